// What would make a thin week wider, found by trying: each remedy is one change of my own settings, with what it gives.
import type { EntryId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/zones.ts';
import type { MyTimeFields, Weekly } from '../time/events.ts';
import { foldTime, myTimeOf, type TimeState } from '../time/fold.ts';
import { capacityOf, type State } from './week.ts';

export interface Remedy {
  readonly kind: 'openDay' | 'raiseCap' | 'leaveLessUnplanned';
  /** Monday 1 … Sunday 7, for `openDay`. */
  readonly day?: number;
  readonly changes: Partial<MyTimeFields>;
  /** Minutes of dates that the week could hold more. */
  readonly gives: number;
}

/** The change that gives a week most, and the smallest of equals; null when none gives anything. */
export function bestRemedy(state: State, week: LocalDate): Remedy | null {
  const mine = myTimeOf(state.time);
  const before = capacityOf(state, week);
  const tried: Omit<Remedy, 'gives'>[] = [
    ...[1, 2, 3, 4, 5, 6, 7]
      .filter((day) => (mine.possible[day - 1]?.length ?? 0) === 0)
      .map((day) => ({ kind: 'openDay' as const, day, changes: { possible: opened(mine.possible, day) } })),
    { kind: 'raiseCap', changes: { weeklyCap: mine.weeklyCap + 180 } },
    { kind: 'leaveLessUnplanned', changes: { unplanned: Math.max(0, mine.unplanned - 10) } },
  ];
  return tried
    .map((remedy) => ({ ...remedy, gives: capacityOf(changed(state, remedy.changes), week) - before }))
    .filter((remedy) => remedy.gives > 0)
    .reduce<Remedy | null>(
      (best, remedy) => (best === null || remedy.gives > best.gives ? remedy : best),
      null,
    );
}

/** A weekday's evening, or a whole day of the weekend. */
const opened = (possible: Weekly, day: number): [number, number][][] =>
  possible.map((spans, k) =>
    k === day - 1 ? [[day >= 6 ? 600 : 1080, 1380]] : spans.map(([from, to]): [number, number] => [from, to]),
  );

function changed(state: State, changes: Partial<MyTimeFields>): State {
  const time: TimeState = { ...state.time, mine: new Map(state.time.mine) };
  const entry = { id: '~' as EntryId, at: '', event: { type: 'myTimeChanged' as const, changes } };
  foldTime(time, entry, { precedes: (earlier, later) => earlier !== later });
  return { ...state, time };
}
