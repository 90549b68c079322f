// Every single bit of what is sealed, turned over: it does not open.
import { type Bytes, hex } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { bytesOf, parcelOf } from '../../../vectors/outcome.ts';
import { readVectors } from '../../../vectors/read.ts';
import { openBody, sealBody } from '../src/body.ts';
import { type EpochControl, epochControl, openEarlier, sealEarlier, unwrapEpoch } from '../src/epoch.ts';
import { keySuite, Replica, suite, utf8 } from '../src/index.ts';
import { newPair, suites } from './people.ts';

const flip = (bytes: Bytes, bit: number): Bytes => {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
};
const bitsOf = (bytes: Bytes) => Array.from({ length: bytes.length * 8 }, (_, bit) => bit);
const associated = utf8('a header up to the end of its control');

describe('LOG20 a bit turned over in a body, or in the header that it is bound to', () => {
  test('content does not open', async () => {
    const key = await suite.deviceKey();
    const content = { witness: suite.randomBytes(48), payload: utf8('a pause') };
    const body = await sealBody(suite, key, associated, content);
    expect(await openBody(suite, key, associated, body)).toEqual(content);
    for (const bit of bitsOf(body))
      expect(await openBody(suite, key, associated, flip(body, bit))).toBeUndefined();
    for (const bit of bitsOf(associated))
      expect(await openBody(suite, key, flip(associated, bit), body)).toBeUndefined();
  });

  test('LOG13 earlier secrets do not open', async () => {
    const secret = suite.randomBytes(32);
    const earlier = [{ epoch: suite.randomBytes(32), secret: suite.randomBytes(32) }];
    const body = await sealEarlier(suite, keySuite, secret, associated, earlier);
    const open = (head: Bytes, sealed: Bytes) => openEarlier(suite, keySuite, secret, head, sealed);
    expect(await open(associated, body)).toEqual(earlier);
    for (const bit of bitsOf(body)) expect(await open(associated, flip(body, bit))).toBeUndefined();
    for (const bit of bitsOf(associated)) expect(await open(flip(associated, bit), body)).toBeUndefined();
  });
});

describe('LOG11 a bit turned over in a wrap, or in what it is bound to', () => {
  test('the wrap is wrong', async () => {
    const pair = await newPair();
    const [space, sender, id, secret] = Array.from({ length: 4 }, () => suite.randomBytes(32));
    if (!space || !sender || !id || !secret) throw new Error('four');
    const control = await epochControl(keySuite, space, sender, [{ id, wrap: pair.keys.wrap }], secret);
    const unwrap = (changed: EpochControl, from = sender, of = space) =>
      unwrapEpoch(keySuite, of, from, changed, id, pair);
    expect(await unwrap(control)).toEqual(secret);
    const [wrap] = control.wraps;
    if (!wrap) throw new Error('nobody');
    // (the highest bit of an X25519 key is not read; but what was encapsulated is bound as it is written)
    for (const bit of bitsOf(wrap.enc))
      expect(await unwrap({ ...control, wraps: [{ ...wrap, enc: flip(wrap.enc, bit) }] }), `enc ${bit}`).toBe(
        'wrong',
      );
    for (const bit of bitsOf(wrap.sealed))
      expect(await unwrap({ ...control, wraps: [{ ...wrap, sealed: flip(wrap.sealed, bit) }] })).toBe(
        'wrong',
      );
    for (const bit of bitsOf(control.commitment).filter((one) => one % 8 === 0))
      expect(await unwrap({ ...control, commitment: flip(control.commitment, bit) })).toBe('wrong');
    expect(await unwrap(control, flip(sender, 3))).toBe('wrong');
    expect(await unwrap(control, sender, flip(space, 3))).toBe('wrong');
  });
});

describe('WIRE9 a body that was changed on its way', () => {
  test('is dropped: the entry waits for its own', async () => {
    const vector = readVectors('valid').find(({ name }) => name === 'LOG12-two-devices-write-at-once');
    if (!vector) throw new Error('no such vector');
    const parcels = vector.entries.map(parcelOf);
    const replica = new Replica(suites, bytesOf(vector.space), { person: '' });
    await replica.receive(parcels.map(({ header, signature }) => ({ header, signature })));
    const missing = replica.missingBodies();
    expect(missing.length).toBeGreaterThan(3);
    for (const parcel of parcels) {
      const { body } = parcel;
      if (!body) continue;
      for (const bit of bitsOf(body).filter((one) => one % 16 === 0))
        await replica.receive([{ ...parcel, body: flip(body, bit) }]);
    }
    expect(replica.missingBodies()).toEqual(missing);
    await replica.receive(parcels);
    expect(replica.missingBodies()).toEqual([]);
    expect(hex(replica.log.space)).toBe(vector.space);
  });
});
