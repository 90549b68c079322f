/** One very small instance: the planner beside every plan there is. */
import { expect } from 'vitest';
import { check } from '../../src/check.ts';
import { compareObjectives, type Plan } from '../../src/format.ts';
import { greedyPlan } from '../../src/greedy.ts';
import { solve } from '../../src/solve.ts';
import type { Solver } from '../../src/solver.ts';
import { exhaust } from './exhaustive.ts';
import { judge } from './judge.ts';
import { Random } from './random.ts';
import { RULES, tinyInstance } from './tiny-instance.ts';

export type Tally = {
  binding: Map<string, number>;
  solved: number;
  infeasible: number;
  beatGreedy: number;
  refused: number;
};

export const emptyTally = (): Tally => ({
  binding: new Map(RULES.map((rule) => [rule, 0])),
  solved: 0,
  infeasible: 0,
  beatGreedy: 0,
  refused: 0,
});

export async function exhaustOnce(solver: Solver, seed: number, tally: Tally): Promise<void> {
  const random = new Random(seed);
  const { instance, extra } = tinyInstance(random);
  const label = `PLANNER_SEED=${seed} ${instance.name}`;
  const { best, binding } = exhaust(instance, extra);
  const outcome = await solve(instance, { solver, ways: 0 });
  expect(outcome.status, label).toBe(best ? 'proven' : 'infeasible');
  for (const rule of binding) tally.binding.set(rule, (tally.binding.get(rule) ?? 0) + 1);
  if (!best || outcome.status === 'infeasible') {
    tally.infeasible++;
    return;
  }
  tally.solved++;
  expect(outcome.objective, label).toEqual(best.objective);
  expect(judge(instance, outcome.plan), label).toMatchObject({ feasible: true, objective: best.objective });
  const greedy = greedyPlan(instance);
  if (!greedy || compareObjectives(best.objective, check(instance, greedy).objective) < 0) tally.beatGreedy++;
  for (let i = 0; i < 5; i++) {
    const changed = mutated(random, best.plan, extra);
    const { feasible } = judge(instance, changed);
    expect(check(instance, changed).feasible, label).toBe(feasible);
    if (!feasible) tally.refused++;
  }
}

/** A date moved, stretched, doubled, dropped, forbidden or with a night, anything but careful. */
function mutated(random: Random, { sessions, nights }: Plan, extra: Plan['sessions']): Plan {
  const changed = sessions.map((s) => ({ ...s }));
  const victim = changed.length > 0 ? random.pick(changed) : undefined;
  const by = random.pick([-1440, -120, -60, -30, 30, 60, 120, 1440]);
  switch (random.int(0, 5)) {
    case 0:
      if (victim) Object.assign(victim, { start: victim.start + by, end: victim.end + by });
      break;
    case 1:
      if (victim) victim.end += Math.abs(by);
      break;
    case 2:
      if (victim) changed.push({ ...victim, start: victim.start + 120, end: victim.end + 120 });
      break;
    case 3:
      return { sessions: changed.filter((s) => s !== victim), nights };
    case 4:
      changed.push(...extra.slice(0, 1));
      break;
    default:
      return {
        sessions: changed,
        nights: [...nights, { relation: random.pick(['r1', 'r2']), day: random.int(0, 6) }],
      };
  }
  return { sessions: changed, nights };
}

/** What must be seen over many instances: every rule matters now and then, and greed is not enough. */
export function expectTelling({ binding, solved, infeasible, beatGreedy, refused }: Tally): void {
  const all = solved + infeasible;
  for (const [rule, count] of binding) expect(count / all, `${rule} binds`).toBeGreaterThanOrEqual(0.05);
  expect(beatGreedy / solved).toBeGreaterThanOrEqual(0.3);
  expect(refused).toBeGreaterThan(solved);
}
