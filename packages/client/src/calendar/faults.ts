// Why a calendar file could not be used, and which of its events could not. Codes and places only: the sentences are
// the screen's. One bad event never costs the others.

/** More than this is refused before anything is parsed. */
export const maximumBytes = 20_000_000;
/** More occurrences than this, in all, are refused: no real calendar has them. */
export const maximumOccurrences = 100_000;

/** Steps that all rules of a file may take together, some 20 µs each: a bound on time that is the same on every machine. */
export const maximumWork = 500_000;

export type SkipReason =
  /** The file ends, or another event begins, before this one does. */
  | 'unfinished'
  /** A line that is needed cannot be read, such as `DTSTART:tomorrow`. */
  | 'unreadableStart'
  | 'unreadableEnd'
  | 'unreadableRule'
  | 'unreadableDate'
  | 'noStart'
  | 'endBeforeStart'
  /** A rule that repeats so often, or searches so far, that nobody lives by it. */
  | 'tooOften';

/** An event that was left out. `line` counts from 1 and is where the trouble is, else where the event begins. */
export interface Skipped {
  readonly line: number;
  readonly reason: SkipReason;
  readonly uid?: string;
  /** The title as written in the file. For the screen only: never to be stored. */
  readonly summary?: string;
}

export type CalendarFault =
  | { readonly code: 'tooLarge'; readonly size: number; readonly limit: number }
  | { readonly code: 'empty' }
  | { readonly code: 'notACalendar'; readonly line: number }
  /** There are events, and none of them could be read. */
  | { readonly code: 'nothingReadable'; readonly line: number; readonly skipped: readonly Skipped[] }
  | { readonly code: 'tooManyOccurrences'; readonly limit: number; readonly line: number }
  /** The window is not two dates or instants in order, or its zone is unknown. */
  | { readonly code: 'badWindow' };

/** Thrown inside this folder only, where one event has to be given up; never leaves it. */
export class EventFault extends Error {
  readonly reason: SkipReason;
  readonly line: number;

  constructor(reason: SkipReason, line: number) {
    super(reason);
    this.reason = reason;
    this.line = line;
  }
}

/** Thrown inside this folder only, where the whole file has to be given up; never leaves it. */
export class FileFault extends Error {
  readonly fault: CalendarFault;

  constructor(fault: CalendarFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** What is left of the work that one file may cause. */
export interface Budget {
  left: number;
}

/** Throws FileFault when a file asks for more than any real calendar. */
export function spend(budget: Budget, steps: number, line: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw new FileFault({ code: 'tooManyOccurrences', limit: maximumOccurrences, line });
}
