// A provider's home: each care space by itself, told from what lies there and from what I have read of it. Nothing here takes two spaces,
// and so nothing can match people of one with people of another (CARE40).
import type { CareState } from '../../care/fold.ts';
import { talksOf } from '../../conversations/among.ts';
import type { ConversationsState } from '../../conversations/fold.ts';
import { minutesOfLabel } from '../../conversations/labels.ts';
import { standingOfTalk } from '../../conversations/standing.ts';
import type { MemberId, SpaceId } from '../../kernel/ids.ts';
import { type EpochMinutes, minutesOf } from '../../kernel/zones.ts';
import { type CareTerms, termsBetween } from '../../papers/care-terms/insights.ts';
import type { Seen } from '../../spaces/sharing/insights.ts';
import type { DateKey } from '../../time/dates/events.ts';
import { agreedDates } from '../../time/dates/insights.ts';
import { hoursOf, termsOf } from '../../time/dates/standing.ts';
import type { State } from '../week.ts';
import { clientsIn, type InCareSpace, sharesInCare } from './shown.ts';
import { talksInCare } from './talks.ts';

export interface SpaceAtAGlance {
  /** Those who are in, in the order in which they came. */
  readonly clients: readonly MemberId[];
  /** Of them, those with whom the terms stand. */
  readonly begun: readonly MemberId[];
  /** The next date with me that everybody has agreed to; null where there is none. */
  readonly next: {
    readonly date: DateKey;
    readonly begins: EpochMinutes;
    readonly ends: EpochMinutes;
  } | null;
  /** What was shared, and I have not marked as read. */
  readonly news: readonly Seen[];
  /** It is time to look back together, as the terms say. */
  readonly isReviewDue: boolean;
}

/** One care space, for a provider who is in it. `mine`: what my own space says of what I have read. */
export function careSpaceAtAGlance(
  space: SpaceId,
  state: State,
  care: InCareSpace,
  mine: Pick<CareState, 'read'>,
  now: string,
): SpaceAtAGlance {
  const clients = clientsIn(care);
  const minute = minutesOf(now);
  const terms = clients.flatMap((client) => {
    const found = termsBetween(state.papers, client, care.me, care, minute);
    return found ? [{ client, ...found }] : [];
  });
  // what was read is left out first: most of it was
  const unread = new Map([...state.spaces.shares].filter(([key]) => !mine.read.has(`${space} ${key}`)));
  return {
    clients,
    begun: terms.map(({ client }) => client),
    next: nextSession(state, care, minute),
    news: sharesInCare({ ...state, spaces: { ...state.spaces, shares: unread } }, care, now),
    isReviewDue: isReviewDue(talksInCare(state, care, now), terms, care, minute),
  };
}

/** The next date with me that is agreed to; one that goes on now, too. */
export function nextSession(state: State, care: InCareSpace, now: EpochMinutes): SpaceAtAGlance['next'] {
  for (const date of agreedDates(state.time, care)) {
    const terms = termsOf(date);
    const [begins, ends] = (terms && hoursOf(terms)) ?? [];
    if (begins !== undefined && ends !== undefined && ends > now && date.people.includes(care.me))
      return { date: date.id, begins, ends };
  }
  return null;
}

const WEEK = 7 * 1440;

/** So many weeks after the last look back was opened, or the terms that say it were written; not while one is open. A clock that is wrong puts nothing off. */
export function isReviewDue(
  state: Pick<ConversationsState, 'talks'>,
  terms: readonly Pick<CareTerms, 'content' | 'version'>[],
  care: InCareSpace,
  now: EpochMinutes,
): boolean {
  const [first] = terms
    .filter(({ content }) => content.weeks > 0)
    .sort((a, b) => a.content.weeks - b.content.weeks);
  if (!first) return false;
  const held = talksOf(state).filter(({ kind, people }) => kind === 'lookBack' && people.includes(care.me));
  if (held.some((talk) => standingOfTalk(talk, care).kind !== 'over')) return false;
  const labels = [first.version.draft.at, ...held.flatMap(({ opened }) => opened?.at ?? [])];
  const times = labels.flatMap((at) => minutesOfLabel(at) ?? []).filter((at) => at <= now);
  return times.length === 0 || now >= Math.max(...times) + first.content.weeks * WEEK;
}

/** Spaces at a glance in the order of their next date; those without one after them, as they were given. */
export const inOrderOfNext = <T extends { readonly glance: SpaceAtAGlance }>(all: readonly T[]): T[] =>
  [...all].sort(
    (a, b) =>
      (a.glance.next?.begins ?? Number.MAX_SAFE_INTEGER) - (b.glance.next?.begins ?? Number.MAX_SAFE_INTEGER),
  );
