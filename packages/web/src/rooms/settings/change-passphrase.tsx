import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useNewPassphrase } from '../lock/keep-form.tsx';

export default function ChangePassphrase() {
  const { t } = useLingui();
  const { vault } = useSession();
  const sentence = useRefusals();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const next = useNewPassphrase();
  const [old, setOld] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hasPasskey = vault.passkey === 'ready';

  async function change(event: FormEvent) {
    event.preventDefault();
    const chosen = next.take();
    if (chosen === null || busy) return;
    setBusy(true);
    const changed = await vault.changePassphrase(old, chosen);
    setBusy(false);
    if (changed.ok) {
      next.clear();
      tell({
        words: hasPasskey ? (
          <Trans>The passphrase is changed, and the passkey removed. Other tabs have locked.</Trans>
        ) : (
          <Trans>The passphrase is changed. Other tabs have locked.</Trans>
        ),
      });
      go('/settings');
    } else if (changed.why.code.startsWith('passphrase')) next.setFault(sentence(changed.why.code));
    else setFault(sentence(changed.why.code));
  }

  return (
    <Screen title={t`Change the passphrase`} narrow back={{ href: '/settings', label: t`Settings` }}>
      <Flow>
        <form onSubmit={(event) => void change(event)}>
          <PassphraseField
            label={t`The one until now`}
            value={old}
            onChange={setOld}
            error={fault ?? undefined}
            autoFocus
          />
          {next.fields}
          {hasPasskey ? (
            <p className="t-caption">
              <Trans>This removes the passkey too. You can set one up again afterwards.</Trans>
            </p>
          ) : null}
          <Button kind="main" type="submit" busy={busy ? t`Sealing anew` : undefined}>
            <Trans>Change it</Trans>
          </Button>
        </form>
      </Flow>
    </Screen>
  );
}
