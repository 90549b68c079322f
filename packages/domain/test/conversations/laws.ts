// What must hold of every history of a conversation, in whatever causal order it comes: drawn at random, and told from what was said alone.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Ancestry,
  actionsIn,
  agendaOf,
  type ConversationsEvent,
  type EntryId,
  emptyState,
  fold,
  isSettled,
  keyOfTalk,
  type MemberId,
  type SaysInTalk,
  type State,
  standingOfTalk,
  type Talk,
  type TalkId,
  topicsIn,
  turnOn,
} from '../../src/index.ts';
import { orderOf } from '../orders.ts';
import { ana, ben, bodyOf, cleo, dan } from './room.ts';

type What = SaysInTalk | 'open talk' | 'topic' | 'action' | 'words';
export interface Step {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly what: What;
  readonly about: EntryId | null;
  readonly owner: MemberId;
  readonly event: ConversationsEvent;
}
export interface History {
  readonly steps: readonly Step[];
  readonly ancestry: Ancestry;
}

const people = [ana, ben, cleo];
const of = { talk: 't' as TalkId, kind: 'checkIn' as const, people };
const key = keyOfTalk(of.kind, of.talk, people);
const isIn = () => true;
const circle = { isIn };

function eventOf(what: What, about: EntryId | null, owner: MemberId, k: number): ConversationsEvent {
  switch (what) {
    case 'open talk':
      return { type: 'talkOpened', ...of, short: k % 2 === 0, about: null };
    case 'topic':
      return { type: 'topicBrought', ...of, text: `Topic ${k}`, again: about };
    case 'action':
      return { type: 'actionProposed', ...of, text: `Action ${k}`, owner, day: '2026-04-01' };
    case 'words':
      return { type: 'wordsTold', ...of, step: 'reconnect', text: `Words ${k}` };
    default:
      return { type: 'talkSaid', ...of, on: about ?? '', says: what };
  }
}

const onWhole: ReadonlySet<What> = new Set(['here', 'leave', 'halt', 'end']);
const onTopic: ReadonlySet<What> = new Set(['settled', 'open', 'spoken']);

interface Drawn {
  readonly by: MemberId;
  readonly what: What;
  readonly about: number;
  readonly owner: MemberId;
  readonly blind: number;
  readonly name: number;
}
const usual: readonly What[] = [
  ...([
    'here',
    'here',
    'here',
    'here',
    'halt',
    'leave',
    'topic',
    'topic',
    'settled',
    'settled',
    'open',
  ] as const),
  ...(['spoken', 'back', 'action', 'action', 'yes', 'yes', 'no', 'done', 'undone', 'words'] as const),
];
const drawnFrom = (kinds: readonly What[]): fc.Arbitrary<readonly Drawn[]> =>
  fc
    .array(
      fc.record({
        by: fc.constantFrom(ana, ben, cleo, dan),
        what: fc.constantFrom<What>(...kinds),
        about: fc.nat(4),
        owner: fc.constantFrom(ana, ben, cleo, dan),
        blind: fc.constantFrom(0, 0, 0, 0, 1, 2, 4),
        name: fc.nat(99),
      }),
      { minLength: 3, maxLength: 24 },
    )
    .map((all) => [
      { by: ana, what: 'open talk', about: 0, owner: ana, blind: 0, name: 3 },
      ...[ana, ben, cleo].map(
        (by, k): Drawn => ({ by, what: 'here', about: 0, owner: ana, blind: 0, name: 50 - k }),
      ),
      ...all,
    ]);

const historyOf = (all: readonly Drawn[]): History => {
  const steps: Step[] = [];
  const seen = new Map<EntryId, Set<EntryId>>();
  for (const [k, { by, what, about, owner, blind, name }] of all.entries()) {
    // ids carry no order: the smallest may be the latest
    const id = `${name}-${k}` as EntryId;
    const kind: What = onTopic.has(what) || what === 'topic' ? 'topic' : 'action';
    const things = steps.filter((one) =>
      what === 'back' ? ['topic', 'action'].includes(one.what) : one.what === kind,
    );
    const target =
      onWhole.has(what) || things.length === 0 ? null : (things[about % things.length]?.id ?? null);
    const had = steps.filter((one, place) => place < k - blind || one.by === by);
    seen.set(id, new Set(had.flatMap((one) => [one.id, ...(seen.get(one.id) ?? [])])));
    // somebody speaks of what they cannot have seen only with a changed app
    const isKnown = target === null || seen.get(id)?.has(target) || k % 3 === 0;
    const about_ = isKnown ? target : null;
    const says: What =
      about_ === null && !onWhole.has(what) && !['topic', 'action', 'words', 'open talk'].includes(what)
        ? 'here'
        : what;
    steps.push({ id, by, what: says, about: about_, owner, event: eventOf(says, about_, owner, k) });
  }
  return { steps, ancestry: { precedes: (a, b) => seen.get(b)?.has(a) ?? false } };
};
const aboutActions: readonly What[] = ['action', 'action', 'yes', 'yes', 'done', 'done', 'no', 'undone'];
const histories = drawnFrom(usual).map(historyOf);
const withOpenings = drawnFrom([...usual, 'open talk', 'open talk']).map(historyOf);
const withEnds = drawnFrom([...usual, 'end', 'end']).map(historyOf);

