// The relay: where it is, how things stand with it, and what its host can see.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { hostOf } from '@orrery/client/sync';
import type { ReactNode } from 'react';
import { type RelayStanding, useRelay } from '../../app/relay.ts';
import { usePhase } from '../../app/session.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { refusesNewcomers } from '../kit/relay-sentences.ts';
import { useAsOfTime } from '../relay/as-of.tsx';
import { SameDigits } from '../relay/same-digits.tsx';
import { HostCode } from './host-code.tsx';

export function RelaySection() {
  const { t } = useLingui();
  const phase = usePhase();
  const relay = useRelay();
  const timeOf = useAsOfTime();
  if (!relay || phase.name !== 'open') return null;
  const { sync, space } = phase.home;
  const before = space?.seat.from;
  return (
    <section>
      <SectionHead>
        <Trans>The relay</Trans>
      </SectionHead>
      {relay.phase === 'apart' && relay.isFresh && refusesNewcomers.has(relay.ended) ? <HostCode /> : null}
      <Terms>
        <Term name={t`Where`}>
          <span translate="no">{relay.host}</span>
        </Term>
        <Term name={t`Now`}>
          <Standing relay={relay} />
        </Term>
        {relay.heard && relay.phase !== 'together' ? (
          <Term name={t`As of`}>{timeOf(relay.heard)}</Term>
        ) : null}
        {before && hostOf(before) !== relay.host ? (
          <Term name={t`On your kit`}>
            <Trans>
              Write <span translate="no">{relay.host}</span>, and cross out{' '}
              <span translate="no">{hostOf(before)}</span>. The words stay the same.
            </Trans>
          </Term>
        ) : null}
        <Term name={t`It sees`}>
          <Trans>
            From where you connect, when, how much you write and when devices come and go. Not a word of it.
          </Trans>
        </Term>
      </Terms>
      <ButtonRow>
        {relay.phase === 'apart' && relay.ended !== 'ended' ? (
          <Button onPress={() => sync?.hurry()}>
            <Trans>Try now</Trans>
          </Button>
        ) : null}
        <ButtonLink kind="plain" href="/settings/devices/move">
          <Trans>Move to another relay</Trans>
        </ButtonLink>
      </ButtonRow>
      {space ? <SameDigits space={space} among="devices" /> : null}
    </section>
  );
}

function Standing({ relay }: { relay: RelayStanding }): ReactNode {
  const { phase, unsent, ended } = relay;
  if (phase === 'elsewhere') return <Trans>Another tab of Orrery talks to it.</Trans>;
  if (phase === 'together') return <Trans>Everything that is here is there too.</Trans>;
  if (phase === 'connecting') return <Trans>Connecting</Trans>;
  if (phase === 'catchingUp') return <Trans>Taking in and handing over what is new</Trans>;
  if (ended === 'ended') return <Trans>Apart from it. It takes nothing from this device any more.</Trans>;
  if (ended === 'updateNeeded') return <Trans>Apart from it, until this page is the newer one.</Trans>;
  return unsent > 0 ? (
    plural(unsent, {
      one: 'Apart from it. One piece of yours waits on this device, and goes by itself when it is there.',
      other: 'Apart from it. # pieces of yours wait on this device, and go by themselves when it is there.',
    })
  ) : (
    <Trans>Apart from it. It tries again by itself.</Trans>
  );
}
