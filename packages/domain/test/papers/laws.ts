// What must hold of every history of a paper, in whatever causal order it comes: drawn at random, and told from what was said alone.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Ancestry,
  type EntryId,
  emptyState,
  fold,
  type MemberId,
  minutesOf,
  type Paper,
  type PapersEvent,
  type State,
  standingOfPaper,
} from '../../src/index.ts';
import { orderOf } from '../orders.ts';
import { agreement, ana, ben, bodyOf, cleo, dan, everyone, now, weekends } from './table.ts';

type What = 'draft' | 'forged' | 'yes' | 'no' | 'notNow' | 'counter' | 'withdraw' | 'item';
export interface Step {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly what: What;
  /** The draft that it is about, or goes on from. */
  readonly about: EntryId | null;
  readonly event: PapersEvent;
}
export interface Talk {
  readonly steps: readonly Step[];
  readonly ancestry: Ancestry;
}

const paper = { paper: weekends.split(' ')[1] as never, parties: everyone };
/** What only a changed app drafts (PAPER23). */
const forgedIn = (k: number) => {
  const content = agreement('Kissing', 'Rope');
  const [section] = content.sections as [(typeof content.sections)[number]];
  const items = section.items.map((item) => ({ ...item, id: 'i0' }));
  return { ...content, sections: k % 2 ? [{ ...section, items }] : [] };
};
export const eventOf = (what: What, about: EntryId | null, k: number): PapersEvent => {
  if (what === 'draft')
    return {
      ...{ type: 'paperDrafted', ...paper, after: about === null ? [] : [about] },
      content: { ...agreement(`Sentence ${k}`), ends: { until: k % 5 ? '' : '2026-04-01', zone: 'UTC' } },
    };
  if (what === 'forged')
    return {
      ...{ type: 'paperDrafted', ...paper, after: about === null ? [] : [about] },
      content: forgedIn(k),
    };
  const subject = what === 'withdraw' ? [] : what === 'item' ? [about ?? 'x', 'i0'] : [about ?? 'x'];
  const says = what === 'withdraw' ? 'no' : what === 'item' ? 'counter' : what;
  return { type: 'paperSaid', ...paper, kind: 'agreement', subject, says, words: '' };
};

interface Drawn {
  readonly by: MemberId;
  readonly what: What;
  readonly about: number;
  readonly blind: number;
  readonly name: number;
}
/** Round by round: somebody drafts or says something, and nearly everybody signs, having seen nearly everything. */
const drawn: fc.Arbitrary<readonly Drawn[]> = fc
  .array(
    fc.record({
      by: fc.constantFrom(ana, ben, cleo, dan),
      what: fc.constantFrom<What>(
        ...(['draft', 'draft', 'forged', 'no', 'notNow', 'counter', 'withdraw', 'item', 'yes'] as const),
      ),
      about: fc.nat(3),
      sign: fc.nat(3),
      signers: fc.subarray([ana, ben, cleo], { minLength: 1 }),
      blind: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 4), { minLength: 4, maxLength: 4 }),
      name: fc.nat(99),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rounds) =>
    rounds.flatMap(({ by, what, about, sign, signers, blind, name }, k): Drawn[] => [
      { by: k === 0 ? ana : by, what: k === 0 ? 'draft' : what, about, blind: blind[0] ?? 0, name },
      ...signers.map(
        (one, l): Drawn => ({
          ...{ by: one, what: 'yes', about: sign, blind: blind[1 + l] ?? 0, name: name + 7 * l },
        }),
      ),
    ]),
  );

