// What an agreement says. All of it is text that its people wrote, headings too: nobody puts their name to words that another
// language or a later version would show differently.
import * as z from 'zod/mini';
import { day, lastDay, title, words } from '../content.ts';
import { meaning } from '../meaning.ts';

export const agreementItem = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  text: words,
  means: z.optional(meaning),
});
export type AgreementItem = z.infer<typeof agreementItem>;

export const agreementSection = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  title,
  items: z.array(agreementItem).check(z.maxLength(40)),
});
export type AgreementSection = z.infer<typeof agreementSection>;

export const agreementContent = z.object({
  kind: z.literal('agreement'),
  title,
  sections: z.array(agreementSection).check(z.maxLength(24)),
  /** The day on which to look at it again; empty for none. */
  review: z.union([z.literal(''), day]),
  ends: lastDay,
});
export type AgreementContent = z.infer<typeof agreementContent>;
