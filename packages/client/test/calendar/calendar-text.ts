// Small calendars for tests, as text.
import { type Expansion, expand, type Occurrence, type WindowOptions } from '../../src/calendar/index.ts';

export const year: WindowOptions = { from: '2026-01-01', to: '2027-01-01' };

/** A calendar of events; each is its lines without BEGIN and END. A UID is added where none is given. */
export const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    ...events.flatMap((lines) => [
      'BEGIN:VEVENT',
      ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:a']),
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** What expands, or the fault as an error. */
export function read(text: string | Uint8Array, window: WindowOptions = year): Expansion {
  const result = expand(text, window);
  if (!result.ok) throw new Error(JSON.stringify(result.why));
  return result.value;
}

/** `start/end` of each occurrence. */
export const times = (text: string, window: WindowOptions = year): string[] =>
  read(text, window).occurrences.map(({ start, end }: Occurrence) => `${start}/${end}`);
