import { useSyncExternalStore } from 'react';

const asked = typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;

function subscribe(changed: () => void) {
  asked?.addEventListener('change', changed);
  return () => asked?.removeEventListener('change', changed);
}

/** Whether somebody asked their device for less motion. */
export const useStill = (): boolean => useSyncExternalStore(subscribe, () => asked?.matches ?? false);
