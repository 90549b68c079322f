// A relay as it really runs, over sockets and with its data on disk, and devices with vaults in memory: what stories are told with.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localLocks, memoryDisk, openVault, type Vault, type VaultPlatform } from '@orrery/client';
import { type After, type Connect, Space, Sync, seatsIn } from '@orrery/client/sync';
import { keySuite, suite } from '@orrery/log';
import { type RunningRelay, type StartOptions, startRelay } from '@orrery/relay';
import { type Bytes, decodeHeader, type Kind, type Tell } from '@orrery/wire';
import { WebSocket } from 'ws';

export const suites = { suite, keys: keySuite };

/** Twenty times as fast as in life. */
export const after: After = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds / 20);
  return () => clearTimeout(timer);
};

export class Host {
  #relay: RunningRelay | undefined;
  readonly #folder: string;
  readonly #syncs: Sync[] = [];

  readonly #settings: Partial<StartOptions>;

  private constructor(folder: string, settings: Partial<StartOptions>) {
    this.#folder = folder;
    this.#settings = settings;
  }

  static async start(settings: Partial<StartOptions> = {}): Promise<Host> {
    const host = new Host(await mkdtemp(join(tmpdir(), 'orrery-scenario-')), settings);
    await mkdir(join(host.#folder, 'web'));
    await writeFile(join(host.#folder, 'web', 'index.html'), '<!doctype html>');
    await host.go();
    return host;
  }

  get port(): number {
    return this.#relay?.port ?? 0;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get address(): string {
    return `ws://localhost:${this.port}/sync`;
  }

  /** All that it keeps. */
  get dataFolder(): string {
    return join(this.#folder, 'data');
  }

  async go(port = 0): Promise<void> {
    const [{ dataFolder }, webRoot] = [this, join(this.#folder, 'web')];
    this.#relay = await startRelay({ ...this.#settings, port, dataFolder, webRoot });
  }

  async stop(): Promise<void> {
    await this.#relay?.stop();
  }

  /** Everything that it kept is lost. */
  async forget(): Promise<void> {
    await rm(this.dataFolder, { recursive: true });
  }

  async end(): Promise<void> {
    for (const sync of this.#syncs) sync.stop();
    await this.stop();
    await rm(this.#folder, { recursive: true });
  }

  connect: Connect = (events) => {
    const socket = new WebSocket(this.address);
    socket.binaryType = 'arraybuffer';
    socket.on('open', () => events.opened());
    socket.on('message', (data) => events.frame(new Uint8Array(data as ArrayBuffer)));
    socket.on('close', () => events.closed());
    socket.on('error', () => socket.close());
    return { send: (frame) => socket.send(frame), close: () => socket.close() };
  };

  online(space: Space): Sync {
    const { connect, origin } = this;
    const sync = new Sync(space, { connect, origin, code: '', after, chance: () => 0 });
    this.#syncs.push(sync);
    return sync;
  }
}

export async function newVault(): Promise<Vault> {
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

export async function spaceIn(vault: Vault): Promise<Space> {
  const read = await vault.readAll();
  const [seat] = read.ok ? seatsIn(read.value.entries) : [];
  const space = seat && (await Space.open(vault, suites, seat));
  if (!space?.ok) throw new Error('no space');
  return space.value;
}

export async function textsOf(space: Space): Promise<unknown[]> {
  const read = await space.readAll();
  return read.ok ? read.value.map(({ body }) => body) : [];
}

export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never: ${what}`);
}

/** Whether a header is of an entry of this kind. */
export function isOf(kind: Kind, header: Bytes): boolean {
  const read = decodeHeader(header);
  return typeof read !== 'string' && read.kind === kind;
}

/** Whether a relay tells of entries of this kind. */
export const holds = (kind: Kind) => (tell: Tell) =>
  tell.kind === 'entries' && tell.parcels.some(({ header }) => isOf(kind, header));
