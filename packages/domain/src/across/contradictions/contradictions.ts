// What clashes for whoever reads: found on the device each time, and written nowhere but where I say that both are meant so.
import type { EpochMinutes } from '../../kernel/zones.ts';
import type { State } from '../week.ts';
import type { Claim } from './claims.ts';
import { type Clash, clashesAmong } from './find.ts';
import type { CircleOfPapers, LookedAt, Place } from './place.ts';
import { gathered } from './places.ts';

export interface Side {
  readonly place: Place;
  readonly claim: Claim;
  /** Word for word from its text; empty for what is not a sentence. */
  readonly quote: string;
  /** The same as long as it reads so: by it I say that it does not mean that. Undefined for what is not a sentence. */
  readonly reading?: string | undefined;
  /** I have said so. */
  readonly isMisread: boolean;
}

export interface Contradiction {
  /** The same as long as both say the same. */
  readonly key: string;
  readonly kind: string;
  readonly sides: readonly Side[];
  /** I have said that both are meant so, or that one of them does not mean that: it lies in my own space. */
  readonly isMeantSo: boolean;
  /** All that I said of it, to be taken back by these. */
  readonly saidOf: readonly string[];
}

/** All that clashes in what I can read: what holds, what I look at, and what I write at. */
export function contradictionsIn(
  state: State,
  circles: readonly CircleOfPapers[],
  now: EpochMinutes,
  lookedAt?: LookedAt,
): Contradiction[] {
  const { claims, places } = gathered(state, circles, now, lookedAt);
  const isSaid = (key: string) => state.papers.meantSo.get(key)?.fields.isSo ?? false;
  return clashesAmong(claims).flatMap((clash) => {
    const sides = clash.claims.flatMap((claim): Side[] => {
      const place = places.get(claim.statement);
      if (!place) return [];
      const reading = claim.quote === '' ? undefined : digestOf(`reading\n${saying(place, claim)}`);
      return [
        { place, claim, quote: claim.quote, reading, isMisread: reading !== undefined && isSaid(reading) },
      ];
    });
    if (!canBeShown(sides)) return [];
    const key = keyOf(clash, sides);
    const saidOf = [key, ...sides.flatMap(({ reading }) => reading ?? [])].filter(isSaid);
    return [{ key, kind: clash.kind, sides, isMeantSo: saidOf.length > 0, saidOf }];
  });
}

/** What does not hold yet clashes with what does, and with itself; never with what it would come instead of. */
function canBeShown(sides: readonly Side[]): boolean {
  const texts = new Map(sides.map(({ place }) => [textOf(place), place]));
  if (texts.size === 1) return true;
  const papers = [...texts.values()].flatMap((place) => ('paper' in place ? place.paper || [] : []));
  const waiting = [...texts.keys()].filter((text) =>
    sides.some(({ place }) => textOf(place) === text && !isHeld(place)),
  );
  return waiting.length < 2 && new Set(papers).size === papers.length;
}
const isHeld = (place: Place) => (place.in === 'paper' ? place.is === 'inForce' : place.in !== 'draft');
const textOf = (place: Place): string =>
  place.in === 'paper' ? place.version : place.in === 'draft' ? place.draft : 'time';

/** By what it says and where, not by when it was drafted: a sentence that stays the same is the same. */
function keyOf({ kind }: Clash, sides: readonly Side[]): string {
  const each = sides.map(({ place, claim }) => saying(place, claim));
  return digestOf([kind, ...each.sort()].join('\n'));
}

function saying(place: Place, { statement: _, ...said }: Claim): string {
  const where =
    place.in === 'paper' || place.in === 'draft'
      ? [place.space, place.paper, place.item]
      : Object.values(place);
  return JSON.stringify([where, said]);
}

/** Nothing secret hangs on it: only that two clashes are told apart. */
function digestOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let k = 0; k < text.length; k++) {
    a = Math.imul(a ^ text.charCodeAt(k), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(k), 1597334677);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
