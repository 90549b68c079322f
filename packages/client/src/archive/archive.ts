// Everything leaves with you, and comes back: an archive is exported whole, judged whole, and restored whole or not
// at all.
import type { Bytes } from '@orrery/log';
import { isOfLog } from '../space/journal.ts';
import type { SpaceWhy } from '../space/space.ts';
import { checkPassphrase } from '../vault/passphrase.ts';
import type { Reading, Vault } from '../vault/vault.ts';
import { type Damage, done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { openFile, sealFile } from './file.ts';
import { type Archive, type ArchiveWhy, expectedLength, readLines, writeLines } from './format.ts';

/**
 * An age file of the given entries, which the `age` tool opens too. The passphrase has the vault's least length and
 * is normalised (NFKC); it need not be the vault's.
 */
export async function exportArchive(
  archive: Archive<unknown>,
  passphrase: string,
): Promise<Verdict<Bytes, ArchiveWhy | VaultWhy>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  try {
    return done(await sealFile(await writeLines(archive), passphrase));
  } catch {
    return not({ code: 'unavailable' });
  }
}

/** Where events are, and where they can be added: one's own space, or the vault before there is one. */
export interface Shelf {
  readAll(): Promise<Verdict<Reading, SpaceWhy>>;
  add(entries: Archive['entries']): Promise<Verdict<{ added: number; known: number }, SpaceWhy>>;
}

/** Exports all events that can be read. `now` is an instant, ISO 8601 with Z. What is damaged is named, not hidden. */
export async function exportEvents(
  shelf: Pick<Shelf, 'readAll'>,
  passphrase: string,
  now: string,
): Promise<Verdict<{ bytes: Bytes; entries: number; damage: readonly Damage[] }, ArchiveWhy | SpaceWhy>> {
  const read = await shelf.readAll();
  if (!read.ok) return read;
  const { damage } = read.value;
  const entries = read.value.entries.filter(({ body }) => !isOfLog(body));
  const exported = await exportArchive({ exportedAt: now, entries }, passphrase);
  return exported.ok ? done({ bytes: exported.value, entries: entries.length, damage }) : exported;
}

/** Opens and judges an archive without writing anything. */
export async function readArchive(file: Bytes, passphrase: string): Promise<Verdict<Archive, ArchiveWhy>> {
  const opened = await openFile(file, passphrase);
  if (!opened.ok) return opened;
  const { plaintext, isWhole, length } = opened.value;
  if (isWhole) return readLines(plaintext);
  const expected = expectedLength(plaintext);
  return not({ code: expected !== undefined && length < expected ? 'truncated' : 'damaged' });
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
 * known by its id is added behind what is there, on the given shelf. All of it or nothing; a refusal has written nothing.
 */
export async function restoreArchive(
  vault: Vault,
  file: Bytes,
  passphrase: string,
  shelf: Pick<Shelf, 'add'> = vault,
): Promise<Verdict<Restored, ArchiveWhy | SpaceWhy>> {
  if (vault.state === 'locked') return not({ code: 'locked' });
  const read = await readArchive(file, passphrase);
  if (!read.ok) return read;
  const isNew = vault.state === 'none';
  const created = isNew ? await vault.create() : done(undefined);
  if (!created.ok) return created;
  const { exportedAt, entries } = read.value;
  const added = await (isNew ? vault : shelf).add(entries);
  if (added.ok) return done({ ...added.value, exportedAt });
  if (isNew) await vault.discard();
  return added;
}
