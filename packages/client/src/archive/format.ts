// What is inside an archive: JSON lines, a header and then one event a line, so that it can be read with any editor
// twenty years from now. docs/spec/vault.md, ARCHIVE1–ARCHIVE5.
import { type Bytes, concatBytes, fromUtf8, hex, suite, utf8 } from '@orrery/log';
import { isOfLog } from '../space/journal.ts';
import type { JsonValue } from '../vault/vault.ts';
import { done, not, type Verdict } from '../vault/verdict.ts';
import { isId } from '../vault/write.ts';

const ARCHIVE_VERSION = 1;
const FORMAT = 'orrery-archive';
const NEWLINE = 0x0a;

interface ArchiveEntry<Body = JsonValue> {
  readonly id: string;
  readonly body: Body;
}

export interface Archive<Body = JsonValue> {
  /** Instant of the export, ISO 8601 with Z. */
  readonly exportedAt: string;
  /** In the order in which they were written. */
  readonly entries: readonly ArchiveEntry<Body>[];
}

export type ArchiveWhy =
  | { readonly code: 'notAnAgeFile' | 'wrongPassphrase' | 'damaged' | 'newerVersion' | 'truncated' }
  /** An age file, but not an archive of ours; or one for a key instead of a passphrase. */
  | { readonly code: 'foreign' }
  /** The device lacks the memory to open or make it. */
  | { readonly code: 'unavailable' };

interface Header {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly exportedAt: string;
  /** Number of lines after this one. */
  readonly entries: number;
  /** Their length, newlines included. */
  readonly bytes: number;
  /** SHA-256 of them, in hex. */
  readonly digest: string;
}

/** Header and lines, each ended by a newline, in UTF-8. */
export async function writeLines({ exportedAt, entries }: Archive<unknown>): Promise<Bytes> {
  const lines = utf8(entries.map(({ id, body }) => `${JSON.stringify({ id, body })}\n`).join(''));
  const header: Header = {
    format: FORMAT,
    version: ARCHIVE_VERSION,
    exportedAt,
    entries: entries.length,
    bytes: lines.length,
    digest: hex(await suite.sha256(lines)),
  };
  return concatBytes(utf8(`${JSON.stringify(header)}\n`), lines);
}

/** How long the whole should be, in bytes, as far as its beginning tells; undefined where that is not ours. */
export function expectedLength(beginning: Bytes): number | undefined {
  const header = readHeader(beginning);
  return header.ok ? beginning.indexOf(NEWLINE) + 1 + header.value.bytes : undefined;
}

/** The archive, judged whole: a single wrong byte refuses it, so that nothing is ever half restored. */
export async function readLines(bytes: Bytes): Promise<Verdict<Archive, ArchiveWhy>> {
  const read = readHeader(bytes);
  if (!read.ok) return read;
  const header = read.value;
  const lines = bytes.slice(bytes.indexOf(NEWLINE) + 1);
  if (lines.length < header.bytes) return not({ code: 'truncated' });
  if (hex(await suite.sha256(lines)) !== header.digest) return not({ code: 'damaged' });
  const entries = (fromUtf8(lines) ?? '').split('\n').slice(0, -1).map(readEntry);
  const ids = new Set(entries.map((entry) => entry?.id));
  const isWhole = entries.length === header.entries && ids.size === entries.length && !ids.has(undefined);
  if (!isWhole) return not({ code: 'damaged' });
  return done({ exportedAt: header.exportedAt, entries: entries.filter((entry) => entry !== undefined) });
}

function readHeader(bytes: Bytes): Verdict<Header, ArchiveWhy> {
  const end = bytes.indexOf(NEWLINE);
  const header = parseObject(fromUtf8(bytes.subarray(0, Math.max(0, end))));
  if (header?.format !== FORMAT) return not({ code: 'foreign' });
  const { version, exportedAt, entries, bytes: length, digest } = header;
  if (typeof version !== 'number') return not({ code: 'damaged' });
  if (version > ARCHIVE_VERSION) return not({ code: 'newerVersion' });
  const whole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (!whole(entries) || !whole(length) || typeof exportedAt !== 'string' || typeof digest !== 'string')
    return not({ code: 'damaged' });
  return done({ format: FORMAT, version, exportedAt, entries, bytes: length, digest });
}

function readEntry(line: string): ArchiveEntry | undefined {
  const { id, body } = parseObject(line) ?? {};
  // Who a device is lies in the vault as well, and never in an archive: with it a file could seat somebody in another's space.
  return isId(id) && body !== undefined && !isOfLog(body) ? { id, body: body as JsonValue } : undefined;
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
