// Exit replaces one entry of the browser's history; the pages before it stay, and Back leads to them. So a page to which
// somebody comes back through the history shows nothing by itself: not when it is loaded anew, and not from the
// browser's memory of it.
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isBack = false;

function be(back: boolean): void {
  isBack = back;
  for (const listener of listeners) listener();
}

/** Starts to watch how this page was come to; to be called once, before anything is shown. */
export function watchComingBack(): void {
  const [entry] = performance.getEntriesByType('navigation');
  be((entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward');
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) be(true);
  });
}

/** Whether somebody came back to this page, and how to say that it may be seen. */
export function useComingBack(): readonly [isBack: boolean, open: () => void] {
  const now = useSyncExternalStore(subscribe, () => isBack);
  return [now, open];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const open = () => be(false);
