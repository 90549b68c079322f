/** "What if": the same week with something changed, and what that does to everybody, side by side. */
import { sessionKey } from './calendar.ts';
import { check, type SideResult } from './check.ts';
import type { Instance, Objective, Plan, Session } from './format.ts';
import { type Fault, parseInstance } from './parse.ts';
import { type Path, pathText, valueAt } from './path.ts';
import { type Outcome, type SolveSettings, solve } from './solve.ts';

/** One change of an instance: the value at a path such as `['relations', 2, 'sides', 'p001', 'want']`. */
export type Change = { at: Path; to: unknown };

export type SideChange = { before: SideResult; after: SideResult };
export type Comparison = {
  objective: { before: Objective; after: Objective };
  /** Sides present in both, in the instance's order. */
  sides: SideChange[];
  /** Dates that are the same in both plans, only in the earlier one, only in the later one. */
  dates: { kept: Session[]; gone: Session[]; added: Session[] };
};

export type WhatIf =
  | { ok: true; instance: Instance; outcome: Outcome; comparison: Comparison | null }
  | { ok: false; why: Fault[] };

/**
 * Applies the changes, plans again with as few moved dates as the levels allow, and compares. Faults when the changed
 * instance is malformed or a change leads nowhere; no comparison when its rules leave no plan.
 */
export async function whatIf(
  instance: Instance,
  plan: Plan,
  changes: readonly Change[],
  settings: SolveSettings,
): Promise<WhatIf> {
  const parsed = parseInstance({
    ...changed(instance, changes),
    previous: { sessions: plan.sessions, nights: plan.nights },
  });
  if (!parsed.ok) return parsed;
  // A change that the format does not know would be no change, and its answer a wrong one.
  const lost = changes.filter(({ at, to }) => to !== undefined && valueAt(parsed.value, at) === undefined);
  if (lost.length > 0) {
    const message = 'leads to nothing that the format knows';
    return {
      ok: false,
      why: lost.map(({ at }) => ({ path: pathText(at), code: 'unknownReference', message })),
    };
  }
  const outcome = await solve(parsed.value, settings);
  const comparison =
    outcome.status === 'infeasible'
      ? null
      : compare({ instance, plan }, { instance: parsed.value, plan: outcome.plan });
  return { ok: true, instance: parsed.value, outcome, comparison };
}

/** Two plans, of the same or of a changed instance, side by side. */
export function compare(
  before: { instance: Instance; plan: Plan },
  after: { instance: Instance; plan: Plan },
): Comparison {
  const [was, is] = [check(before.instance, before.plan), check(after.instance, after.plan)];
  const place = (s: SideResult) => `${s.relation} ${s.person}`;
  const now = new Map(is.sides.map((s) => [place(s), s]));
  const keys = (plan: Plan) => new Set(plan.sessions.map(sessionKey));
  const [early, late] = [keys(before.plan), keys(after.plan)];
  return {
    objective: { before: was.objective, after: is.objective },
    sides: was.sides.flatMap((side) => {
      const later = now.get(place(side));
      return later ? [{ before: side, after: later }] : [];
    }),
    dates: {
      kept: after.plan.sessions.filter((s) => early.has(sessionKey(s))),
      gone: before.plan.sessions.filter((s) => !late.has(sessionKey(s))),
      added: after.plan.sessions.filter((s) => !early.has(sessionKey(s))),
    },
  };
}

function changed(instance: Instance, changes: readonly Change[]): object {
  const copy: object = JSON.parse(JSON.stringify(instance));
  for (const { at, to } of changes) {
    const [last, ...path] = [...at].reverse();
    const target = valueAt(copy, path.reverse());
    if (typeof target === 'object' && target !== null && last !== undefined && last !== '__proto__') {
      Object.assign(target, { [last]: to });
    }
  }
  return copy;
}
