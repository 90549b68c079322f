// What a metamour plan says. How near each would like to be is no part of it: that each tells for themselves, beside it (META4).
import * as z from 'zod/mini';
import { day, lastDay, showsSomething, title, words } from '../content.ts';
import { meaning } from '../meaning.ts';

/** From the least to the most: only so that the less near counts (META5), and never shown as an order. */
export const NEARNESS = ['parallel', 'known', 'meet', 'friends', 'family'] as const;
export const nearness = z.enum(NEARNESS);
export type Nearness = z.infer<typeof nearness>;

/** `direct`: only from themselves, through nobody else. `none`: not at all, whatever stands beside it. */
export const reach = z.enum(['message', 'call', 'direct', 'none']);
export type Reach = z.infer<typeof reach>;

/** What somebody tells of themselves; nothing where `near` is empty. */
export const metamourPart = z.object({
  near: z.union([z.literal(''), nearness]),
  reach: z.array(reach).check(z.maxLength(4)),
  /** When, in their own words. */
  when: words,
});
export type MetamourPart = z.infer<typeof metamourPart>;
export const nothingTold: MetamourPart = { near: '', reach: [], when: '' };

export const metamourPoint = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** `limit`: may become a sentence of an agreement. */
  of: z.enum(['goal', 'friction', 'limit']),
  text: words,
  /** Of a limit alone. */
  means: z.optional(meaning),
});
export type MetamourPoint = z.infer<typeof metamourPoint>;

export const metamourContent = z.object({
  kind: z.literal('metamour'),
  title,
  /** Of a first meeting: where and how, how long (0 for not said), who is there, what else. */
  setting: words,
  minutes: z.int().check(z.gte(0), z.lte(1_440)),
  there: words,
  besides: words,
  /** How each leaves: the sentence or sign after which nobody owes a reason. */
  leave: words,
  points: z.array(metamourPoint).check(z.maxLength(60)),
  review: z.union([z.literal(''), day]),
  ends: lastDay,
});
export type MetamourContent = z.infer<typeof metamourContent>;

/** The texts of a first meeting, in the order in which they read. */
export const MEETING_TEXTS = ['setting', 'there', 'besides', 'leave'] as const;
/** What the length of it is called where it is read among them. */
export const MEETING_LENGTH = 'minutes';

export const newMetamour: MetamourContent = {
  ...{ kind: 'metamour', title: '', setting: '', minutes: 0, there: '', besides: '', leave: '' },
  ...{ points: [], review: '', ends: { until: '', zone: '' } },
};

/** What of it can be answered by itself: the texts of a meeting that are written, then its sentences. */
export const metamourItems = (content: MetamourContent): { id: string; text: string }[] => [
  ...MEETING_TEXTS.flatMap((id) => (content[id].trim() === '' ? [] : [{ id, text: content[id] }])),
  ...content.points.map(({ id, text }) => ({ id, text })),
];

/** Whether a first meeting, if it has one, says how each leaves (META10). */
export const hasWayOut = ({ setting, minutes, there, besides, leave }: MetamourContent): boolean =>
  showsSomething(leave) || (minutes === 0 && [setting, there, besides].every((text) => text.trim() === ''));
