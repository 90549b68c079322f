// Where the arrow keys go: along a day from its head through its blocks, and across to the nearest hour of the next day.
// The same for both drawings; only which key means which way differs.
import type { GridBlock, WeekModel } from './week-model.ts';

/** What has the focus: the head of a day, or one of its blocks. */
export interface Spot {
  readonly day: number;
  /** Null for the head. */
  readonly key: string | null;
}

export type Way = 'next' | 'previous' | 'nextDay' | 'previousDay' | 'firstOfDay' | 'lastOfDay';

/** Blocks that the hours of the grid show at all: what is left of a night before the first hour stands in the list only. */
export const drawn = (model: WeekModel, day: number): readonly GridBlock[] =>
  (model.days[day]?.blocks ?? []).filter((block) => block.to > model.hours.from);

/** The next spot in a direction; at an edge, the same one. */
export function goTo(model: WeekModel, spot: Spot, way: Way): Spot {
  const keys = [null, ...drawn(model, spot.day).map((block) => block.key)];
  const at = Math.max(0, keys.indexOf(spot.key));
  const within = (index: number): Spot => ({
    day: spot.day,
    key: keys[Math.min(keys.length - 1, Math.max(0, index))] ?? null,
  });
  switch (way) {
    case 'next':
      return within(at + 1);
    case 'previous':
      return within(at - 1);
    case 'firstOfDay':
      return within(0);
    case 'lastOfDay':
      return within(keys.length - 1);
    case 'nextDay':
      return across(model, spot, 1);
    case 'previousDay':
      return across(model, spot, -1);
  }
}

function across(model: WeekModel, spot: Spot, by: 1 | -1): Spot {
  const day = spot.day + by;
  if (day < 0 || day > 6) return spot;
  const from = drawn(model, spot.day).find((block) => block.key === spot.key)?.from;
  if (from === undefined) return { day, key: null };
  const nearest = drawn(model, day).reduce<GridBlock | null>(
    (best, block) => (best && Math.abs(best.from - from) <= Math.abs(block.from - from) ? best : block),
    null,
  );
  return { day, key: nearest?.key ?? null };
}

/** The spot that a changed model still has; else where the keyboard enters: what comes next today, today, or Monday. */
export function spotIn(model: WeekModel, spot: Spot | null, today: string, minute: number): Spot {
  if (spot && (spot.key === null || drawn(model, spot.day).some((block) => block.key === spot.key)))
    return spot;
  const day = Math.max(
    0,
    model.days.findIndex(({ date }) => date === today),
  );
  const isHere = model.days[day]?.date === today;
  const next = drawn(model, day).find((block) => !isHere || block.to > minute);
  return { day, key: next?.key ?? null };
}

/** Which way an arrow key leads. Columns: days lie side by side; rows: they lie one below the other. */
export function wayOf(key: string, layout: 'columns' | 'rows', isRightToLeft: boolean): Way | null {
  if (key === 'Home') return 'firstOfDay';
  if (key === 'End') return 'lastOfDay';
  const onwards = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const across = layout === 'columns';
  if (key === onwards) return across ? 'nextDay' : 'next';
  if (key === back) return across ? 'previousDay' : 'previous';
  if (key === 'ArrowDown') return across ? 'next' : 'nextDay';
  if (key === 'ArrowUp') return across ? 'previous' : 'previousDay';
  return null;
}
