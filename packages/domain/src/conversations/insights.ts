// Questions about conversations, asked by one who is in them. Nothing here counts who speaks, carries, halts or comes back how often.
import { consentOf, type Said } from '../kernel/consent.ts';
import type { EntryId, MemberId } from '../kernel/ids.ts';
import { type InCircle, inTheirOrder } from '../kernel/parties.ts';
import { addDays, type LocalDate } from '../kernel/zones.ts';
import type { SaysInTalk } from './events.ts';
import type { BroughtTopic, ConversationsState, ProposedAction, Talk } from './fold.ts';
import { keyOfRhythm } from './rhythm/events.ts';
import { agreedRhythm } from './rhythm/fold.ts';
import { standingOfTalk, whoIsHere } from './standing.ts';

type Talks = Pick<ConversationsState, 'talks'>;
type Among = Omit<InCircle, 'me'>;

/** Conversations that were opened, the last one first; what came before by ancestry, and else by their labels. */
export const talksOf = ({ talks }: Talks): Talk[] =>
  [...talks.values()]
    .filter(({ opened }) => opened !== null)
    .sort((a, b) => (isBefore(a, b) ? 1 : isBefore(b, a) ? -1 : a.id < b.id ? -1 : 1));

const isBefore = (a: Talk, b: Talk): boolean => {
  if (!a.opened || !b.opened) return false;
  if (a.ancestry.precedes(a.opened.entry, b.opened.entry)) return true;
  return !a.ancestry.precedes(b.opened.entry, a.opened.entry) && a.opened.at < b.opened.at;
};

/** All conversations of exactly these people. */
export const talksAmong = (state: Talks, people: readonly MemberId[]): Talk[] => {
  const wanted = inTheirOrder(people).join();
  return talksOf(state).filter((talk) => talk.people.join() === wanted);
};

/** Conversations of the same people that were opened before. */
export const earlierTalks = (state: Talks, talk: Talk): Talk[] =>
  talksAmong(state, talk.people).filter(
    (one) =>
      one.id !== talk.id &&
      one.opened !== null &&
      talk.opened !== null &&
      talk.ancestry.precedes(one.opened.entry, talk.opened.entry),
  );

const saidOf = (
  talk: Talk,
  by: readonly MemberId[],
  what: SaysInTalk,
  on: string,
  says: 'yes' | 'no',
): Said<MemberId>[] =>
  by.flatMap((one) => talk.saidBy(one, what, on).map(({ entry }) => ({ entry, by: one, says })));

export interface TopicOf extends BroughtTopic {
  readonly talk: Talk;
}

/** What was brought and not taken back by whoever brought it. */
export const topicsIn = (talk: Talk): TopicOf[] =>
  talk.topics
    .filter(({ entry, by }) => talk.saidBy(by, 'back', entry).length === 0)
    .map((topic) => ({ ...topic, talk }));

/** Settled while each who talked of it says so, there or since; somebody’s “still open” wins. */
export const isSettled = (state: Talks, topic: TopicOf, circle: Among): boolean =>
  consentOf(whoTalkedOf(state, topic, circle), allSettling(topic.talk, topic.entry), topic.talk.ancestry)
    .inForce;
export const hasSettled = ({ talk, entry }: TopicOf, member: MemberId): boolean =>
  consentOf([member], allSettling(talk, entry), talk.ancestry).inForce;

/** Who is there where it was brought and in the first conversation of two or more that it came to, and wherever it was spoken of since. */
const whoTalkedOf = (state: Talks, { talk, entry }: TopicOf, circle: Among): MemberId[] => {
  const later = talksAmong(state, talk.people)
    .filter((one) => isBefore(talk, one))
    .reverse();
  const all = [talk, ...later].map((one) => ({ one, here: whoIsHere(one, circle) }));
  const first = all.find(({ here }) => here.length > 1);
  const isSpokenOf = (one: Talk) =>
    one.people.some((member) => one.saidBy(member, 'spoken', entry).length > 0);
  const here = all.flatMap(({ one, here: there }) =>
    one === talk || one === first?.one || isSpokenOf(one) ? there : [],
  );
  return talk.people.filter((one) => here.includes(one));
};

const allSettling = (talk: Talk, topic: EntryId): Said<MemberId>[] =>
  // nobody settles what they have not seen
  [
    ...saidOf(talk, talk.people, 'settled', topic, 'yes').filter(({ entry }) =>
      talk.ancestry.precedes(topic, entry),
    ),
    ...saidOf(talk, talk.people, 'open', topic, 'no'),
  ];

/** What this conversation is about: what stayed open before, and what was brought to it. */
export const agendaOf = (state: Talks, talk: Talk, circle: Among): TopicOf[] => [
  ...earlierTalks(state, talk)
    .reverse()
    .flatMap(topicsIn)
    .filter((topic) => !isSettled(state, topic, circle) && !isTakenUp(state, topic)),
  ...topicsIn(talk),
];

/** Brought again, it is that topic that is talked about. */
const isTakenUp = (state: Talks, { talk, entry }: TopicOf): boolean =>
  talksAmong(state, talk.people).some((one) => topicsIn(one).some(({ again }) => again === entry));

/** The earlier topic of these people that a topic says it is again; undefined where there is none. */
export const cameBackFrom = (state: Talks, { talk, again }: TopicOf): TopicOf | undefined =>
  again === null
    ? undefined
    : earlierTalks(state, talk)
        .flatMap(topicsIn)
        .find(({ entry }) => entry === again);

