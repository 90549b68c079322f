// What can have happened to the rhythm of check-ins that people agree to: each says themselves what they say yes or no to.
import * as z from 'zod/mini';
import { type MemberId, memberId } from '../../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../../kernel/parties.ts';

/** So long, in minutes, every so many weeks. */
export const rhythmFields = z.object({
  minutes: z.int().check(z.gte(10), z.lte(240)),
  weeks: z.union([z.literal(1), z.literal(2), z.literal(4)]),
});
export type TalkRhythm = z.infer<typeof rhythmFields>;

export const rhythmEvents = [
  z.object({
    type: z.literal('rhythmSaid'),
    /** Whose rhythm it is: always these. */
    people: z.array(memberId).check(z.minLength(2), z.maxLength(mostPeople)),
    /** Null, with a no: to every rhythm between them; they meet by hand. */
    rhythm: z.nullable(rhythmFields),
    says: z.enum(['yes', 'no']),
  }),
] as const;
export type RhythmEvent = z.infer<(typeof rhythmEvents)[number]>;

/** Whose rhythm it is. */
export type RhythmKey = string & { readonly '': 'rhythmKey' };
export const keyOfRhythm = (people: readonly MemberId[]): RhythmKey =>
  inTheirOrder(people).join(' ') as RhythmKey;

export const rhythmTermsKey = ({ minutes, weeks }: TalkRhythm): string => `${minutes} in ${weeks}`;
