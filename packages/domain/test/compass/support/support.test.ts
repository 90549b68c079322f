import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  asPassed,
  type Body,
  type CompassIntent,
  comparedSupport,
  compassPutAway,
  copyOf,
  dangerIn,
  decide,
  emptyState,
  erasedBy,
  type Intent,
  isForCircles,
  readBody,
  type State,
  SUPPORT_RULES,
  type SupportAnswer,
  type SupportId,
  type SupportSign,
  subjectOf,
  supportFor,
  supportKept,
  thingsOf,
  undo,
  whatWasWrittenTwice,
} from '../../../src/index.ts';
import { given } from '../../people/map-of.ts';

const now = '2026-03-09T12:00:00Z';
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const id = 's' as SupportId;
const kept = (ticked: readonly string[], at = now, called = id): Intent =>
  compass({ type: 'add', of: 'support', id: called, fields: { at, ticked: [...ticked] } });
const refusal = (intent: Intent, state = emptyState()) => {
  const decision = decide(state, intent, { now, newId: () => 'new' });
  return decision.ok ? null : decision.why;
};
const bodies = (intent: Intent, state: State): Body[] => {
  const decision = decide(state, intent, { now, newId: () => 'new' });
  if (!decision.ok) throw new Error(decision.why.code);
  return decision.value;
};

/** The rules as they are written for people. */
const written = readFileSync(new URL('../../../src/compass/support/RULES.md', import.meta.url), 'utf8');
const table = [...written.matchAll(/^\| (\w+) \| (help: (?:self|others)|therapy|coaching|either) \|$/gm)].map(
  ([, sign = '', speaksFor = '']) => ({ sign, speaksFor }),
);
const signs = table.map(({ sign }) => sign);

describe('SUPPORT3 the rules', () => {
  test('SUPPORT3 are those that are written down, row for row', () => {
    expect(
      SUPPORT_RULES.map(({ sign, speaksFor, danger }) => ({
        sign,
        speaksFor: danger ? `${speaksFor}: ${danger}` : speaksFor,
      })),
    ).toEqual(table);
    expect(new Set(signs).size).toBe(17);
  });

  test('SUPPORT2 SUPPORT3 SUPPORT4 every combination of signs has its answer and its reasons, danger first', {
    timeout: 60_000,
  }, () => {
    const seen = new Map<SupportAnswer, number>();
    // from the written table, and by another way than the code: each kind as a set of bits
    const bitsOf = (kind: RegExp) =>
      table.reduce((bits, { speaksFor }, k) => (kind.test(speaksFor) ? bits | (1 << k) : bits), 0);
    const [help, therapy, coaching, either] = [/^help/, /^therapy/, /^coaching/, /^either/].map(bitsOf) as [
      number,
      number,
      number,
      number,
    ];
    const named = (bits: number) => signs.filter((_, k) => bits & (1 << k)).join();
    const wrong: string[] = [];
    for (let bits = 0; bits < 1 << signs.length; bits++) {
      const ticked = signs.filter((_, k) => bits & (1 << k));
      const healing = (bits & therapy) !== 0 ? 2 : 0;
      const growing = (bits & coaching) !== 0 ? 1 : 0;
      const without = (['none', 'coaching', 'therapy', 'both'] as const)[healing + growing] ?? 'none';
      const plain = without === 'none' && (bits & either) !== 0 ? 'either' : without;
      const { answer, reasons, waits } = supportFor(ticked);
      const reads = [answer, reasons.map(({ sign }) => sign).join(), waits.map(({ sign }) => sign).join()];
      const expected =
        (bits & help) !== 0 ? ['help', named(bits & help), named(bits & ~help)] : [plain, named(bits), ''];
      if (reads.join('|') !== expected.join('|')) wrong.push(`${named(bits)}: ${reads} for ${expected}`);
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }
    expect(wrong).toEqual([]);
    const all = 1 << 17;
    const calm = 1 << 13;
    expect(Object.fromEntries(seen)).toEqual({
      help: all - calm,
      none: 1,
      either: 15,
      therapy: 31 * 16,
      coaching: 15 * 16,
      both: 31 * 15 * 16,
    });
  });

  test('SUPPORT3 the order of ticking, one thing twice, and what no rule knows change nothing', () => {
    const ticked = ['time', 'shame', 'stuck'];
    const plain = supportFor(ticked);
    expect(supportFor([...ticked].reverse())).toEqual(plain);
    expect(supportFor([...ticked, 'time', 'of a later version'])).toEqual(plain);
    expect(supportFor(['of a later version']).answer).toBe('none');
  });
});

