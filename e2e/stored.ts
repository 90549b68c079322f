// Everything that a browser keeps of a page, as bytes: what its scripts can reach, and the files of its profile on the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { findCanaries } from '../packages/client/test/canary-finder.ts';
import type { Canaries } from './fill.ts';

export interface Kept {
  readonly place: string;
  readonly bytes: Uint8Array;
}

/** Databases with every raw record, local and session storage, caches with every answer, cookies, and the address with its state. */
export async function everythingStored(page: Page, context: BrowserContext): Promise<Kept[]> {
  const found = await page.evaluate(async () => {
    const kept: [place: string, base64: string][] = [];
    const keep = (place: string, bytes: Uint8Array) => {
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      kept.push([place, btoa(text)]);
    };
    const keepText = (place: string, text: string) => keep(place, new TextEncoder().encode(text));
    const walk = (place: string, value: unknown): void => {
      if (value instanceof CryptoKey) {
        if (value.extractable) keepText('a key that can be taken out', place);
      } else if (value instanceof ArrayBuffer) keep(place, new Uint8Array(value));
      else if (ArrayBuffer.isView(value))
        keep(place, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      else if (value instanceof Map || value instanceof Set)
        for (const inner of value) walk(place, Array.isArray(inner) ? [...inner] : inner);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          keepText(place, key);
          walk(`${place}.${key}`, inner);
        }
      else keepText(place, String(value));
    };
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      keepText('database', name);
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const at = database.transaction(store).objectStore(store);
        walk(`${name}/${store}`, await ask(at.getAllKeys()));
        walk(`${name}/${store}`, await ask(at.getAll()));
      }
      database.close();
    }
    for (const [kind, storage] of [
      ['localStorage', localStorage],
      ['sessionStorage', sessionStorage],
    ] as const)
      for (const [key, value] of Object.entries(storage)) keepText(`${kind} ${key}`, `${key}=${value}`);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        keepText(`cache ${name}`, request.url);
        const answer = await cache.match(request);
        if (answer) keep(`cache ${request.url}`, new Uint8Array(await answer.arrayBuffer()));
      }
    }
    keepText('cookies', document.cookie);
    keepText('address', `${location.href} ${JSON.stringify(history.state)}`);
    return kept;
  });
  const kept = found.map(([place, base64]) => ({
    place,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  }));
  const cookies = JSON.stringify(await context.cookies());
  return [...kept, { place: 'cookies', bytes: new TextEncoder().encode(cookies) }];
}

/** Every file of a browser's profile, byte for byte. */
export function filesOf(profile: string): Kept[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    return [{ place: path.slice(profile.length + 1), bytes: new Uint8Array(readFileSync(path)) }];
  });
}

/** Where anything shows of what was typed, in any disguise. */
export function sightings(kept: readonly Kept[], canaries: Canaries): string[] {
  const strings = [...canaries.strings, canaries.prefix.toLowerCase()];
  return kept.flatMap(({ place, bytes }) => [
    ...(place === 'a key that can be taken out' ? [place] : []),
    ...findCanaries(bytes, strings).map(({ canary, disguise }) => `${place}: ${canary} as ${disguise}`),
  ]);
}

/** What each sealed record says, as bytes: rows are `seq u32 ‖ length u8 ‖ id ‖ length u32 ‖ sealed`, one after the other. */
function sealedIn(row: Uint8Array): Buffer[] {
  const found: Buffer[] = [];
  const bytes = Buffer.from(row);
  for (let at = 0; at + 9 < bytes.length; ) {
    at += 5 + bytes.readUInt8(at + 4);
    const length = bytes.readUInt32BE(at);
    found.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

/** The sealed records that the vault holds, from all of its rows. */
export const sealedRecords = async (page: Page, context: BrowserContext): Promise<Buffer[]> =>
  (await everythingStored(page, context))
    .filter(({ place }) => /\/rows.*bytes$/.test(place))
    .flatMap(({ bytes }) => sealedIn(bytes));
