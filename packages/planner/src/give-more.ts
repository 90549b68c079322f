/**
 * What it would take to give one relationship more: what others would lose if all rules stay, which rules would have to
 * give if nobody is to lose anything, and why a floor was missed. docs/spec/planner.md, PLAN83–PLAN86.
 */
import { daysOf, openCalendar } from './calendar.ts';
import { check, type SideResult } from './check.ts';
import { type Column, candidateColumns } from './columns.ts';
import { smallestConflict } from './conflict.ts';
import type { Instance, Plan, Relation } from './format.ts';
import { buildModel, pointOf, readPlan } from './model.ts';
import type { Row } from './program.ts';
import type { Rule } from './rules.ts';
import { type Demand, SoftModel } from './soft.ts';
import type { Solver } from './solver.ts';
import { cheapestWaysOut, type WayOut } from './ways-out.ts';

export type MoreTime = {
  relation: string;
  /** Minutes over the horizon now, and what is asked for: one step more. */
  from: number;
  to: number;
  /** All rules and floors kept: what others would get then. Null when that is impossible. */
  takesFrom: { relation: string; from: number; to: number }[] | null;
  /** Level 4 before and after, in quarter hours; present with `takesFrom`. */
  targetLoss?: { from: number; to: number };
  /** Nobody gets less than now: the rules that would have to give, cheapest way first. */
  ways: WayOut[];
};

/** The next piece of time for a relation: who or what would have to give. */
export async function giveMore(
  instance: Instance,
  plan: Plan,
  relation: string,
  solver: Solver,
): Promise<MoreTime> {
  const { min, step } = openCalendar(instance).relation(relation).session;
  const totals = totalsOf(instance, plan);
  const from = totals.get(relation) ?? 0;
  const to = from + (from === 0 ? min : step);
  return {
    relation,
    from,
    to,
    ...(await tradeOff(instance, plan, relation, to, solver)),
    ways: await relaxations(instance, plan, relation, to, solver),
  };
}

async function tradeOff(
  instance: Instance,
  plan: Plan,
  relation: string,
  to: number,
  solver: Solver,
): Promise<Pick<MoreTime, 'takesFrom' | 'targetLoss'>> {
  const before = check(instance, plan);
  const columns = candidateColumns(openCalendar(instance));
  const model = buildModel(instance, columns);
  const rows: Row[] = model.levels.slice(0, 3).map(({ expression }, level) => ({
    tag: { kind: 'level', level },
    lower: Number.NEGATIVE_INFINITY,
    upper: (before.objective[level] ?? 0) - expression.constant,
    columns: expression.columns,
    values: expression.values,
  }));
  const own = columns.flatMap((c, i) => (instance.relations[c.relation]?.id === relation ? [i] : []));
  rows.push({
    tag: { kind: 'rule', rule: { rule: 'atLeast', relation, minutes: to } },
    lower: to,
    upper: Number.POSITIVE_INFINITY,
    columns: own,
    values: own.map((i) => lengthOf(columns[i])),
  });
  const wishes = model.levels[3];
  if (!wishes) return { takesFrom: null };
  const start = pointOf(model, plan);
  const solved = await solver.solve(model.builder.program(wishes.expression, rows), {
    gap: wishes.unit * 0.999,
    seconds: PATIENCE,
    ...(start ? { start } : {}),
  });
  if (!solved.x) return { takesFrom: null };
  const after = readPlan(model, solved.x);
  const [was, is] = [totalsOf(instance, plan), totalsOf(instance, after)];
  const takesFrom = instance.relations.flatMap(({ id }) => {
    const [before, now] = [was.get(id) ?? 0, is.get(id) ?? 0];
    return id !== relation && now < before ? [{ relation: id, from: before, to: now }] : [];
  });
  return { takesFrom, targetLoss: { from: before.objective[3], to: check(instance, after).objective[3] } };
}

async function relaxations(
  instance: Instance,
  plan: Plan,
  relation: string,
  to: number,
  solver: Solver,
): Promise<WayOut[]> {
  const demands: Demand[] = attainedFloors(instance, plan);
  for (const [id, minutes] of totalsOf(instance, plan)) {
    const asked = id === relation ? to : minutes;
    if (asked > 0)
      demands.push({ rule: { rule: 'atLeast', relation: id, minutes: asked }, relation: id, minutes: asked });
  }
  const soft = new SoftModel(instance, solver, {
    demands,
    columns: [...candidateColumns(openCalendar(instance)), ...nearby(instance, plan, relation)],
    beyond: new Set(),
  });
  // What was achieved or asked for is the point of the question; only limits may give.
  const keep = ({ rule }: Rule) =>
    rule === 'atLeast' || rule === 'floor' || rule === 'frozen' || rule === 'fixed';
  return cheapestWaysOut(soft, solver, { keep });
}

