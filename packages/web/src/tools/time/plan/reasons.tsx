// Why each relationship gets what it gets, and what it would take to give more. Only those who ask for more are named.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { budgetOf, ME, type PlannedDate, type RelationshipId, type State } from '@orrery/domain';
import type { Explanation, MissedFloor, MoreTime, Plan, Weeks } from '@orrery/planner';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import styles from './plan.module.css';
import { useReasonWords } from './reason-words.tsx';
import { useGiveWay, useRuleWords } from './rule-words.tsx';
import type { Search } from './use-plan.ts';

export function Reasons({ formulation, search }: { formulation: Formulation; search: Search }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const open = search.reasons.filter(
    (explanation) => !explanation.content && !hasWhatIAsked(state, explanation, formulation.weeks),
  );
  if (search.stage !== 'done' || open.length === 0) return null;
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
            more={search.more.find(({ relation }) => relation === explanation.relation)}
            missed={missedOf(search.missed, explanation)}
          />
        ))}
      </List>
    </section>
  );
}

function ReasonRow(props: {
  formulation: Formulation;
  explanation: Explanation;
  plan: Plan | null;
  more: MoreTime | undefined;
  missed: MissedFloor | undefined;
}) {
  const { formulation, explanation, plan, more, missed } = props;
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
          {say(explanation).join(' ')}
          {missed && !missed.possible ? (
            <MissedFloorWords formulation={formulation} missed={missed} />
          ) : more ? (
            <MoreWords formulation={formulation} more={more} name={name} />
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
  const steps = missed.ways[0]?.relax.map((step) => giveWay(step));
  const href = steps?.find((step) => step.href)?.href;
  const words = formats.list(steps?.map((step) => step.words) ?? []);
  return (
    <span className={styles.more}>
      {rules ? <Trans>The floor does not fit beside {rules}.</Trans> : null}{' '}
      {href ? (
        <>
          <Trans>The smallest way out is {words}.</Trans>{' '}
          <TextLink href={href}>
            <Trans>Change that</Trans>
          </TextLink>
        </>
      ) : null}
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
  const steps = more.ways[0]?.relax.map((step) => giveWay(step));
  const href = steps?.find((step) => step.href)?.href;
  const losses = more.takesFrom?.map(({ relation, from, to }) => {
    const other = namesIn(state, relation as RelationshipId, formats);
    return t`${formats.duration(from - to)} from ${other}`;
  });
  const words = formats.list(steps?.map((step) => step.words) ?? []);
  if (href)
    return (
      <span className={styles.more}>
        <Trans>
          Another {amount} with {name} would take {words}. Nobody else would get less.
        </Trans>{' '}
        <TextLink href={href}>
          <Trans>Change that</Trans>
        </TextLink>
      </span>
    );
  if (losses && losses.length > 0)
    return (
      <span className={styles.more}>
        <Trans>
          Another {amount} with {name} would take {formats.list(losses)}.
        </Trans>
      </span>
    );
  return null;
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

/** Of my own floor, where it is among them. */
const missedOf = (missed: readonly MissedFloor[], { relation }: Explanation): MissedFloor | undefined => {
  const theirs = missed.filter((one) => one.relation === relation);
  return theirs.find(({ person }) => person === ME) ?? theirs[0];
};

const datesIn = (formulation: Formulation): PlannedDate[] => [...formulation.fixed.values()];
