// The door while everything is sealed. It says nothing about what is behind it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { PasskeyDoor } from './passkey-door.tsx';

export interface LockProps {
  because: 'start' | 'asked' | 'idle' | 'elsewhere' | 'newKey';
  /** Told when a passphrase or a passkey is tried, which takes a moment. */
  onTry: () => void;
}

export default function Lock({ because, onTry }: LockProps) {
  const { t } = useLingui();
  const session = useSession();
  const sentence = useRefusals();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [wait, setWait] = useState(0);

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(Math.max(0, wait - 1)), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function open(event: FormEvent) {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    setFault(null);
    onTry();
    const opened = await session.unlock(passphrase);
    setBusy(false);
    if (opened.ok) return;
    setFault(sentence(opened.why.code));
    if (opened.why.code === 'wrongPassphrase' || opened.why.code === 'tooSoon')
      setWait(Math.ceil(opened.why.wait / 1000));
    if (opened.why.code === 'wrongPassphrase') setPassphrase('');
  }

  return (
    <Screen title={t`Locked`} narrow>
      <Flow>
        {because === 'idle' ? (
          <p>
            <Trans>It locked by itself, because nobody was here for a while.</Trans>
          </p>
        ) : because === 'newKey' ? (
          <p>
            <Trans>The passphrase or the passkey was changed in another tab.</Trans>
          </p>
        ) : null}
        {session.vault.passkey === 'lapsed' ? (
          <p>
            <Trans>
              The passkey opens nothing here any more: everything was sealed anew. Your passphrase opens it;
              then you can set up a passkey again.
            </Trans>
          </p>
        ) : null}
        <form onSubmit={(event) => void open(event)}>
          <PassphraseField
            label={t`Passphrase`}
            value={passphrase}
            onChange={setPassphrase}
            error={fault ?? undefined}
            hint={wait > 0 ? t`The next try counts in ${wait} s.` : undefined}
            autoFocus
          />
          <Button kind="main" type="submit" wide busy={busy ? t`Opening` : undefined}>
            <Trans>Unlock</Trans>
          </Button>
        </form>
        <PasskeyDoor onTry={onTry} />
        <Disclosure label={t`I do not know the passphrase`}>
          <p>
            <Trans>
              Nobody can reset it: nobody else ever had it. With your kit, the 24 words, or with an export
              that you saved, you can erase what is here and have it back. Without any of them it stays
              sealed.
            </Trans>
          </p>
          <p>
            <TextLink href="/erase">
              <Trans>Erase what is on this device</Trans>
            </TextLink>
          </p>
        </Disclosure>
      </Flow>
    </Screen>
  );
}
