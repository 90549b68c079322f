/**
 * The judge: does a plan keep every hard rule, and what is its objective vector? Every plan passes here before anybody
 * sees it, so this file shares no code with the model that the solver works on. docs/spec/planner.md, PLAN20–PLAN38.
 */
import { type Calendar, eveningsTouched, inDays, openCalendar, padded, sessionKey } from './calendar.ts';
import type {
  Boundary,
  Instance,
  Night,
  Objective,
  Person,
  Plan,
  Relation,
  Session,
  Side,
} from './format.ts';
import type { Rule } from './rules.ts';

/** A broken rule with what shows it: the dates concerned, the local day or week, how far beyond the limit. */
export type Violation = {
  rule: Rule;
  sessions?: Session[];
  nights?: Night[];
  day?: number;
  week?: number;
  /** What was counted and what the rule allows, in the rule's own unit. */
  found?: number;
  allowed?: number;
};

/** What one side of a relationship gets out of a plan. Minutes are over the whole horizon. */
export type SideResult = {
  relation: string;
  person: string;
  tier: string;
  got: number;
  want: number;
  /** Minutes in each floor period, against the floor of that period. */
  floor: { minutes: number; blocks: number[] };
  /** What this side adds to level 4, in quarter hours, its tier's weight included. */
  loss: number;
  nights: number;
  wishedNights: number;
};

export type Verdict = {
  feasible: boolean;
  violations: Violation[];
  objective: Objective;
  sides: SideResult[];
};

/** The four quarters of a wish: an hour counts so much in each. */
export const QUARTER_WEIGHTS = [8, 4, 2, 1] as const;
const MISSING_NIGHT = 60;

/** All hard rules and the objective vector of a plan. Total for plans that parsePlan accepted. */
export function check(instance: Instance, plan: Plan): Verdict {
  const calendar = openCalendar(instance);
  const violations: Violation[] = [];
  const agenda = new Map<string, Session[]>(instance.people.map((p) => [p.id, []]));
  for (const session of plan.sessions) {
    for (const member of calendar.relation(session.relation).members) agenda.get(member)?.push(session);
  }
  const report = (violation: Violation) => violations.push(violation);
  checkDates(calendar, plan, report);
  for (const person of instance.people) checkPerson(calendar, person, agenda.get(person.id) ?? [], report);
  checkMost(calendar, plan, report);
  checkNights(calendar, plan, report);
  for (const boundary of instance.boundaries) checkBoundary(calendar, boundary, plan, agenda, report);
  checkFrozen(calendar, plan, report);
  checkFixed(calendar, plan, report);
  const sides = measureSides(calendar, plan);
  return {
    feasible: violations.length === 0,
    violations,
    objective: measure(calendar, plan, sides),
    sides,
  };
}

type Report = (violation: Violation) => void;
const length = (s: Session) => s.end - s.start;

function checkDates(calendar: Calendar, plan: Plan, report: Report): void {
  const { grid } = calendar.instance.horizon;
  for (const session of plan.sessions) {
    if (calendar.isFixed(session)) continue;
    const { session: allowed } = calendar.relation(session.relation);
    if (session.start % grid !== 0 || session.end % grid !== 0) {
      report({ rule: { rule: 'grid', relation: session.relation }, sessions: [session] });
    }
    const beyondMin = length(session) - allowed.min;
    if (beyondMin < 0 || length(session) > allowed.max || beyondMin % allowed.step !== 0) {
      report({ rule: { rule: 'length', relation: session.relation }, sessions: [session] });
    }
  }
}

