// With what a check-in begins: what is there already, since the last one. Nobody writes it, and none of it is a verdict (TALK28).
import type { ConversationsState, Talk } from '../conversations/fold.ts';
import { type ActionOf, actionsIn } from '../conversations/insights.ts';
import { minutesOfLabel } from '../conversations/labels.ts';
import { earlierTalks } from '../conversations/topics.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import { type EpochMinutes, type Interval, instantOf, type LocalDate } from '../kernel/zones.ts';
import type { Paper, PapersState } from '../papers/fold.ts';
import { papersOf, papersToReview } from '../papers/insights.ts';
import { signersOf } from '../papers/kinds.ts';
import { standingOfPaper } from '../papers/standing.ts';
import type { DatesState, SharedDate } from '../time/dates/fold.ts';
import { hoursOf, standingOf, termsOf } from '../time/dates/standing.ts';

export interface TalkFacts {
  /** When the last conversation of this kind was opened, as devices say; else four weeks ago. ISO 8601 with Z. */
  readonly since: string;
  readonly isFirst: boolean;
  /** Taken on earlier: still open, and done since. */
  readonly open: readonly ActionOf[];
  readonly done: readonly ActionOf[];
  /** Agreed dates of these people whose hours are over. */
  readonly dates: readonly { readonly date: SharedDate; readonly hours: Interval }[];
  readonly signed: readonly Paper[];
  readonly toReview: readonly Paper[];
}

interface Grounds {
  readonly conversations: ConversationsState;
  readonly papers: PapersState;
  readonly time: Pick<DatesState, 'shared'>;
}

const fourWeeks = 28 * 1440;

export function talkFacts(
  state: Grounds,
  talk: Talk,
  circle: InCircle,
  now: EpochMinutes,
  today: LocalDate,
): TalkFacts {
  const earlier = earlierTalks(state.conversations, talk);
  const begun = minutesOr(talk.opened?.at, now);
  const last = earlier.find(({ kind }) => kind === talk.kind)?.opened?.at;
  const since = Math.min(minutesOr(last, begun - fourWeeks), begun);
  // of what some of these people have with each other, those alone are reminded
  const isOurs = (people: readonly MemberId[]) =>
    people.length > 1 && people.includes(circle.me) && people.every((one) => talk.people.includes(one));
  const actions = earlier.flatMap((one) => actionsIn(one, circle)).filter(({ how }) => how === 'taken');
  const doneAt = ({ talk: of, owner, entry }: ActionOf) =>
    Math.max(...of.saidBy(owner, 'done', entry).map(({ value }) => minutesOr(value, 0)));
  return {
    since: instantOf(since),
    isFirst: last === undefined,
    open: actions.filter(({ isDone, owner }) => !isDone && circle.isIn(owner)),
    done: actions.filter((action) => action.isDone && doneAt(action) >= since),
    dates: [...state.time.shared.values()]
      .flatMap((date) => {
        const terms = termsOf(date);
        const hours = terms && hoursOf(terms);
        if (!hours || !isOurs(date.people) || standingOf(date, circle).kind !== 'accepted') return [];
        return hours[0] >= since && hours[1] <= now ? [{ date, hours }] : [];
      })
      .sort((a, b) => a.hours[0] - b.hours[0]),
    signed: papersOf(state.papers, now).filter(
      (paper) =>
        isOurs(paper.parties) &&
        standingOfPaper(paper, circle, now).kind === 'inForce' &&
        signedAt(paper) >= since,
    ),
    toReview: papersToReview(state.papers, circle, now, today).filter(({ parties }) => isOurs(parties)),
  };
}

const minutesOr = (at: string | undefined, otherwise: EpochMinutes): EpochMinutes =>
  (at === undefined ? null : minutesOfLabel(at)) ?? otherwise;

/** When the last name was put under what counts, as devices say. */
function signedAt(paper: Paper): EpochMinutes {
  const counts = paper.versions.find((version) => version.counts);
  const yeses = [...paper.words.values()].filter(
    ({ says, subject, by }) => says === 'yes' && subject === counts?.id && signersOf(paper).includes(by),
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...yeses.map(({ at }) => minutesOr(at, 0)));
}
