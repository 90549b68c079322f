// Files under a passphrase of their own, made and opened off the page's thread where there are workers.
import type { Bytes } from '@orrery/log';
import { ask } from '../vault/in-worker.ts';
import { not, type Verdict } from '../vault/verdict.ts';
import { type OpenedAge, openAge, sealAge } from './age.ts';
import type { ArchiveWhy } from './format.ts';

const worker = () => new Worker(new URL('./age-worker.ts', import.meta.url), { type: 'module' });
const hasWorkers = (): boolean => typeof Worker !== 'undefined';
const seal: typeof sealAge = (...order) =>
  hasWorkers() ? ask<Bytes>(worker(), ['seal', ...order]) : sealAge(...order);
const open: typeof openAge = (...order) =>
  hasWorkers() ? ask<Verdict<OpenedAge, ArchiveWhy>>(worker(), ['open', ...order]) : openAge(...order);

/** An age file under a passphrase, which is normalised (NFKC). Rejects where the device lacks the memory. */
export const sealFile = (plaintext: Bytes, passphrase: string): Promise<Bytes> =>
  seal(plaintext, passphrase.normalize('NFKC'));

/** Opens one: with the passphrase as normalised by us; and as typed, for a file that was sealed again with the `age` tool. */
export async function openFile(file: Bytes, passphrase: string): Promise<Verdict<OpenedAge, ArchiveWhy>> {
  try {
    const normal = passphrase.normalize('NFKC');
    const opened = await open(file, normal);
    if (opened.ok || opened.why.code !== 'wrongPassphrase' || normal === passphrase) return opened;
    return await open(file, passphrase);
  } catch {
    return not({ code: 'unavailable' });
  }
}
