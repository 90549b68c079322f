// What must hold of what people tell beside a metamour plan, in whatever causal order it comes: drawn at random, and told from what was
// said alone.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type EntryId,
  emptyState,
  fold,
  keyOfPaper,
  type MemberId,
  type MetamourContent,
  type MetamourPart,
  metamourPartsOf,
  NEARNESS,
  type Paper,
  type PaperId,
  type PapersEvent,
  partOf,
} from '../../src/index.ts';
import { orderOf } from '../orders.ts';
import { ana, ben, bodyOf, cleo, dan, everyone } from './table.ts';

export const plan: MetamourContent = {
  ...{ kind: 'metamour', title: 'Us beside Robin', setting: 'The café by the canal', minutes: 45 },
  ...{ there: 'The two of us', besides: '', leave: 'Whoever says “I am off” goes.', review: '' },
  points: [
    { id: 'g', of: 'goal', text: 'We can be at one party.' },
    { id: 'f', of: 'friction', text: 'Evenings that are moved late.' },
    { id: 'l', of: 'limit', text: 'Neither of us reads what was written to the other.' },
  ],
  ends: { until: '', zone: '' },
};
export const beside = keyOfPaper('metamour', 'm' as PaperId, everyone);
export const of = { paper: 'm' as PaperId, parties: everyone };
const FIRST = 'draft' as EntryId;

type What = { tell: MetamourPart } | 'draft' | 'withdraw' | 'sign';
interface Step {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly what: What;
}
interface Talk {
  readonly steps: readonly Step[];
  readonly seen: ReadonlyMap<EntryId, ReadonlySet<EntryId>>;
}
const eventOf = (what: What): PapersEvent =>
  what === 'draft'
    ? { type: 'paperDrafted', ...of, after: [], content: plan }
    : what === 'withdraw'
      ? { type: 'paperSaid', ...of, kind: 'metamour', subject: [], says: 'no', words: '' }
      : what === 'sign'
        ? { type: 'paperSaid', ...of, kind: 'metamour', subject: [FIRST], says: 'yes', words: '' }
        : { type: 'metamourTold', ...of, part: what.tell };

const part: fc.Arbitrary<MetamourPart> = fc.record({
  near: fc.constantFrom<MetamourPart['near']>('', ...NEARNESS, ...NEARNESS),
  reach: fc.subarray(['message', 'call', 'direct', 'none'] as const).map((some) => [...some]),
  when: fc.constantFrom('', 'After six', 'Not on Sundays'),
});
const talks: fc.Arbitrary<Talk> = fc
  .array(
    fc.record({
      by: fc.constantFrom(ana, ben, cleo, ana, ben, cleo, dan),
      what: fc.oneof(
        { weight: 8, arbitrary: part.map((tell): What => ({ tell })) },
        { weight: 1, arbitrary: fc.constantFrom<What>('withdraw', 'sign') },
      ),
      blind: fc.constantFrom(0, 0, 1, 3, 9),
      // another device of theirs that has not seen what they told before
      isOther: fc.constantFrom(false, false, true),
      name: fc.nat(99),
    }),
    { minLength: 3, maxLength: 14 },
  )
  .map((rounds) => {
    const steps: Step[] = [{ id: FIRST, by: ana, what: 'draft' }];
    const seen = new Map<EntryId, Set<EntryId>>([[FIRST, new Set()]]);
    for (const { by, what, blind, isOther, name } of rounds) {
      const k = steps.length;
      const id = `${name}-${k}` as EntryId;
      const had = steps.filter((one, place) => place < Math.max(1, k - blind) || (one.by === by && !isOther));
      seen.set(id, new Set(had.flatMap((one) => [one.id, ...(seen.get(one.id) ?? [])])));
      steps.push({ id, by, what });
    }
    return { steps, seen };
  });

