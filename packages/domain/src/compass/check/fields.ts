import * as z from 'zod/mini';
import { localDate, text } from '../shapes.ts';

/** 0 to 10; null where nothing is said. */
const figure = z.nullable(z.int().check(z.gte(0), z.lte(10)));

/** What was said of a day. What two devices say of one day at once are two of them (CHECK3). */
export const checkFields = z.object({
  on: localDate,
  /** 10 is very well. */
  wellbeing: figure,
  /** 10 is very close. */
  connection: figure,
  /** 10 is as much as there can be. */
  strain: figure,
  note: text(2_000),
});
export type CheckFields = z.infer<typeof checkFields>;

/** How often something of the compass would like to be looked at. Called by what it is of: `check`. */
export const paceFields = z.object({
  /** In days; null for not at all. */
  every: z.nullable(z.int().check(z.gte(1), z.lte(366))),
  /** When it was chosen, or last let rest. */
  from: localDate,
});
export type PaceFields = z.infer<typeof paceFields>;
