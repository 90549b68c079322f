// A relay may take in new spaces only with a code of its host; or it has given away all that it had for today.
import { Trans, useLingui } from '@lingui/react/macro';
import { relayAddress } from '@orrery/client/sync';
import { type FormEvent, useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { usePhase } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function HostCode() {
  const { t } = useLingui();
  const phase = usePhase();
  const sentence = useRefusals();
  const home = phase.name === 'open' ? phase.home : undefined;
  const [host, setHost] = useState(() => (home?.space ? new URL(home.space.seat.relay).host : ''));
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function change(event: FormEvent) {
    event.preventDefault();
    const relay = relayAddress(host);
    if (!relay) return setFault(t`That is no address of a relay. It looks like orrery.example.org.`);
    setBusy(true);
    const changed = await home?.chooseRelay(relay, code.trim());
    setBusy(false);
    setFault(changed && !changed.ok ? sentence(changed.why.code) : null);
  }

  return (
    <Flow>
      <Notice
        what={<Trans>The relay has not taken you in yet.</Trans>}
        means={
          <Trans>
            Its host may ask newcomers for a code, or there is no room today. Until then everything stays
            here.
          </Trans>
        }
        todo={<Trans>Ask the host for a code, or choose another relay.</Trans>}
      />
      <form onSubmit={(event) => void change(event)}>
        <TextField
          label={t`Address of the relay`}
          hint={t`It belongs to your kit, too: if you change it here, write it there.`}
          value={host}
          onChange={setHost}
          error={fault ?? undefined}
          autoComplete="url"
          spellCheck={false}
        />
        <TextField label={t`Code of the host`} value={code} onChange={setCode} optional spellCheck={false} />
        <Button type="submit" busy={busy ? t`Asking` : undefined}>
          <Trans>Ask again</Trans>
        </Button>
      </form>
    </Flow>
  );
}
