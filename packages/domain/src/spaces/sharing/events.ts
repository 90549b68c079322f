// What people share in a circle, each kind with exactly what the others get; and what one's own space remembers of it.
import * as z from 'zod/mini';
import { besideOf } from '../../kernel/former.ts';
import { answerId, figureId, memberId, personId, shareId, spaceId } from '../../kernel/ids.ts';
import { isInstant, isLocalDate } from '../../kernel/zones.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
/** Far dates are nobody's, and some of them cannot be reckoned with. */
export const isNearDate = (text: string): boolean => isLocalDate(text) && text >= '1970' && text < '3000';
const localDate = z.string().check(z.refine(isNearDate));
const instant = z.string().check(z.refine(isInstant));
const strength = z.nullable(z.int().check(z.gte(0), z.lte(10)));
const name = text(80);
/** Minutes since the epoch. */
const minutes = z.int().check(z.gte(0), z.lte(4_000_000_000));

/** Parts of a note that can be shared, in the order in which they are read. Whom it is about, and what ties it to others, is none. */
export const NOTE_PARTS = [
  ...['what', 'thoughts', 'places', 'body', 'needs', 'need', 'deeds', 'did', 'rather', 'story', 'readings'],
  ...['speaksFor', 'speaksAgainst', 'echo', 'toKnow', 'question', 'cameOut', 'ask', 'onNo', 'timing'],
  ...['decided', 'drafts'],
] as const;
export type NotePart =
  | 'what'
  | 'thoughts'
  | 'places'
  | 'body'
  | 'needs'
  | 'need'
  | 'deeds'
  | 'did'
  | 'rather'
  | 'story'
  | 'readings'
  | 'speaksFor'
  | 'speaksAgainst'
  | 'echo'
  | 'toKnow'
  | 'question'
  | 'cameOut'
  | 'ask'
  | 'onNo'
  | 'timing'
  | 'decided'
  | 'drafts';

/** How much of my time a circle sees, least first. */
export const LEVELS = ['nothing', 'busy', 'label', 'all'] as const;
export type Level = (typeof LEVELS)[number];

const block = z.object({
  from: minutes,
  to: minutes,
  /** With labels: what sort of time it is. `own`: protected time; `busy`: what a calendar says. */
  label: z.optional(z.enum(['busy', 'date', 'own'])),
  /** With all: what I called it. */
  title: z.optional(text(200)),
});
export type SharedBlock = z.infer<typeof block>;

/** Most blocks of one standing share. */
export const MOST_BLOCKS = 2_000;

const question = z.object({ kind: z.literal('question'), text: text(1_000) });
/** One wording of a script, for practice. */
const words = z.object({ kind: z.literal('words'), text: text(4_000) });
const note = z.object({
  kind: z.literal('note'),
  of: z.enum(['journal', 'wave', 'story', 'script']),
  /** When it happened; null where that was left out. */
  at: z.nullable(instant),
  feelings: z
    .array(z.object({ feeling: text(60), before: strength, after: strength }))
    .check(z.maxLength(20)),
  /** Lists have a line for each; words of lists are keys, or somebody's own. */
  parts: z
    .array(z.object({ part: z.enum(NOTE_PARTS), lines: z.array(text(10_000)).check(z.maxLength(40)) }))
    .check(z.maxLength(NOTE_PARTS.length)),
});
/** Whom its author means, in everything that they share there. */
const figure = z.optional(figureId);
const person = z.object({ kind: z.literal('person'), name, pronouns: text(40), figure });
const relationship = z.object({
  kind: z.literal('relationship'),
  title: name,
  /** By the name that I call them, or by none; who is in the circle is said to be it. */
  people: z.array(z.object({ name, member: z.nullable(memberId), figure })).check(z.maxLength(200)),
});
/** How I hold what is between me and one other member. */
const tier = z.object({
  kind: z.literal('tier'),
  to: memberId,
  /** Empty for none. */
  name: text(40),
  hierarchy: z.nullable(z.enum(['prescriptive', 'descriptive'])),
  covers: z.array(z.enum(['time', 'energy', 'decisions'])).check(z.maxLength(3)),
});
const availability = z.object({
  kind: z.literal('availability'),
  level: z.enum(['busy', 'label', 'all']),
  /** From this day on, so many days, in this zone. */
  from: localDate,
  days: z.int().check(z.gte(1), z.lte(400)),
  zone: text(64),
  blocks: z.array(block).check(z.maxLength(MOST_BLOCKS)),
});

/** What I ask for: so much time a week with these, me among them. What I would like stays in my own space. */
const wish = z.object({
  kind: z.literal('wish'),
  people: z.array(memberId).check(z.minLength(2), z.maxLength(32)),
  /** In a week. */
  minutes: z.int().check(z.gte(0), z.lte(10_080)),
  nights: z.int().check(z.gte(0), z.lte(7)),
});

/** Everything that can be shared: whatever is not here does not leave. */
export const sharedThing = z.discriminatedUnion('kind', [
  ...[question, words, note, person, relationship, tier, availability, wish],
] as const);
export type SharedThing =
  | z.infer<typeof question>
  | z.infer<typeof words>
  | z.infer<typeof note>
  | z.infer<typeof person>
  | z.infer<typeof relationship>
  | z.infer<typeof tier>
  | Availability
  | Wish;
