// The calendars that the sample reads in: mine, with titles kept, and the shifts that Noor sent, without.
import {
  addDays,
  atLocal,
  type BusyInterval,
  instantOf,
  type LocalDate,
  ME,
  type PersonId,
  type SourceFields,
} from '@orrery/domain';
import { calendars } from './words.ts';

/** Weeks that are read in, counted from the week of `now`. */
const [firstWeek, endWeek] = [-12, 9];

type Busy = readonly [day: number, from: number, to: number, title?: string];

const atWork: readonly Busy[] = [
  [1, 540, 1020, calendars.work],
  [2, 540, 1020, calendars.work],
  [3, 540, 1020, calendars.work],
  [4, 540, 1020, calendars.work],
  [5, 540, 900, calendars.work],
];

function mineIn(week: number): readonly Busy[] {
  if (week === -5)
    return [
      [1, 540, 1020, calendars.work],
      [2, 360, 1440, calendars.trip],
      [3, 0, 1440, calendars.trip],
      [4, 0, 1380, calendars.trip],
      [5, 540, 900, calendars.work],
    ];
  const choir: readonly Busy[] = week % 2 === 0 ? [[6, 1170, 1380, calendars.choir]] : [];
  const parents: readonly Busy[] = week === -9 ? [[7, 0, 1440, calendars.parents]] : [];
  const dentist: readonly Busy[] = week === 2 ? [[1, 1050, 1110, calendars.dentist]] : [];
  return [...atWork, ...choir, ...parents, ...dentist];
}

function shiftsIn(week: number): readonly Busy[] {
  const wednesday: Busy = week === -8 ? [3, 840, 1350] : [3, 360, 870];
  return [[1, 360, 870], [2, 360, 870], wednesday, [4, 840, 1350], [6, 840, 1350]];
}

/** Both calendars as an import would hand them over. */
export function sampleCalendars(
  monday: LocalDate,
  zone: string,
  noor: PersonId,
  importedAt: string,
): { mine: SourceFields; noors: SourceFields } {
  const window = { from: addDays(monday, 7 * firstWeek), to: addDays(monday, 7 * endWeek), importedAt };
  const all = (inWeek: (week: number) => readonly Busy[]): BusyInterval[] => {
    const busy: BusyInterval[] = [];
    for (let week = firstWeek; week < endWeek; week++)
      for (const [day, from, to, title] of inWeek(week)) {
        const date = addDays(monday, 7 * week + day - 1);
        const start = instantOf(atLocal(date, from, zone));
        const end = instantOf(atLocal(date, to, zone));
        busy.push(title ? { start, end, title } : { start, end });
      }
    return busy;
  };
  return {
    mine: { ...window, owner: ME, name: calendars.mine, titles: true, busy: all(mineIn) },
    noors: { ...window, owner: noor, name: calendars.noor, titles: false, busy: all(shiftsIn) },
  };
}
