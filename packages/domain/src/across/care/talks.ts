// What somebody in a care space sees of sessions and looks back: of the other side nothing that was written without the terms of the two,
// whoever's app wrote it. What stops, refuses or takes back holds all the same.
import type { ConversationsState, Talk } from '../../conversations/fold.ts';
import { isStop } from '../../conversations/said.ts';
import type { Register } from '../../kernel/history.ts';
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import { minutesOf } from '../../kernel/zones.ts';
import { begunBy, termsBetween } from '../../papers/care-terms/insights.ts';
import type { State } from '../week.ts';
import type { InCareSpace } from './shown.ts';

type Counts = (entry: EntryId) => boolean;

/**
 * The conversations of a care space as I see them, to be asked whatever is asked of those of a circle. A client keeps what a provider
 * said while the terms stood; a provider has what a client said for as long as they stand.
 */
export function talksInCare(state: State, care: InCareSpace, now: string): Pick<ConversationsState, 'talks'> {
  const { me, roleOf } = care;
  const begun = new Map<string, Counts>();
  const between = (one: MemberId, other: MemberId): Counts => {
    const both = [one, other].sort();
    const known = begun.get(both.join()) ?? begunBy(state.papers, both);
    begun.set(both.join(), known);
    return known;
  };
  const reads = new Map<MemberId, Counts>();
  const readsOf = (by: MemberId): Counts => {
    if (roleOf(by) === roleOf(me)) return () => true;
    if (roleOf(by) === 'member' && !termsBetween(state.papers, by, me, care, minutesOf(now)))
      return () => false;
    return between(by, me);
  };
  const shows = (by: MemberId, entry: EntryId): boolean => {
    const known = reads.get(by) ?? readsOf(by);
    reads.set(by, known);
    return known(entry);
  };
  const talks = [...state.conversations.talks.values()].map((talk) => {
    // it takes the names of all whose conversation it is to open one, whoever did
    const isBegun = (entry: EntryId) =>
      talk.people.every((one) =>
        talk.people.every((other) => roleOf(one) === roleOf(other) || between(one, other)(entry)),
      );
    return [talk.id, asShown(talk, shows, isBegun)] as const;
  });
  return { talks: new Map(talks) };
}

function asShown(talk: Talk, shows: (by: MemberId, entry: EntryId) => boolean, isBegun: Counts): Talk {
  const shown = <T>(by: MemberId, all: Register<T>) => all.filter(({ entry }) => shows(by, entry));
  const { id, kind, people, ancestry } = talk;
  return {
    ...{ id, kind, people, ancestry, talk: talk.talk },
    get opened() {
      const { opened } = talk;
      return opened && isBegun(opened.entry) && shows(opened.by, opened.entry) ? opened : null;
    },
    get topics() {
      return talk.topics.filter(({ by, entry }) => shows(by, entry));
    },
    get actions() {
      return talk.actions.filter(({ by, entry }) => shows(by, entry));
    },
    get isFull() {
      return talk.isFull;
    },
    saidBy: (by, says, on) =>
      isStop(says) ? talk.saidBy(by, says, on) : shown(by, talk.saidBy(by, says, on)),
    wordsOf: (by, step) => shown(by, talk.wordsOf(by, step)),
    carriesOf: (by) => shown(by, talk.carriesOf(by)),
    countOf: (by) => talk.countOf(by),
  };
}
