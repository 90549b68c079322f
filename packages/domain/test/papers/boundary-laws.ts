// What must hold of every history of a list of boundaries, in whatever causal order it comes: drawn at random, and told from what was
// said alone.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Ancestry,
  type BoundariesContent,
  type BoundaryItem,
  boundaryOf,
  type EntryId,
  emptyState,
  fold,
  keyOfPaper,
  type MemberId,
  minutesOf,
  type Paper,
  type PaperId,
  type PapersEvent,
} from '../../src/index.ts';
import { orderOf } from '../orders.ts';
import { ana, ben, bodyOf, cleo, everyone, now } from './table.ts';

type Word = 'yes' | 'no' | 'notNow' | 'counter';
interface Step {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly event: PapersEvent;
  /** Of a draft: what its sentence says, and of whom it asks; of a word: to which draft it is said, empty to the list. */
  readonly item?: BoundaryItem;
  readonly about?: EntryId | '';
  readonly says?: Word;
}
interface Talk {
  readonly steps: readonly Step[];
  readonly ancestry: Ancestry;
}

const her = ana as string as PaperId;
export const hers = keyOfPaper('boundaries', her, everyone);
const of = { paper: her, parties: everyone };
const itemOf = (text: number, asks: readonly MemberId[]): BoundaryItem => ({
  ...{ id: 'call', text: `Please call before you come by (${text}).`, whose: 'yours', need: 'nice' },
  ...{ why: '', crossed: '', asks: [...asks], touches: [], elsewhere: '', review: '' },
});
/** The other sentence is of another wording each time: a version may differ in it alone. */
const listOf = (item: BoundaryItem, k: number): BoundariesContent => ({
  ...{ kind: 'boundaries', title: 'Mine', review: '', ends: { until: '', zone: '' } },
  items: [
    item,
    { ...itemOf(0, []), id: 'sleep', text: `I sleep at home (${k}).`, whose: 'mine', crossed: 'I go home.' },
  ],
});
const wordOf = (subject: string[], says: Word): PapersEvent => ({
  ...{ type: 'paperSaid', ...of, kind: 'boundaries', subject, says, words: '' },
});

