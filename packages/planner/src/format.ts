/**
 * The open file format `polyplan/1`: what a planning problem and a plan look like, before any rule about how their
 * parts fit together (see faults.ts). docs/spec/planner.md gives every field its meaning.
 */
import * as z from 'zod/mini';

/** Far beyond any life, yet small enough that a hostile file cannot exhaust memory. */
export const LIMITS = {
  weeks: 53,
  people: 1_000,
  relations: 3_000,
  members: 50,
  intervals: 5_000,
  boundaries: 5_000,
  sessions: 50_000,
  /** Dates to choose among; more are refused by `solve` with TooLarge. */
  candidates: 200_000,
  /** What stands in the rows of the model, and what is looked at to write them; more are refused with TooLarge. */
  entries: 5_000_000,
  zones: 500,
  minutes: 100_000_000,
  weight: 1_000_000,
} as const;

const minutes = z.int().check(z.gte(0), z.lte(LIMITS.minutes));
const instant = z.int().check(z.gte(-LIMITS.minutes), z.lte(LIMITS.minutes));
const count = z.int().check(z.gte(0), z.lte(LIMITS.minutes));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const list = <T extends z.core.$ZodType>(item: T, most: number) => z.array(item).check(z.maxLength(most));
const day = z.int().check(z.gte(0), z.lt(7 * LIMITS.weeks));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const daySet = z.object({
  dow: z.optional(list(z.int().check(z.gte(1), z.lte(7)), 7)),
  dom: z.optional(list(z.int().check(z.gte(1), z.lte(31)), 31)),
  dates: z.optional(list(date, 7 * LIMITS.weeks)),
  isoWeek: z.optional(z.enum(['even', 'odd'])),
});

const localDay = z.object({
  date,
  dow: z.int().check(z.gte(1), z.lte(7)),
  isoWeek: z.int().check(z.gte(1), z.lte(53)),
  start: instant,
  end: instant,
  evening: z.tuple([instant, instant]),
});

const session = z.object({ relation: id, start: instant, end: instant });
const night = z.object({ relation: id, day });
const sessions = list(session, LIMITS.sessions);
const nights = list(night, LIMITS.sessions);

const person = z.object({
  id,
  name: z.optional(z.string()),
  zone: z.string(),
  free: list(z.tuple([instant, instant]), LIMITS.intervals),
  nights: list(day, 7 * LIMITS.weeks),
  cap: minutes,
  solo: minutes,
  reserve: z.int().check(z.gte(0), z.lte(100)),
  buffer: minutes,
  maxPerDay: count,
  maxEveningsRow: count,
  freeEvenings: count,
});

const side = z.object({
  tier: z.union([z.string(), z.number()]),
  want: minutes,
  most: minutes,
  floor: z.object({ minutes, weeks: z.int().check(z.gte(1), z.lte(LIMITS.weeks)) }),
  prefer: z.optional(z.nullable(daySet)),
  nights: count,
});

const relation = z.object({
  id,
  members: list(id, LIMITS.members).check(z.minLength(2)),
  session: z.object({ min: minutes, max: minutes, step: minutes }),
  pad: z.optional(z.object({ before: minutes, after: minutes })),
  sides: z.record(z.string(), side),
});

const days = z.optional(z.nullable(daySet));
const boundary = z.discriminatedUnion('type', [
  z.object({ id, type: z.literal('ours'), relation: id, days }),
  z.object({ id, type: z.literal('never'), relation: z.optional(id), person: z.optional(id), days }),
  z.object({ id, type: z.literal('apart'), person: id, relations: list(id, LIMITS.relations) }),
  z.object({ id, type: z.literal('cover'), people: list(id, LIMITS.people), days }),
  z.object({ id, type: z.literal('require'), relation: id, days, count }),
]);

const fixed = z.object({
  id,
  relation: id,
  start: instant,
  end: instant,
  night: z.optional(z.boolean()),
});

export const instanceSchema = z.object({
  format: z.literal('polyplan/1'),
  name: z.optional(z.string()),
  horizon: z.object({
    start: z.optional(z.string()),
    weeks: z.int().check(z.gte(1), z.lte(LIMITS.weeks)),
    grid: z.int().check(z.gte(1), z.lte(1440)),
  }),
  tierWeights: z.record(z.string(), z.int().check(z.gte(1), z.lte(LIMITS.weight))),
  zones: z.record(z.string(), z.object({ days: list(localDay, 7 * LIMITS.weeks) })),
  people: list(person, LIMITS.people),
  relations: list(relation, LIMITS.relations),
  boundaries: list(boundary, LIMITS.boundaries),
  fixed: z.optional(list(fixed, LIMITS.sessions)),
  frozen: z.optional(z.nullable(z.object({ until: instant, sessions, nights }))),
  previous: z.optional(z.nullable(z.object({ sessions, nights: z.optional(nights) }))),
});

export const planSchema = z.object({ sessions, nights: z.optional(nights) });

/** A planning problem. All instants are whole minutes since `horizon.start`; see docs/spec/planner.md. */
export type Instance = z.output<typeof instanceSchema>;
export type Person = z.output<typeof person>;
export type Relation = z.output<typeof relation>;
/** One person's side of a relationship: what that person wants of it, in minutes a week. */
export type Side = z.output<typeof side>;
export type DaySet = z.output<typeof daySet>;
export type Boundary = z.output<typeof boundary>;
/** One local day of a zone: 23 to 25 hours from `start` to `end`, in minutes since the horizon's start. */
export type LocalDay = z.output<typeof localDay>;
/** One date: half-open `[start, end)` in minutes since the horizon's start, travel not included. */
export type Session = z.output<typeof session>;
/** A date that stays as it is (and the night after it, if `night`), named so that a conflict can point at it. */
export type Fixed = z.output<typeof fixed>;
/** A night spent together after a date on that local day (0 = the horizon's first). */
export type Night = z.output<typeof night>;
export type Plan = { sessions: Session[]; nights: Night[] };

/** The six levels in their strict order; smaller is better in each. */
export const LEVELS = [
  'neglected',
  'belowHalfFloor',
  'floorShortfallMin',
  'targetLoss',
  'preference',
  'churn',
] as const;
export type LevelName = (typeof LEVELS)[number];
export type Objective = [number, number, number, number, number, number];

/** Negative when `a` is the better vector, zero when they are equal. */
export function compareObjectives(a: Objective, b: Objective): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
