// From the app's state to an instance of polyplan/1: rounding, defaults and omissions are decided here and nowhere else
// (docs/spec/planner.md, "From the app's state to an instance"). Pure: the present instant is passed in.
import {
  addDays,
  type BudgetFields,
  budgetOf,
  type DateFields,
  type Days,
  datesBetween,
  daysBetween,
  type FromCircles,
  floorInWeek,
  freeTimeOf,
  hasBudget,
  type Interval,
  instantOf,
  isTimeKnown,
  keepsItsHour,
  knownTimeOf,
  type LocalDate,
  localOf,
  ME,
  type MyTimeFields,
  minutesOf,
  mondayOf,
  myRelationships,
  myTimeOf,
  myZone,
  type PersonId,
  type PlannedDate,
  protectedIn,
  type Relationship,
  type RelationshipId,
  type RuleId,
  rulesOf,
  type State,
  startOfDay,
  subtract,
  type ToldOf,
  tierOf,
  tiersOf,
  timeTogether,
  union,
  windowOf,
  withWays,
  zoneOf,
} from '@orrery/domain';
import type { Instance, Person, Plan, Relation, Side } from '../format.ts';
import { areApart, boundariesIn, boundariesOf } from './boundaries.ts';
import { dayTable } from './day-table.ts';
import { grantedNights } from './nights.ts';
import {
  cutAtWeekEnd,
  letLimitsGiveWay,
  makeRoom,
  raiseMost,
  type SettledDate,
  setBeside,
  settle,
} from './settled.ts';

/** How many weeks are planned together. */
export type Weeks = 1 | 4;

/** The grid of a plan, minutes. */
const grid = 30;
/** Weights of my tiers in step 4, first tier first; further tiers count 1. `none`: a relationship without a tier. */
const tierWeights = {
  alike: { byOrder: [], none: 1 },
  some: { byOrder: [4, 3, 2], none: 2 },
  much: { byOrder: [9, 5, 2], none: 2 },
} as const satisfies Record<MyTimeFields['tiersWeigh'], { byOrder: readonly number[]; none: number }>;
const noTier = 'none';
/** A date may last fourteen days, and its ways, the time to land and my pause three more. Minutes. */
const longestReach = 17 * 1440;
/** The side of somebody who has not said anything: present, with the least weight. */
const unsaid = 'unsaid';

export interface Formulation {
  readonly instance: Instance;
  /** Minute 0 of the instance, minutes since the epoch. */
  readonly origin: number;
  /** The Monday with which it begins. */
  readonly week: LocalDate;
  readonly weeks: Weeks;
  /** Digest of what people entered: as long as it stays the same, a kept plan still answers the same question. */
  readonly basis: string;
  /** People who count as free when I am, because nothing is known of their time (TIME5). */
  readonly unknown: readonly PersonId[];
  /** How tiers weigh, in my order, to be shown: tier id (null: no tier) and weight. */
  readonly weights: readonly { readonly tier: string | null; readonly weight: number }[];
  /** Dates already in the week that the plan keeps as they are, by the id that their rule has in the instance. */
  readonly fixed: ReadonlyMap<string, PlannedDate>;
  /** My rules for plans that bind here, by the ids of their boundaries. */
  readonly rules: ReadonlyMap<string, RuleId>;
}

/** What circles say beside the state: `withCircles`. */
export type FromOthers = Pick<FromCircles, 'told' | 'busy'>;
const fromNobody: FromOthers = { told: new Map(), busy: new Map() };

/**
 * The planning problem of one week, or of four together, from my side; null while there is nobody to plan with. With `from`, of a
 * state that circles were taken into: floors then are those that each side has confirmed, and others' wishes what they ask for.
 */
