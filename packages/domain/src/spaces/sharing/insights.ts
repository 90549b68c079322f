// Questions about what is shared in a circle, as somebody there sees it.
import { consentOf } from '../../kernel/consent.ts';
import type { Ancestry } from '../../kernel/history.ts';
import type { MemberId } from '../../kernel/ids.ts';
import { endOf, minutesOf } from '../../kernel/zones.ts';
import type { Availability, Level, SharedThing, ShareFields, Wish } from './events.ts';
import { LEVELS } from './events.ts';
import {
  authorOf,
  namingOf,
  pairKey,
  type Share,
  type SharedAnswer,
  type ShareKey,
  type SharingState,
  shareKey,
} from './fold.ts';

/** Whoever comes in next. */
const NEWCOMER = '' as MemberId;

/** Who looks, at what time, and who is in. */
export interface Look {
  readonly viewer: MemberId;
  readonly members: readonly MemberId[];
  /** ISO 8601 with Z. */
  readonly now: string;
}

/** Something shared, with what is written to it. */
export interface Seen {
  readonly share: Share;
  readonly by: MemberId;
  readonly what: SharedThing;
  /** Since when, as its author's device says; empty for what stands. */
  readonly since: string;
  readonly answers: readonly SharedAnswer[];
}

export function isShareOver(fields: { readonly until: string; readonly zone: string }, now: string): boolean {
  const end = endOf(fields);
  return end !== null && minutesOf(now) >= end;
}

/**
 * All that one member sees of what is shared: nothing whose last day has passed, of each one's time what they let see least where
 * it lies there twice, tiers only between two who have both opened, and with whom somebody is only as far as they allow. What the preview
 * shows, too.
 */
export function sharesFor(state: SharingState, look: Look): Seen[] {
  const answers = answersByShare(state);
  const standing = new Map(look.members.map((member) => [member, standingShare(state, member)?.id]));
  const asked = wishesThatShow(state);
  const opened = new Set(
    look.members.filter((other) => areBothOpen(state, look.viewer, other, look.members)),
  );
  const isSeen = ({ id, fields }: Share): boolean => {
    const { what } = fields;
    const by = authorOf(id);
    if (isShareOver(fields, look.now)) return false;
    if (what.kind === 'availability') return standing.get(by) === id;
    if (what.kind === 'relationship')
      return whoIsAgainst(state, what, by, look.members).every((one) => one === look.viewer);
    if (what.kind === 'wish') return what.people.every((one) => look.members.includes(one)) && asked.has(id);
    if (what.kind !== 'tier') return true;
    if (by !== look.viewer && what.to !== look.viewer) return false;
    return opened.has(by === look.viewer ? what.to : by);
  };
  // what stands is told by itself, and would say when somebody was last at their device
  const since = (share: Share) =>
    share.fields.what.kind === 'availability' ? '' : (state.sharedSince.get(`share ${share.id}`) ?? '');
  return [...state.shares.values()]
    .filter(isSeen)
    .map((share) => ({
      ...{ share, by: authorOf(share.id), what: share.fields.what, since: since(share) },
      answers: (canBeAnswered(share.fields.what) && answers.get(share.id)) || [],
    }))
    .sort((a, b) => (a.since === b.since ? (a.share.id < b.share.id ? -1 : 1) : a.since < b.since ? -1 : 1));
}

/**
 * Who is named in it and stands against others being told: whoever has left, its author too; and, where somebody else would read it,
 * whoever has not said that it may be told (MAP3).
 */
export function whoIsAgainst(
  state: SharingState,
  what: SharedThing,
  by: MemberId,
  members: readonly MemberId[],
): MemberId[] {
  if (what.kind !== 'relationship') return [];
  const named = new Set(what.people.flatMap(({ member }) => (member === null ? [] : [member])));
  return [...named].filter((one) => {
    if (!members.includes(one)) return true;
    if (one === by) return false;
    const isReadByOthers = members.some((reader) => reader !== one && reader !== by);
    return isReadByOthers && (namingOf(state, one) ?? 'no') === 'no';
  });
}

export const canBeAnswered = ({ kind }: SharedThing): boolean => kind === 'question' || kind === 'words';

