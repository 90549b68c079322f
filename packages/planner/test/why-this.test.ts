// Why a date is there: what would be missing without it, and where else it could be.
import { everyDay, type Intent, ME, type RuleId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { loadSolver, type Plan, solve, whyThis } from '../src/index.ts';
import { formulated, stateAfter, time, twoPartners, withKit, withSam } from './helpers/life.ts';

const evening: [number, number][] = [[1080, 1380]];
const mine = (possible: [number, number][][], more: object = {}): Intent =>
  time({
    type: 'changeMyTime',
    changes: {
      possible,
      ...{ freeEvenings: 0, eveningsInRow: 7, unplanned: 0, ownFloor: 0, ownWish: 0, ...more },
    },
  });

async function planOf(...more: Intent[]) {
  const { instance } = formulated(stateAfter([...twoPartners, ...more]));
  const outcome = await solve(instance, { solver: await loadSolver() });
  if (outcome.status === 'infeasible') throw new Error(JSON.stringify(outcome.conflict));
  const why = (relation: string, plan: Plan = outcome.plan) => {
    const session = plan.sessions.find((one) => one.relation === relation);
    if (!session) throw new Error(`no date with ${relation}`);
    return whyThis(instance, plan, session, ME);
  };
  return { instance, plan: outcome.plan, why };
}

test('PLAN153 says the floor and the wish that would be missing, and that no other day has room', async () => {
  const { why } = await planOf(
    mine([evening, evening, [], [], [], [], []]),
    time({ type: 'changeBudget', relationship: withSam, changes: { floor: 120, wish: 180, longest: 180 } }),
    time({ type: 'changeBudget', relationship: withKit, changes: { wish: 120, travel: 0, landing: 0 } }),
  );
  expect(why(withSam)).toMatchObject({
    ...{ floor: 120, wish: { want: 180, with: 180, without: 0 }, rules: [] },
    ...{ isPreferred: false, hasNight: false, isKnown: false, otherDays: [] },
  });
  expect(why(withKit)).toMatchObject({ floor: 0, wish: { want: 120, with: 120, without: 0 } });
});

test('PLAN153 names the rule that asks for it, the day that is liked, its night, and days that have room as well', async () => {
  const { why, instance, plan } = await planOf(
    mine([evening, evening, evening, [], [], [], []], { nights: [2] }),
    time({
      type: 'addRule',
      rule: 'tuesdays' as RuleId,
      fields: {
        what: { kind: 'require', relationship: withSam, count: 1 },
        days: { ...everyDay, weekdays: [2] },
      },
    }),
    time({
      type: 'changeBudget',
      relationship: withSam,
      changes: { wish: 180, longest: 180, preferDays: [2], nights: 1 },
    }),
  );
  expect(why(withSam)).toMatchObject({ isPreferred: true, hasNight: true });
  // Kit has one of the two others
  expect(why(withSam).otherDays).toHaveLength(1);
  expect(why(withSam).otherDays).not.toContain(1);
  expect(why(withSam).rules).toEqual(instance.boundaries.map(({ id }) => id));
  const [session] = plan.sessions;
  if (!session) throw new Error('no date');
  const known = { ...instance, previous: { sessions: [session], nights: [] } };
  expect(whyThis(known, plan, session, ME).isKnown).toBe(true);
});
