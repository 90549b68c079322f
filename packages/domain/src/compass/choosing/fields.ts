import * as z from 'zod/mini';
import { long, text } from '../shapes.ts';

/** What somebody answered to a question, `questions.ts` or one’s own. */
export const candidateAnswer = z.object({
  question: z.string().check(z.minLength(1), z.maxLength(64)),
  answer: z.enum(['yes', 'partly', 'no', 'unclear']),
  words: text(2_000),
});
export type CandidateAnswer = z.infer<typeof candidateAnswer>;

/** Somebody whom one might choose (choosing/RULES.md). */
export const candidateFields = z.object({
  name: text(200),
  offers: z.enum(['therapy', 'coaching', 'both', 'unsaid']),
  where: z.enum(['online', 'inPerson', 'both', 'unsaid']),
  contact: text(500),
  /** As they told it, and where that can be checked. */
  licence: text(500),
  checkAt: text(500),
  fee: text(200),
  note: long,
  answers: z.array(candidateAnswer).check(z.maxLength(200)),
  firstSession: long,
  state: z.enum(['open', 'chosen', 'not']),
  /** Where they stand among all. */
  place: z.int().check(z.gte(0), z.lte(1_000_000)),
});
export type CandidateFields = z.infer<typeof candidateFields>;

/** How much a question weighs for me. Called by its key, or a question of my own. */
export const criterionFields = z.object({
  /** Empty for one of ours. */
  asks: text(500),
  askedOf: z.enum(['therapist', 'coach', 'both']),
  weight: z.enum(['must', 'matters', 'little', 'notForMe']),
});
export type CriterionFields = z.infer<typeof criterionFields>;
