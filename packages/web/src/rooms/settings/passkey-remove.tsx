import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useToasts } from '../../ui/toast.tsx';

export function PasskeyRemove() {
  const { t } = useLingui();
  const { vault } = useSession();
  const sentence = useRefusals();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function remove(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    const removed = await vault.removePasskey(passphrase);
    setBusy(false);
    if (!removed.ok) return setFault(sentence(removed.why.code));
    tell({ words: <Trans>The passkey opens nothing any more. Your passphrase does.</Trans> });
    go('/settings');
  }

  return (
    <>
      <form onSubmit={(event) => void remove(event)}>
        <PassphraseField
          label={t`Your passphrase`}
          hint={t`It will be the only way in, so please show that you still know it.`}
          value={passphrase}
          onChange={setPassphrase}
          error={fault ?? undefined}
        />
        <Button type="submit" wide busy={busy ? t`Sealing anew` : undefined}>
          <Trans>Remove the passkey</Trans>
        </Button>
      </form>
      <p className="t-caption">
        <Trans>
          Everything is sealed anew, so that the passkey opens none of it, and other tabs lock. The passkey
          itself may stay in the device’s own list until you delete it there.
        </Trans>
      </p>
    </>
  );
}