function checkPerson(calendar: Calendar, person: Person, sessions: Session[], report: Report): void {
  const days = calendar.days(person.id);
  const perDay = new Map<number, Session[]>();
  const perWeek = new Map<number, number>();
  const busy = new Set<number>();
  const timed: { session: Session; from: number; to: number }[] = [];
  const of = (
    rule: 'free' | 'buffer' | 'maxPerDay' | 'budget' | 'freeEvenings' | 'eveningsRow' | 'horizon',
  ) => ({
    rule,
    person: person.id,
  });
  for (const session of sessions) {
    const day = calendar.dayOf(person.id, session.start);
    if (day < 0) {
      report({ rule: of('horizon'), sessions: [session] });
      continue;
    }
    const [from, to] = padded(calendar.relation(session.relation), session);
    if (!person.free.some(([a, b]) => a <= from && to <= b)) {
      report({ rule: of('free'), sessions: [session], day });
    }
    timed.push({ session, from, to });
    perDay.set(day, [...(perDay.get(day) ?? []), session]);
    const week = Math.floor(day / 7);
    perWeek.set(week, (perWeek.get(week) ?? 0) + length(session));
    for (const evening of eveningsTouched(days, session.start, session.end)) busy.add(evening);
  }
  timed.sort((a, b) => a.from - b.from || a.to - b.to);
  let latest: (typeof timed)[number] | undefined;
  for (const next of timed) {
    if (latest && next.from < latest.to + person.buffer) {
      report({ rule: of('buffer'), sessions: [latest.session, next.session] });
    }
    if (!latest || next.to > latest.to) latest = next;
  }
  for (const [day, dates] of perDay) {
    if (dates.length > person.maxPerDay) {
      report({ rule: of('maxPerDay'), sessions: dates, day, found: dates.length, allowed: person.maxPerDay });
    }
    const relations = new Set<string>();
    for (const date of dates) {
      if (relations.has(date.relation)) {
        const sessions = dates.filter((d) => d.relation === date.relation);
        report({ rule: { rule: 'oncePerDay', relation: date.relation }, sessions, day });
      }
      relations.add(date.relation);
    }
  }
  for (let week = 0; week < calendar.weeks; week++) {
    const allowed = calendar.budget(person.id, week);
    const found = perWeek.get(week) ?? 0;
    if (found > allowed) report({ rule: of('budget'), week, found, allowed });
    const evenings = [...busy].filter((day) => Math.floor(day / 7) === week).length;
    if (evenings > 7 - person.freeEvenings) {
      report({ rule: of('freeEvenings'), week, found: evenings, allowed: 7 - person.freeEvenings });
    }
  }
  let row = 0;
  for (let day = 0; day < calendar.dayCount; day++) {
    row = busy.has(day) ? row + 1 : 0;
    if (row > person.maxEveningsRow) {
      report({ rule: of('eveningsRow'), day, found: row, allowed: person.maxEveningsRow });
    }
  }
}

function totals(calendar: Calendar, plan: Plan): Map<string, number> {
  const total = new Map<string, number>(calendar.instance.relations.map((r) => [r.id, 0]));
  for (const s of plan.sessions) total.set(s.relation, (total.get(s.relation) ?? 0) + length(s));
  return total;
}

const sidesOf = (relation: Relation): [string, Side][] =>
  relation.members.flatMap((member) => {
    const side = relation.sides[member];
    return side ? [[member, side] as [string, Side]] : [];
  });

function checkMost(calendar: Calendar, plan: Plan, report: Report): void {
  const total = totals(calendar, plan);
  for (const relation of calendar.instance.relations) {
    const found = total.get(relation.id) ?? 0;
    for (const [person, side] of sidesOf(relation)) {
      const allowed = side.most * calendar.weeks;
      if (found > allowed) report({ rule: { rule: 'most', relation: relation.id, person }, found, allowed });
    }
  }
}

function checkNights(calendar: Calendar, plan: Plan, report: Report): void {
  const taken = new Set<string>();
  for (const night of plan.nights) {
    const { id, members } = calendar.relation(night.relation);
    const first = members[0] ?? '';
    const zone = calendar.person(first).zone;
    const date = plan.sessions.some((s) => s.relation === id && calendar.dayOf(first, s.start) === night.day);
    let kept = date && members.every((m) => calendar.person(m).zone === zone);
    for (const member of members) {
      const key = `${night.day} ${member}`;
      kept &&= calendar.person(member).nights.includes(night.day) && !taken.has(key);
      taken.add(key);
    }
    if (!kept) report({ rule: { rule: 'night', relation: id }, nights: [night], day: night.day });
  }
}

