// Calendars that people publish by choice: who may, who reads them, and that nobody else learns that there are any.
import { type Bytes, fromHex, hex, utf8 } from '@orrery/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarName } from '../../src/calendars/address.ts';
import { home, random, type World, type Writer } from '../people.ts';
import { founded, running, type TestRelay } from '../running.ts';
import { calendar, converse, publishes } from './publisher.ts';

let relay: TestRelay;
let world: World;
let ann: Writer;
let lost: Writer;
let now = Date.parse('2026-05-01T08:00:00Z');

beforeAll(async () => {
  relay = await running({
    now: () => now,
    limits: { calendarReadsPerMinute: 10_000, calendarBytes: 2_000, calendarChangesPerDay: 40 },
  });
  ({ world, ann } = await home('self'));
  lost = await world.device(ann);
  await world.says(world.asPerson(world.founder), {
    ...{ kind: 'revoke', device: lost.author, seq: 0, last: new Uint8Array(32) },
  });
  await founded(relay.port, world);
});
afterAll(() => relay.remove());

const publish = (calendars: [Bytes, string | null][], parts: object = {}) =>
  publishes({ port: relay.port, space: world.space, by: ann, calendars, ...parts });
const read = (secret: Bytes, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${relay.port}/calendar/${calendarName(secret)}`, { headers });

test('FEED10 an address follows from its secret, here and in the app', () => {
  expect(calendarName(fromHex('07'.repeat(32)) as Bytes)).toBe(
    'bdBDl9xpxv5rZwT2BFPMCwaGCYeLPoJtDr2juTBomnQ.ics',
  );
});

test('FEED11 whoever has the address reads it, and keeps nothing without asking again', async () => {
  const secret = random(32);
  expect(await publish([[secret, calendar('ours')]])).toBe('kept');
  const first = await read(secret);
  expect(first.status).toBe(200);
  expect(await first.text()).toBe(calendar('ours'));
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(first.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  const etag = first.headers.get('etag') ?? '';
  const again = await read(secret, { 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(await publish([[secret, calendar('changed')]])).toBe('kept');
  expect((await read(secret, { 'if-none-match': etag })).status).toBe(200);
});

test('FEED13 what is stopped is gone at once, and its address leads nowhere', async () => {
  const [stopped, stays] = [random(32), random(32)];
  await publish([
    [stopped, calendar('one')],
    [stays, calendar('two')],
  ]);
  const etag = (await read(stopped)).headers.get('etag') ?? '';
  expect(await publish([[stays, calendar('two')]])).toBe('kept');
  expect((await read(stopped, { 'if-none-match': etag })).status).toBe(404);
  expect((await read(stays)).status).toBe(200);
  expect(await publish([[stays, null]])).toBe('kept');
  expect(await (await read(stays)).text()).toBe(calendar('two'));
  expect(await publish([])).toBe('kept');
  expect((await read(stays)).status).toBe(404);
});

describe('FEED12 an address that was guessed', () => {
  test('gets the very answer of any other unknown path', async () => {
    const secret = random(32);
    await publish([[secret, calendar('secret')]]);
    const name = calendarName(secret);
    const guesses = [
      calendarName(random(32)),
      `A${name.slice(1)}`,
      name.slice(0, -4),
      `${name}.ics`,
      'x.ics',
    ];
    const paths = [
      '/nothing.ics',
      ...guesses.map((guess) => `/calendar/${guess}`),
      `/calendars/${name}`,
      `/calendar/${'a'.repeat(300)}.ics`,
    ];
    const answers = [];
    for (const path of paths) {
      const response = await fetch(`http://localhost:${relay.port}${path}`);
      const { date, ...headers } = Object.fromEntries(response.headers);
      answers.push({ status: response.status, headers, body: await response.text() });
    }
    expect(answers[0]).toMatchObject({ status: 404, body: '{"code":"notFound"}' });
    for (const [at, answer] of answers.entries()) expect(answer, paths[at]).toEqual(answers[0]);
    // also to who opens it as a page
    const opened = await fetch(`http://localhost:${relay.port}/calendar/${calendarName(random(32))}`, {
      headers: { accept: 'text/html' },
    });
    expect(opened.status).toBe(404);
  });

  test('takes as long as any other unknown path, which is longer than looking takes', async () => {
    const slow = await running({ limits: { denialMilliseconds: 150 } });
    for (const path of ['/nothing.ics', `/calendar/${calendarName(random(32))}`]) {
      const from = performance.now();
      await fetch(`http://localhost:${slow.port}${path}`);
      // a timer may be a little early
      expect(performance.now() - from, path).toBeGreaterThan(145);
    }
    await slow.remove();
  });

  test('is not asked for often', async () => {
    const few = await running({ limits: { calendarReadsPerMinute: 3 } });
    const ask = async () =>
      (await fetch(`http://localhost:${few.port}/calendar/${calendarName(random(32))}`)).status;
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([404, 404, 404, 429]);
    expect((await fetch(`http://localhost:${few.port}/health`)).status).toBe(200);
    await few.remove();
  });
});

