import { expect, test } from 'vitest';
import { figuresOn, sentencesOf } from './figures.ts';

// Totals only, and no more than whether they hold: a look at single sentences would make the sets useless.
test.each([
  ['held-out', 200, { flagged: [0.9, 0.85], micro: [0.88, 0.79] }],
  ['held-out-2', 240, { flagged: [0.9, 0.84], micro: [0.88, 0.74] }],
  ['held-out-3', 300, { flagged: [0.94, 0.8], micro: [0.94, 0.72] }],
] as const)(
  'LANGUAGE10 of %s, %i sentences by somebody else, precision and recall stay above the figures in the README',
  (name, count, least) => {
    const sentences = sentencesOf(name);
    expect(sentences).toHaveLength(count);
    const { micro, flagged } = figuresOn(sentences);
    expect(flagged.precision).toBeGreaterThanOrEqual(least.flagged[0]);
    expect(flagged.recall).toBeGreaterThanOrEqual(least.flagged[1]);
    expect(micro.precision).toBeGreaterThanOrEqual(least.micro[0]);
    expect(micro.recall).toBeGreaterThanOrEqual(least.micro[1]);
  },
);
