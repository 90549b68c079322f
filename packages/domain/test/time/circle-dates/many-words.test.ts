// One member who writes without end: it costs the others next to nothing, and everybody reads the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type CircleDateEvent,
  datesOf,
  type EntryId,
  emptyState,
  fold,
  type MemberId,
  MOST_BEFORE_NO,
  MOST_WORDS,
  type State,
  standingOf,
  termsKey,
} from '../../../src/index.ts';
import { ana, answer, asked, ben, cleo, dinner, friday, now, off, offer } from './table.ts';

const everybody = { isIn: () => true };
type Line = readonly [EntryId, MemberId, CircleDateEvent];
const lineOf = (by: MemberId, event: CircleDateEvent, k: number): Line => [
  ...([`e${String(k).padStart(6, '0')}` as EntryId, by, event] as const),
];

function folded(lines: readonly Line[], isBlind = false) {
  let asked = 0;
  const ancestry: Ancestry = {
    precedes: (a, b) => {
      asked += 1;
      return !isBlind && a < b;
    },
  };
  const state = emptyState();
  for (const [id, by, event] of lines)
    fold(state, id, { tool: 'time', version: 1, at: now, event }, ancestry, by);
  return { state, cost: () => asked };
}
const standing = (state: State) => {
  const date = state.time.shared.get(dinner);
  return date && standingOf(date, everybody);
};
const terms = (k: number) => ({ ...friday, title: `Dinner ${k}` });

describe('DATE22 more words than anybody says on one date', () => {
  test.each([
    ['one after the other', false],
    ['all at once, by a device that forks', true],
  ])('DATE22 4,000 terms of one member, %s, are read about as fast as 400', (_, isBlind) => {
    const cost = (many: number) => {
      const one = folded(
        Array.from({ length: many }, (_, k) => lineOf(ana, offer(terms(k)), k)),
        isBlind,
      );
      datesOf(one.state.time);
      return one.cost();
    };
    expect(cost(4_000)).toBeLessThan(cost(400) + 4_000);
    expect(cost(4_000)).toBeLessThan(100_000);
  });

  test('DATE22 nothing of how a date stands is reckoned before somebody asks', () => {
    const many = Array.from({ length: MOST_WORDS }, (_, k) => lineOf(ana, answer(terms(k), 'yes'), k));
    expect(folded(many).cost()).toBe(0);
  });

  test('DATE22 whoever says more than that has cancelled it, for good, and it still shows what it was', () => {
    const agreement = [lineOf(ben, offer(friday), 0), lineOf(ana, answer(friday, 'yes'), 1)];
    agreement.push(lineOf(cleo, answer(friday, 'yes'), 2));
    const more = Array.from({ length: MOST_WORDS }, (_, k) => lineOf(ana, answer(friday, 'yes'), 10 + k));
    expect(standing(folded([...agreement, ...more.slice(1)]).state)?.kind).toBe('accepted');
    const after = [...agreement, ...more, lineOf(ben, offer(friday), 900), lineOf(ana, off(), 901)];
    const { state } = folded(after);
    expect(standing(state)).toEqual({ kind: 'cancelled', by: [ana] });
    expect(datesOf(state.time).map(({ versions }) => versions.map((one) => one.terms))).toEqual([[friday]]);
  });

  test('DATE22 in whatever order it comes, with duplicates, it reads the same', () => {
    const lines = [
      lineOf(ben, offer(friday), 0),
      ...Array.from({ length: MOST_WORDS + 3 }, (_, k) => lineOf(ana, offer(terms(k % 7)), 1 + k)),
      ...Array.from({ length: MOST_WORDS + 1 }, (_, k) => lineOf(ben, answer(friday, 'no'), 300 + k)),
      lineOf(cleo, answer(friday, 'yes'), 600),
    ];
    const first = folded(lines).state.time.shared.get(dinner);
    fc.assert(
      fc.property(fc.shuffledSubarray([...lines, ...lines], { minLength: 2 * lines.length }), (order) => {
        const { state } = folded(order);
        expect(state.time.shared.get(dinner)).toEqual(first);
        expect(standing(state)).toEqual({ kind: 'cancelled', by: [ana, ben] });
      }),
      { numRuns: 30 },
    );
  });

  test('DATE22 before that, a yes is refused by name, and a no to nobody', () => {
    const table = asked();
    for (let k = 0; k < MOST_BEFORE_NO; k++) table.write(ben, answer(friday, 'open'));
    const of = { date: dinner, terms: termsKey(friday) };
    const yes = table.decide(ben, { type: 'answerDate', ...of, says: 'yes' });
    const counter = table.decide(ben, { type: 'counterDate', date: dinner, terms: terms(1) });
    expect([yes, counter]).toEqual([
      { ok: false, why: { code: 'saidOften' } },
      { ok: false, why: { code: 'saidOften' } },
    ]);
    expect(table.decide(ben, { type: 'answerDate', ...of, says: 'no' }).ok).toBe(true);
    expect(table.decide(ben, { type: 'cancelDate', date: dinner }).ok).toBe(true);
    expect(table.decide(cleo, { type: 'answerDate', ...of, says: 'yes' }).ok).toBe(true);
  });
});
