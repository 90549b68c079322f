// What a relay writes down and counts about whoever uses it: nothing that could tell them apart.
import { hex, START } from '@orrery/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Caller, listening } from '../caller.ts';
import { home, parcel, parcels, random, says } from '../people.ts';
import { founded, running, type TestRelay } from '../running.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await running({
    metricsPort: 0,
    codes: new Map([['violet-otter', 3]]),
    trustedProxies: ['127.0.0.1', '::1'],
  });
});
afterAll(() => relay.remove());

test('no id, key, address, code or byte of an entry is in the log, the numbers or the refusals', async () => {
  const { world, ann, epoch } = await home();
  await founded(relay.port, world, 'violet-otter');
  const caller = await listening(relay.port, world, ann);
  caller.say({ kind: 'since', cursor: START });
  await caller.next('upToDate');
  const entry = await says(world, ann, epoch);
  await caller.append([parcel(entry), { ...parcel(entry), header: random(300) }]);
  // every way to be shown out
  const bad = await Caller.open(relay.port, '127.0.0.1');
  bad.socket.send('text that somebody wrote');
  await bad.ending();
  const stranger = await Caller.open(relay.port);
  await stranger.prove(world.space, random(32), ann.keys).catch(() => undefined);
  const guesser = await Caller.open(relay.port);
  await guesser.hello(world.space);
  await guesser.found(parcels(world.entries), 'grey-badger').catch(() => undefined);
  await fetch(`http://localhost:${relay.port}/${hex(world.space)}?q=somebody`, {
    headers: { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'somebody' },
  });
  const numbers = await (await fetch(`http://localhost:${relay.metricsPort}/metrics`)).text();
  expect(numbers).toMatch(/orrery_sockets \d/);
  expect(numbers).toMatch(/orrery_outcomes_total\{outcome="stored"\} [1-9]/);
  expect(numbers).toMatch(/orrery_closings_total\{why="denied"\} [1-9]/);
  await relay.stop();

  const bytes = [
    ...[world.space, ann.author, ann.keys.sign, world.founder.sign, entry.id, entry.signature],
    ...[
      entry.bytes.subarray(0, 40),
      entry.bytes.subarray(-40),
      parcel(entry).body?.subarray(0, 24) ?? random(24),
    ],
  ].map((one) => Buffer.from(one));
  const canaries = [
    ...bytes.flatMap((one) => [
      one.toString('hex').slice(0, 24),
      one.toString('base64').slice(0, 20),
      one.toString('latin1'),
    ]),
    ...['somebody', 'violet', 'badger', '127.0.0.1', '::1', '203.0.113', 'localhost', 'mozilla'],
  ];
  const written = relay.logged.join('\n');
  const labels = numbers.split('\n').filter((line) => line.includes('orrery_'));
  for (const canary of canaries) {
    expect(written).not.toContain(canary);
    expect(labels.join('\n')).not.toContain(canary);
  }
  // a failure is written down, so that the log is not clean only because it is empty
  expect(written === '' || written.split('\n').every((line) => line.startsWith('{') || line === '')).toBe(
    true,
  );
});

test('what is kept of a code founds nothing', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const folder = `${relay.folder}/data`;
  for (const file of readdirSync(folder))
    expect(readFileSync(`${folder}/${file}`).includes('violet-otter')).toBe(false);
});
