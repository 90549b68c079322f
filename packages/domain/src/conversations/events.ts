// What can have happened to conversations of people in a circle. Each event says itself which conversation it is about and whose, so that
// nobody is drawn into another one; what somebody says of themselves counts from them alone.
import * as z from 'zod/mini';
import { typesOf } from '../kernel/event-types.ts';
import { type EntryId, type MemberId, memberId, type TalkId, talkId } from '../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../kernel/parties.ts';
import { isLocalDate } from '../kernel/zones.ts';
import { CARRIED } from './kinds.ts';
import { topicsOfMine } from './mine/events.ts';
import { type RhythmEvent, rhythmEvents } from './rhythm/events.ts';
import { actionText, topicText } from './texts.ts';

export const talkKind = z.enum(['checkIn', 'repair', 'session', 'lookBack']);
export type TalkKind = z.infer<typeof talkKind>;

/** A conversation: its kind, what it was called when it was opened, and whose it is. */
export type TalkKey = string & { readonly '': 'talkKey' };
export const keyOfTalk = (kind: TalkKind, talk: TalkId, people: readonly MemberId[]): TalkKey =>
  [kind, talk, ...inTheirOrder(people)].join(' ') as TalkKey;

/** An entry: topics and actions are called by the one in which they were brought, and so can become no other. */
const entryId = z.custom<EntryId>(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 80,
);
const day = z
  .string()
  .check(z.refine((date) => isLocalDate(date) && date >= '1970-01-01' && date < '2200-01-01'));

/** The sentence of an agreement that was not kept, from which a repair was opened. */
export const talkAbout = z.object({
  /** The key of a paper. */
  paper: z.string().check(z.maxLength(65 * (2 + mostPeople))),
  version: entryId,
  /** What one sentence of it is called; empty for the whole. */
  item: z.string().check(z.maxLength(80)),
});
export type TalkAbout = z.infer<typeof talkAbout>;

/**
 * Of the conversation (`on` empty): `here`, which is ready to go on, too; `leave`, `halt`, `end`. Of a topic: `settled`, `open`, and `back`,
 * by whoever brought it. Of a topic or a step: `spoken`, one’s turn is over. Of an action: `yes`, `no`, `done`, `undone`, and `back`.
 */
export const saysInTalk = z.enum([
  ...(['here', 'leave', 'halt', 'end'] as const),
  ...(['settled', 'open', 'back', 'spoken'] as const),
  ...(['yes', 'no', 'done', 'undone'] as const),
]);
export type SaysInTalk = z.infer<typeof saysInTalk>;

/** Of one thing that is to be carried, who carries it: as its author sees it. */
const carried = z.object({
  what: z.enum(CARRIED),
  who: z.array(memberId).check(z.maxLength(mostPeople)),
});
export const carries = z.array(carried).check(z.maxLength(CARRIED.length));
export type Carries = z.infer<typeof carries>;

export const talkWords = z.string().check(z.maxLength(2_000));

/** More than one’s own devices write at once. */
export const mostBeside = 32;

const of = {
  talk: talkId,
  kind: talkKind,
  people: z.array(memberId).check(z.minLength(2), z.maxLength(mostPeople)),
};

export const talksOfCircle = [
  z.object({
    type: z.literal('talkOpened'),
    ...of,
    short: z.boolean(),
    about: z.nullable(talkAbout),
  }),
  z.object({ type: z.literal('talkSaid'), ...of, on: z.string().check(z.maxLength(80)), says: saysInTalk }),
  z.object({
    type: z.literal('topicBrought'),
    ...of,
    text: topicText,
    /** The topic of an earlier conversation that this is again; null for none. */
    again: z.nullable(entryId),
  }),
  z.object({ type: z.literal('actionProposed'), ...of, text: actionText, owner: memberId, day }),
  /** One’s own words in a step; empty where they were taken back. */
  z.object({
    type: z.literal('wordsTold'),
    ...of,
    step: z.string().check(z.maxLength(20)),
    text: talkWords,
    /** Further ones that taking back puts beside it (MERGE16). */
    beside: z.optional(z.array(talkWords).check(z.maxLength(mostBeside))),
  }),
  z.object({
    type: z.literal('carriesTold'),
    ...of,
    carries,
    beside: z.optional(z.array(carries).check(z.maxLength(mostBeside))),
  }),
] as const;
export type TalkEvent = z.infer<(typeof talksOfCircle)[number]>;

const talkTypes = typesOf(talksOfCircle);
const circleTypes = typesOf([...talksOfCircle, ...rhythmEvents]);
export const isTalkEvent = (event: { readonly type: string }): event is TalkEvent =>
  talkTypes.has(event.type);
/** Those that several people share; all others of conversations lie in one’s own space (TALK2). */
export const isConversationOfCircle = (event: { readonly type: string }): event is TalkEvent | RhythmEvent =>
  circleTypes.has(event.type);

/** Everything that can have happened to conversations. */
export const conversationsEvent = z.discriminatedUnion('type', [
  ...talksOfCircle,
  ...rhythmEvents,
  ...topicsOfMine,
]);
export type ConversationsEvent = z.infer<typeof conversationsEvent>;
