export type { CalendarFault, Skipped, SkipReason } from '../calendar/faults.ts';
export * from './calendar.ts';