describe('SUPPORT1 what is kept', () => {
  test('SUPPORT1 is an event of one’s own, and no circle’s', () => {
    const [body] = bodies(kept(['time']), emptyState()) as [Body];
    expect(isForCircles(body)).toBe(false);
    expect(readBody(body)).toEqual(body);
    expect(thingsOf(given([kept(['time'])]).compass, 'support')).toHaveLength(1);
  });

  test('SUPPORT1 is of the moment in which it is kept, also with nothing ticked; what cannot be kept is refused at its field', () => {
    const add = (fields: object) => compass({ type: 'add', of: 'support', id, fields } as CompassIntent);
    const [body] = bodies(add({ ticked: [] }), emptyState()) as [Body];
    expect(body.event).toMatchObject({ fields: { at: now, ticked: [] } });
    expect(refusal(add({ at: 'soon', ticked: [] }))).toEqual({ code: 'dateUnclear', field: 'at' });
    expect(refusal(add({ ticked: Array(41).fill('time') }))?.field).toBe('ticked');
    expect(refusal(kept([]))).toBeNull();
  });

  test('SUPPORT8 stays as it was ticked', () => {
    const state = given([kept(['time'])]);
    const change = (changes: object) =>
      compass({ type: 'change', of: 'support', id, changes } as CompassIntent);
    expect(refusal(change({ ticked: ['shame'] }), state)).toEqual({ code: 'staysAsItWas', field: 'ticked' });
    expect(refusal(change({ at: '2026-03-10T12:00:00Z' }), state)).toEqual({
      code: 'staysAsItWas',
      field: 'at',
    });
    expect(whatWasWrittenTwice(state)).toEqual([]);
  });

  test('SUPPORT8 can be put away, come back, and be erased for good', () => {
    const there = given([kept(['time'])]);
    const away = given([compass({ type: 'remove', of: 'support', id })], copyOf(there));
    expect(compassPutAway(away.compass).map(({ noun }) => noun)).toEqual(['support']);
    expect(thingsOf(away.compass, 'support')).toEqual([]);
    const back = given([compass({ type: 'restore', of: 'support', id })], copyOf(away));
    expect(thingsOf(back.compass, 'support')).toHaveLength(1);
    const erase = compass({ type: 'erase', of: 'support', id });
    const [gone] = bodies(erase, there) as [Body];
    const [first] = bodies(kept(['time']), emptyState()) as [Body];
    expect(erasedBy(gone)).toBe(subjectOf(first));
    const erased = given([erase], copyOf(there));
    expect(compassPutAway(erased.compass)).toEqual([]);
    expect(refusal(kept(['time']), erased)).toEqual({ code: 'unknown' });
    expect(undo(there, first).event).toMatchObject({ type: 'supportChanged' });
    expect(undo(emptyState(), first).event).toMatchObject({ type: 'supportRemoved' });
  });
});

test('SUPPORT6 what was kept is there with the last first, also of one day', () => {
  const days = ['2026-03-09T08:00:00Z', '2026-03-10T12:00:00Z', '2026-03-09T12:00:00Z'];
  const state = given(days.map((at, k) => kept([], at, `s${k}` as SupportId)));
  expect(supportKept(state.compass).map((one) => one.id)).toEqual(['s1', 's2', 's0']);
});

test('SUPPORT6 two days side by side: new, still and no more, and each sign in one of them at most', () => {
  const before: SupportSign[] = ['shame', 'stuck', 'time'];
  expect(comparedSupport(before, ['time', 'jealousy'])).toEqual({
    isNew: ['jealousy'],
    still: ['time'],
    noMore: ['shame', 'stuck'],
  });
  expect(comparedSupport([], [])).toEqual({ isNew: [], still: [], noMore: [] });
  for (const one of signs) {
    expect(comparedSupport([one], [one])).toEqual({ isNew: [], still: [one], noMore: [] });
    expect(comparedSupport([], [one]).isNew).toEqual([one]);
    expect(comparedSupport([one], []).noMore).toEqual([one]);
  }
});

describe('SUPPORT5 HELP2 danger that was kept', () => {
  test('SUPPORT5 counts as what it is, and what is no danger does not', () => {
    for (const { sign, danger } of SUPPORT_RULES)
      expect(dangerIn(given([kept([sign])]))).toEqual(
        danger && { self: danger === 'self', others: danger === 'others' },
      );
    expect(dangerIn(given([kept(signs)]))).toEqual({ self: true, others: true });
  });

  test('SUPPORT5 HELP3 stands until it is said to have passed, and what is kept later stands anew', () => {
    const state = given([kept(['violence'])]);
    const passed = given(asPassed(state), copyOf(state));
    expect(dangerIn(passed)).toBeNull();
    const again = given([kept(['coercion'], '2026-04-01T12:00:00Z', 'later' as SupportId)], copyOf(passed));
    expect(dangerIn(again)).toEqual({ self: false, others: true });
  });

  test('SUPPORT5 HELP4 put away or erased it counts no more; said to have passed meanwhile, it stays so', () => {
    const state = given([kept(['selfHarm'])]);
    const away = given([compass({ type: 'remove', of: 'support', id })], copyOf(state));
    expect(dangerIn(away)).toBeNull();
    const back = given([...asPassed(away), compass({ type: 'restore', of: 'support', id })], copyOf(away));
    expect(dangerIn(back)).toBeNull();
    expect(dangerIn(given([compass({ type: 'erase', of: 'support', id })], copyOf(state)))).toBeNull();
  });
});