test('FEED20 nobody publishes but a live device of one’s own space, and nobody else learns whether there is one', async () => {
  const secret = random(32);
  const one: [Bytes, string][] = [[secret, calendar('theirs')]];
  const circle = await home('circle');
  await founded(relay.port, circle.world);
  const stranger = await home('self');
  expect({
    'a device of a circle': await publish(one, { space: circle.world.space, by: circle.ann }),
    'a device of a space that is not here': await publish(one, {
      space: stranger.world.space,
      by: stranger.ann,
    }),
    'a stranger': await publish(one, { by: stranger.ann }),
    'a person key': await publish(one, { by: world.asPerson(world.founder) }),
    'a revoked device': await publish(one, { by: lost }),
    'who signed for another relay': await publish(one, { origin: 'https://elsewhere.example' }),
    'who signed at the other door': await publish(one, { asAtSync: true }),
    'who signed another calendar': await publish(one, {
      content: JSON.stringify([[hex(secret), calendar('swapped')]]),
    }),
  }).toEqual({
    'a device of a circle': 'denied',
    'a device of a space that is not here': 'denied',
    'a stranger': 'denied',
    'a person key': 'denied',
    'a revoked device': 'ended',
    'who signed for another relay': 'denied',
    'who signed at the other door': 'denied',
    'who signed another calendar': 'denied',
  });
  expect((await read(secret)).status).toBe(404);
});

test('FEED10 whoever reads a calendar cannot write at its address', async () => {
  const secret = random(32);
  await publish([[secret, calendar('mine')]]);
  const reader = await home('self');
  await founded(relay.port, reader.world);
  // all that they have is the address, and no secret makes it but one
  const guess = utf8(calendarName(secret)).slice(0, 32);
  await publish([[guess, calendar('forged')]], { space: reader.world.space, by: reader.ann });
  expect(await (await read(secret)).text()).toBe(calendar('mine'));
});

test('FEED21 what is no order, and what is no calendar, is not taken', async () => {
  const secret = random(32);
  const say = (text: string) => converse(relay.port, async () => utf8(text));
  expect(await say('')).toBe('malformed');
  expect(await say('[]')).toBe('malformed');
  expect(await say(JSON.stringify({ space: '00', who: '', signature: '', content: '[]' }))).toBe('malformed');
  expect(await converse(relay.port, async () => random(500))).toBe('malformed');
  expect(await publish([[secret, '<!doctype html><script>alert(1)</script>']])).toBe('malformed');
  expect(
    await publish([
      [secret, calendar('a')],
      [secret, calendar('b')],
    ]),
  ).toBe('malformed');
  for (const content of ['{}', '[1]', '[["ff","x"]]', 'null', '[[]]', `[[${'['.repeat(3_000)}`])
    expect(await publish([], { content }), content).toBe('malformed');
});

test('FEED22 there are limits to how many, how long and how often; to take away is never too often', async () => {
  const many = Array.from({ length: 5 }, (): [Bytes, string] => [random(32), calendar('x')]);
  expect(await publish(many)).toBe('tooMany');
  expect(await publish([[random(32), calendar('x'.repeat(3_000))]])).toBe('tooLarge');
  const secret = random(32);
  let answer = '';
  for (let n = 0; n < 60 && answer !== 'tooMuch'; n += 1)
    answer = await publish([[secret, calendar(`${n}`)]]);
  expect(answer).toBe('tooMuch');
  expect((await read(secret)).status).toBe(200);
  expect(await publish([])).toBe('kept');
  expect((await read(secret)).status).toBe(404);
  now += 86_400_000;
  expect(await publish([[secret, calendar('tomorrow')]])).toBe('kept');
});

test('FEED23 what nobody keeps current is gone after a while; it outlives a restart until then', async () => {
  const secret = random(32);
  await publish([[secret, calendar('kept')]]);
  now += 89 * 86_400_000;
  relay = await relay.again({ now: () => now });
  expect((await read(secret)).status).toBe(200);
  now += 2 * 86_400_000;
  expect((await read(secret)).status).toBe(404);
});

test('FEED14 neither address nor calendar is in the log or the numbers', async () => {
  const counted = await running({ metricsPort: 0 });
  await founded(counted.port, world);
  const secret = random(32);
  const order = { port: counted.port, space: world.space, by: ann };
  await publishes({ ...order, calendars: [[secret, calendar('violet-otter')]] });
  await publishes({ ...order, by: lost, calendars: [[secret, calendar('violet-otter')]] });
  const name = calendarName(secret);
  for (const path of [name, `${name}?x=violet-otter`, `x${name}`])
    await fetch(`http://localhost:${counted.port}/calendar/${path}`);
  const numbers = await (await fetch(`http://localhost:${counted.metricsPort}/metrics`)).text();
  const { readdirSync, readFileSync } = await import('node:fs');
  await counted.stop();
  const data = `${counted.folder}/data`;
  const files = readdirSync(data).map((file) => readFileSync(`${data}/${file}`).toString('latin1'));
  const written = [...counted.logged, numbers].join('\n');
  for (const canary of [name.slice(0, 20), hex(secret), 'violet-otter', hex(world.space)])
    expect(written).not.toContain(canary);
  // the address is not in the store either; what is published is
  expect(files.join('')).not.toContain(name.slice(0, 20));
  expect(files.join('')).not.toContain(Buffer.from(secret).toString('latin1'));
  expect(files.join('')).toContain('violet-otter');
  await counted.remove();
});
