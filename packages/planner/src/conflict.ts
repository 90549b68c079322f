/**
 * When the rules leave no plan: a smallest set of rules that cannot hold together (give up any one of them and the rest
 * can), and the cheapest ways out.
 */
import { openCalendar } from './calendar.ts';
import { candidateColumns } from './columns.ts';
import type { Instance, Session } from './format.ts';
import { buildModel, sessionOf } from './model.ts';
import { type Rule, ruleKey } from './rules.ts';
import { demandedRelations, SoftModel } from './soft.ts';
import type { Solver } from './solver.ts';
import { cheapestWaysOut, type WayOut } from './ways-out.ts';

/** Rules that cannot hold together, none of them superfluous; and what would resolve it, cheapest first. */
export type Conflict = { rules: Rule[]; ways: WayOut[] };

export type Feasibility =
  | { conflict: Conflict; sessions?: never }
  | { conflict?: never; sessions: Session[] };

/** Either dates that fulfil everything announced and required, or the conflict. */
export async function findConflict(instance: Instance, solver: Solver, ways = 3): Promise<Feasibility> {
  const demanded = demandedRelations(instance, []);
  const columns = candidateColumns(openCalendar(instance)).filter((column) =>
    demanded.has(instance.relations[column.relation]?.id ?? ''),
  );
  const model = buildModel(instance, columns);
  const solved = await solver.solve(model.builder.program({ columns: [], values: [], constant: 0 }));
  if (solved.x) {
    const sessions = columns.filter((_, i) => (solved.x?.[i] ?? 0) > 0.5).map((c) => sessionOf(instance, c));
    return { sessions };
  }
  if (solved.status !== 'infeasible')
    throw new Error(`the solver could not say whether a plan exists: ${solved.status}`);
  const soft = new SoftModel(instance, solver);
  const rules = await smallestConflict(soft);
  return { conflict: { rules, ways: await cheapestWaysOut(soft, solver, { most: ways }) } };
}

/**
 * Deletion filter, begun with the rules that an infeasible linear program names: lets go of rules, in groups first, as long as the rest still cannot hold together. Tried first, and so
 * least likely to remain, are the rules that say least about what people agreed on.
 */
export async function smallestConflict(soft: SoftModel): Promise<Rule[]> {
  const order = [...soft.rules.values()].sort((a, b) => importance(a) - importance(b));
  const keep = new Set(order.map(ruleKey));
  if (await soft.holdsTogether(keep)) throw new Error('these rules hold together');
  const seed = await soft.contradiction(keep);
  if (seed && !(await soft.holdsTogether(seed))) {
    for (const key of keep) if (!seed.has(key)) keep.delete(key);
  }
  const drop = async (group: Rule[]): Promise<void> => {
    if (group.length === 0) return;
    const rest = new Set(keep);
    for (const rule of group) rest.delete(ruleKey(rule));
    if (!(await soft.holdsTogether(rest))) {
      for (const rule of group) keep.delete(ruleKey(rule));
      return;
    }
    if (group.length === 1) return;
    const middle = group.length >> 1;
    await drop(group.slice(0, middle));
    await drop(group.slice(middle));
  };
  await drop(order.filter((rule) => keep.has(ruleKey(rule))));
  return order.filter((rule) => keep.has(ruleKey(rule)));
}

function importance(rule: Rule): number {
  const order: Rule['rule'][] = [
    'horizon',
    'grid',
    'length',
    'night',
    'oncePerDay',
    'most',
    'budget',
    'freeEvenings',
    'eveningsRow',
    'buffer',
    'free',
    'maxPerDay',
    'frozen',
    'boundary',
    'floor',
    'atLeast',
    'fixed',
  ];
  return order.indexOf(rule.rule);
}
