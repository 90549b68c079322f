// Who may ask for what: every kind of caller against every message that the wire knows and every route that the relay
// has. What has no row here fails, so that nothing new is open by accident.

import { ASKS, type Ask, mailBytes, proofBytes, START, type Tell } from '@orrery/wire';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMetricsServer, createRelay, Metrics } from '../../src/index.ts';
import { Caller } from '../caller.ts';
import { flip, home, pair, parcel, parcels, random, says, type World, type Writer } from '../people.ts';
import { running, type TestRelay } from '../running.ts';

type Kind = Ask['kind'];
type Row = Record<Kind, string>;

const nothing: Row = {
  ...{ hello: 'denied', prove: 'denied', since: 'denied', append: 'denied', fetch: 'denied' },
  ...{ list: 'denied', found: 'denied', post: 'denied', drop: 'denied' },
};
/** Whoever has said which space they mean may found it, which takes a genesis that is signed. */
const greeted: Row = { ...nothing, found: 'signatureWrong' };
const member: Row = {
  ...nothing,
  ...{ since: 'upToDate', append: 'known', fetch: 'fetched', list: 'listed', drop: 'nothing' },
};

/** What each hears first. */
const expected: Record<string, Row> = {
  'a socket that said nothing': { ...nothing, hello: 'challenge' },
  'a stranger': greeted,
  'a member of another space': greeted,
  'somebody with an invitation': { ...greeted, post: 'posted' },
  'a live device': member,
  'a person key': member,
  'a revoked device': { ...greeted, prove: 'ended' },
  'a member who left': { ...greeted, prove: 'ended' },
  'a provider whose access ended': { ...greeted, prove: 'ended' },
  'a live device after hello': { ...greeted, prove: 'welcome' },
};

let relay: TestRelay;
let world: World;
let people: Record<string, Writer | undefined>;
let token: Awaited<ReturnType<typeof pair>>;
let invite: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  relay = await running({ limits: { handshakeSeconds: 60 } });
  const made = await home('care');
  world = made.world;
  const { ann } = made;
  const lost = await world.device(ann);
  const bob = await world.admit(ann);
  await world.says(bob, { kind: 'end', person: bob.person.sign });
  const dora = await world.admit(ann, [], 'provider');
  await world.says(ann, { kind: 'end', person: dora.person.sign });
  await world.says(world.asPerson(world.founder), {
    ...{ kind: 'revoke', device: lost.author, seq: 0, last: new Uint8Array(32) },
  });
  token = await pair();
  invite = (await world.says(ann, { kind: 'invite', token: token.sign, role: 'member' })).id;
  const caller = await Caller.open(relay.port);
  await caller.hello(world.space);
  const { outcomes } = await caller.found(parcels(world.entries));
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['stored']));
  const other = await home();
  people = {
    'a member of another space': other.ann,
    'a live device': ann,
    'a live device after hello': ann,
    'a person key': { ...world.asPerson(world.founder) },
    'a revoked device': lost,
    'a member who left': bob,
    'a provider whose access ended': dora,
  };
});
afterAll(() => relay.remove());

/** As far as they come before they ask. */
async function arrive(actor: string): Promise<{ caller: Caller; nonce: Uint8Array }> {
  const caller = await Caller.open(relay.port);
  const by = people[actor];
  if (actor === 'a socket that said nothing') return { caller, nonce: random(32) };
  if (by && (actor === 'a live device' || actor === 'a person key')) {
    await caller.prove(world.space, by.author, by.keys);
    return { caller, nonce: random(32) };
  }
  return { caller, nonce: (await caller.hello(world.space)).nonce };
}

/** The best that they can do with what they have. */
async function ask(kind: Kind, actor: string, nonce: Uint8Array): Promise<Ask> {
  const by = people[actor] ?? { author: random(32), keys: await pair() };
  const { genesis, space } = world;
  const box = random(64);
  switch (kind) {
    case 'hello':
      return { kind, space };
    case 'prove': {
      const message = proofBytes(`http://localhost:${relay.port}`, space, by.author, nonce);
      return { kind, who: by.author, signature: await by.keys.signs(message) };
    }
    case 'since':
      return { kind, cursor: START };
    case 'append':
      return { kind, request: 1, parcels: [parcel(genesis)] };
    case 'fetch':
      return { kind, request: 1, ids: [space] };
    case 'list':
      return { kind, request: 1, from: 0 };
    case 'found':
      return {
        ...{ kind, request: 1, code: '' },
        parcels: [{ ...parcel(genesis), signature: flip(genesis.signature, 5) }],
      };
    case 'post': {
      const signer = actor === 'somebody with an invitation' ? token : by.keys;
      return { kind, request: 1, invite, box, signature: await signer.signs(mailBytes(space, invite, box)) };
    }
    case 'drop':
      return { kind, ids: [random(32)] };
  }
}

