// What can have happened to dates that several people agree to, in their circle. Each event says itself whom the date needs, and an
// answer says word by word what it answers: so nobody's yes can be moved to something else.
import * as z from 'zod/mini';
import { typesOf } from '../../kernel/event-types.ts';
import { besideOf } from '../../kernel/former.ts';
import { dateId, type MemberId, memberId, yearlyDayId } from '../../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../../kernel/parties.ts';
import { isLocalDate } from '../../kernel/zones.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
/** Days that every calendar can reckon with. */
const day = z
  .string()
  .check(z.refine((date) => isLocalDate(date) && date >= '1970-01-01' && date < '2200-01-01'));

/** Everything that a yes is to, beside whom it is with. By the clock of a place: rules of zones change, appointments do not. */
export const termsFields = z.object({
  day,
  /** Minutes after midnight by the clock there, 0 to 1439. */
  minute: z.int().check(z.gte(0), z.lte(1439)),
  zone: text(60),
  /** In minutes. */
  length: z.int().check(z.gte(15), z.lte(14 * 1440)),
  /** The night after it is spent together. */
  night: z.boolean(),
  title: text(120),
  place: text(200),
});
export type Terms = z.infer<typeof termsFields>;

/** A date of a circle: what it was called when it was first proposed, and whom it needs. */
export type DateKey = string & { readonly '': 'dateKey' };
const dateKey = z.custom<DateKey>(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 65 * (1 + mostPeople),
);

/** The terms themselves, always written alike: two that read the same are the same. */
export type TermsKey = string & { readonly '': 'termsKey' };
export const termsKey = (t: Terms): TermsKey =>
  JSON.stringify([t.day, t.minute, t.zone, t.length, t.night, t.title, t.place]) as TermsKey;

/** Why a date is proposed: codes, and ids of this circle, so that nothing from anywhere else can come along. */
export const dateReason = z.discriminatedUnion('code', [
  /** It makes up for one that was cancelled. */
  z.object({ code: z.literal('makesUpFor'), date: dateKey }),
  /** It comes instead of one that was declined, or that ended because somebody left. */
  z.object({ code: z.literal('insteadOf'), date: dateKey }),
  /** The last one that the same people agreed to. */
  z.object({ code: z.literal('lastTime'), date: dateKey }),
  /** It keeps clear of another one that somebody of these people has agreed to. */
  z.object({ code: z.literal('keepsClearOf'), date: dateKey }),
  z.object({ code: z.literal('yearlyDay'), day: yearlyDayId }),
  /** Towards the floor that its people have confirmed to each other. */
  z.object({ code: z.literal('floor') }),
  /** One of its people asks for time with exactly these. */
  z.object({ code: z.literal('asked'), by: memberId }),
  /** The hours that one of its people shares here leave it free. */
  z.object({ code: z.literal('sharedHours'), by: memberId }),
  /** Another day near it is not possible; why, and for whom, is nobody's business. */
  z.object({ code: z.literal('notThen'), on: day }),
]);
export type DateReason = z.infer<typeof dateReason>;

/** What whoever cancels may say, in the words of an I-sentence. Null: nobody owes a reason. */
export const cancelSentence = z.enum([
  'tookOnTooMuch',
  'tired',
  'unwell',
  'somebodyNeedsMe',
  'workCameUp',
  'needTimeAlone',
  'changedMyMind',
]);
export type CancelSentence = z.infer<typeof cancelSentence>;

/** A day that comes round, or that moves from year to year and is put in for some. */
export const yearlyDayFields = z.object({
  name: text(80),
  on: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('yearly'),
      month: z.int().check(z.gte(1), z.lte(12)),
      day: z.int().check(z.gte(1), z.lte(31)),
    }),
    z.object({ kind: z.literal('days'), days: z.array(day).check(z.maxLength(24)) }),
  ]),
  /** Whose it is; nobody means all who are in. */
  people: z.array(memberId).check(z.maxLength(mostPeople)),
  /** How many days before it is told of. */
  lead: z.int().check(z.gte(0), z.lte(366)),
  /** Days that do as well, counted from it. */
  alternates: z.array(z.int().check(z.gte(-31), z.lte(31))).check(z.maxLength(6)),
});
export type YearlyDayFields = z.infer<typeof yearlyDayFields>;

const of = { date: dateId, people: z.array(memberId).check(z.minLength(2), z.maxLength(mostPeople)) };

export const datesOfCircle = [
  z.object({
    type: z.literal('dateProposed'),
    ...of,
    terms: termsFields,
    /** False for an hour that is only held: nobody is asked yet. */
    asks: z.boolean(),
    reasons: z.array(dateReason).check(z.maxLength(6)),
  }),
  /** `open`: what I said to these terms is taken back, and I have not said yet. */
  z.object({
    type: z.literal('dateAnswered'),
    ...of,
    terms: termsFields,
    says: z.enum(['yes', 'no', 'open']),
  }),
  z.object({
    type: z.literal('dateCancelled'),
    ...of,
    sentence: z.nullable(cancelSentence),
    /** In one's own words. */
    own: text(300),
  }),
  z.object({ type: z.literal('yearlyDayAdded'), day: yearlyDayId, fields: yearlyDayFields }),
  z.object({
    type: z.literal('yearlyDayChanged'),
    day: yearlyDayId,
    changes: z.partial(yearlyDayFields),
    beside: besideOf(yearlyDayFields),
  }),
  z.object({ type: z.literal('yearlyDayRemoved'), day: yearlyDayId }),
  z.object({ type: z.literal('yearlyDayRestored'), day: yearlyDayId }),
] as const;
export type CircleDateEvent = z.infer<(typeof datesOfCircle)[number]>;

const types = typesOf(datesOfCircle);

/** Those that several people share; all others of time lie in one's own space. */
export const isDateOfCircle = (event: { readonly type: string }): event is CircleDateEvent =>
  types.has(event.type);

export const keyOfDate = (date: string, people: readonly MemberId[]): DateKey =>
  [date, ...inTheirOrder(people)].join(' ') as DateKey;
