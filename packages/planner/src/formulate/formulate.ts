// From the app's state to an instance of polyplan/1: rounding, defaults and omissions are decided here and nowhere else
// (docs/spec/planner.md, "From the app's state to an instance"). Pure: the present instant is passed in.
import {
  addDays,
  budgetOf,
  type DateFields,
  type Days,
  datesBetween,
  daysBetween,
  type FromCircles,
  hasBudget,
  type Interval,
  instantOf,
  isTimeKnown,
  keepsItsHour,
  type LocalDate,
  localOf,
  ME,
  minutesOf,
  mondayOf,
  myRelationships,
  myTimeOf,
  myZone,
  type PersonId,
  type PlannedDate,
  protectedIn,
  type RelationshipId,
  type RuleId,
  rulesOf,
  type State,
  startOfDay,
  subtract,
  union,
  windowOf,
  withWays,
} from '@orrery/domain';
import type { Instance, Person, Plan } from '../format.ts';
import { areApart, boundariesIn, boundariesOf } from './boundaries.ts';
import { dayTable } from './day-table.ts';
import {
  formulatePerson,
  formulateRelation,
  grid,
  noTier,
  unsaid,
  type Weeks,
  weightsOf,
} from './entered.ts';
import { grantedNights, nightsLeft } from './nights.ts';
import {
  cutAtWeekEnd,
  letLimitsGiveWay,
  makeRoom,
  raiseMost,
  type SettledDate,
  setBeside,
  settle,
} from './settled.ts';

/** Nobody is asked for a date that begins sooner, minutes. */
const notice = 360;
/** A date may last fourteen days, and its ways, the time to land and my pause three more. Minutes. */
const longestReach = 17 * 1440;
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
  /** The dates of an earlier plan that are held and may still move. */
  readonly held: Plan;
  /** Dates here that were declined: of their days nothing more is asked of whoever is in them. */
  readonly declined: readonly PlannedDate[];
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
  const declined = dates.filter(({ fields }) => fields.status === 'declined');
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
  const rules = rulesOf(state.time);
  const membersOf = (id: string): readonly string[] =>
    planned.find((one) => one.id === id)?.fields.members ?? [];
  const open = members.map((id) => {
    const person = formulatePerson(state, id, days, from.busy.get(id) ?? [], origin);
    return { ...person, nights: nightsLeft(person, rules, membersOf, table) };
  });
  // every relation has me in it: my hours alone say when, and those of whom nothing is known are never what is in the way
  const unknown = members.filter((m) => m !== ME && !isTimeKnown(state, m));
  const wholeWindow: Interval[] = [[0, table.at(-1)?.end ?? 0]];
  const people = open.map((person): Person => {
    const lost = person.id === ME ? taken : daysDeclined(state, person.id, declined);
    const busy = from.busy.get(person.id as PersonId) ?? [];
    const gone = [...lost, ...busy].map(([begin, end]): Interval => [begin - origin, end - origin]);
    const free = unknown.some((one) => one === person.id) ? wholeWindow : person.free;
    return { ...person, free: subtract(free, union(gone)).map(([a, b]) => [a, b]) };
  });
  const relations = planned.map((relationship) =>
    formulateRelation(state, relationship, { week, weeks }, from.told.get(relationship.id)),
  );
  const weights = weightsOf(state);
  const here = {
    ...{ days: table, relations, people },
    isDeclined: (relation: string, day: LocalDate) =>
      declined.some((date) => date.fields.relationship === relation && dayOf(state, date) === day),
  };
  // nothing of it comes from dates, of whichever week: agreeing to a plan does not make it, or the next one, an old one
  const wished = planned
    .filter((one) => hasBudget(state.time, one.id))
    .map((one) => formulateRelation(state, one, { week, weeks: 4 }, from.told.get(one.id)));
  const entered = { days: table, relations: wished, people: open };
  const bound = boundariesOf(rules, {
    ...entered,
    fixed: [],
    beside: [],
    until: 0,
    fits: () => true,
    isDeclined: () => false,
  });
  const basis = digest(JSON.stringify({ week, zones, weights, bound, ...entered }));

  // held dates of a former plan that are still ahead may move; everything else stays
  const upTo = (minute: number) =>
    Math.max(0, Math.min(Math.ceil(minute / grid) * grid, days.count * 1440 + 120));
  const [begun, until] = [upTo(at(now)), upTo(at(now) + notice)];
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
    return { id, relation, start: start - origin, end: end - origin, night, isPast: start - origin < begun };
  });
  const { fixed: held, beside } = settle(asSettled, { people, relations, zones }, areApart(rules));
  setBeside(people, relations, beside, ME, weeks);
  for (const date of held) makeRoom(people, relations, date, ME, protectedHere(state, days, origin));
  const fixed = cutAtWeekEnd(people, relations, zones, held);
  raiseMost(relations, fixed, weeks);
  letLimitsGiveWay(people, relations, zones, fixed);
  const nights = grantedNights(people, relations, zones, fixed);

  const past = fixed.filter(({ start }) => start < until);
  const moves = kept.filter((d) => isPlanned(d) && mayMove(d));
  const previous: Plan = {
    sessions: moves.map(({ fields }) => ({
      relation: fields.relationship,
      start: at(fields.start),
      end: at(fields.end),
    })),
    nights: moves
      .filter((d) => d.fields.night)
      .map((d) => ({ relation: d.fields.relationship, day: dayIndex(state, d, week) })),
  };
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
    previous,
  };
  const boundaries = boundariesIn(unbound, rules, { ...here, fixed, beside, until });
  return {
    instance: { ...unbound, boundaries: boundaries.map(({ boundary }) => boundary) },
    origin,
    week,
    weeks,
    basis,
    unknown,
    weights,
    fixed: new Map(settled.map(({ id, date }) => [id, date])),
    held: previous,
    declined,
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

/** What a plan says of one of its dates. */
export type Kept = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

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

/** Days on which somebody has declined, by my clock: nothing more is asked of them then, however much of a day is left. */
const daysDeclined = (state: State, person: string, declined: readonly PlannedDate[]): Interval[] =>
  declined
    .filter((date) => membersOfDate(state, date).some((one) => one === person))
    .map((date): Interval => {
      const [day, zone] = [dayOf(state, date), myZone(state)];
      return [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
    });

const protectedHere = (state: State, days: Days, origin: number): Interval[] =>
  union(protectedIn(state.time, days).map(({ interval: [a, b] }): Interval => [a - origin, b - origin]));

const membersOfDate = (state: State, date: PlannedDate): readonly PersonId[] =>
  state.people.relationships.get(date.fields.relationship)?.fields.members ?? [];

const dayOf = (state: State, { fields }: PlannedDate): LocalDate =>
  localOf(minutesOf(fields.start), myZone(state)).date;

const dayIndex = (state: State, date: PlannedDate, week: LocalDate): number =>
  daysBetween(week, dayOf(state, date));

/** A short fingerprint to notice change by (FNV-1a, 64 bit); it keeps no secret. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(36);
}
