// Everything leaves with you, and comes back: an archive is exported whole, judged whole, and restored whole or not
// at all.
import { readBody } from '@orrery/domain';
import type { Bytes } from '@orrery/log';
import type { CopiedEvent } from '../circle/kept.ts';
import { keptBody, keptIn } from '../circle/records.ts';
import { isOfLog } from '../space/journal.ts';
import type { SpaceWhy } from '../space/space.ts';
import { checkPassphrase } from '../vault/passphrase.ts';
import type { Reading, Vault } from '../vault/vault.ts';
import { type Damage, done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { openFile, sealFile } from './file.ts';
import { type Archive, type ArchiveWhy, copyId, expectedLength, readLines, writeLines } from './format.ts';

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
  /** Events, and copies of circles that were kept. */
  readAll(): Promise<Verdict<Reading, SpaceWhy>>;
  /** The own space, as hexadecimal digits; absent where there is none. */
  readonly space?: string;
  /** What can be read now in the circles that one is in; none where it is not there. */
  circles?(): Promise<readonly Omit<CopiedEvent, 'isRestored'>[]>;
  add(entries: Archive['entries']): Promise<Verdict<{ added: number; known: number }, SpaceWhy>>;
}

/**
 * Exports all events that can be read, and with `withCircles` what could be read in circles, too. `now` is an instant, ISO 8601 with Z. What is
 * damaged is named, not hidden.
 */
export async function exportEvents(
  shelf: Pick<Shelf, 'readAll' | 'circles' | 'space'>,
  passphrase: string,
  now: string,
  withCircles = true,
): Promise<Verdict<Exported, ArchiveWhy | SpaceWhy>> {
  const read = await shelf.readAll();
  if (!read.ok) return read;
  const { entries: all, damage } = read.value;
  const events = all.filter(({ body }) => !isOfLog(body));
  const copies = new Map<string, Omit<CopiedEvent, 'isRestored'>>();
  if (withCircles) {
    const kept = all.flatMap(({ body, seq }) => keptIn(body, seq) ?? []);
    // what lies in a circle itself is newer than a copy of it
    for (const one of [...kept, ...((await shelf.circles?.()) ?? [])])
      copies.set(`${one.space} ${one.id}`, one);
  }
  const copied = [...copies.values()].map((one) => ({
    id: copyId(one),
    body: keptBody(one.space, one, true),
  }));
  const of = shelf.space ? { space: shelf.space } : {};
  const archive = { exportedAt: now, entries: [...events, ...copied], ...of };
  const exported = await exportArchive(archive, passphrase);
  if (!exported.ok) return exported;
  const circles = new Set([...copies.values()].map(({ space }) => space)).size;
  return done({ bytes: exported.value, entries: events.length, circles, damage });
}

interface Exported {
  readonly bytes: Bytes;
  /** Events of my own. */
  readonly entries: number;
  /** Circles of which something is in it. */
  readonly circles: number;
  readonly damage: readonly Damage[];
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

/** Who I am in circles, what I chose for them as that, and where my own space went: of one own space, and of no other (ARCHIVE7–ARCHIVE9). */
const OF_ONE_SPACE: ReadonlySet<string> = new Set([
  ...['spaceListed', 'ownKeyMade', 'standingChosen', 'selfMoved'],
]);

function isOfOneSpace(body: unknown): boolean {
  const known = readBody(body);
  if (known?.tool !== 'spaces') return false;
  const { event } = known;
  return OF_ONE_SPACE.has(event.type) || (event.type === 'shareLinked' && event.changes.kind === 'tier');
}

/**
 * Puts an archive into a vault: into a new one, under the device-only key, where there is none; else what is not
 * known by its id is added behind what is there, on the given shelf. All of it or nothing; a refusal has written nothing.
 */
export async function restoreArchive(
  vault: Vault,
  file: Bytes,
  passphrase: string,
  shelf: Pick<Shelf, 'add' | 'space'> = vault,
): Promise<Verdict<Restored, ArchiveWhy | SpaceWhy>> {
  if (vault.state === 'locked') return not({ code: 'locked' });
  const read = await readArchive(file, passphrase);
  if (!read.ok) return read;
  const isNew = vault.state === 'none';
  const created = isNew ? await vault.create() : done(undefined);
  if (!created.ok) return created;
  const { exportedAt, entries, space } = read.value;
  // it means something in the own space alone in which it was written
  const isSame = space !== undefined && space === shelf.space;
  const fitting = isSame ? entries : entries.filter(({ body }) => !isOfOneSpace(body));
  const added = await (isNew ? vault : shelf).add(fitting);
  if (added.ok) return done({ ...added.value, exportedAt });
  if (isNew) await vault.discard();
  return added;
}
