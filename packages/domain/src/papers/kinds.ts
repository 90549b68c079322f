// The kinds of papers: what each says, and what differs between them beside that.
import * as z from 'zod/mini';
import { agreementContent } from './agreements/content.ts';

export const paperContent = z.discriminatedUnion('kind', [agreementContent]);
export type PaperContent = z.infer<typeof paperContent>;
export const paperKind = z.enum(['agreement']);
export type PaperKind = z.infer<typeof paperKind>;

interface Kind {
  /** One’s name is under all of its sentences or none: a no to one of them takes it back. */
  readonly isSignedWhole: boolean;
}
export const KINDS: Readonly<Record<PaperKind, Kind>> = {
  agreement: { isSignedWhole: true },
};

/** The sentences of a paper, which can be answered one by one. */
export const itemsOf = (content: PaperContent): readonly { readonly id: string; readonly text: string }[] =>
  content.sections.flatMap(({ items }) => items);
