// Time apart that is ahead, as far as this device knows of it: for an evening of one’s own, thought of before it comes (COMPASS20).
import { isAside } from '../compass/insights.ts';
import { ME, type PersonId } from '../kernel/ids.ts';
import { lengthOf, subtract, union } from '../kernel/intervals.ts';
import {
  addDays,
  atLocal,
  type EpochMinutes,
  type Interval,
  type LocalDate,
  localOf,
  minutesOf,
} from '../kernel/zones.ts';
import { meOf, peopleOf, relationshipsOf } from '../people/fold.ts';
import { whereIsEverybody } from '../people/insights.ts';
import { datesTouching, myTimeOf, sourcesOf } from '../time/fold.ts';
import { myDateOf, myZone, type State } from './week.ts';

export interface TimeApart {
  readonly on: LocalDate;
  /** Those whom I love and who are elsewhere, in the order in which they came onto the map. */
  readonly people: readonly PersonId[];
  readonly from: EpochMinutes;
  readonly to: EpochMinutes;
}

/** Days that are looked ahead. */
const AHEAD = 7;
/** Shorter time apart is none to plan for, minutes. */
const SHORTEST = 60;

/** Time apart of today and the six days after it for which nothing is planned yet, one a day, the next first. */
export function timeApartAhead(state: State, now: string): TimeApart[] {
  const zone = myZone(state);
  const today = myDateOf(state, now);
  const window: Interval = [minutesOf(now), atLocal(addDays(today, AHEAD), 0, zone)];
  const { eveningFrom } = myTimeOf(state.time);
  const found = new Map<LocalDate, TimeApart>();
  for (const { people, interval } of namedIn(state, window)) {
    if (!isMostlyFree(state, interval)) continue;
    const [from, to] = interval;
    // the day on which it begins, and each further one that it takes into the evening
    for (let on = localOf(from, zone).date; atLocal(on, 0, zone) < to; on = addDays(on, 1)) {
      const isFirst = on === localOf(from, zone).date;
      if (on < today || on >= addDays(today, AHEAD)) continue;
      if (!isFirst && to <= atLocal(on, eveningFrom, zone)) continue;
      const before = found.get(on);
      found.set(on, {
        on,
        people: [...new Set([...(before?.people ?? []), ...people])],
        from: Math.min(before?.from ?? from, from),
        to: Math.max(before?.to ?? to, to),
      });
    }
  }
  const planned = new Set([...state.compass.evening.values()].map(({ fields }) => fields.on));
  const order = peopleOf(state.people).map(({ id }) => id);
  return [...found.values()]
    .filter(({ on }) => !planned.has(on) && !isAside(state.compass, 'apart', on))
    .map((apart) => ({ ...apart, people: order.filter((id) => apart.people.includes(id)) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Hours that a calendar of one of two names the other on, of whom at least one is my partner; I am not on them. */
function namedIn(state: State, [begin, end]: Interval): { people: PersonId[]; interval: Interval }[] {
  const places = whereIsEverybody(state.people);
  const myName = nameIn(meOf(state.people).name);
  const isMine = (person: PersonId) => places.get(person)?.steps === 1;
  return peopleOf(state.people).flatMap(({ id: owner }) => {
    const pairs = relationshipsOf(state.people)
      .filter(({ fields }) => fields.members.includes(owner) && !fields.members.includes(ME))
      .flatMap(({ fields }) => fields.members.filter((other) => other !== owner))
      .filter((other) => isMine(owner) || isMine(other))
      .map((other) => ({
        name: nameIn(state.people.people.get(other)?.fields.name ?? ''),
        people: [owner, other].filter(isMine),
      }));
    if (pairs.length === 0) return [];
    return sourcesOf(state.time, owner).flatMap(({ fields }) =>
      fields.busy.flatMap(({ start, end: over, title = '' }) => {
        if (title === '') return [];
        const interval: Interval = [minutesOf(start), minutesOf(over)];
        if (interval[1] <= begin || interval[0] >= end || interval[1] - interval[0] < SHORTEST) return [];
        if (myName?.test(title)) return [];
        const people = pairs.flatMap((pair) => (pair.name?.test(title) ? pair.people : []));
        return people.length > 0 ? [{ people, interval }] : [];
      }),
    );
  });
}

/** A name as a whole word of a title, as it is written: “will” is nobody’s name. Null where there is none to look for. */
function nameIn(name: string): RegExp | null {
  const plain = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return plain === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u');
}

/** Whether I am with nobody myself for more than half of it. */
function isMostlyFree(state: State, interval: Interval): boolean {
  const dates = datesTouching(state.time, interval).map(
    ({ fields }): Interval => [minutesOf(fields.start), minutesOf(fields.end)],
  );
  return 2 * lengthOf(subtract([interval], union(dates))) > lengthOf([interval]);
}
