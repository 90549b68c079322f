import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import type { OptionId } from '../kernel/ids.ts';
import {
  candidateId,
  checkId,
  choiceId,
  criterionId,
  eveningId,
  friendId,
  goalId,
  ideaId,
  loadId,
  lookId,
  optionId,
  pauseId,
  personId,
  relationshipId,
  supportId,
  valueId,
} from '../kernel/ids.ts';
import { isLocalDate, mondayOf } from '../kernel/zones.ts';
import { checkFields, paceFields } from './check/fields.ts';
import { candidateFields, criterionFields } from './choosing/fields.ts';
import { goalFields } from './goals/fields.ts';
import { fullness, instant, localDate, long, text, word, words } from './shapes.ts';

/** Something for time of one's own. */
export const ideaFields = z.object({
  what: text(200),
  kind: z.enum(['interest', 'person', 'idea']),
  /** How much of it one needs to begin. */
  energy: z.enum(['little', 'some', 'much']),
  /** How long it takes, about; null when that does not matter. */
  minutes: z.nullable(z.int().check(z.gte(5), z.lte(1_440))),
  note: text(2_000),
});
export type IdeaFields = z.infer<typeof ideaFields>;

/** An evening, or any time, while a partner is with somebody else. */
export const eveningFields = z.object({
  on: localDate,
  /** Who is elsewhere; nobody has to be named. */
  apart: z.array(personId).check(z.maxLength(40)),
  ideas: z.array(ideaId).check(z.maxLength(40)),
  plan: text(2_000),
  /** The one message that is agreed on, word for word or nearly. */
  message: text(500),
  /** Whom to call when it is hard. */
  call: text(200),
  /** When we talk. */
  talk: text(200),
  /** Null until somebody says. */
  went: z.nullable(z.enum(['hard', 'mixed', 'good'])),
  /** What was good for me, what I would do otherwise. */
  afterwards: text(4_000),
});
export type EveningFields = z.infer<typeof eveningFields>;

/** Something to live by. */
export const valueFields = z.object({
  /** A key of `words.ts`, or somebody's own word. */
  value: text(60),
  weight: z.enum(['guides', 'matters', 'notNow']),
  /** What it means to me. */
  meaning: text(2_000),
});
export type ValueFields = z.infer<typeof valueFields>;

export const optionKind = z.enum(['accept', 'ask', 'change', 'stepBack', 'leave', 'own']);
export type OptionKind = z.infer<typeof optionKind>;

export const choiceOption = z.object({
  /** None in events of the first versions: `withOptionIds` gives it one. */
  id: z.optional(optionId),
  kind: optionKind,
  what: text(1_000),
  /** Values that it is true to, and values that it strains. */
  fits: z.array(valueId).check(z.maxLength(40)),
  strains: z.array(valueId).check(z.maxLength(40)),
  /** What it brings and costs in the short run, and in the long. */
  soon: text(2_000),
  later: text(2_000),
  toFindOut: text(2_000),
});
type WrittenOption = z.infer<typeof choiceOption>;
/** An option as it is read: known by its id, wherever it stands (COMPASS11). */
export type ChoiceOption = WrittenOption & { id: OptionId };

/** What I thought on the day when I looked at a choice again (COMPASS10). */
const choiceLook = z.object({ id: lookId, on: localDate, words: text(2_000) });
export type ChoiceLook = z.infer<typeof choiceLook>;

/** A choice that is weighed. Nothing adds up: there is no score in it. */
export const choiceFields = z.object({
  question: text(500),
  /** Null where it is about no one relationship. */
  relationship: z.nullable(relationshipId),
  gives: long,
  lacks: long,
  /** Where I stayed myself. */
  stayed: long,
  wishes: long,
  options: z.array(choiceOption).check(z.maxLength(12)),
  /** Answers to private questions on pressure and double standards, by the question's key. */
  asked: z
    .array(z.object({ question: word, answer: z.enum(['yes', 'partly', 'no']), words: text(2_000) }))
    .check(z.maxLength(40)),
  /** When to look again; null for never. */
  revisit: z.nullable(localDate),
  state: z.enum(['open', 'decided', 'letGo']),
  /** What I decided, in my own words. */
  decision: text(2_000),
  looks: z.array(choiceLook).check(z.maxLength(60)),
  /** That what was answered on pressure has passed, as I said (HELP3). */
  passed: z.boolean(),
});
export type ChoiceFields = Omit<z.infer<typeof choiceFields>, 'options'> & { options: ChoiceOption[] };

