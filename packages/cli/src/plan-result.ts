// What `orrery plan` answers, as JSON.
import {
  type Comparison,
  type Conflict,
  explain,
  type Instance,
  type LevelResult,
  type Outcome,
  type Replan,
  ruleKey,
} from '@orrery/planner';

export type Found = Exclude<Outcome, { status: 'infeasible' }>;

export function describe({ name, objective, bound, proven, gap }: LevelResult): string {
  return `${name} ${objective}${proven ? ', proven' : `, bound ${bound}, gap ${(100 * gap).toFixed(2)} %`}`;
}

export function conflictResult(instance: Instance, { rules, ways }: Conflict) {
  return {
    instance: instance.name,
    status: 'infeasible',
    conflict: rules.map((rule) => ({ key: ruleKey(rule), ...rule })),
    ways: ways.map(({ relax, price }) => ({
      price,
      relax: relax.map(({ rule, ...how }) => ({ key: ruleKey(rule), ...rule, ...how })),
    })),
  };
}

/** How the plan differs from the one that people know. */
export type Beside = { replan?: Replan; comparison?: Comparison | null };

export function planResult(
  instance: Instance,
  outcome: Found,
  { replan, comparison }: Beside,
  reasons: boolean,
) {
  const { status, objective, levels, plan } = outcome;
  return {
    instance: instance.name,
    status,
    objective,
    levels,
    ...(replan ? { moved: replan.moved, added: replan.added } : {}),
    ...(comparison ? { before: comparison.objective.before, changes: changesOf(comparison) } : {}),
    ...(reasons ? { reasons: explain(instance, plan) } : {}),
  };
}

/** Only those for whom something is different. */
function changesOf({ sides, dates }: Comparison) {
  const differ = sides.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return { sides: differ, gone: dates.gone, added: dates.added };
}
