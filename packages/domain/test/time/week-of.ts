// One week of a couple in Berlin, for tests of time.
import {
  type Ancestry,
  addDays,
  atLocal,
  type BudgetFields,
  type DateFields,
  type DateId,
  decide,
  type Intent,
  lengthOf,
  ME,
  type SourceFields,
  type SourceId,
  type State,
  type TimeIntent,
} from '../../src/index.ts';
import { add, given, join, relationship } from '../people/map-of.ts';

export const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };
export const week = '2026-03-09';
export const zone = 'Europe/Berlin';
export const us = relationship('me-sam');
export const world = { now: '2026-03-09T12:00:00Z', newId: () => 'new' };
export const time = (intent: TimeIntent): Intent => ({ tool: 'time', intent });
export const why = (state: State, intent: TimeIntent) => {
  const decision = decide(state, time(intent), world);
  return decision.ok ? null : decision.why;
};
export const home: Intent = { tool: 'people', intent: { type: 'describeMe', changes: { zone } } };
export const couple = (...more: Intent[]) => given([home, add('sam'), join('me', 'sam'), ...more]);
export const budget = (changes: Partial<BudgetFields>): TimeIntent => ({
  type: 'changeBudget',
  relationship: us,
  changes,
});
/** An instant by the clock of Berlin: day 1 is the Monday of the week. */
export const clock = (day: number, hour: number, weeks = 0) =>
  new Date(atLocal(addDays(week, 7 * weeks + day - 1), hour * 60, zone) * 60_000).toISOString();
export const dateAt = (
  id: string,
  day: number,
  from: number,
  to: number,
  fields: Partial<DateFields> = {},
  weeks = 0,
): Intent =>
  time({
    type: 'addDate',
    date: id as DateId,
    fields: { relationship: us, start: clock(day, from, weeks), end: clock(day, to, weeks), ...fields },
  });
export const evenings = [[1080, 1380]] as [number, number][];
export const onlyEvenings = time({
  type: 'changeMyTime',
  changes: { possible: Array.from({ length: 7 }, () => evenings) },
});
export const days = { from: week, count: 7, zone };
export const hours = (intervals: readonly (readonly [number, number])[]) => lengthOf(intervals) / 60;

export function importOf(id: string, fields: Partial<SourceFields>): Intent {
  return time({ type: 'importCalendar', source: id as SourceId, fields: sourceOf(fields) });
}
export const sourceOf = (fields: Partial<SourceFields>): SourceFields => ({
  owner: ME,
  name: 'Calendar',
  titles: false,
  from: week,
  to: addDays(week, 28),
  importedAt: world.now,
  busy: [],
  ...fields,
});
