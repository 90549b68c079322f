// The long study in small (`npm run long -- packages/domain`): effects are larger, so that a right engine passes whatever the seeds.
import { describe, expect, test } from 'vitest';
import type { Mood } from './journals.ts';
import { detections, type Effect, falseAlarms } from './study.ts';

describe('PATTERN7 tells nothing of noise', () => {
  test.each<Mood>([
    { clock: 'notes', of: 0 },
    { clock: 'notes', of: 0.7 },
    { clock: 'days', of: 15, share: 0.7 },
  ])('with moods of $clock, $of', (mood) => {
    expect(falseAlarms(200, 60, mood)).toBeLessThanOrEqual(0.05);
  });
});

describe('PATTERN10 finds what is there', () => {
  test.each<[Effect, number, number]>([
    ['trigger', 4, 160],
    ['weekday', 4, 160],
    ['partOfDay', 3, 160],
    ['sleep', 4, 240],
    ['load', 3, 160],
    ['overTime', 7, 320],
    ['eased', 4, 160],
    ['helped', 9, 160],
    ['strategy', 5, 160],
    ['person', 4, 160],
  ])('by %s, %d points in %d entries', (effect, size, entries) => {
    const { detected, beside } = detections(40, entries, { clock: 'notes', of: 0.5 }, effect, size);
    expect(detected).toBeGreaterThanOrEqual(0.8);
    expect(beside).toBeLessThanOrEqual(0.2);
  });
});
