import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bytes,
  bucketOf,
  equalBytes,
  FIRST_LINK,
  LONGEST_BODY,
  linkOf,
  openHead,
  openKeyRecord,
  openRecord,
  readKeyRecord,
  sealHead,
  sealKeyRecord,
  sealRecord,
  suite,
  utf8,
} from '../src/index.ts';

const vault = suite.randomBytes(16);
const place = { vault, seq: 7, id: 'abcdefghijklmnopqrstuv' };
const flip = (bytes: Bytes, bit: number): Bytes => {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};

describe('records', () => {
  test('VAULT2 a body comes back as it was sealed, and names the record before it', async () => {
    const key = await suite.deviceKey();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 3_000 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        async (json, link) => {
          const sealed = await sealRecord(suite, key, place, Uint8Array.from(link), utf8(json));
          const opened = await openRecord(suite, key, place, sealed);
          expect(opened).toEqual({ json, previous: Uint8Array.from(link) });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('VAULT2 bytes come back as bytes, also such as would be JSON', async () => {
    const key = await suite.deviceKey();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 3_000 }), fc.json().map(utf8)),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        async (some, link) => {
          const bytes = Uint8Array.from(some);
          const sealed = await sealRecord(suite, key, place, Uint8Array.from(link), bytes, 'bytes');
          const opened = await openRecord(suite, key, place, sealed);
          expect(opened).toEqual({ bytes, previous: Uint8Array.from(link) });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('VAULT3 sizes are 256, 640, 1,408, 4,480, 16,768, 65,920 B and multiples of 64 kB, whatever is inside', async () => {
    const key = await suite.deviceKey();
    for (const form of ['json', 'bytes'] as const) {
      const sizeOf = async (length: number) =>
        (await sealRecord(suite, key, place, FIRST_LINK, new Uint8Array(length).fill(0x20), form)).length -
        28;
      expect(
        await Promise.all(
          [2, 236, 237, 620, 621, 1388, 4460, 16_748, 65_900, 65_901, LONGEST_BODY].map(sizeOf),
        ),
      ).toEqual([256, 256, 640, 640, 1408, 1408, 4480, 16_768, 65_920, 131_072, 1_048_576]);
    }
    expect([0, 1, 65_920, 65_921, 131_073].map(bucketOf)).toEqual([256, 256, 65_920, 131_072, 196_608]);
  });

  test('VAULT4 no other vault, place or id opens a record, and no flipped bit', async () => {
    const key = await suite.deviceKey();
    const sealed = await sealRecord(suite, key, place, FIRST_LINK, utf8('"body"'));
    const others = [
      { ...place, vault: suite.randomBytes(16) },
      { ...place, seq: 8 },
      { ...place, id: 'abcdefghijklmnopqrstuw' },
    ];
    for (const other of others) expect(await openRecord(suite, key, other, sealed)).toBeUndefined();
    expect(await openRecord(suite, await suite.deviceKey(), place, sealed)).toBeUndefined();
    for (let bit = 0; bit < sealed.length * 8; bit += 1)
      expect(await openRecord(suite, key, place, flip(sealed, bit))).toBeUndefined();
  });

  test('VAULT4 two records never have the same link', async () => {
    const key = await suite.deviceKey();
    const links = await Promise.all(
      Array.from({ length: 500 }, async () =>
        linkOf(await sealRecord(suite, key, place, FIRST_LINK, utf8('1'))),
      ),
    );
    expect(new Set(links.map(String)).size).toBe(500);
  });
});

describe('heads', () => {
  test('VAULT5 a head comes back as it was sealed, at one size, and not with a bit flipped', async () => {
    const key = await suite.deviceKey();
    const head = { count: 123_456, link: suite.randomBytes(16), lockAfter: 600_000, forgot: 3 };
    const sealed = await sealHead(suite, key, vault, head);
    expect(await openHead(suite, key, vault, sealed)).toEqual(head);
    expect((await sealHead(suite, key, vault, { ...head, count: 0 })).length).toBe(sealed.length);
    expect(await openHead(suite, key, suite.randomBytes(16), sealed)).toBeUndefined();
    for (let bit = 0; bit < sealed.length * 8; bit += 1)
      expect(await openHead(suite, key, vault, flip(sealed, bit))).toBeUndefined();
  });
});

describe('key records', () => {
  const kdf = { memoryKib: 65_536, iterations: 3, parallelism: 1 };
  const passkey = (length: number) =>
    ({
      by: 'passkey',
      beside: suite.randomBytes(32),
      salt: suite.randomBytes(32),
      credential: suite.randomBytes(length),
    }) as const;
  const protections = [
    { by: 'device' },
    { by: 'passphrase', salt: suite.randomBytes(16), kdf },
    passkey(1),
    passkey(1_023),
  ] as const;

  test.each(protections)(
    'VAULT6 VAULT16 a data key wrapped by $by comes back under its key only',
    async (protection) => {
      const [wrapping, raw] = [await suite.deviceKey(), suite.randomBytes(32)];
      const bytes = await sealKeyRecord(suite, wrapping, vault, protection, raw);
      const record = await readKeyRecord(suite, bytes);
      if (typeof record === 'string') throw new Error(record);
      expect(record).toMatchObject({ vault, protection });
      expect(await openKeyRecord(suite, wrapping, record)).toEqual(raw);
      expect(await openKeyRecord(suite, await suite.deviceKey(), record)).toBeUndefined();
    },
  );

  test('VAULT6 every flipped bit is told as damage, never as a wrong passphrase', async () => {
    const [wrapping, raw] = [await suite.deviceKey(), suite.randomBytes(32)];
    const bytes = await sealKeyRecord(suite, wrapping, vault, protections[1], raw);
    const beside = await sealKeyRecord(suite, wrapping, vault, passkey(32), raw);
    for (const record of [bytes, beside])
      for (let bit = 0; bit < record.length * 8; bit += 1)
        expect(await readKeyRecord(suite, flip(record, bit))).toBe('damaged');
    expect(await readKeyRecord(suite, bytes.slice(0, 40))).toBe('damaged');
    expect(await readKeyRecord(suite, new Uint8Array(0))).toBe('damaged');
  });

  test('VAULT6 a record of a later version is told as that, and its parameters are bound to the wrapped key', async () => {
    const [wrapping, raw] = [await suite.deviceKey(), suite.randomBytes(32)];
    const bytes = await sealKeyRecord(suite, wrapping, vault, protections[1], raw);
    const resum = async (change: (body: Bytes) => void) => {
      const body = bytes.slice(0, -32);
      change(body);
      return new Uint8Array([...body, ...(await suite.sha256(body))]);
    };
    const later = await resum((body) => {
      body[0] = 2;
    });
    expect(await readKeyRecord(suite, later)).toBe('newerVersion');
    // Memory 64 MiB → 128 MiB: believable, but not what the key was wrapped with.
    const other = await readKeyRecord(
      suite,
      await resum((body) => {
        body[19] = 2;
      }),
    );
    if (typeof other === 'string') throw new Error(other);
    expect(await openKeyRecord(suite, wrapping, other)).toBeUndefined();
    // 64 KiB: nobody is asked to spend a passphrase on that.
    const weak = await resum((body) => {
      body[19] = 0;
      body[21] = 64;
    });
    expect(await readKeyRecord(suite, weak)).toBe('damaged');
  });

  test('VAULT16 everything that a passkey’s record says is bound to the wrap, and lengths that do not fit are damage', async () => {
    const [wrapping, raw] = [await suite.deviceKey(), suite.randomBytes(32)];
    const bytes = await sealKeyRecord(suite, wrapping, vault, passkey(32), raw);
    const changed = async (at: number, value: number, cut = 0) => {
      const body = bytes.slice(0, bytes.length - 32 - cut);
      body[at] = value;
      const record = await readKeyRecord(suite, new Uint8Array([...body, ...(await suite.sha256(body))]));
      return typeof record === 'string' ? record : await openKeyRecord(suite, wrapping, record);
    };
    expect(await changed(0, 1)).toEqual(raw);
    // vault, beside, salt, credential
    for (const at of [2, 18, 50, 84, 115]) {
      const before = bytes[at] ?? 0;
      expect(await changed(at, before ^ 1)).toBeUndefined();
    }
    // its kind, and both bytes of the length
    for (const at of [1, 82, 83]) expect(await changed(at, 4)).toBe('damaged');
    for (const cut of [1, 60, 140]) expect(await changed(0, 1, cut)).toBe('damaged');
    for (const length of [0, 1_024]) {
      const other = await sealKeyRecord(suite, wrapping, vault, passkey(length), raw);
      expect(await readKeyRecord(suite, other)).toBe('damaged');
    }
  });

  test('VAULT6 garbage is damage, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (garbage) => {
        expect(await readKeyRecord(suite, Uint8Array.from(garbage))).toBe('damaged');
      }),
      { numRuns: 1_000 },
    );
  });
});

test('equalBytes compares every byte', () => {
  expect(equalBytes(utf8('abc'), utf8('abc'))).toBe(true);
  expect(equalBytes(utf8('abc'), utf8('abd'))).toBe(false);
  expect(equalBytes(utf8('abc'), utf8('ab'))).toBe(false);
});
