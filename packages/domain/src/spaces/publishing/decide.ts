import type { CalendarId, SpaceId, Surroundings } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { CalendarFields, PublishingEvent } from './events.ts';
import type { PublishingState } from './fold.ts';
import { calendarsOf, isStopped } from './insights.ts';

/** As many as a relay keeps of one space. */
export const MOST_CALENDARS = 4;
const MOST_NAME = 40;

export type PublishingIntent =
  | {
      readonly type: 'publishCalendar';
      readonly calendar?: CalendarId;
      readonly fields: Omit<CalendarFields, 'since' | 'stopped'>;
    }
  /** For good: its address never comes back. */
  | { readonly type: 'stopCalendar'; readonly calendar: CalendarId };

export interface PublishingRefusal {
  readonly code: 'nameMissing' | 'nameTooLong' | 'tooManyCalendars' | 'calendarUnknown';
  readonly field?: string;
}

export function decidePublishing(
  state: PublishingState,
  intent: PublishingIntent,
  world: Surroundings,
): Result<PublishingEvent[], PublishingRefusal> {
  if (intent.type === 'stopCalendar') {
    const calendar = state.calendars.get(intent.calendar);
    if (!calendar || isStopped(calendar)) return refuse({ code: 'calendarUnknown' });
    return ok([{ type: 'calendarStopped', calendar: calendar.id, at: world.now }]);
  }
  const name = intent.fields.name.trim();
  if (name === '') return refuse({ code: 'nameMissing', field: 'name' });
  if (name.length > MOST_NAME) return refuse({ code: 'nameTooLong', field: 'name' });
  if (calendarsOf(state, intent.fields.space as SpaceId).length >= MOST_CALENDARS)
    return refuse({ code: 'tooManyCalendars' });
  const calendar = intent.calendar ?? (world.newId() as CalendarId);
  const changes = { ...intent.fields, name, since: world.now };
  return ok([{ type: 'calendarPublished', calendar, changes }]);
}