function stateOf(steps: readonly Step[], ancestry: Ancestry): State {
  const state = emptyState();
  for (const { id, event, by } of steps) fold(state, id, bodyOf(event), ancestry, by);
  return state;
}
const talkIn = (state: State): Talk => state.conversations.talks.get(key) as Talk;
const numbers = fc.array(fc.nat(20), { minLength: 7, maxLength: 7 });

/** All that a screen could tell of it. */
const told = (state: State): string => {
  const talk = talkIn(state);
  const topics = topicsIn(talk);
  return JSON.stringify([
    standingOfTalk(talk, circle),
    talk.opened,
    topics.map(({ entry, text, again }, k) => [entry, text, again, turnOn(talk, entry, k, circle)]),
    topics.map((topic) => isSettled(state.conversations, topic, circle)),
    agendaOf(state.conversations, talk, circle).map(({ entry }) => entry),
    actionsIn(talk, circle).map(({ entry, how, isDone }) => [entry, how, isDone]),
    people.map((one) => talk.wordsOf(one, 'reconnect')),
  ]);
};

/** TALK23 */
export function sameInAnyOrder(numRuns: number): void {
  fc.assert(
    fc.property(fc.oneof(withEnds, withOpenings), numbers, numbers, (history, one, two) => {
      const [first, second] = [one, two].map((choose) => stateOf(orderOf(history, choose), history.ancestry));
      expect(second).toEqual(first);
      expect(told(second as State)).toBe(told(first as State));
    }),
    { numRuns },
  );
}

/** TALK4, TALK5, TALK6: going on only where each who is there has seen every halt, and never after an end. */
export function stopsWin(numRuns: number): { going: number; halted: number; over: number } {
  const found = { going: 0, halted: 0, over: 0 };
  fc.assert(
    fc.property(fc.oneof(histories, histories, withEnds), numbers, (history, choose) => {
      const { steps, ancestry } = history;
      const { kind, here } = standingOfTalk(talkIn(stateOf(orderOf(history, choose), ancestry)), circle);
      const own = steps.filter(({ by }) => people.includes(by));
      const did = (what: What) => own.filter((one) => one.what === what);
      const hasEnd = did('end').length > 0;
      expect(kind === 'over').toBe(hasEnd);
      const isThere = (one: MemberId) =>
        did('here').some(
          (yes) =>
            yes.by === one && did('leave').every((no) => no.by !== one || ancestry.precedes(no.id, yes.id)),
        );
      expect(here).toEqual(people.filter(isThere));
      const hasSeenAll = (one: MemberId) =>
        did('here').some(
          (yes) => yes.by === one && did('halt').every((no) => ancestry.precedes(no.id, yes.id)),
        );
      if (kind === 'going') expect(here.length >= 2 && here.every(hasSeenAll)).toBe(true);
      if (kind === 'halted') expect(here.every(hasSeenAll)).toBe(false);
      if (kind !== 'waiting') found[kind]++;
    }),
    { numRuns },
  );
  return found;
}

/** TALK5, TALK6, TALK7: one more halt, end or leave by somebody who has seen nothing stops it, whatever comes first. */
export function oneMoreStops(numRuns: number): number {
  let stopped = 0;
  fc.assert(
    fc.property(
      histories,
      numbers,
      fc.constantFrom(...people),
      fc.constantFrom<'halt' | 'end' | 'leave'>('halt', 'end', 'leave'),
      (history, choose, by, what) => {
        const before = standingOfTalk(talkIn(stateOf(history.steps, history.ancestry)), circle);
        const id = `~${history.steps.length}` as EntryId;
        const step: Step = { id, by, what, about: null, owner: by, event: eventOf(what, null, by, 9) };
        const all = [...history.steps, step];
        const after = standingOfTalk(
          talkIn(stateOf(orderOf({ steps: all, ancestry: history.ancestry }, choose), history.ancestry)),
          circle,
        );
        if (before.kind === 'going') stopped++;
        if (what === 'halt') expect(after.kind).not.toBe('going');
        else if (what === 'end') expect(after.kind).toBe('over');
        else expect(after.here).not.toContain(by);
      },
    ),
    { numRuns },
  );
  return stopped;
}