export type MissedFloor = {
  relation: string;
  person: string;
  block: number;
  /** Could it be had without harm to other floors? Only where the search was stopped early. */
  possible: boolean;
  /** Otherwise the rules that it cannot be had together with: limits, and floors that would be missed instead. */
  conflict: Rule[];
  /** What would have to give, cheapest first. */
  ways: WayOut[];
};

/** Why a floor is missed: the floor made hard, with what every other floor has now. */
export async function explainMissedFloor(
  instance: Instance,
  plan: Plan,
  missed: { relation: string; person: string; block: number },
  solver: Solver,
): Promise<MissedFloor> {
  const side = check(instance, plan).sides.find(
    (s) => s.relation === missed.relation && s.person === missed.person,
  );
  if (!side) throw new Error(`${missed.person} is no side of ${missed.relation}`);
  const wanted = floorDemand(instance, side, missed.block, side.floor.minutes);
  // Everybody else's dates stay within free time; that they could leave it is no help to anybody.
  const beyond = new Set([missed.relation]);
  // First by itself: perhaps no rearranging of others would help.
  let soft = new SoftModel(instance, solver, { demands: [wanted], beyond });
  if (await soft.holdsTogether(new Set(soft.rules.keys()))) {
    const demands = [wanted, ...attainedFloors(instance, plan, wanted)];
    soft = new SoftModel(instance, solver, { demands, beyond });
    if (await soft.holdsTogether(new Set(soft.rules.keys())))
      return { ...missed, possible: true, conflict: [], ways: [] };
  }
  const keep = (rule: Rule) => rule.rule === 'floor' && sameFloor(rule, wanted.rule);
  return {
    ...missed,
    possible: false,
    conflict: (await smallestConflict(soft)).filter((rule) => !keep(rule)),
    ways: await cheapestWaysOut(soft, solver, { keep }),
  };
}

/** Seconds for one question. */
const PATIENCE = 5;

/** What each floor block has, up to its floor, as something to keep; sides that count alike are one. */
function attainedFloors(instance: Instance, plan: Plan, except?: Demand): Demand[] {
  const zoneOf = new Map(instance.people.map((p) => [p.id, p.zone]));
  const demands = new Map<string, Demand>();
  for (const side of check(instance, plan).sides) {
    for (const [block, got] of side.floor.blocks.entries()) {
      const minutes = Math.min(got, side.floor.minutes);
      const key = `${side.relation} ${zoneOf.get(side.person)} ${side.floor.blocks.length} ${block}`;
      if (minutes === 0 || minutes <= (demands.get(key)?.minutes ?? 0)) continue;
      const demand = floorDemand(instance, side, block, minutes);
      if (!except || !sameFloor(demand.rule, except.rule)) demands.set(key, demand);
    }
  }
  return [...demands.values()];
}

function sameFloor(a: Rule, b: Rule): boolean {
  if (a.rule !== 'floor' || b.rule !== 'floor') return false;
  return a.relation === b.relation && a.person === b.person && a.block === b.block;
}

function floorDemand(
  instance: Instance,
  { relation, person }: SideResult,
  block: number,
  minutes: number,
): Demand {
  const found = instance.relations.find((r) => r.id === relation);
  const weeks = found?.sides[person]?.floor.weeks ?? 1;
  const member = found?.members.indexOf(person) ?? -1;
  return {
    rule: { rule: 'floor', relation, person, block },
    relation,
    minutes,
    counts: (column) => Math.floor((column.days[member] ?? -1) / 7 / weeks) === block,
  };
}

const lengthOf = (column: Column | undefined) => (column ? column.end - column.start : 0);

function totalsOf(instance: Instance, plan: Plan): Map<string, number> {
  const totals = new Map(instance.relations.map((r: Relation) => [r.id, 0]));
  for (const s of plan.sessions) totals.set(s.relation, (totals.get(s.relation) ?? 0) + s.end - s.start);
  return totals;
}

/** The plan's own dates; and of one relation a short date at any time, or one of its dates a step longer. */
function nearby(instance: Instance, plan: Plan, relation: string): Column[] {
  const calendar = openCalendar(instance);
  const { grid } = instance.horizon;
  const columns: Column[] = [];
  const add = (id: string, start: number, end: number) => {
    const days = daysOf(calendar, calendar.relation(id), start);
    const index = instance.relations.findIndex((r) => r.id === id);
    if (!days.includes(-1)) columns.push({ relation: index, start, end, days });
  };
  for (const { relation: id, start, end } of plan.sessions) add(id, start, end);
  const { session, members } = calendar.relation(relation);
  const days = calendar.days(members[0] ?? '');
  const from = Math.max(days[0]?.start ?? 0, instance.frozen?.until ?? Number.NEGATIVE_INFINITY);
  for (let start = Math.ceil(from / grid) * grid; start < (days.at(-1)?.end ?? 0); start += grid) {
    add(relation, start, start + session.min);
  }
  for (const { relation: id, start, end } of plan.sessions) {
    if (id !== relation || end + session.step - start > session.max) continue;
    add(id, start, end + session.step);
    add(id, start - session.step, end);
  }
  return columns;
}
