// The least that a change could take: a body sealed, hashed and signed, and a row durably written.
import { keySuite, suite } from '@orrery/log';
import { hash, signedBytes } from '@orrery/wire';

async function begin() {
  const [key, pair] = [
    await suite.sealingKey(suite.randomBytes(32)),
    await keySuite.pair(suite.randomBytes(32)),
  ];
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('bare');
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const write = (row: unknown): Promise<void> =>
    new Promise((resolve, reject) => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').add(row);
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
  return async (): Promise<void> => {
    const header = suite.randomBytes(230);
    const body = await suite.seal(key, new Uint8Array(1_000), header);
    hash(header);
    hash(body);
    const signature = await keySuite.sign(pair, signedBytes(header));
    await write({ header, body, signature });
  };
}

let begun: ReturnType<typeof begin> | undefined;

export async function bareEdit(): Promise<void> {
  begun ??= begin();
  const edit = await begun;
  await edit();
}
