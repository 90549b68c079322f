// What must hold of every history of a pledge, in whatever causal order it comes: drawn at random, and told from what was said alone.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  activityOf,
  type EntryId,
  emptyState,
  fold,
  isPaused,
  keyOfPaper,
  type MemberId,
  minutesOf,
  PAUSE,
  type Paper,
  type PaperId,
  type PapersEvent,
  type PledgeContent,
  standingOfPaper,
} from '../../src/index.ts';
import { orderOf } from '../orders.ts';
import { ana, ben, bodyOf, cleo, everyone, now } from './table.ts';

export const pledge: PledgeContent = {
  ...{
    kind: 'pledge',
    title: 'Our pledge',
    activities: [
      { id: 'kiss', text: 'Kissing' },
      { id: 'tie', text: 'Rope' },
    ],
  },
  ...{ limits: '', safer: '', slow: 'amber', stop: 'red', aftercare: 'Tea', review: '' },
  ends: { until: '2026-06-30', zone: 'Europe/Berlin' },
};
export const ours = keyOfPaper('pledge', 'p' as PaperId, everyone);
const of = { paper: 'p' as PaperId, parties: everyone };
const FIRST = 'draft' as EntryId;

type What = 'pause' | 'ready' | 'sign' | 'withdraw' | 'kiss' | 'noKiss' | 'notNowKiss';
interface Step {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly what: What | 'draft';
}
interface Talk {
  readonly steps: readonly Step[];
  readonly seen: ReadonlyMap<EntryId, ReadonlySet<EntryId>>;
}
const said: Record<What, { subject: string[]; says: 'yes' | 'no' | 'notNow' }> = {
  pause: { subject: [PAUSE], says: 'no' },
  ready: { subject: [PAUSE], says: 'yes' },
  sign: { subject: [FIRST], says: 'yes' },
  withdraw: { subject: [], says: 'no' },
  kiss: { subject: [FIRST, 'kiss'], says: 'yes' },
  noKiss: { subject: [FIRST, 'kiss'], says: 'no' },
  notNowKiss: { subject: [FIRST, 'kiss'], says: 'notNow' },
};
const eventOf = (what: Step['what']): PapersEvent =>
  what === 'draft'
    ? { type: 'paperDrafted', ...of, after: [], content: pledge }
    : { type: 'paperSaid', ...of, kind: 'pledge', ...said[what], words: '' };

