// What conversations of a circle need from me: to come to one, to hold one, an answer, or what I took on whose day has come. While there is
// danger there is nothing: no talk is suggested, and nobody else's words stand there (TALK32, HELP5).
import type { ConversationsState, Talk } from '../conversations/fold.ts';
import {
  type ActionOf,
  actionsForMe,
  groupsOfTalks,
  nextCheckIn,
  openTalks,
} from '../conversations/insights.ts';
import { topicsKept } from '../conversations/mine/fold.ts';
import { rhythmsAskedOf } from '../conversations/rhythm/fold.ts';
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
  /** Several conversations of these people are open. */
  | { readonly why: 'several'; readonly people: readonly MemberId[] }
  /** `isFirst`: more is asked in conversations of the same people. */
  | { readonly why: 'action'; readonly action: ActionOf; readonly isFirst: boolean }
  /** More in this circle than Today says. */
  | { readonly why: 'more' };

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

/** At so many calls of one circle one is led to its conversations instead, so that nobody fills Today. */
const MOST_CALLS = 4;

export function talksWaiting(
  own: State,
  space: string,
  conversations: ConversationsState,
  circle: InCircle,
  now: string,
): TalkWaiting[] {
  if (dangerIn(own) !== null) return [];
  const today = myDateOf(own, now);
  const actions = actionsForMe(conversations, circle, today);
  const open = openTalks(conversations, circle).filter((talk) =>
    // whoever is there and ready waits for others, and nothing waits for them
    isHalted(talk, circle)
      ? !isReadyIn(talk, circle.me, circle)
      : !whoIsHere(talk, circle).includes(circle.me),
  );
  const groups = groupsOfTalks(conversations, circle.me);
  const due = groups.flatMap((people): TalkWaiting[] => {
    const day = dayOfCheckIn(own, conversations, people, circle, now);
    const topics = topicsKept(own.conversations, space, people).length;
    return day !== null && day <= today ? [{ why: 'due', people, topics }] : [];
  });
  const rhythms = groups
    .filter((people) => rhythmsAskedOf(conversations, people, circle).length > 0)
    .map((people): TalkWaiting => ({ why: 'rhythm', people }));
  const calls = [
    ...byPeople(open, ({ people }) => people).flatMap(([talk, ...others]): TalkWaiting[] => {
      if (!talk) return [];
      if (others.length > 0) return [{ why: 'several', people: talk.people }];
      return [{ why: 'open', talk, isHalted: isHalted(talk, circle) }];
    }),
    ...due,
    ...rhythms,
    ...byPeople(
      actions.filter(({ how }) => how === 'asked'),
      ({ talk }) => talk.people,
    ).flatMap(([action, ...others]): TalkWaiting[] =>
      action ? [{ why: 'action', action, isFirst: others.length > 0 }] : [],
    ),
  ];
  const taken = actions
    .filter(({ how }) => how === 'taken')
    .map((action): TalkWaiting => ({ why: 'action', action, isFirst: false }));
  return [
    ...(calls.length > MOST_CALLS
      ? [...calls.slice(0, MOST_CALLS - 1), { why: 'more' } satisfies TalkWaiting]
      : calls),
    ...taken,
  ];
}

const isHalted = (talk: Talk, circle: InCircle): boolean => standingOfTalk(talk, circle).kind === 'halted';

/** What is among the same people, together. */
function byPeople<T>(all: readonly T[], peopleOf: (one: T) => readonly MemberId[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = peopleOf(one).join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
