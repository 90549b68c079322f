// Writes dates as a calendar that Apple, Google and Outlook take in: RFC 5545, published (not an invitation), with a
// VTIMEZONE for every zone it names. The caller chooses the titles; nothing else about a date is ever written.
import { foldLine } from './fold.ts';
import { basic, readStamp } from './moment.ts';
import { writeZone } from './write-zone.ts';
import { type Instant, ianaZone, instantIn, utc, type Wall, wallIn, type Zone } from './zone.ts';

export type DateStatus = 'tentative' | 'confirmed' | 'cancelled';

export interface WrittenDate {
  /** Stays the same for ever: programs match a re-imported date by it. `@orrery` is appended, but where the writer is not named. */
  readonly id: string;
  /** An instant with Z, a floating time, or a date; see Occurrence. */
  readonly start: string;
  /** The same form as `start`; exclusive. */
  readonly end: string;
  /** What others may read: `Busy` unless the person chose otherwise. */
  readonly title: string;
  /** IANA zone that an instant is written in, so that it reads right on the clock there; UTC unless given. */
  readonly zone?: string;
  readonly status?: DateStatus;
  /** Counts the changes of this date, from 0: programs keep the version with the highest. */
  readonly sequence?: number;
  /** True when the date takes no time, such as a reminder. */
  readonly transparent?: boolean;
}

export interface CalendarOptions {
  /** The instant of writing, `2026-03-01T12:00:00Z`: DTSTAMP of every date. */
  readonly writtenAt: string;
  /** The name that some programs show for the calendar. */
  readonly name?: string;
  /** How often whoever subscribes is asked to look again. */
  readonly refreshHours?: number;
  /** BCP 47 language of the titles. */
  readonly language?: string;
  /** Nothing in it says which program wrote it. */
  readonly isUnnamed?: boolean;
}

const NAMED = { identity: '-//Orrery//Orrery calendar//EN', at: '@orrery' };
/** The format asks for some identity. */
const UNNAMED: typeof NAMED = { identity: '-//calendar//EN', at: '' };
const writerOf = ({ isUnnamed = false }: CalendarOptions) => (isUnnamed ? UNNAMED : NAMED);

/** An .ics file with CRLF line ends, to be saved as UTF-8. Throws RangeError for times or zones that do not exist. */
export function writeCalendar(dates: readonly WrittenDate[], options: CalendarOptions): string {
  const events = dates.map((date) => writeDate(date, options));
  const zones = new Map<string, { zone: Zone; walls: Wall[] }>();
  for (const { zone, walls } of events) {
    if (!zone) continue;
    const known = zones.get(zone.name);
    if (known) known.walls.push(...walls);
    else zones.set(zone.name, { zone, walls: [...walls] });
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${writerOf(options).identity}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(options.name === undefined
      ? []
      : [`NAME:${textOf(options.name)}`, `X-WR-CALNAME:${textOf(options.name)}`]),
    ...(options.refreshHours === undefined
      ? []
      : [
          `REFRESH-INTERVAL;VALUE=DURATION:PT${options.refreshHours}H`,
          `X-PUBLISHED-TTL:PT${options.refreshHours}H`,
        ]),
    ...[...zones.values()].flatMap(({ zone, walls }) => writeZone(zone, span(walls))),
    ...events.flatMap((event) => event.lines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** First and last of many; spreading them into Math.min would overflow the stack. */
const span = (walls: readonly Wall[]): { from: Wall; to: Wall } =>
  walls.reduce(({ from, to }, wall) => ({ from: Math.min(from, wall), to: Math.max(to, wall) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });

interface WrittenEvent {
  readonly lines: string[];
  /** The zone that its times are written in, where they are. */
  readonly zone?: Zone;
  readonly walls: Wall[];
}

function writeDate(date: WrittenDate, options: CalendarOptions): WrittenEvent {
  const stamp = readStamp(options.writtenAt);
  if (!stamp?.utc) throw new RangeError('writtenAt is no instant');
  const zone = ianaZone(date.zone ?? 'UTC');
  if (!zone) throw new RangeError('unknown time zone');
  const [start, end] = [read(date.start), read(date.end)];
  if (start.date !== end.date || start.utc !== end.utc) throw new RangeError('start and end differ in form');
  const zoned = start.utc && zone !== utc && [start, end].every(({ wall }) => isWritable(zone, wall));
  const time = (name: string, { wall }: Stamp) => {
    if (start.date) return `${name};VALUE=DATE:${basic(wall).slice(0, 8)}`;
    if (zoned) return `${name};TZID=${zone.name}:${basic(wallIn(zone, wall))}`;
    return `${name}:${basic(wall)}${start.utc ? 'Z' : ''}`;
  };
  const status = date.status ?? 'confirmed';
  const language = options.language === undefined ? '' : `;LANGUAGE=${options.language}`;
  return {
    lines: [
      'BEGIN:VEVENT',
      `UID:${textOf(date.id)}${writerOf(options).at}`,
      `DTSTAMP:${basic(stamp.wall)}Z`,
      time('DTSTART', start),
      time('DTEND', end),
      `SUMMARY${language}:${textOf(date.title)}`,
      `STATUS:${status.toUpperCase()}`,
      `SEQUENCE:${date.sequence ?? 0}`,
      `TRANSP:${date.transparent ? 'TRANSPARENT' : 'OPAQUE'}`,
      // Outlook takes how busy one is from here and not from STATUS.
      `X-MICROSOFT-CDO-BUSYSTATUS:${date.transparent ? 'FREE' : status === 'tentative' ? 'TENTATIVE' : 'BUSY'}`,
      // In a calendar that colleagues may see, programs show a private event as busy and nothing more.
      'CLASS:PRIVATE',
      'END:VEVENT',
    ],
    ...(zoned ? { zone, walls: [wallIn(zone, start.wall), wallIn(zone, end.wall)] } : { walls: [] }),
  };
}

type Stamp = NonNullable<ReturnType<typeof readStamp>>;

function read(text: string): Stamp {
  const stamp = readStamp(text);
  if (!stamp) throw new RangeError('no date or time');
  return stamp;
}

/** The second of two equal readings, when the clock goes back, cannot be written on the clock: then UTC is. */
const isWritable = (zone: Zone, instant: Instant): boolean =>
  instantIn(zone, wallIn(zone, instant)) === instant;

/** RFC 5545, 3.3.11. Control characters are not allowed in any text. */
const textOf = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .join('')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
