// How long a space of many entries takes to open from its vault, and to come in on a fresh device, beside the least that it
// could take: each signature checked, each body opened and each byte hashed in a plain loop. In a page, or in Node.
import { keySuite, Replica, suite } from '@orrery/log';
import type { Parcel } from '@orrery/wire';
import { fromVault, toVault } from '../../packages/client/src/space/journal.ts';
import type { Space } from '../../packages/client/src/space/space.ts';
import { Home } from '../../packages/client/src/sync/home.ts';
import type { Vault } from '../../packages/client/src/vault/vault.ts';
import { type Bare, bareLoop, bareParts, TOGETHER } from './bare.ts';

export type OpenVault = () => Promise<Vault>;

/** What is measured, in this order. */
export const STEPS = ['open', 'oneByOne', 'together', 'unsigned', 'receive'] as const;
export type Step = (typeof STEPS)[number];

/** Puts a seat and entries into a vault, as this checkout keeps them, and makes one first where there is none. */
export async function keepRecords(open: OpenVault, records: readonly unknown[]): Promise<void> {
  const vault = await open();
  if (vault.state === 'none') await vault.create();
  const bodies = records.flatMap((record) => fromVault(record) ?? []).map(toVault);
  const kept = await vault.append(bodies);
  if (!kept.ok) throw new Error(kept.why.code);
  vault.close();
}

const nothing = () => {};

/** Opens the vault and the space in it, and answers both. */
async function openSpace(open: OpenVault): Promise<{ space: Space; close(): void }> {
  const vault = await open();
  const home = new Home(vault, undefined, {
    progress: nothing,
    damaged: nothing,
    changed: nothing,
    stale: nothing,
  });
  const read = await home.readAll();
  if (!read.ok || !home.space) throw new Error('the space did not open');
  const close = () => {
    home.stop();
    vault.close();
  };
  return { space: home.space, close };
}

/** One opening alone, to be watched. */
export async function openOnce(open: OpenVault): Promise<void> {
  (await openSpace(open)).close();
}

/** One round, step by step, so that whoever asks can look at the processor before and after each. */
export class Round {
  readonly #open: OpenVault;
  #opened: Awaited<ReturnType<typeof openSpace>> | undefined;
  #parts: readonly Bare[] = [];
  #parcels: readonly Parcel[] = [];

  constructor(open: OpenVault) {
    this.#open = open;
  }

  /** After `open`, before anything else: puts together what the loop and the fresh device begin with. */
  async prepare(): Promise<void> {
    const { replica } = this.#space;
    this.#parts = await bareParts(this.#space);
    this.#parcels = replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);
    this.#opened?.close();
  }

  get #space(): Space {
    if (!this.#opened) throw new Error('it is opened first');
    return this.#opened.space;
  }

  /** Milliseconds. */
  async run(step: Step): Promise<number> {
    const start = performance.now();
    await this.#steps[step]();
    return performance.now() - start;
  }

  readonly #steps: Record<Step, () => Promise<void>> = {
    /** From the vault’s store until every event is at hand, as a session does it. */
    open: async () => {
      this.#opened = await openSpace(this.#open);
    },
    oneByOne: () => bareLoop(this.#parts, 1, true),
    together: () => bareLoop(this.#parts, TOGETHER, true),
    unsigned: () => bareLoop(this.#parts, TOGETHER, false),
    /** A fresh device takes in what a relay holds, in about as many at once as a frame holds, and reads it. */
    receive: async () => {
      const parcels = this.#parcels;
      const replica = new Replica(
        { suite, keys: keySuite },
        this.#space.seat.space,
        this.#space.replica.seat,
      );
      for (let at = 0; at < parcels.length; at += TOGETHER)
        await replica.receive(parcels.slice(at, at + TOGETHER));
      const readings = await Promise.all(replica.contents().map(({ node }) => replica.read(node)));
      const isWhole = replica.log.graph.nodes.length === parcels.length;
      if (!isWhole || readings.some(({ kind }) => kind !== 'read' && kind !== 'erased'))
        throw new Error('not everything came in');
    },
  };
}