function checkBoundary(
  calendar: Calendar,
  boundary: Boundary,
  plan: Plan,
  agenda: Map<string, Session[]>,
  report: Report,
): void {
  const rule: Rule = { rule: 'boundary', id: boundary.id };
  /** The person's local day of a date when it counts for this boundary, else undefined. */
  const counted = (person: string, session: Session): number | undefined => {
    const index = calendar.dayOf(person, session.start);
    const day = calendar.days(person)[index];
    return day && inDays('days' in boundary ? boundary.days : null, day) ? index : undefined;
  };
  switch (boundary.type) {
    case 'ours':
      for (const member of calendar.relation(boundary.relation).members) {
        for (const session of agenda.get(member) ?? []) {
          const day = counted(member, session);
          if (day !== undefined && session.relation !== boundary.relation)
            report({ rule, sessions: [session], day });
        }
      }
      return;
    case 'never':
      for (const session of plan.sessions) {
        if (boundary.relation !== undefined && session.relation !== boundary.relation) continue;
        const members = calendar.relation(session.relation).members;
        const concerned = members.filter((m) => boundary.person === undefined || boundary.person === m);
        const day = concerned.map((m) => counted(m, session)).find((d) => d !== undefined);
        if (day !== undefined) report({ rule, sessions: [session], day });
      }
      return;
    case 'apart': {
      const seen = new Map<number, Session>();
      for (const session of agenda.get(boundary.person) ?? []) {
        if (!boundary.relations.includes(session.relation)) continue;
        const day = counted(boundary.person, session);
        if (day === undefined) continue;
        const other = seen.get(day);
        if (other && other.relation !== session.relation) report({ rule, sessions: [other, session], day });
        seen.set(day, session);
      }
      return;
    }
    case 'cover': {
      // Whoever travels to or from a date is not at home either, so travel counts here.
      const away: { person: string; from: number; to: number; session: Session }[] = [];
      for (const person of boundary.people) {
        for (const session of agenda.get(person) ?? []) {
          if (counted(person, session) === undefined) continue;
          const [from, to] = padded(calendar.relation(session.relation), session);
          away.push({ person, from, to, session });
        }
      }
      // The number away only grows where somebody leaves, so those moments are all that needs looking at.
      for (const { from: moment } of away) {
        const gone = away.filter((x) => x.from <= moment && moment < x.to);
        if (gone.length >= boundary.people.length) {
          report({ rule, sessions: [...new Set(gone.map((x) => x.session))] });
          return;
        }
      }
      return;
    }
    case 'require': {
      const first = calendar.relation(boundary.relation).members[0] ?? '';
      const dates = plan.sessions.filter(
        (s) => s.relation === boundary.relation && counted(first, s) !== undefined,
      );
      if (dates.length < boundary.count) report({ rule, found: dates.length, allowed: boundary.count });
    }
  }
}

function checkFrozen(calendar: Calendar, plan: Plan, report: Report): void {
  const { frozen } = calendar.instance;
  if (!frozen) return;
  const early = plan.sessions.filter((s) => s.start < frozen.until);
  const strays = differing(early, frozen.sessions, sessionKey);
  if (strays.length > 0) report({ rule: { rule: 'frozen' }, sessions: strays });
  const earlyNights = plan.nights.filter((n) => {
    const first = calendar.relation(n.relation).members[0] ?? '';
    return (calendar.days(first)[n.day]?.start ?? 0) < frozen.until;
  });
  const strayNights = differing(earlyNights, frozen.nights, (n) => `${n.relation} ${n.day}`);
  if (strayNights.length > 0) report({ rule: { rule: 'frozen' }, nights: strayNights });
}

