import * as z from 'zod/mini';
import { goalId, ratingId } from '../../kernel/ids.ts';
import { localDate, text } from '../shapes.ts';

/** How a goal stood on a day (GOAL4). */
const goalRating = z.object({
  id: ratingId,
  on: localDate,
  level: z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]),
});
export type GoalRating = z.infer<typeof goalRating>;

/** Something to come closer to, with five levels that were said before it began (goals/RULES.md). */
export const goalFields = z.object({
  kind: z.enum([
    ...['jealousy', 'talking', 'agreements', 'limits', 'contentment', 'attachment', 'routines'],
    ...['metamours', 'own'],
  ] as const),
  what: text(500),
  /** In words, from −2 to +2. */
  levels: z.array(text(500)).check(z.length(5)),
  /** 3 matters most. */
  weight: z.int().check(z.gte(1), z.lte(3)),
  begun: localDate,
  /** The goal that it was before, in other words or with other levels. */
  after: z.nullable(goalId),
  ratings: z.array(goalRating).check(z.maxLength(2_000)),
});
export type GoalFields = z.infer<typeof goalFields>;
