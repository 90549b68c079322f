/**
 * The candidate dates that the model chooses among. Not every start on the grid is needed: a plan stays as good when
 * each of its dates is pushed earlier until something stops it, so only starts at such stops are candidates (left-shift.ts).
 */
import { type Calendar, daysOf, sessionKey } from './calendar.ts';
import { LIMITS, type Session } from './format.ts';
import { leftShiftStarts } from './left-shift.ts';
import { openScene, type Scene } from './scenes.ts';
import { TooLarge } from './too-large.ts';

export type Column = {
  /** Index into `instance.relations`. */
  relation: number;
  start: number;
  end: number;
  /** Local day index of the start for each member, in the order of `members`. */
  days: readonly number[];
};

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
      if (columns.length >= LIMITS.candidates) throw new TooLarge('candidates');
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

export type Kept = { announced: Session[][]; previous: Session[][] };

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
        if (++count > LIMITS.candidates) throw new TooLarge('candidates');
        starts.push(start);
      }
    }
    return starts;
  });
}
