// Why each relationship gets what it gets, and what it would take to give more. Only those who ask for more are named.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { ME, type PlannedDate, type RelationshipId } from '@orrery/domain';
import type { Explanation, MissedFloor, MoreTime } from '@orrery/planner';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useGiveWay, useRuleWords } from './rule-words.tsx';
import type { Search } from './use-plan.ts';

const mostReasons = 3;

export function Reasons({ formulation, search }: { formulation: Formulation; search: Search }) {
  const { t } = useLingui();
  const open = search.reasons.filter(({ content }) => !content);
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
            more={search.more.find(({ relation }) => relation === explanation.relation)}
            missed={search.missed.find(({ relation }) => relation === explanation.relation)}
          />
        ))}
      </List>
    </section>
  );
}

function ReasonRow(props: {
  formulation: Formulation;
  explanation: Explanation;
  more: MoreTime | undefined;
  missed: MissedFloor | undefined;
}) {
  const { formulation, explanation, more, missed } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const say = useRuleWords(formulation);
  const id = explanation.relation as RelationshipId;
  const name = namesIn(state, id, formats);
  const mine = explanation.sides.find(({ person }) => person === ME);
  const days =
    formulation.instance.zones[mine ? (formulation.instance.people.find((p) => p.id === ME)?.zone ?? '') : '']
      ?.days;
  const dayNames = (numbers: readonly number[]) => {
    const known = numbers.flatMap((number) => days?.[number]?.date ?? []);
    if (known.length === days?.length) return t`All week`;
    return formats.list(known.map((date) => formats.weekdayShort(date)));
  };
  const reasons = explanation.reasons.slice(0, mostReasons).map(({ rule, takenBy, days: on }) => {
    const taken = takenBy ? namesIn(state, takenBy as RelationshipId, formats) : null;
    const words = taken ? t`time with ${taken}` : say(rule).words;
    return t`${dayNames(on)}: ${words}.`;
  });
  const floor = explanation.missedFloors.find(({ person }) => person === ME);

  return (
    <ListRow
      lead={<Mark appearance={appearanceOf(state, id)} />}
      title={
        mine ? (
          <Trans>
            {name}: {formats.hoursFigure(mine.got)} of {formats.hoursLong(mine.want)}
          </Trans>
        ) : (
          name
        )
      }
      detail={
        <>
          {floor ? (
            <>
              <Trans>{formats.hoursLong(floor.floor - floor.got)} below the floor.</Trans>{' '}
            </>
          ) : null}
          {reasons.join(' ')}
        </>
      }
      strong
      below={
        missed && !missed.possible ? (
          <MissedFloorWords formulation={formulation} missed={missed} />
        ) : more ? (
          <MoreWords formulation={formulation} more={more} name={name} />
        ) : undefined
      }
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
  return (
    <p className="t-small">
      {rules ? <Trans>The floor cannot be had together with {rules}.</Trans> : null}{' '}
      {steps && href ? (
        <TextLink href={href}>
          <Trans>The smallest way: {formats.list(steps.map((step) => step.words))}.</Trans>
        </TextLink>
      ) : null}
    </p>
  );
}

/** What another piece of time would take: one of my own limits, or somebody else's hours. */
function MoreWords({ formulation, more, name }: { formulation: Formulation; more: MoreTime; name: string }) {
  const { state } = useOrrery();
  const formats = useFormats();
  const giveWay = useGiveWay(formulation);
  const amount = formats.duration(more.to - more.from);
  const steps = more.ways[0]?.relax.map((step) => giveWay(step));
  const href = steps?.find((step) => step.href)?.href;
  const losses = more.takesFrom?.map(({ relation, from, to }) => {
    const other = namesIn(state, relation as RelationshipId, formats);
    return `${formats.duration(from - to)} (${other})`;
  });
  if (steps && href)
    return (
      <p className="t-small">
        <TextLink href={href}>
          <Trans>
            For {amount} more with {name}: {formats.list(steps.map((step) => step.words))}.
          </Trans>
        </TextLink>{' '}
        <Trans>It takes nothing from the others.</Trans>
      </p>
    );
  if (losses && losses.length > 0)
    return (
      <p className="t-small">
        <Trans>
          {amount} more with {name} would take {formats.list(losses)} elsewhere.
        </Trans>
      </p>
    );
  return null;
}

const datesIn = (formulation: Formulation): PlannedDate[] => [...formulation.fixed.values()];
