// What my own plan takes from my circles: hours that members share there, dates that keep an hour, floors that each side has confirmed,
// and what others ask for. Found on my own device from what I may see; nothing of it goes back, and no circle hears of another.

import { agreedRhythm, type RhythmsState } from '../conversations/rhythm/fold.ts';
import type { MemberId, PersonId, RelationshipId, SourceId, SpaceId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import { addDays, type Interval, instantOf } from '../kernel/zones.ts';
import type { Relationship } from '../people/fold.ts';
import { myRelationships, othersIn } from '../people/insights.ts';
import type { SpacesState } from '../spaces/fold.ts';
import type { Availability, Wish } from '../spaces/sharing/events.ts';
import { standingShare, wishOf } from '../spaces/sharing/insights.ts';
import type { DatesState } from '../time/dates/fold.ts';
import { hoursOf, standingOf } from '../time/dates/standing.ts';
import type { BudgetFields, SourceFields } from '../time/events.ts';
import { type FloorFields, keyOfFloor } from '../time/floors/events.ts';
import type { FloorsState } from '../time/floors/fold.ts';
import { confirmedFloor } from '../time/floors/standing.ts';
import { type Budget, budgetOf, hasBudget, type Source } from '../time/fold.ts';
import type { State } from './week.ts';
import { isOff, personIn, thing, withDates, yeses } from './with-dates.ts';

/** A circle of mine, with all that its members say there of time. */
export interface CircleToPlan {
  readonly space: SpaceId;
  readonly state: {
    readonly time: DatesState & FloorsState;
    readonly spaces: SpacesState;
    readonly conversations: RhythmsState;
  };
  readonly circle: InCircle;
  /** Who is in. */
  readonly members: readonly MemberId[];
}

/** What is said in circles of a relationship of mine, all of whose people are in one. */
export interface ToldOf {
  /** Where they all are, and who they are there, me among them. */
  readonly circles: readonly { readonly space: SpaceId; readonly people: readonly MemberId[] }[];
  /** Confirmed by each side; null: what I hold to be the floor is a wish. */
  readonly floor: FloorFields | null;
  /** For check-ins, in minutes a week: the rhythm that they agreed to (TALK21). */
  readonly talks: number;
  /** I hold a floor of my own. */
  readonly isHeld: boolean;
  /** What each of the others asks for; of several circles the least. */
  readonly wishes: ReadonlyMap<PersonId, Pick<Wish, 'minutes' | 'nights'>>;
}

export interface FromCircles {
  /** My own state, as far as a plan needs it with what circles say: to be asked, and never to be written to. */
  readonly state: State;
  readonly told: ReadonlyMap<RelationshipId, ToldOf>;
  /** Hours that dates without me keep for others. */
  readonly busy: ReadonlyMap<PersonId, readonly Interval[]>;
}

export function withCircles(own: State, circles: readonly CircleToPlan[]): FromCircles {
  const told = new Map(
    myRelationships(own.people).flatMap((relationship): [RelationshipId, ToldOf][] => {
      const found = toldOf(own, relationship, circles);
      return found ? [[relationship.id, found]] : [];
    }),
  );
  const time = {
    ...withDates(own, circles).time,
    sources: new Map(own.time.sources),
    budgets: new Map(own.time.budgets),
  };
  const busy = new Map<PersonId, Interval[]>();
  for (const circle of circles) {
    for (const member of circle.members) {
      const person = personIn(own, circle.space, member);
      if (member === circle.circle.me || !person) continue;
      const source = sourceOf(circle, member, person);
      if (source) time.sources.set(source.id, source);
      busy.set(person, [...(busy.get(person) ?? []), ...hoursWithoutMe(circle, member)]);
    }
  }
  for (const [id, one] of told) {
    const budget = budgetTogether(own, id, one, circles);
    if (budget) time.budgets.set(id, budget);
  }
  return { state: { ...own, time }, told, busy };
}

/** Who the people of a relationship are in a circle, me among them; null where not each of them is in. */
export function membersOfRelationship(
  own: State,
  relationship: Relationship,
  { space, circle, members }: Pick<CircleToPlan, 'space' | 'circle' | 'members'>,
): MemberId[] | null {
  const people = othersIn(relationship).map((person) =>
    members.find((one) => one !== circle.me && personIn(own, space, one) === person),
  );
  const known = people.filter((one) => one !== undefined);
  return known.length === people.length && known.length > 0 ? [circle.me, ...known].sort() : null;
}

function toldOf(own: State, relationship: Relationship, all: readonly CircleToPlan[]): ToldOf | null {
  const circles: { space: SpaceId; people: MemberId[] }[] = [];
  const wishes = new Map<PersonId, Pick<Wish, 'minutes' | 'nights'>>();
  let floor: FloorFields | null = null;
  let talks = 0;
  for (const one of all) {
    const people = membersOfRelationship(own, relationship, one);
    if (!people) continue;
    circles.push({ space: one.space, people });
    // each was confirmed by both: the larger meets them all
    const said = confirmedFloor(one.state.time, keyOfFloor(people), one.circle);
    if (said && (!floor || perWeek(said) > perWeek(floor))) floor = said;
    const rhythm = agreedRhythm(one.state.conversations, people, one.circle);
    if (rhythm) talks = Math.max(talks, Math.ceil(rhythm.minutes / rhythm.weeks));
    for (const member of people) {
      const person = personIn(own, one.space, member);
      const wish = person && member !== one.circle.me ? asked(one, member, people) : undefined;
      const before = person ? wishes.get(person) : undefined;
      if (person && wish && (!before || wish.minutes < before.minutes)) wishes.set(person, wish);
    }
  }
  return circles.length > 0
    ? { circles, floor, talks, wishes, isHeld: budgetOf(own.time, relationship.id).floor > 0 }
    : null;
}

const perWeek = ({ minutes, weeks }: FloorFields): number => minutes / weeks;
const asked = ({ state }: CircleToPlan, member: MemberId, people: readonly MemberId[]): Wish | undefined =>
  wishOf(state.spaces, member, people)?.fields.what as Wish | undefined;

/** Floors count as far as each side confirmed them; what I hold beyond that is a wish. */
function budgetTogether(
  own: State,
  id: RelationshipId,
  { floor, circles, talks }: ToldOf,
  all: readonly CircleToPlan[],
): Budget | null {
  const isMine = hasBudget(own.time, id);
  const mine = circles.flatMap(({ space, people }) => {
    const one = all.find((circle) => circle.space === space);
    return one ? (asked(one, one.circle.me, people) ?? []) : [];
  });
  if (!isMine && !floor && mine.length === 0 && talks === 0) return null;
  const budget = budgetOf(own.time, id);
  const askedFor = mine.length > 0 ? Math.min(...mine.map(({ minutes }) => minutes)) : 0;
  const wished = isMine ? budget.wish : askedFor;
  const held = Math.ceil(budget.floor / budget.floorWeeks);
  const wish = Math.max(wished, held, floor ? Math.ceil(perWeek(floor)) : 0) + talks;
  const fields: BudgetFields = {
    ...budget,
    ...{ floor: floor?.minutes ?? 0, floorWeeks: floor?.weeks ?? 1 },
    ...{ wish, most: Math.max(wish, budget.most) },
  };
  return thing(id, fields);
}

/** What somebody lets this circle see of their time, as a calendar of theirs. */
function sourceOf({ space, state }: CircleToPlan, member: MemberId, owner: PersonId): Source | null {
  const share = standingShare(state.spaces, member);
  if (!share) return null;
  const { from, days, blocks } = share.fields.what as Availability;
  const busy = blocks.map((block) => ({ start: instantOf(block.from), end: instantOf(block.to) }));
  const importedAt = state.spaces.sharedSince.get(`share ${share.id}`) ?? instantOf(0);
  const to = addDays(from, days - 1);
  const fields: SourceFields = { owner, name: '', titles: false, from, to, importedAt, busy };
  return thing(`circle ${space} ${member}` as SourceId, fields);
}

/** Hours that a member has said yes to in dates that I have not said yes to. */
const hoursWithoutMe = ({ state, circle }: CircleToPlan, member: MemberId): Interval[] =>
  [...state.time.shared.values()].flatMap((date) => {
    const { kind } = standingOf(date, circle);
    if (isOff(kind) || yeses(date, circle.me).length > 0) return [];
    return yeses(date, member).flatMap(({ terms }) => {
      const hours = hoursOf(terms);
      return hours ? [hours] : [];
    });
  });
