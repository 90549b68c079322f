// What a browser keeps of a device, as a file: taken out of a page, and put back where there is nothing yet.
import type { Page } from '@playwright/test';

/** A value as JSON: bytes are `{ base64 }`. */
type Kept = unknown;

interface KeptStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  /** With the key where the value does not carry it. */
  readonly records: readonly { readonly key?: string; readonly value: Kept }[];
}

export interface KeptDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly KeptStore[];
}

/** A browser's databases, and what somebody wrote who knows what opens them. */
export interface GoldenBrowser {
  readonly passphrase: string;
  readonly words: string;
  /** As it was typed. */
  readonly typed: {
    /** Hours wished for in a week, by the name that the person has in the end. */
    readonly wishes: Readonly<Record<string, number>>;
    readonly date: { readonly with: string; readonly start: string; readonly end: string };
    /** The device that this was taken from, and the other one. */
    readonly devices: readonly [string, string];
    /** Names written on both at once, of which nobody has chosen one. */
    readonly twice: readonly string[];
  };
  /** Everything that was written, in the order in which the device tells it; one of every kind that there was. */
  readonly events: readonly { readonly id: string; readonly body: unknown }[];
  readonly databases: readonly KeptDatabase[];
}

/** Every database of a page's origin. Functions in here have no names: builders give those a helper that no page has. */
export const takenFrom = (page: Page): Promise<KeptDatabase[]> =>
  page.evaluate(async () => {
    const databases: KeptDatabase[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const stores: KeptStore[] = [];
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store);
        const at = reading.objectStore(store);
        const [keys, values] = [at.getAllKeys(), at.getAll()];
        await new Promise((resolve, reject) => {
          reading.oncomplete = resolve;
          reading.onerror = reject;
        });
        const records = values.result.map((value, nth) => ({
          ...(at.keyPath === null ? { key: String(keys.result[nth]) } : {}),
          value: JSON.parse(
            JSON.stringify(value, (_, inner) => {
              if (inner instanceof CryptoKey) throw new Error('a key without bytes cannot be taken along');
              if (!(inner instanceof Uint8Array)) return inner;
              return { base64: btoa(inner.reduce((text, byte) => text + String.fromCharCode(byte), '')) };
            }),
          ),
        }));
        stores.push({ name: store, keyPath: at.keyPath, records });
      }
      databases.push({ name, version: database.version, stores });
      database.close();
    }
    return databases;
  });

/** Makes the databases as they were, in the version that they had. */
export async function putBack(databases: readonly KeptDatabase[]): Promise<void> {
  for (const { name, version, stores } of databases) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const { name: store, keyPath } of stores) opening.result.createObjectStore(store, { keyPath });
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction(
      stores.map((store) => store.name),
      'readwrite',
    );
    for (const { name: store, records } of stores)
      for (const { key, value } of records) writing.objectStore(store).put(revived(value), key);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = reject;
    });
    database.close();
  }
}

const revived = (value: Kept): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner?.base64 === 'string' ? new Uint8Array(Buffer.from(inner.base64, 'base64')) : inner,
  );
