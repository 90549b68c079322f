// Floors of a circle: the last yes and no of each to each, and how that stands by the one rule of yes and no (MERGE1–MERGE9).
import { agreedTerms, lastAgreed, type TermsAnswer, type TermsWord } from '../../kernel/agreed.ts';
import { type Ancestry, type Entry, type Register, write } from '../../kernel/history.ts';
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import { inTheirOrder } from '../../kernel/parties.ts';
import { MOST_WORDS } from '../dates/fold.ts';
import {
  type CircleFloorEvent,
  type FloorFields,
  type FloorKey,
  type FloorTermsKey,
  floorTermsKey,
  keyOfFloor,
} from './events.ts';

export interface FloorVersion {
  readonly key: FloorTermsKey;
  readonly floor: FloorFields;
  readonly answers: ReadonlyMap<MemberId, TermsAnswer>;
  /** Each of them has said yes to exactly this, and nobody has said no since. */
  readonly inForce: boolean;
  /** The entries with which each said yes to it last. */
  readonly yeses: ReadonlyMap<MemberId, readonly EntryId[]>;
}

export interface SharedFloor {
  readonly id: FloorKey;
  /** In order of their ids: always the same. */
  readonly people: readonly MemberId[];
  /** In order of what they say. */
  readonly versions: readonly FloorVersion[];
  /** What counts: confirmed by each of them, and not replaced by another that each has confirmed since. */
  readonly confirmed: FloorVersion | null;
  /** How many words somebody has said on it; infinity for who has said too much. */
  wordsOf(member: MemberId): number;
}

export interface FloorsState {
  readonly floors: Map<FloorKey, SharedFloor>;
}
export const noFloors = (): FloorsState => ({ floors: new Map() });

/** Takes one entry into the state, in place. Total; what nobody in a circle has said, and what others say of it, is nothing. */
export function foldFloors(
  { floors }: FloorsState,
  { event, id, by }: Entry<CircleFloorEvent>,
  ancestry: Ancestry,
): void {
  const people = inTheirOrder(event.people);
  if (by === undefined || people.length < 2 || !people.includes(by)) return;
  const { floor, says } = event;
  // nobody says yes to what is not named
  if (floor === null && says === 'yes') return;
  const key = keyOfFloor(people);
  const known = floors.get(key);
  const said: Said = known instanceof FoldedFloor ? known.said : { words: new Map(), entries: new Map() };
  hear(said, id, { by, says, terms: floor }, ancestry);
  floors.set(key, new FoldedFloor(key, people, said, ancestry));
}

/** All that was said on a floor: its maps change in place. */
interface Said {
  readonly words: Map<string, Register<TermsWord<FloorFields>>>;
  /** Entries in which somebody said something; null for whoever has said too much. */
  readonly entries: Map<MemberId, Set<EntryId> | null>;
}

function hear({ words, entries }: Said, id: EntryId, word: TermsWord<FloorFields>, ancestry: Ancestry): void {
  const before = entries.get(word.by);
  if (before !== null) entries.set(word.by, before?.add(id) ?? new Set([id]));
  if ((before?.size ?? 0) > MOST_WORDS) entries.set(word.by, null);
  // whichever words came first here, everybody reads the same
  if ([...entries.values()].includes(null)) {
    words.clear();
    return;
  }
  const place = `${word.says} ${word.by} ${word.terms ? floorTermsKey(word.terms) : ''}`;
  words.set(place, write(words.get(place), id, word, ancestry));
}

/** How it stands is found when somebody asks, and not after every word. */
class FoldedFloor implements SharedFloor {
  readonly id: FloorKey;
  readonly people: readonly MemberId[];
  readonly said: Said;
  readonly #ancestry: Ancestry;
  #versions: readonly FloorVersion[] | undefined;

  constructor(id: FloorKey, people: readonly MemberId[], said: Said, ancestry: Ancestry) {
    this.id = id;
    this.people = people;
    this.said = said;
    this.#ancestry = ancestry;
  }

  get versions(): readonly FloorVersion[] {
    this.#versions ??= agreedTerms(
      this.people,
      [...this.said.words.values()].flat(),
      floorTermsKey,
      this.#ancestry,
    ).map(({ terms, ...version }) => ({ ...version, floor: terms }));
    return this.#versions;
  }
  get confirmed(): FloorVersion | null {
    const perWeek = ({ floor }: FloorVersion) => floor.minutes / floor.weeks;
    return lastAgreed(this.people, this.versions, perWeek, this.#ancestry);
  }
  wordsOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
}
