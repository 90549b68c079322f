import type { PublishingEvent } from './events.ts';

/** What is published is taken back by stopping it; what was stopped stays so: its address never comes back. */
export const undoPublishing = ({ calendar, ...event }: PublishingEvent): PublishingEvent => ({
  type: 'calendarStopped',
  calendar,
  at: event.type === 'calendarStopped' ? event.at : (event.changes.since ?? ''),
  ...(event.type === 'calendarStopped' && event.gone ? { gone: true } : {}),
});
