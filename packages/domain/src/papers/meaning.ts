// What whoever wrote a sentence says it is about, chosen from lists. It is part of what is signed, beside the sentence, and stays away
// where nothing is said. The lists are in across/contradictions/said: what is chosen from later ones still reads as a meaning here.
import * as z from 'zod/mini';
import { mostPeople } from '../kernel/parties.ts';
import { title } from './content.ts';

const choice = z.string().check(z.maxLength(40));
export const meaning = z.object({
  about: choice,
  says: choice,
  /** By name, so that whoever holds the paper alone can read it; nobody for all whose sentence it is. */
  who: z.array(title).check(z.maxLength(mostPeople)),
  /** How much, how often, or minutes after midnight, in the unit. */
  figure: z.optional(z.number().check(z.gte(0), z.lte(1_000_000))),
  unit: z.optional(choice),
  days: z.optional(z.array(choice).check(z.maxLength(24))),
  /** Of the day; left out for all of it. */
  part: z.optional(choice),
  /** Which of these days in a month, 0 the last; left out for every one. */
  inMonth: z.optional(z.int().check(z.gte(0), z.lte(5))),
  /** Where or when alone it holds; left out for anywhere. */
  where: z.optional(choice),
});
export type Meaning = z.infer<typeof meaning>;

/** With a meaning or, where nothing is said of it, without the key: so that what is signed stays as it was. */
export function meant<Item extends { means?: Meaning | undefined }>(item: Item, means: Meaning | undefined) {
  const { means: _, ...rest } = item;
  return (means ? { ...rest, means } : rest) as Omit<Item, 'means'> & { means?: Meaning };
}
