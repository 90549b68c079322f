// What devices and relays say to each other, one message a WebSocket frame. Whoever reads believes nothing: what does not
// have exactly this form closes the connection. docs/spec/wire.md, WIRE71–WIRE89.
import { type Bytes, concatBytes, utf8 } from './bytes.ts';
import type { Cursor } from './cursor.ts';
import { BODY_LENGTHS } from './entry.ts';
import { counted16, Reader, u8, u16, u32 } from './reader.ts';
import { FAULTS, type Fault } from './verdict.ts';

/** An entry on its way, not yet looked at. */
export interface Parcel {
  readonly header: Bytes;
  readonly signature: Bytes;
  /** Absent where there is none, it was erased, or the relay does not have it. */
  readonly body?: Bytes;
}

/** What a relay did with one entry of an append. */
export type Outcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'known' }
  /** Stored without its body, for which there is no room. */
  | { readonly kind: 'withoutBody' }
  /** A predecessor is missing. */
  | { readonly kind: 'waiting' }
  /** Too much for now: for this person, or for this host. */
  | { readonly kind: 'full' }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** From a device to a relay. `request` is any number; the answer carries it. */
export type Ask =
  | { readonly kind: 'hello'; readonly space: Bytes }
  /** `who`: id of the entry that introduced the device, or a person's signing key. */
  | { readonly kind: 'prove'; readonly who: Bytes; readonly signature: Bytes }
  /** Everything after the cursor, and whatever comes from then on. */
  | { readonly kind: 'since'; readonly cursor: Cursor }
  | { readonly kind: 'append'; readonly request: number; readonly parcels: readonly Parcel[] }
  /** Entries by id, with bodies. */
  | { readonly kind: 'fetch'; readonly request: number; readonly ids: readonly Bytes[] }
  /** Ids in the relay's order, from the `from`-th (counted from 0). */
  | { readonly kind: 'list'; readonly request: number; readonly from: number }
  /** A new space: instead of a proof, the first entries and what the host asks for admission (may be empty). */
  | {
      readonly kind: 'found';
      readonly request: number;
      readonly code: string;
      readonly parcels: readonly Parcel[];
    }
  /** Mail to the device that invited, from whoever holds the invitation's token, who signs `mailBytes`. */
  | {
      readonly kind: 'post';
      readonly request: number;
      readonly invite: Bytes;
      readonly box: Bytes;
      readonly signature: Bytes;
    }
  /** Mail that was read and may go. */
  | { readonly kind: 'drop'; readonly ids: readonly Bytes[] };

export const CLOSINGS = [
  'malformed',
  'versionUnknown',
  /** Not allowed here, or no such space: a relay does not say which. */
  'denied',
  /** Proven, but ended or revoked. */
  'ended',
  'tooMuch',
  'stopping',
  'failed',
] as const;
export type Closing = (typeof CLOSINGS)[number];

/** From a relay to a device. */
export type Tell =
  | { readonly kind: 'challenge'; readonly nonce: Bytes }
  | { readonly kind: 'welcome'; readonly cursor: Cursor }
  /** The device's cursor is not on this relay's path: it was put back from a backup, or is another. */
  | { readonly kind: 'elsewhere'; readonly cursor: Cursor }
  /** Entries in the relay's order; the cursor is that after the last. */
  | { readonly kind: 'entries'; readonly parcels: readonly Parcel[]; readonly cursor: Cursor }
  /** Everything up to here was sent. */
  | { readonly kind: 'upToDate'; readonly cursor: Cursor }
  | { readonly kind: 'appended'; readonly request: number; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'fetched'; readonly request: number; readonly parcels: readonly Parcel[] }
  | { readonly kind: 'listed'; readonly request: number; readonly ids: readonly Bytes[] }
  | { readonly kind: 'posted'; readonly request: number; readonly isKept: boolean }
  | { readonly kind: 'mail'; readonly id: Bytes; readonly invite: Bytes; readonly box: Bytes }
  | { readonly kind: 'closing'; readonly why: Closing };

/** Bytes of a frame, at most: an append of eight of the largest entries, or a thousand small ones. */
export const MOST_FRAME = 1_048_576;
/** Bytes of a header, at most: an epoch for everybody, with all its parents. */
export const MOST_HEADER = 60_000;
export const MOST_PARCELS = 1024;
/** Entries with which a space may begin at a relay. */
export const MOST_FOUNDING = 64;
export const MOST_IDS = 4096;
export const MOST_BOX = 4096;
const MOST_CODE = 128;
export const NONCE_LENGTH = 32;

const MESSAGES_VERSION = 1;
/** What a relay challenges with: used once. */
export const freshNonce = (): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));

const PROOF_LABEL = utf8('orrery proof 1');
const MAIL_LABEL = utf8('orrery mail 1');

/** What a device signs to show a relay who it is: bound to the relay's origin, so that no other relay can pass it on. */
export function proofBytes(origin: string, space: Uint8Array, who: Uint8Array, nonce: Uint8Array): Bytes {
  const name = utf8(origin);
  return concatBytes(PROOF_LABEL, u16(name.length), name, space, who, nonce);
}

