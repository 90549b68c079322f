// Parts that papers of all kinds are made of.
import * as z from 'zod/mini';
import { isLocalDate } from '../kernel/zones.ts';

export const title = z.string().check(z.maxLength(120));
export const words = z.string().check(z.maxLength(2_000));
/** Days that every calendar can reckon with. */
export const day = z
  .string()
  .check(z.refine((date) => isLocalDate(date) && date >= '1970-01-01' && date < '2200-01-01'));

/** Through this day by the clock of a place; without end where `until` is empty. */
export const lastDay = z.object({
  until: z.union([z.literal(''), day]),
  zone: z.string().check(z.maxLength(60)),
});

/** Characters of a whole paper: so that it lies in one sealed entry, whatever the script. */
export const MOST_OF_A_PAPER = 18_000;

/** Whether a text has anything in it that shows: spaces that have no width are none. */
export const showsSomething = (text: string): boolean => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text);
