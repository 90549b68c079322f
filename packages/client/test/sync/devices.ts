// Devices with vaults in memory, real keys, and a relay: what stories of one person’s devices are told with.
import { keySuite, type Root, type Suites, suite } from '@orrery/log';
import { memoryDisk, type Vault } from '../../src/index.ts';
import { seatsIn } from '../../src/space/journal.ts';
import { enterSelf, keepSeat } from '../../src/space/self.ts';
import { Space } from '../../src/space/space.ts';
import { enterByKit } from '../../src/sync/by-kit.ts';
import type { After } from '../../src/sync/state.ts';
import { Sync } from '../../src/sync/sync.ts';
import { type Device as Machine, device as machine } from '../vault/tabs.ts';
import type { MemoryRelay } from './memory-relay.ts';

export const suites: Suites = { suite, keys: keySuite };
export const newRoot = (): Root => suite.randomBytes(32);

export const after: After = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds / 100);
  return () => clearTimeout(timer);
};

/** Waits that end only when `pass` is called. */
export function byHand() {
  const waiting = new Set<{ call(): void }>();
  const wait: After = (_, call) => {
    const one = { call };
    waiting.add(one);
    return () => waiting.delete(one);
  };
  const pass = () => {
    for (const one of [...waiting]) if (waiting.delete(one)) one.call();
  };
  return { after: wait, pass, count: () => waiting.size };
}

export class Device {
  readonly machine: Machine;
  readonly vault: Vault;
  space: Space;
  sync: Sync | undefined;

  private constructor(device: Machine, vault: Vault, space: Space) {
    this.machine = device;
    this.vault = vault;
    this.space = space;
  }

  /** A first device: nothing is known of its person yet. */
  static async first(root: Root): Promise<Device> {
    const device = machine();
    const vault = await device.tab();
    await vault.create();
    const entered = await enterSelf(suites, root, [], 'wss://relay.test/sync');
    if (!entered) throw new Error('the first one');
    await keepSeat(vault, entered);
    return new Device(device, vault, await openSpace(vault));
  }

  /** A fresh device, by the kit and what the relay holds. */
  static async byKit(root: Root, { connect, origin }: MemoryRelay): Promise<Device> {
    const device = machine();
    const vault = await device.tab();
    await vault.create();
    const entered = await enterByKit({
      suites,
      connect,
      origin,
      relay: 'wss://relay.test/sync',
      vault,
      root,
    });
    if (!entered.ok) throw new Error(JSON.stringify(entered.why));
    return new Device(device, vault, await openSpace(vault));
  }

  /** The same device in another tab, or after a reload. */
  async again(): Promise<Device> {
    const vault = await this.machine.tab();
    return new Device(this.machine, vault, await openSpace(vault));
  }

  /** Another machine with all that this one’s disk holds: restored from a backup, or stolen. */
  static async copyOf({ machine: original }: Device): Promise<Device> {
    const copy = machine(memoryDisk());
    copy.disk.records = [...original.disk.records];
    copy.disk.facts = { ...original.disk.facts };
    const vault = await copy.tab();
    return new Device(copy, vault, await openSpace(vault));
  }

  online(relay: MemoryRelay, wait: After = after): Sync {
    const { connect, origin } = relay;
    this.sync = new Sync(this.space, { connect, origin, code: '', after: wait, chance: () => 0 });
    return this.sync;
  }

  async says(text: string): Promise<void> {
    const kept = await this.space.append([{ text }]);
    if (!kept.ok) throw new Error(kept.why.code);
  }

  async texts(): Promise<string[]> {
    const read = await this.space.readAll();
    return read.ok ? read.value.map(({ body }) => (body as { text: string }).text) : [];
  }
}

async function openSpace(vault: Vault): Promise<Space> {
  const read = await vault.readAll();
  const [seat] = read.ok ? seatsIn(read.value.entries) : [];
  if (!seat) throw new Error('no seat');
  const space = await Space.open(vault, suites, seat);
  if (!space.ok) throw new Error(space.why.code);
  return space.value;
}

/** Waits until it is so; real time, because signatures take some. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never: ${what}`);
}

export const together = (...devices: readonly Device[]): Promise<void> =>
  until(() => devices.every(({ sync }) => sync?.state.phase === 'together'), 'everything is sent');
