import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import { dangerId } from '../kernel/ids.ts';

export const dangerFields = z.object({
  /** To oneself, or from others. */
  kind: z.enum(['self', 'others']),
});
export type DangerFields = z.infer<typeof dangerFields>;

export const helpSettings = z.object({
  /** ISO 3166 with two letters; null: where my zone is. ZZ: none of those that are listed. */
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
});
export type HelpSettings = z.infer<typeof helpSettings>;

/** Everything that can have happened to what somebody said of danger, and where help is looked for. */
export const helpEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('dangerSaid'),
    danger: dangerId,
    fields: z.partial(dangerFields),
    beside: besideOf(dangerFields),
  }),
  z.object({ type: z.literal('dangerPassed'), danger: dangerId }),
  z.object({ type: z.literal('dangerReturned'), danger: dangerId }),
  z.object({ type: z.literal('dangerErased'), danger: dangerId }),
  z.object({
    type: z.literal('helpSettingsChanged'),
    changes: z.partial(helpSettings),
    beside: besideOf(helpSettings),
  }),
]);
export type HelpEvent = z.infer<typeof helpEvent>;
