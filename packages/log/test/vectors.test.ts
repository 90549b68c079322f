// Every frozen vector through a replica: a stranger’s, and those of the seats whose keys a vector names.
import { hex } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  entryOf,
  expectedWords,
  outcomeOf,
  parcelOf,
  type SeatVector,
  type ValidVector,
} from '../../../vectors/outcome.ts';
import { readVectors } from '../../../vectors/read.ts';
import { alarmsOf, readingsOf } from '../../../vectors/readings.ts';
import { type Chance, chance } from '../../wire/test/chance.ts';
import { type Bytes, type KeySuite, keySuite, Replica, type Seat, type Suites, suite } from '../src/index.ts';

const valid = readVectors('valid');
const invalid = readVectors('invalid');
const sealed = valid.filter(({ seats }) => seats !== undefined);
const ORDERS = 20;

const checked = new Map<string, Promise<boolean>>();
const opened = new Map<string, Promise<Bytes | undefined>>();
const wrapped = new Map<string, ReturnType<KeySuite['wrap']>>();
/** What is asked in every order is worked out once. */
const keys: KeySuite = {
  ...keySuite,
  verify(key, message, signature) {
    const name = hex(key) + hex(signature) + hex(message);
    const known = checked.get(name) ?? keySuite.verify(key, message, signature);
    checked.set(name, known);
    return known;
  },
  wrap(recipient, info, secret) {
    const name = hex(recipient) + hex(info) + hex(secret);
    const known = wrapped.get(name) ?? keySuite.wrap(recipient, info, secret);
    wrapped.set(name, known);
    return known;
  },
  async unwrap(pair, info, one) {
    const name = hex(pair.keys.wrap) + hex(info) + hex(one.enc) + hex(one.sealed);
    const known = opened.get(name) ?? keySuite.unwrap(pair, info, one);
    opened.set(name, known);
    return (await known)?.slice();
  },
};
const suites: Suites = { suite, keys };
const STRANGER: Seat = { person: '' };

/** Gives all parcels in batches, in any order and some twice, until none waits. */
async function receiveShuffled(replica: Replica, { entries }: ValidVector, by: Chance): Promise<void> {
  const parcels = entries.map(parcelOf);
  let left = by.shuffled([...parcels, ...parcels.filter(() => by.below(3) === 0)]);
  while (left.length > 0) {
    const still: typeof left = [];
    for (let from = 0; from < left.length; ) {
      const batch = left.slice(from, from + 1 + by.below(5));
      from += batch.length;
      const received = await replica.receive(batch);
      received.forEach((one, at) => {
        expect(one.kind).not.toBe('refused');
        const parcel = batch[at];
        if (one.kind === 'waiting' && parcel) still.push(parcel);
      });
    }
    if (still.length === left.length) throw new Error('nothing moves any more');
    left = by.shuffled(still);
  }
}

async function seatOf({ person, device, personSeed }: SeatVector): Promise<Seat> {
  return {
    person,
    ...(device ? { device: { id: device.id, pair: await keySuite.pair(bytesOf(device.seed)) } } : {}),
    ...(personSeed ? { personPair: await keySuite.pair(bytesOf(personSeed)) } : {}),
  };
}

describe('a stranger’s replica', () => {
  test.each(valid)('$name', async (vector) => {
    const replica = new Replica(suites, bytesOf(vector.space), STRANGER);
    const received = await replica.receive(vector.entries.map(parcelOf));
    expect(received.map(({ kind }) => kind)).toEqual(vector.entries.map(() => 'taken'));
    expect(outcomeOf(replica.log)).toEqual(vector.outcome);
  });

  test.each(invalid)('$name', async (vector) => {
    const replica = new Replica(suites, bytesOf(vector.space), STRANGER);
    const received = await replica.receive(vector.entries.map(parcelOf));
    const words = received.map((one) => (one.kind === 'refused' ? one.fault : one.kind));
    // a replica takes a header in whose body is another's, and leaves the body
    const isBody = vector.rule === 'WIRE9';
    expect(words).toEqual(isBody ? vector.entries.map(() => 'taken') : expectedWords(vector));
    if (!isBody) return;
    const [last] = replica.log.graph.nodes.slice(-1);
    expect(last && replica.body(last.entry.key)).toBeUndefined();
  });
});

describe('those who hold the keys', () => {
  test('there are at least eight such logs, and among them each alarm about keys and bodies', () => {
    expect(sealed.length).toBeGreaterThanOrEqual(8);
    const kinds = new Set(
      sealed.flatMap(({ seats }) => (seats ?? []).flatMap(({ alarms }) => alarms)).map(({ kind }) => kind),
    );
    expect([...kinds].sort()).toEqual(['earlierWrong', 'garbled', 'wrapWrong']);
  });

  test.each(sealed)(
    '$name',
    async (vector) => {
      for (const seat of vector.seats ?? []) {
        const own = await seatOf(seat);
        for (let order = 0; order < ORDERS; order += 1) {
          const replica = new Replica(suites, bytesOf(vector.space), own);
          await receiveShuffled(replica, vector, chance(order));
          expect(await readingsOf(replica), `${seat.name}, order ${order}`).toEqual(seat.readings);
          expect(await alarmsOf(replica), `${seat.name}, order ${order}`).toEqual(seat.alarms);
        }
      }
    },
    60_000,
  );

  test.each(sealed)('$name: nobody else reads a word', async (vector) => {
    const other = await keySuite.pair(new Uint8Array(32).fill(7));
    for (const { person, device } of vector.seats ?? []) {
      const seat = { person, ...(device ? { device: { id: device.id, pair: other } } : {}) };
      const replica = new Replica(suites, bytesOf(vector.space), seat);
      await replica.receive(vector.entries.map(parcelOf));
      const said = Object.values(await readingsOf(replica));
      expect(said.filter((word) => word.includes('read:'))).toEqual([]);
      expect(said.length).toBe(
        vector.entries.map(entryOf).filter((e) => typeof e === 'object' && e.header.kind === 'content')
          .length,
      );
    }
  });
});
