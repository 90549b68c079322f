// How full one’s weeks were. Two devices can say the same week at once: what they wrote stays beside each other, is read as one week,
// and what is said of that week next is said to all of it, so that it becomes one again (COMPASS30).
import type { LoadId } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/zones.ts';
import type { CompassIntent } from './decide.ts';
import type { LoadFields } from './events.ts';
import { type CompassState, type CompassThings, thingsOf } from './fold.ts';

type Said = Omit<LoadFields, 'week'>;

/** One week, in whatever number of pieces it was written. */
export interface WeekOfMine extends Said {
  readonly week: LocalDate;
  readonly ids: readonly LoadId[];
  /** Figures that two devices said differently: the first shows until somebody says it again. */
  readonly differs: readonly ('load' | 'room')[];
}

export const saysSomething = ({ load, room, signs, note }: Said): boolean =>
  load !== null || room !== null || signs.length > 0 || note !== '';

/** Weeks that somebody said anything about, the last first. */
export function weeksOfMine(state: CompassState): WeekOfMine[] {
  const weeks = new Map<LocalDate, CompassThings['load'][]>();
  for (const one of thingsOf(state, 'load')) {
    if (!saysSomething(one.fields)) continue;
    const { week } = one.fields;
    weeks.set(week, [...(weeks.get(week) ?? []), one]);
  }
  return [...weeks].map(([week, loads]) => asOne(week, loads)).sort((a, b) => (a.week > b.week ? -1 : 1));
}

/** What only one of them says is taken, signs of all, and lines one after the other. */
function asOne(week: LocalDate, loads: readonly CompassThings['load'][]): WeekOfMine {
  const figures = (which: 'load' | 'room') =>
    loads.map(({ fields }) => fields[which]).filter((figure) => figure !== null);
  const unique = <T>(values: readonly T[]) => [...new Set(values)];
  return {
    week,
    ids: loads.map(({ id }) => id),
    load: figures('load')[0] ?? null,
    room: figures('room')[0] ?? null,
    signs: unique(loads.flatMap(({ fields }) => fields.signs)),
    note: unique(loads.map(({ fields }) => fields.note).filter(Boolean)).join('\n'),
    differs: (['load', 'room'] as const).filter((which) => unique(figures(which)).length > 1),
  };
}

/** Everything that was written of a week and is there, also where it says nothing any more. */
export const loadsOf = (state: CompassState, week: LocalDate): CompassThings['load'][] =>
  thingsOf(state, 'load').filter(({ fields }) => fields.week === week);

/** What says something of a week: of all that was written of it, or of a new one. `id`: what that is to be called. */
export function sayOfWeek(
  state: CompassState,
  week: LocalDate,
  changes: Partial<Said>,
  id?: LoadId,
): CompassIntent[] {
  const there = loadsOf(state, week);
  return there.length === 0
    ? [{ type: 'add', of: 'load', ...(id === undefined ? {} : { id }), fields: { week, ...changes } }]
    : there.map((load) => ({ type: 'change', of: 'load', id: load.id, changes }));
}
