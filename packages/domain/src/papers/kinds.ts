// The kinds of papers: what each says, and what differs between them beside that.
import * as z from 'zod/mini';
import type { MemberId, PaperId } from '../kernel/ids.ts';
import { agreementContent } from './agreements/content.ts';
import { boundariesContent } from './boundaries/content.ts';
import { careTermsContent, careTermsItems } from './care-terms/content.ts';
import { metamourContent, metamourItems } from './metamours/content.ts';
import { pledgeContent } from './pledges/content.ts';

/** What several people put their names to. */
export const signedContent = z.discriminatedUnion('kind', [
  ...[agreementContent, pledgeContent, metamourContent, careTermsContent],
] as const);
export type SignedContent = z.infer<typeof signedContent>;
export const paperContent = z.discriminatedUnion('kind', [
  agreementContent,
  pledgeContent,
  boundariesContent,
  metamourContent,
  careTermsContent,
]);
export type PaperContent = z.infer<typeof paperContent>;
export const paperKind = z.enum(['agreement', 'pledge', 'boundaries', 'metamour', 'careTerms']);
export type PaperKind = z.infer<typeof paperKind>;

interface Kind {
  /** One’s name is under all of its sentences or none: a no to one of them takes it back. */
  readonly isSignedWhole: boolean;
  /** Anybody whose it is pauses all of it, and it goes on only when each is ready. */
  readonly hasPause: boolean;
  /** It is somebody’s own: they alone draft, it is called by them, and it takes no other name. */
  readonly isOwn: boolean;
  /** Whose name is missing, and who took theirs away, is named to nobody. */
  readonly isQuiet: boolean;
}
export const KINDS: Readonly<Record<PaperKind, Kind>> = {
  agreement: { isSignedWhole: true, hasPause: false, isOwn: false, isQuiet: false },
  pledge: { isSignedWhole: false, hasPause: true, isOwn: false, isQuiet: false },
  boundaries: { isSignedWhole: false, hasPause: false, isOwn: true, isQuiet: false },
  metamour: { isSignedWhole: true, hasPause: false, isOwn: false, isQuiet: true },
  careTerms: { isSignedWhole: true, hasPause: false, isOwn: false, isQuiet: false },
};

/** The sentences of a paper, which can be answered one by one. */
export const itemsOf = (content: PaperContent): readonly { readonly id: string; readonly text: string }[] => {
  switch (content.kind) {
    case 'agreement':
      return content.sections.flatMap(({ items }) => items);
    case 'pledge':
      return content.activities;
    case 'boundaries':
      return content.items;
    case 'metamour':
      return metamourItems(content);
    case 'careTerms':
      return careTermsItems(content);
  }
};

/** Whose names a paper takes: of one’s own list, one’s own. */
export const signersOf = (paper: {
  readonly kind: PaperKind;
  readonly paper: string;
  readonly parties: readonly MemberId[];
}): readonly MemberId[] =>
  KINDS[paper.kind].isOwn
    ? [paper.parties.find((one) => isCalledBy(paper.paper, one)) ?? (paper.paper as MemberId)]
    : paper.parties;

/** As much of a key as tells whose it is, with room for a number behind it. */
const MOST_OF_A_KEY = 56;

/** Whether what is somebody’s own is theirs: the first is called by their key, further ones by the most of it and their number (BOUND9). */
const isCalledBy = (paper: string, member: MemberId): boolean =>
  paper === member ||
  (/^\.[1-9]\d{0,5}$/.test(paper.slice(MOST_OF_A_KEY)) && member.startsWith(paper.slice(0, MOST_OF_A_KEY)));

/** What the own paper of somebody is called that comes after so many others with the same people. */
export const ownPaper = (member: MemberId, before: number): PaperId =>
  (before === 0 ? member : `${member.slice(0, MOST_OF_A_KEY)}.${before + 1}`) as string as PaperId;
