// What lies in one’s own space of papers: what one writes at and has shown to nobody, and what one asked oneself before signing.
import * as z from 'zod/mini';
import { besideOf } from '../../kernel/former.ts';
import { askedId, memberId, paperDraftId, readinessId } from '../../kernel/ids.ts';
import { mostPeople } from '../../kernel/parties.ts';
import { day, words } from '../content.ts';
import { paperContent } from '../kinds.ts';
import { nearness } from '../metamours/content.ts';

const name = (most: number) => z.string().check(z.maxLength(most));
/** The circle, and a paper there; empty for one that is new. */
const place = { space: name(64), paper: name(65 * (2 + mostPeople)) };

/** A paper that I write at. */
export const paperDraftFields = z.object({
  ...place,
  /** Whom it is to be with, beside me. */
  people: z.array(memberId).check(z.maxLength(mostPeople)),
  /** The version that I began from; empty for none. */
  base: name(80),
  content: paperContent,
});
export type PaperDraftFields = z.infer<typeof paperDraftFields>;

const answer = z.enum(['', 'yes', 'unsure', 'no']);
/** Before I put my name to a version: what I asked myself. */
export const askedFields = z.object({
  ...place,
  version: name(80),
  /** Is this freely yours? */
  freely: answer,
  /** Could you say no? */
  couldSayNo: answer,
  words,
  /** Until when I think about it; empty for not. */
  until: z.union([z.literal(''), day]),
});
export type AskedFields = z.infer<typeof askedFields>;

/** Of two sentences that do not go together: I have seen it, and both are meant as they are. By what tells it apart, without its words. */
export const meantSoFields = z.object({ isSo: z.boolean() });
export type MeantSoFields = z.infer<typeof meantSoFields>;

/** Before anything is written to a metamour: what I asked myself (META1). All of it may stay empty. */
export const readinessFields = z.object({
  /** Whom it is about, as I call them. */
  about: name(120),
  /** The same on my map; empty for nobody there. */
  person: name(64),
  /** How near I would like to be now. */
  near: z.union([z.literal(''), nearness]),
  /** Whether I want it, or somebody else does. */
  own: z.enum(['', 'mine', 'asked', 'both', 'unsure']),
  easier: words,
  afraid: words,
  /** What I would need to leave early. */
  leave: words,
  /** How I would say it; empty for as it is offered. */
  sentence: words,
});
export type ReadinessFields = z.infer<typeof readinessFields>;

const nouns = z.enum(['draft', 'asked', 'readiness']);
const thing = { of: nouns, id: z.union([paperDraftId, askedId, readinessId]) };

export const papersOfMine = [
  z.object({
    type: z.literal('paperDraftKept'),
    id: paperDraftId,
    fields: z.partial(paperDraftFields),
    beside: besideOf(paperDraftFields),
  }),
  z.object({
    type: z.literal('askedKept'),
    id: askedId,
    fields: z.partial(askedFields),
    beside: besideOf(askedFields),
  }),
  z.object({
    type: z.literal('bothMeantSo'),
    id: name(64),
    fields: z.partial(meantSoFields),
    beside: besideOf(meantSoFields),
  }),
  z.object({
    type: z.literal('readinessKept'),
    id: readinessId,
    fields: z.partial(readinessFields),
    beside: besideOf(readinessFields),
  }),
  z.object({ type: z.literal('paperNoteLetGo'), ...thing }),
  z.object({ type: z.literal('paperNoteReturned'), ...thing }),
  z.object({ type: z.literal('paperNoteErased'), ...thing }),
] as const;
export type MyPaperEvent = z.infer<(typeof papersOfMine)[number]>;
