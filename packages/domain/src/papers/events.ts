// What can have happened to papers that several people put their names to, in their circle. Each event says itself which paper it is
// about and whose: a paper is known by its kind, an id and its people, so that nobody's name can be moved to another one.
import * as z from 'zod/mini';
import { typesOf } from '../kernel/event-types.ts';
import { type EntryId, type MemberId, memberId, type PaperId, paperId } from '../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../kernel/parties.ts';
import { words } from './content.ts';
import { type PaperKind, paperContent, paperKind } from './kinds.ts';
import { metamourPart } from './metamours/content.ts';
import { papersOfMine } from './mine/events.ts';

/** A paper of a circle: its kind, what it was called when it was first drafted, and whose it is. */
export type PaperKey = string & { readonly '': 'paperKey' };
export const keyOfPaper = (kind: PaperKind, paper: PaperId, parties: readonly MemberId[]): PaperKey =>
  [kind, paper, ...inTheirOrder(parties)].join(' ') as PaperKey;

/** The entry of a draft: a version is called by it, and so can be no other text. */
const versionId = z.custom<EntryId>(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 80,
);

/** `notNow` and `counter` take back one’s own yes and nothing else; a no stands over everything beneath its subject. */
export const saysOfPaper = z.enum(['yes', 'no', 'notNow', 'counter']);
export type SaysOfPaper = z.infer<typeof saysOfPaper>;

/**
 * What a word is about, from the whole to the part. `[]`: the paper, where a no withdraws; `[version]`: one’s name under it;
 * `[version, item]`: one of its sentences.
 */
export const paperSubject = z.array(z.string().check(z.maxLength(80))).check(z.maxLength(2));
export type PaperSubject = readonly string[];

/** A name as it was when it was put under a version, and a signature over that and the words, for whoever is not in the circle (PAPER24). */
const signed = z.object({
  name: z.string().check(z.maxLength(80)),
  /** Hexadecimal digits. */
  signature: z.string().check(z.maxLength(128)),
});
export type SignedName = z.infer<typeof signed>;

const of = {
  paper: paperId,
  parties: z.array(memberId).check(z.minLength(2), z.maxLength(mostPeople)),
};

export const papersOfCircle = [
  z.object({
    type: z.literal('paperDrafted'),
    ...of,
    /** The versions that it comes instead of, once everybody’s name is under it. */
    after: z.array(versionId).check(z.maxLength(8)),
    content: paperContent,
  }),
  z.object({
    type: z.literal('paperSaid'),
    ...of,
    kind: paperKind,
    subject: paperSubject,
    says: saysOfPaper,
    words,
    /** Beside a yes to a version; versions of the app before PAPER24 wrote none. */
    signed: z.optional(signed),
  }),
  /** What somebody tells of themselves beside a metamour plan, whatever version counts. */
  z.object({ type: z.literal('metamourTold'), ...of, part: metamourPart }),
] as const;
export type CirclePaperEvent = z.infer<(typeof papersOfCircle)[number]>;

const types = typesOf(papersOfCircle);
/** Those that several people share; all others of papers lie in one’s own space (PAPER17). */
export const isPaperOfCircle = (event: { readonly type: string }): event is CirclePaperEvent =>
  types.has(event.type);

/** Everything that can have happened to papers. */
export const papersEvent = z.discriminatedUnion('type', [...papersOfCircle, ...papersOfMine]);
export type PapersEvent = z.infer<typeof papersEvent>;
