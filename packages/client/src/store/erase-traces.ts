// "Erase everything" means the origin: other databases, caches, service workers, local and session storage. What
// browsers keep outside our reach (history, downloads, their own backups) is named in docs/threat-model.md.
import { databaseNames, deleteDatabase } from './indexed-db.ts';

/**
 * Removes all of it, looks again, and names what is still there. Cookies are not used, and not looked for.
 * @param databases to be removed even where the browser does not list them
 */
export async function eraseTraces(...databases: readonly string[]): Promise<readonly string[]> {
  for (const name of AREAS) areaOf(name)?.clear();
  const workers = await registrations();
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
  await Promise.allSettled((await cacheNames()).map((name) => caches.delete(name)));
  await Promise.allSettled([...new Set([...databases, ...(await databaseNames())])].map(deleteDatabase));
  return [
    ...(await databaseNames()),
    ...(await cacheNames()),
    ...(await registrations()).map(({ scope }) => scope),
    ...AREAS.filter((name) => areaOf(name)?.length),
  ];
}

const AREAS = ['localStorage', 'sessionStorage'] as const;

/** Where site data is blocked, a browser throws at the very name; then there is nothing to erase. */
function areaOf(name: (typeof AREAS)[number]): Storage | undefined {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}

const cacheNames = async (): Promise<string[]> => (typeof caches === 'undefined' ? [] : caches.keys());

const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  (await globalThis.navigator?.serviceWorker?.getRegistrations?.()) ?? [];
