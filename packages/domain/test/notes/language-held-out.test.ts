import { expect, test } from 'vitest';
import { figuresOn, sentencesOf } from './figures.ts';

// Totals only, and no more than whether they hold: a look at single sentences would make the set useless.
test('LANGUAGE10 of 200 sentences by somebody else, precision and recall stay above the figures in the README', () => {
  const { micro, flagged } = figuresOn(sentencesOf('held-out'));
  expect(flagged.precision).toBeGreaterThanOrEqual(0.9);
  expect(flagged.recall).toBeGreaterThanOrEqual(0.84);
  expect(micro.precision).toBeGreaterThanOrEqual(0.87);
  expect(micro.recall).toBeGreaterThanOrEqual(0.75);
});
