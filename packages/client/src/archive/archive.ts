// Everything leaves with you, and comes back: an archive is exported whole, judged whole, and restored whole or not
// at all.
import type { Bytes } from '@orrery/log';
import { ask } from '../vault/in-worker.ts';
import { checkPassphrase } from '../vault/passphrase.ts';
import type { Vault } from '../vault/vault.ts';
import { type Damage, done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { type OpenedAge, openAge, sealAge } from './age.ts';
import { type Archive, type ArchiveWhy, expectedLength, readLines, writeLines } from './format.ts';

const worker = () => new Worker(new URL('./age-worker.ts', import.meta.url), { type: 'module' });
const hasWorkers = (): boolean => typeof Worker !== 'undefined';
const seal: typeof sealAge = (...order) =>
  hasWorkers() ? ask<Bytes>(worker(), ['seal', ...order]) : sealAge(...order);
const open: typeof openAge = (...order) =>
  hasWorkers() ? ask<Verdict<OpenedAge, ArchiveWhy>>(worker(), ['open', ...order]) : openAge(...order);

/**
 * An age file of the given entries, which the `age` tool opens too. The passphrase has the vault's least length and
 * is normalised (NFKC); it need not be the vault's.
 */
export async function exportArchive(
  archive: Archive,
  passphrase: string,
): Promise<Verdict<Bytes, ArchiveWhy | VaultWhy>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  try {
    return done(await seal(await writeLines(archive), passphrase.normalize('NFKC')));
  } catch {
    return not({ code: 'unavailable' });
  }
}

/** Exports all that a vault can open. `now` is an instant, ISO 8601 with Z. What is damaged is named, not hidden. */
export async function exportVault(
  vault: Vault,
  passphrase: string,
  now: string,
): Promise<Verdict<{ bytes: Bytes; entries: number; damage: readonly Damage[] }, ArchiveWhy | VaultWhy>> {
  const read = await vault.readAll();
  if (!read.ok) return read;
  const { entries, damage } = read.value;
  const exported = await exportArchive({ exportedAt: now, entries }, passphrase);
  return exported.ok ? done({ bytes: exported.value, entries: entries.length, damage }) : exported;
}

/** Opens and judges an archive without writing anything. */
export async function readArchive(file: Bytes, passphrase: string): Promise<Verdict<Archive, ArchiveWhy>> {
  const opened = await openEitherWay(file, passphrase);
  if (!opened.ok) return opened;
  const { plaintext, isWhole, length } = opened.value;
  if (isWhole) return readLines(plaintext);
  const expected = expectedLength(plaintext);
  return not({ code: expected !== undefined && length < expected ? 'truncated' : 'damaged' });
}

/** As normalised by us; and as typed, for a file that somebody sealed again with the `age` tool. */
async function openEitherWay(file: Bytes, passphrase: string): Promise<Verdict<OpenedAge, ArchiveWhy>> {
  try {
    const normal = passphrase.normalize('NFKC');
    const opened = await open(file, normal);
    if (opened.ok || opened.why.code !== 'wrongPassphrase' || normal === passphrase) return opened;
    return await open(file, passphrase);
  } catch {
    return not({ code: 'unavailable' });
  }
}

export interface Restored {
  /** Entries that were not there before. */
  readonly added: number;
  /** Entries that were: left as they are. */
  readonly known: number;
  readonly exportedAt: string;
}

/**
 * Puts an archive into a vault: into a new one, under the device-only key, where there is none; else what is not
 * known by its id is added behind what is there. All of it or nothing; a refusal has written nothing.
 */
export async function restoreArchive(
  vault: Vault,
  file: Bytes,
  passphrase: string,
): Promise<Verdict<Restored, ArchiveWhy | VaultWhy>> {
  if (vault.state === 'locked') return not({ code: 'locked' });
  const read = await readArchive(file, passphrase);
  if (!read.ok) return read;
  const isNew = vault.state === 'none';
  const created = isNew ? await vault.create() : done(undefined);
  if (!created.ok) return created;
  const { exportedAt, entries } = read.value;
  const added = await vault.add(entries);
  if (added.ok) return done({ ...added.value, exportedAt });
  if (isNew) await vault.discard();
  return added;
}
