// Floors of a circle: the last yes and no of each to each, and how that stands by the one rule of yes and no (MERGE1–MERGE9).
import { consentOf, type Said } from '../../kernel/consent.ts';
import { type Ancestry, type Entry, type Register, type Written, write } from '../../kernel/history.ts';
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import { inTheirOrder } from '../dates/events.ts';
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
  readonly words: ReadonlyMap<string, Register<FloorWord>>;
  /** In order of what they say. */
  readonly versions: readonly FloorVersion[];
  /** What counts: confirmed by each of them, and not replaced by another that each has confirmed since. */
  readonly confirmed: FloorVersion | null;
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
  const words = new Map(floors.get(key)?.words);
  const place = `${says} ${by} ${floor ? floorTermsKey(floor) : ''}`;
  words.set(place, write(words.get(place), id, { by, says, floor }, ancestry));
  const versions = versionsOf(people, [...words.values()].flat(), ancestry);
  floors.set(key, { id: key, people, words, versions, confirmed: confirmedOf(people, versions, ancestry) });
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
      const said = about.map(({ entry, value: { by, says } }): Said<MemberId> => ({ entry, by, says }));
      const { inForce, waitingFor } = consentOf(people, said, ancestry);
      const answerOf = (person: MemberId): FloorAnswer => {
        const own = said.filter(({ by }) => by === person);
        const last = own.filter((one) => !own.some((later) => ancestry.precedes(one.entry, later.entry)));
        // whoever asks again knowing of a no asks anew
        const isAnswered = (no: Said<MemberId>) =>
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
