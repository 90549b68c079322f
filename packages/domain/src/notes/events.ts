import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import { noteId, personId, strategyId, triggerId } from '../kernel/ids.ts';
import { isInstant } from '../kernel/zones.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const long = text(10_000);
/** A key of `words.ts`, or somebody's own words. */
const word = z.string().check(z.minLength(1), z.maxLength(60));
const words = z.array(word).check(z.maxLength(40));
const instant = z.string().check(z.refine(isInstant));
/** 0 not at all, 10 as strong as it gets. */
const strength = z.int().check(z.gte(0), z.lte(10));

export const feltFeeling = z.object({
  feeling: word,
  /** Null where only the word matters. */
  before: z.nullable(strength),
  /** Null while it was not asked, or not said. */
  after: z.nullable(strength),
});
export type FeltFeeling = z.infer<typeof feltFeeling>;

/** How strong it was, so many seconds after the start. */
export const waveRating = z.object({ second: z.int().check(z.gte(0), z.lte(86_400)), strength });
export type WaveRating = z.infer<typeof waveRating>;

export const noteKind = z.enum(['journal', 'wave', 'story', 'script']);
/** What a note began as; every kind may hold all of the fields. */
export type NoteKind = z.infer<typeof noteKind>;

export const noteFields = z.object({
  kind: noteKind,
  /** When it happened; a story and a wave: when it was begun. */
  at: instant,
  /** What happened. A story: what one saw or heard, as a camera would have. */
  what: long,
  people: z.array(personId).check(z.maxLength(40)),
  trigger: z.nullable(triggerId),
  feelings: z.array(feltFeeling).check(z.maxLength(20)),
  thoughts: long,
  /** Where in the body, and how. */
  places: words,
  body: long,
  needs: words,
  need: long,
  /** Minutes slept the night before; null when not said. */
  sleep: z.nullable(z.int().check(z.gte(0), z.lte(1_440))),
  /** How full the day was, 0 empty to 4 too full; null when not said. */
  load: z.nullable(z.int().check(z.gte(0), z.lte(4))),
  deeds: words,
  did: long,
  /** Whether what one did helped; null when not said. */
  helped: z.nullable(z.enum(['no', 'some', 'yes'])),
  /** What one would rather do the next time. */
  rather: long,
  /** A strategy that was to be tried, and whether it was; it is asked about once. */
  tried: z.nullable(
    z.object({ strategy: strategyId, how: z.enum(['helped', 'some', 'didNotHelp', 'notTried', 'unsaid']) }),
  ),
  /** A wave: what one did meanwhile, how it went and how it ended. */
  way: z.nullable(z.enum(['breathing', 'grounding', 'moving', 'watching'])),
  ratings: z.array(waveRating).check(z.maxLength(400)),
  outcome: z.nullable(z.enum(['eased', 'stayed', 'grew'])),
  /** A story: what one tells oneself about it, other readings, what speaks for and against. */
  story: long,
  readings: z.array(text(2_000)).check(z.maxLength(12)),
  speaksFor: long,
  speaksAgainst: long,
  /** Something older that it sounds like. */
  echo: long,
  /** What one needs to know, and the question that comes of it. */
  toKnow: long,
  question: text(1_000),
  /** How sure one is of the story, 0 to 10, at first and afterwards. */
  sure: z.nullable(strength),
  sureAfter: z.nullable(strength),
  /** What came out, later. */
  cameOut: long,
  /** A script: in which situation, a key of `words.ts` or one's own; and to whom, where they are not on the map. */
  situation: z.nullable(word),
  toWhom: text(200),
  /** What one asks for, what may follow a no to it, and when would be a good time. */
  ask: long,
  onNo: text(2_000),
  timing: text(500),
  /** What one decided, said as one's own. */
  decided: long,
  /** Whole wordings, to be read side by side. */
  drafts: z.array(text(4_000)).check(z.maxLength(8)),
  /** What they may say, and what one would answer. */
  answers: z.array(z.object({ says: text(500), mine: text(1_000) })).check(z.maxLength(20)),
  /** That what was chosen of danger has passed, as its writer said (HELP3). */
  passed: z.boolean(),
});
export type NoteFields = z.infer<typeof noteFields>;

export const triggerFields = z.object({ name: text(80) });
export type TriggerFields = z.infer<typeof triggerFields>;

export const strategyFields = z.object({
  /** What to try. */
  what: text(500),
  /** When this comes back it is asked about; null: kept in mind only. */
  trigger: z.nullable(triggerId),
  /** From when on. */
  since: instant,
  /** Being tried, kept because it helps, or set aside. */
  state: z.enum(['trying', 'kept', 'setAside']),
});
export type StrategyFields = z.infer<typeof strategyFields>;

/** What is offered to be tried for a pattern; `offerOf` in `patterns/` names it. */
const offer = z.string().check(z.minLength(1), z.maxLength(100));

/** Everything that can have happened to notes. */
export const notesEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('noteWritten'), note: noteId, fields: z.partial(noteFields) }),
  z.object({
    type: z.literal('noteChanged'),
    note: noteId,
    changes: z.partial(noteFields),
    beside: besideOf(noteFields),
  }),
  z.object({ type: z.literal('notePutAway'), note: noteId }),
  z.object({ type: z.literal('noteRestored'), note: noteId }),
  z.object({ type: z.literal('noteErased'), note: noteId }),
  z.object({ type: z.literal('triggerAdded'), trigger: triggerId, fields: triggerFields }),
  z.object({
    type: z.literal('triggerChanged'),
    trigger: triggerId,
    changes: z.partial(triggerFields),
    beside: besideOf(triggerFields),
  }),
  z.object({ type: z.literal('triggerRemoved'), trigger: triggerId }),
  z.object({ type: z.literal('triggerRestored'), trigger: triggerId }),
  z.object({ type: z.literal('triggerErased'), trigger: triggerId }),
  z.object({ type: z.literal('strategyAdded'), strategy: strategyId, fields: strategyFields }),
  z.object({
    type: z.literal('strategyChanged'),
    strategy: strategyId,
    changes: z.partial(strategyFields),
    beside: besideOf(strategyFields),
  }),
  z.object({ type: z.literal('strategyRemoved'), strategy: strategyId }),
  z.object({ type: z.literal('strategyRestored'), strategy: strategyId }),
  z.object({ type: z.literal('strategyErased'), strategy: strategyId }),
  z.object({ type: z.literal('offerAnswered'), offer }),
  z.object({ type: z.literal('offerReopened'), offer }),
]);
export type NotesEvent = z.infer<typeof notesEvent>;
