// Why each relationship gets what it gets, and what it would take to give more. Only those who ask for more are named.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import {
  budgetOf,
  ME,
  type PersonId,
  type PlannedDate,
  type RelationshipId,
  type State,
} from '@orrery/domain';
import type { Explanation, MissedFloor, MoreTime, Plan, WayOut, Weeks } from '@orrery/planner';
import { appearanceOf, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { withWayBack } from '../../../app/way-back.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { keyOfWay } from './let-go.ts';
import { NightWords, nightsMissing } from './night-words.tsx';
import styles from './plan.module.css';
import { useReasonWords } from './reason-words.tsx';
import { useGiveWay, useRuleWords } from './rule-words.tsx';
import { asksAgain } from './said-no.ts';
import type { Search } from './use-search.ts';
import { pathOfPlan } from './use-week.ts';
import { missedOf, moreOf } from './use-what-ifs.ts';

interface WithIfs {
  /** Where a question about this plan is asked, by its key; null where it is none. */
  pathTo: (key: string | null) => string | null;
}

export function Reasons({
  formulation,
  search,
  pathTo,
}: { formulation: Formulation; search: Search } & WithIfs) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const open = search.reasons.filter(
    (explanation) =>
      nightsMissing(explanation) !== null ||
      (!explanation.content && !hasWhatIAsked(state, explanation, formulation.weeks)),
  );
  if (search.stage !== 'done' || open.length === 0) return null;
  const canBe = <Told extends { readonly ways: WayOut[] }>(told: Told | undefined): Told | undefined =>
    told && { ...told, ways: told.ways.filter((way) => !asksAgain(state, formulation, way)) };
  return (
    <section>
      <SectionHead>
        <Trans>Why not more</Trans>
      </SectionHead>
      <List label={t`Why not more`}>
        {open.map((explanation) => (
          <ReasonRow
            key={explanation.relation}
            formulation={formulation}
            explanation={explanation}
            plan={search.plan}
            more={canBe(search.more.find(({ relation }) => relation === explanation.relation))}
            missed={canBe(missedOf(search.missed, explanation.relation))}
            pathTo={pathTo}
          />
        ))}
      </List>
    </section>
  );
}

function ReasonRow(
  props: {
    formulation: Formulation;
    explanation: Explanation;
    plan: Plan | null;
    more: MoreTime | undefined;
    missed: MissedFloor | undefined;
  } & WithIfs,
) {
  const { formulation, explanation, plan, more, missed, pathTo } = props;
  const { state } = useOrrery();
  const formats = useFormats();
  const say = useReasonWords(formulation, plan);
  const id = explanation.relation as RelationshipId;
  const name = namesIn(state, id, formats);
  const mine = explanation.sides.find(({ person }) => person === ME);
  const floors = explanation.missedFloors.filter(({ person }) => person === ME);
  const lack = formats.hoursLong(floors.reduce((sum, { floor, got }) => sum + floor - got, 0));
  const ofOne = formulation.instance.relations.find((one) => one.id === id)?.sides[ME]?.floor.weeks;
  const isOfSome = formulation.weeks > 1 && ofOne === 1;

  return (
    <ListRow
      lead={<Mark appearance={appearanceOf(state, id)} />}
      title={
        mine ? (
          <Trans>
            {name}: {formats.hoursOf(mine.got, askedBy(state, explanation, mine.want, formulation.weeks))}
          </Trans>
        ) : (
          name
        )
      }
      detail={
        <>
          {floors.length === 0 ? null : isOfSome ? (
            <>
              {plural(floors.length, {
                one: `In one of these weeks it is ${lack} below the floor.`,
                other: `In # of these weeks it is below the floor, by ${lack} in all.`,
              })}{' '}
            </>
          ) : (
            <>
              <Trans>That is {lack} below the floor.</Trans>{' '}
            </>
          )}
          {hasWhatIAsked(state, explanation, formulation.weeks) ? null : say(explanation).join(' ')}{' '}
          {nightsMissing(explanation) ? (
            <NightWords explanation={explanation} formulation={formulation} plan={plan} name={name} />
          ) : null}
          {missed ? (
            <MissedFloorWords formulation={formulation} missed={missed} />
          ) : more ? (
            <MoreWords formulation={formulation} more={more} name={name} />
          ) : null}
          {missed || more ? (
            <Ways
              formulation={formulation}
              explanation={explanation}
              more={more}
              missed={missed}
              pathTo={pathTo}
            />
          ) : null}
        </>
      }
      strong
    />
  );
}

