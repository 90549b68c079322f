// Copies of circles, as they lie in the vault: looked up one by one, and listed once.
import type { MemberId, SpaceId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { Copies } from '../../src/circle/kept.ts';
import { keptBody } from '../../src/circle/records.ts';
import type { Vault, VaultEntry } from '../../src/vault/vault.ts';

const space = 'c'.repeat(64) as SpaceId;
const by = 'a'.repeat(64) as MemberId;
const entry = (id: string, seq: number): VaultEntry =>
  ({ id: `v${seq}`, seq, body: keptBody(space, { id, body: { words: id }, by }) }) as VaultEntry;

test('SHARE25 a copy is asked for one event without reading the others, and is one list until something is added', () => {
  const copies = new Copies({} as Vault);
  copies.hear([entry('x1', 1), entry('x2', 2)]);
  expect([copies.has(space, 'x1'), copies.has(space, 'x3'), copies.has(by as never, 'x1')]).toEqual([
    ...[true, false, false],
  ]);
  const list = copies.of(space);
  expect(copies.of(space)).toBe(list);
  copies.hear([entry('x3', 3)]);
  expect(copies.of(space).map(({ id }) => id)).toEqual(['x1', 'x2', 'x3']);
  copies.drop(space);
  expect(copies.of(space)).toEqual([]);
});
