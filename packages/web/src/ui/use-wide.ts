import { useSyncExternalStore } from 'react';

const wide = typeof matchMedia === 'function' ? matchMedia('(min-width: 900px)') : null;

function subscribe(changed: () => void) {
  wide?.addEventListener('change', changed);
  return () => wide?.removeEventListener('change', changed);
}

/** Whether the page is at least 900 px wide: the rail shows instead of the bar, panels stand beside the page. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => wide?.matches ?? true,
    () => true,
  );
}