const nameOf = (tell: Tell | undefined): string => {
  if (!tell) return 'nothing';
  if (tell.kind === 'closing') return tell.why;
  if (tell.kind !== 'appended') return tell.kind;
  const [outcome] = tell.outcomes;
  return outcome?.kind === 'refused' ? outcome.fault : (outcome?.kind ?? 'nothing');
};

describe('every message', () => {
  test('has a row for every kind of caller', () => {
    for (const row of Object.values(expected)) expect(Object.keys(row).sort()).toEqual([...ASKS].sort());
  });

  for (const [actor, row] of Object.entries(expected))
    test(`from ${actor}`, async () => {
      const answers: Record<string, string> = {};
      for (const kind of ASKS) {
        const { caller, nonce } = await arrive(actor);
        const before = caller.heard.length;
        caller.say(await ask(kind, actor, nonce));
        const isSilent = row[kind] === 'nothing';
        if (isSilent) await caller.list(0);
        await expect.poll(() => caller.heard.length).toBeGreaterThan(before);
        if (kind === 'since') await caller.next('upToDate').catch(() => undefined);
        // Entries and mail come by the way to whoever listens.
        const passing: Tell['kind'][] = ['entries', 'mail', ...(isSilent ? (['listed'] as const) : [])];
        const heard = caller.heard.slice(before).filter((tell) => !passing.includes(tell.kind));
        answers[kind] = nameOf(heard[0]);
        caller.close();
      }
      expect(answers).toEqual(row);
    });

  test('and none of this has changed what is kept', async () => {
    const ann = people['a live device'];
    if (!ann) throw new Error('nobody');
    const caller = await Caller.open(relay.port);
    await caller.prove(world.space, ann.author, ann.keys);
    expect(await caller.list(0)).toEqual(world.entries.map(({ key }) => key));
    const epoch = await world.says(ann, world.epochControl(ann));
    expect(await caller.append([parcel(epoch), parcel(await says(world, ann, epoch))])).toEqual([
      'stored',
      'stored',
    ]);
  });
});

describe('every route', () => {
  /** What each answers to GET, POST, PUT, PATCH, DELETE and OPTIONS; nobody is anybody over HTTP. */
  const routes: Record<string, readonly number[]> = {
    '/health': [200, 404, 404, 404, 404, 404],
    '/calendar/:name': [404, 404, 404, 404, 404, 404],
    '/calendars': [404, 404, 404, 404, 404, 404],
    '/sync': [404, 404, 404, 404, 404, 404],
    '*': [404, 404, 404, 404, 404, 404],
    '/': [200, 404, 404, 404, 404, 404],
  };
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

  /** Whole paths, from what the router says of itself: a tree, four columns a level. */
  function listed(app: FastifyInstance): string[] {
    const above: string[] = [];
    return app
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .flatMap((line) => {
        const [, indent = '', path, methodsOf] =
          /^((?:│ {3}| {4})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
        if (path === undefined) return [];
        const level = indent.length / 4;
        above.splice(level, above.length, path);
        return methodsOf ? [above.join('')] : [];
      });
  }
  const withoutRow = (app: FastifyInstance) => [...new Set(listed(app))].filter((path) => !(path in routes));

  test('has a row, and answers what the row says', async () => {
    const app = await createRelay({ webRoot: `${relay.folder}/dist`, dataFolder: `${relay.folder}/routes` });
    await app.ready();
    expect(withoutRow(app)).toEqual([]);
    expect(listed(app)).toContain('/sync');
    for (const [path, statuses] of Object.entries(routes)) {
      const answers = [];
      for (const method of methods)
        answers.push((await app.inject({ method, url: path.replace('*', '/no-such-file.js') })).statusCode);
      expect(answers, path).toEqual(statuses);
    }
    await app.close();
  });

  test('that is new and has none is seen, wherever it is put', async () => {
    const app = await createRelay({ webRoot: `${relay.folder}/dist`, dataFolder: `${relay.folder}/planted` });
    const planted = ['/planted', '/health/planted', '/sync/health', '/health/', '/planted/:name'];
    for (const path of planted) app.get(path, () => 'open by accident');
    await app.ready();
    expect(withoutRow(app).sort()).toEqual(planted.sort());
    await app.close();
  });

  test('of the numbers is on a port of its own, and the only one there', async () => {
    const app = createMetricsServer(new Metrics());
    await app.ready();
    expect(listed(app)).toEqual(['/metrics']);
    expect((await app.inject('/metrics')).statusCode).toBe(200);
    expect((await app.inject('/health')).statusCode).toBe(404);
    await app.close();
    const open = await fetch(`http://localhost:${relay.port}/metrics`);
    expect(open.status).toBe(404);
  });
});
