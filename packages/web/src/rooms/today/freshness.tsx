// On Today: how fresh what is shown is, where a relay does not answer, and the way to what is not as it should be. While the window is
// neutral nothing names a circle.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { CircleAlert } from 'lucide-react';
import { usePreferences } from '../../app/preferences.tsx';
import { useRelay } from '../../app/relay.ts';
import { useOnline } from '../../shell/online.ts';
import { useCircleTroubles } from '../../tools/together/circle-troubles.tsx';
import { pathOf, useCircles } from '../../tools/together/use-circles.ts';
import { Flow } from '../../ui/flow.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { AsOf, isAway } from '../relay/as-of.tsx';
import { useOwnTroubles } from '../relay/own-troubles.tsx';
import { isLasting } from '../relay/trouble.ts';

/** One line where all lies at relays that do not answer; else one for each circle that is late by itself. */
export function Freshness() {
  const own = useRelay();
  const isOnline = useOnline();
  const circles = useCircles();
  if (!own) return null;
  const isOwnAway = own.phase !== 'elsewhere' && !own.isFresh && isAway(own, isOnline);
  const late = (circles?.all() ?? []).filter(
    ({ sync, space }) =>
      sync && space.standing.known > 0 && (isAway(sync.state, isOnline) || sync.state.missing > 0),
  );
  // what lies at the relay that does not answer is late with all else
  const byThemselves = late.filter(({ space }) => !isOwnAway || new URL(space.seat.relay).host !== own.host);
  if (!isOwnAway && own.missing === 0 && byThemselves.length === 0) return null;
  return (
    <Flow>
      {own.isFresh ? null : <AsOf standing={own} isOnline={isOnline} />}
      {isOnline ? byThemselves.map((circle) => <Late key={circle.id} circle={circle} />) : null}
    </Flow>
  );
}

function Late({ circle }: { circle: Circle }) {
  const { neutral } = usePreferences();
  return neutral ? null : <AsOf standing={circle.sync?.state} isOnline of={circle.name} />;
}

/** Rows for what is not as it should be: where it is said in full. */
export function useAlarmRows() {
  const own = useOwnTroubles().filter(isLasting);
  const circles = useCircles();
  const troublesOf = useCircleTroubles();
  const inCircles = (circles?.all() ?? []).filter((circle) => troublesOf(circle).some(isLasting));
  return [
    ...(own.length > 0
      ? [
          <ListRow
            key="own"
            lead={<CircleAlert aria-hidden />}
            title={<Trans>Something is not as it should be</Trans>}
            detail={own[0]?.what}
            href="/settings/devices"
          />,
        ]
      : []),
    ...inCircles.map((circle) => <CircleRow key={circle.id} circle={circle} />),
  ];
}

function CircleRow({ circle }: { circle: Circle }) {
  const { neutral } = usePreferences();
  return (
    <ListRow
      lead={<CircleAlert aria-hidden />}
      title={<Trans>Something is not as it should be</Trans>}
      detail={neutral ? undefined : circle.name}
      href={pathOf(circle.id)}
    />
  );
}
