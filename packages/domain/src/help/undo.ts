import { former } from '../kernel/former.ts';
import type { HelpEvent } from './events.ts';
import { type HelpState, newHelpSettings } from './fold.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export function undoHelp(before: HelpState, event: HelpEvent): HelpEvent {
  if (event.type === 'helpSettingsChanged') {
    const old = before.settings.get('mine') ?? { fields: newHelpSettings };
    return { type: event.type, ...former(old, event.changes) };
  }
  // erased is erased
  if (event.type === 'dangerErased') return event;
  const { danger } = event;
  const old = before.dangers.get(danger);
  if (!old?.present) return { type: 'dangerPassed', danger };
  if (event.type !== 'dangerSaid') return { type: 'dangerReturned', danger };
  const { changes, ...rest } = former(old, event.fields);
  return { type: 'dangerSaid', danger, fields: changes, ...rest };
}
