// Who takes part in something that people agree to, and what of a circle it is asked with.
import type { EntryId, MemberId } from './ids.ts';

/** More than come to one table. */
export const mostPeople = 32;

/** Whom something needs, each once, in an order that is the same for everybody. */
export const inTheirOrder = (people: readonly MemberId[]): MemberId[] => [...new Set(people)].sort();

/** What somebody wrote that cannot be read here, and so may be a no to anything that they are party to (MERGE9). */
export interface Unread {
  readonly by: MemberId;
  /** Whether whoever wrote this entry had it. */
  isSeenBy(entry: EntryId): boolean;
}

/** A circle as somebody in it sees it. */
export interface InCircle {
  readonly me: MemberId;
  /** False for whoever has left, and for whoever was never in. */
  isIn(member: MemberId): boolean;
  readonly unread?: readonly Unread[] | undefined;
}
