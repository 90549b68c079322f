// Two plans side by side: who gets more or less, which dates move, and how many stay as they are.
import { type Formulation, readBack } from '@orrery/client/planning';
import { type DateFields, hourKey, minutesOf, type RelationshipId } from '@orrery/domain';
import type { Plan } from '@orrery/planner';

export type PlanDate = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

export interface Difference {
  /** Minutes in the one and in the other, of everybody who has a date in either. */
  readonly hours: ReadonlyMap<RelationshipId, { readonly before: number; readonly after: number }>;
  /** Nights in the one and in the other, of everybody who has one in either. */
  readonly nights: ReadonlyMap<RelationshipId, { readonly before: number; readonly after: number }>;
  /** Dates of one relationship that take each other's place, in order of the new ones. */
  readonly moved: readonly { readonly from: PlanDate; readonly to: PlanDate }[];
  readonly gone: readonly PlanDate[];
  readonly added: readonly PlanDate[];
  readonly same: number;
}

const inOrder = (dates: readonly PlanDate[]): PlanDate[] =>
  [...dates].sort((a, b) => minutesOf(a.start) - minutesOf(b.start));
const keyOf = (date: PlanDate): string => `${hourKey(date)} ${date.night}`;

const apart = ({ from, to }: { readonly from: PlanDate; readonly to: PlanDate }): number =>
  Math.abs(minutesOf(from.start) - minutesOf(to.start));

export function differenceOf(before: readonly PlanDate[], after: readonly PlanDate[]): Difference {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const left = inOrder(before.filter((date) => !is.has(keyOf(date))));
  const added = inOrder(after.filter((date) => !was.has(keyOf(date))));
  // the nearest first: what became shorter has not moved to another week
  const pairs = left
    .flatMap((from) => added.map((to) => ({ from, to })))
    .filter(({ from, to }) => from.relationship === to.relationship)
    .sort((a, b) => apart(a) - apart(b));
  const moved: { from: PlanDate; to: PlanDate }[] = [];
  for (const { from, to } of pairs) {
    const [was, is] = [left.indexOf(from), added.indexOf(to)];
    if (was < 0 || is < 0) continue;
    left.splice(was, 1);
    added.splice(is, 1);
    moved.push({ from, to });
  }
  moved.sort((a, b) => minutesOf(a.to.start) - minutesOf(b.to.start));
  const hours = new Map<RelationshipId, { before: number; after: number }>();
  const nights = new Map<RelationshipId, { before: number; after: number }>();
  for (const [side, dates] of [['before', before] as const, ['after', after] as const])
    for (const { relationship, start, end, night } of dates) {
      const sum = hours.get(relationship) ?? { before: 0, after: 0 };
      sum[side] += minutesOf(end) - minutesOf(start);
      hours.set(relationship, sum);
      if (!night) continue;
      const slept = nights.get(relationship) ?? { before: 0, after: 0 };
      slept[side] += 1;
      nights.set(relationship, slept);
    }
  return { hours, nights, moved, gone: left, added, same: after.length - moved.length - added.length };
}

export const isNoDifference = ({ moved, gone, added }: Difference): boolean =>
  moved.length + gone.length + added.length === 0;

/** All dates of the weeks under a plan: what is settled, and what the plan puts to it. */
export function datesUnder(formulation: Formulation, plan: Plan): PlanDate[] {
  const settled = [...formulation.fixed.values()].map(
    ({ fields: { relationship, start, end, night } }): PlanDate => ({ relationship, start, end, night }),
  );
  const there = new Set(settled.map(hourKey));
  return [...settled, ...readBack(formulation, plan).filter((date) => !there.has(hourKey(date)))];
}

/** The dates that an earlier plan holds and that may still move; null where none does. */
export function heldPlan({ held }: Formulation): Plan | null {
  return held.sessions.length > 0 ? held : null;
}
