// A plan as it is found: the hours, the proof or the gap, the reasons, what else one could ask, and the dates; and what can be done with it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Formulation, readBack } from '@orrery/client/planning';
import type { SpaceId } from '@orrery/domain';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen, type ScreenProps } from '../../../ui/screen.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { ProposePlan } from '../../together/plan/propose-plan.tsx';
import { ToCircles } from '../../together/plan/to-circles.tsx';
import { useCircles } from '../../together/use-circles.ts';
import { Before, Dates, Hours, KeptTo, Remarks } from './around.tsx';
import { AskedOfMe } from './asked-of-me.tsx';
import { Conflict } from './conflict.tsx';
import { DaysOfPlan } from './days-of-plan.tsx';
import { datesUnder, heldPlan } from './difference.ts';
import { CircleRemarks } from './from-circles.tsx';
import { HeldDates } from './held-dates.tsx';
import { type Hold, OtherPlan } from './other-plan.tsx';
import { Proof } from './proof.tsx';
import { Reasons } from './reasons.tsx';
import { Moves } from './side-by-side.tsx';
import { BesideEarlier, BesideHeld } from './two-plans.tsx';
import { UnevenWeeks } from './uneven-weeks.tsx';
import { useKeeping } from './use-keeping.ts';
import type { SeenBefore } from './use-plan.ts';
import type { Searching } from './use-search.ts';
import { useSeen } from './use-seen.ts';
import { pathOfPlan } from './use-week.ts';
import { useWhatIfs } from './use-what-ifs.ts';
import { besideEarlier, besideHeld, pathOfIf, WhatIfs } from './what-ifs.tsx';

interface FoundPlanProps extends Searching {
  formulation: Formulation;
  /** Title, views and whatever else every plan's page has. */
  frame: Omit<ScreenProps, 'children'>;
  /** Where the weeks are seen. */
  placeOf: string;
  howFar: ReactNode;
  seen: SeenBefore | null;
}

export function FoundPlan(props: FoundPlanProps) {
  const { formulation, search, stop, again, frame, placeOf, howFar, seen } = props;
  const { week, weeks } = formulation;
  const { t } = useLingui();
  const { act } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const isWide = useWide();
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const dates = useMemo(
    () => (search.plan ? readBack(formulation, search.plan) : []),
    [formulation, search.plan],
  );
  const query = useSearchParams()[0];
  const toCircle = useCircles()?.get((query.get('to') ?? '') as SpaceId);
  const keeping = useKeeping(formulation, search, dates);
  const changed = useSeen(formulation, search, seen, dates);
  const whatIfs = useWhatIfs(formulation, search);
  const path = pathOfPlan(week, weeks);

  const hold: Hold = async (kept, count, first = []) => {
    const asBefore = Math.min(count, kept.asBefore);
    const fresh = formats.dates(count - asBefore);
    const why = await act(
      [...first, ...kept.intents()],
      count === 0 || count === asBefore ? (
        <Trans>The plan is in place.</Trans>
      ) : asBefore > 0 ? (
        <Trans>
          {fresh} held, {formats.number(asBefore)} as before.
        </Trans>
      ) : (
        <Trans>{fresh} held.</Trans>
      ),
    );
    setFault(why && sentence(why.code));
    if (!why) go(placeOf);
  };

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
    <Button kind="main" wide onPress={() => hold(keeping, dates.length)}>
      {dates.length === 0 ? <Trans>Keep this plan</Trans> : <Trans>Hold {formats.dates(dates.length)}</Trans>}
    </Button>
  ) : null;
  const hasFloors = formulation.instance.relations.some(({ sides }) =>
    Object.values(sides).some(({ floor }) => floor.minutes > 0),
  );
  const { plan } = search;
  if (toCircle && plan)
    return (
      <ProposePlan
        key={toCircle.id}
        circle={toCircle}
        back={path}
        dates={dates}
        formulation={formulation}
        search={search}
      />
    );
  const asked = query.get('if');
  if (asked && plan) {
    const beside = { formulation, search: { ...search, plan }, back: path, hold, fault };
    const what = whatIfs.find(({ key }) => key === asked);
    const held = asked === besideHeld ? heldPlan(formulation) : null;
    if (what) return <OtherPlan key={asked} what={what} {...beside} />;
    if (held) return <BesideHeld held={held} {...beside} />;
    if (asked === besideEarlier && search.earlier)
      return <BesideEarlier earlier={search.earlier} {...beside} />;
  }
  const pathTo = (key: string | null) =>
    whatIfs.some((what) => what.key === key) && key !== null ? pathOfIf(path, key) : null;
  const isPlan = plan !== null;
  const held = heldPlan(formulation);
  const infeasible = search.outcome?.status === 'infeasible' ? search.outcome.conflict : null;
  const dateLists = <Dates dates={dates} formulation={formulation} letGo={keeping.letGo} plan={plan} />;
  return (
    <Screen
      {...frame}
      sideLabel={t`The dates`}
      side={
        <Flow>
          {isWide && weeks > 1 ? ways : null}
          {isWide ? dateLists : null}
          <AskedOfMe dates={infeasible ? [] : dates} formulation={formulation} />
          {infeasible ? null : <ToCircles path={path} dates={dates} />}
          {isWide && weeks === 1 ? ways : null}
        </Flow>
      }
      dock={isWide ? undefined : ways}
    >
      <Flow>
        {howFar}
        {infeasible || weeks > 1 ? null : <Before week={week} />}
        {fault ? <Notice what={fault} announce /> : null}
        {infeasible ? <Conflict conflict={infeasible} formulation={formulation} /> : null}
        <Hours
          formulation={formulation}
          dates={isPlan || !held ? dates : readBack(formulation, held)}
          isPlan={isPlan}
        />
        {infeasible ? null : (
          <Proof weeks={weeks} search={search} hasFloors={hasFloors} onStop={stop} onAgain={again} />
        )}
        {isWide ? null : dateLists}
        {changed ? <Moves difference={changed} head={t`Different from the plan before`} /> : null}
        {plan ? <DaysOfPlan formulation={formulation} dates={datesUnder(formulation, plan)} /> : null}
        <HeldDates week={week} weeks={weeks} />
        <Reasons formulation={formulation} search={search} pathTo={pathTo} />
        {plan && search.stage === 'done' ? (
          <UnevenWeeks formulation={formulation} dates={datesUnder(formulation, plan)} />
        ) : null}
        {infeasible ? null : (
          <WhatIfs path={path} formulation={formulation} search={search} whatIfs={whatIfs} />
        )}
        <CircleRemarks formulation={formulation} />
        <KeptTo path={path} />
        <Remarks formulation={formulation} />
      </Flow>
    </Screen>
  );
}
