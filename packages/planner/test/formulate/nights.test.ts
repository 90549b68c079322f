// Nights as people have them: after an evening, and none before a day that is somebody else's.
import {
  everyDay,
  type Intent,
  localOf,
  minutesOf,
  type RelationshipId,
  type RuleId,
  type State,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { check, intoEvenings, loadSolver, readBack, solve } from '../../src/index.ts';
import { date, formulated, stateAfter, time, twoPartners, withKit, withSam } from '../helpers/life.ts';

const zone = 'Europe/Berlin';
const oneZone = time({ type: 'changeBudget', relationship: withKit, changes: { wish: 120, most: 120 } });
/** Hours on Friday, Saturday and Sunday, morning to night, and a wish for a night with Sam. */
const weekends: Intent[] = [
  ...twoPartners,
  oneZone,
  time({
    type: 'changeMyTime',
    changes: {
      possible: [[], [], [], [], [[600, 1440]], [[600, 1440]], [[600, 1440]]],
      ...{ freeEvenings: 0, eveningsInRow: 7, unplanned: 0, ownFloor: 0, ownWish: 0 },
    },
  }),
  time({
    type: 'changeBudget',
    relationship: withSam,
    changes: { nights: 2, wish: 360, most: 600, longest: 180 },
  }),
];

async function found(state: State) {
  const formulation = formulated(state);
  const outcome = await solve(formulation.instance, { solver: await loadSolver() });
  if (outcome.status === 'infeasible') throw new Error(JSON.stringify(outcome.conflict));
  const plan = intoEvenings(formulation.instance, outcome.plan);
  const verdict = check(formulation.instance, plan);
  expect(verdict.violations).toEqual([]);
  const nights = readBack(formulation, plan)
    .filter(({ night }) => night)
    .map((one) => ({
      ...one,
      day: localOf(minutesOf(one.start), zone).date,
      until: localOf(minutesOf(one.end), zone).minute,
    }));
  return { formulation, outcome, plan, verdict, nights };
}

test('PLAN148 a date that a night follows ends in the evening, and what was proven stays so', async () => {
  const { outcome, verdict, nights } = await found(stateAfter(weekends));
  expect(nights.map(({ day }) => day)).toEqual(['2026-03-27', '2026-03-28']);
  for (const { until } of nights) expect(until).toBeGreaterThan(18 * 60);
  expect(outcome.plan.sessions.some(({ end }) => end % 1440 <= 18 * 60)).toBe(true);
  expect(verdict.objective).toEqual(outcome.objective);
});

test('PLAN148 an evening that is kept free is not taken for it, and a date that people know does not move', async () => {
  const free = time({ type: 'changeMyTime', changes: { freeEvenings: 7 } });
  const { outcome, plan, nights } = await found(stateAfter([...weekends, free]));
  expect(nights.length).toBeGreaterThan(0);
  expect(plan).toEqual(outcome.plan);
  const known = date(withSam, '2026-03-27T10:00:00Z', '2026-03-27T12:00:00Z', { night: true });
  const settled = await found(stateAfter([...weekends, known]));
  expect(settled.plan.sessions).toContainEqual(
    expect.objectContaining({ start: minutesOf('2026-03-27T10:00:00Z') - settled.formulation.origin }),
  );
});

test('PLAN149 RULE12 the night before a day that is ours is with nobody else, but may be with us, or be settled', async () => {
  const ours = (relationship: RelationshipId) =>
    time({
      type: 'addRule',
      rule: 'ours' as RuleId,
      fields: { what: { kind: 'ours', relationship }, days: { ...everyDay, weekdays: [6] } },
    });
  const days = async (...more: Intent[]) =>
    (await found(stateAfter([...weekends, ...more]))).nights.map(({ day }) => day);
  expect(await days(ours(withKit))).toEqual([]);
  expect(await days(ours(withSam))).toEqual(['2026-03-27', '2026-03-28']);
  const agreed = date(withSam, '2026-03-27T17:00:00Z', '2026-03-27T20:00:00Z', { night: true });
  expect(formulated(stateAfter([...weekends, ours(withKit), agreed])).instance.fixed).toMatchObject([
    { night: true },
  ]);
  // the week after begins with such a day: the last night of this one is its
  const mondays = time({
    type: 'addRule',
    fields: { what: { kind: 'ours', relationship: withKit }, days: { ...everyDay, weekdays: [1] } },
  });
  const { instance } = formulated(
    stateAfter([...weekends, mondays, time({ type: 'changeMyTime', changes: { nights: [7] } })]),
  );
  expect(instance.people.find(({ id }) => id === 'sam')?.nights).toEqual([]);
  expect(instance.people.find(({ id }) => id === 'kit')?.nights).toEqual([6]);
});
