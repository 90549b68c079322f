// Every frozen vector through the judge of the wire, in the order in which it was written and in others.
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  entryOf,
  expectedWords,
  type InvalidVector,
  outcomeOf,
  takeInOrder,
  type ValidVector,
  wordOf,
} from '../../../vectors/outcome.ts';
import { readVectors } from '../../../vectors/read.ts';
import {
  type Entry,
  EntryLog,
  FAULTS,
  type Fault,
  hash,
  hex,
  possessionBytes,
  type Verify,
  verify,
} from '../src/index.ts';
import { type Chance, chance } from './chance.ts';

const valid = readVectors('valid');
const invalid = readVectors('invalid');
const ORDERS = 20;

const checked = new Map<string, Promise<boolean>>();
/** The same signature comes by in every order: it is looked at once. */
const remembering: Verify = (key, message, signature) => {
  const name = `${hex(key)} ${hex(signature)} ${hex(hash(message))}`;
  const known = checked.get(name) ?? verify(key, message, signature);
  checked.set(name, known);
  return known;
};

type Read = Entry | Fault;

/** All entries in any order, some twice, until none waits any more; the last word on each. */
async function takeShuffled(vector: ValidVector | InvalidVector, read: readonly Read[], by: Chance) {
  const log = new EntryLog(bytesOf(vector.space), remembering);
  const words: string[] = read.map((entry) => (typeof entry === 'string' ? entry : 'waiting'));
  let waited = 0;
  let left = by.shuffled(read.flatMap((entry, at) => (typeof entry === 'string' ? [] : [{ entry, at }])));
  while (left.length > 0) {
    const still: typeof left = [];
    for (const one of left) {
      const word = wordOf(await log.take(one.entry));
      if (word === 'waiting') {
        waited += 1;
        still.push(one);
        continue;
      }
      words[one.at] = word;
      if (by.below(4) > 0) continue;
      const again = wordOf(await log.take(one.entry));
      expect(again).toBe(word === 'taken' ? 'known' : word);
    }
    if (still.length === left.length) break;
    left = by.shuffled(still);
  }
  return { log, words, waited };
}

describe('valid logs', () => {
  test('there are at least 20, each named for its rule', () => {
    expect(valid.length).toBeGreaterThanOrEqual(20);
    for (const { name, rule } of valid) expect(name.startsWith(`${rule}-`), name).toBe(true);
  });

  test.each(valid)(
    '$name',
    async (vector) => {
      const { log, words } = await takeInOrder(vector, remembering);
      expect(words).toEqual(vector.entries.map(() => 'taken'));
      expect(outcomeOf(log)).toEqual(vector.outcome);
      const read = vector.entries.map(entryOf);
      for (let order = 0; order < ORDERS; order += 1) {
        const shuffled = await takeShuffled(vector, read, chance(order));
        expect(shuffled.words).toEqual(words);
        expect(outcomeOf(shuffled.log)).toEqual(vector.outcome);
        if (vector.entries.length > 10) expect(shuffled.waited).toBeGreaterThan(0);
      }
    },
    60_000,
  );
});

describe('invalid logs', () => {
  test('there are at least 60, each named for its rule and its fault', () => {
    expect(invalid.length).toBeGreaterThanOrEqual(60);
    for (const { name, rule, refused } of invalid) {
      expect(name.startsWith(`${rule}-${refused.at(-1)?.fault}`) || rule === 'WIRE51', name).toBe(true);
    }
  });

  test('every fault there is has one', () => {
    const shown = new Set(invalid.flatMap(({ refused }) => refused.map(({ fault }) => fault)));
    expect(FAULTS.filter((fault) => !shown.has(fault))).toEqual([]);
  });

  test.each(invalid)('$name', async (vector) => {
    const expected = expectedWords(vector);
    expect(expected.some((word) => word !== 'taken')).toBe(true);
    expect((await takeInOrder(vector, remembering)).words).toEqual(expected);
    // (an id that comes with a wrong signature and with its own is the one thing that order decides)
    if (vector.rule === 'WIRE51') return;
    const read = vector.entries.map(entryOf);
    for (let order = 0; order < 5; order += 1)
      expect((await takeShuffled(vector, read, chance(order))).words).toEqual(expected);
  });
});

describe('WIRE20 keys that a lax check would let in', () => {
  const strange = invalid.filter(({ name }) =>
    /^WIRE20-keyUnfit-(identity|order-|mixed|non-canonical)/.test(name),
  );

  test.each(strange)('$name: its proof of possession holds, natively', async ({ entries }) => {
    const last = entries.at(-1);
    const entry = last && entryOf(last);
    if (typeof entry !== 'object' || entry.header.control.kind !== 'device') throw new Error('no device');
    const { space, control } = entry.header;
    const [genesis] = entries;
    const first = genesis && entryOf(genesis);
    if (typeof first !== 'object' || first.header.control.kind !== 'genesis') throw new Error('no genesis');
    const message = possessionBytes(space, first.header.control.person.sign, control.device);
    expect(await verify(control.device.sign, message, control.device.possession)).toBe(true);
  });

  test('there are six of them', () => expect(strange).toHaveLength(6));
});
