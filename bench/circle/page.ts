// What bench/circle.ts may call in a page: a device as the app has it, with a vault, its own space and the circle.
import { browserRelays, followVault, openBrowserVault, type Session } from '@orrery/client';
import type { Circle } from '@orrery/client/circle';
import type { SpaceId } from '@orrery/domain';
import { type Bare, bareLoop, bareParts, TOGETHER } from '../space/bare.ts';
import { bareEdit } from './bare-edit.ts';
import { fromKept, type Kept } from './kept.ts';

let session: Session | undefined;
let circle: Circle | undefined;
let parts: readonly Bare[] = [];
/** When this page saw each name that the circle was given, in milliseconds since 1970. */
const seen = new Map<string, number>();
const present = (): number => performance.timeOrigin + performance.now();

const home = () => (session?.phase.name === 'open' ? session.phase.home : undefined);

function theCircle(): Circle {
  if (!circle) throw new Error('it is opened first');
  return circle;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const page = {
  async keep(some: readonly Kept[]): Promise<void> {
    const vault = await openBrowserVault();
    if (vault.state === 'none') await vault.create();
    const kept = await vault.append(some.map(fromKept));
    if (!kept.ok) throw new Error(kept.why.code);
    vault.close();
  },
  /** Until the circle can be looked at, in milliseconds. */
  open: (id: SpaceId, now: string, isOnline: boolean): Promise<number> =>
    timed(async () => {
      const vault = await openBrowserVault();
      const relays = browserRelays();
      const off = { ...relays, connect: () => () => ({ send() {}, close() {} }) };
      const world = { now: () => now, newId: () => crypto.randomUUID() };
      const opened = followVault(vault, world, isOnline ? relays : off);
      session = opened;
      await new Promise<void>((resolve) => {
        const look = () => {
          const found = home()?.circles?.get(id);
          if (!found?.isRead) return;
          circle = found;
          resolve();
        };
        opened.subscribe(look);
        look();
      });
    }),
  counts: () => ({
    entries: theCircle().space.replica.log.graph.nodes.length,
    dates: theCircle().state.time.shared.size,
    answers: theCircle().state.spaces.answers.size,
  }),
  async prepare(): Promise<void> {
    parts = await bareParts(theCircle().space);
  },
  bare: (): Promise<number> => timed(() => bareLoop(parts, TOGETHER, true)),
  /** One change, until it is kept and can be seen. */
  edit(text: string): Promise<number> {
    const at = theCircle();
    return timed(async () => {
      const what = { kind: 'question', text } as const;
      const done = await at.intend({ tool: 'spaces', intent: { type: 'share', what } });
      if (!done.ok) throw new Error(JSON.stringify(done.why));
    });
  },
  bareEdit: (): Promise<number> => timed(bareEdit),
  /** Watches for names of the circle. */
  listen(): void {
    const look = () => {
      const { name } = theCircle();
      if (!seen.has(name)) seen.set(name, present());
    };
    session?.subscribe(look);
    look();
  },
  /** Gives it a name, and says when. */
  async call(name: string): Promise<number> {
    const from = present();
    const done = await theCircle().intend({ tool: 'spaces', intent: { type: 'nameCircle', name } });
    if (!done.ok) throw new Error(JSON.stringify(done.why));
    return from;
  },
  isTogether: () => theCircle().sync?.state.phase === 'together',
  heard: () => [...seen],
};

export type CirclePage = typeof page;
Object.assign(globalThis, { circlePage: page });
