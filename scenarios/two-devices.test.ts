// One person, two devices, and a relay as it really runs: over sockets, with its data on disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localLocks, memoryDisk, openVault, type Vault, type VaultPlatform } from '@orrery/client';
import { type Connect, enterByKit, foundSelf, Space, Sync, seatsIn } from '@orrery/client/sync';
import { keySuite, kitWords, rootOf, suite } from '@orrery/log';
import { type RunningRelay, startRelay } from '@orrery/relay';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';

const suites = { suite, keys: keySuite };
let folder: string;
let relay: RunningRelay;

async function start(port = 0): Promise<void> {
  relay = await startRelay({ port, dataFolder: join(folder, 'data'), webRoot: join(folder, 'web') });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-scenario-'));
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html>');
  await start();
});
afterEach(async () => {
  for (const sync of syncs.splice(0)) sync.stop();
  await relay.stop();
  await rm(folder, { recursive: true });
});

const origin = () => `http://localhost:${relay.port}`;

const connect: Connect = (events) => {
  const socket = new WebSocket(`ws://localhost:${relay.port}/sync`);
  socket.binaryType = 'arraybuffer';
  socket.on('open', () => events.opened());
  socket.on('message', (data) => events.frame(new Uint8Array(data as ArrayBuffer)));
  socket.on('close', () => events.closed());
  socket.on('error', () => socket.close());
  return { send: (frame) => socket.send(frame), close: () => socket.close() };
};

const syncs: Sync[] = [];
function online(space: Space): Sync {
  const after = (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds / 20);
    return () => clearTimeout(timer);
  };
  const sync = new Sync(space, { connect, origin: origin(), code: '', after, chance: () => 0 });
  syncs.push(sync);
  return sync;
}

async function newVault(): Promise<Vault> {
  const disk = memoryDisk();
  const platform: VaultPlatform = {
    door: { exists: async () => true, open: async () => disk.open() },
    locks: localLocks(),
    clock: { now: Date.now, after: () => () => {}, onWake: () => () => {} },
    derive: suite.argon2id,
    persist: async () => true,
    eraseTraces: async () => [],
  };
  const vault = await openVault({ name: 'scenario', platform });
  await vault.create();
  return vault;
}

async function spaceIn(vault: Vault): Promise<Space> {
  const read = await vault.readAll();
  const [seat] = read.ok ? seatsIn(read.value.entries) : [];
  const space = seat && (await Space.open(vault, suites, seat));
  if (!space?.ok) throw new Error('no space');
  return space.value;
}

async function textsOf(space: Space): Promise<unknown[]> {
  const read = await space.readAll();
  return read.ok ? read.value.map(({ body }) => body) : [];
}

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never: ${what}`);
}

test('first device, kit, second device by the words of the kit, apart and together, and a relay that starts again', async () => {
  const vault = await newVault();
  await vault.append(['written before there was a kit']);
  const root = suite.randomBytes(32);
  const words = kitWords(root).join(' ');
  const founded = await foundSelf(vault, suites, root, `${origin()}/sync`);
  expect(founded.ok).toBe(true);
  const phone = await spaceIn(vault);
  const onPhone = online(phone);
  await until(() => onPhone.state.phase === 'together', 'the phone is known to the relay');

  const again = rootOf(words);
  if (!(again instanceof Uint8Array)) throw new Error(again.kind);
  const other = await newVault();
  const entered = await enterByKit({
    suites,
    connect,
    origin: origin(),
    relay: '',
    vault: other,
    root: again,
  });
  expect(entered.ok).toBe(true);
  const laptop = await spaceIn(other);
  expect(await textsOf(laptop)).toEqual(['written before there was a kit']);
  const onLaptop = online(laptop);
  await until(() => onLaptop.state.phase === 'together', 'the laptop is together with the relay');

  const { port } = relay;
  await relay.stop();
  await until(() => onPhone.state.phase === 'apart' && onLaptop.state.phase === 'apart', 'both notice');
  await phone.append(['from the phone, offline']);
  await laptop.append(['from the laptop, offline']);
  await start(port);
  onPhone.hurry();
  onLaptop.hurry();
  const all = ['from the laptop, offline', 'from the phone, offline', 'written before there was a kit'];
  await until(
    async () => (await textsOf(phone)).length === 3 && (await textsOf(laptop)).length === 3,
    'both have all',
  );
  expect((await textsOf(phone)).sort()).toEqual(all);
  expect((await textsOf(laptop)).sort()).toEqual(all);
  expect([...phone.alarms(), ...laptop.alarms()]).toEqual([]);

  // the relay loses everything, and gets it back from whoever connects first
  await relay.stop();
  await rm(join(folder, 'data'), { recursive: true });
  await start(port);
  onLaptop.hurry();
  onPhone.hurry();
  await until(() => onPhone.state.phase === 'together' && onLaptop.state.phase === 'together', 'given back');
  const third = await newVault();
  const fetched = await enterByKit({
    suites,
    connect,
    origin: origin(),
    relay: '',
    vault: third,
    root: again,
  });
  expect(fetched.ok).toBe(true);
  expect((await textsOf(await spaceIn(third))).sort()).toEqual(all);
});
