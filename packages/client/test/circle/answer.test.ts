import { admission, suite } from '@orrery/log';
import type { Bytes } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import {
  type Admission,
  admissionBytes,
  codeOf,
  openAnswer,
  readAdmission,
  sealAnswer,
} from '../../src/circle/answer.ts';
import { openPersonKey, sealPersonKey } from '../../src/circle/person-key.ts';
import { suites } from '../sync/devices.ts';
import { flipBit } from '../vault/tabs.ts';

const filled = (byte: number): Bytes => new Uint8Array(32).fill(byte);
const [space, invite] = [filled(1), filled(2)];
const pairOf = (byte: number) => suites.keys.pair(filled(byte));

/** Somebody who invites, and what a guest answers them with. */
async function answered(name = 'Kit') {
  const [inviting, token, person, device] = await Promise.all([3, 4, 5, 6].map(pairOf));
  if (!inviting || !token || !person || !device) throw new Error();
  const made = await admission(suites.keys, space, { invite, role: 'member', token }, person, device);
  const box = await sealAnswer(
    suites,
    { space, invite, wrap: inviting.keys.wrap },
    { admission: made, name },
  );
  const to = { space, invite, token: token.keys.sign };
  return { inviting, token, person, device, made, box, to };
}

describe('CIRCLE14 an answer', () => {
  test('is read by the device that invited, and by nobody else', async () => {
    const { inviting, made, box, to } = await answered();
    expect(await openAnswer(suites, inviting, to, box)).toEqual({ admission: made, name: 'Kit' });
    expect(await openAnswer(suites, await pairOf(9), to, box)).toBeUndefined();
    expect(await openAnswer(suites, inviting, { ...to, invite: filled(9) }, box)).toBeUndefined();
    expect(await openAnswer(suites, inviting, { ...to, space: filled(9) }, box)).toBeUndefined();
  });

  test('is of one length, whatever the name', async () => {
    const [short, long] = [await answered(''), await answered('👩‍🚀'.repeat(8))];
    expect(short.box.length).toBe(long.box.length);
    expect(await openAnswer(suites, long.inviting, long.to, long.box)).toMatchObject({
      name: '👩‍🚀'.repeat(8),
    });
    await expect(answered('ü'.repeat(81))).rejects.toThrow(RangeError);
  });

  test('with any bit changed, cut short or too long, is none', async () => {
    const { inviting, box, to } = await answered();
    for (let bit = 0; bit < box.length * 8; bit += 61)
      expect(await openAnswer(suites, inviting, to, flipBit(box, bit))).toBeUndefined();
    expect(await openAnswer(suites, inviting, to, box.slice(0, -1))).toBeUndefined();
    expect(await openAnswer(suites, inviting, to, new Uint8Array(0))).toBeUndefined();
  });

  test('CIRCLE14 of whoever does not hold the token, or not the keys, is none', async () => {
    const { inviting, token, person, device, made, to } = await answered();
    const stranger = await pairOf(9);
    const opened = async (changed: Admission) => {
      const answer = { admission: changed, name: 'Kit' };
      const box = await sealAnswer(suites, { space, invite, wrap: inviting.keys.wrap }, answer);
      return openAnswer(suites, inviting, to, box);
    };
    const by = (of: typeof token, who: typeof person, what: typeof device, where = space, which = invite) =>
      admission(suites.keys, where, { invite: which, role: 'member', token: of }, who, what);
    expect(await opened(made)).toBeDefined();
    expect(await opened(await by(stranger, person, device))).toBeUndefined();
    expect(await opened(await by(token, person, device, filled(9)))).toBeUndefined();
    expect(await opened(await by(token, person, device, space, filled(9)))).toBeUndefined();
    expect(await opened(await by(token, person, person))).toBeUndefined();
    const others = await by(token, stranger, device);
    expect(await opened({ ...made, person: others.person })).toBeUndefined();
    expect(
      await opened({ ...made, device: { ...made.device, possession: made.person.possession } }),
    ).toBeUndefined();
  });

  test('CIRCLE14 an admission is read as it was written', async () => {
    const { made } = await answered();
    const bytes = admissionBytes(made);
    expect(readAdmission(bytes)).toEqual(made);
    expect(readAdmission(bytes.slice(1))).toBeUndefined();
    expect(readAdmission(flipBit(bytes, 32 * 8 + 1))).toBeUndefined();
  });
});

describe('CIRCLE16 the digits', () => {
  test('stay as they are for ever, and are others for other keys, another invitation, another circle', async () => {
    const { made } = await answered();
    const code = (where: Bytes, which: Bytes, what = made) =>
      codeOf(suite.argon2id, { space: where, invite: which }, what);
    const [same, other, elsewhere, otherwise] = [
      await code(space, invite),
      await code(space, filled(9)),
      await code(filled(9), invite),
      await code(space, invite, { ...made, device: made.person }),
    ];
    expect(same).toBe('5684 4567 8779');
    expect(new Set([same, other, elsewhere, otherwise]).size).toBe(4);
    for (const digits of [same, other, elsewhere]) expect(digits).toMatch(/^\d{4} \d{4} \d{4}$/);
  });
});

describe('CIRCLE2 a person key in my own space', () => {
  test('opens with the kit, for the circle that it is of, and is then the same key', async () => {
    const [root, seed] = [await pairOf(7), filled(8)];
    const sealed = await sealPersonKey(suites.keys, root.keys.wrap, space, seed);
    expect(sealed).toMatch(/^[0-9a-f]{160}$/);
    expect((await openPersonKey(suites.keys, root, space, sealed))?.keys).toEqual((await pairOf(8)).keys);
    expect(await openPersonKey(suites.keys, root, filled(9), sealed)).toBeUndefined();
    expect(await openPersonKey(suites.keys, await pairOf(9), space, sealed)).toBeUndefined();
    for (const wrong of ['', '00', sealed.slice(2), 'no digits'])
      expect(await openPersonKey(suites.keys, root, space, wrong)).toBeUndefined();
  });
});
