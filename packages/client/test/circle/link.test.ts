import { type Bytes, hash, utf8 } from '@orrery/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeInvitation,
  encodeInvitation,
  type InvitationLink,
  MOST_PREVIEW,
  type Preview,
  readable,
  tooLongBy,
} from '../../src/circle/index.ts';
import { decodeDeviceLink, encodeDeviceLink } from '../../src/sync/index.ts';

const filled = (byte: number): Bytes => new Uint8Array(32).fill(byte);
const preview: Preview = {
  ...{ by: 'Ana', circle: 'Us', members: ['Ben', 'Cleo'] },
  ...{ said: ['You are called Kit.'], sees: [], touches: ['A date on Friday'] },
};
const link: InvitationLink = {
  ...{ space: filled(1), invite: filled(2), wrap: filled(3), token: filled(4), heads: [filled(5)] },
  ...{ relay: 'wss://relay.test/sync', preview, form: 'circle', role: 'member' },
};

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => bytes as Bytes);
const texts = fc.array(fc.string({ maxLength: 12, unit: 'grapheme' }), { maxLength: 4 });
const name = fc.string({ maxLength: 20, unit: 'grapheme' });
const anySort = fc.constantFrom<Pick<InvitationLink, 'form' | 'role'>>(
  { form: 'circle', role: 'member' },
  { form: 'care', role: 'member' },
  { form: 'care', role: 'provider' },
);
const anyParts = fc.record(
  {
    ...{ space: bytes32, invite: bytes32, wrap: bytes32, token: bytes32, after: bytes32 },
    heads: fc.array(bytes32, { maxLength: 8 }),
    relay: fc.constantFrom('wss://relay.test/sync', 'ws://localhost:8080/sync'),
    preview: fc.record({
      ...{
        by: name.filter((by) => readable({ ...preview, by }).by !== ''),
        circle: name,
        members: texts,
        said: texts,
        sees: texts,
        touches: texts,
      },
    }),
  },
  { requiredKeys: ['space', 'invite', 'wrap', 'token', 'heads', 'relay', 'preview'] },
);
const anyLink: fc.Arbitrary<InvitationLink> = fc
  .tuple(anyParts, anySort)
  .map(([parts, sort]) => ({ ...parts, ...sort }));
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

describe('CIRCLE11 an invitation as text', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyLink, (any) => {
        const preview = readable(any.preview);
        expect(decodeInvitation(encodeInvitation(any))).toEqual({ ...any, preview });
      }),
    );
  });

  test('CIRCLE10 says who asks, and every name and line in it is one that can be seen', () => {
    const wild: Preview = {
      ...{ by: '\u202eSam\n', circle: 'x'.repeat(200), members: ['\u200b', ' Ben '] },
      ...{ said: ['Two\nlines', '\u2060'], sees: [], touches: [] },
    };
    expect(decodeInvitation(encodeInvitation({ ...link, preview: wild }))).toMatchObject({
      preview: { by: 'Sam', circle: 'x'.repeat(40), members: ['Ben'], said: ['Two lines'] },
    });
    const nobody = { ...link, preview: { ...preview, by: ' \u200b' } };
    expect(decodeInvitation(encodeInvitation(nobody))).toBe('damaged');
  });

  test('CARE2 says what sort of space it is and what the guest would be; a circle is written as ever', () => {
    const care = { ...link, form: 'care', role: 'provider' } as const;
    expect(decodeInvitation(encodeInvitation(care))).toEqual(care);
    expect([link, care].map((one) => bytesOf(encodeInvitation(one))[1])).toEqual([1, 2]);
    for (const at of [2, 3]) {
      // with its check made anew, a sort or a role that there is none of is damaged
      const bytes = bytesOf(encodeInvitation(care)).subarray(0, -4);
      bytes[at] = 3;
      const check = hash(utf8('orrery invitation link 1'), bytes).slice(0, 4);
      expect(decodeInvitation(textOf(Buffer.concat([bytes, check])))).toBe('damaged');
    }
  });

  test('CIRCLE12 is damaged where a piece is missing or any bit is another', () => {
    const text = encodeInvitation(link);
    for (let length = 2; length < text.length; length += 1)
      expect(decodeInvitation(text.slice(0, length)), String(length)).toBe('damaged');
    const bytes = bytesOf(text);
    for (let bit = 16; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeInvitation(textOf(flipped)), String(bit)).toBe('damaged');
    }
  });

  test('CIRCLE12 is foreign where it is something else, and never throws', () => {
    const device = {
      space: filled(1),
      invite: filled(2),
      person: filled(3),
      wrap: filled(4),
      token: filled(5),
    };
    for (const text of ['', ' ', '#', 'hello', 'https://example.org/#x', encodeDeviceLink(device)])
      expect(decodeInvitation(text), text).toBe('foreign');
    expect(decodeDeviceLink(encodeInvitation(link))).toBe('versionUnknown');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.uint8Array().map((bytes) => `SQ${textOf(bytes)}`),
        ),
        (garbage) => {
          expect(['foreign', 'damaged', 'versionUnknown']).toContain(decodeInvitation(garbage));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('CIRCLE12 of a newer version says so', () => {
    const bytes = bytesOf(encodeInvitation(link));
    bytes[1] = 3;
    expect(decodeInvitation(textOf(bytes))).toBe('versionUnknown');
  });

  test('CIRCLE11 stays as it is for ever', () => {
    expect(encodeInvitation(link)).toBe(
      [
        'SQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAwMDAwMDAwMDAw',
        'MDAwMDAwMDAwMDAwMDAwMDAwMDAwMEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAEFBQUFBQUFBQUFBQUFBQUFBQUFBQUF',
        'BQUFBQUFBQUFBQAAFXdzczovL3JlbGF5LnRlc3Qvc3luYwBLWyJBbmEiLCJVcyIsWyJCZW4iLCJDbGVvIl0sWyJZb3UgYXJlIGNhbG',
        'xlZCBLaXQuIl0sW10sWyJBIGRhdGUgb24gRnJpZGF5Il1dxlGP3A',
      ].join(''),
    );
  });

  test('CIRCLE10 a preview that is too long says by how much', () => {
    const long = (length: number): Preview => ({ ...preview, said: ['x'.repeat(length)] });
    const room =
      MOST_PREVIEW - JSON.stringify(['Ana', 'Us', preview.members, [''], [], preview.touches]).length;
    expect(tooLongBy(long(room))).toBe(0);
    expect(tooLongBy(long(room + 3))).toBe(3);
    expect(tooLongBy({ ...preview, said: ['ü'.repeat(MOST_PREVIEW)] })).toBeGreaterThan(MOST_PREVIEW);
    expect(() => encodeInvitation({ ...link, preview: long(room + 1) })).toThrow(RangeError);
    expect(decodeInvitation(encodeInvitation({ ...link, preview: long(room) }))).toMatchObject({
      space: link.space,
    });
  });

  test('CIRCLE12 a relay that is no address of one is damage', () => {
    for (const relay of [
      '',
      'relay.test',
      'https://relay.test/sync',
      'ws://relay.test/sync',
      'wss://relay.test/',
    ])
      expect(decodeInvitation(encodeInvitation({ ...link, relay })), relay).toBe('damaged');
  });
});
