import { hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Bytes, fromHex, hex, KDF, MOST_RECORDS, SEALINGS_PER_KEY, suite, utf8 } from '../src/index.ts';

const bytesOf = (text: string): Bytes => {
  const bytes = fromHex(text.replaceAll(' ', ''));
  if (!bytes) throw new Error('not hex');
  return bytes;
};

describe('the suite gives what the standards say', () => {
  test('SUITE1 AES-256-GCM opens test case 16 of the GCM specification (McGrew and Viega), and no flipped bit of it', async () => {
    const key = await suite.sealingKey(
      bytesOf('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
    );
    const sealed = bytesOf(
      `cafebabefacedbaddecaf888
       522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838
       c5f61e6393ba7a0abcc9f662 76fc6ece0f4e1768cddf8853bb2d551b`.replaceAll(/\s/g, ''),
    );
    const associated = bytesOf('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const plaintext =
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
    const opened = await suite.open(key, sealed, associated);
    expect(opened && hex(opened)).toBe(plaintext);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await suite.open(key, flipped, associated)).toBeUndefined();
    }
    expect(await suite.open(key, sealed, associated.slice(1))).toBeUndefined();
    expect(await suite.open(key, sealed.slice(0, 20), associated)).toBeUndefined();
  });

  test('SUITE2 Argon2id answers what two other implementations answer', async () => {
    // OpenSSL's and @noble/hashes' Argon2id both answer this; frozen, so that no vault ever becomes unreadable.
    const derived = await suite.argon2id(utf8('password'), utf8('somesaltsomesalt'), KDF);
    expect(hex(derived)).toBe('7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819');
  });

  test('SUITE3 SHA-256 of "abc" is that of FIPS 180-4', async () => {
    expect(hex(await suite.sha256(utf8('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('SUITE4 keys cannot be taken out again, and nonces do not repeat', async () => {
    for (const key of [await suite.deviceKey(), await suite.sealingKey(suite.randomBytes(32))]) {
      expect(key.extractable).toBe(false);
      expect(key.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
    const key = await suite.deviceKey();
    const sealed = await Promise.all(
      Array.from({ length: 2_000 }, () => suite.seal(key, new Uint8Array(1), new Uint8Array(0))),
    );
    expect(new Set(sealed.map((bytes) => hex(bytes.subarray(0, 12)))).size).toBe(2_000);
  });

  test('SUITE6 a key from a secret is that of HKDF-SHA256 without salt, and cannot be taken out', async () => {
    const secret = suite.randomBytes(32);
    const key = await suite.derivedKey(secret, 'some info');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    // Node's own HKDF, of another author than WebCrypto's
    const raw = Uint8Array.from(new Uint8Array(hkdfSync('sha256', secret, '', 'some info', 32)));
    const sealed = await suite.seal(await suite.sealingKey(raw), utf8('said'), utf8('by'));
    expect(await suite.open(key, sealed, utf8('by'))).toEqual(utf8('said'));
    for (const other of [
      await suite.derivedKey(secret, 'other info'),
      await suite.derivedKey(suite.randomBytes(32), 'some info'),
    ])
      expect(await suite.open(other, sealed, utf8('by'))).toBeUndefined();
  });

  test('SUITE5 a vault can be as long as it may and its key stays below the limit of random nonces', () => {
    // A record and a head for each event, at most.
    expect(2 * MOST_RECORDS).toBeLessThan(SEALINGS_PER_KEY);
  });
});
