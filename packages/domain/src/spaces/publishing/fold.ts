import { type Ancestry, type Entry, type Thing, writeFields } from '../../kernel/history.ts';
import type { CalendarId } from '../../kernel/ids.ts';
import type { CalendarFields, PublishingEvent } from './events.ts';

export type Calendar = Thing<CalendarId, CalendarFields>;

export interface PublishingState {
  readonly calendars: Map<CalendarId, Calendar>;
}

export const newCalendar: CalendarFields = {
  ...{ name: '', shows: 'busy', secret: '', space: '', relay: '' },
  ...{ language: '', busy: '', withWhom: '', since: '', stopped: '', gone: false },
};

export const noPublishing = (): PublishingState => ({ calendars: new Map() });

export function foldPublishing(
  { calendars }: PublishingState,
  { event, id }: Entry<PublishingEvent>,
  ancestry: Ancestry,
): void {
  const changes: Partial<CalendarFields> =
    event.type === 'calendarStopped'
      ? { stopped: event.at, ...(event.gone ? { gone: true } : {}) }
      : (event.changes as Partial<CalendarFields>);
  // what was said first stands: what a calendar shows never becomes more
  const first: Ancestry = { precedes: (a, b) => ancestry.precedes(b, a) };
  writeFields(calendars, event.calendar, newCalendar, changes, id, first);
}
