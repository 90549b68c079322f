// Days that come round, of mine and of all my circles: each day of the same people once, when it is time to speak of it.
import { ME, type MemberId, type PersonId, type SpaceId } from '../kernel/ids.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/zones.ts';
import { nextOf, type YearlyDayAhead, yearlyDays } from '../time/dates/yearly.ts';
import { type MyDay, myDaysOf } from '../time/days/fold.ts';
import type { CircleOfMine } from './dates-of-circles.ts';
import { myDateOf, type State } from './week.ts';
import { personIn } from './with-dates.ts';

/** Whose it is: somebody of my map, me among them, or a member of whom I have not said who they are. */
export type WhoseDay = PersonId | { readonly space: SpaceId; readonly member: MemberId };

export interface DayOfMine {
  readonly on: LocalDate;
  readonly inDays: number;
  /** What it is called, by me first. */
  readonly names: readonly string[];
  /** Nobody: of no one in particular, or of everybody in its circle. */
  readonly people: readonly WhoseDay[];
  readonly mine: readonly MyDay[];
  readonly shared: readonly { readonly space: SpaceId; readonly day: YearlyDayAhead }[];
  /** Days that do as well and are still to come, in order. */
  readonly alternates: readonly LocalDate[];
}

/** Whether somebody is left whose day it is: whoever is not on my map any more takes their days along. */
export const isToldOf = ({ people }: State, { fields }: MyDay): boolean =>
  fields.people.length === 0 || fields.people.some((one) => one === ME || people.people.get(one)?.present);

interface Same {
  readonly on: LocalDate;
  readonly people: readonly WhoseDay[];
  readonly mine: MyDay[];
  shared: DayOfMine['shared'];
}

/** The next of each from a day on, those of the same people on the same day together. */
function nextFrom(own: State, circles: readonly CircleOfMine[], from: LocalDate): Same[] {
  const found = new Map<string, Same>();
  const at = (on: LocalDate, whose: string, people: readonly WhoseDay[]) => {
    const key = `${on} ${whose}`;
    const one = found.get(key) ?? { on, people, mine: [], shared: [] };
    found.set(key, one);
    return one;
  };
  for (const day of myDaysOf(own.time)) {
    const people = day.fields.people.filter((one) => one === ME || own.people.people.get(one)?.present);
    const on = nextOf(day.fields, from);
    if (on === null || !isToldOf(own, day)) continue;
    at(on, [...people].sort().join(' '), people).mine.push(day);
  }
  for (const { space, state, circle } of circles)
    for (const day of yearlyDays(state.time, circle, from)) {
      const people = day.yearly.fields.people.map(
        (member): WhoseDay =>
          member === circle.me ? ME : (personIn(own, space, member) ?? { space, member }),
      );
      const whose = people.map((one) => (typeof one === 'string' ? one : `${one.space} ${one.member}`));
      const one = at(day.on, people.length === 0 ? `all of ${space}` : whose.sort().join(' '), people);
      one.shared = [...one.shared, { space, day }];
    }
  return [...found.values()];
}

function dayOf({ on, people, mine, shared }: Same, today: LocalDate): DayOfMine {
  const inCircles = shared.map(({ day }) => day);
  const names = [
    ...mine.map(({ fields }) => fields.name),
    ...inCircles.flatMap(({ yearly, also }) => [yearly, ...also].map(({ fields }) => fields.name)),
  ];
  const others = [
    ...mine.flatMap(({ fields }) => fields.alternates.map((count) => addDays(on, count))),
    ...inCircles.flatMap(({ alternates }) => alternates),
  ];
  const alternates = [...new Set(others)].filter((day) => day >= today && day !== on).sort();
  return { on, inDays: daysBetween(today, on), people, mine, shared, alternates, names: [...new Set(names)] };
}

const inOrder = (days: readonly DayOfMine[]): DayOfMine[] =>
  [...days].sort((a, b) => a.inDays - b.inDays || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1));

/** How many days before one is told of: as I have said, here or in a circle, or else as early as anybody did. */
function leadOf({ mine, shared }: Same): number {
  const inCircles = shared.map(({ day }) => day);
  const said = [
    ...mine.map(({ fields }) => fields.lead),
    ...inCircles.flatMap((one) => (one.isMine ? [one.lead] : [])),
  ];
  return Math.max(...(said.length > 0 ? said : inCircles.map((one) => one.lead)));
}

/** Those that it is time to speak of, soonest first. */
export function daysOfMineAhead(own: State, circles: readonly CircleOfMine[], now: string): DayOfMine[] {
  const today = myDateOf(own, now);
  const due = nextFrom(own, circles, today).filter((one) => daysBetween(today, one.on) <= leadOf(one));
  return inOrder(due.map((one) => dayOf(one, today)));
}

/** Those that fall on one of so many days, whether it is time to speak of them or not (TIME27). */
export function daysOfMineIn(
  own: State,
  circles: readonly CircleOfMine[],
  { from, count }: { readonly from: LocalDate; readonly count: number },
): DayOfMine[] {
  const last = addDays(from, count - 1);
  const found: DayOfMine[] = [];
  // what moves may fall on several of them
  for (let day = from; day <= last; ) {
    const next = inOrder(nextFrom(own, circles, day).map((one) => dayOf(one, from)));
    const [first] = next;
    if (!first || first.on > last) break;
    found.push(...next.filter(({ on }) => on === first.on));
    day = addDays(first.on, 1);
  }
  return found;
}
