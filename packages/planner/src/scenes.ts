/** What is possible for each relation by itself: when all are free, on which days, how long. PLAN42, PLAN46. */
import { closedDays } from './broken-alone.ts';
import { type Calendar, daysOf } from './calendar.ts';
import { LIMITS, type Relation } from './format.ts';
import { TooLarge } from './too-large.ts';

type Slot = { days: readonly number[]; until: number };

/** What is possible for one relation by itself. */
export type Scene = {
  relation: Relation;
  before: number;
  after: number;
  lengths: number[];
  /** Intervals in which its dates, without travel, must lie for everybody to be free. */
  windows: [number, number][];
  /** Local days and latest end of a date that starts here; undefined where none may start. */
  slot(start: number): Slot | undefined;
};

export function openScene(calendar: Calendar, relation: Relation): Scene {
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
    if (lengths.length >= LIMITS.candidates) throw new TooLarge('candidates');
    lengths.push(length);
    if (length >= enough) break;
  }
  return lengths;
}
