// Questions about conversations, asked by one who is in them. Nothing here counts who speaks, carries, halts or comes back how often.
import { consentOf, type Said } from '../kernel/consent.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import { addDays, type LocalDate } from '../kernel/zones.ts';
import { type Among, saidOf, seesUnread, talksAmong, talksOf } from './among.ts';
import type { ConversationsState, ProposedAction, Talk } from './fold.ts';
import { minutesOfLabel } from './labels.ts';
import { keyOfRhythm } from './rhythm/events.ts';
import { agreedRhythm } from './rhythm/fold.ts';
import { standingOfTalk, whoIsHere } from './standing.ts';

type Talks = Pick<ConversationsState, 'talks'>;

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

/** Whoever asks somebody for more than this in one conversation has asked them for nothing. */
export const MOST_ASKED = 40;

/** Actions that were proposed and not taken back. Whose one is, they alone have said (TALK14). */
export const actionsIn = (talk: Talk, circle: Among): ActionOf[] => {
  const counts = new Map<string, number>();
  const pairOf = ({ by, owner }: ProposedAction) => `${by} ${owner}`;
  for (const one of talk.actions) counts.set(pairOf(one), (counts.get(pairOf(one)) ?? 0) + 1);
  return talk.actions.flatMap((action): ActionOf[] => {
    const { entry, by, owner } = action;
    const yeses = saidOf(talk, [owner], 'yes', entry, 'yes').filter((yes) =>
      talk.ancestry.precedes(entry, yes.entry),
    );
    const own: Said<MemberId>[] = by === owner ? [{ entry, by: owner, says: 'yes' }] : [];
    const noes = saidOf(talk, [owner], 'no', entry, 'no');
    const backs = saidOf(talk, [by], 'back', entry, 'no');
    // whoever proposed it for themselves lets go of it by taking it back
    const said = [...own, ...yeses, ...noes, ...(by === owner ? backs : [])];
    const hasTaken = consentOf([owner], said, talk.ancestry).inForce;
    const isTooMuch = by !== owner && (counts.get(pairOf(action)) ?? 0) > MOST_ASKED;
    if (!hasTaken && (isTooMuch || backs.length > 0)) return [];
    const isTaken = hasTaken && seesUnread(owner, said, circle);
    const done = [
      ...saidOf(talk, [owner], 'done', entry, 'yes'),
      ...saidOf(talk, [owner], 'undone', entry, 'no'),
    ];
    return [
      {
        ...{ ...action, talk },
        how: isTaken ? 'taken' : !hasTaken && noes.length > 0 ? 'declined' : 'asked',
        isDone: isTaken && consentOf([owner], done, talk.ancestry).inForce,
      },
    ];
  });
};

/** What somebody took on and has not done, in whichever conversation of these people. */
export const actionsOpen = (state: Talks, people: readonly MemberId[], circle: Among): ActionOf[] =>
  talksAmong(state, people)
    .flatMap((talk) => actionsIn(talk, circle))
    .filter(({ how, isDone, owner }) => how === 'taken' && !isDone && circle.isIn(owner))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.entry < b.entry ? -1 : 1));

/** What is asked of me where I have not left, and what I took on whose day has come. */
export const actionsForMe = (state: Talks, circle: InCircle, today: LocalDate): ActionOf[] =>
  talksOf(state)
    .filter(({ people }) => people.includes(circle.me))
    .flatMap((talk) => {
      const isOpen = isOpenFor(talk, circle);
      return actionsIn(talk, circle).filter(
        ({ owner, by, how, isDone, day }) =>
          owner === circle.me &&
          !isDone &&
          ((how === 'asked' && isOpen && circle.isIn(by)) || (how === 'taken' && day <= today)),
      );
    });

/** Conversations that are open and that I have not left. */
export const openTalks = (state: Talks, circle: InCircle): Talk[] =>
  talksOf(state).filter((talk) => isOpenFor(talk, circle));

const isOpenFor = (talk: Talk, circle: InCircle): boolean =>
  talk.people.includes(circle.me) &&
  standingOfTalk(talk, circle).kind !== 'over' &&
  (talk.saidBy(circle.me, 'leave', '').length === 0 || whoIsHere(talk, circle).includes(circle.me));

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
  minutesOfLabel(at) === null ? null : dayOf(at);

/** Groups of people that have talked, keep topics for each other, or agreed to a rhythm, me among them. */
export const groupsOfTalks = (state: ConversationsState, me: MemberId): (readonly MemberId[])[] => {
  const all = [...talksOf(state), ...state.rhythms.values()].map(({ people }) => people);
  const mine = all.filter((people) => people.includes(me));
  return [...new Map(mine.map((people) => [people.join(), people])).values()];
};
