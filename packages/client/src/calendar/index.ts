// Calendar files, in and out. Heavy (ical.js, rrule-temporal): import it lazily, best in a worker.
export { type BusyInterval, type BusyOptions, busyIntervals } from './busy.ts';
export { type Expansion, expand, type Occurrence } from './expand.ts';
export {
  type CalendarFault,
  maximumBytes,
  maximumOccurrences,
  type Skipped,
  type SkipReason,
} from './faults.ts';
export { decodeCalendar } from './read.ts';
export type { WindowOptions } from './window.ts';
export { type CalendarOptions, type DateStatus, type WrittenDate, writeCalendar } from './write.ts';