/** TALK14, TALK15: an owner only by their own last word, and done by nobody else's. */
export function ownersByTheirWord(numRuns: number): { taken: number; done: number } {
  const found = { taken: 0, done: 0 };
  fc.assert(
    fc.property(drawnFrom(aboutActions).map(historyOf), numbers, (history, choose) => {
      const { steps, ancestry } = history;
      for (const { entry, owner, by, how, isDone } of actionsIn(
        talkIn(stateOf(orderOf(history, choose), ancestry)),
        circle,
      )) {
        const own = steps.filter((one) => one.by === owner && one.about === entry);
        const yeses = own
          .filter(({ id, what }) => what === 'yes' && ancestry.precedes(entry, id))
          .map(({ id }) => id);
        const noes = own.filter(({ what }) => what === 'no');
        const counting = [...yeses, ...(by === owner ? [entry] : [])].filter((yes) =>
          noes.every((no) => ancestry.precedes(no.id, yes)),
        );
        expect(how === 'taken').toBe(counting.length > 0);
        if (how === 'taken') found.taken++;
        if (!isDone) continue;
        found.done++;
        expect(own.some(({ what }) => what === 'done')).toBe(true);
      }
    }),
    { numRuns },
  );
  return found;
}

/** TALK11: settled only by its author and each who is there, having seen it, and by nobody's “still open”. */
export function settledByEach(numRuns: number): number {
  let settled = 0;
  fc.assert(
    fc.property(
      drawnFrom(['topic', 'settled', 'settled', 'settled', 'settled', 'open', 'leave']).map(historyOf),
      numbers,
      (history, choose) => {
        const { steps, ancestry } = history;
        const state = stateOf(orderOf(history, choose), ancestry);
        const talk = talkIn(state);
        for (const topic of topicsIn(talk)) {
          if (!isSettled(state.conversations, topic, circle)) continue;
          settled++;
          const about = steps.filter((one) => one.about === topic.entry && people.includes(one.by));
          const noes = about.filter(({ what }) => what === 'open');
          for (const one of new Set([...standingOfTalk(talk, circle).here, topic.by]))
            expect(
              about.some(
                ({ id, by, what }) =>
                  by === one &&
                  what === 'settled' &&
                  ancestry.precedes(topic.entry, id) &&
                  noes.every((no) => ancestry.precedes(no.id, id)),
              ),
            ).toBe(true);
        }
      },
    ),
    { numRuns },
  );
  return settled;
}

/** TALK1, TALK3: what somebody writes whose conversation it is not changes nothing of it. */
export function strangersAreNobody(numRuns: number): void {
  fc.assert(
    fc.property(withEnds, numbers, (history, choose) => {
      const own = history.steps.filter(({ by }) => people.includes(by));
      const all = orderOf(history, choose);
      expect(told(stateOf(all, history.ancestry))).toBe(told(stateOf(own, history.ancestry)));
    }),
    { numRuns },
  );
}

/** TALK1: whatever is opened again, by whom and in whatever order, it stays what it was first opened as. */
export function openedOnce(numRuns: number): number {
  let again = 0;
  fc.assert(
    fc.property(
      drawnFrom([...usual, 'open talk', 'open talk']).map(historyOf),
      numbers,
      (history, choose) => {
        const { steps, ancestry } = history;
        const all = steps.filter(({ what, by }) => what === 'open talk' && people.includes(by));
        const firsts = all.filter(({ id }) => !all.some((one) => ancestry.precedes(one.id, id)));
        if (all.length > firsts.length) again++;
        const opened = talkIn(stateOf(orderOf(history, choose), ancestry)).opened?.entry;
        expect(opened).toBe(firsts.map(({ id }) => id).sort()[0]);
      },
    ),
    { numRuns },
  );
  return again;
}

/** TALK9, TALK14, TALK22: whoever refuses, and says too much of all else before, after or in between, keeps every no. */
export function noesAreKept(numRuns: number): number {
  let full = 0;
  const some = fc.array(fc.nat(2), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.nat(60), fc.nat(400), (noes, more, shift) => {
      const said = (id: string, by: MemberId, what: What, on: string | null): Step => {
        const about = on as EntryId | null;
        return { id: id as EntryId, by, what, about, owner: ana, event: eventOf(what, about, ana, 1) };
      };
      const flood = Array.from({ length: 370 + more }, (_, k) => said(`f${k}`, ana, 'here', null));
      const actions = ['a0', 'a1', 'a2'].map((id) => said(id, ben, 'action', null));
      const refused = noes.map((on, k) => said(`n${k}`, ana, 'no', `a${on}`));
      const all = [...actions, ...refused, ...flood];
      const turned = [...all.slice(shift), ...all.slice(0, shift)];
      const atOnce: Ancestry = { precedes: () => false };
      const [one, other] = [turned, [...turned].reverse()].map((steps) => stateOf(steps, atOnce));
      expect(other).toEqual(one);
      const talk = talkIn(one as State);
      if (talk.isFull) full++;
      for (const { entry, how } of actionsIn(talk, circle))
        expect(how).toBe(noes.some((on) => `a${on}` === entry) ? 'declined' : 'asked');
    }),
    { numRuns },
  );
  return full;
}
