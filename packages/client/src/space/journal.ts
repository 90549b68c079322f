// What a device keeps of its spaces, as bodies in the vault: who it is in them, the entries as they travel, and how far
// the relay is known to be. All of it lies sealed under the vault's key. docs/spec/sealed-log.md, LOG50–LOG53.
import { type Bytes, type Cursor, equalBytes, fromBase64, fromHex, hex, type Parcel } from '@orrery/wire';
import type { VaultBody } from '../vault/vault.ts';
import { fromBytes, inBytes } from './in-bytes.ts';

/** Who this device is in a space. */
export interface SeatRecord {
  readonly kind: 'seat';
  readonly space: Bytes;
  /** The person's signing key. */
  readonly person: Bytes;
  /** Id of the entry that introduced this device. */
  readonly device: Bytes;
  /** 32 bytes from which the device's keys follow. */
  readonly seed: Bytes;
  /** Address of the relay, such as wss://example.org/sync; empty where the space stays on this device. */
  readonly relay: string;
  /** What the relay's host asks for before a space is taken in; absent where nothing. */
  readonly code?: string;
  /** Address of the relay at which the space lay before; absent where it never moved. */
  readonly from?: string;
  /** Absent in one's own space. */
  readonly form?: 'circle' | 'care';
}

export type JournalRecord =
  | SeatRecord
  | { readonly kind: 'entry'; readonly space: Bytes; readonly parcel: Parcel }
  /** A body that came after its entry. */
  | { readonly kind: 'body'; readonly space: Bytes; readonly entry: Bytes; readonly body: Bytes }
  /** The relay has the first `known` entries of the journal, and this device all up to the relay's cursor. */
  | {
      readonly kind: 'place';
      readonly space: Bytes;
      readonly cursor: Cursor;
      readonly known: number;
      /** When the relay last had nothing that is not here, by this device's clock; ISO 8601 with Z. */
      readonly heard?: string;
      /** At which relay, where the space has moved: what another was like says nothing of it. */
      readonly relay?: string;
    }
  /** Entries that the relay had and has lost, as hex; `isAgain`: some of them for the second time. Where there are none, it is forgiven. */
  | {
      readonly kind: 'lost';
      readonly space: Bytes;
      readonly relay: string;
      readonly ids: readonly string[];
      readonly isAgain: boolean;
    };

/** The record as a body of the vault: what there are many of as bytes, else JSON that `log` tells from an event of the domain. */
export function toVault(record: JournalRecord): VaultBody {
  if (record.kind === 'entry' || record.kind === 'body') return inBytes(record);
  const space = hex(record.space);
  if (record.kind === 'seat') {
    const { person, device, seed, relay, code, from, form } = record;
    const keys = { person: hex(person), device: hex(device), seed: hex(seed) };
    const host = { relay, ...(code ? { code } : {}), ...(from ? { from } : {}) };
    return { log: 'seat', space, ...keys, ...host, ...(form ? { form } : {}) };
  }
  if (record.kind === 'lost') {
    const { relay, ids, isAgain } = record;
    return { log: 'lost', space, relay, ids: ids.join(' '), isAgain };
  }
  const { cursor, known, heard, relay } = record;
  const at = { ...(heard ? { heard } : {}), ...(relay ? { relay } : {}) };
  return { log: 'place', space, count: cursor.count, chain: hex(cursor.chain), known, ...at };
}

const hasLog = (body: unknown): body is { readonly log: unknown } =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, 'log');

/** Whether a body of the vault is of a space, also of a kind that this version does not know: no event of the domain is like that. */
export const isOfLog = (body: unknown): boolean => body instanceof Uint8Array || hasLog(body);

const isForm = (form: unknown): form is SeatRecord['form'] =>
  form === undefined || form === 'circle' || form === 'care';

/** Undefined for events of the domain, and for what this version does not know. Entries were JSON before they were bytes (0055). */
export function fromVault(body: unknown): JournalRecord | undefined {
  if (body instanceof Uint8Array) return fromBytes(body as Bytes);
  if (!hasLog(body)) return undefined;
  const parts: Readonly<Record<string, unknown>> = body;
  const { log } = body;
  const text = (name: string): string => (typeof parts[name] === 'string' ? parts[name] : '');
  const bytes = (name: string): Bytes | undefined => fromHex(text(name));
  const space = bytes('space');
  if (space?.length !== 32) return undefined;
  if (log === 'seat') {
    const [person, device, seed] = [bytes('person'), bytes('device'), bytes('seed')];
    const [code, from] = [text('code'), text('from')];
    const host = { relay: text('relay'), ...(code ? { code } : {}), ...(from ? { from } : {}) };
    const { form } = parts;
    // of a form that this version does not know: it must not be taken for one's own space
    if (!person || !device || !seed || !isForm(form)) return undefined;
    return { kind: 'seat', space, person, device, seed, ...host, ...(form ? { form } : {}) };
  }
  if (log === 'entry') {
    const [header, signature] = [fromBase64(text('header')), fromBase64(text('signature'))];
    const sealed = text('body') === '' ? undefined : fromBase64(text('body'));
    if (!header || !signature) return undefined;
    return { kind: 'entry', space, parcel: { header, signature, ...(sealed ? { body: sealed } : {}) } };
  }
  if (log === 'body') {
    const [entry, sealed] = [bytes('entry'), fromBase64(text('body'))];
    return entry && sealed && { kind: 'body', space, entry, body: sealed };
  }
  if (log === 'lost') {
    const ids = text('ids').split(' ').filter(Boolean);
    return { kind: 'lost', space, relay: text('relay'), ids, isAgain: parts.isAgain === true };
  }
  if (log !== 'place') return undefined;
  const { count, known } = parts;
  const chain = bytes('chain');
  if (!chain || typeof count !== 'number' || typeof known !== 'number') return undefined;
  const [heard, relay] = [text('heard'), text('relay')];
  const at = { ...(heard ? { heard } : {}), ...(relay ? { relay } : {}) };
  return { kind: 'place', space, cursor: { count, chain }, known, ...at };
}

/** What the domain calls the device of a seat: 64 hexadecimal digits. */
export const deviceOf = ({ device }: SeatRecord): string => hex(device);

/** The seats that a vault holds, one's own space and any others, by space; of several for one space the last. */
export function seatsIn(entries: readonly { readonly body: unknown }[]): SeatRecord[] {
  const seats = new Map<string, SeatRecord>();
  for (const { body } of entries) {
    // nothing else is decoded for it: there may be very many
    const record = hasLog(body) && body.log === 'seat' ? fromVault(body) : undefined;
    if (record?.kind === 'seat') seats.set(hex(record.space), record);
  }
  return [...seats.values()];
}

/** The seat in one's own space. */
export const ownSeatIn = (entries: readonly { readonly body: unknown }[]): SeatRecord | undefined =>
  seatsIn(entries).find(({ form }) => form === undefined);

/** Whether something in the vault is of a space: an entry or a body, or a record that names it. */
export function isOfSpace(body: unknown, space: Bytes): boolean {
  if (body instanceof Uint8Array) {
    const record = fromBytes(body as Bytes);
    return record !== undefined && equalBytes(record.space, space);
  }
  return hasLog(body) && (body as { space?: unknown }).space === hex(space);
}