export type Availability = z.infer<typeof availability>;
export type Wish = z.infer<typeof wish>;
export type SharedKind = SharedThing['kind'];

export const shareFields = z.object({
  what: sharedThing,
  /** The last day on which it can be seen, in this zone; empty for no end. */
  until: z.union([localDate, z.literal('')]),
  zone: text(64),
});
export type ShareFields = z.infer<typeof shareFields>;

/** What others may say of me: that I am with nobody; with whom, in this circle; and, by my name, in other circles of theirs. Least first. */
export const NAMINGS = ['no', 'here', 'elsewhere'] as const;
export type Naming = (typeof NAMINGS)[number];

export const answerFields = z.object({
  /** Whose question or words, and which. */
  by: memberId,
  share: shareId,
  text: text(4_000),
});
export type AnswerFields = z.infer<typeof answerFields>;

/** In my own space alone: from what of mine something was copied. */
export const shareLinkFields = z.object({
  space: text(64),
  kind: z.enum(['question', 'words', 'note', 'person', 'relationship', 'tier', 'availability', 'wish']),
  /** A noun and an id, such as `note x`. */
  of: text(100),
  /** A tier: to which member it is opened. */
  to: text(64),
  since: z.union([instant, z.literal('')]),
  until: z.union([localDate, z.literal('')]),
  zone: text(64),
  /** When it was taken back, of a circle that I left then and cannot look into any more. */
  gone: z.union([instant, z.literal('')]),
});
export type ShareLinkFields = z.infer<typeof shareLinkFields>;

/** In my own space alone: which person of my map somebody is of whom a member of a circle speaks; of my own figures, from whom they were made. */
export const figureFields = z.object({ person: z.nullable(personId) });
export type FigureFields = z.infer<typeof figureFields>;

export const standingFields = z.object({
  level: z.enum(LEVELS),
  /** When it was chosen, as the device says. */
  since: z.union([instant, z.literal('')]),
});
export type StandingFields = z.infer<typeof standingFields>;

/** In a circle. */
export const sharingInCircles = [
  z.object({ type: z.literal('thingShared'), share: shareId, fields: shareFields }),
  z.object({ type: z.literal('shareErased'), share: shareId }),
  z.object({ type: z.literal('answerGiven'), answer: answerId, fields: answerFields }),
  z.object({ type: z.literal('answerErased'), answer: answerId }),
  /** Whether two people open to each other how they hold each other; not erasable, as every yes and no. */
  z.object({ type: z.literal('openingSaid'), with: memberId, yes: z.boolean() }),
  /** Whether others may be told with whom I am; not erasable either. */
  z.object({ type: z.literal('namingSaid'), naming: z.enum(NAMINGS) }),
] as const;

/** In one's own space. */
export const sharingOfMine = [
  z.object({
    type: z.literal('shareLinked'),
    share: shareId,
    changes: z.partial(shareLinkFields),
    beside: besideOf(shareLinkFields),
  }),
  z.object({
    type: z.literal('standingChosen'),
    space: spaceId,
    changes: z.partial(standingFields),
    beside: besideOf(standingFields),
  }),
  z.object({
    type: z.literal('figureKnown'),
    space: spaceId,
    by: memberId,
    figure: figureId,
    changes: z.partial(figureFields),
    beside: besideOf(figureFields),
  }),
] as const;

export type CircleSharingEvent = z.infer<(typeof sharingInCircles)[number]>;
export type OwnSharingEvent = z.infer<(typeof sharingOfMine)[number]>;
export type SharingEvent = CircleSharingEvent | OwnSharingEvent;

const inCircles: ReadonlySet<string> = new Set([
  ...['thingShared', 'shareErased', 'answerGiven', 'answerErased', 'openingSaid', 'namingSaid'],
]);
export const isSharedInCircles = (type: string): boolean => inCircles.has(type);
const all: ReadonlySet<string> = new Set([...[...inCircles, 'shareLinked', 'standingChosen', 'figureKnown']]);
export const isOfSharing = (event: { readonly type: string }): event is SharingEvent => all.has(event.type);

/** What can be erased as one; null for what cannot. */
export function sharedIn(event: { readonly type: string }): string | null {
  if (!isOfSharing(event) || !inCircles.has(event.type)) return null;
  if ('share' in event) return `share ${event.share}`;
  return 'answer' in event ? `answer ${event.answer}` : null;
}

/** What holds only while people are in: my time, what two have opened, what somebody asks for. */
const ofPresence: ReadonlySet<SharedKind> = new Set(['availability', 'tier', 'wish']);

/**
 * Whether it may stay with somebody who leaves and keeps what they could read: what has an end, or stands, or takes two, does not, nor what
 * names a member as with somebody. Whether that may be told hangs on who is in and what they say, which a copy cannot know.
 */
export function mayStay(event: { readonly type: string }): boolean {
  if (!isOfSharing(event) || event.type !== 'thingShared') return true;
  const { what, until } = event.fields;
  const namesMember = what.kind === 'relationship' && what.people.some(({ member }) => member !== null);
  return until === '' && !ofPresence.has(what.kind) && !namesMember;
}
