import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type Body,
  type DeviceId,
  decide,
  type EntryId,
  emptyState,
  fold,
  type State,
  spacesEvent,
} from '../../src/index.ts';
import { histories, valuesOf } from '../arbitraries.ts';

const phone = 'a1'.repeat(32) as DeviceId;
const world = { now: '2026-03-09T12:00:00Z', newId: () => 'new' };
const name = (words: string) =>
  decide(emptyState(), { tool: 'spaces', intent: { type: 'nameDevice', device: phone, name: words } }, world);
const named = (words: string, at = world.now): Body => ({
  ...{ tool: 'spaces', version: 1, at },
  event: { type: 'deviceNamed', device: phone, changes: { name: words } },
});
const inOrder: Ancestry = { precedes: (a, b) => a < b };
const atOnce: Ancestry = { precedes: () => false };
function stateOf(bodies: readonly Body[], ancestry = inOrder): State {
  const state = emptyState();
  for (const [k, body] of bodies.entries()) fold(state, `e${k}` as EntryId, body, ancestry);
  return state;
}

test('SPACE1 a device has no name until somebody gives it one', () => {
  expect(emptyState().spaces.devices.get(phone)).toBeUndefined();
  expect(stateOf([named('Phone')]).spaces.devices.get(phone)?.fields.name).toBe('Phone');
});

test('SPACE2 a device has been here since its earliest naming, in whatever order the entries come', () => {
  const [first, second] = [
    named('Phone', '2026-01-02T08:00:00Z'),
    named('Telephone', '2026-03-01T08:00:00Z'),
  ];
  for (const order of [
    [first, second],
    [second, first],
  ])
    expect(stateOf(order).spaces.since.get(phone)).toBe('2026-01-02T08:00:00Z');
});

describe('SPACE3 a name is a word or a few', () => {
  test.each([
    ['', 'nameMissing'],
    ['   ', 'nameMissing'],
    ['x'.repeat(41), 'nameTooLong'],
  ])('%j is refused: %s', (words, code) => {
    expect(name(words)).toEqual({ ok: false, why: { code, field: 'name' } });
  });

  test('SPACE3 what stands around it is trimmed', () => {
    expect(name('  Old laptop ')).toMatchObject({ ok: true, value: [named('Old laptop')] });
  });
});

describe('SPACE4 the order in which entries come changes nothing', () => {
  test('SPACE4 two names given at once stay beside each other', () => {
    for (const order of [
      [named('Phone'), named('Mine')],
      [named('Mine'), named('Phone')],
    ]) {
      const thing = stateOf(order, atOnce).spaces.devices.get(phone);
      expect(thing?.disputed).toEqual(['name']);
      expect(thing?.registers.name.map(({ value }) => value).sort()).toEqual(['Mine', 'Phone']);
    }
  });

  test('SPACE4 any causal order, with duplicates, folds to the same state', () => {
    const bodies = fc
      .tuple(valuesOf(spacesEvent, 'strict'), fc.constantFrom('2026-03-09T18:00:00Z', '2025-01-01T00:00:00Z'))
      .map(([event, at]) => ({ tool: 'spaces', version: 1, at, event }) as Body);
    fc.assert(
      fc.property(histories(bodies), ({ entries, ancestry, arrivals }) => {
        const states = arrivals.map((order) => {
          const state = emptyState();
          for (const { id, event } of order.flatMap((k) => entries[k] ?? []))
            fold(state, id, event, ancestry);
          return state;
        });
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
      }),
    );
  });
});
