import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import { blockId, dateId, personId, relationshipId, sourceId } from '../kernel/ids.ts';
import { mostPeople } from '../kernel/parties.ts';
import { isInstant, isLocalDate } from '../kernel/zones.ts';
import { datesOfCircle } from './dates/events.ts';
import { daysOfMine } from './days/events.ts';
import { floorsOfCircle } from './floors/events.ts';
import { rulesForPlans } from './rules/events.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const minutes = z.int().check(z.gte(0), z.lte(100_000));
const instant = z.string().check(z.refine(isInstant));
const localDate = z.string().check(z.refine(isLocalDate));
const dow = z.int().check(z.gte(1), z.lte(7));

/** From and to, in minutes after the local midnight; `to` may reach into the next morning (up to 1800, 6:00). */
const span = z.tuple([z.int().check(z.gte(0), z.lte(1439)), z.int().check(z.gte(1), z.lte(1800))]);
export type Span = readonly [from: number, to: number];

/** Seven lists of spans, Monday first. */
export const weekly = z.array(z.array(span).check(z.maxLength(12))).check(z.length(7));
export type Weekly = readonly (readonly Span[])[];

/** Limits and habits of mine. */
export const myTimeFields = z.object({
  /** When dates are possible at all. */
  possible: weekly,
  /** Days of the week whose following night could be a night together. */
  nights: z.array(dow),
  /** Minutes between two dates. */
  buffer: minutes,
  datesPerDay: z.int().check(z.gte(1), z.lte(12)),
  eveningsInRow: z.int().check(z.gte(1), z.lte(35)),
  freeEvenings: z.int().check(z.gte(0), z.lte(7)),
  /** Most minutes of dates in a week. */
  weeklyCap: minutes,
  /** Per cent of my possible time left unplanned, for the spontaneous. */
  unplanned: z.int().check(z.gte(0), z.lte(90)),
  /** Minutes a week for myself: at least, and as I would like it. */
  ownFloor: minutes,
  ownWish: minutes,
  /** When an evening begins, minutes after midnight. */
  eveningFrom: z.int().check(z.gte(600), z.lte(1380)),
  /** How much more a wish counts for being of an earlier tier, where wishes compete. Never over a floor. */
  tiersWeigh: z.enum(['alike', 'some', 'much']),
});
export type MyTimeFields = z.infer<typeof myTimeFields>;

/** What a relationship asks for, from my side. All in minutes; floor, wish and most per week unless `floorWeeks` is 4. */
export const budgetFields = z.object({
  floor: minutes,
  floorWeeks: z.union([z.literal(1), z.literal(4)]),
  wish: minutes,
  most: minutes,
  preferDays: z.array(dow),
  /** Preferred days of the month, 1 to 31. */
  preferMonthDays: z.array(z.int().check(z.gte(1), z.lte(31))),
  shortest: minutes,
  longest: minutes,
  /** Nights wished per week. */
  nights: z.int().check(z.gte(0), z.lte(7)),
  /** Travel each way, and time to land afterwards. */
  travel: minutes,
  landing: minutes,
});
export type BudgetFields = z.infer<typeof budgetFields>;

/** What I know of somebody else's time. */
export const knownTimeFields = z.object({
  /** When they can; null while I do not know, which counts as free when I am. */
  possible: z.nullable(weekly),
  /** Days of the week with a night that they could spend; null while I do not know. */
  nights: z.nullable(z.array(dow)),
});
export type KnownTimeFields = z.infer<typeof knownTimeFields>;

/** Time with no obligations: every week, or once. */
export const blockFields = z.object({
  title: text(80),
  days: z.array(dow),
  /** Set for a single day; then `days` is empty. */
  date: z.nullable(localDate),
  from: z.int().check(z.gte(0), z.lte(1439)),
  to: z.int().check(z.gte(1), z.lte(1800)),
});
export type BlockFields = z.infer<typeof blockFields>;

export const busyInterval = z.object({ start: instant, end: instant, title: z.optional(text(200)) });
export type BusyInterval = z.infer<typeof busyInterval>;

/** A calendar that was read in: merged busy intervals for a stated window. */
export const sourceFields = z.object({
  owner: personId,
  name: text(120),
  titles: z.boolean(),
  from: localDate,
  to: localDate,
  importedAt: instant,
  busy: z.array(busyInterval).check(z.maxLength(20_000)),
});
export type SourceFields = z.infer<typeof sourceFields>;

export const dateStatus = z.enum(['held', 'proposed', 'accepted', 'declined', 'cancelled']);
export type DateStatus = z.infer<typeof dateStatus>;

