// Nights that I wish for and a plan does not have: how many, and what is known of why.
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { type DayOfWeek, ME, myTimeOf, type RelationshipId } from '@orrery/domain';
import type { Explanation, Plan } from '@orrery/planner';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useDays } from '../limits/day-words.ts';
import styles from './plan.module.css';

/** How many of the nights that I wish for are there, and what is known of why there are no more. */
export function NightWords(props: {
  explanation: Explanation;
  formulation: Formulation;
  plan: Plan | null;
  name: string;
}) {
  const { explanation, formulation, plan, name } = props;
  const { state } = useOrrery();
  const formats = useFormats();
  const days = useDays();
  const missing = nightsMissing(explanation);
  const instance = formulation.instance;
  const free = instance.people.find(({ id }) => id === ME)?.nights ?? [];
  const taken = (plan?.nights ?? []).filter(
    ({ relation, day }) => relation !== explanation.relation && free.includes(day),
  );
  const others = formats.list([
    ...new Set(taken.map(({ relation }) => namesIn(state, relation as RelationshipId, formats))),
  ]);
  const mine = days.runs([...myTimeOf(state.time).nights].sort() as DayOfWeek[]);
  if (!missing) return null;
  return (
    <span className={styles.more}>
      {plural(missing.wished, {
        one: `${missing.nights} of # night that you wish for with ${name}.`,
        other: `${missing.nights} of # nights that you wish for with ${name}.`,
      })}{' '}
      {mine ? (
        <Trans>Nights away are possible after {mine}.</Trans>
      ) : (
        <Trans>No night away is possible.</Trans>
      )}{' '}
      {others ? <Trans>Others of them are with {others}.</Trans> : null}{' '}
      <TextLink href="/time/mine">
        <Trans>Change which nights</Trans>
      </TextLink>
    </span>
  );
}

export function nightsMissing({ sides }: Explanation): { nights: number; wished: number } | null {
  const mine = sides.find(({ person }) => person === ME);
  return mine && mine.nights < mine.wishedNights ? { nights: mine.nights, wished: mine.wishedNights } : null;
}
