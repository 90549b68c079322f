// What Node does for us must be what the libraries do where there is no Node.
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { concatBytes, fromBase64, fromHex, hex, toBase64 } from '../src/bytes.ts';
import { hash } from '../src/hash.ts';
import { nodeCrypto } from '../src/native.ts';
import { random } from './world.ts';

describe('WIRE2 the hash', () => {
  test.each([0, 1, 55, 56, 64, 250, 4_095, 4_096, 4_097, 65_536])('of %d bytes', (length) => {
    expect(nodeCrypto).toBeDefined();
    const bytes = random(length);
    const expected = new Uint8Array(sha256(bytes));
    expect(hash(bytes)).toEqual(expected);
    for (const cut of [0, 1, Math.floor(length / 2), length])
      expect(hash(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(expected);
  });

  test('is not changed by the next one, and owns its bytes', () => {
    const first = hash(random(10), random(10));
    const kept = first.slice();
    hash(random(10), random(10));
    expect(first).toEqual(kept);
    expect(first.buffer.byteLength).toBe(32);
    expect(Object.getPrototypeOf(first)).toBe(Uint8Array.prototype);
  });
});

test('hex is lower-case and of all bytes, whatever they are a part of', () => {
  const bytes = concatBytes(Uint8Array.from({ length: 256 }, (_, at) => at));
  const expected = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(hex(bytes)).toBe(expected);
  expect(hex(bytes.subarray(3, 17))).toBe(expected.slice(6, 34));
  expect(hex(new Uint8Array(0))).toBe('');
});

test('hex is read back, and nothing else is read as hex', () => {
  const bytes = random(40);
  expect(fromHex(hex(bytes))).toEqual(bytes);
  expect(fromHex('')).toEqual(new Uint8Array(0));
  for (const text of ['0', '0g', 'AB', 'aB', '/0', ':0', '`0', ' 0', '0x', 'é0', '00\n', '0０'])
    expect(fromHex(text)).toBeUndefined();
});

test('base64 is read back', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = random(length);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  }
  for (const text of ['a', 'a===', 'ab=c', '*bcd', 'é']) expect(fromBase64(text)).toBeUndefined();
});
