// The plan that was put in place for a week: proven or not, and whether it still answers what is entered now.
import { Trans, useLingui } from '@lingui/react/macro';
import { budgetTable, type LocalDate, planMoved } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Seal } from '../../../ui/seal.tsx';
import { useFromCircles } from '../with-circles.tsx';

/** How many levels a whole plan has, and which of them are about floors. */
const levelCount = 6;
const floorLevels = 3;

export function KeptPlan({ week }: { week: LocalDate }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const kept = state.time.plans.get(week);
  const plan = kept?.fields;
  const from = useFromCircles();
  const [basis, setBasis] = useState<string | null>(null);
  const hasPlan = plan !== undefined && plan.levels.length > 0;
  useEffect(() => {
    if (!hasPlan) return;
    let isGone = false;
    // the planner's words are fetched only where there is a plan to speak of
    void import('@orrery/client/planning').then(({ formulate }) => {
      if (!isGone) setBasis(formulate(state, week, now, from ?? undefined)?.basis ?? '');
    });
    return () => {
      isGone = true;
    };
  }, [hasPlan, state, week, now, from]);
  if (!plan || !hasPlan || basis === null) return null;
  const isOfFour = plan.weeks === 4;
  const isProven = plan.levels.length === levelCount && plan.levels.every((level) => level.proven);
  const hasFloors = budgetTable(state, week, 1).some(({ floor }) => floor > 0);
  const holds = plan.levels.slice(0, floorLevels).every((level) => level.objective === 0);
  // two devices that put a plan in place at the same time hold the dates of both
  const isSame =
    basis === plan.basis && !planMoved(state.time, week) && (kept?.registers.basis?.length ?? 0) <= 1;
  return (
    <List label={t`The plan of this week`}>
      <ListRow
        lead={
          <Seal
            proven={isProven && isSame}
            size={22}
            label={isProven && isSame ? t`Proven` : t`Not proven`}
          />
        }
        title={
          !isProven ? (
            <Trans>This week is planned</Trans>
          ) : isOfFour ? (
            <Trans>This week is planned, and was proven with three others</Trans>
          ) : (
            <Trans>This week is planned, and was proven</Trans>
          )
        }
        detail={
          !isSame ? (
            <Trans>Something has changed since. A new plan would prove it anew.</Trans>
          ) : !hasFloors ? undefined : isOfFour ? (
            holds ? (
              <Trans>All floors of those four weeks held when they were planned.</Trans>
            ) : (
              <Trans>Not every floor of those four weeks could be met.</Trans>
            )
          ) : holds ? (
            <Trans>All floors hold.</Trans>
          ) : (
            <Trans>Not every floor could be met.</Trans>
          )
        }
        href={`/time/plan?week=${week}`}
      />
    </List>
  );
}
