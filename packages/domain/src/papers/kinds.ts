// The kinds of papers: what each says, and what differs between them beside that.
import * as z from 'zod/mini';
import { agreementContent } from './agreements/content.ts';
import { pledgeContent } from './pledges/content.ts';

export const paperContent = z.discriminatedUnion('kind', [agreementContent, pledgeContent]);
export type PaperContent = z.infer<typeof paperContent>;
export const paperKind = z.enum(['agreement', 'pledge']);
export type PaperKind = z.infer<typeof paperKind>;

interface Kind {
  /** One’s name is under all of its sentences or none: a no to one of them takes it back. */
  readonly isSignedWhole: boolean;
  /** Anybody whose it is pauses all of it, and it goes on only when each is ready. */
  readonly hasPause: boolean;
}
export const KINDS: Readonly<Record<PaperKind, Kind>> = {
  agreement: { isSignedWhole: true, hasPause: false },
  pledge: { isSignedWhole: false, hasPause: true },
};

/** The sentences of a paper, which can be answered one by one. */
export const itemsOf = (content: PaperContent): readonly { readonly id: string; readonly text: string }[] =>
  content.kind === 'pledge' ? content.activities : content.sections.flatMap(({ items }) => items);
