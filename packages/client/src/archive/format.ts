// What is inside an archive: JSON lines, a header and then one event a line, so that it can be read with any editor
// twenty years from now. docs/spec/vault.md, ARCHIVE1–ARCHIVE5.
import type { MemberId } from '@orrery/domain';
import { type Bytes, concatBytes, fromUtf8, hex, suite, utf8 } from '@orrery/log';
import { hash } from '@orrery/wire';
import { keptBody, keptIn } from '../circle/records.ts';
import { isOfLog } from '../space/journal.ts';
import type { JsonValue } from '../vault/vault.ts';
import { done, not, type Verdict } from '../vault/verdict.ts';
import { base64url, isId } from '../vault/write.ts';

/** The second holds copies of circles; what has none is written as the first. */
const ARCHIVE_VERSION = 2;
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
  /** The own space that they are of, as hexadecimal digits; absent where there was none. */
  readonly space?: string;
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
  readonly space?: string;
}

/** Header and lines, each ended by a newline, in UTF-8. */
export async function writeLines({ exportedAt, entries, space }: Archive<unknown>): Promise<Bytes> {
  const lines = utf8(entries.map((entry) => `${JSON.stringify(lineOf(entry))}\n`).join(''));
  const hasCopies = entries.some(({ body }) => keptIn(body, 0) !== undefined);
  const header: Header = {
    format: FORMAT,
    version: hasCopies || space ? 2 : 1,
    exportedAt,
    entries: entries.length,
    bytes: lines.length,
    digest: hex(await suite.sha256(lines)),
    ...(space ? { space } : {}),
  };
  return concatBytes(utf8(`${JSON.stringify(header)}\n`), lines);
}

/** A copied event goes under its own id, which is another's than an entry's, with the circle and whose it is. */
function lineOf({ id, body }: ArchiveEntry<unknown>): object {
  const copied = keptIn(body, 0);
  if (!copied) return { id, body };
  return { circle: copied.space, id: copied.id, by: copied.by ?? '', body: copied.body };
}

/** Under what a copied event lies in a vault: always the same, so that it is brought back once. */
export const copyId = ({ space, id }: { readonly space: string; readonly id: string }): string =>
  base64url(hash(utf8('orrery copied event 1'), utf8(`${space} ${id}`)).slice(0, 16));

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
  const entries = (fromUtf8(lines) ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => readEntry(line, header.version));
  const ids = new Set(entries.map((entry) => entry?.id));
  const isWhole = entries.length === header.entries && ids.size === entries.length && !ids.has(undefined);
  if (!isWhole) return not({ code: 'damaged' });
  const { exportedAt, space } = header;
  const known = entries.filter((entry) => entry !== undefined);
  return done({ exportedAt, entries: known, ...(space ? { space } : {}) });
}

function readHeader(bytes: Bytes): Verdict<Header, ArchiveWhy> {
  const end = bytes.indexOf(NEWLINE);
  const header = parseObject(fromUtf8(bytes.subarray(0, Math.max(0, end))));
  if (header?.format !== FORMAT) return not({ code: 'foreign' });
  const { version, exportedAt, entries, bytes: length, digest, space = '' } = header;
  if (typeof version !== 'number') return not({ code: 'damaged' });
  if (version > ARCHIVE_VERSION) return not({ code: 'newerVersion' });
  const whole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (!whole(entries) || !whole(length) || typeof exportedAt !== 'string' || typeof digest !== 'string')
    return not({ code: 'damaged' });
  if (typeof space !== 'string') return not({ code: 'damaged' });
  const of = space === '' ? {} : { space };
  return done({ format: FORMAT, version, exportedAt, entries, bytes: length, digest, ...of });
}

function readEntry(line: string, version: number): ArchiveEntry | undefined {
  const { id, body, circle, by } = parseObject(line) ?? {};
  if (circle !== undefined) return version < 2 ? undefined : readCopy(circle, id, by, body);
  // Who a device is lies in the vault as well, and never in an archive: with it a file could seat somebody in another's space.
  return isId(id) && body !== undefined && !isOfLog(body) ? { id, body: body as JsonValue } : undefined;
}

function readCopy(circle: unknown, id: unknown, by: unknown, body: unknown): ArchiveEntry | undefined {
  const isHex = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
  if (!isHex(circle) || typeof id !== 'string' || id.length === 0 || id.length > 200) return undefined;
  if (body === undefined || isOfLog(body) || !(isHex(by) || by === '')) return undefined;
  const event = { id, body, ...(isHex(by) ? { by: by as MemberId } : {}) };
  return { id: copyId({ space: circle, id }), body: keptBody(circle, event, true) };
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