/** What the holder of an invitation's token signs over their mail. */
export const mailBytes = (space: Uint8Array, invite: Uint8Array, box: Uint8Array): Bytes =>
  concatBytes(MAIL_LABEL, space, invite, box);

/** Every kind of ask, by its number. */
export const ASKS = ['hello', 'prove', 'since', 'append', 'fetch', 'list', 'found', 'post', 'drop'] as const;
const TELLS = [
  'challenge',
  'welcome',
  'elsewhere',
  'entries',
  'upToDate',
  'appended',
  'fetched',
  'listed',
  'posted',
  'mail',
  'closing',
] as const;
const OUTCOMES = ['stored', 'known', 'withoutBody', 'waiting', 'full', 'refused'] as const;
/** Asks and tells have numbers of their own, so that neither is ever read as the other. */
const FIRST_TELL = 128;

const parcelBytes = ({ header, signature, body }: Parcel): Bytes =>
  concatBytes(u16(header.length), header, signature, u32(body?.length ?? 0), body ?? new Uint8Array(0));
const cursorBytes = ({ count, chain }: Cursor): Bytes => concatBytes(u32(count), chain);
const outcomeBytes = (outcome: Outcome): Bytes => {
  const kind = u8(OUTCOMES.indexOf(outcome.kind));
  return outcome.kind === 'refused' ? concatBytes(kind, u8(FAULTS.indexOf(outcome.fault))) : kind;
};
const textBytes = (text: string): Bytes => {
  const bytes = utf8(text);
  return concatBytes(u16(bytes.length), bytes);
};

export function encodeAsk(ask: Ask): Bytes {
  const kind = u8(ASKS.indexOf(ask.kind));
  switch (ask.kind) {
    case 'hello':
      return concatBytes(kind, u8(MESSAGES_VERSION), ask.space);
    case 'prove':
      return concatBytes(kind, ask.who, ask.signature);
    case 'since':
      return concatBytes(kind, cursorBytes(ask.cursor));
    case 'append':
      return concatBytes(kind, u32(ask.request), counted16(ask.parcels.map(parcelBytes)));
    case 'fetch':
      return concatBytes(kind, u32(ask.request), counted16(ask.ids));
    case 'list':
      return concatBytes(kind, u32(ask.request), u32(ask.from));
    case 'found':
      return concatBytes(
        kind,
        u32(ask.request),
        textBytes(ask.code),
        counted16(ask.parcels.map(parcelBytes)),
      );
    case 'post':
      return concatBytes(kind, u32(ask.request), ask.invite, u16(ask.box.length), ask.box, ask.signature);
    case 'drop':
      return concatBytes(kind, counted16(ask.ids));
  }
}

export function encodeTell(tell: Tell): Bytes {
  const kind = u8(FIRST_TELL + TELLS.indexOf(tell.kind));
  switch (tell.kind) {
    case 'challenge':
      return concatBytes(kind, u8(MESSAGES_VERSION), tell.nonce);
    case 'welcome':
    case 'elsewhere':
    case 'upToDate':
      return concatBytes(kind, cursorBytes(tell.cursor));
    case 'entries':
      return concatBytes(kind, cursorBytes(tell.cursor), counted16(tell.parcels.map(parcelBytes)));
    case 'appended':
      return concatBytes(kind, u32(tell.request), counted16(tell.outcomes.map(outcomeBytes)));
    case 'fetched':
      return concatBytes(kind, u32(tell.request), counted16(tell.parcels.map(parcelBytes)));
    case 'listed':
      return concatBytes(kind, u32(tell.request), counted16(tell.ids));
    case 'posted':
      return concatBytes(kind, u32(tell.request), u8(tell.isKept ? 1 : 0));
    case 'mail':
      return concatBytes(kind, tell.id, tell.invite, u16(tell.box.length), tell.box);
    case 'closing':
      return concatBytes(kind, u8(CLOSINGS.indexOf(tell.why)));
  }
}

/** What a device asks; `versionUnknown` for one that is newer, undefined for what is no message. */
export function decodeAsk(frame: Uint8Array): Ask | 'versionUnknown' | undefined {
  if (frame.length > MOST_FRAME) return undefined;
  const r = new Reader(frame);
  const kind = ASKS[r.u8()];
  const fault = kind === 'hello' ? versionFault(r) : undefined;
  if (fault) return fault === 'versionUnknown' ? fault : undefined;
  const ask = kind && readAsk(kind, r);
  return ask && r.isDone() ? ask : undefined;
}

/** What a relay tells; `versionUnknown` for one that is newer, undefined for what is no message. */
export function decodeTell(frame: Uint8Array): Tell | 'versionUnknown' | undefined {
  if (frame.length > MOST_FRAME) return undefined;
  const r = new Reader(frame);
  const kind = TELLS[r.u8() - FIRST_TELL];
  const fault = kind === 'challenge' ? versionFault(r) : undefined;
  if (fault) return fault === 'versionUnknown' ? fault : undefined;
  const tell = kind && readTell(kind, r);
  return tell && r.isDone() ? tell : undefined;
}

