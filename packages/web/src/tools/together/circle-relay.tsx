// Where a circle lies and how things stand there; another place while nothing lies there yet.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Listed } from '@orrery/client/circle';
import { hostOf, relayAddress } from '@orrery/client/sync';
import { type FormEvent, type ReactNode, useState } from 'react';
import { refusesNewcomers } from '../../rooms/kit/relay-sentences.ts';
import { useAsOfTime } from '../../rooms/relay/as-of.tsx';
import { SameDigits } from '../../rooms/relay/same-digits.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Behind } from './circle-elsewhere.tsx';
import { pathOf } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export function CircleRelay(props: { circles: Circles; circle: Circle; listed: Listed }) {
  const { circles, circle, listed } = props;
  const { t } = useLingui();
  const timeOf = useAsOfTime();
  const ended = circle.sync?.state.ended;
  const heard = circle.sync?.state.heard;
  return (
    <section>
      <SectionHead>
        <Trans>Where it lies</Trans>
      </SectionHead>
      {listed.standing === 'founding' && refusesNewcomers.has(ended) ? (
        <AnotherRelay key={listed.relay} circles={circles} circle={circle} />
      ) : null}
      <Terms>
        <Term name={t`Relay`}>
          <span translate="no">{hostOf(listed.relay)}</span>
        </Term>
        <Term name={t`Now`}>
          <Standing circle={circle} listed={listed} />
        </Term>
        {heard && circle.sync?.state.phase !== 'together' ? (
          <Term name={t`As of`}>{timeOf(heard)}</Term>
        ) : null}
        <Term name={t`It sees`}>
          <Trans>
            From where each of you connects, when, how much you write, and that you belong together. Not a
            word of it.
          </Trans>
        </Term>
      </Terms>
      <Behind circles={circles} circle={circle} />
      <ButtonRow>
        {circle.sync?.state.phase === 'apart' && ended !== 'ended' ? (
          <Button onPress={() => circle.sync?.hurry()}>
            <Trans>Try now</Trans>
          </Button>
        ) : null}
        {listed.standing === 'in' ? (
          <ButtonLink kind="plain" href={`${pathOf(circle.id)}/move`}>
            {circle.isCare ? <Trans>Move this space</Trans> : <Trans>Move this circle</Trans>}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {listed.standing === 'in' ? <SameDigits space={circle.space} among="people" /> : null}
    </section>
  );
}

function Standing({ circle, listed }: { circle: Circle; listed: Listed }): ReactNode {
  const { sync } = circle;
  const isWaiting = listed.standing === 'founding' || circle.space.standing.known === 0;
  if (!sync)
    return isWaiting ? (
      <Trans>It waits until the relay of what is yours alone has the key to it, for your kit.</Trans>
    ) : (
      <Trans>Another tab of Orrery talks to it.</Trans>
    );
  const { phase, unsent } = sync.state;
  if (phase === 'together') return <Trans>Everything that is here is there too.</Trans>;
  if (phase === 'connecting') return <Trans>Connecting</Trans>;
  if (phase === 'catchingUp') return <Trans>Taking in and handing over what is new</Trans>;
  return unsent > 0 ? (
    plural(unsent, {
      one: 'Apart from it. One piece of yours waits on this device, and goes by itself when it is there.',
      other: 'Apart from it. # pieces of yours wait on this device, and go by themselves when it is there.',
    })
  ) : (
    <Trans>Apart from it. It tries again by itself.</Trans>
  );
}

/** A relay may take in new circles only with a code of its host; or it has given away all that it had for today. */
function AnotherRelay({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const sentence = useCircleRefusals();
  const [host, setHost] = useState(() => new URL(circle.space.seat.relay).host);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function change(event: FormEvent) {
    event.preventDefault();
    const isSame = host === new URL(circle.space.seat.relay).host;
    const relay = isSame ? circle.space.seat.relay : relayAddress(host);
    if (!relay) return setFault(sentence({ code: 'relayWrong' }));
    setBusy(true);
    const changed = await circles.chooseRelay(circle.id, relay, code.trim());
    setBusy(false);
    setFault(changed.ok ? null : sentence(changed.why));
  }

  return (
    <Flow>
      <Notice
        what={<Trans>The relay has not taken this circle in yet.</Trans>}
        means={
          <Trans>
            Its host may ask newcomers for a code, or there is no room today. Until then it is here alone, and
            nobody can come in.
          </Trans>
        }
        todo={<Trans>Ask the host for a code, or choose another relay.</Trans>}
      />
      <form onSubmit={(event) => void change(event)}>
        <TextField
          label={t`Address of the circle’s relay`}
          value={host}
          onChange={setHost}
          error={fault ?? undefined}
          autoComplete="url"
          spellCheck={false}
        />
        <TextField label={t`Code of its host`} value={code} onChange={setCode} optional spellCheck={false} />
        <Button type="submit" busy={busy ? t`Asking` : undefined}>
          <Trans>Ask again</Trans>
        </Button>
      </form>
    </Flow>
  );
}
