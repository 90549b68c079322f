// Calendars that I publish by choice, as my own space keeps them: what each shows, where it lies, and whether it was stopped.
import * as z from 'zod/mini';
import { besideOf } from '../../kernel/former.ts';
import { calendarId } from '../../kernel/ids.ts';
import { isInstant } from '../../kernel/zones.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const instantOrNone = z.union([z.string().check(z.refine(isInstant)), z.literal('')]);

export const calendarFields = z.object({
  /** What I call it: nobody else reads that. */
  name: text(40),
  /** `titles`: what a date is called, or with whom. */
  shows: z.enum(['busy', 'titles']),
  /** 32 bytes, as hexadecimal digits: its address follows from them. */
  secret: text(64),
  /** The space and the relay for which it was made. */
  space: text(64),
  relay: text(300),
  /** Words that stand in it, as the device had them on which it was made: `{names}` in `withWhom` is filled in. */
  language: text(35),
  busy: text(60),
  withWhom: text(120),
  since: instantOrNone,
  /** When it was stopped; empty until then. */
  stopped: instantOrNone,
  /** Its relay, which is not mine any more, has said that nothing of it is there. */
  gone: z.boolean(),
});
export type CalendarFields = z.infer<typeof calendarFields>;

/** In one's own space. */
export const publishing = [
  z.object({
    type: z.literal('calendarPublished'),
    calendar: calendarId,
    changes: z.partial(calendarFields),
    beside: besideOf(calendarFields),
  }),
  z.object({
    type: z.literal('calendarStopped'),
    calendar: calendarId,
    at: instantOrNone,
    gone: z.optional(z.boolean()),
  }),
] as const;

export type PublishingEvent = z.infer<(typeof publishing)[number]>;
export const isOfPublishing = (event: { readonly type: string }): event is PublishingEvent =>
  event.type === 'calendarPublished' || event.type === 'calendarStopped';
