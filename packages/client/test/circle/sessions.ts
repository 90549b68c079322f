// A device of somebody’s as the app has it, with a relay in memory, a disk that can be full, and time that passes when it is told to.
import type { Root } from '@orrery/log';
import { afterEach } from 'vitest';
import { followVault, type Session } from '../../src/loop/session.ts';
import { type MemoryDisk, memoryDisk } from '../../src/store/memory.ts';
import { enterByKit } from '../../src/sync/by-kit.ts';
import { foundSelf } from '../../src/sync/index.ts';
import { localLocks } from '../../src/vault/queue.ts';
import type { Vault } from '../../src/vault/vault.ts';
import { suites } from '../sync/devices.ts';
import type { MemoryRelay } from '../sync/memory-relay.ts';
import { device, until } from '../vault/tabs.ts';

export const address = 'wss://relay.test/sync';
const world = { now: () => '2026-05-01T08:00:00Z', newId: () => crypto.randomUUID() };
const sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
});

/** Time that passes only when it is told to. */
function clock() {
  const waiting = new Set<{ readonly at: number; call(): void }>();
  let now = 0;
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 20));
  return {
    now: () => now,
    after: (milliseconds: number, call: () => void) => {
      const one = { at: now + milliseconds, call };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    /** Everything that comes due until then, in order, with time to do it. */
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      await quiet();
      for (;;) {
        const [next] = [...waiting].sort((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        waiting.delete(next);
        now = next.at;
        next.call();
        await quiet();
      }
      now = end;
    },
  };
}

/** Counts what is tried, and refuses it while there is no room. */
function fill(disk: MemoryDisk) {
  const seen = { isFull: false, refused: 0 };
  disk.faults.shift = () => {
    if (seen.isFull) seen.refused += 1;
    return seen.isFull ? 'full' : undefined;
  };
  return seen;
}

/** Real time, for what is done without waiting. */
export const moment = (milliseconds = 300) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** On a first device, or on one more that comes in by the kit and is full from then on. `as`: what of its vault is otherwise. */
export async function opened(
  relay: MemoryRelay,
  root: Root,
  isFirst: boolean,
  as: (vault: Vault) => Partial<Vault> = () => ({}),
) {
  const disk = memoryDisk();
  const room = fill(disk);
  const time = clock();
  const { tab } = device(disk);
  const vault = await tab();
  await vault.create();
  if (isFirst) await foundSelf(vault, suites, root, address);
  else
    await enterByKit({ suites, vault, connect: relay.connect, origin: relay.origin, relay: address, root });
  room.isFull = !isFirst;
  const backs = new Set<() => void>();
  const session = followVault({ ...vault, state: vault.state, ...as(vault) }, world, {
    connect: () => relay.connect,
    after: time.after,
    chance: () => 0,
    locks: localLocks(),
    onBack: (call) => {
      backs.add(call);
      return () => void backs.delete(call);
    },
  });
  sessions.push(session);
  const home = () => (session.phase.name === 'open' ? session.phase.home : undefined);
  const circles = () => home()?.circles;
  await until(() => home()?.sync?.state.phase === 'together' && circles()?.isRead === true);
  const back = () => {
    for (const call of backs) call();
  };
  return { session, tab, room, time, home, circles, back };
}