const talks: fc.Arbitrary<Talk> = fc
  .array(
    fc.record({
      first: fc.option(fc.constantFrom<What>('pause', 'pause', 'withdraw', 'noKiss', 'notNowKiss', 'kiss')),
      by: fc.constantFrom(ana, ben, cleo),
      words: fc.subarray<What>(['ready', 'sign', 'kiss'], { minLength: 1 }),
      away: fc.constantFrom<MemberId | null>(ana, ben, null, null, null),
      blind: fc.constantFrom(0, 0, 0, 0, 3, 9),
      name: fc.nat(99),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rounds) => {
    const steps: Step[] = [{ id: FIRST, by: ana, what: 'draft' }];
    const seen = new Map<EntryId, Set<EntryId>>([[FIRST, new Set()]]);
    const say = (by: MemberId, what: What, blind: number, name: number) => {
      const k = steps.length;
      const id = `${name}-${k}` as EntryId;
      const had = steps.filter((one, place) => place < Math.max(1, k - blind) || one.by === by);
      seen.set(id, new Set(had.flatMap((one) => [one.id, ...(seen.get(one.id) ?? [])])));
      steps.push({ id, by, what });
    };
    for (const { first, by, words, away, blind, name } of rounds) {
      if (first) say(by, first, blind, name);
      for (const party of everyone.filter((one) => one !== away))
        for (const what of words) say(party, what, party === by ? 0 : blind, name + 3);
    }
    return { steps, seen };
  });

const ancestryOf = ({ seen }: Talk) => ({
  precedes: (a: EntryId, b: EntryId) => seen.get(b)?.has(a) ?? false,
});
function paperOf(talk: Talk, choose: readonly number[] = [0]): Paper {
  const state = emptyState();
  const ancestry = ancestryOf(talk);
  for (const { id, by, what } of orderOf({ steps: talk.steps, ancestry }, choose))
    fold(state, id, bodyOf(eventOf(what)), ancestry, by);
  return state.papers.papers.get(ours) as Paper;
}
function withOneMore(talk: Talk, by: MemberId, what: What, saw: 'nothing' | 'all'): Talk {
  const id = '~more' as EntryId;
  const had = saw === 'all' ? talk.steps.map((one) => one.id) : [FIRST];
  return {
    steps: [...talk.steps, { id, by, what }],
    seen: new Map(talk.seen).set(id, new Set(had)),
  };
}
const isIn = () => true;
const standing = (paper: Paper, at = now) => standingOfPaper(paper, { isIn }, minutesOf(at));
const numbers = fc.array(fc.nat(20), { minLength: 7, maxLength: 7 });
const anybody = fc.constantFrom(...everyone);

/** PLEDGE4: never resumed without everybody's ready after every pause; in whatever order it comes. */
export function neverResumedEarly(numRuns: number): { resumed: number; paused: number } {
  const found = { resumed: 0, paused: 0 };
  fc.assert(
    fc.property(talks, numbers, (talk, choose) => {
      const paper = paperOf(talk, choose);
      expect(isPaused(paper, [])).toBe(isPaused(paperOf(talk), []));
      const pauses = talk.steps.filter(({ what }) => what === 'pause');
      const isEverybodyReady = everyone.every((party) =>
        talk.steps.some(
          ({ by, what, id }) =>
            by === party && what === 'ready' && pauses.every((pause) => talk.seen.get(id)?.has(pause.id)),
        ),
      );
      expect(isPaused(paper, [])).toBe(pauses.length > 0 && !isEverybodyReady);
      if (pauses.length > 0) found[isPaused(paper, []) ? 'paused' : 'resumed']++;
      const { kind } = standing(paper);
      expect(kind === 'inForce' && isPaused(paper, [])).toBe(false);
    }),
    { numRuns },
  );
  return found;
}

/** PLEDGE3: one more pause wins, whatever it has seen; and PLEDGE5: a ready that has seen none of it changes nothing. */
export function pauseWins(numRuns: number): number {
  let ended = 0;
  fc.assert(
    fc.property(talks, anybody, fc.constantFrom('nothing' as const, 'all' as const), (talk, by, saw) => {
      const before = standing(paperOf(talk)).kind;
      const paper = paperOf(withOneMore(talk, by, 'pause', saw));
      expect(isPaused(paper, [])).toBe(true);
      expect(standing(paper).kind).not.toBe('inForce');
      for (const { id } of pledge.activities)
        expect(
          activityOf(paper, paper.versions[0] as never, id, { me: by, isIn }, minutesOf(now)).isAgreed,
        ).toBe(false);
      if (before === 'inForce') ended++;
      const early = paperOf(withOneMore(talk, by, 'ready', 'nothing'));
      const wasPaused = isPaused(paperOf(talk), []);
      expect(isPaused(early, [])).toBe(wasPaused);
      // whoever leaves ends all of it
      expect(standingOfPaper(paper, { isIn: (one) => one !== by }, minutesOf(now)).kind).toBe('ended');
    }),
    { numRuns },
  );
  return ended;
}

/** PLEDGE1, PLEDGE2: an activity is agreed to only with everybody's own yes to it, over no no, while the pledge is in force. */
export function neverWithoutConsent(numRuns: number): number {
  let agreed = 0;
  fc.assert(
    fc.property(talks, anybody, fc.constantFrom(now, '2026-06-30T22:00:00Z'), (talk, me, at) => {
      const paper = paperOf(talk);
      const version = paper.versions[0] as Paper['versions'][number];
      const of = (id: string) => activityOf(paper, version, id, { me, isIn }, minutesOf(at));
      expect(of('tie').isAgreed).toBe(false);
      if (!of('kiss').isAgreed) return;
      agreed++;
      expect(at).toBe(now);
      expect(standing(paper).kind).toBe('inForce');
      const noes = talk.steps.filter(({ what }) => what === 'noKiss' || what === 'withdraw');
      for (const party of everyone) {
        const own = talk.steps.filter(({ by, what }) => by === party && what === 'notNowKiss');
        expect(
          talk.steps.some(
            ({ by, what, id }) =>
              by === party &&
              what === 'kiss' &&
              [...noes, ...own].every((no) => talk.seen.get(id)?.has(no.id)),
          ),
        ).toBe(true);
      }
      const without = paperOf(withOneMore(talk, me, 'noKiss', 'nothing'));
      expect(
        activityOf(without, without.versions[0] as never, 'kiss', { me, isIn }, minutesOf(at)).isAgreed,
      ).toBe(false);
      // and nothing else falls by it
      expect(standing(without).kind).toBe('inForce');
    }),
    { numRuns },
  );
  return agreed;
}
