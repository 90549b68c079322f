import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendar, read } from './calendar-text.ts';

/** Ten years of a busy calendar: a seventh of the events repeats, most are long over, all carry what real ones carry. */
function largeCalendar(bytes: number): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  const zones = ['Europe/Berlin', 'America/New_York', 'W. Europe Standard Time'];
  const rules = [
    'WEEKLY;BYDAY=MO,WE',
    'WEEKLY;COUNT=52',
    'DAILY;COUNT=2000',
    'MONTHLY;BYDAY=2TU',
    'YEARLY',
    'MONTHLY;COUNT=24',
  ];
  const events: string[][] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const day = `${2016 + (n % 11)}${pad(1 + (n % 12))}${pad(1 + (n % 28))}`;
    const zone = zones[n % zones.length];
    const event = [
      `UID:${n}@example.org`,
      `DTSTART;TZID=${zone}:${day}T${pad(8 + (n % 10))}0000`,
      `DTEND;TZID=${zone}:${day}T${pad(9 + (n % 10))}0000`,
      ...(n % 7 === 0
        ? [`RRULE:FREQ=${rules[n % rules.length]}`, `EXDATE;TZID=${zone}:${day}T${pad(8 + (n % 10))}0000`]
        : []),
      `SUMMARY:Event number ${n}`,
      `DESCRIPTION:${'Join at https://example.org/somewhere\\n'.repeat(8).replaceAll(/.{70}/g, '$&\r\n ')}`,
      ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'END:VALARM'],
    ];
    size += event.join('\r\n').length + 28;
    events.push(event);
  }
  return calendar(...events);
}

test('5 MB expand for five weeks in a few times what parsing alone takes', () => {
  const text = largeCalendar(5_000_000);
  expect(text.length).toBeGreaterThan(5_000_000);
  // Side by side, and the best of three: the machine may be busy with something else.
  const tries = [1, 2, 3].map(() => {
    const from = performance.now();
    ICAL.parse(text);
    const bare = performance.now() - from;
    const { occurrences, skipped } = read(text, {
      from: '2026-03-02',
      to: '2026-04-06',
      zone: 'Europe/Berlin',
    });
    expect(skipped).toEqual([]);
    expect(occurrences.length).toBeGreaterThan(1_000);
    return { bare, took: performance.now() - from - bare };
  });
  const best = (figures: readonly number[]) => Math.min(...figures);
  expect(best(tries.map(({ took }) => took)) / best(tries.map(({ bare }) => bare))).toBeLessThan(10);
});
