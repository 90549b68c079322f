// The plan of a week, or of four together: what everybody asked for and gets, the proof or the gap, the reasons, and the dates themselves.

import { Trans, useLingui } from '@lingui/react/macro';
import { readBack } from '@orrery/client/planning';
import { addDays, myDateOf, type SpaceId } from '@orrery/domain';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { ProposePlan } from '../../together/plan/propose-plan.tsx';
import { ToCircles } from '../../together/plan/to-circles.tsx';
import { useCircles } from '../../together/use-circles.ts';
import { UnderTitle } from '../grid/under-title.tsx';
import { Views } from '../grid/views.tsx';
import { WithCircles } from '../with-circles.tsx';
import { Before, Dates, Hours, Remarks } from './around.tsx';
import { AskedOfMe } from './asked-of-me.tsx';
import { Conflict } from './conflict.tsx';
import { CircleRemarks } from './from-circles.tsx';
import { Proof } from './proof.tsx';
import { Reasons } from './reasons.tsx';
import { useKeeping } from './use-keeping.ts';
import { usePlan } from './use-plan.ts';
import { type AskedWeeks, pathOfPlan, useWeek } from './use-week.ts';

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
  const { t } = useLingui();
  const { act } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const isWide = useWide();
  const [, go] = useLocation();
  const { formulation, search, stop, again } = usePlan(week, weeks);
  const [fault, setFault] = useState<string | null>(null);

  const dates = useMemo(
    () => (formulation && search.plan ? readBack(formulation, search.plan) : []),
    [formulation, search.plan],
  );
  const to = useSearchParams()[0].get('to');
  const toCircle = useCircles()?.get((to ?? '') as SpaceId);
  const keeping = useKeeping(formulation, search, dates);
  const month = addDays(week, 3).slice(0, 7);
  const placeOf = weeks === 1 ? `/time?week=${week}` : `/time/month?month=${month}`;

  async function hold() {
    const count = dates.length;
    const why = await act(
      keeping.intents(),
      count === 0 ? <Trans>The plan is in place.</Trans> : <Trans>{formats.dates(count)} held.</Trans>,
    );
    setFault(why && sentence(why.code));
    if (!why) go(placeOf);
  }

  const title = formats.dayRange(week, addDays(week, 7 * weeks - 1));
  const views = <Views view="plan" week={week} month={month} />;
  const turning = <Turning turn={turn} isFirst={isFirst} />;

  if (!formulation)
    return (
      <Screen
        title={title}
        visibility={<UnderTitle>{isWide ? turning : null}</UnderTitle>}
        views={views}
        actions={isWide ? undefined : turning}
      >
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

  const ways = keeping.isKept ? (
    <ButtonRow equal>
      <ButtonLink href={placeOf}>
        {weeks === 1 ? <Trans>See the week</Trans> : <Trans>See the month</Trans>}
      </ButtonLink>
      <ButtonLink href="/time/calendars">
        <Trans>Take it with you</Trans>
      </ButtonLink>
    </ButtonRow>
  ) : search.plan ? (
    <Button kind="main" wide onPress={() => void hold()}>
      {dates.length === 0 ? <Trans>Keep this plan</Trans> : <Trans>Hold {formats.dates(dates.length)}</Trans>}
    </Button>
  ) : null;
  const hasFloors = formulation.instance.relations.some(({ sides }) =>
    Object.values(sides).some(({ floor }) => floor.minutes > 0),
  );
  if (toCircle && search.plan)
    return (
      <ProposePlan
        key={toCircle.id}
        circle={toCircle}
        back={pathOfPlan(week, weeks)}
        dates={dates}
        formulation={formulation}
        search={search}
      />
    );
  const infeasible = search.outcome?.status === 'infeasible' ? search.outcome.conflict : null;
  return (
    <Screen
      title={title}
      visibility={<UnderTitle>{isWide ? turning : null}</UnderTitle>}
      views={views}
      actions={isWide ? undefined : turning}
      sideLabel={t`The dates`}
      side={
        <Flow>
          {isWide && weeks > 1 ? ways : null}
          <Dates dates={dates} formulation={formulation} letGo={keeping.letGo} isPlan={infeasible === null} />
          <AskedOfMe dates={infeasible ? [] : dates} formulation={formulation} />
          {infeasible ? null : <ToCircles path={pathOfPlan(week, weeks)} dates={dates} />}
          {isWide && weeks === 1 ? ways : null}
        </Flow>
      }
      dock={isWide ? undefined : ways}
    >
      <Flow>
        <HowFar weeks={weeks} take={take} />
        {infeasible || weeks > 1 ? null : <Before week={week} />}
        {fault ? <Notice what={fault} announce /> : null}
        {infeasible ? <Conflict conflict={infeasible} formulation={formulation} /> : null}
        <Hours formulation={formulation} dates={dates} isPlan={infeasible === null} />
        {infeasible ? null : (
          <Proof weeks={weeks} search={search} hasFloors={hasFloors} onStop={stop} onAgain={again} />
        )}
        <Reasons formulation={formulation} search={search} />
        <CircleRemarks formulation={formulation} />
        <Remarks formulation={formulation} />
      </Flow>
    </Screen>
  );
}
