// A no is an answer: no way out of a plan is to ask the same person for the same day again.
import type { Formulation } from '@orrery/client/planning';
import { addDays, type LocalDate, myDateOf, type PlannedDate, type State } from '@orrery/domain';
import type { WayOut } from '@orrery/planner';

/** The date to which somebody said no on a day, of those in the weeks that are planned. */
export const noOf = (
  state: State,
  { declined }: Formulation,
  person: string,
  day: LocalDate,
): PlannedDate | undefined =>
  declined.find(
    ({ fields }) =>
      myDateOf(state, fields.start) === day &&
      state.people.relationships.get(fields.relationship)?.fields.members.some((one) => one === person),
  );

/** Whether a way out is to ask somebody again for a day to which they said no. */
export const asksAgain = (state: State, formulation: Formulation, { relax }: WayOut): boolean =>
  relax.some(
    ({ rule, day }) =>
      rule.rule === 'free' &&
      day !== undefined &&
      noOf(state, formulation, rule.person, addDays(formulation.week, day)) !== undefined,
  );
