import { former } from '../../kernel/former.ts';
import type { MyDayEvent } from './events.ts';
import { type MyDaysState, newMyDay } from './fold.ts';

/** The event that takes an event back, given the state before it. */
export function undoMyDays({ days }: MyDaysState, event: MyDayEvent): MyDayEvent {
  const { day } = event;
  const old = days.get(day);
  switch (event.type) {
    case 'dayAdded':
      return old?.present
        ? { type: 'dayChanged', day, ...former(old, old.fields) }
        : { type: 'dayRemoved', day };
    case 'dayChanged':
      return { type: event.type, day, ...former(old ?? { fields: newMyDay }, event.changes) };
    default:
      return { type: old?.present ? 'dayRestored' : 'dayRemoved', day };
  }
}
