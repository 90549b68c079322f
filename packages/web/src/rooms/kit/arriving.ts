// Coming in with a kit goes on while the page around it turns from the door into a room: how far it is, and what came of it. Of the kit
// nothing is here.
import type { ByKitWhy } from '@orrery/client/circle';
import type { SpaceId } from '@orrery/domain';
import { useSyncExternalStore } from 'react';

/** Why this device could not be brought into a circle, for each in which it is not. */
export type Left = ReadonlyMap<SpaceId, ByKitWhy>;

export type Arriving =
  | { readonly step: 'own' }
  /** `stop`: somebody does not want to wait any longer. */
  | { readonly step: 'circles'; stop(): void }
  | { readonly step: 'done'; readonly left: Left; readonly isStopped: boolean };

let now: Arriving | null = null;
const listeners = new Set<() => void>();

export function setArriving(next: Arriving | null): void {
  now = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Null where nobody comes in. */
export const useArriving = (): Arriving | null => useSyncExternalStore(subscribe, () => now);

/** It was read: the page that said it is left. */
export function forgetArrived(): void {
  if (now?.step === 'done') setArriving(null);
}
