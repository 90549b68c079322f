// How a date stands for everybody, and what that means for one of them. Whoever has left is out of every date, whatever was said
// (MERGE9): who that is, the sealed log knows, and it is asked with each question.
import type { MemberId } from '../../kernel/ids.ts';
import type { InCircle, Unread } from '../../kernel/parties.ts';
import { atLocal, type EpochMinutes, type Interval, isZone } from '../../kernel/zones.ts';
import type { DateKey, Terms } from './events.ts';
import type { DatesState, SharedDate } from './fold.ts';
import type { DateAnswer, DateVersion } from './versions.ts';

export type Standing =
  /** An hour that some keep, with nobody asked yet. */
  | { readonly kind: 'held'; readonly by: readonly MemberId[] }
  /** Asked, or asked anew with other terms. */
  | { readonly kind: 'proposed' | 'countered'; readonly waitingFor: readonly MemberId[] }
  /** Several terms were proposed at the same time: everybody chooses. */
  | { readonly kind: 'crossed' }
  | { readonly kind: 'accepted' }
  /** As far as can be read here, accepted; somebody wrote what cannot, and not everybody’s yes had seen that. */
  | { readonly kind: 'unread'; readonly by: readonly MemberId[] }
  | { readonly kind: 'declined' | 'cancelled'; readonly by: readonly MemberId[] }
  /** Somebody whom it needs has left. */
  | { readonly kind: 'ended'; readonly left: readonly MemberId[] };

export function standingOf(date: SharedDate, { isIn, unread = [] }: Omit<InCircle, 'me'>): Standing {
  const left = date.people.filter((person) => !isIn(person));
  if (left.length > 0) return { kind: 'ended', left };
  const standing = standingAmong(date);
  if (standing.kind !== 'accepted' || unread.length === 0) return standing;
  const by = new Set(unread.filter((one) => standsOver(one, date)).map((one) => one.by));
  return by.size > 0 ? { kind: 'unread', by: [...by].sort() } : standing;
}

/** Whether not everybody’s yes to what is agreed has seen it. */
function standsOver({ by, isSeenBy }: Unread, { people, versions, words }: SharedDate): boolean {
  const agreed = versions.find(({ inForce }) => inForce)?.key;
  const hasSeen = (person: MemberId) =>
    (['yes', 'proposed'] as const).some((kind) =>
      words.get(`${kind} ${person} ${agreed}`)?.some(({ entry }) => isSeenBy(entry)),
    );
  return people.includes(by) && !people.every(hasSeen);
}

/** As `standingOf`, as if nobody had left. */
export function standingAmong(date: SharedDate): Standing {
  if (date.cancelled.length > 0)
    return { kind: 'cancelled', by: [...new Set(date.cancelled.map(({ by }) => by))].sort() };
  if (date.versions.some(({ inForce }) => inForce)) return { kind: 'accepted' };
  const open = date.versions.filter((version) => whoSaid(version, 'no').length === 0);
  const [only, ...others] = open;
  if (!only) return { kind: 'declined', by: date.people.filter((one) => hasDeclined(date, one)) };
  if (others.length > 0) return { kind: 'crossed' };
  if (!only.asks) return { kind: 'held', by: only.by };
  const waitingFor = date.people.filter((person) => only.answers.get(person) !== 'yes');
  return { kind: only.isCounter ? 'countered' : 'proposed', waitingFor };
}

const whoSaid = ({ answers }: DateVersion, what: DateAnswer): MemberId[] =>
  [...answers].flatMap(([person, answer]) => (answer === what ? [person] : []));
const hasDeclined = ({ versions }: SharedDate, person: MemberId): boolean =>
  versions.some(({ answers }) => answers.get(person) === 'no');

/** The terms that count, or else those that are talked about; of several the first. Undefined where nothing was ever proposed. */
export const termsOf = (date: SharedDate): Terms | undefined =>
  (
    date.versions.find(({ inForce }) => inForce) ??
    date.versions.find((version) => whoSaid(version, 'no').length === 0) ??
    date.versions[0]
  )?.terms;

/** What terms came to: they never change, and are asked for with every date that somebody answers. */
const known = new WeakMap<Terms, Interval | null>();

/** From when until when, by the rules that this device has for that zone; null where it does not know the zone. */
export function hoursOf(terms: Terms): Interval | null {
  const before = known.get(terms);
  if (before !== undefined) return before;
  const hours = foundHours(terms);
  known.set(terms, hours);
  return hours;
}

function foundHours({ day, minute, zone, length }: Terms): Interval | null {
  if (!isZone(zone)) return null;
  const from = atLocal(day, minute, zone);
  return [from, from + length];
}

/** Whether its time has passed. What lies at an hour that this device cannot tell is never over. */
export const isOver = (terms: Terms, now: EpochMinutes): boolean => {
  const hours = hoursOf(terms);
  return hours !== null && hours[1] <= now;
};

export interface KeptHour {
  readonly date: DateKey;
  /** What was said yes to. */
  readonly terms: DateVersion['key'];
  readonly hours: Interval;
  /** All have agreed; otherwise somebody is still asked, or nobody is yet. */
  readonly isAgreed: boolean;
}

/** The hours that somebody has said yes to and that are not off again. Without `held` only what others were asked about. */
export function hoursSaidYesTo(
  { shared }: Pick<DatesState, 'shared'>,
  circle: InCircle,
  held = false,
): KeptHour[] {
  const kept: KeptHour[] = [];
  for (const date of shared.values()) {
    const { me } = circle;
    const { kind } = standingOf(date, circle);
    if (kind === 'ended' || kind === 'cancelled' || kind === 'declined') continue;
    if (!date.people.includes(me) || (kind === 'held' && !held)) continue;
    for (const { key, answers, inForce, terms } of date.versions) {
      const hours = hoursOf(terms);
      if (!hours || answers.get(me) !== 'yes') continue;
      kept.push({ date: date.id, terms: key, hours, isAgreed: inForce && kind === 'accepted' });
    }
  }
  return kept.sort((a, b) => a.hours[0] - b.hours[0] || (a.date < b.date ? -1 : 1));
}
