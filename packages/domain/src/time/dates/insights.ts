// Questions about the dates of a circle, asked by one who is in it. Nothing here counts who declines or cancels how often.
import type { InCircle } from '../../kernel/parties.ts';
import type { EpochMinutes } from '../../kernel/zones.ts';
import { minutesOf } from '../../kernel/zones.ts';
import type { FloorsState } from '../floors/fold.ts';
import { isHere } from './decide.ts';
import type { DateReason } from './events.ts';
import type { Cancelling, DatesState, SharedDate } from './fold.ts';
import { hoursOf, isOver, standingAmong, standingOf, termsOf } from './standing.ts';

type Shared = Pick<DatesState, 'shared'>;

/** All dates of a circle that were ever proposed, in order of their time by the clock. */
export const datesOf = ({ shared }: Shared): SharedDate[] =>
  [...shared.values()]
    .flatMap((date) => {
      const terms = termsOf(date);
      return terms ? [{ date, at: beginOf(terms) }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.date.id < b.date.id ? -1 : 1))
    .map(({ date }) => date);

/** Where this device does not know the zone, as if it were UTC: only for an order. */
const beginOf = (terms: NonNullable<ReturnType<typeof termsOf>>): EpochMinutes =>
  hoursOf(terms)?.[0] ?? hoursOf({ ...terms, zone: 'UTC' })?.[0] ?? 0;

const isAhead = (date: SharedDate, now: EpochMinutes): boolean =>
  date.versions.some(({ terms }) => !isOver(terms, now));

/** Dates that wait for my answer. An hour that is only held asks nobody. */
export const datesToAnswer = (state: Shared, circle: InCircle, now: EpochMinutes): SharedDate[] =>
  datesOf(state).filter((date) => {
    const standing = standingOf(date, circle);
    if (!isAhead(date, now) || !date.people.includes(circle.me)) return false;
    if (standing.kind === 'proposed' || standing.kind === 'countered')
      return standing.waitingFor.includes(circle.me);
    if (standing.kind !== 'crossed') return false;
    // of several I have chosen one, or none
    return !date.versions.some(({ answers }) => answers.get(circle.me) === 'yes');
  });

/** Dates that all whom they need have agreed to, behind us ones too. */
export const agreedDates = (state: Shared, circle: Omit<InCircle, 'me'>): SharedDate[] =>
  datesOf(state).filter((date) => standingOf(date, circle).kind === 'accepted');

/** Dates still ahead that ended because somebody left, and would stand otherwise. */
export const datesEndedByLeaving = (
  state: Shared,
  circle: Omit<InCircle, 'me'>,
  now: EpochMinutes,
): SharedDate[] =>
  datesOf(state).filter((date) => {
    const { kind } = standingAmong(date);
    if (kind === 'declined' || kind === 'cancelled') return false;
    return standingOf(date, circle).kind === 'ended' && isAhead(date, now);
  });

export interface Cancelled extends Cancelling {
  /** Minutes before its beginning; null where that cannot be told, or it had begun. */
  readonly notice: number | null;
}

/** Who cancelled a date, how long before, and in what words; of several who did at once, all. */
export const cancellingsOf = (date: SharedDate): Cancelled[] =>
  date.cancelled.map((one) => {
    const terms = termsOf(date);
    const begin = terms ? hoursOf(terms)?.[0] : undefined;
    const notice = begin === undefined ? Number.NaN : begin - minutesOf(one.at);
    return { ...one, notice: notice >= 0 ? notice : null };
  });

/** What was put in to make up for a cancelled date, in order of time. */
export const makeUpsOf = (state: Shared, of: SharedDate): SharedDate[] =>
  datesOf(state).filter(
    ({ id, versions }) =>
      id !== of.id &&
      versions.some(({ reasons }) =>
        reasons.some((reason) => reason.code === 'makesUpFor' && reason.date === of.id),
      ),
  );

/** Why a date is proposed: only what this circle knows of, whatever somebody wrote. */
export const reasonsOf = (state: DatesState & FloorsState, date: SharedDate): DateReason[] =>
  (date.versions.find(({ inForce }) => inForce) ?? date.versions[0])?.reasons.filter((reason) =>
    isHere(state, reason, date.people),
  ) ?? [];
