import { former } from '../kernel/former.ts';
import type { SpacesEvent } from './events.ts';
import { newDevice, type SpacesState } from './fold.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export const undoSpaces = (before: SpacesState, { type, device, changes }: SpacesEvent): SpacesEvent => ({
  ...{ type, device },
  ...former(before.devices.get(device) ?? { fields: newDevice }, changes),
});