/** Round by round: she writes another version, or somebody says something; then those who are asked answer what they have read. */
const talks: fc.Arbitrary<Talk> = fc
  .array(
    fc.record({
      what: fc.constantFrom('draft', 'draft', 'word', 'word', 'withdraw', 'forged'),
      text: fc.constantFrom(0, 0, 1),
      asks: fc.constantFrom([ben, cleo], [ben, cleo], [ben]),
      by: fc.constantFrom(ben, cleo),
      says: fc.constantFrom<Word>('no', 'notNow', 'counter', 'yes'),
      about: fc.nat(2),
      answers: fc.subarray([ben, cleo], { minLength: 1 }),
      blind: fc.constantFrom(0, 0, 0, 0, 1, 2, 4),
      name: fc.nat(99),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rounds) => {
    const steps: Step[] = [];
    const seen = new Map<EntryId, Set<EntryId>>();
    const put = (
      by: MemberId,
      blind: number,
      name: number,
      make: (had: readonly Step[]) => Omit<Step, 'id' | 'by'>,
    ) => {
      const k = steps.length;
      const id = `${name}-${k}` as EntryId;
      const had = steps.filter((one, place) => place < Math.max(1, k - blind) || one.by === by);
      seen.set(id, new Set(had.flatMap((one) => [one.id, ...(seen.get(one.id) ?? [])])));
      steps.push({ id, by, ...make(had) });
    };
    const draftIn = (had: readonly Step[], back: number) => {
      const drafts = had.filter(({ item, by }) => item && by === ana).reverse();
      return drafts[back % Math.max(1, drafts.length)]?.id ?? '';
    };
    const answer = (by: MemberId, says: Word, back: number, blind: number, name: number) =>
      put(by, blind, name, (had) => {
        const about = draftIn(had, back);
        return { event: wordOf([about, 'call'], says), about, says };
      });
    for (const [k, round] of rounds.entries()) {
      const { what, text, asks, by, says, about, answers, blind, name } = round;
      if (k === 0 || what === 'draft' || what === 'forged')
        put(k === 0 || what === 'draft' ? ana : by, blind, name, (had) => {
          const item = itemOf(text, asks);
          const base = draftIn(had, 0);
          const after = base === '' ? [] : [base];
          return { event: { type: 'paperDrafted', ...of, after, content: listOf(item, k) }, item };
        });
      else if (what === 'withdraw')
        put(ana, blind, name, () => ({ event: wordOf([], 'no'), about: '' as const, says: 'no' }));
      else answer(by, says, about, blind, name);
      for (const party of answers) answer(party, 'yes', 0, party === by ? 0 : blind, name + 5);
    }
    return { steps, ancestry: { precedes: (a, b) => seen.get(b)?.has(a) ?? false } };
  });

const numbers = fc.array(fc.nat(20), { minLength: 7, maxLength: 7 });

function paperOf(talk: Talk, order: readonly Step[] = talk.steps): Paper | undefined {
  const state = emptyState();
  for (const { id, by, event } of order) fold(state, id, bodyOf(event), talk.ancestry, by);
  return state.papers.papers.get(hers);
}
/** The version that counts, its sentence, and how that stands. */
function standing(paper: Paper | undefined) {
  const version = paper?.versions.find(({ counts }) => counts);
  const item = version && 'items' in version.draft.content ? version.draft.content.items[0] : undefined;
  if (!paper || !version || !item) return undefined;
  const { kind } = boundaryOf(paper, version, item as BoundaryItem, { isIn: () => true }, minutesOf(now));
  return { version: version.id, item: item as BoundaryItem, kind };
}

/** PAPER15, BOUND2: in two orders; and a version that somebody else wrote is none. */
export function sameInAnyOrder(numRuns: number): void {
  fc.assert(
    fc.property(talks, numbers, numbers, (talk, one, two) => {
      const [first, second] = [one, two].map((choose) => paperOf(talk, orderOf(talk, choose)));
      expect(second).toEqual(first);
      expect(standing(second)).toEqual(standing(first));
      const forged = talk.steps.filter(({ item, by }) => item && by !== ana).map(({ id }) => id);
      expect(first?.versions.some(({ id }) => forged.includes(id)) ?? false).toBe(false);
    }),
    { numRuns },
  );
}

/** BOUND3, BOUND5: agreed only with a yes of everybody who is asked, to just this sentence, that has seen every no, and what they took back. */
export function neverAgreedWithoutAYes(numRuns: number): { agreed: number; overcome: number } {
  const found = { agreed: 0, overcome: 0 };
  fc.assert(
    fc.property(talks, numbers, (talk, choose) => {
      const { steps, ancestry } = talk;
      const now = standing(paperOf(talk, orderOf(talk, choose)));
      if (now?.kind !== 'agreed') return;
      found.agreed++;
      const drafts = steps.filter(({ item, by }) => item && by === ana);
      const saysJustThis = ({ item }: Step) => JSON.stringify(item) === JSON.stringify(now.item);
      // a sentence that was another in between is asked anew
      const others = drafts.filter((one) => !saysJustThis(one) && ancestry.precedes(one.id, now.version));
      const alike = drafts
        .filter((one) => saysJustThis(one) && !others.some(({ id }) => ancestry.precedes(one.id, id)))
        .map(({ id }) => id);
      const said = steps.filter(
        ({ id, about }) => about === '' || (about && alike.includes(about) && ancestry.precedes(about, id)),
      );
      const noes = said.filter(
        ({ says, about, by }) => says === 'no' && (about === '' || now.item.asks.includes(by)),
      );
      for (const party of now.item.asks) {
        const taken = said.filter(
          (one) => one.by === party && (one.says === 'notNow' || one.says === 'counter'),
        );
        found.overcome += noes.length + taken.length;
        const yes = said.find(
          (one) =>
            one.by === party &&
            one.says === 'yes' &&
            one.about !== '' &&
            [{ id: one.about as EntryId }, ...noes, ...taken].every(({ id }) =>
              ancestry.precedes(id, one.id),
            ) &&
            others.every(({ id }) => !ancestry.precedes(one.about as EntryId, id)),
        );
        expect(yes).toBeDefined();
      }
    }),
    { numRuns },
  );
  return found;
}

/** BOUND3: one more no of somebody who is asked wins, whether or not it has seen more than the version; so does her withdrawal. */
export function noWins(numRuns: number): number {
  let ended = 0;
  fc.assert(
    fc.property(talks, fc.constantFrom(ana, ben, cleo), fc.boolean(), (talk, by, sawAll) => {
      const before = standing(paperOf(talk));
      if (before?.kind !== 'agreed' || (by !== ana && !before.item.asks.includes(by))) return;
      const id = '~' as EntryId;
      const event = wordOf(by === ana ? [] : [before.version, 'call'], 'no');
      const sees = (one: EntryId) =>
        one !== id && (sawAll || one === before.version || talk.ancestry.precedes(one, before.version));
      const ancestry: Ancestry = {
        precedes: (a, b) => (b === id ? sees(a) : talk.ancestry.precedes(a, b)),
      };
      const more = { steps: [...talk.steps, { id, by, event }], ancestry };
      expect(standing(paperOf(more))?.kind).not.toBe('agreed');
      ended++;
    }),
    { numRuns },
  );
  return ended;
}
