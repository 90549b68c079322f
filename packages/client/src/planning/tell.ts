// What a circle hears of why a plan puts a date where it is. A plan rests on what nobody else may learn: limits, wishes, calendars, other
// relationships. So of everything that stood in the way, a circle hears one of its own dates, or that a day is not possible.
import {
  type CircleWhy,
  circleDateIn,
  type DateReason,
  daysBetween,
  type LocalDate,
  type SpaceId,
  standingOf,
} from '@orrery/domain';
import type { Explanation, Formulation, Reason, Rule } from '@orrery/planner';

/**
 * Of each kind of rule, what a circle hears where it stands in the way. `day`: that the day is not possible, and nothing else;
 * `date`: the date, where it is one of that circle which is agreed, else as `day`; `nothing`: it says nothing about a day.
 */
export const toldOfRule: { readonly [Kind in Rule['rule']]: 'day' | 'date' | 'nothing' } = {
  free: 'day',
  buffer: 'day',
  maxPerDay: 'day',
  budget: 'day',
  freeEvenings: 'day',
  eveningsRow: 'day',
  boundary: 'day',
  most: 'day',
  fixed: 'date',
  night: 'nothing',
  horizon: 'nothing',
  grid: 'nothing',
  length: 'nothing',
  oncePerDay: 'nothing',
  frozen: 'nothing',
  floor: 'nothing',
  atLeast: 'nothing',
};

/** Days around a date of which it is told that they are not possible. */
const near = 3;

/** Reasons from a plan for a date on some day, for one circle: the nearest days first. */
export function reasonsToTell(
  formulation: Pick<Formulation, 'instance' | 'fixed'>,
  explanation: Explanation | undefined,
  day: LocalDate,
  circle: CircleWhy & { readonly space: SpaceId },
): DateReason[] {
  const days = Object.values(formulation.instance.zones)[0]?.days.map(({ date }) => date) ?? [];
  const found = (explanation?.reasons ?? []).flatMap((reason) =>
    reason.days.flatMap((number) => {
      const on = days[number];
      return on && on !== day && Math.abs(daysBetween(on, day)) <= near
        ? toldOf(formulation, reason, on, circle)
        : [];
    }),
  );
  // one sentence a day, and a date of theirs rather than a day
  const distance = (on: LocalDate) => Math.abs(daysBetween(on, day));
  const notThen = new Map(found.flatMap((one) => (one.code === 'notThen' ? [[one.on, one] as const] : [])));
  const dates = new Map(
    found.flatMap((one) => (one.code === 'keepsClearOf' ? [[one.date, one] as const] : [])),
  );
  return [
    ...dates.values(),
    ...[...notThen.values()].sort((a, b) => distance(a.on) - distance(b.on) || (a.on < b.on ? -1 : 1)),
  ];
}

function toldOf(
  { fixed }: Pick<Formulation, 'fixed'>,
  { rule }: Reason,
  on: LocalDate,
  { space, state, circle }: CircleWhy & { readonly space: SpaceId },
): DateReason[] {
  const told = toldOfRule[rule.rule];
  if (told === 'nothing') return [];
  if (told === 'date' && rule.rule === 'fixed') {
    const planned = fixed.get(rule.id);
    const theirs = planned && circleDateIn(planned.id);
    const shared = theirs?.space === space ? state.time.shared.get(theirs.shared) : undefined;
    if (shared && standingOf(shared, circle).kind === 'accepted')
      return [{ code: 'keepsClearOf', date: shared.id }];
  }
  return [{ code: 'notThen', on }];
}
