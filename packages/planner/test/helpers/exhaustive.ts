/**
 * Every plan of a very small instance, one by one, judged by `check.mjs` alone: nothing of the planner's own, and no solver.
 * Plans that break one kind of rule are looked at too, so that it is known which rules the best plan would gladly break.
 */
import type { Instance, Night, Objective, Plan, Session } from '../../src/format.ts';
import { judge } from './judge.ts';

export type Exhausted = {
  best: { plan: Plan; objective: Objective } | null;
  /** Kinds of rules without which there would be a better plan, or a plan at all. */
  binding: Set<string>;
  looked: number;
};

/** More dates can mend what these find fault with; every other fault only grows. */
const MENDABLE = new Set(['require', 'frozen', 'night']);

/** `extra` are dates that break a rule by themselves. */
export function exhaust(instance: Instance, extra: readonly Session[]): Exhausted {
  const dates = [...everyDate(instance), ...(instance.frozen?.sessions ?? []), ...extra];
  const unique = [...new Map(dates.map((s) => [`${s.relation} ${s.start} ${s.end}`, s])).values()];
  const kinds = new Map(instance.boundaries.map((b) => [b.id, b.type as string]));
  const found = new Map<string, { plan: Plan; objective: Objective }>();
  let looked = 0;
  const look = (plan: Plan): Set<string> => {
    looked++;
    const { violations, objective } = judge(instance, plan);
    const broken = new Set(violations.map((v) => kinds.get(v.rule) ?? v.rule));
    if (broken.size <= 1) {
      const name = [...broken][0] ?? '';
      const known = found.get(name);
      if (!known || lessThan(objective, known.objective)) found.set(name, { plan, objective });
    }
    return broken;
  };
  const visit = (sessions: Session[], next: number) => {
    const broken = look({ sessions, nights: [] });
    if ([...broken].filter((name) => !MENDABLE.has(name)).length > 1) return;
    for (const nights of nightSets(instance, sessions)) if (nights.length > 0) look({ sessions, nights });
    for (let i = next; i < unique.length; i++) {
      const date = unique[i];
      if (date) visit([...sessions, date], i + 1);
    }
  };
  visit([], 0);
  const best = found.get('') ?? null;
  const binding = new Set<string>();
  for (const [name, { objective }] of found) {
    if (name !== '' && (!best || lessThan(objective, best.objective))) binding.add(name);
  }
  return { best, binding, looked };
}

/** Dates that keep the rules about single dates: on the grid, as long as allowed, when everybody is free. */
export function everyDate(instance: Instance): Session[] {
  const { grid, weeks } = instance.horizon;
  const dates: Session[] = [];
  for (const { id, members, session } of instance.relations) {
    const people = instance.people.filter((p) => members.includes(p.id));
    for (let start = 0; start < weeks * 10_080; start += grid) {
      for (let end = start + session.min; end <= start + session.max; end += session.step) {
        if (people.every((p) => p.free.some(([a, b]) => a <= start && end <= b)))
          dates.push({ relation: id, start, end });
      }
    }
  }
  return dates;
}

/** Sets of nights after these dates, as many as are wished for at most. */
function nightSets(instance: Instance, sessions: readonly Session[]): Night[][] {
  let sets: Night[][] = [[]];
  for (const { relation, start } of sessions) {
    const wished = Math.max(
      0,
      ...Object.values(instance.relations.find((r) => r.id === relation)?.sides ?? {}).map((s) => s.nights),
    );
    if (wished === 0) continue;
    const night = { relation, day: Math.max(0, Math.floor(start / 1440)) };
    sets = sets.flatMap((set) =>
      set.filter((n) => n.relation === relation).length < wished ? [set, [...set, night]] : [set],
    );
  }
  return sets;
}

export function lessThan(a: Objective, b: Objective): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
