// What was kept of therapy, coaching or both, day by day.
import { minutesOf } from '../../kernel/zones.ts';
import { type CompassState, type CompassThings, thingsOf } from '../fold.ts';

/** Everything that was kept, the last first. */
export const supportKept = (state: CompassState): readonly CompassThings['support'][] =>
  thingsOf(state, 'support').sort((a, b) => minutesOf(b.fields.at) - minutesOf(a.fields.at));