/** How full a week was against the room that there was for it. What two devices say of one week at once are two of them (COMPASS30). */
export const loadFields = z.object({
  /** The Monday that it begins with. */
  week: localDate.check(z.refine((day) => isLocalDate(day) && mondayOf(day) === day)),
  load: z.nullable(fullness),
  room: z.nullable(fullness),
  signs: words,
  note: text(2_000),
});
export type LoadFields = z.infer<typeof loadFields>;

/** Somebody who is there for me, and is no partner. */
export const friendFields = z.object({
  name: text(80),
  /** Where they are on my map. */
  person: z.nullable(personId),
  /** What they know of how I love. */
  knows: z.enum(['all', 'some', 'nothing', 'unsaid']),
  /** What they are good for. */
  goodFor: words,
  /** Weeks after which I would like to see or hear them again; null where it does not matter. */
  every: z.nullable(z.int().check(z.gte(1), z.lte(104))),
  last: z.nullable(localDate),
  note: text(2_000),
});
export type FriendFields = z.infer<typeof friendFields>;

/** A large decision that waits for a day. */
export const pauseFields = z.object({
  decision: text(500),
  relationship: z.nullable(relationshipId),
  since: instant,
  until: localDate,
  /** What I want to remember when I look again. */
  remember: text(2_000),
  state: z.enum(['waits', 'decided', 'letGo']),
  cameOut: text(2_000),
});
export type PauseFields = z.infer<typeof pauseFields>;

/** An offer or a question that was set aside, so that it is not made again (COMPASS21). It is called by `asideFor`. */
export const asideFields = z.object({
  /** Of time apart ahead, of an evening to be told of, of how far the week turns around one person. */
  what: z.enum(['apart', 'told', 'around']),
  /** The day that it was about. */
  on: localDate,
});
export type AsideFields = z.infer<typeof asideFields>;

/** What was ticked on a day of therapy, coaching or both, and was kept on one's word (support/RULES.md). */
export const supportFields = z.object({
  at: instant,
  /** Signs of `support.ts`; what a later version asks stays in it. */
  ticked: words,
  /** That the danger in it has passed, as I said (HELP3). */
  passed: z.boolean(),
});
export type SupportFields = z.infer<typeof supportFields>;

/** What happens to a thing of one noun, whichever it is. `id`: of the thing. */
function eventsOf<N extends string, I extends z.core.$ZodType, S extends z.core.$ZodShape>(
  noun: N,
  id: I,
  fields: z.ZodMiniObject<S>,
) {
  return [
    z.object({ type: z.literal(`${noun}Added` as const), id, fields: z.partial(fields) }),
    z.object({
      ...{ type: z.literal(`${noun}Changed` as const), id },
      ...{ changes: z.partial(fields), beside: besideOf(fields) },
    }),
    z.object({ type: z.literal(`${noun}Removed` as const), id }),
    z.object({ type: z.literal(`${noun}Restored` as const), id }),
    z.object({ type: z.literal(`${noun}Erased` as const), id }),
  ] as const;
}

/** Everything that can have happened to somebody's own time, choices and looking after themselves. */
export const compassEvent = z.discriminatedUnion('type', [
  ...eventsOf('idea', ideaId, ideaFields),
  ...eventsOf('evening', eveningId, eveningFields),
  ...eventsOf('value', valueId, valueFields),
  ...eventsOf('choice', choiceId, choiceFields),
  ...eventsOf('load', loadId, loadFields),
  ...eventsOf('friend', friendId, friendFields),
  ...eventsOf('pause', pauseId, pauseFields),
  ...eventsOf('aside', word, asideFields),
  ...eventsOf('goal', goalId, goalFields),
  ...eventsOf('support', supportId, supportFields),
  ...eventsOf('candidate', candidateId, candidateFields),
  ...eventsOf('criterion', criterionId, criterionFields),
  ...eventsOf('check', checkId, checkFields),
  ...eventsOf('pace', word, paceFields),
]);
export type CompassEvent = z.infer<typeof compassEvent>;
