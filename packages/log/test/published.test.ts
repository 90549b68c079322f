// Published vectors, in Node; e2e/vectors.spec.ts runs the same in a browser.
import { describe, expect, test } from 'vitest';
import { publishedReport } from '../../../vectors/published.ts';

const report = await publishedReport();

describe('LOG2 LOG3 WIRE22 published vectors', () => {
  test.each(report)('$what', ({ found }) => expect(found).toBe('right'));
  test('none was left out', () => expect(report.length).toBe(16 + 15 + 10 + 3));
});