function checkFixed(calendar: Calendar, plan: Plan, report: Report): void {
  const planned = new Set(plan.sessions.map(sessionKey));
  for (const date of calendar.instance.fixed ?? []) {
    const day = calendar.dayOf(calendar.relation(date.relation).members[0] ?? '', date.start);
    const night = !date.night || plan.nights.some((n) => n.relation === date.relation && n.day === day);
    if (!planned.has(sessionKey(date)) || !night)
      report({ rule: { rule: 'fixed', id: date.id }, sessions: [date] });
  }
}

/** What is in one of the two sets only. */
function differing<T>(a: T[], b: T[], key: (item: T) => string): T[] {
  const inA = new Set(a.map(key));
  const inB = new Set(b.map(key));
  return [...a.filter((x) => !inB.has(key(x))), ...b.filter((x) => !inA.has(key(x)))];
}

/**
 * How much a wish loses when `got` of `want` minutes come true: ∫ of 8, 4, 2, 1 over the wish's four quarters, in
 * weighted minutes.
 */
export function wishLoss(got: number, want: number): number {
  let loss = 0;
  for (const [quarter, weight] of QUARTER_WEIGHTS.entries()) {
    const from = Math.max(got, (want * quarter) / 4);
    loss += weight * Math.max(0, (want * (quarter + 1)) / 4 - from);
  }
  return loss;
}

function measureSides(calendar: Calendar, plan: Plan): SideResult[] {
  const { instance, weeks } = calendar;
  const total = totals(calendar, plan);
  const results: SideResult[] = [];
  for (const relation of instance.relations) {
    const dates = plan.sessions.filter((s) => s.relation === relation.id);
    const nights = plan.nights.filter((n) => n.relation === relation.id).length;
    for (const [person, side] of sidesOf(relation)) {
      const blocks = Array<number>(weeks / side.floor.weeks).fill(0);
      for (const date of dates) {
        const day = calendar.dayOf(person, date.start);
        const block = Math.floor(day / 7 / side.floor.weeks);
        if (day >= 0) blocks[block] = (blocks[block] ?? 0) + length(date);
      }
      const got = total.get(relation.id) ?? 0;
      const want = side.want * weeks;
      results.push({
        relation: relation.id,
        person,
        tier: String(side.tier),
        got,
        want,
        floor: { minutes: side.floor.minutes, blocks },
        loss: ((instance.tierWeights[side.tier] ?? 0) * wishLoss(got, want)) / 15,
        nights,
        wishedNights: side.nights,
      });
    }
  }
  return results;
}

function measure(calendar: Calendar, plan: Plan, sides: SideResult[]): Objective {
  let [neglected, belowHalf, shortfall, loss, preference] = [0, 0, 0, 0, 0];
  for (const side of sides) {
    for (const got of side.floor.minutes > 0 ? side.floor.blocks : []) {
      if (got === 0) neglected++;
      if (2 * got < side.floor.minutes) belowHalf++;
      shortfall += Math.max(0, side.floor.minutes - got);
    }
    loss += side.loss;
    preference += MISSING_NIGHT * Math.max(0, side.wishedNights - side.nights);
  }
  for (const session of plan.sessions) {
    for (const [person, side] of sidesOf(calendar.relation(session.relation))) {
      const day = calendar.days(person)[calendar.dayOf(person, session.start)];
      if (day && side.prefer && !inDays(side.prefer, day)) preference += length(session);
    }
  }
  return [neglected, belowHalf, shortfall, loss, preference, churn(calendar, plan)];
}

function churn(calendar: Calendar, plan: Plan): number {
  const { previous, frozen } = calendar.instance;
  const kept = new Set(plan.sessions.map(sessionKey));
  let changes = 0;
  for (const session of previous?.sessions ?? []) {
    if (session.start < (frozen?.until ?? 0) || kept.has(sessionKey(session))) continue;
    const first = calendar.relation(session.relation).members[0] ?? '';
    const day = calendar.dayOf(first, session.start);
    const sameDay = plan.sessions.some(
      (s) => s.relation === session.relation && calendar.dayOf(first, s.start) === day,
    );
    changes += sameDay ? 1 : 2;
  }
  return changes;
}
