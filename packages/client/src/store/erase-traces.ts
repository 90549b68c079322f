// "Erase everything" means the origin: other databases, caches, service workers, local and session storage. What
// browsers keep outside our reach (history, downloads, their own backups) is named in docs/threat-model.md.
import { databaseNames, deleteDatabase } from './indexed-db.ts';

/** By name, because some browsers do not list databases. */
const OURS = ['orrery-vault', 'orrery-sample'];

/** Removes all of it, looks again, and names what is still there. Cookies are not used, and not looked for. */
export async function eraseTraces(): Promise<readonly string[]> {
  globalThis.localStorage?.clear();
  globalThis.sessionStorage?.clear();
  const workers = await registrations();
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
  await Promise.allSettled((await cacheNames()).map((name) => caches.delete(name)));
  await Promise.allSettled([...new Set([...OURS, ...(await databaseNames())])].map(deleteDatabase));
  return [
    ...(await databaseNames()),
    ...(await cacheNames()),
    ...(await registrations()).map(({ scope }) => scope),
    ...(globalThis.localStorage?.length ? ['localStorage'] : []),
    ...(globalThis.sessionStorage?.length ? ['sessionStorage'] : []),
  ];
}

const cacheNames = async (): Promise<string[]> => (typeof caches === 'undefined' ? [] : caches.keys());

const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  (await globalThis.navigator?.serviceWorker?.getRegistrations?.()) ?? [];
