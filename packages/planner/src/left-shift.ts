/**
 * Starts at which a date stops when it is pushed earlier as far as it goes: by itself, or by another date. What can stop a
 * date, and why nothing is lost, is argued in docs/spec/planner.md (PLAN40–PLAN47).
 */
import { type Calendar, daysOf } from './calendar.ts';
import type { Kept } from './columns.ts';
import { LIMITS } from './format.ts';
import type { Scene } from './scenes.ts';
import { TooLarge } from './too-large.ts';

/** A start with, for each member, the least number of dates that member must have earlier on that day. */
type Found = { earlier: number[] };
type Queued = { relation: number; start: number; lengths: number[] };

export function leftShiftStarts(calendar: Calendar, scenes: Scene[], kept: Kept): number[][] {
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
    if (!known && ++starts > LIMITS.candidates) throw new TooLarge('candidates');
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
      if (looked > 100 * LIMITS.candidates) throw new TooLarge('candidates');
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
