// How a conversation stands for everybody, by the one rule of yes and no: a halt, an end and a leave beat every going on that has not seen
// them. Whoever has left the circle is not there, whatever was said (MERGE9).
import { consentOf, type Said } from '../kernel/consent.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import type { SaysInTalk } from './events.ts';
import type { Talk } from './fold.ts';

export type TalkStanding =
  /** Fewer than two are there. */
  | { readonly kind: 'waiting'; readonly here: readonly MemberId[] }
  | { readonly kind: 'going'; readonly here: readonly MemberId[] }
  /** Somebody stopped it, or wrote what cannot be read here and may have: it goes on when each who is there is ready. Who did is shown to nobody. */
  | { readonly kind: 'halted'; readonly here: readonly MemberId[] }
  /** For good: somebody ended it, or fewer than two of its people are left in the circle. */
  | { readonly kind: 'over'; readonly here: readonly MemberId[] };

type Among = Omit<InCircle, 'me'>;

export function standingOfTalk(talk: Talk, circle: Among): TalkStanding {
  const here = whoIsHere(talk, circle);
  if (isOver(talk, circle)) return { kind: 'over', here };
  // a halt stands when whoever said it has left, too
  if (!here.every((one) => isReadyIn(talk, one, circle))) return { kind: 'halted', here };
  return { kind: here.length < 2 ? 'waiting' : 'going', here };
}

const isOver = (talk: Talk, { isIn }: Among): boolean =>
  talk.isFull ||
  talk.people.filter((one) => isIn(one)).length < 2 ||
  talk.people.some((one) => talk.saidBy(one, 'end', '').length > 0);

/** Who has come and not left since. */
export const whoIsHere = (talk: Talk, { isIn }: Among): MemberId[] =>
  talk.people.filter(
    (one) =>
      isIn(one) &&
      yesOver(talk, one, [...said(talk, [one], 'here', 'yes'), ...said(talk, [one], 'leave', 'no')]),
  );

/** Whether somebody has said that they are there, having seen every halt and what may be one. */
export const isReadyIn = (talk: Talk, member: MemberId, { unread = [] }: Among): boolean =>
  yesOver(talk, member, [...said(talk, [member], 'here', 'yes'), ...said(talk, talk.people, 'halt', 'no')]) &&
  unread.every(
    ({ by, isSeenBy }) =>
      !talk.people.includes(by) || talk.saidBy(member, 'here', '').some(({ entry }) => isSeenBy(entry)),
  );

const said = (talk: Talk, by: readonly MemberId[], what: SaysInTalk, says: 'yes' | 'no'): Said<MemberId>[] =>
  by.flatMap((one) => talk.saidBy(one, what, '').map(({ entry }) => ({ entry, by: one, says })));

const yesOver = (talk: Talk, member: MemberId, all: readonly Said<MemberId>[]): boolean =>
  consentOf([member], all, talk.ancestry).inForce;
