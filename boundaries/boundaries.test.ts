import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import { readSource, readSources } from './sources.ts';

const sources = readSources();

test('there are sources to check', () => {
  expect(sources.filter((s) => s.path.startsWith('packages/')).length).toBeGreaterThan(50);
});

describe.each(rules)('$name', (rule) => {
  test('holds for every source', () => {
    expect(sources.flatMap((source) => rule.check(source))).toEqual([]);
  });
  test('catches a planted fault', () => {
    expect(rule.check(readSource(rule.planted.path, rule.planted.text))).not.toEqual([]);
  });
});
