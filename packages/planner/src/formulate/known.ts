// The plan that people know, and that few changes are counted from: what is held, and in weeks of which nothing is, a plan that was seen.
import { minutesOf } from '@orrery/domain';
import type { LocalDay, Night, Plan, Session } from '../format.ts';
import type { Formulation, Kept } from './formulate.ts';

const daysOf = ({ instance }: Formulation): readonly LocalDay[] =>
  Object.values(instance.zones)[0]?.days ?? [];

const dayOf = (days: readonly LocalDay[], start: number): number =>
  days.findIndex((day) => day.start <= start && start < day.end);

/** Dates in instants as a plan of the formulation; what lies outside of its weeks is left out. The other way: `readBack`. */
export function asPlan(formulation: Formulation, dates: readonly Kept[]): Plan {
  const days = daysOf(formulation);
  const here = dates.flatMap(({ relationship, start, end, night }) => {
    const from = minutesOf(start) - formulation.origin;
    const day = dayOf(days, from);
    const to = minutesOf(end) - formulation.origin;
    return day < 0 ? [] : [{ session: { relation: relationship, start: from, end: to }, day, night }];
  });
  return {
    sessions: here.map(({ session }) => session),
    nights: here
      .filter(({ night }) => night)
      .map(({ session, day }): Night => ({ relation: session.relation, day })),
  };
}

/**
 * What of a plan is still to be had in weeks of which nothing is held: not what has begun, is settled by now, or is with somebody who is
 * not planned with any more.
 */
export function stillOpen(formulation: Formulation, { sessions, nights }: Plan): Plan {
  const { instance, held } = formulation;
  const days = daysOf(formulation);
  const heldWeeks = new Set(held.sessions.map(({ start }) => Math.floor(dayOf(days, start) / 7)));
  const isFree = (day: number) => day >= 0 && !heldWeeks.has(Math.floor(day / 7));
  const settled = new Set(instance.fixed?.map(({ relation, start }) => `${relation} ${start}`));
  const isThere = (relation: string) => instance.relations.some(({ id }) => id === relation);
  const until = instance.frozen?.until ?? 0;
  const isOpen = ({ relation, start }: Session) =>
    start >= until && isThere(relation) && isFree(dayOf(days, start)) && !settled.has(`${relation} ${start}`);
  const open = sessions.filter(isOpen);
  return {
    sessions: open,
    nights: nights.filter(({ relation, day }) =>
      open.some((one) => one.relation === relation && dayOf(days, one.start) === day),
    ),
  };
}

/** With a plan that was seen as the one that people know, as far as it is still open (PLAN166). What is held stays what is known of its week (PLAN107). */
export function countingFrom(formulation: Formulation, seen: Plan): Formulation {
  const { held, instance } = formulation;
  const { sessions, nights } = stillOpen(formulation, seen);
  return {
    ...formulation,
    instance: {
      ...instance,
      previous: { sessions: [...held.sessions, ...sessions], nights: [...held.nights, ...nights] },
    },
  };
}
