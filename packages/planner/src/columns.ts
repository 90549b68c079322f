/**
 * The candidate dates that the model chooses among. Not every start on the grid is needed: a plan stays as good when
 * each of its dates is pushed earlier until something stops it, so only starts at such stops are candidates. What can
 * stop a date, and why nothing is lost, is argued in docs/spec/planner.md (PLAN40–PLAN47).
 */
import { type Calendar, inDays, padded, sessionKey } from './calendar.ts';
import { LIMITS, type Relation, type Session } from './format.ts';
import type { Rule } from './rules.ts';

export type Column = {
  /** Index into `instance.relations`. */
  relation: number;
  start: number;
  end: number;
  /** Local day index of the start for each member, in the order of `members`. */
  days: readonly number[];
};

/** An instance that is well-formed and yet leaves more dates to choose among than memory and time are given for. */
export class TooLarge extends Error {
  constructor() {
    super(
      `more than ${LIMITS.candidates} possible dates: plan fewer weeks or relationships at a time, or with a coarser grid, longer steps or less free time`,
    );
    this.name = 'TooLarge';
  }
}

export type Starts = 'leftShift' | 'everyGridPoint';

/** All candidate dates, announced and still possible previous ones included, sorted by relation, start and length. */
export function candidateColumns(calendar: Calendar, starts: Starts = 'leftShift'): Column[] {
  const { instance } = calendar;
  const scenes = instance.relations.map((relation) => openScene(calendar, relation));
  const kept = keptDates(calendar);
  const found =
    starts === 'leftShift' ? leftShiftStarts(calendar, scenes, kept) : gridStarts(calendar, scenes);
  const columns: Column[] = [];
  for (const [index, scene] of scenes.entries()) {
    const seen = new Set<string>();
    const add = (start: number, end: number, days: readonly number[]) => {
      const key = `${start} ${end}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (columns.length >= LIMITS.candidates) throw new TooLarge();
      columns.push({ relation: index, start, end, days });
    };
    for (const start of found[index] ?? []) {
      const slot = scene.slot(start);
      if (!slot) continue;
      for (const length of scene.lengths)
        if (start + length <= slot.until) add(start, start + length, slot.days);
    }
    for (const session of kept.previous[index] ?? []) {
      const slot = scene.slot(session.start);
      if (slot && session.end <= slot.until) add(session.start, session.end, slot.days);
    }
    for (const session of kept.announced[index] ?? []) {
      add(session.start, session.end, daysOf(calendar, scene.relation, session.start));
    }
  }
  return columns.sort((a, b) => a.relation - b.relation || a.start - b.start || a.end - b.end);
}

/**
 * The rules that a date breaks whatever else is planned. Candidates break none; announced dates are taken as they are,
 * and an explanation looks at dates that a rule keeps away.
 */
export function brokenAlone(calendar: Calendar, session: Session): Rule[] {
  const { instance } = calendar;
  const relation = calendar.relation(session.relation);
  const { min, max, step } = relation.session;
  const broken: Rule[] = [];
  const { grid } = instance.horizon;
  const isFixed = calendar.isFixed(session);
  if (!isFixed && (session.start % grid !== 0 || session.end % grid !== 0))
    broken.push({ rule: 'grid', relation: relation.id });
  const length = session.end - session.start;
  if (!isFixed && (length < min || length > max || (length - min) % step !== 0)) {
    broken.push({ rule: 'length', relation: relation.id });
  }
  const [from, to] = padded(relation, session);
  const closed = closedDays(calendar, relation);
  const boundaries = new Set<string>();
  for (const [k, person] of relation.members.entries()) {
    const day = calendar.dayOf(person, session.start);
    if (day < 0) broken.push({ rule: 'horizon', person });
    else if (!calendar.person(person).free.some(([a, b]) => a <= from && to <= b))
      broken.push({ rule: 'free', person });
    for (const id of closed[k]?.get(day) ?? []) boundaries.add(id);
  }
  for (const id of boundaries) broken.push({ rule: 'boundary', id });
  const { frozen } = instance;
  if (frozen) {
    const announced = frozen.sessions.some((s) => sessionKey(s) === sessionKey(session));
    if (session.start < frozen.until !== announced) broken.push({ rule: 'frozen' });
  }
  return broken;
}

export const daysOf = (calendar: Calendar, relation: Relation, start: number): number[] =>
  relation.members.map((member) => calendar.dayOf(member, start));

type Slot = { days: readonly number[]; until: number };

/** What is possible for one relation by itself. */
type Scene = {
  relation: Relation;
  before: number;
  after: number;
  lengths: number[];
  /** Intervals in which its dates, without travel, must lie for everybody to be free. */
  windows: [number, number][];
  /** Local days and latest end of a date that starts here; undefined where none may start. */
  slot(start: number): Slot | undefined;
};

function openScene(calendar: Calendar, relation: Relation): Scene {
  const { grid } = calendar.instance.horizon;
  const { before, after } = relation.pad ?? { before: 0, after: 0 };
  const windows = freeTogether(calendar, relation)
    .map(([a, b]): [number, number] => [a + before, b - after])
    .filter(([a, b]) => b - a >= relation.session.min);
  const frozenUntil = calendar.instance.frozen?.until ?? Number.NEGATIVE_INFINITY;
  const closed = closedDays(calendar, relation);
  const slots = new Map<number, Slot | undefined>();
  const find = (start: number): Slot | undefined => {
    if (start % grid !== 0 || start < frozenUntil) return undefined;
    const window = windows.find(([a, b]) => a <= start && start + relation.session.min <= b);
    if (!window) return undefined;
    const days = daysOf(calendar, relation, start);
    if (days.some((day, k) => day < 0 || closed[k]?.has(day))) return undefined;
    return { days, until: window[1] };
  };
  return {
    relation,
    before,
    after,
    lengths: usefulLengths(calendar, relation),
    windows,
    slot(start) {
      if (!slots.has(start)) slots.set(start, find(start));
      return slots.get(start);
    },
  };
}

/** When all members are free: the intersection of their free intervals. */
function freeTogether(calendar: Calendar, relation: Relation): [number, number][] {
  let common: [number, number][] | undefined;
  for (const member of relation.members) {
    const { free } = calendar.person(member);
    common = common === undefined ? free.map(([a, b]) => [a, b]) : intersect(common, free);
  }
  return common ?? [];
}

function intersect(a: [number, number][], b: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i];
    const y = b[j];
    if (!x || !y) break;
    const from = Math.max(x[0], y[0]);
    const to = Math.min(x[1], y[1]);
    if (from < to) result.push([from, to]);
    if (x[1] <= y[1]) i++;
    else j++;
  }
  return result;
}

type ClosedDays = Map<number, string[]>[];
const closedDaysOf = new WeakMap<Calendar, Map<Relation, ClosedDays>>();

/** Per member the local days on which `never` and `ours` boundaries keep this relation from having a date. */
function closedDays(calendar: Calendar, relation: Relation): ClosedDays {
  const known = closedDaysOf.get(calendar) ?? new Map<Relation, ClosedDays>();
  closedDaysOf.set(calendar, known);
  const closed = known.get(relation) ?? findClosedDays(calendar, relation);
  known.set(relation, closed);
  return closed;
}

function findClosedDays(calendar: Calendar, relation: Relation): ClosedDays {
  const closed = relation.members.map(() => new Map<number, string[]>());
  for (const boundary of calendar.instance.boundaries) {
    if (boundary.type !== 'never' && boundary.type !== 'ours') continue;
    for (const [k, member] of relation.members.entries()) {
      const concerned =
        boundary.type === 'never'
          ? (boundary.relation ?? relation.id) === relation.id && (boundary.person ?? member) === member
          : boundary.relation !== relation.id &&
            calendar.relation(boundary.relation).members.includes(member);
      if (!concerned) continue;
      for (const [index, day] of calendar.days(member).entries()) {
        if (inDays(boundary.days, day))
          closed[k]?.set(index, [...(closed[k]?.get(index) ?? []), boundary.id]);
      }
    }
  }
  return closed;
}

/**
 * Lengths worth having. A date longer than every side's whole wish and floor can be cut short without loss (PLAN46),
 * so the shortest length that fills all of them is the longest that matters.
 */
function usefulLengths(calendar: Calendar, relation: Relation): number[] {
  const { min, max, step } = relation.session;
  const sides = relation.members.flatMap((m) => relation.sides[m] ?? []);
  const enough = Math.max(...sides.map((s) => Math.max(s.want * calendar.weeks, s.floor.minutes)));
  const most = Math.min(...sides.map((s) => s.most * calendar.weeks));
  const lengths: number[] = [];
  for (let length = min; length <= Math.min(max, most); length += step) {
    if (lengths.length >= LIMITS.candidates) throw new TooLarge();
    lengths.push(length);
    if (length >= enough) break;
  }
  return lengths;
}

type Kept = { announced: Session[][]; previous: Session[][] };

/** Frozen and fixed dates, and the dates of the last plan that may still be kept, per relation. */
function keptDates(calendar: Calendar): Kept {
  const { instance } = calendar;
  const index = new Map(instance.relations.map((r, i) => [r.id, i]));
  const until = instance.frozen?.until ?? 0;
  const kept: Kept = {
    announced: instance.relations.map(() => []),
    previous: instance.relations.map(() => []),
  };
  const seen = new Set<string>();
  const put = (into: Session[][], session: Session) => {
    const key = sessionKey(session);
    if (seen.has(key)) return;
    seen.add(key);
    into[index.get(session.relation) ?? -1]?.push(session);
  };
  for (const session of instance.frozen?.sessions ?? []) put(kept.announced, session);
  for (const { relation, start, end } of instance.fixed ?? []) put(kept.announced, { relation, start, end });
  for (const session of instance.previous?.sessions ?? []) {
    const { min, max, step } = calendar.relation(session.relation).session;
    const length = session.end - session.start;
    const possible = length >= min && length <= max && (length - min) % step === 0;
    if (session.start >= until && possible) put(kept.previous, session);
  }
  return kept;
}

function gridStarts(calendar: Calendar, scenes: Scene[]): number[][] {
  const { grid } = calendar.instance.horizon;
  let count = 0;
  return scenes.map(({ windows, relation }) => {
    const starts: number[] = [];
    for (const [a, b] of windows) {
      for (let start = Math.ceil(a / grid) * grid; start + relation.session.min <= b; start += grid) {
        if (++count > LIMITS.candidates) throw new TooLarge();
        starts.push(start);
      }
    }
    return starts;
  });
}

/** A start with, for each member, the least number of dates that member must have earlier on that day. */
type Found = { earlier: number[] };
type Queued = { relation: number; start: number; lengths: number[] };

function leftShiftStarts(calendar: Calendar, scenes: Scene[], kept: Kept): number[][] {
  const { grid } = calendar.instance.horizon;
  const up = (instant: number) => Math.ceil(instant / grid) * grid;
  const found = scenes.map(() => new Map<number, Found>());
  const queue: Queued[] = [];
  const neighbours = followers(calendar, scenes);
  let starts = 0;
  let looked = 0;

  /** Notes a start; a start that turns out to need fewer earlier dates is worked through again. */
  const note = (index: number, start: number, earlier: number[], lengths?: number[]) => {
    const known = found[index]?.get(start);
    if (known?.earlier.every((count, k) => count <= (earlier[k] ?? 0)) && !lengths) return;
    const least = earlier.map((count, k) => Math.min(count, known?.earlier[k] ?? count));
    if (!known && ++starts > LIMITS.candidates) throw new TooLarge();
    found[index]?.set(start, { earlier: least });
    queue.push({ relation: index, start, lengths: lengths ?? scenes[index]?.lengths ?? [] });
  };

  for (const [index, scene] of scenes.entries()) {
    const nobody = scene.relation.members.map(() => 0);
    for (const start of restingPoints(calendar, scene, up)) if (scene.slot(start)) note(index, start, nobody);
    for (const s of kept.previous[index] ?? [])
      if (scene.slot(s.start)) note(index, s.start, nobody, [s.end - s.start]);
  }
  // Announced dates push others but are no starts for dates of other lengths.
  for (const [index, sessions] of kept.announced.entries()) {
    for (const s of sessions) queue.push({ relation: index, start: s.start, lengths: [s.end - s.start] });
  }

  for (let next = queue.pop(); next; next = queue.pop()) {
    const from = scenes[next.relation];
    if (!from) continue;
    const fromDays = daysOf(calendar, from.relation, next.start);
    const earlier = found[next.relation]?.get(next.start)?.earlier ?? fromDays.map(() => 0);
    for (const link of neighbours[next.relation] ?? []) {
      const to = scenes[link.relation];
      if (!to) continue;
      // Looking costs time even where nothing new is found.
      looked += next.lengths.length;
      if (looked > 100 * LIMITS.candidates) throw new TooLarge();
      for (const length of next.lengths) {
        const start = up(next.start + length + link.rest);
        const slot = to.slot(start);
        if (!slot) continue;
        const counts = slot.days.map((day, k) => {
          const there = link.shared[k];
          return there !== undefined && fromDays[there] === day ? (earlier[there] ?? 0) + 1 : 0;
        });
        if (link.via !== undefined && !canFollow(link, counts, slot.days, fromDays)) continue;
        note(link.relation, start, counts);
      }
    }
  }
  return found.map((known) => [...known.keys()]);
}

/** Where a date of this relation stops by itself: its windows' starts, days, ends of evenings, the frozen part. */
function restingPoints(calendar: Calendar, scene: Scene, up: (instant: number) => number): Set<number> {
  const stops: number[] = [calendar.instance.frozen?.until ?? Number.NEGATIVE_INFINITY];
  for (const member of scene.relation.members) {
    for (const day of calendar.days(member)) stops.push(day.start, day.evening[1]);
  }
  const points = new Set<number>();
  for (const [a, b] of scene.windows) {
    points.add(up(a));
    for (const stop of stops) if (stop > a && stop <= b) points.add(up(stop));
  }
  return points;
}

/** A date of one relation can be what stops a date of another. */
type Link = {
  relation: number;
  /** Minutes from the end of the one to the earliest start of the other. */
  rest: number;
  /** The member they share, by position in the following relation; undefined where only a cover rule links them. */
  via?: number;
  /** For each member of the following relation its position in the other one. */
  shared: (number | undefined)[];
  sameRelation: boolean;
  maxPerDay: number;
  apart: boolean;
};

function canFollow(
  link: Link,
  counts: number[],
  days: readonly number[],
  fromDays: readonly number[],
): boolean {
  const via = link.via ?? 0;
  const there = link.shared[via];
  if (there === undefined || days[via] !== fromDays[there]) return true;
  return !link.sameRelation && !link.apart && (counts[via] ?? 0) + 1 <= link.maxPerDay;
}

function followers(calendar: Calendar, scenes: Scene[]): Link[][] {
  const { boundaries } = calendar.instance;
  return scenes.map((from) => {
    const links: Link[] = [];
    for (const [relation, to] of scenes.entries()) {
      const shared = to.relation.members.map((m) => {
        const at = from.relation.members.indexOf(m);
        return at < 0 ? undefined : at;
      });
      const base = { relation, shared, sameRelation: from === to };
      const travel = from.after + to.before;
      for (const [via, at] of shared.entries()) {
        const person = to.relation.members[via];
        if (at === undefined || person === undefined) continue;
        const { buffer, maxPerDay } = calendar.person(person);
        const apart = boundaries.some(
          (b) =>
            b.type === 'apart' &&
            b.person === person &&
            b.relations.includes(from.relation.id) &&
            b.relations.includes(to.relation.id),
        );
        links.push({ ...base, rest: travel + buffer, via, maxPerDay, apart });
      }
      const covered = boundaries.some(
        (b) =>
          b.type === 'cover' &&
          b.people.some((p) => from.relation.members.includes(p)) &&
          b.people.some((p) => to.relation.members.includes(p)),
      );
      if (covered) links.push({ ...base, rest: travel, maxPerDay: 0, apart: false });
    }
    return links;
  });
}
