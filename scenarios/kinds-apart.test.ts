// A relay cannot tell kinds of content apart: whoever learns from everything that it stores of entries of equal size and flags
// guesses no better than chance. The same guesses are right where nothing is sealed.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Suite, suite } from '@orrery/log';
import { startRelay } from '@orrery/relay';
import { readEntry } from '@orrery/wire';
import { expect, test } from 'vitest';
import { openEmbedded } from '../packages/relay/src/store/index.ts';
import { firstDevice, openSuite, until } from './devices.ts';
import { byChance, featuresOf, guess } from './guess.ts';

const OF_EACH = 100;
/** Right more often than once in so many runs would be by chance alone. */
const ONE_IN = 1e6;

const id = () => Buffer.from(suite.randomBytes(16)).toString('base64url');
const time = (event: unknown) => ({ tool: 'time', version: 1, at: '2026-05-04T10:00:00Z', event });
const people = (event: unknown) => ({ tool: 'people', version: 1, at: '2026-05-04T10:00:00Z', event });
const words = (most: number) =>
  'we could walk along the river and then see. '.repeat(9).slice(0, 1 + Math.random() * most);

/** A date that somebody proposes, a note, and a relationship that pauses: all fit into the second bucket. */
const kinds: readonly (() => unknown)[] = [
  () =>
    time({
      ...{ type: 'dateAdded', date: id() },
      fields: {
        ...{ relationship: id(), start: '2026-05-08T18:00:00Z', end: '2026-05-08T21:00:00Z', night: false },
        ...{ status: 'proposed', title: words(60), place: '', note: words(80), lived: null, plan: null },
      },
    }),
  () =>
    people({
      type: 'personChanged',
      person: id(),
      changes: { notes: `${words(200)} ${id()}${id()}${id()}${id()}${id()}` },
    }),
  () =>
    people({
      ...{ type: 'relationshipChanged', relationship: id() },
      changes: { until: '2026-05-04', notes: `a pause, from now on: ${words(160)} ${id()}${id()}${id()}` },
    }),
];

/** Everything that the relay's file says of each entry with content, in its order. */
async function stored(used: Suite, bodies: readonly unknown[]): Promise<Uint8Array[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-kinds-'));
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html>');
  const data = join(folder, 'data');
  const relay = await startRelay({ port: 0, dataFolder: data, webRoot: join(folder, 'web') });
  const { space, sync } = await firstDevice(used, `http://localhost:${relay.port}`, suite.randomBytes(32));
  for (const body of bodies) expect((await space.append([body])).ok).toBe(true);
  await until(() => sync.state.phase === 'together', 'the relay has everything');
  sync.stop();
  await relay.stop();
  const store = await openEmbedded({ folder: data });
  const entries = await store.read(space.seat.space, 0, { entries: 10_000, bytes: 1e9 });
  await store.close();
  await rm(folder, { recursive: true });
  return entries.flatMap(({ header, signature, body }) => {
    const entry = readEntry(header, signature);
    if (typeof entry === 'string') throw new Error(entry);
    return entry.header.kind === 'content' && body ? [[header, signature, body]] : [];
  });
}

/** Which kind comes when is chance, so that no place in the log tells it. */
const shuffled = (): number[] =>
  kinds
    .flatMap((_, kind) => Array.from({ length: OF_EACH }, () => ({ kind, at: Math.random() })))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);

async function guessed(used: Suite): Promise<{ right: number; of: number }> {
  const order = shuffled();
  const parts = await stored(
    used,
    order.map((kind) => kinds[kind]?.()),
  );
  expect(parts).toHaveLength(order.length);
  // Equal sizes and flags: only then is there nothing to see.
  expect(
    new Set(parts.map(([header, , body]) => `${header?.length} ${header?.[2]} ${body?.length}`)).size,
  ).toBe(1);
  const examples = parts.map((one, at) => ({ features: featuresOf(one), kind: order[at] ?? 0 }));
  const half = Math.floor(examples.length / 2);
  const asked = examples.slice(half);
  return { right: guess(examples.slice(0, half), asked, kinds.length), of: asked.length };
}

test('L1 kinds of content cannot be told apart by what a relay stores', async () => {
  const { right, of } = await guessed(suite);
  expect(byChance(right, of, 1 / kinds.length), `${right} of ${of} right`).toBeGreaterThan(1 / ONE_IN);
}, 120_000);

test('L1 and the same guesses tell them apart when nothing is sealed', async () => {
  const { right, of } = await guessed(openSuite);
  expect(right / of, `${right} of ${of} right`).toBeGreaterThan(0.95);
  expect(byChance(right, of, 1 / kinds.length)).toBeLessThan(1 / ONE_IN);
}, 120_000);

test('the bound is that of the binomial distribution', () => {
  expect(byChance(0, 10, 1 / 3)).toBeCloseTo(1, 12);
  expect(byChance(10, 10, 1 / 2)).toBeCloseTo(2 ** -10, 12);
  expect(byChance(6, 10, 1 / 2)).toBeCloseTo(386 / 1024, 12);
});
