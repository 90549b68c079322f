// Splits a calendar file into its events and time zones, with the number of every line. Keeps only the properties that
// decide when something is: descriptions, people and attachments are never even parsed.
import type { Skipped } from './faults.ts';

/** One property as written, unfolded. `line` counts from 1. */
export interface Line {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export interface Component {
  readonly kind: string;
  readonly line: number;
  /** Which VCALENDAR of the file it stands in. */
  readonly calendar: number;
  readonly lines: Line[];
  readonly children: Component[];
}

export interface Calendar {
  readonly events: Component[];
  readonly zones: Component[];
  /** Numbers of the VCALENDARs that say METHOD:CANCEL. */
  readonly cancelled: ReadonlySet<number>;
  readonly unfinished: Skipped[];
  /** Whether anything in the text is a calendar at all. */
  readonly found: boolean;
}

const wanted = new Set(
  (
    'UID DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID STATUS TRANSP SUMMARY SEQUENCE FREEBUSY ' +
    'X-MICROSOFT-CDO-BUSYSTATUS TZID TZOFFSETFROM TZOFFSETTO METHOD'
  ).split(' '),
);
/** Real files nest four deep; the limit keeps a hostile one from making every END a long search. */
const deepest = 32;
const kept = new Set(['VCALENDAR', 'VEVENT', 'VFREEBUSY', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

/** Takes CRLF, LF and CR, a byte order mark, folded lines, several calendars, and lines that are no properties. */
export function splitCalendar(text: string): Calendar {
  const events: Component[] = [];
  const zones: Component[] = [];
  const cancelled = new Set<number>();
  const unfinished: Skipped[] = [];
  const open: Component[] = [];
  let calendar = 0;
  let found = false;

  const close = (component: Component, complete: boolean) => {
    if (component.kind === 'VEVENT' || component.kind === 'VFREEBUSY') {
      if (complete) events.push(component);
      else unfinished.push({ line: component.line, reason: 'unfinished' });
    } else if (component.kind === 'VTIMEZONE') zones.push(component);
    else if (component.lines.some((line) => /^METHOD:\s*CANCEL\s*$/i.test(line.text))) {
      cancelled.add(component.calendar);
    }
  };

  const begin = (kind: string, line: number) => {
    if (kind === 'VCALENDAR' || kind === 'VEVENT') {
      found = true;
      // Events do not nest: a second BEGIN means that the first was never ended.
      while (open.length > 0 && (kind === 'VCALENDAR' || open.at(-1)?.kind !== 'VCALENDAR')) {
        close(open.pop() as Component, false);
      }
    }
    if (kind === 'VCALENDAR') calendar++;
    if (open.length >= deepest) return;
    const component: Component = { kind, line, calendar, lines: [], children: [] };
    if (kind === 'STANDARD' || kind === 'DAYLIGHT') open.at(-1)?.children.push(component);
    open.push(component);
  };

  const end = (kind: string) => {
    if (!open.some((component) => component.kind === kind)) return;
    for (let last = open.pop(); last; last = open.pop()) {
      // What is inside and was not ended (an alarm, say) ends with what it stands in.
      close(last, last.kind === kind || !kept.has(last.kind));
      if (last.kind === kind) return;
    }
  };

  for (const { name, text: line, number } of properties(text)) {
    if (name === 'BEGIN') begin(kindIn(line), number);
    else if (name === 'END') end(kindIn(line));
    else {
      const component = open.at(-1);
      if (component && kept.has(component.kind)) component.lines.push({ name, text: line, line: number });
    }
  }
  for (let last = open.pop(); last; last = open.pop()) close(last, false);
  return { events, zones, cancelled, unfinished, found };
}

const kindIn = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase();

/** Unfolded lines whose name is wanted, with BEGIN and END, in order. */
function* properties(text: string): Generator<{ name: string; text: string; number: number }> {
  const mark = text.includes('\n') ? '\n' : '\r';
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let number = 0;
  let current: { name: string; text: string; number: number } | undefined;
  while (at < text.length) {
    const stop = text.indexOf(mark, at);
    const end = stop === -1 ? text.length : stop;
    const trimmed = text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end;
    number++;
    const first = text.charCodeAt(at);
    if (first === 32 || first === 9) {
      if (current) current.text += text.slice(at + 1, trimmed);
    } else {
      if (current) yield current;
      const name = nameAt(text, at, trimmed);
      const keep = name === 'BEGIN' || name === 'END' || wanted.has(name);
      current = keep ? { name, text: text.slice(at, trimmed), number } : undefined;
    }
    at = end + 1;
  }
  if (current) yield current;
}

/** What stands before the first `:` or `;`, if it can be a name that is wanted. */
function nameAt(text: string, from: number, to: number): string {
  const longest = 32;
  for (let i = from; i < to && i - from < longest; i++) {
    const code = text.charCodeAt(i);
    if (code === 58 || code === 59) return text.slice(from, i).toUpperCase();
  }
  return '';
}
