// What a calendar file is to become before anything is kept: whose, under which name, for which days, in place of what.
import type { CalendarReading } from '@orrery/client/workers';
import {
  addDays,
  daysBetween,
  isLocalDate,
  type LocalDate,
  type PersonId,
  type Source,
  type SourceFields,
  type SourceId,
} from '@orrery/domain';

export interface ImportSettings {
  readonly owner: PersonId;
  readonly name: string;
  /** First day, and the last one, which counts too. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly titles: boolean;
  /** The calendar that this one takes the place of; null to stand beside the others. */
  readonly replaces: SourceId | null;
}

/** Every field that bringing a calendar in can be refused at. A test holds it against the domain. */
export const importFieldNames = ['name', 'from', 'to', 'busy'] as const;

export const longestName = 120;
const back = 28;
const ahead = 365;

/** Four weeks back, so that the last weeks can be looked back on, to twelve months ahead. */
export const usualWindow = (today: LocalDate): { from: LocalDate; until: LocalDate } => ({
  from: addDays(today, -back),
  until: addDays(today, ahead),
});

/** What a file is called, without its ending and without what a browser adds to a second download. */
export const calendarName = (fileName: string): string =>
  fileName
    .replace(/\.(ics|ical|icalendar|ifb)$/i, '')
    .replace(/\s*\(\d+\)$|\s+copy(\s+\d+)?$/i, '')
    .trim()
    .slice(0, longestName);

/** The calendar of the same owner under the same name: the one that a file most likely is a newer state of. */
export const sameCalendar = (sources: readonly Source[], owner: PersonId, name: string): Source | undefined =>
  sources.find(
    ({ fields }) =>
      fields.owner === owner && calendarName(fields.name).toLowerCase() === calendarName(name).toLowerCase(),
  );

/** Where a file starts: replacing its older state, under that one's name, window length and choice of titles. */
export function startingSettings(
  fileName: string,
  owner: PersonId,
  today: LocalDate,
  sources: readonly Source[],
  replaces?: Source,
): ImportSettings {
  const older = replaces ?? sameCalendar(sources, owner, fileName);
  return {
    owner: older?.fields.owner ?? owner,
    name: older?.fields.name ?? calendarName(fileName),
    ...usualWindow(today),
    titles: older?.fields.titles ?? false,
    replaces: older?.id ?? null,
  };
}

export type WindowFault = 'dateUnclear' | 'endBeforeStart' | 'tooLong';
/** Five years: nobody plans further, and a year half typed must not start a search through two thousand. */
const longestWindow = 1_830;

/** What is wrong with the days, and at which of the two; null when nothing is. */
export function windowFault({ from, until }: Pick<ImportSettings, 'from' | 'until'>): {
  readonly code: WindowFault;
  readonly field: 'from' | 'to';
} | null {
  if (from === null || !isLocalDate(from)) return { code: 'dateUnclear', field: 'from' };
  if (until === null || !isLocalDate(until)) return { code: 'dateUnclear', field: 'to' };
  if (until < from) return { code: 'endBeforeStart', field: 'to' };
  return daysBetween(from, until) > longestWindow ? { code: 'tooLong', field: 'to' } : null;
}

/** The calendar as it is kept. The window's end is exclusive from here on. */
export const sourceOf = (
  settings: ImportSettings,
  reading: CalendarReading,
  unnamed: string,
  now: string,
): SourceFields => ({
  owner: settings.owner,
  name: settings.name.trim().slice(0, longestName) || unnamed,
  titles: settings.titles,
  from: settings.from ?? '',
  to: settings.until === null ? '' : addDays(settings.until, 1),
  importedAt: now,
  busy: [...reading.busy],
});