export const talks: fc.Arbitrary<Talk> = drawn.map((all) => {
  const steps: Step[] = [];
  const seen = new Map<EntryId, Set<EntryId>>();
  for (const [k, { by, what, about, blind, name }] of all.entries()) {
    // ids carry no order: the smallest may be the latest
    const id = `${name}-${k}` as EntryId;
    const drafts = steps.filter((one) => one.what === 'draft' || one.what === 'forged').reverse();
    const target = drafts.length > 0 ? (drafts[about % drafts.length]?.id ?? null) : null;
    // somebody who has been away has not seen what was said last, though all that they wrote themselves
    const had = steps.filter((one, place) => place < k - blind || one.by === by);
    seen.set(id, new Set(had.flatMap((one) => [one.id, ...(seen.get(one.id) ?? [])])));
    steps.push({ id, by, what, about: target, event: eventOf(what, target, k) });
  }
  return { steps, ancestry: { precedes: (a, b) => seen.get(b)?.has(a) ?? false } };
});

export function stateOf(steps: readonly Step[], ancestry: Ancestry): State {
  const state = emptyState();
  for (const { id, event, by } of steps) fold(state, id, bodyOf(event), ancestry, by);
  return state;
}
const isIn = () => true;
export const paperIn = (state: State): Paper | undefined => state.papers.papers.get(weekends);
const counting = (state: State) => paperIn(state)?.versions.find(({ counts }) => counts)?.id;

/** The same with one more, by somebody who has seen nothing of it, or everything. */
function withOneMore(
  talk: Talk,
  by: MemberId,
  what: What,
  about: EntryId | null,
  saw: 'nothing' | 'all',
): Talk {
  const id = `~${talk.steps.length}` as EntryId;
  const step = { id, by, what, about, event: eventOf(what, about, 99) };
  const ancestry: Ancestry = {
    precedes: (a, b) => (b === id ? saw === 'all' && a !== id : talk.ancestry.precedes(a, b)),
  };
  return { steps: [...talk.steps, step], ancestry };
}

const numbers = fc.array(fc.nat(20), { minLength: 7, maxLength: 7 });

/** PAPER15, PAPER6, PAPER7: step by step, in two orders. */
export function sameInAnyOrder(numRuns: number): number {
  let replaced = 0;
  fc.assert(
    fc.property(talks, numbers, numbers, (talk, one, two) => {
      const { ancestry } = talk;
      const orders = [one, two].map((choose) => orderOf(talk, choose));
      const [first, second] = orders.map((order) => stateOf(order, ancestry));
      expect(second).toEqual(first);
      const forged = talk.steps.filter(({ what }) => what === 'forged').map(({ id }) => id);
      expect(paperIn(first as State)?.versions.some(({ id }) => forged.includes(id)) ?? false).toBe(false);
      const told = (state: State | undefined) =>
        JSON.stringify(
          state && paperIn(state)?.versions.map((one) => ({ ...one, answers: [...one.answers] })),
        );
      expect(told(second)).toBe(told(first));
      // whoever follows as it comes in never sees an old version come back
      const over = new Set<EntryId>();
      let last: EntryId | undefined;
      for (let k = 1; k <= (orders[0]?.length ?? 0); k++) {
        const stands = counting(stateOf(orders[0]?.slice(0, k) ?? [], ancestry));
        if (stands === undefined) continue;
        if (last !== undefined && last !== stands) {
          over.add(last);
          replaced++;
        }
        last = stands;
        expect(over.has(stands)).toBe(false);
      }
    }),
    { numRuns },
  );
  return replaced;
}

/** PAPER3, PAPER4, PAPER5, AGREE1: never in force with a name that is missing or was taken away. */
export function neverWithoutAName(numRuns: number): { inForce: number; overcome: number } {
  const found = { inForce: 0, overcome: 0 };
  fc.assert(
    fc.property(talks, numbers, (talk, choose) => {
      const { ancestry, steps } = talk;
      const state = stateOf(orderOf(talk, choose), ancestry);
      const all = paperIn(state)?.versions.filter(({ counts }) => counts) ?? [];
      expect(all.length).toBeLessThan(2);
      for (const { id } of all) {
        found.inForce++;
        const heard = steps.filter(({ by }) => everyone.includes(by));
        const noes = heard.filter(
          (one) => one.what === 'withdraw' || (one.what === 'no' && one.about === id),
        );
        for (const party of everyone) {
          const taken = heard.filter(
            ({ by, what, about }) =>
              by === party && about === id && ['notNow', 'counter', 'item'].includes(what),
          );
          found.overcome += noes.length + taken.length;
          const name = heard.find(
            (yes) =>
              yes.by === party &&
              yes.what === 'yes' &&
              yes.about === id &&
              [{ id }, ...noes, ...taken].every((before) => ancestry.precedes(before.id, yes.id)),
          );
          expect(name).toBeDefined();
        }
      }
    }),
    { numRuns },
  );
  return found;
}

