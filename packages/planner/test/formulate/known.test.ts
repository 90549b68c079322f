// What few changes are counted from: what is held, and else a plan that was seen.
import { addDays, localOf, minutesOf, mondayOf } from '@orrery/domain';
import { expect, test } from 'vitest';
import {
  asPlan,
  check,
  countingFrom,
  type Formulation,
  loadSolver,
  type Plan,
  readBack,
  solve,
} from '../../src/index.ts';
import {
  before,
  date,
  formulated,
  planned,
  stateAfter,
  time,
  twoPartners,
  week,
  withKit,
  withSam,
} from '../helpers/life.ts';

const zone = 'Europe/Berlin';
const second = addDays(week, 7);
const mondayAt = (instant: string) => mondayOf(localOf(minutesOf(instant), zone).date);
const best = async (formulation: Formulation) => {
  const outcome = await solve(formulation.instance, { solver: await loadSolver() });
  if (outcome.status === 'infeasible') throw new Error('no plan');
  return outcome;
};
const sorted = <D extends { start: string }>(dates: readonly D[]) =>
  [...dates].sort((a, b) => (a.start < b.start ? -1 : 1));

test('PLAN166 where nothing is held, a plan is counted from one that was seen, and stays as near to it as wishes allow', async () => {
  const state = stateAfter(twoPartners);
  const { dates } = await planned(state);
  const fresh = formulated(state);
  const seen = asPlan(fresh, dates);
  const as = check(fresh.instance, seen).objective;
  // one date elsewhere, as good in every other way
  const other = seen.sessions
    .flatMap((_, k) => [1440, -1440, 2880, -2880, 30, 60].map((by) => [k, by] as const))
    .map(([k, by]): Plan => {
      const sessions = seen.sessions.map((one, n) =>
        n === k ? { ...one, start: one.start + by, end: one.end + by } : one,
      );
      return { ...seen, sessions };
    })
    .find((one) => {
      const { feasible, objective } = check(fresh.instance, one);
      return feasible && objective.join() === as.join();
    });
  if (!other) throw new Error('there is but one plan as good');
  const { plan, objective } = await best(countingFrom(fresh, other));
  expect(objective).toEqual(as);
  expect(sorted(readBack(fresh, plan))).toEqual(sorted(readBack(fresh, other)));
});

test('PLAN166 dates as a plan and back are the same, with their nights', async () => {
  const state = stateAfter([
    ...twoPartners,
    time({ type: 'changeBudget', relationship: withSam, changes: { nights: 1 } }),
  ]);
  const { formulation, dates } = await planned(state);
  expect(dates.some(({ night }) => night)).toBe(true);
  expect(sorted(readBack(formulation, asPlan(formulation, dates)))).toEqual(sorted(dates));
});

test('PLAN166 PLAN107 what is held in a week is what is known of it, and another week of the four is counted from what was seen', async () => {
  const state = stateAfter(twoPartners);
  const { dates } = await planned(state, 4);
  const first = dates.filter(({ start }) => mondayAt(start) === week);
  stateAfter(
    [
      time({
        type: 'keepPlan',
        ...{ week, zone, from: before, plan: { basis: '', levels: [], weeks: 1 } },
        dates: first,
      }),
    ],
    state,
  );
  const fresh = formulated(state, before, 4);
  expect(fresh.held.sessions).toHaveLength(first.length);
  // of the first week another plan was seen, and it is not what people know of it
  const other = asPlan(fresh, dates).sessions.map((one) => ({ ...one, start: one.start + 30 }));
  const { previous } = countingFrom(fresh, { sessions: other, nights: [] }).instance;
  const inFirst = previous?.sessions.filter(({ start }) => start < 7 * 1440);
  expect(inFirst).toEqual(fresh.held.sessions);
  expect(previous?.sessions).toHaveLength(dates.length);
  expect(mondayAt(dates.find((one) => mondayAt(one.start) !== week)?.start ?? '')).toBe(second);
});

test('PLAN166 of what was seen, what is settled by now or with somebody who is gone counts for nothing', async () => {
  const state = stateAfter(twoPartners);
  const { formulation, dates } = await planned(state);
  const [one] = dates.filter(({ relationship }) => relationship === withKit);
  if (!one) throw new Error('no date with Kit');
  const agreed = stateAfter([date(withKit, one.start, one.end, { status: 'accepted' })], state);
  const fresh = formulated(agreed);
  const ghost = { relation: 'gone', start: 1080, end: 1200 };
  const seen = asPlan(formulation, dates);
  const { previous } = countingFrom(fresh, { ...seen, sessions: [...seen.sessions, ghost] }).instance;
  expect(previous?.sessions).toHaveLength(dates.length - 1);
});
