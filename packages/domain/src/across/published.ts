// What a calendar that I publish holds: hours of mine ahead, from my own plan and from all my circles. What is not named here does not leave.
import { ME, type MemberId, type PersonId } from '../kernel/ids.ts';
import type { EpochMinutes, Interval } from '../kernel/zones.ts';
import { othersIn } from '../people/insights.ts';
import { personOfMember, type SpacesState } from '../spaces/fold.ts';
import type { CalendarFields } from '../spaces/publishing/events.ts';
import { namingOf } from '../spaces/sharing/fold.ts';
import { type CircleOfMine, type MyHour, myHours } from './dates-of-circles.ts';
import { type CircleOfNames, mayBeNamed } from './naming.ts';
import type { State } from './week.ts';

/** A circle of mine, with what its members call themselves, and what they have said of being named. */
export type CircleWithNames = CircleOfMine &
  CircleOfNames & {
    readonly state: { readonly spaces: Pick<SpacesState, 'members'> };
    /** Of a care space nothing but hours is published. */
    readonly isCare: boolean;
  };

export interface PublishedHour {
  /** The same for the same date at the same hours. It holds ids of mine, and does not leave as it is. */
  readonly id: string;
  readonly hours: Interval;
  /** Somebody is still asked. */
  readonly isOpen: boolean;
  /** What it is called; empty where it is not, or where only “busy” is to be read. */
  readonly title: string;
  /** With whom, by the names that I call them, as far as they may be named; nobody where only “busy” is to be read. */
  readonly names: readonly string[];
}

const YEAR = 366 * 1440;
/** More than fit into what a relay keeps of one calendar are nobody's next year. */
const MOST_HOURS = 400;

/** In order, the soonest first. */
export function hoursToPublish(
  own: State,
  circles: readonly CircleWithNames[],
  shows: CalendarFields['shows'],
  now: EpochMinutes,
): PublishedHour[] {
  return eachOnce(myHours(own, circles, now))
    .filter(({ hours }) => hours[0] < now + YEAR)
    .slice(0, MOST_HOURS)
    .map((hour) => {
      const said = shows === 'titles' ? wordsOf(own, circles, hour) : { title: '', names: [] };
      return { id: nameOf(hour), hours: hour.hours, isOpen: !isAgreed(own, hour), ...said };
    });
}

const nameOf = (hour: MyHour): string =>
  hour.space === null ? hour.date : `${hour.space} ${hour.shared} ${hour.hours.join(' ')}`;

const isAgreed = (own: State, hour: MyHour): boolean =>
  hour.space === null ? own.time.dates.get(hour.date)?.fields.status === 'accepted' : hour.isAgreed;

/** Where I have said yes to the same hours of one date twice, once: what is agreed to before what is not. */
function eachOnce(hours: readonly MyHour[]): MyHour[] {
  const found = new Map<string, MyHour>();
  for (const hour of hours)
    if (!found.has(nameOf(hour)) || (hour.space !== null && hour.isAgreed)) found.set(nameOf(hour), hour);
  return [...found.values()];
}

const NOTHING = { title: '', names: [] };

function wordsOf(own: State, circles: readonly CircleWithNames[], hour: MyHour) {
  const mayBe = (person: PersonId) => mayBeNamed(own, person, circles) !== 'no';
  if (hour.space === null) {
    const fields = own.time.dates.get(hour.date)?.fields;
    const relationship = fields && own.people.relationships.get(fields.relationship);
    const people = relationship ? othersIn(relationship).filter(mayBe) : [];
    return { title: fields?.title ?? '', names: named(people.map((person) => nameIn(own, person))) };
  }
  const { space, shared, terms } = hour;
  const found = circles.find((circle) => circle.space === space);
  if (!found || found.isCare) return NOTHING;
  const date = found.state.time.shared.get(shared);
  // by what I said yes to, whatever else was offered for the same hours
  const title = date?.versions.find(({ key }) => key === terms)?.terms.title ?? '';
  const others = date?.people.filter((member) => member !== found.circle.me) ?? [];
  return { title, names: named(others.map((member) => nameOfMember(own, circles, found, member))) };
}

const named = (names: readonly string[]): string[] => names.filter((name) => name !== '');

const nameIn = (own: State, person: PersonId): string =>
  person === ME ? '' : (own.people.people.get(person)?.fields.name ?? '');

/** As I call them where I have said who it is, else as they call themselves there; nothing before they have said that they may be named. */
function nameOfMember(
  own: State,
  circles: readonly CircleWithNames[],
  circle: CircleWithNames,
  member: MemberId,
): string {
  if (namingOf(circle.sharing, member) !== 'elsewhere') return '';
  const person = personOfMember(own.spaces, circle.space, member);
  if (person && mayBeNamed(own, person, circles) !== 'yes') return '';
  const mine = person ? nameIn(own, person) : '';
  return mine || (circle.state.spaces.members.get(member)?.fields.name ?? '');
}