export function formulate(
  state: State,
  week: LocalDate,
  now: string,
  from: FromOthers = fromNobody,
  weeks: Weeks = 1,
): Formulation | null {
  const days: Days = { from: week, count: 7 * weeks, zone: myZone(state) };
  const dates = datesBetween(state.time, ...windowOf(days));
  const kept = dates.filter(keepsItsHour);
  const planned = myRelationships(state.people).filter(
    (r) => hasBudget(state.time, r.id) || kept.some((d) => d.fields.relationship === r.id),
  );
  if (planned.length === 0) return null;
  const isPlanned = (date: PlannedDate) => planned.some((r) => r.id === date.fields.relationship);

  const members = [...new Set(planned.flatMap((r) => r.fields.members))];
  const origin = startOfDay(week, days.zone);
  const at = (instant: string) => minutesOf(instant) - origin;
  // everybody's days are counted by my clock: it is my week, and a call on my Sunday may be their Monday already
  const table = dayTable(week, days.count, days.zone, origin, myTimeOf(state.time).eveningFrom);
  const zones = { [days.zone]: { days: table } };

  const taken = hoursTaken(state, days, isPlanned);
  const open = members.map((person) =>
    formulatePerson(state, person, days, from.busy.get(person) ?? [], origin),
  );
  const people = open.map((person): Person => {
    const lost = person.id === ME ? taken : declinedBy(state, person.id, dates);
    const gone = lost.map(([begin, end]): Interval => [begin - origin, end - origin]);
    return { ...person, free: subtract(person.free, union(gone)).map(([a, b]) => [a, b]) };
  });
  const relations = planned.map((relationship) =>
    formulateRelation(state, relationship, { week, weeks }, from.told.get(relationship.id)),
  );
  const weights = weightsOf(state);
  const rules = rulesOf(state.time);
  const here = { days: table, relations, people };
  // nothing of it comes from dates, of whichever week: agreeing to a plan does not make it, or the next one, an old one
  const wished = planned
    .filter((one) => hasBudget(state.time, one.id))
    .map((one) => formulateRelation(state, one, { week, weeks: 4 }, from.told.get(one.id)));
  const entered = { days: table, relations: wished, people: open };
  const bound = boundariesOf(rules, { ...entered, fixed: [], beside: [], until: 0, fits: () => true });
  const basis = digest(JSON.stringify({ week, zones, weights, bound, ...entered }));

  // held dates of a former plan that are still ahead may move; everything else stays
  const until = Math.max(0, Math.min(Math.ceil(at(now) / grid) * grid, days.count * 1440 + 120));
  const mayMove = (date: PlannedDate) =>
    isHeld(date, days.zone) &&
    at(date.fields.start) >= until &&
    !hasNightByHand(state, date) &&
    // the format settles a night with the day that it follows, and today has begun
    !(date.fields.night && (table[dayIndex(state, date, week)]?.start ?? 0) < until);
  const settled = kept
    .filter((d) => isPlanned(d) && !mayMove(d))
    .map((date, k) => ({ date, id: `fixed${k + 1}` }));
  const asSettled = settled.map(({ date, id }): SettledDate => {
    const [start, end] = hoursOf(date);
    const { relationship: relation, night } = date.fields;
    return { id, relation, start: start - origin, end: end - origin, night, isPast: start - origin < until };
  });
  const { fixed: held, beside } = settle(asSettled, { people, relations, zones }, areApart(rules));
  setBeside(people, relations, beside, ME, weeks);
  for (const date of held) makeRoom(people, relations, date, ME, protectedHere(state, days, origin));
  const fixed = cutAtWeekEnd(people, relations, zones, held);
  raiseMost(relations, fixed, weeks);
  letLimitsGiveWay(people, relations, zones, fixed);
  const nights = grantedNights(people, relations, zones, fixed);

  const past = fixed.filter(({ isPast }) => isPast);
  const moves = kept.filter((d) => isPlanned(d) && mayMove(d));
  const previous = moves.map(({ fields }) => ({
    relation: fields.relationship,
    start: at(fields.start),
    end: at(fields.end),
  }));
  const unbound: Instance = {
    format: 'polyplan/1',
    name: weeks === 1 ? `week of ${week}` : `${weeks} weeks from ${week}`,
    horizon: { start: instantOf(origin), weeks, grid },
    tierWeights: Object.fromEntries([
      ...weights.map(({ tier, weight }) => [tier ?? noTier, weight] as const),
      [unsaid, 1],
    ]),
    zones,
    people,
    relations,
    boundaries: [],
    fixed: fixed.map(({ id, relation, start, end }) => ({ id, relation, start, end, night: nights.has(id) })),
    frozen: {
      until,
      sessions: past.map(({ relation, start, end }) => ({ relation, start, end })),
      nights: [...nights.values()].filter(({ day }) => (table[day]?.start ?? 0) < until),
    },
    previous: {
      sessions: previous,
      nights: moves
        .filter((d) => d.fields.night)
        .map((d) => ({ relation: d.fields.relationship, day: dayIndex(state, d, week) })),
    },
  };
  const boundaries = boundariesIn(unbound, rules, { ...here, fixed, beside, until });
  return {
    instance: { ...unbound, boundaries: boundaries.map(({ boundary }) => boundary) },
    origin,
    week,
    weeks,
    basis,
    unknown: members.filter((m) => m !== ME && !isTimeKnown(state, m)),
    weights,
    fixed: new Map(settled.map(({ id, date }) => [id, date])),
    rules: new Map(boundaries.map(({ of, boundary }) => [boundary.id, of])),
  };
}

