import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultWhy } from '@orrery/client';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { PasskeyFault } from '../lock/passkey-fault.tsx';

export function PasskeySetUp() {
  const { t } = useLingui();
  const { vault } = useSession();
  const sentence = useRefusals();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState<AbortController | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const [fault, setFault] = useState<VaultWhy['code'] | null>(null);
  useEffect(() => () => asked?.abort(), [asked]);
  // in the device's own list, where anybody may look: as a window that says nothing
  const called = t({ message: 'Notes', comment: 'what the window is called when it should say nothing' });

  async function add(event: FormEvent) {
    event.preventDefault();
    if (asked) return;
    const asking = new AbortController();
    setAsked(asking);
    setUnknown(null);
    setFault(null);
    const added = await vault.addPasskey(passphrase, called, asking.signal);
    setAsked(null);
    if (added.ok) {
      tell({ words: <Trans>From now on a passkey opens Orrery too.</Trans> });
      go('/settings');
    } else if (added.why.code.startsWith('passkey')) setFault(added.why.code);
    else setUnknown(sentence(added.why.code));
  }

  return (
    <>
      <form onSubmit={(event) => void add(event)}>
        <PassphraseField
          label={t`Your passphrase`}
          hint={t`So that nobody adds a passkey of their own while you are away from the screen.`}
          value={passphrase}
          onChange={setPassphrase}
          error={unknown ?? undefined}
        />
        <Button
          kind="main"
          type="submit"
          wide
          busy={asked ? t`Waiting for the passkey` : undefined}
          onCancel={() => asked?.abort()}
        >
          <Trans>Set up a passkey</Trans>
        </Button>
      </form>
      {fault ? <PasskeyFault code={fault} /> : null}
      <p className="t-caption">
        <Trans>
          The device’s own list of passkeys shows it as “{called}”, under {location.hostname}. A password
          manager may carry it to your other devices; what is kept here stays here.
        </Trans>
      </p>
    </>
  );
}
