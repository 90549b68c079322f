// The plan of a week, or of four together: which weeks, and that there is something to plan in them.

import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, myDateOf } from '@orrery/domain';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { UnderTitle } from '../grid/under-title.tsx';
import { Views } from '../grid/views.tsx';
import { WithCircles } from '../with-circles.tsx';
import { FoundPlan } from './found-plan.tsx';
import { usePlan } from './use-plan.ts';
import { type AskedWeeks, useWeek } from './use-week.ts';

/** The plan of the weeks in the address; of a week that is over there is nothing left to plan. */
export default function PlanScreen() {
  const { state, now } = useOrrery();
  const asked = useWeek();
  return addDays(asked.week, 6) < myDateOf(state, now) ? (
    <WeekIsOver {...asked} />
  ) : (
    <WithCircles>
      <PlanOfWeeks {...asked} />
    </WithCircles>
  );
}

function WeekIsOver({ week, turn, isFirst }: AskedWeeks) {
  const formats = useFormats();
  const isWide = useWide();
  const turning = <Turning turn={turn} isFirst={isFirst} />;
  return (
    <Screen
      title={formats.dayRange(week, addDays(week, 6))}
      visibility={<UnderTitle>{isWide ? turning : null}</UnderTitle>}
      views={<Views view="plan" week={week} month={addDays(week, 3).slice(0, 7)} />}
      actions={isWide ? undefined : turning}
    >
      <Empty
        action={
          <ButtonLink kind="main" href={`/time/review?week=${week}`}>
            <Trans>Look back on this week</Trans>
          </ButtonLink>
        }
      >
        <Trans>This week is over: there is nothing left of it to plan.</Trans>
      </Empty>
    </Screen>
  );
}

function Turning({ turn, isFirst }: Pick<AskedWeeks, 'turn' | 'isFirst'>) {
  const { t } = useLingui();
  return (
    <>
      <IconButton
        label={t`The week before`}
        icon={<ChevronLeft aria-hidden data-mirror />}
        onPress={() => turn(-1)}
        isDisabled={isFirst}
      />
      <IconButton
        label={t`The week after`}
        icon={<ChevronRight aria-hidden data-mirror />}
        onPress={() => turn(1)}
      />
    </>
  );
}

function HowFar({ weeks, take }: Pick<AskedWeeks, 'weeks' | 'take'>) {
  const { t } = useLingui();
  return (
    <Segments
      label={t`How far ahead`}
      options={[
        { id: '1', label: t`One week` },
        { id: '4', label: t`Four weeks` },
      ]}
      value={`${weeks}`}
      onChange={(id) => take(id === '4' ? 4 : 1)}
    />
  );
}

function PlanOfWeeks({ week, weeks, turn, isFirst, take }: AskedWeeks) {
  const formats = useFormats();
  const isWide = useWide();
  const { formulation, seen, ...searching } = usePlan(week, weeks);
  const month = addDays(week, 3).slice(0, 7);
  const turning = <Turning turn={turn} isFirst={isFirst} />;
  const frame = {
    title: formats.dayRange(week, addDays(week, 7 * weeks - 1)),
    visibility: <UnderTitle>{isWide ? turning : null}</UnderTitle>,
    views: <Views view="plan" week={week} month={month} />,
    actions: isWide ? undefined : turning,
  };
  if (formulation)
    return (
      <FoundPlan
        frame={frame}
        formulation={formulation}
        {...searching}
        seen={seen}
        placeOf={weeks === 1 ? `/time?week=${week}` : `/time/month?month=${month}`}
        howFar={<HowFar weeks={weeks} take={take} />}
      />
    );
  return (
    <Screen {...frame}>
      <Empty
        action={
          <ButtonLink kind="main" href="/time/needs">
            <Trans>Say how much time each needs</Trans>
          </ButtonLink>
        }
      >
        <Trans>A plan needs at least one relationship and the time you wish for it.</Trans>
      </Empty>
    </Screen>
  );
}
