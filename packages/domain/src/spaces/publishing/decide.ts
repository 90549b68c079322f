import type { CalendarId, SpaceId, Surroundings } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { CalendarFields, PublishingEvent } from './events.ts';
import type { PublishingState } from './fold.ts';
import { calendarsOf, isGone, isStopped, stoppedAt } from './insights.ts';

/** As many as a relay keeps of one space. */
export const MOST_CALENDARS = 4;
const MOST_NAME = 40;

export type PublishingIntent =
  | {
      readonly type: 'publishCalendar';
      readonly calendar?: CalendarId;
      readonly fields: Omit<CalendarFields, 'since' | 'stopped' | 'gone'>;
    }
  /** For good: its address never comes back. `gone`: a relay that was left has said that nothing of it is there. */
  | { readonly type: 'stopCalendar'; readonly calendar: CalendarId; readonly gone?: boolean };

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
    const { gone = false } = intent;
    const calendar = state.calendars.get(intent.calendar);
    if (!calendar || (isStopped(calendar) && (!gone || isGone(calendar))))
      return refuse({ code: 'calendarUnknown' });
    const at = stoppedAt(calendar) || world.now;
    return ok([{ type: 'calendarStopped', calendar: calendar.id, at, ...(gone ? { gone } : {}) }]);
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