/** Settled topics of these people, the last ones first: what a new one may be again. */
export const settledBefore = (state: Talks, people: readonly MemberId[], circle: Among): TopicOf[] =>
  talksAmong(state, people)
    .flatMap((talk) => topicsIn(talk).reverse())
    .filter((topic) => isSettled(state, topic, circle));

/** Whose turn it is on a topic or a step; null once each has had theirs. Equal turns, another one first each time. */
export function turnOn(talk: Talk, on: string, nth: number, circle: Among): MemberId | null {
  const here = whoIsHere(talk, circle);
  const shift = here.length > 0 ? nth % here.length : 0;
  const order = [...here.slice(shift), ...here.slice(0, shift)];
  return order.find((one) => talk.saidBy(one, 'spoken', on).length === 0) ?? null;
}

export interface ActionOf extends ProposedAction {
  readonly talk: Talk;
  /** `asked`: of its owner, who has not said anything yet. */
  readonly how: 'asked' | 'taken' | 'declined';
  readonly isDone: boolean;
}

/** Actions that were proposed and not taken back. Whose one is, they alone have said (TALK14). */
export const actionsIn = (talk: Talk): ActionOf[] =>
  talk.actions.flatMap((action): ActionOf[] => {
    const { entry, by, owner } = action;
    const yeses = saidOf(talk, [owner], 'yes', entry, 'yes').filter((yes) =>
      talk.ancestry.precedes(entry, yes.entry),
    );
    const own: Said<MemberId>[] = by === owner ? [{ entry, by: owner, says: 'yes' }] : [];
    const noes = saidOf(talk, [owner], 'no', entry, 'no');
    const isTaken = consentOf([owner], [...own, ...yeses, ...noes], talk.ancestry).inForce;
    if (!isTaken && talk.saidBy(by, 'back', entry).length > 0) return [];
    const done = [
      ...saidOf(talk, [owner], 'done', entry, 'yes'),
      ...saidOf(talk, [owner], 'undone', entry, 'no'),
    ];
    return [
      {
        ...{ ...action, talk },
        how: isTaken ? 'taken' : noes.length > 0 ? 'declined' : 'asked',
        isDone: isTaken && consentOf([owner], done, talk.ancestry).inForce,
      },
    ];
  });

/** What somebody took on and has not done, in whichever conversation of these people. */
export const actionsOpen = (state: Talks, people: readonly MemberId[], circle: Among): ActionOf[] =>
  talksAmong(state, people)
    .flatMap(actionsIn)
    .filter(({ how, isDone, owner }) => how === 'taken' && !isDone && circle.isIn(owner))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry < b.entry ? -1 : 1));

/** What is asked of me, and what I took on whose day has come. */
export const actionsForMe = (state: Talks, circle: InCircle, today: LocalDate): ActionOf[] =>
  talksOf(state)
    .filter(({ people }) => people.includes(circle.me))
    .flatMap(actionsIn)
    .filter(
      ({ owner, by, how, isDone, day }) =>
        owner === circle.me &&
        !isDone &&
        ((how === 'asked' && circle.isIn(by)) || (how === 'taken' && day <= today)),
    );

/** Conversations that are open and that I have not left. */
export const openTalks = (state: Talks, circle: InCircle): Talk[] =>
  talksOf(state).filter((talk) => {
    if (!talk.people.includes(circle.me) || standingOfTalk(talk, circle).kind === 'over') return false;
    return talk.saidBy(circle.me, 'leave', '').length === 0 || whoIsHere(talk, circle).includes(circle.me);
  });

/** On which day the next check-in of these people is due by the rhythm that they agreed to; null without one, or while one is open. */
export function nextCheckIn(
  state: ConversationsState,
  people: readonly MemberId[],
  circle: Among,
  dayOf: (instant: string) => LocalDate,
  today: LocalDate,
): LocalDate | null {
  const rhythm = agreedRhythm(state, people, circle);
  if (!rhythm) return null;
  const all = talksAmong(state, people).filter(({ kind }) => kind === 'checkIn');
  if (all.some((talk) => standingOfTalk(talk, circle).kind !== 'over')) return null;
  const shared = state.rhythms.get(keyOfRhythm(people));
  const days = all.flatMap(({ opened }) => (opened ? [safeDay(opened.at, dayOf)] : []));
  // a clock that is wrong puts nothing off
  const last = days
    .filter((day) => day !== null && day <= today)
    .sort()
    .at(-1);
  if (last) return addDays(last, 7 * rhythm.weeks);
  const since = safeDay(shared?.since ?? '', dayOf);
  return since && since <= today ? since : today;
}

const safeDay = (at: string, dayOf: (instant: string) => LocalDate): LocalDate | null =>
  Number.isNaN(Date.parse(at)) ? null : dayOf(at);

/** Groups of people that have talked, keep topics for each other, or agreed to a rhythm, me among them. */
export const groupsOfTalks = (state: ConversationsState, me: MemberId): (readonly MemberId[])[] => {
  const all = [...talksOf(state), ...state.rhythms.values()].map(({ people }) => people);
  const mine = all.filter((people) => people.includes(me));
  return [...new Map(mine.map((people) => [people.join(), people])).values()];
};
