// What can have happened to a rule for plans: a sentence of mine that every plan keeps, on the days that it is for.
import * as z from 'zod/mini';
import { typesOf } from '../../kernel/event-types.ts';
import { besideOf } from '../../kernel/former.ts';
import { personId, relationshipId, ruleId, spaceId } from '../../kernel/ids.ts';
import { mostPeople } from '../../kernel/parties.ts';
import { isLocalDate } from '../../kernel/zones.ts';

const localDate = z.string().check(z.refine(isLocalDate));
const localDateOrNone = z.union([localDate, z.literal('')]);
const numbers = (least: number, most: number) =>
  z.array(z.int().check(z.gte(least), z.lte(most))).check(z.maxLength(most - least + 1));

/** Most single days, and most days left out, of one rule. */
export const MOST_DAYS = 366;
const singleDays = z.array(localDate).check(z.maxLength(MOST_DAYS));

/** Which days a rule is for: a day must fit all of these. An empty list leaves nothing out. */
export const ruleDays = z.object({
  /** 1 is Monday. */
  weekdays: numbers(1, 7),
  /** Which of its weekday in the month a day is: 1 the first, up to 5; 0 the last. */
  inMonth: numbers(0, 5),
  /** 1 to 31. */
  monthDays: numbers(1, 31),
  /** Every week (1), every other (2) and so on, counted from the week of `anchor`. */
  everyWeeks: z.int().check(z.gte(1), z.lte(8)),
  anchor: localDateOrNone,
  /** The first and the last day of its time; empty for none. */
  from: localDateOrNone,
  until: localDateOrNone,
  /** These days and no others. */
  dates: singleDays,
  /** Not on these, whatever else fits. */
  except: singleDays,
});
export type RuleDays = z.infer<typeof ruleDays>;

/** What a rule says of plans. Whoever it does not name, it does not bind. */
export const ruleWhat = z.discriminatedUnion('kind', [
  /** Its members see only each other on these days. */
  z.object({ kind: z.literal('ours'), relationship: relationshipId }),
  /** No date of that relationship, or none with that person at all. */
  z.object({ kind: z.literal('neverWith'), relationship: relationshipId }),
  z.object({ kind: z.literal('neverOf'), person: personId }),
  /** Of these, one a day at most. */
  z.object({ kind: z.literal('apart'), relationships: z.array(relationshipId).check(z.maxLength(60)) }),
  /** One of these is always not on a date: with the children, or at home. */
  z.object({ kind: z.literal('cover'), people: z.array(personId).check(z.maxLength(60)) }),
  /** At least so many dates in a week that has such days. */
  z.object({
    kind: z.literal('require'),
    relationship: relationshipId,
    count: z.int().check(z.gte(1), z.lte(7)),
  }),
]);
export type RuleWhat = z.infer<typeof ruleWhat>;

/** The sentence of a paper that a rule was made from, as it read then. */
export const ruleSource = z.object({
  space: spaceId,
  paper: z.string().check(z.maxLength(65 * (2 + mostPeople))),
  item: z.string().check(z.maxLength(64)),
  text: z.string().check(z.maxLength(2_000)),
});
export type RuleSource = z.infer<typeof ruleSource>;

export const ruleFields = z.object({
  what: ruleWhat,
  days: ruleDays,
  /** What people call it; may be empty. */
  name: z.string().check(z.maxLength(80)),
  /** Null, or nothing in what was written before there were papers: made by hand. */
  source: z.optional(z.nullable(ruleSource)),
});
export type RuleFields = z.infer<typeof ruleFields>;

export const rulesForPlans = [
  z.object({ type: z.literal('ruleAdded'), rule: ruleId, fields: ruleFields }),
  z.object({
    type: z.literal('ruleChanged'),
    rule: ruleId,
    changes: z.partial(ruleFields),
    beside: besideOf(ruleFields),
  }),
  z.object({ type: z.literal('ruleRemoved'), rule: ruleId }),
  z.object({ type: z.literal('ruleRestored'), rule: ruleId }),
] as const;
export type RuleEvent = z.infer<(typeof rulesForPlans)[number]>;

const types = typesOf(rulesForPlans);
export const isRuleForPlans = (event: { readonly type: string }): event is RuleEvent => types.has(event.type);
