// Topics that I keep for a conversation, in my own space: nobody sees one before I bring it, and one that I do not bring is never seen (TALK2).
import * as z from 'zod/mini';
import { memberId, topicId } from '../../kernel/ids.ts';
import { mostPeople } from '../../kernel/parties.ts';

export const topicsOfMine = [
  /** Written once: what is to read otherwise is written anew, or changed where it is brought. */
  z.object({
    type: z.literal('topicKept'),
    topic: topicId,
    /** The circle, and the people there that it is for, me among them. */
    space: z.string().check(z.maxLength(64)),
    people: z.array(memberId).check(z.maxLength(mostPeople)),
    text: z.string().check(z.maxLength(500)),
  }),
  z.object({ type: z.literal('topicLetGo'), topic: topicId }),
  z.object({ type: z.literal('topicReturned'), topic: topicId }),
  z.object({ type: z.literal('topicErased'), topic: topicId }),
] as const;
export type TopicEvent = z.infer<(typeof topicsOfMine)[number]>;
