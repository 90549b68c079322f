// What a pledge says. Each of its activities is consented to for itself; all else is signed whole.
import * as z from 'zod/mini';
import { day, lastDay, title, words } from '../content.ts';

export const pledgeActivity = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  text: words,
});

export const pledgeContent = z.object({
  kind: z.literal('pledge'),
  title,
  activities: z.array(pledgeActivity).check(z.maxLength(60)),
  /** What stays out, whatever else is said. */
  limits: words,
  /** What protects, how often each is tested, and who is told. No results. */
  safer: words,
  /** A word, and a sign where one cannot speak. */
  slow: words,
  stop: words,
  /** What each would like afterwards. */
  aftercare: words,
  review: z.union([z.literal(''), day]),
  ends: lastDay,
});
export type PledgeContent = z.infer<typeof pledgeContent>;
/** The parts of a pledge that are text, in the order in which they read. */
export const PLEDGE_TEXTS = ['slow', 'stop', 'limits', 'safer', 'aftercare'] as const;

/** The longest that a pledge holds without being signed anew, days. */
export const LONGEST_PLEDGE = 366;

export const newPledge: PledgeContent = {
  ...{ kind: 'pledge', title: '', activities: [], limits: '', safer: '', slow: '', stop: '', aftercare: '' },
  ...{ review: '', ends: { until: '', zone: '' } },
};
