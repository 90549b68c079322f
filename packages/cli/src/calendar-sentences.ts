// What a calendar file's faults mean, in sentences for a terminal.
import type { CalendarFault, Skipped, SkipReason } from '@orrery/client/calendar';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const tooLarge = (size: number, limit: number): string =>
  `too large (${megabytes(size)}). Calendars up to ${megabytes(limit)} are read: export a shorter time.`;

export function sentenceOf(fault: CalendarFault): string {
  switch (fault.code) {
    case 'tooLarge':
      return tooLarge(fault.size, fault.limit);
    case 'empty':
      return 'the file is empty.';
    case 'notACalendar':
      return `line ${fault.line}: this is no calendar. An .ics file has a line BEGIN:VCALENDAR.`;
    case 'nothingReadable':
      return `line ${fault.line}: not one of its ${fault.skipped.length} events can be read.`;
    case 'tooManyOccurrences':
      return `line ${fault.line}: the file repeats more than any calendar does. Ask for a shorter time.`;
    case 'badWindow':
      return 'the dates cannot be used.';
  }
}

const reasons: Record<SkipReason, string> = {
  unfinished: 'it begins here and is never ended',
  unreadableStart: 'its start cannot be read',
  unreadableEnd: 'its end or length cannot be read',
  unreadableRule: 'the rule by which it repeats cannot be read',
  unreadableDate: 'one of the dates added, left out or changed cannot be read',
  noStart: 'it has no start',
  endBeforeStart: 'it ends before it begins',
  tooOften: 'it repeats too often to be a date',
};

/** `Left out, line 14, “Dentist”: it ends before it begins.` */
export const skippedLine = ({ line, summary, reason }: Skipped): string =>
  `Left out, line ${line}${summary === undefined ? '' : `, “${summary}”`}: ${reasons[reason]}.`;
