// What the clock shows for the others in a relationship, where that is not what it shows for me.
import type { PersonId } from '../kernel/ids.ts';
import { type EpochMinutes, localOf } from '../kernel/zones.ts';
import type { Relationship } from '../people/fold.ts';
import { othersIn } from '../people/insights.ts';
import { myZone, type State, zoneOf } from './week.ts';

export interface OtherClock {
  readonly zone: string;
  readonly people: readonly PersonId[];
}

/** The zones of the others whose clocks differ from mine at an instant, each with who lives in it. Mostly empty. */
export function otherClocks(state: State, relationship: Relationship, at: EpochMinutes): OtherClock[] {
  const mine = localOf(at, myZone(state));
  const found = new Map<string, PersonId[]>();
  for (const person of othersIn(relationship)) {
    const zone = zoneOf(state, person);
    const theirs = localOf(at, zone);
    if (theirs.date === mine.date && theirs.minute === mine.minute) continue;
    found.set(zone, [...(found.get(zone) ?? []), person]);
  }
  return [...found].map(([zone, people]) => ({ zone, people }));
}
