import type { Keys } from '@orrery/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DeviceLink,
  decodeDeviceLink,
  encodeDeviceLink,
  type KdfParameters,
  keySuite,
  openDeviceBox,
  prove,
  sealDeviceBox,
  shortCode,
  suite,
} from '../src/index.ts';

const random = () => suite.randomBytes(32);
async function invited() {
  const [inviter, person, device] = await Promise.all([random(), random(), random()].map(keySuite.pair));
  if (!inviter || !person || !device) throw new Error('three pairs');
  const link: DeviceLink = {
    ...{ space: random(), invite: random(), token: random() },
    ...{ person: person.keys.sign, wrap: inviter.keys.wrap },
  };
  return { inviter, person, device, link };
}

describe('LOG43 the link', () => {
  test('LOG43 says the same after it was copied', async () => {
    const { link } = await invited();
    const text = encodeDeviceLink(link);
    expect(text).toMatch(/^[\w-]{215}$/);
    expect(decodeDeviceLink(text)).toEqual(link);
  });

  test('LOG43 a piece, garbage, or a link of a newer version is named', async () => {
    const text = encodeDeviceLink((await invited()).link);
    expect(decodeDeviceLink(text.slice(0, -4))).toBe('damaged');
    expect(decodeDeviceLink(`${text}AAAA`)).toBe('damaged');
    expect(decodeDeviceLink('')).toBe('damaged');
    expect(decodeDeviceLink(`Ag${text.slice(2)}`)).toBe('versionUnknown');
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        expect(['damaged', 'versionUnknown']).toContain(decodeDeviceLink(garbage));
      }),
    );
  });
});

describe('LOG44 the box', () => {
  test('LOG44 opens for the device that invited, and for nobody else', async () => {
    const { inviter, device, person, link } = await invited();
    const keys = await prove(keySuite, link.space, link.person, device);
    const box = await sealDeviceBox(keySuite, link, keys);
    expect(await openDeviceBox(keySuite, inviter, link, box)).toEqual(keys);
    expect(await openDeviceBox(keySuite, person, link, box)).toBeUndefined();
    expect(await openDeviceBox(keySuite, inviter, { ...link, invite: random() }, box)).toBeUndefined();
  });

  test('LOG44 no flipped bit opens, whichever place in a byte it has', async () => {
    const { inviter, device, link } = await invited();
    const box = await sealDeviceBox(keySuite, link, await prove(keySuite, link.space, link.person, device));
    for (let bit = 0; bit < box.length * 8; bit += 7) {
      const flipped = box.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await openDeviceBox(keySuite, inviter, link, flipped), `bit ${bit}`).toBeUndefined();
    }
  });

  test('LOG44 keys that the sender does not hold are no answer', async () => {
    const { inviter, device, person, link } = await invited();
    const proven = await prove(keySuite, link.space, link.person, device);
    const others = await prove(keySuite, link.space, link.person, person);
    const forged = { ...proven, possession: others.possession };
    const box = await sealDeviceBox(keySuite, link, forged);
    expect(await openDeviceBox(keySuite, inviter, link, box)).toBeUndefined();
    const elsewhere = await prove(keySuite, random(), link.person, device);
    expect(
      await openDeviceBox(keySuite, inviter, link, await sealDeviceBox(keySuite, link, elsewhere)),
    ).toBeUndefined();
  });
});

test('LOG45 six digits, the same on both sides, others for other keys', async () => {
  const { device, person, link } = await invited();
  const codeOf = (of: DeviceLink, keys: Keys) => shortCode(suite.argon2id, of, keys);
  const code = await codeOf(link, device.keys);
  expect(code).toMatch(/^\d{6}$/);
  expect(await codeOf({ ...link }, { ...device.keys })).toBe(code);
  expect(await codeOf(link, person.keys)).not.toBe(code);
  expect(await codeOf({ ...link, invite: random() }, device.keys)).not.toBe(code);
  // fixed for ever: two versions of the app must show the same
  const at = (byte: number) => new Uint8Array(32).fill(byte);
  const fixed: DeviceLink = { space: at(1), invite: at(2), person: at(3), wrap: at(4), token: at(5) };
  expect(await codeOf(fixed, { sign: at(6), wrap: at(7) })).toBe('752125');
  expect(encodeDeviceLink(fixed).slice(0, 8)).toBe('AQEBAQEB');
});

test('LOG45 the digits take as much memory and as many passes as a passphrase', async () => {
  const { device, link } = await invited();
  const asked: KdfParameters[] = [];
  await shortCode(
    async (_keys, _salt, parameters) => {
      asked.push(parameters);
      return random();
    },
    link,
    device.keys,
  );
  expect(asked).toEqual([{ memoryKib: 65_536, iterations: 3, parallelism: 1 }]);
});
