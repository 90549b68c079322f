// A device without a screen: a vault in memory, its self space, and a socket to a relay.
import { localLocks, memoryDisk, openVault, type Vault, type VaultPlatform } from '@orrery/client';
import { type Connect, foundSelf, type LinkEvents, Space, Sync, seatsIn } from '@orrery/client/sync';
import { keySuite, type Suite, suite } from '@orrery/log';
import { concatBytes } from '@orrery/wire';
import { WebSocket } from 'ws';

/** Cryptography that does everything but hide: what a search, or a guess, must then see. */
export const openSuite: Suite = {
  ...suite,
  seal: async (_key, plaintext) => concatBytes(new Uint8Array(12), plaintext, suite.randomBytes(16)),
  open: async (_key, sealed) => sealed.slice(12, -16),
};

export async function newVault(used: Suite): Promise<Vault> {
  const disk = memoryDisk();
  const platform: VaultPlatform = {
    door: { exists: async () => true, open: async () => disk.open() },
    locks: localLocks(),
    clock: { now: Date.now, after: () => () => {}, onWake: () => () => {} },
    derive: used.argon2id,
    persist: async () => true,
    eraseTraces: async () => [],
  };
  const vault = await openVault({ name: 'scenario', platform });
  await vault.create();
  return vault;
}

export interface Taps {
  up(frame: Uint8Array): void;
  down(frame: Uint8Array): void;
}

/** Offers compression, as browsers do. */
export const socketTo =
  (origin: string, taps?: Taps): Connect =>
  (events: LinkEvents) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync`, { perMessageDeflate: true });
    socket.binaryType = 'arraybuffer';
    socket.on('open', () => events.opened());
    socket.on('message', (data) => {
      const frame = new Uint8Array(data as ArrayBuffer);
      taps?.down(frame);
      events.frame(frame);
    });
    socket.on('close', () => events.closed());
    socket.on('error', () => socket.close());
    return {
      send(frame) {
        taps?.up(frame.slice());
        socket.send(frame);
      },
      close: () => socket.close(),
    };
  };

/** Keeps a space alike with a relay; waits are a twentieth of what they are for people. */
export function online(space: Space, origin: string, taps?: Taps): Sync {
  const after = (milliseconds: number, call: () => void) => {
    const timer = setTimeout(call, milliseconds / 20);
    return () => clearTimeout(timer);
  };
  return new Sync(space, { connect: socketTo(origin, taps), origin, code: '', after, chance: () => 0 });
}

/** The self space of a new root, and what keeps it alike with the relay. */
export async function firstDevice(used: Suite, origin: string, root: Uint8Array<ArrayBuffer>, taps?: Taps) {
  const suites = { suite: used, keys: keySuite };
  const vault = await newVault(used);
  const founded = await foundSelf(vault, suites, root.slice(), `${origin}/sync`);
  const read = await vault.readAll();
  const [seat] = read.ok ? seatsIn(read.value.entries) : [];
  const space = seat && (await Space.open(vault, suites, seat));
  if (!founded.ok || !space?.ok) throw new Error('no space');
  return { space: space.value, sync: online(space.value, origin, taps) };
}

export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never: ${what}`);
}