/** From when to when a date keeps us together, minutes since the epoch: what was lived counts as it was. */
function hoursOf({ fields }: PlannedDate): Interval {
  const start = minutesOf(fields.start);
  return [start, fields.lived ? start + fields.lived : minutesOf(fields.end)];
}

/**
 * My hours that dates outside of the plan keep, with their ways and my pause between dates: of relationships that have
 * ended since, and those that begin in the week before or after and reach into this one.
 */
function hoursTaken(state: State, days: Days, isPlanned: (date: PlannedDate) => boolean): Interval[] {
  const [from, to] = windowOf(days);
  const { buffer } = myTimeOf(state.time);
  return datesBetween(state.time, from - longestReach, to + longestReach)
    .filter((date) => {
      const start = minutesOf(date.fields.start);
      return keepsItsHour(date) && !(isPlanned(date) && start >= from && start < to);
    })
    .map((date): Interval => {
      const [begin, end] = withWays(state, date.fields.relationship, hoursOf(date));
      return [begin - buffer, end + buffer];
    });
}

/** Whether a date was put in by the plan of its week, and nobody has been told of it yet. */
const isHeld = ({ fields }: PlannedDate, zone: string): boolean =>
  fields.status === 'held' &&
  fields.lived === null &&
  fields.plan === mondayOf(localOf(minutesOf(fields.start), zone).date);

/** A night that is not among those wished for: somebody added it to the date. */
const hasNightByHand = (state: State, { fields }: PlannedDate): boolean =>
  fields.night && budgetOf(state.time, fields.relationship).nights === 0;

type Kept = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

/** The dates of a plan in instants, what `keepPlan` takes: those that it adds, and those that were held already and stay. */
export function readBack({ origin, instance, fixed }: Formulation, plan: Plan): Kept[] {
  const stays = new Set(instance.fixed?.map(({ relation, start }) => `${relation}@${start}`));
  const [[zone, { days }] = ['UTC', { days: [] }]] = Object.entries(instance.zones);
  const held = [...fixed.values()].filter((date) => isHeld(date, zone));
  const added = plan.sessions.filter(({ relation, start }) => !stays.has(`${relation}@${start}`));
  return [
    ...held.map(({ fields: { relationship, start, end, night } }) => ({ relationship, start, end, night })),
    ...added.map(({ relation, start, end }) => {
      const day = days.findIndex((d) => d.start <= start && start < d.end);
      return {
        relationship: relation as RelationshipId,
        start: instantOf(start + origin),
        end: instantOf(end + origin),
        night: plan.nights.some((n) => n.relation === relation && n.day === day),
      };
    }),
  ];
}

/** Hours that somebody has declined: they are not asked for again. */
const declinedBy = (state: State, person: string, dates: readonly PlannedDate[]): Interval[] =>
  dates
    .filter((d) => d.fields.status === 'declined' && membersOf(state, d).some((one) => one === person))
    .map((d): Interval => [minutesOf(d.fields.start), minutesOf(d.fields.end)]);

/** Somebody as they have said, or as I have of them, whatever dates there are; `taken` are hours that circles keep without me. */
function formulatePerson(
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

function formulateRelation(
  state: State,
  relationship: Relationship,
  { week, weeks }: Pick<Formulation, 'week' | 'weeks'>,
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

const protectedHere = (state: State, days: Days, origin: number): Interval[] =>
  union(protectedIn(state.time, days).map(({ interval: [a, b] }): Interval => [a - origin, b - origin]));

function weightsOf(state: State): { tier: string | null; weight: number }[] {
  const { byOrder, none } = tierWeights[myTimeOf(state.time).tiersWeigh];
  const tiers = tiersOf(state.people).map((tier, k) => ({
    tier: tier.id as string | null,
    weight: byOrder[k] ?? 1,
  }));
  return [...tiers, { tier: null, weight: none }];
}

const oneZone = (state: State, members: readonly PersonId[]): boolean =>
  new Set(members.map((m) => zoneOf(state, m))).size === 1;

const membersOf = (state: State, date: PlannedDate): readonly PersonId[] =>
  state.people.relationships.get(date.fields.relationship)?.fields.members ?? [];

const dayIndex = (state: State, date: PlannedDate, week: LocalDate): number =>
  daysBetween(week, localOf(minutesOf(date.fields.start), myZone(state)).date);

/** A short fingerprint to notice change by (FNV-1a, 64 bit); it keeps no secret. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(36);
}
