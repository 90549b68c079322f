// Floors of a circle: the last yes and no of each to each, and how that stands by the one rule of yes and no (MERGE1–MERGE9).
import { consentOf, type Said as SaidBy } from '../../kernel/consent.ts';
import { type Ancestry, type Entry, type Register, type Written, write } from '../../kernel/history.ts';
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

export interface FloorWord {
  readonly by: MemberId;
  readonly says: 'yes' | 'no';
  /** Null, with a no: about every floor between them. */
  readonly floor: FloorFields | null;
}

/** `again`: said yes, and since then, or at the same time, somebody said a no that this yes has not seen. */
export type FloorAnswer = 'yes' | 'no' | 'again' | 'open';

export interface FloorVersion {
  readonly key: FloorTermsKey;
  readonly floor: FloorFields;
  readonly answers: ReadonlyMap<MemberId, FloorAnswer>;
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
  hear(said, id, { by, says, floor }, ancestry);
  floors.set(key, new FoldedFloor(key, people, said, ancestry));
}

/** All that was said on a floor: its maps change in place. */
interface Said {
  readonly words: Map<string, Register<FloorWord>>;
  /** Entries in which somebody said something; null for whoever has said too much. */
  readonly entries: Map<MemberId, Set<EntryId> | null>;
}

function hear({ words, entries }: Said, id: EntryId, word: FloorWord, ancestry: Ancestry): void {
  const before = entries.get(word.by);
  if (before !== null) entries.set(word.by, before?.add(id) ?? new Set([id]));
  if ((before?.size ?? 0) > MOST_WORDS) entries.set(word.by, null);
  // whichever words came first here, everybody reads the same
  if ([...entries.values()].includes(null)) {
    words.clear();
    return;
  }
  const place = `${word.says} ${word.by} ${word.floor ? floorTermsKey(word.floor) : ''}`;
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
    this.#versions ??= versionsOf(this.people, [...this.said.words.values()].flat(), this.#ancestry);
    return this.#versions;
  }
  get confirmed(): FloorVersion | null {
    return confirmedOf(this.people, this.versions, this.#ancestry);
  }
  wordsOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
}

type Spoken = Written<FloorWord>;

function versionsOf(
  people: readonly MemberId[],
  spoken: readonly Spoken[],
  ancestry: Ancestry,
): FloorVersion[] {
  const all = new Map(
    spoken.flatMap(({ value: { floor } }) => (floor ? [[floorTermsKey(floor), floor] as const] : [])),
  );
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, floor]): FloorVersion => {
      const about = spoken.filter(({ value }) => value.floor === null || floorTermsKey(value.floor) === key);
      const said = about.map(({ entry, value: { by, says } }): SaidBy<MemberId> => ({ entry, by, says }));
      const { inForce, waitingFor } = consentOf(people, said, ancestry);
      const answerOf = (person: MemberId): FloorAnswer => {
        const own = said.filter(({ by }) => by === person);
        const last = own.filter((one) => !own.some((later) => ancestry.precedes(one.entry, later.entry)));
        // whoever asks again knowing of a no asks anew
        const isAnswered = (no: SaidBy<MemberId>) =>
          said.some(
            ({ says, by, entry }) => says === 'yes' && by !== person && ancestry.precedes(no.entry, entry),
          );
        const noes = last.filter(({ says }) => says === 'no');
        if (noes.some((no) => !isAnswered(no))) return 'no';
        if (noes.length > 0) return 'open';
        if (last.length === 0) return 'open';
        return waitingFor.includes(person) ? 'again' : 'yes';
      };
      const yesesOf = (person: MemberId) =>
        said.filter(({ by, says }) => by === person && says === 'yes').map(({ entry }) => entry);
      return {
        ...{ key, floor, inForce },
        answers: new Map(people.map((person) => [person, answerOf(person)])),
        yeses: new Map(people.map((person) => [person, yesesOf(person)])),
      };
    });
}

/** Of those that each has confirmed, the one that each said yes to last; where that is not one, the least: a yes to less is in each. */
function confirmedOf(
  people: readonly MemberId[],
  versions: readonly FloorVersion[],
  ancestry: Ancestry,
): FloorVersion | null {
  const inForce = versions.filter((version) => version.inForce);
  const isAfter = (later: FloorVersion, earlier: FloorVersion) =>
    people.every((person) =>
      (earlier.yeses.get(person) ?? []).every((old) =>
        (later.yeses.get(person) ?? []).some((entry) => ancestry.precedes(old, entry)),
      ),
    );
  const last = inForce.filter((one) => !inForce.some((other) => other !== one && isAfter(other, one)));
  const perWeek = ({ floor }: FloorVersion) => floor.minutes / floor.weeks;
  return last.sort((a, b) => perWeek(a) - perWeek(b) || (a.key < b.key ? -1 : 1))[0] ?? null;
}
