// Another plan beside the one that is there, without changing anything: more comfortable, with more for somebody, or without something that binds.
// From here it can be held, and what binds let go of, in one step that Undo takes back.
import { Trans, useLingui } from '@lingui/react/macro';
import { check, type Formulation, readBack } from '@orrery/client/planning';
import {
  type Intent,
  localOf,
  minutesOf,
  myZone,
  othersIn,
  type RelationshipId,
  supposing,
} from '@orrery/domain';
import type { Plan } from '@orrery/planner';
import { useEffect, useMemo, useState } from 'react';
import { ShownState, useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useComfortWords } from './comfort.ts';
import { Conflict } from './conflict.tsx';
import { datesUnder, differenceOf, isNoDifference, type PlanDate } from './difference.ts';
import { Pair } from './pair.tsx';
import { Proof } from './proof.tsx';
import { SideBySide } from './side-by-side.tsx';
import { type Keeping, useKeeping } from './use-keeping.ts';
import { usePlan } from './use-plan.ts';
import { levelsBeside, type Search } from './use-search.ts';
import type { WhatIf } from './use-what-ifs.ts';

export interface BeforeProps {
  formulation: Formulation;
  search: Search & { readonly plan: Plan };
}

/** Holds so many dates, after what is said first. */
export type Hold = (keeping: Keeping, count: number, first?: readonly Intent[]) => void;

interface OtherPlanProps extends BeforeProps {
  what: WhatIf;
  /** The plan's own page. */
  back: string;
  hold: Hold;
  fault: string | null;
}

/** Per cent of the wishes that more comfort may take. */
const shares = ['1', '3', '10'] as const;
type Share = (typeof shares)[number];

export function OtherPlan(props: OtherPlanProps) {
  const { state, now } = useOrrery();
  const { intents } = props.what;
  const supposed = useMemo(() => {
    const made = intents.length > 0 ? supposing(state, intents, now) : null;
    return made?.ok ? made.value : state;
  }, [state, intents, now]);
  return (
    <ShownState value={supposed}>
      <Other {...props} />
    </ShownState>
  );
}

function Other({ formulation: asked, search: before, what, back, hold, fault }: OtherPlanProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const sayComfort = useComfortWords();
  const [chosen, setChosen] = useState<Share | null>(null);
  const [tried, setTried] = useState<Share>('1');
  const share = chosen ?? tried;
  // by how the wishes weigh, of which a share says little in hours
  const amounts: Record<Share, string> = { 1: t`As little as may be`, 3: t`A little`, 10: t`Some` };
  const { week, weeks } = asked;
  const { formulation, search, stop, again } = usePlan(week, weeks, {
    plan: before.plan,
    ...(what.slack ? { slack: Number(share) } : {}),
    ...(what.asking ? { asking: what.asking } : {}),
  });
  const isSameQuestion = what.intents.length === 0;
  const found = useMemo((): Search => {
    if (!isSameQuestion || !search.plan) return search;
    // what it is by the question itself, and not by the one that led to it
    const { objective } = check(asked.instance, search.plan);
    return { ...search, objective, levels: levelsBeside(before.levels, objective) };
  }, [isSameQuestion, search, asked, before]);
  const dates = useMemo(
    () => (formulation && search.plan ? readBack(formulation, search.plan) : []),
    [formulation, search.plan],
  );
  const keeping = useKeeping(formulation, found, dates);
  const difference = useMemo(
    () =>
      formulation && search.plan
        ? differenceOf(datesUnder(asked, before.plan), datesUnder(formulation, search.plan))
        : null,
    [asked, before, formulation, search.plan],
  );
  const conflict = search.outcome?.status === 'infeasible' ? search.outcome.conflict : null;
  const count = dates.length;
  const isAlike = difference !== null && isNoDifference(difference);
  // as little as makes a difference, until somebody chooses
  const isInVain = what.slack === true && isAlike && search.stage === 'done';
  useEffect(() => {
    if (isInVain) setTried((last) => shares[shares.indexOf(last) + 1] ?? last);
  }, [isInVain]);
  const leave = (
    <ButtonLink href={back} wide>
      <Trans>Leave it as it is</Trans>
    </ButtonLink>
  );
  const asks = what.elsewhere?.ask;
  const toAsk =
    asks &&
    difference &&
    [...difference.added, ...difference.moved.map(({ to }) => to)].find(({ relationship }) => {
      const there = state.people.relationships.get(relationship);
      return there && othersIn(there).includes(asks);
    });
  const act =
    !difference || isAlike ? null : what.elsewhere ? (
      <ButtonLink href={toAsk ? pathOfNew(toAsk, myZone(state)) : what.elsewhere.href} wide>
        {what.elsewhere.words}
      </ButtonLink>
    ) : (
      <Button kind="main" wide onPress={() => hold(keeping, count, what.intents)}>
        {isSameQuestion ? (
          <Trans>Hold {formats.dates(count)}</Trans>
        ) : (
          <Trans>Change it, hold {formats.dates(count)}</Trans>
        )}
      </Button>
    );
  return (
    <Pair
      id={what.key}
      title={what.words}
      back={back}
      fault={fault}
      actions={
        <>
          {act}
          {leave}
        </>
      }
    >
      <Flow>
        {what.slack ? (
          <div>
            <p className="t-caption" aria-hidden>
              <Trans>What it may take from the wishes</Trans>
            </p>
            <Segments
              label={t`What it may take from the wishes`}
              options={shares.map((id) => ({ id, label: amounts[id] }))}
              value={share}
              onChange={setChosen}
            />
            <p className="t-caption">
              <Trans>
                On days that you like, with nights that you wish for, and with few dates that move: not with
                fewer dates. What it takes from each stands below.
              </Trans>
            </p>
          </div>
        ) : null}
        {conflict && formulation ? <Conflict conflict={conflict} formulation={formulation} /> : null}
        {difference ? (
          <SideBySide
            difference={difference}
            relationships={asked.instance.relations.map(({ id }) => id as RelationshipId)}
            weeks={weeks}
            heads={[t`this plan`, t`then`]}
            further={isSameQuestion && search.plan ? sayComfort(asked, before.plan, search.plan) : []}
            alike={
              search.stage === 'searching' ? null : what.slack ? (
                <Trans>Nothing more of that is to be had for so little.</Trans>
              ) : (
                <Trans>It would change nothing: the plan stays as it is.</Trans>
              )
            }
          />
        ) : null}
        <Proof
          weeks={weeks}
          search={search}
          hasFloors={false}
          onStop={stop}
          onAgain={again}
          aside={
            what.slack ? (
              <Trans>For at most so much, no plan has more of that.</Trans>
            ) : isSameQuestion ? (
              <Trans>Of all plans that give that, none meets the wishes better.</Trans>
            ) : (
              <Trans>No plan would meet what you entered better then.</Trans>
            )
          }
        />
        <p className="t-caption">
          <Trans>Nothing is changed by looking.</Trans>
        </p>
      </Flow>
    </Pair>
  );
}

/** A new date at that hour, filled in, to be asked for. */
function pathOfNew({ relationship, start, end }: PlanDate, zone: string): string {
  const { date, minute } = localOf(minutesOf(start), zone);
  const to = minute + minutesOf(end) - minutesOf(start);
  return `/time/dates/new?relationship=${relationship}&day=${date}&from=${minute}&to=${to}`;
}
