// One member who writes without end about opening to another: SHARE22.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  decide,
  type EntryId,
  emptyState,
  fold,
  isOpening,
  type MemberId,
  MOST_WORDS_ON_OPENING,
  MOST_YESES_ON_OPENING,
  sharesFor,
  toClose,
} from '../../src/index.ts';
import { ana, ben, now, worldOf } from './sharing-of.ts';

const two = [ana, ben];
type Line = readonly [EntryId, MemberId, object];
const line = (by: MemberId, event: object, k: number): Line => [
  ...([`e${String(k).padStart(6, '0')}` as EntryId, by, event] as const),
];
const opening = (by: MemberId, yes: boolean, k: number) =>
  line(by, { type: 'openingSaid', with: by === ana ? ben : ana, yes }, k);

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
    fold(state, id, { tool: 'spaces', version: 1, at: now, event } as never, ancestry, by);
  return { state, cost: asked };
}

describe('SHARE22 more words than anybody says on one opening', () => {
  test.each([
    ['one after the other', false],
    ['all at once, by a device that forks', true],
  ])('SHARE22 4,000 words of one member, %s, are read about as fast as 400', (_, isBlind) => {
    const cost = (many: number) =>
      folded(
        Array.from({ length: many }, (_, k) => opening(ana, k % 2 === 0, k)),
        isBlind,
      ).cost;
    expect(cost(4_000)).toBe(cost(400));
    expect(cost(4_000)).toBeLessThan(20_000);
  });

  test('SHARE22 whoever says more has closed it, for good, in whatever order it comes', () => {
    const many = Array.from({ length: MOST_WORDS_ON_OPENING }, (_, k) => opening(ana, true, k));
    const yes = opening(ben, true, 500);
    expect(isOpening(folded([...many, yes]).state.spaces, ana, ben, two)).toBe(true);
    const lines = [...many, yes, opening(ana, true, 501), opening(ben, true, 502)];
    fc.assert(
      fc.property(fc.shuffledSubarray([...lines, ...lines], { minLength: 2 * lines.length }), (order) => {
        const { spaces } = folded(order).state;
        expect(isOpening(spaces, ana, ben, two)).toBe(false);
        expect(toClose(spaces, ben, two).others).toEqual([]);
        expect(spaces.openings).toEqual(folded(lines).state.spaces.openings);
      }),
      { numRuns: 50 },
    );
  });

  test('SHARE22 before that, a yes is refused by name, and a no to nobody', () => {
    const { state } = folded(
      Array.from({ length: MOST_YESES_ON_OPENING }, (_, k) => opening(ana, k % 2 === 0, k)),
    );
    const say = (by: MemberId, yes: boolean) =>
      decide(
        state,
        { tool: 'spaces', intent: { type: 'sayOpening', with: by === ana ? ben : ana, yes } },
        worldOf(by),
      );
    expect(say(ana, true)).toEqual({ ok: false, why: { code: 'saidOften' } });
    expect(say(ana, false).ok).toBe(true);
    expect(say(ben, true).ok).toBe(true);
  });

  test('SHARE22 what lies in a circle is asked for in one go, however much of it one member wrote', () => {
    const shared = (k: number) =>
      line(
        ana,
        {
          type: 'thingShared',
          share: `s${k}`,
          fields: { what: { kind: 'question', text: 'Where?' }, until: '', zone: '' },
        },
        k,
      );
    const answered = (k: number) =>
      line(
        ben,
        { type: 'answerGiven', answer: `a${k}`, fields: { by: ana, share: `s${k}`, text: 'Here.' } },
        5_000 + k,
      );
    const { spaces } = folded(Array.from({ length: 2_000 }, (_, k) => [shared(k), answered(k)]).flat()).state;
    let read = 0;
    const { answers } = spaces;
    const counting = Object.assign(new Map(answers), {
      values: () => {
        read += 1;
        return answers.values();
      },
    });
    const seen = sharesFor({ ...spaces, answers: counting }, { viewer: ben, members: two, now });
    expect(seen.map((one) => one.answers.length)).toEqual(Array.from({ length: 2_000 }, () => 1));
    expect(read).toBe(1);
  });
});
