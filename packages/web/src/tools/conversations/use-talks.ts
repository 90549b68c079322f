// What the screens of conversations share: their addresses, what waits for me, and what one does in one.
import type { Circle } from '@orrery/client/circle';
import {
  type ActionOf,
  actionsForMe,
  type ConversationsIntent,
  groupsOfTalks,
  isReadyIn,
  localOf,
  type MemberId,
  minutesOf,
  myDateOf,
  myZone,
  nextCheckIn,
  openTalks,
  presentOf,
  type State,
  standingOfTalk,
  type Talk,
  type TalkAbout,
  type TalkKey,
  whoIsHere,
} from '@orrery/domain';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { pathOf, useCircles } from '../together/use-circles.ts';

export const talksPath = (circle: Circle): string => `${pathOf(circle.id)}/talks`;
export const talkPath = (circle: Circle, talk: TalkKey): string =>
  `${talksPath(circle)}/${encodeURIComponent(talk)}`;
const withPeople = (path: string, people: readonly MemberId[]): string =>
  people.length > 0 ? `${path}?${new URLSearchParams({ with: people.join(' ') })}` : path;
export const newTalkPath = (circle: Circle, others: readonly MemberId[] = []): string =>
  withPeople(`${talksPath(circle)}/new`, others);
export const topicsPath = (circle: Circle, others: readonly MemberId[] = []): string =>
  withPeople(`${talksPath(circle)}/topics`, others);
export const rhythmPath = (circle: Circle, others: readonly MemberId[]): string =>
  withPeople(`${talksPath(circle)}/rhythm`, others);
/** Where a conversation on something that was not kept begins, with those whose agreement it is. */
export const repairPath = (circle: Circle, others: readonly MemberId[], about: TalkAbout): string =>
  `${talksPath(circle)}/new?${new URLSearchParams({ with: others.join(' '), kind: 'repair', ...about })}`;

/** Whom an address names, as far as they are in the circle. */
export const namedIn = (query: URLSearchParams, others: readonly { id: MemberId }[]): MemberId[] => {
  const named = (query.get('with') ?? '').split(' ');
  return others.flatMap(({ id }) => (named.includes(id) ? [id] : []));
};

/** The conversation that an address names, however much of it the browser has decoded. */
export const talkAt = (circle: Circle, named: string): Talk | undefined =>
  [...circle.state.conversations.talks.values()].find(
    ({ id, opened }) => opened !== null && (id === named || encodeURIComponent(id) === named),
  );

/** Does something in a conversation. Answers null, or why nothing was done: others are told, so that nothing takes it back. */
export const talkAct = async (circle: Circle, intent: ConversationsIntent): Promise<Why | null> => {
  const done = await circle.intend({ tool: 'conversations', intent });
  return done.ok ? null : (done.why as Why);
};

/** The next check-in of these people, by the clock of my place. */
export const dueOf = (state: State, circle: Circle, people: readonly MemberId[], now: string) =>
  nextCheckIn(
    circle.state.conversations,
    people,
    circle.inCircle,
    (at) => localOf(minutesOf(at), myZone(state)).date,
    myDateOf(state, now),
  );

export type WaitingTalk = { readonly circle: Circle } & (
  | { readonly why: 'open'; readonly talk: Talk; readonly isHalted: boolean }
  | { readonly why: 'due'; readonly people: readonly MemberId[]; readonly topics: number }
  | { readonly why: 'action'; readonly action: ActionOf }
);

/** How many topics I keep for these people of a circle. */
export const topicsFor = (state: State, circle: Circle, people: readonly MemberId[]): number =>
  presentOf(state.conversations.topics).filter(
    ({ fields }) =>
      fields.space === circle.id && [...fields.people].sort().join() === [...people].sort().join(),
  ).length;

/** What conversations need from me, in whichever circle: to come to one, to hold one, an answer, or what I took on for today. */
export function useTalksWaiting(): WaitingTalk[] {
  const { state, now } = useOrrery();
  const circles = useCircles();
  const today = myDateOf(state, now);
  return (circles?.withScreens() ?? []).flatMap((circle): WaitingTalk[] => {
    const { conversations } = circle.state;
    const { inCircle } = circle;
    const open = openTalks(conversations, inCircle).flatMap((talk): WaitingTalk[] => {
      const isHalted = standingOfTalk(talk, inCircle).kind === 'halted';
      // whoever is there and ready waits for others, and nothing waits for them
      const isMissing = !whoIsHere(talk, inCircle).includes(inCircle.me);
      const isAsked = isHalted ? !isReadyIn(talk, inCircle.me, inCircle) : isMissing;
      return isAsked ? [{ circle, why: 'open', talk, isHalted }] : [];
    });
    const due = groupsOfTalks(conversations, inCircle.me).flatMap((people): WaitingTalk[] => {
      const day = dueOf(state, circle, people, now);
      return day !== null && day <= today
        ? [{ circle, why: 'due', people, topics: topicsFor(state, circle, people) }]
        : [];
    });
    const actions = actionsForMe(conversations, inCircle, today).map(
      (action): WaitingTalk => ({ circle, why: 'action', action }),
    );
    return [...open, ...due, ...actions];
  });
}