function paperOf(talk: Talk, choose: readonly number[] = [0]): Paper {
  const state = emptyState();
  const ancestry = { precedes: (a: EntryId, b: EntryId) => talk.seen.get(b)?.has(a) ?? false };
  for (const { id, by, what } of orderOf({ steps: talk.steps, ancestry }, choose))
    fold(state, id, bodyOf(eventOf(what)), ancestry, by);
  return state.papers.papers.get(beside) as Paper;
}
function withOneMore(talk: Talk, by: MemberId, what: What, saw: 'nothing' | 'all'): Talk {
  const id = '~more' as EntryId;
  const had = saw === 'all' ? talk.steps.map((one) => one.id) : [FIRST];
  return {
    steps: [...talk.steps, { id, by, what }],
    seen: new Map(talk.seen).set(id, new Set(had)),
  };
}
const circle = { isIn: () => true };
const told = (paper: Paper) => {
  const found = metamourPartsOf(paper, circle);
  return JSON.stringify([
    found && [[...found.parts], found.counts],
    everyone.map((one) => partOf(paper, one)),
    paper.versions.map(({ id, answers }) => [id, [...answers]]),
  ]);
};
const rank = (near: MetamourPart['near'] | undefined) =>
  near === undefined || near === '' ? -1 : NEARNESS.indexOf(near);
const numbers = fc.array(fc.nat(20), { minLength: 7, maxLength: 7 });

/** META4, META5, PAPER15: the same in two causal orders. Answers how often something counted. */
export function sameInAnyOrder(numRuns: number): number {
  let counted = 0;
  fc.assert(
    fc.property(talks, numbers, numbers, (talk, one, two) => {
      const [a, b] = [paperOf(talk, one), paperOf(talk, two)];
      expect(told(b)).toBe(told(a));
      if (metamourPartsOf(a, circle)) counted++;
    }),
    { numRuns },
  );
  return counted;
}

/** META5, META7, META8, META9: what counts is what each of them chose, and no nearer than any of it, told from what was said alone. */
export function neverNearerThanChosen(numRuns: number): { counted: number; differed: number } {
  const found = { counted: 0, differed: 0 };
  fc.assert(
    fc.property(talks, numbers, (talk, choose) => {
      const parts = metamourPartsOf(paperOf(talk, choose), circle);
      const lasts = everyone.map((party) => {
        const own = talk.steps.filter(({ by }) => by === party);
        const tells = own.flatMap(({ id, what }) =>
          typeof what === 'object' ? [{ id, near: what.tell.near }] : [],
        );
        const last = tells.filter(({ id }) => !tells.some((later) => talk.seen.get(later.id)?.has(id)));
        const noes = own.filter(({ what }) => what === 'withdraw');
        const isTaken = last.some(({ id }) => noes.some((no) => !talk.seen.get(id)?.has(no.id)));
        return isTaken || last.length === 0 ? -1 : Math.min(...last.map(({ near }) => rank(near)));
      });
      const least = Math.min(...lasts);
      expect(rank(parts?.counts)).toBe(least);
      if (!parts) return;
      found.counted++;
      if (new Set(lasts).size > 1) found.differed++;
      expect([...parts.parts.values()].map(({ near }) => rank(near))).toEqual(lasts);
    }),
    { numRuns },
  );
  return found;
}

/** META6: one more less near, or nothing, whatever it has seen, is never nearer for anybody; and changes nobody’s name. */
export function lessWins(numRuns: number): number {
  let lowered = 0;
  fc.assert(
    fc.property(
      talks,
      fc.constantFrom(...everyone),
      part,
      fc.constantFrom('nothing' as const, 'all' as const),
      (talk, by, tell, saw) => {
        const [before, after] = [talk, withOneMore(talk, by, { tell }, saw)].map((one) => paperOf(one)) as [
          Paper,
          Paper,
        ];
        expect(rank(metamourPartsOf(after, circle)?.counts)).toBeLessThanOrEqual(rank(tell.near));
        for (const other of everyone)
          if (other !== by) expect(partOf(after, other)).toEqual(partOf(before, other));
        expect(after.versions.map(({ id, answers }) => [id, [...answers]])).toEqual(
          before.versions.map(({ id, answers }) => [id, [...answers]]),
        );
        if (rank(metamourPartsOf(before, circle)?.counts) > rank(tell.near)) lowered++;
      },
    ),
    { numRuns },
  );
  return lowered;
}

/** META4, PAPER1: what somebody tells whose paper it is not changes nothing. */
export function strangersAreNobody(numRuns: number): void {
  fc.assert(
    fc.property(talks, part, (talk, tell) => {
      expect(told(paperOf(withOneMore(talk, dan, { tell }, 'all')))).toBe(told(paperOf(talk)));
    }),
    { numRuns },
  );
}
