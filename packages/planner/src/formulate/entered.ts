// What people have said, as people and relations of an instance: rounding and defaults (docs/spec/planner.md, PLAN101–PLAN105).
import {
  addDays,
  type BudgetFields,
  budgetOf,
  type Days,
  floorInWeek,
  freeTimeOf,
  type Interval,
  knownTimeOf,
  type LocalDate,
  ME,
  type MyTimeFields,
  myTimeOf,
  myZone,
  type PersonId,
  type Relationship,
  type RelationshipId,
  type State,
  subtract,
  type ToldOf,
  tierOf,
  tiersOf,
  timeTogether,
  union,
  windowOf,
  zoneOf,
} from '@orrery/domain';
import type { Person, Relation, Side } from '../format.ts';

/** How many weeks are planned together. */
export type Weeks = 1 | 4;

/** The grid of a plan, minutes. */
export const grid = 30;
/** Weights of my tiers in step 4, first tier first; further tiers count 1. `none`: a relationship without a tier. */
const tierWeights = {
  alike: { byOrder: [], none: 1 },
  some: { byOrder: [4, 3, 2], none: 2 },
  much: { byOrder: [9, 5, 2], none: 2 },
} as const satisfies Record<MyTimeFields['tiersWeigh'], { byOrder: readonly number[]; none: number }>;
export const noTier = 'none';
/** The side of somebody who has not said anything: present, with the least weight. */
export const unsaid = 'unsaid';

/** Somebody as they have said, or as I have of them, whatever dates there are; `taken` are hours that circles keep without me. */
export function formulatePerson(
  state: State,
  person: PersonId,
  days: Days,
  taken: readonly Interval[],
  origin: number,
): Person {
  const mine = myTimeOf(state.time);
  const free = subtract(union(freeTimeOf(state, person, days)), union(taken))
    .map(([from, to]): [number, number] => [from - origin, to - origin])
    .filter(([from, to]) => to > from);
  const nightDays = person === ME ? mine.nights : (knownTimeOf(state.time, person).nights ?? mine.nights);
  const nights = Array.from({ length: days.count }, (_, day) => day).filter((day) =>
    nightDays.includes((day % 7) + 1),
  );
  const common = { id: person, zone: days.zone, free, nights };
  if (person !== ME)
    return {
      ...common,
      cap: 10_080,
      solo: 0,
      reserve: 0,
      buffer: 0,
      maxPerDay: 12,
      maxEveningsRow: 7,
      freeEvenings: 0,
    };
  return {
    ...common,
    cap: mine.weeklyCap,
    solo: mine.ownFloor,
    reserve: mine.unplanned,
    buffer: mine.buffer,
    maxPerDay: mine.datesPerDay,
    maxEveningsRow: Math.min(7, mine.eveningsInRow),
    freeEvenings: mine.freeEvenings,
  };
}

export function formulateRelation(
  state: State,
  relationship: Relationship,
  { week, weeks }: { readonly week: LocalDate; readonly weeks: Weeks },
  told: ToldOf | undefined,
): Relation {
  const budget = budgetOf(state.time, relationship.id);
  const { members } = relationship.fields;
  const min = Math.max(grid, Math.ceil(budget.shortest / grid) * grid);
  const max = Math.max(min, Math.floor(budget.longest / grid) * grid);
  const want = wantOf(budget, weeks);
  const side: Side = {
    tier: tierOf(state.people, relationship)?.id ?? noTier,
    want,
    most: Math.max(want, weeks === 1 ? mostInWeek(state, relationship.id, week, min) : budget.most),
    floor:
      weeks === 1
        ? { minutes: floorInWeek(state.time, relationship.id, week, myZone(state)), weeks }
        : { minutes: budget.floor, weeks: budget.floorWeeks },
    prefer:
      budget.preferDays.length + budget.preferMonthDays.length === 0
        ? null
        : {
            ...(budget.preferDays.length > 0 ? { dow: [...budget.preferDays].sort() } : {}),
            ...(budget.preferMonthDays.length > 0
              ? { dom: [...budget.preferMonthDays].sort((a, b) => a - b) }
              : {}),
          },
    nights: oneZone(state, members) ? budget.nights * weeks : 0,
  };
  // a floor that each side has confirmed is each one's; whoever has asked for something has said what it is
  const floor = told?.floor ? side.floor : { minutes: 0, weeks: 1 };
  const copied: Side = { ...side, tier: unsaid, floor, prefer: null, nights: 0 };
  const sideOf = (person: PersonId): Side => {
    const asked = told?.wishes.get(person);
    if (!asked) return copied;
    const theirs = wantOf(
      { wish: Math.max(asked.minutes, floor.minutes / floor.weeks), most: side.most },
      weeks,
    );
    return { ...copied, tier: noTier, want: theirs, nights: side.nights > 0 ? asked.nights * weeks : 0 };
  };
  return {
    id: relationship.id,
    members: [...members].sort((a, b) => (a === ME ? -1 : b === ME ? 1 : a < b ? -1 : 1)),
    session: { min, max, step: grid },
    pad: { before: budget.travel, after: budget.travel + budget.landing },
    sides: Object.fromEntries(members.map((m) => [m, m === ME ? side : sideOf(m)])),
  };
}

/** Where one date is longer than a week's most, there is one as long as four weeks together stay within theirs. */
function mostInWeek(state: State, id: RelationshipId, week: LocalDate, shortest: number): number {
  const { most } = budgetOf(state.time, id);
  if (shortest <= most) return most;
  const window = windowOf({ from: addDays(week, -21), count: 21, zone: myZone(state) });
  const { planned, lived } = timeTogether(state.time, window).get(id) ?? { planned: 0, lived: 0 };
  return planned + lived + shortest <= 4 * most ? shortest : most;
}

/** Whole hours of all the weeks together, as the format asks: the nearest, at least one, and never above the most. */
function wantOf({ wish, most }: Pick<BudgetFields, 'wish' | 'most'>, weeks: Weeks): number {
  const unit = 60 / weeks;
  const nearest = Math.max(unit, Math.round(wish / unit) * unit);
  return nearest > most ? Math.max(unit, Math.floor(most / unit) * unit) : nearest;
}

export function weightsOf(state: State): { tier: string | null; weight: number }[] {
  const { byOrder, none } = tierWeights[myTimeOf(state.time).tiersWeigh];
  const tiers = tiersOf(state.people).map((tier, k) => ({
    tier: tier.id as string | null,
    weight: byOrder[k] ?? 1,
  }));
  return [...tiers, { tier: null, weight: none }];
}

const oneZone = (state: State, members: readonly PersonId[]): boolean =>
  new Set(members.map((m) => zoneOf(state, m))).size === 1;
