import { expect, test } from 'vitest';
import { readEntry } from '../src/index.ts';
import { flip, pair, World } from './world.ts';

test('WIRE51 two copies of one entry at once: each is judged by its own signature', async () => {
  const world = await World.found();
  const ann = await world.first();
  const right = await world.write(ann, { kind: 'invite', token: (await pair()).sign, role: 'member' });
  const wrong = readEntry(right.bytes, flip(right.signature, 3));
  if (typeof wrong === 'string') throw new Error(wrong);
  const taken = await world.log.takeAll([wrong, right]);
  expect(taken.map((one) => (one.kind === 'refused' ? one.fault : one.kind))).toEqual([
    'signatureWrong',
    'taken',
  ]);
  expect(world.log.graph.get(right.key)?.entry.signature).toEqual(right.signature);
});
