// Run in a process of its own, so that its TZ can be chosen: prints what every fixture expands to, and what becomes of it.
import { readdirSync, readFileSync } from 'node:fs';
import { busyIntervals, expand, writeCalendar } from '../../src/calendar/index.ts';

const folder = new URL('../fixtures/ics/', import.meta.url);
const options = { from: '0001-01-01', to: '9999-12-31' };
const files = readdirSync(folder).filter((name) => name.endsWith('.ics'));

const printed = files.map((name) => {
  const expanded = expand(readFileSync(new URL(name, folder)), options);
  if (!expanded.ok) return { name, fault: expanded.why };
  const { occurrences } = expanded.value;
  const dates = occurrences.map(({ start, end, summary }, index) => ({
    ...{ id: `${index}`, start, end, title: summary },
    zone: 'Europe/Berlin',
  }));
  return {
    name,
    offset: new Date('2026-01-01T00:00:00Z').getTimezoneOffset(),
    occurrences,
    busy: busyIntervals(occurrences, { ...options, zone: 'Pacific/Auckland' }),
    written: writeCalendar(dates, { writtenAt: '2026-03-01T12:00:00Z' }),
  };
});
console.log(JSON.stringify(printed));