/** Each one's own words; an answer is what somebody says, and proves nothing. */
function answersByShare({ answers }: SharingState): Map<ShareKey, SharedAnswer[]> {
  const found = new Map<ShareKey, SharedAnswer[]>();
  for (const one of [...answers.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const to = shareKey(one.fields.by, one.fields.share);
    const others = found.get(to);
    if (others) others.push(one);
    else found.set(to, [one]);
  }
  return found;
}

const rank = (level: Level): number => LEVELS.indexOf(level);

/** Everything that somebody has told of their time, what shows first: the least of it, then the latest. */
export function standingShares(state: SharingState, member: MemberId): Share[] {
  const since = (share: Share) => state.sharedSince.get(`share ${share.id}`) ?? '';
  const levelOf = ({ fields }: Share) => rank((fields.what as Availability).level);
  return [...state.shares.values()]
    .filter(({ id, fields }) => fields.what.kind === 'availability' && authorOf(id) === member)
    .sort(
      (a, b) =>
        levelOf(a) - levelOf(b) ||
        (since(a) === since(b) ? 0 : since(a) > since(b) ? -1 : 1) ||
        (a.id < b.id ? -1 : 1),
    );
}

export const standingShare = (state: SharingState, member: MemberId): Share | undefined =>
  standingShares(state, member)[0];

const setOf = (people: readonly MemberId[]): string => [...new Set(people)].sort().join(' ');
const bySize = (a: Share, b: Share): number => {
  const [x, y] = [a.fields.what as Wish, b.fields.what as Wish];
  return x.minutes - y.minutes || x.nights - y.nights || (a.id < b.id ? -1 : 1);
};

/** Whatever somebody asks for with the same people, what shows first: the least of it. */
export const wishesOf = (state: SharingState, by: MemberId, people: readonly MemberId[]): Share[] => {
  const key = setOf(people);
  return [...state.shares.values()]
    .filter(
      ({ id, fields: { what } }) => what.kind === 'wish' && authorOf(id) === by && setOf(what.people) === key,
    )
    .sort(bySize);
};

/** What somebody asks for with these; nobody asks for what they are not part of. */
export const wishOf = (state: SharingState, by: MemberId, people: readonly MemberId[]): Share | undefined =>
  people.includes(by) ? wishesOf(state, by, people)[0] : undefined;

/** Of all that is asked for, what shows: one thing of each with the same people. */
function wishesThatShow(state: SharingState): Set<ShareKey> {
  const least = new Map<string, Share>();
  for (const share of state.shares.values()) {
    const { what } = share.fields;
    const by = authorOf(share.id);
    if (what.kind !== 'wish' || !what.people.includes(by)) continue;
    const key = `${by}: ${setOf(what.people)}`;
    const before = least.get(key);
    if (!before || bySize(share, before) < 0) least.set(key, share);
  }
  return new Set([...least.values()].map(({ id }) => id));
}

/** Whether two members have both said that they open to each other, and nobody else is in (SHARE13). */
export function isOpening(
  state: SharingState,
  a: MemberId,
  b: MemberId,
  members: readonly MemberId[],
): boolean {
  if (members.length !== 2 || !members.includes(a) || !members.includes(b) || a === b) return false;
  const openings = state.openings.get(pairKey(a, b));
  if (!openings) return false;
  const words = [...openings];
  const ancestry: Ancestry = {
    precedes: (no, yes) => openings.get(yes)?.sees.includes(no) ?? false,
  };
  const said = words.map(([entry, { by, yes }]) => ({ entry, by, says: yes ? 'yes' : 'no' }) as const);
  return consentOf([a, b], said, ancestry).inForce;
}

/** Whether each of the two has said yes, and each one's view is there. */
export const areBothOpen = (
  state: SharingState,
  a: MemberId,
  b: MemberId,
  members: readonly MemberId[],
): boolean =>
  isOpening(state, a, b, members) &&
  tierFrom(state, a, b) !== undefined &&
  tierFrom(state, b, a) !== undefined;

/** What somebody has opened to somebody. */
export const tierFrom = (state: SharingState, by: MemberId, to: MemberId): Share | undefined =>
  [...state.shares.values()]
    .filter(({ id, fields: { what } }) => what.kind === 'tier' && what.to === to && authorOf(id) === by)
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];

/** What I have said last on opening to somebody; undefined where nothing. Of two words said at once, the no. */
export function myWord(state: SharingState, me: MemberId, other: MemberId): boolean | undefined {
  const openings = state.openings.get(pairKey(me, other));
  if (openings === null) return false;
  const mine = [...(openings?.values() ?? [])].filter(({ by }) => by === me);
  if (mine.length === 0) return undefined;
  const noes = [...(openings ?? [])].filter(([, said]) => said.by === me && !said.yes);
  return mine.some(({ yes, sees }) => yes && noes.every(([no]) => sees.includes(no)));
}

/**
 * Of mine: what has come to its end, what is told of my time twice, whatever somebody in it does not want told, what I ask of who is not in
 * any more, and answers to what is not there any more.
 */
export function toTakeBack(
  state: SharingState,
  me: MemberId,
  now: string,
  /** Who is in; null where this device may not have heard all. */
  members: readonly MemberId[] | null,
  /** Who wrote something that cannot be read here yet: where nothing of theirs is known, it may be their yes. A no stands, read as it is. */
  awaited: ReadonlySet<MemberId> = new Set(),
): { shares: Share[]; answers: SharedAnswer[] } {
  const twice = new Set(standingShares(state, me).slice(1));
  const isUnwanted = ({ what }: ShareFields): boolean => {
    if (members === null) return false;
    if (what.kind === 'wish') return !what.people.every((one) => members.includes(one));
    return whoIsAgainst(state, what, me, members).some(
      (one) => !members.includes(one) || namingOf(state, one) !== undefined || !awaited.has(one),
    );
  };
  return {
    shares: [...state.shares.values()].filter(
      (share) =>
        (isShareOver(share.fields, now) || twice.has(share) || isUnwanted(share.fields)) &&
        authorOf(share.id) === me,
    ),
    answers: [...state.answers.values()].filter(
      ({ id, fields }) =>
        state.takenBack.size > 0 &&
        authorOf(id) === me &&
        state.takenBack.has(`share ${shareKey(fields.by, fields.share)}`),
    ),
  };
}

/**
 * Of mine, what two have opened to each other, and to whom I have said so: it ends before anybody else comes in (SHARE14); so does what
 * names somebody who has not said that more may be told (MAP3).
 */
export const toClose = (
  state: SharingState,
  me: MemberId,
  members: readonly MemberId[],
): { shares: Share[]; others: MemberId[] } => ({
  shares: [...state.shares.values()].filter(
    ({ id, fields: { what } }) =>
      authorOf(id) === me &&
      (what.kind === 'tier' || whoIsAgainst(state, what, me, [...members, NEWCOMER]).length > 0),
  ),
  others: [...state.openings.keys()]
    .flatMap((pair) => {
      const [a, b] = pair.split(' ') as [MemberId, MemberId];
      return a === me ? [b] : b === me ? [a] : [];
    })
    .filter((other) => myWord(state, me, other) === true)
    .sort(),
});
