// What conversations of a circle need from me: to come to one, to hold one, an answer, or what I took on whose day has come. While there is
// danger nothing here suggests a talk (HELP5).
import type { ConversationsState, Talk } from '../conversations/fold.ts';
import {
  type ActionOf,
  actionsForMe,
  groupsOfTalks,
  nextCheckIn,
  openTalks,
} from '../conversations/insights.ts';
import { topicsKept } from '../conversations/mine/fold.ts';
import { rhythmsAsked } from '../conversations/rhythm/fold.ts';
import { isReadyIn, standingOfTalk, whoIsHere } from '../conversations/standing.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import { type LocalDate, localOf, minutesOf } from '../kernel/zones.ts';
import { dangerIn } from './danger.ts';
import { myDateOf, myZone, type State } from './week.ts';

export type TalkWaiting =
  | { readonly why: 'open'; readonly talk: Talk; readonly isHalted: boolean }
  /** `topics`: how many I keep for it. */
  | { readonly why: 'due'; readonly people: readonly MemberId[]; readonly topics: number }
  /** Somebody asks for a rhythm with these people. */
  | { readonly why: 'rhythm'; readonly people: readonly MemberId[] }
  | { readonly why: 'action'; readonly action: ActionOf };

/** The day of the next check-in of these people, by the clock of my place; null without a rhythm, or while one is open. */
export const dayOfCheckIn = (
  own: State,
  conversations: ConversationsState,
  people: readonly MemberId[],
  circle: InCircle,
  now: string,
): LocalDate | null =>
  nextCheckIn(
    conversations,
    people,
    circle,
    (at) => localOf(minutesOf(at), myZone(own)).date,
    myDateOf(own, now),
  );

export function talksWaiting(
  own: State,
  space: string,
  conversations: ConversationsState,
  circle: InCircle,
  now: string,
): TalkWaiting[] {
  const today = myDateOf(own, now);
  const actions = actionsForMe(conversations, circle, today).map(
    (action): TalkWaiting => ({ why: 'action', action }),
  );
  if (dangerIn(own) !== null) return actions;
  const open = openTalks(conversations, circle).flatMap((talk): TalkWaiting[] => {
    const isHalted = standingOfTalk(talk, circle).kind === 'halted';
    // whoever is there and ready waits for others, and nothing waits for them
    const isAsked = isHalted
      ? !isReadyIn(talk, circle.me, circle)
      : !whoIsHere(talk, circle).includes(circle.me);
    return isAsked ? [{ why: 'open', talk, isHalted }] : [];
  });
  const due = groupsOfTalks(conversations, circle.me).flatMap((people): TalkWaiting[] => {
    const day = dayOfCheckIn(own, conversations, people, circle, now);
    const topics = topicsKept(own.conversations, space, people).length;
    return day !== null && day <= today ? [{ why: 'due', people, topics }] : [];
  });
  const rhythms = groupsOfTalks(conversations, circle.me)
    .filter((people) =>
      rhythmsAsked(conversations, people, circle).some(({ answers }) => answers.get(circle.me) !== 'yes'),
    )
    .map((people): TalkWaiting => ({ why: 'rhythm', people }));
  return [...open, ...due, ...rhythms, ...actions];
}
