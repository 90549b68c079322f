import { former } from '../kernel/former.ts';
import type { Thing } from '../kernel/history.ts';
import type { CompassEvent } from './events.ts';
import { type CompassState, partsOf } from './fold.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export function undoCompass(before: CompassState, event: CompassEvent): CompassEvent {
  const { noun, what } = partsOf(event.type);
  // erased is erased
  if (what === 'Erased') return event;
  const old = before[noun].get(event.id as never) as Thing<string, object> | undefined;
  const named = (type: string, rest: object = {}) =>
    ({ type: `${noun}${type}`, id: event.id, ...rest }) as CompassEvent;
  if ('changes' in event) return named('Changed', former(old, event.changes));
  if ('fields' in event && old?.present) return named('Changed', former(old, event.fields));
  return named(old?.present ? 'Restored' : 'Removed');
}