export const dateFields = z.object({
  relationship: relationshipId,
  start: instant,
  end: instant,
  /** The night after it is spent together. */
  night: z.boolean(),
  status: dateStatus,
  title: text(120),
  place: text(200),
  note: text(4_000),
  /** Null until I say; then the minutes that it really had, 0 when it did not happen. */
  lived: z.nullable(minutes),
  /** Monday of the week whose plan it came from; null when put in by hand. */
  plan: z.nullable(localDate),
});
export type DateFields = z.infer<typeof dateFields>;

const level = z.object({ objective: z.int(), bound: z.number(), proven: z.boolean() });

/** A plan as it was taken over: what it promised, to be shown as long as nothing under it has changed. */
export const planFields = z.object({
  /** Digest of everything that the plan was computed from. */
  basis: text(128),
  levels: z.array(level).check(z.maxLength(6)),
  /** Of how many weeks together; one where it does not say. */
  weeks: z.optional(z.union([z.literal(1), z.literal(4)])),
});
export type PlanFields = z.infer<typeof planFields>;

/** A plan of a week as it was last seen: it holds no hour, and few changes are counted from it. */
export const shownPlanFields = z.object({
  dates: z
    .array(z.object({ relationship: relationshipId, start: instant, end: instant, night: z.boolean() }))
    .check(z.maxLength(200)),
});
export type ShownPlanFields = z.infer<typeof shownPlanFields>;

/** Where a date of my plan is agreed to with others: the circle, and what it is called there. Both empty: nowhere. */
export const dateLinkFields = z.object({ space: text(64), shared: text(65 * (1 + mostPeople)) });
export type DateLinkFields = z.infer<typeof dateLinkFields>;

/** A week looked back on. */
export const reviewFields = z.object({
  /** 0 to 10; null when not said. */
  energy: z.nullable(z.int().check(z.gte(0), z.lte(10))),
  good: text(4_000),
  change: text(4_000),
  finishedAt: z.nullable(instant),
});
export type ReviewFields = z.infer<typeof reviewFields>;

/** Everything that can have happened to time. */
export const timeEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('myTimeChanged'),
    changes: z.partial(myTimeFields),
    beside: besideOf(myTimeFields),
  }),
  z.object({
    type: z.literal('budgetChanged'),
    relationship: relationshipId,
    changes: z.partial(budgetFields),
    beside: besideOf(budgetFields),
  }),
  z.object({ type: z.literal('budgetRemoved'), relationship: relationshipId }),
  z.object({
    type: z.literal('knownTimeChanged'),
    person: personId,
    changes: z.partial(knownTimeFields),
    beside: besideOf(knownTimeFields),
  }),
  z.object({ type: z.literal('blockAdded'), block: blockId, fields: blockFields }),
  z.object({
    type: z.literal('blockChanged'),
    block: blockId,
    changes: z.partial(blockFields),
    beside: besideOf(blockFields),
  }),
  z.object({ type: z.literal('blockRemoved'), block: blockId }),
  z.object({ type: z.literal('blockRestored'), block: blockId }),
  z.object({
    type: z.literal('calendarImported'),
    source: sourceId,
    fields: sourceFields,
    beside: besideOf(sourceFields),
  }),
  z.object({ type: z.literal('calendarRemoved'), source: sourceId }),
  z.object({ type: z.literal('calendarRestored'), source: sourceId }),
  z.object({ type: z.literal('dateAdded'), date: dateId, fields: dateFields }),
  z.object({
    type: z.literal('dateChanged'),
    date: dateId,
    changes: z.partial(dateFields),
    beside: besideOf(dateFields),
  }),
  z.object({ type: z.literal('dateRemoved'), date: dateId }),
  z.object({ type: z.literal('dateRestored'), date: dateId }),
  z.object({ type: z.literal('planKept'), week: localDate, fields: planFields }),
  z.object({ type: z.literal('planShown'), week: localDate, fields: shownPlanFields }),
  z.object({
    type: z.literal('weekReviewed'),
    week: localDate,
    changes: z.partial(reviewFields),
    beside: besideOf(reviewFields),
  }),
  z.object({
    type: z.literal('dateLinked'),
    date: dateId,
    changes: z.partial(dateLinkFields),
    beside: besideOf(dateLinkFields),
  }),
  ...daysOfMine,
  ...datesOfCircle,
  ...floorsOfCircle,
  ...rulesForPlans,
]);
export type TimeEvent = z.infer<typeof timeEvent>;
