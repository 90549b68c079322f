// While something is new to me: whose floors, of my other relationships, were missed lately or would be in what is planned (COMPASS31).
import type { RelationshipId } from '../kernel/ids.ts';
import { addDays, type LocalDate, mondayOf } from '../kernel/zones.ts';
import { myRelationships } from '../people/insights.ts';
import { windowOf } from '../time/availability.ts';
import { budgetOf, datesBetween, keepsItsHour } from '../time/fold.ts';
import { budgetTable, myDateOf, type State, weekOf, whoIsBelowFloor } from './week.ts';

export interface BelowFloor {
  readonly relationship: RelationshipId;
  /** Weeks of the last four, all of them over, whose floor was missed. */
  readonly missed: readonly LocalDate[];
  /** Next week, where what is planned of it leaves less than the floor; minutes. */
  readonly ahead: { readonly week: LocalDate; readonly planned: number; readonly floor: number } | null;
}

const LATELY = 4;
/** One week happens; of a floor over four weeks one miss is all four. */
const enough = (floorWeeks: number): number => (floorWeeks === 1 ? 2 : 1);

/** Those of my relationships that I marked as new to my own feelings. */
export const newToMe = (state: State): RelationshipId[] =>
  myRelationships(state.people).flatMap(({ id, fields }) => (fields.nre ? [id] : []));

/** Nobody where no relationship of mine is marked. What is marked itself is left out: it is who the time went to. */
export function belowFloorBesideNew(state: State, now: string): BelowFloor[] {
  const fresh = newToMe(state);
  if (fresh.length === 0) return [];
  const present = mondayOf(myDateOf(state, now));
  const next = addDays(present, 7);
  const weeks = Array.from({ length: LATELY }, (_, k) => addDays(present, -7 * (LATELY - k)));
  const below = weeks
    .filter((week) => hasDates(state, week))
    .map((week) => {
      // a date that nobody has told of yet may have been lived
      const rows = whoIsBelowFloor(state, week).filter((row) => row.planned + row.lived < row.floor);
      return { week, ids: rows.map(({ relationship }) => relationship) };
    });
  // a week that nobody has planned yet says nothing
  const ahead = hasDates(state, next) ? budgetTable(state, next, 1) : [];
  return myRelationships(state.people).flatMap(({ id }) => {
    if (fresh.includes(id)) return [];
    const all = below.filter(({ ids }) => ids.includes(id)).map(({ week }) => week);
    const missed = all.length >= enough(budgetOf(state.time, id).floorWeeks) ? all : [];
    const row = ahead.find(({ relationship }) => relationship === id);
    const isShort = row !== undefined && row.planned + row.lived < row.floor;
    if (missed.length === 0 && !isShort) return [];
    return [
      {
        ...{ relationship: id, missed },
        ahead: isShort ? { week: next, planned: row.planned + row.lived, floor: row.floor } : null,
      },
    ];
  });
}

const hasDates = (state: State, week: LocalDate): boolean =>
  datesBetween(state.time, ...windowOf(weekOf(state, week))).some(keepsItsHour);
