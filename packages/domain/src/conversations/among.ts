// Conversations of the same people, in an order that is the same for everybody, and what somebody said in them.
import type { Said } from '../kernel/consent.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type InCircle, inTheirOrder } from '../kernel/parties.ts';
import type { SaysInTalk } from './events.ts';
import type { ConversationsState, Talk } from './fold.ts';

export type Among = Omit<InCircle, 'me'>;
type Talks = Pick<ConversationsState, 'talks'>;

/** Conversations that were opened, the last one first; what came before by ancestry, and else by their labels. */
export const talksOf = ({ talks }: Talks): Talk[] => lastFirst([...talks.values()]);

/** All conversations of exactly these people, the last one first. */
export const talksAmong = ({ talks }: Talks, people: readonly MemberId[]): Talk[] => {
  const wanted = inTheirOrder(people).join();
  return lastFirst([...talks.values()].filter((talk) => talk.people.join() === wanted));
};

const lastFirst = (talks: Talk[]): Talk[] =>
  talks
    .filter(({ opened }) => opened !== null)
    // by their names first: which came here first is no order
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .sort((a, b) => (isBefore(a, b) ? 1 : isBefore(b, a) ? -1 : 0));

export const isBefore = (a: Talk, b: Talk): boolean => {
  if (!a.opened || !b.opened) return false;
  if (a.ancestry.precedes(a.opened.entry, b.opened.entry)) return true;
  return !a.ancestry.precedes(b.opened.entry, a.opened.entry) && a.opened.at < b.opened.at;
};

export const saidOf = (
  talk: Talk,
  by: readonly MemberId[],
  what: SaysInTalk,
  on: string,
  says: 'yes' | 'no',
): Said<MemberId>[] =>
  by.flatMap((one) => talk.saidBy(one, what, on).map(({ entry }) => ({ entry, by: one, says })));

/** Whether somebody's yes has seen whatever of theirs cannot be read: it may be a no (MERGE9). */
export const seesUnread = (
  member: MemberId,
  said: readonly Said<MemberId>[],
  { unread = [] }: Among,
): boolean =>
  unread.every(
    (one) =>
      one.by !== member ||
      said.some(({ by, says, entry }) => by === member && says === 'yes' && one.isSeenBy(entry)),
  );