/** Zero, or nothing at all, is no newer version. */
function versionFault(r: Reader): 'versionUnknown' | 'malformed' | undefined {
  const version = r.u8();
  if (version === MESSAGES_VERSION) return undefined;
  return version === 0 ? 'malformed' : 'versionUnknown';
}

function readAsk(kind: (typeof ASKS)[number], r: Reader): Ask | undefined {
  switch (kind) {
    case 'hello':
      return { kind, space: r.bytes(32) };
    case 'prove':
      return { kind, who: r.bytes(32), signature: r.bytes(64) };
    case 'since':
      return { kind, cursor: readCursor(r) };
    case 'append': {
      const request = r.u32();
      const parcels = readParcels(r);
      return parcels && { kind, request, parcels };
    }
    case 'fetch': {
      const request = r.u32();
      const ids = readIds(r);
      return ids && { kind, request, ids };
    }
    case 'list':
      return { kind, request: r.u32(), from: r.u32() };
    case 'found': {
      const request = r.u32();
      const code = readText(r);
      const parcels = readParcels(r);
      return code === undefined || !parcels ? undefined : { kind, request, code, parcels };
    }
    case 'post': {
      const request = r.u32();
      const invite = r.bytes(32);
      const box = readBox(r);
      return box && { kind, request, invite, box, signature: r.bytes(64) };
    }
    case 'drop': {
      const ids = readIds(r);
      return ids && { kind, ids };
    }
  }
}

function readTell(kind: (typeof TELLS)[number], r: Reader): Tell | undefined {
  switch (kind) {
    case 'challenge':
      return { kind, nonce: r.bytes(NONCE_LENGTH) };
    case 'welcome':
    case 'elsewhere':
    case 'upToDate':
      return { kind, cursor: readCursor(r) };
    case 'entries': {
      const cursor = readCursor(r);
      const parcels = readParcels(r);
      return parcels && { kind, cursor, parcels };
    }
    case 'appended': {
      const request = r.u32();
      const outcomes = readOutcomes(r);
      return outcomes && { kind, request, outcomes };
    }
    case 'fetched': {
      const request = r.u32();
      const parcels = readParcels(r);
      return parcels && { kind, request, parcels };
    }
    case 'listed': {
      const request = r.u32();
      const ids = readIds(r);
      return ids && { kind, request, ids };
    }
    case 'posted': {
      const request = r.u32();
      const isKept = r.u8();
      return isKept > 1 ? undefined : { kind, request, isKept: isKept === 1 };
    }
    case 'mail': {
      const id = r.bytes(32);
      const invite = r.bytes(32);
      const box = readBox(r);
      return box && { kind, id, invite, box };
    }
    case 'closing': {
      const why = CLOSINGS[r.u8()];
      return why && { kind, why };
    }
  }
}

const readCursor = (r: Reader): Cursor => ({ count: r.u32(), chain: r.bytes(32) });

function readIds(r: Reader): Bytes[] | undefined {
  const count = r.u16();
  return count > MOST_IDS || count * 32 > r.left()
    ? undefined
    : Array.from({ length: count }, () => r.bytes(32));
}

function readBox(r: Reader): Bytes | undefined {
  const length = r.u16();
  return length === 0 || length > MOST_BOX ? undefined : r.bytes(length);
}

function readText(r: Reader): string | undefined {
  const length = r.u16();
  if (length > MOST_CODE) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(r.bytes(length));
  } catch {
    return undefined;
  }
}

function readParcels(r: Reader): Parcel[] | undefined {
  const count = r.u16();
  if (count > MOST_PARCELS) return undefined;
  const parcels: Parcel[] = [];
  for (let at = 0; at < count; at += 1) {
    const parcel = readParcel(r);
    if (!parcel) return undefined;
    parcels.push(parcel);
  }
  return parcels;
}

function readParcel(r: Reader): Parcel | undefined {
  const length = r.u16();
  if (length === 0 || length > MOST_HEADER) return undefined;
  const header = r.bytes(length);
  const signature = r.bytes(64);
  const bodyLength = r.u32();
  if (bodyLength === 0) return r.isWhole() ? { header, signature } : undefined;
  if (!BODY_LENGTHS.some((allowed) => allowed === bodyLength)) return undefined;
  const body = r.bytes(bodyLength);
  return r.isWhole() ? { header, signature, body } : undefined;
}

function readOutcomes(r: Reader): Outcome[] | undefined {
  const count = r.u16();
  if (count > MOST_PARCELS) return undefined;
  const outcomes: Outcome[] = [];
  for (let at = 0; at < count; at += 1) {
    const kind = OUTCOMES[r.u8()];
    const fault = kind === 'refused' ? FAULTS[r.u8()] : undefined;
    if (kind === undefined || (kind === 'refused' && fault === undefined)) return undefined;
    outcomes.push(
      kind === 'refused' && fault ? { kind, fault } : { kind: kind as Exclude<typeof kind, 'refused'> },
    );
  }
  return outcomes;
}
