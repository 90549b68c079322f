// Bytes in and out of text and numbers. Everything multi-byte is big-endian, as on the wire.
import { nativeFromBase64, nativeHex } from './native.ts';

/** Bytes that own their buffer, as WebCrypto and IndexedDB want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** The text, or undefined where the bytes are not well-formed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Four bytes, big-endian. `value` is an integer from 0 to 2^32 − 1. */
export function u32(value: number): Bytes {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** The four bytes from `at` on; what lies beyond the end counts as zero. */
export const readU32 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0;

/** The two signs of each byte in a row, as ASCII. */
const signs = utf8(Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''));

/** In one piece: a text that grows sign by sign takes twice as long, and is looked up more slowly. */
export function hex(bytes: Uint8Array): string {
  if (nativeHex) return nativeHex(bytes);
  const text = new Uint8Array(2 * bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = 2 * (bytes[at] ?? 0);
    text[2 * at] = signs[sign] ?? 0;
    text[2 * at + 1] = signs[sign + 1] ?? 0;
  }
  return decoder.decode(text);
}

/** The bytes, or undefined where the text is not lower-case hex of whole bytes. */
export function fromHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = 16 * digitOf(text.charCodeAt(2 * at)) + digitOf(text.charCodeAt(2 * at + 1));
    if (Number.isNaN(byte)) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** The value of a lower-case hexadecimal digit. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : Number.NaN;
}

export const u16 = (value: number): Bytes => Uint8Array.of(value >>> 8, value);

/** The two bytes from `at` on, big-endian; what lies beyond the end counts as zero. */
export const readU16 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

const CHUNK = 8192;

/** Base64 with padding (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** The bytes, or undefined where the text is not base64. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    if (nativeFromBase64) return nativeFromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
