// On a date that a plan holds: why it is there. The planner is fetched only when somebody asks.
import { Trans } from '@lingui/react/macro';
import { minutesOf, mondayOf, myDateOf, type PlannedDate } from '@orrery/domain';
import { lazy, Suspense, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';

const Why = lazy(() => import('../plan/why-held.tsx'));

export function WhyHeld({ date }: { date: PlannedDate }) {
  const { state, now } = useOrrery();
  const [isAsked, setAsked] = useState(false);
  const { status, plan, start } = date.fields;
  // one that was moved to another week, or has begun, is no plan's any more
  if (status !== 'held' || plan === null || plan !== mondayOf(myDateOf(state, start))) return null;
  if (minutesOf(start) <= minutesOf(now)) return null;
  return (
    <>
      <Button kind="plain" onPress={() => setAsked(true)}>
        <Trans>Why this date</Trans>
      </Button>
      {isAsked ? (
        <Suspense fallback={null}>
          <Why date={date} onClose={() => setAsked(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
