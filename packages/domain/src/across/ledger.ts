// The ledger: everything of mine that has left my own space, in every circle: what, to whom, since when, until when.
import type { MemberId, ShareId, SpaceId } from '../kernel/ids.ts';
import { endOf, minutesOf } from '../kernel/zones.ts';
import type { SharedKind, SharedThing, ShareLinkFields } from '../spaces/sharing/events.ts';
import {
  type AnswerKey,
  authorOf,
  levelIn,
  type ShareKey,
  type SharingState,
  shareIn,
  shareKey,
} from '../spaces/sharing/fold.ts';
import { isShareOver, standingShares } from '../spaces/sharing/insights.ts';
import type { State } from './week.ts';

export interface Reader {
  readonly id: MemberId;
  readonly name: string;
}

/** A circle that I am in. */
export interface CircleSeen {
  readonly id: SpaceId;
  readonly me: MemberId;
  /** Who else can read what I write there: whoever is in, and was approved by me. */
  readonly readers: readonly Reader[];
  readonly sharing: SharingState;
}

export interface LedgerItem {
  readonly circle: SpaceId;
  /** To take it back by; of what was answered too. */
  readonly key: ShareKey | AnswerKey;
  readonly kind: SharedKind | 'answer';
  /** Exactly what lies there; null where it does no more, or where I cannot look any more. */
  readonly what: SharedThing | { readonly kind: 'answer'; readonly text: string } | null;
  /** From what of mine, as `privateName` calls it; null where it was written there. */
  readonly of: string | null;
  readonly to: readonly Reader[];
  readonly since: string;
  readonly until: { readonly date: string; readonly zone: string } | null;
  /**
   * `standing`: kept current by my devices. `ended`: its last day is over. `left`: I am not in that circle any more; who was, keeps what
   * was there, and I cannot take it back.
   */
  readonly state: 'shared' | 'standing' | 'ended' | 'takenBack' | 'left';
  /** When it was taken back, or ended. */
  readonly gone: string | null;
}

/** The newest first; what is there before what is gone. */
export function ledgerOf(own: State, circles: readonly CircleSeen[], now: string): LedgerItem[] {
  const here = new Map(circles.map((circle) => [circle.id, circle]));
  const items = circles.flatMap((circle) => [
    ...sharedIn(own, circle, now),
    ...answersIn(circle),
    ...goneIn(own, circle),
  ]);
  for (const { id, fields } of own.spaces.links.values())
    if (!here.has(fields.space as SpaceId)) items.push(leftBehind(id, fields, now));
  const isGone = ({ state }: LedgerItem) => (state === 'shared' || state === 'standing' ? 0 : 1);
  return items.sort((a, b) => isGone(a) - isGone(b) || compare(b.since, a.since) || compare(a.key, b.key));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const endIn = ({ until, zone }: { until: string; zone: string }) =>
  until === '' ? null : { date: until, zone };

function sharedIn(own: State, { id, me, readers, sharing }: CircleSeen, now: string): LedgerItem[] {
  const standing = new Set(standingShares(sharing, me));
  return [...sharing.shares.values()]
    .filter(({ id: key }) => authorOf(key) === me)
    .map((share) => {
      const { what } = share.fields;
      const isThere = !isShareOver(share.fields, now);
      const to = what.kind === 'tier' ? readers.filter((reader) => reader.id === what.to) : readers;
      return {
        ...{ circle: id, key: share.id, kind: what.kind, what, to: isThere ? to : [] },
        of: own.spaces.links.get(shareIn(share.id))?.fields.of || null,
        since: sharing.sharedSince.get(`share ${share.id}`) ?? '',
        until: endIn(share.fields),
        state: isThere ? (standing.has(share) ? 'standing' : 'shared') : 'ended',
        gone: null,
      };
    });
}

function answersIn({ id, me, readers, sharing }: CircleSeen): LedgerItem[] {
  return [...sharing.answers.values()]
    .filter(({ id: key }) => authorOf(key) === me)
    .map(({ id: key, fields }) => ({
      ...{
        circle: id,
        key,
        kind: 'answer',
        what: { kind: 'answer', text: fields.text },
        of: null,
        to: readers,
      },
      since: sharing.sharedSince.get(`answer ${key}`) ?? '',
      ...{ until: null, state: 'shared', gone: null },
    }));
}

/** What is not there any more. What stands is replaced all the time, and only what of it lies there is listed. */
function goneIn(own: State, { id, me, sharing }: CircleSeen): LedgerItem[] {
  return [...sharing.takenBack].flatMap(([subject, gone]): LedgerItem[] => {
    const [noun, by = '', share = ''] = subject.split(' ');
    if (by !== me) return [];
    if (noun === 'answer') {
      const key = `${by} ${share}` as AnswerKey;
      return [
        { ...nothing(id, key), kind: 'answer', of: null, since: '', until: null, state: 'takenBack', gone },
      ];
    }
    const link = own.spaces.links.get(share as ShareId)?.fields;
    if (!link) return [];
    const state = isEnded(link, gone) ? 'ended' : 'takenBack';
    return [{ ...nothing(id, shareKey(me, share as ShareId)), ...linked(link), state, gone }];
  });
}

const isEnded = (link: ShareLinkFields, at: string): boolean => {
  const end = endOf(link);
  return end !== null && minutesOf(at) >= end;
};
const nothing = (circle: SpaceId, key: ShareKey | AnswerKey) => ({ circle, key, what: null, to: [] });
const linked = (link: ShareLinkFields) => ({
  ...{ kind: link.kind, of: link.of, since: link.since, until: endIn(link) },
});

/** Of a circle that I cannot look into any more only what my own space remembers: what I had taken back before is with nobody there (CIRCLE78). */
const leftBehind = (share: ShareId, link: ShareLinkFields, now: string): LedgerItem => ({
  ...nothing(link.space as SpaceId, ` ${share}` as ShareKey),
  ...linked(link),
  state: isEnded(link, link.gone || now) ? 'ended' : link.gone ? 'takenBack' : 'left',
  gone: link.gone || null,
});

/** Where something of mine is shared now, for the line that says who sees it. */
export const sharedFrom = (ledger: readonly LedgerItem[], of: string): LedgerItem[] =>
  ledger.filter((item) => item.of === of && item.state === 'shared');

/** How much of my time each circle is to see, where that is anything. */
export const standingIn = (own: State, circles: readonly SpaceId[]) =>
  circles.flatMap((circle) => {
    const level = levelIn(own.spaces, circle);
    return level === 'nothing' ? [] : [{ circle, level }];
  });
