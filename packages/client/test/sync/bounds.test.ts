import { type Bytes, encodeTell, type Parcel, START } from '@orrery/wire';
import { expect, test } from 'vitest';
import { lastWithin, sizeOf } from '../../src/sync/bounds.ts';
import type { LinkEvents } from '../../src/sync/conversation.ts';
import { fetchAll } from '../../src/sync/enter.ts';

const parcel = (length: number): Parcel => ({
  ...{ header: new Uint8Array(200), signature: new Uint8Array(64) },
  body: new Uint8Array(length),
});

test('LOG63 of what waits, the last that fits is held', () => {
  const parcels = [1, 2, 3].map((n) => parcel(n * 1_000));
  expect(lastWithin(parcels, sizeOf(parcels) * 2)).toEqual(parcels);
  expect(lastWithin(parcels, 6_000)).toEqual(parcels.slice(1));
  expect(lastWithin(parcels, 100)).toEqual([]);
});

/** A relay that does as the test says, and nothing by itself. */
function silent() {
  const [space, who] = [new Uint8Array(32), new Uint8Array(32)];
  const identity = { origin: 'https://relay.test', space, who, sign: async () => new Uint8Array(64) };
  let events: LinkEvents | undefined;
  const connect = (given: LinkEvents) => {
    events = given;
    return { send: () => {}, close: () => {} };
  };
  return { connect, identity, frame: (bytes: Bytes) => events?.frame(bytes) };
}

test('LOG63 a relay that goes on sending is hung up on, by name', async () => {
  const { connect, identity, frame } = silent();
  const fetched = fetchAll(connect, identity, { most: 20_000 });
  const { header, signature } = parcel(0);
  for (let frames = 0; frames < 100; frames += 1)
    frame(encodeTell({ kind: 'entries', parcels: [{ header, signature }], cursor: START }));
  expect(await fetched).toEqual({ ending: 'flooded' });
});

test.each(['before', 'meanwhile'])('LOG8 who turns back %s waits for nobody', async (when) => {
  const { connect, identity } = silent();
  const leaving = new AbortController();
  if (when === 'before') leaving.abort();
  const fetched = fetchAll(connect, identity, { signal: leaving.signal });
  leaving.abort();
  expect(await fetched).toEqual({ ending: 'lost' });
});
