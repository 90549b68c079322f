// What the screens of conversations share: their addresses, what waits for me, and what one does in one.
import type { Circle } from '@orrery/client/circle';
import {
  type ConversationsIntent,
  type ConversationsState,
  type MemberId,
  type Talk,
  type TalkAbout,
  type TalkKey,
  type TalkWaiting,
  talksInCare,
  talksWaiting,
} from '@orrery/domain';
import { inAddress, namedBy } from '../../app/named.ts';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { pathOf, useCircles } from '../together/use-circles.ts';

export const talksPath = (circle: Circle): string => `${pathOf(circle.id)}/talks`;
export const talkPath = (circle: Circle, talk: TalkKey): string => `${talksPath(circle)}/${inAddress(talk)}`;
const withPeople = (path: string, people: readonly MemberId[]): string =>
  people.length > 0 ? `${path}?${new URLSearchParams({ with: people.join(' ') })}` : path;
export const newTalkPath = (circle: Circle, others: readonly MemberId[] = []): string =>
  withPeople(`${talksPath(circle)}/new`, others);
/** In a care space: a session, or a look back. */
export const careTalkPath = (circle: Circle, kind: 'session' | 'lookBack'): string =>
  `${talksPath(circle)}/new?kind=${kind}`;
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

/** The conversations of a circle; of a care space, what the terms let me see of them (CARE49). */
export const talksSeen = (circle: Circle, now: string): ConversationsState => {
  const { conversations } = circle.state;
  return circle.isCare
    ? { ...conversations, ...talksInCare(circle.state, circle.inCareSpace, now) }
    : conversations;
};

/** The conversation that an address names, however much of it the browser has decoded. */
export const talkAt = (circle: Circle, named: string, now: string): Talk | undefined =>
  [...talksSeen(circle, now).talks.values()].filter(({ opened }) => opened !== null).find(namedBy(named));

/** Does something in a conversation. Answers null, or why nothing was done: others are told, so that nothing takes it back. */
export const talkAct = async (circle: Circle, intent: ConversationsIntent): Promise<Why | null> => {
  const done = await circle.intend({ tool: 'conversations', intent });
  return done.ok ? null : (done.why as Why);
};

export type WaitingTalk = { readonly circle: Circle } & TalkWaiting;

/** What conversations need from me, in whichever circle. */
export function useTalksWaiting(): WaitingTalk[] {
  const { state, now } = useOrrery();
  const circles = useCircles();
  return (circles?.withScreens() ?? []).flatMap((circle) =>
    talksWaiting(state, circle.id, circle.state.conversations, circle.inCircle, now).map((one) => ({
      circle,
      ...one,
    })),
  );
}
