/** How often patterns are found where they are, and where none is: the tables of `src/notes/patterns/README.md`. `JOURNALS` a cell (1000). */
import { describe, expect, test } from 'vitest';
import type { Mood } from '../notes/patterns/journals.ts';
import { detections, type Effect, falseAlarms } from '../notes/patterns/study.ts';

const journals = Number(process.env.JOURNALS ?? 1_000);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

/** How alike neighbouring notes are, or how long a mood takes to fade. */
const moods: readonly Mood[] = [
  { clock: 'notes', of: 0 },
  { clock: 'notes', of: 0.3 },
  { clock: 'notes', of: 0.6 },
  { clock: 'notes', of: 0.8 },
  { clock: 'days', of: 3, share: 0.7 },
  { clock: 'days', of: 20, share: 0.7 },
];
const nameOf = (mood: Mood): string =>
  mood.clock === 'notes' ? `neighbours alike by ${mood.of}` : `moods of ${mood.of} days`;

describe('PATTERN7 silent on noise', () => {
  for (const mood of moods)
    test(nameOf(mood), () => {
      const alarms = [20, 40, 80, 160, 320].map((entries) => falseAlarms(journals, entries, mood));
      row(nameOf(mood), ...alarms.map(percent));
      expect(Math.max(...alarms)).toBeLessThanOrEqual(0.05);
    });
});

/** What is stated: an effect of so many points, and from how many entries on it is found four times out of five. */
const stated: readonly (readonly [Effect, number, number])[] = [
  ['trigger', 3, 160],
  ['weekday', 3, 160],
  ['partOfDay', 2, 160],
  ['sleep', 2.5, 320],
  ['load', 2.5, 160],
  ['overTime', 5, 320],
  ['eased', 3, 160],
  ['helped', 7, 160],
  ['strategy', 3.5, 160],
  ['person', 2.5, 160],
];

describe('PATTERN10 finds what is there', () => {
  for (const [effect, size, from] of stated)
    test(`${effect}, ${size}`, () => {
      const found = [40, 80, 160, 320]
        .filter((entries) => entries <= from)
        .map((entries) => detections(journals, entries, { clock: 'notes', of: 0.5 }, effect, size));
      row(effect, String(size), ...found.map((one) => `${percent(one.detected)} (${percent(one.beside)})`));
      expect(found.at(-1)?.detected).toBeGreaterThanOrEqual(0.8);
    });
});
