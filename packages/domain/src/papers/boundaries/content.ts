// What somebody's list of boundaries says. Each sentence is sorted by whose behaviour it is about, and that decides who is asked.
import * as z from 'zod/mini';
import { type MemberId, memberId } from '../../kernel/ids.ts';
import { mostPeople } from '../../kernel/parties.ts';
import { day, lastDay, title, words } from '../content.ts';
import { meaning } from '../meaning.ts';

/** `mine`: what I do. `ours`: what we would agree on. `yours`: what I ask of somebody else, who may refuse. */
export const whose = z.enum(['mine', 'ours', 'yours']);
export type Whose = z.infer<typeof whose>;

const people = z.array(memberId).check(z.maxLength(mostPeople));
export const boundaryItem = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  text: words,
  whose,
  need: z.enum(['must', 'nice']),
  why: words,
  /** What I do where it is crossed: of mine alone. */
  crossed: words,
  /** Whose yes it takes: of ours and yours alone. */
  asks: people,
  /** Whom it touches beside them: about ours and yours they are asked as well. */
  touches: people,
  /** Whom it touches who is not in the circle, by name: nothing is decided for them. */
  elsewhere: title,
  review: z.union([z.literal(''), day]),
  means: z.optional(meaning),
});
export type BoundaryItem = z.infer<typeof boundaryItem>;

export const boundariesContent = z.object({
  kind: z.literal('boundaries'),
  title,
  items: z.array(boundaryItem).check(z.maxLength(40)),
  review: z.union([z.literal(''), day]),
  ends: lastDay,
});
export type BoundariesContent = z.infer<typeof boundariesContent>;

/** Who is asked about it, first those whose yes it takes. Mine asks nobody. */
export const askedAbout = ({ whose, asks, touches }: BoundaryItem): readonly MemberId[] =>
  whose === 'mine' ? [] : [...asks, ...touches];

/**
 * Whether it is what it is sorted as: mine says what I do and takes nobody's yes; ours and yours ask somebody, and hold nothing over
 * them. Nobody is named twice.
 */
export const isSorted = ({ whose, crossed, asks, touches }: BoundaryItem): boolean =>
  (whose === 'mine' ? crossed.trim() !== '' && asks.length === 0 : crossed === '' && asks.length > 0) &&
  new Set([...asks, ...touches]).size === asks.length + touches.length;

export const newBoundaries: BoundariesContent = {
  ...{ kind: 'boundaries', title: '', items: [], review: '', ends: { until: '', zone: '' } },
};