/** PAPER4, PAPER8: a no or a withdrawal that nobody has seen, or that has seen everything, ends it; and no no puts anything in force. */
export function noWins(numRuns: number): number {
  let ended = 0;
  fc.assert(
    fc.property(
      talks,
      fc.constantFrom(ana, ben, cleo),
      fc.constantFrom<What>('no', 'withdraw', 'notNow', 'counter', 'item'),
      fc.constantFrom('nothing' as const, 'all' as const),
      (talk, by, what, saw) => {
        const before = counting(stateOf(talk.steps, talk.ancestry));
        const about = before ?? talk.steps[0]?.id ?? null;
        const more = withOneMore(talk, by, what, about, saw);
        const state = stateOf(more.steps, more.ancestry);
        // nothing comes in force by it, and no other version comes in the place of what it was about
        expect([undefined, before]).toContain(counting(state));
        expect(counting(state)).toBeUndefined();
        if (before !== undefined) ended++;
        const paper = paperIn(stateOf(talk.steps, talk.ancestry));
        const gone = paper && standingOfPaper(paper, { isIn: (one) => one !== by }, minutesOf(now));
        expect(gone?.kind ?? 'ended').toBe('ended');
      },
    ),
    { numRuns },
  );
  return ended;
}

/** PAPER2, MERGE7: a yes of somebody who has seen nothing puts nothing in force. */
export function noBackdating(numRuns: number): void {
  fc.assert(
    fc.property(talks, fc.constantFrom(...everyone), fc.nat(3), (talk, by, n) => {
      const drafts = talk.steps.filter(({ what }) => what === 'draft');
      const about = drafts[n % Math.max(1, drafts.length)]?.id ?? null;
      const before = counting(stateOf(talk.steps, talk.ancestry));
      const more = withOneMore(talk, by, 'yes', about, 'nothing');
      expect(counting(stateOf(more.steps, more.ancestry))).toBe(before);
    }),
    { numRuns },
  );
}

/** PAPER9: what is past its last day is in force for nobody. */
export function overIsOver(numRuns: number): number {
  let expired = 0;
  fc.assert(
    fc.property(talks, fc.constantFrom('2026-04-01T23:59:00Z', '2026-04-02T00:00:00Z'), (talk, at) => {
      const paper = paperIn(stateOf(talk.steps, talk.ancestry));
      const standing = paper && standingOfPaper(paper, { isIn }, minutesOf(at));
      if (standing?.kind !== 'inForce' && standing?.kind !== 'expired') return;
      const { until } = standing.version.draft.content.ends;
      expect(standing.kind).toBe(until !== '' && at > '2026-04-02' ? 'expired' : 'inForce');
      if (standing.kind === 'expired') expired++;
    }),
    { numRuns },
  );
  return expired;
}

/** PAPER1: what somebody else writes changes nothing. */
export function strangersAreNobody(numRuns: number): void {
  fc.assert(
    fc.property(talks, fc.constantFrom<What>('draft', 'yes', 'no', 'withdraw'), (talk, what) => {
      const more = withOneMore(talk, dan, what, talk.steps[0]?.id ?? null, 'all');
      expect(stateOf(more.steps, more.ancestry)).toEqual(stateOf(talk.steps, talk.ancestry));
    }),
    { numRuns },
  );
}