/** Which rules a missed floor cannot be had together with, and the smallest way out. */
function MissedFloorWords({ formulation, missed }: { formulation: Formulation; missed: MissedFloor }) {
  const formats = useFormats();
  const say = useRuleWords(formulation);
  const giveWay = useGiveWay(formulation);
  const rules = formats.list(missed.conflict.map((rule) => say(rule, datesIn(formulation)).words));
  const words = formats.list(missed.ways[0]?.relax.map((step) => giveWay(step).words) ?? []);
  return (
    <span className={styles.more}>
      {rules ? <Trans>The floor does not fit beside {rules}.</Trans> : null}{' '}
      {words ? <Trans>The smallest way out is {words}.</Trans> : null}
    </span>
  );
}

/** What another piece of time would take: one of my own limits, or somebody else's hours. */
function MoreWords({ formulation, more, name }: { formulation: Formulation; more: MoreTime; name: string }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const giveWay = useGiveWay(formulation);
  const amount = formats.duration(more.to - more.from);
  const words = formats.list(more.ways[0]?.relax.map((step) => giveWay(step).words) ?? []);
  const losses = (more.takesFrom ?? []).map(({ relation, from, to }) => {
    const other = namesIn(state, relation as RelationshipId, formats);
    return t`${formats.duration(from - to)} from ${other}`;
  });
  return (
    <span className={styles.more}>
      {words ? (
        <Trans>
          Another {amount} with {name} would take {words}. Nobody else would get less.
        </Trans>
      ) : losses.length > 0 ? (
        <Trans>
          Another {amount} with {name} would take {formats.list(losses)}.
        </Trans>
      ) : null}
    </span>
  );
}

/** Where each explanation ends: the plan that would be, and the place where one can let it, or whom to ask. */
function Ways(
  props: {
    formulation: Formulation;
    explanation: Explanation;
    more: MoreTime | undefined;
    missed: MissedFloor | undefined;
  } & WithIfs,
) {
  const { formulation, explanation, more, missed, pathTo } = props;
  const { state } = useOrrery();
  const say = useRuleWords(formulation);
  const giveWay = useGiveWay(formulation);
  const { relation, reasons } = explanation;
  const way = (missed ?? more)?.ways[0];
  const seen = pathTo(way ? keyOfWay(state, formulation, way) : moreOf(relation));
  const theirs = way?.relax.find(({ rule }) => rule.rule === 'free' && rule.person !== ME)?.rule;
  const person = theirs?.rule === 'free' ? (theirs.person as PersonId) : null;
  const steps = way?.relax.map((step) => giveWay(step).href) ?? reasons.map(({ rule }) => say(rule).href);
  const place = steps.find((step) => step !== null) ?? `/time/budget/${relation}`;
  const href = place.startsWith('/time/rules/')
    ? withWayBack(place, pathOfPlan(formulation.week, formulation.weeks))
    : place;
  return (
    <span className={styles.ways}>
      {seen ? (
        <TextLink href={seen}>
          <Trans>See that plan</Trans>
        </TextLink>
      ) : null}
      {person ? (
        <TextLink href={`/time/known/${person}`}>
          <Trans>Ask {nameOf(state, person)}, then note it</Trans>
        </TextLink>
      ) : (
        <TextLink href={href}>
          <Trans>Change that</Trans>
        </TextLink>
      )}
    </span>
  );
}

/** A plan counts wishes in whole hours (PLAN101); people read the wish that they wrote. */
function askedBy(state: State, { relation }: Explanation, want: number, weeks: Weeks): number {
  const wish = weeks * budgetOf(state.time, relation as RelationshipId).wish;
  return Math.abs(wish - want) <= 30 ? wish : want;
}

const hasWhatIAsked = (state: State, explanation: Explanation, weeks: Weeks): boolean =>
  explanation.missedFloors.length === 0 &&
  explanation.sides.every(
    ({ person, got, want }) => got >= (person === ME ? askedBy(state, explanation, want, weeks) : want),
  );

const datesIn = (formulation: Formulation): PlannedDate[] => [...formulation.fixed.values()];
