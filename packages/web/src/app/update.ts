// The service worker makes the app work offline. A newer version waits until somebody says so: nothing reloads under the fingers.
import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function found(worker: ServiceWorker | null) {
  waiting = worker;
  for (const listener of listeners) listener();
}

/** Registers the service worker, in a built app only. */
export function startUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker
    .register('/sw.js')
    .then((registration) => {
      const look = () => {
        const next = registration.waiting;
        if (next && navigator.serviceWorker.controller) found(next);
      };
      look();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', look);
      });
    })
    .catch(() => undefined); // without it the app works as long as the server answers
}

/** Takes the app's own copy out of the browser again, where nothing is kept that would need it (CIRCLE76). */
export async function forgetCopy(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
  if (typeof caches === 'undefined') return;
  await Promise.allSettled((await caches.keys()).map((name) => caches.delete(name)));
}

/** Loads the newer version when there is one; else null. */
export function useUpdate(): (() => void) | null {
  const worker = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  if (!worker) return null;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage({ type: 'SKIP_WAITING' });
  };
}
