import { type Ancestry, type Entry, type Thing, writeFields } from '../kernel/history.ts';
import type { DeviceId } from '../kernel/ids.ts';
import type { DeviceFields, SpacesEvent } from './events.ts';

/** What is known of a device beside what the sealed log says of it. */
export type NamedDevice = Thing<DeviceId, DeviceFields>;

export interface SpacesState {
  readonly devices: Map<DeviceId, NamedDevice>;
  /** When each was first named, as far as its entries say; ISO 8601 with Z. */
  readonly since: Map<DeviceId, string>;
}

export const newDevice: DeviceFields = { name: '' };

export const noSpaces = (): SpacesState => ({ devices: new Map(), since: new Map() });

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldSpaces(state: SpacesState, entry: Entry<SpacesEvent>, ancestry: Ancestry): void {
  const { event, id, at } = entry;
  const changes = event.changes as Partial<DeviceFields>;
  writeFields(state.devices, event.device, newDevice, changes, id, ancestry, event.beside);
  const since = state.since.get(event.device);
  if (since === undefined || at < since) state.since.set(event.device, at);
}
