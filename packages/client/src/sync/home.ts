// One's own space in a session: events are kept in the vault alone until there is a kit, and in the self space from then on;
// of several tabs one talks to the relay. docs/spec/sealed-log.md, LOG50–LOG58, LOG68.
import { type Ancestry, ok, type Result, refuse, type SpaceId } from '@orrery/domain';
import { hex } from '@orrery/wire';
import type { Shelf } from '../archive/archive.ts';
import type { Circles } from '../circle/circles.ts';
import { type CopiedEvent, Copies } from '../circle/kept.ts';
import { keptIn } from '../circle/records.ts';
import { Acts } from '../loop/acts.ts';
import type { Keeper, KeptEntry } from '../loop/loop.ts';
import { ownSeatIn, toVault } from '../space/journal.ts';
import { eventsIn } from '../space/self.ts';
import type { Space, SpaceWhy } from '../space/space.ts';
import { nextTask } from '../store/next-task.ts';
import type { Locks } from '../vault/queue.ts';
import type { Vault, VaultEntry } from '../vault/vault.ts';
import { type Damage, done, type Verdict } from '../vault/verdict.ts';
import { originOf } from './address.ts';
import type { Connect } from './conversation.ts';
import type { Move, MoveWhy } from './move-own.ts';
import type { After } from './state.ts';
import type { Sync } from './sync.ts';

/** What talking to relays takes from the world around. */
export interface RelayPlatform {
  /** A socket to the relay at an address such as wss://example.org/sync. */
  connect(address: string): Connect;
  readonly after: After;
  chance(): number;
  /** Held by the tab that talks to the relay. */
  readonly locks: Locks;
  /** Calls when somebody is back, or the network is; answers how to stop. */
  onBack(call: (network?: 'network') => void): () => void;
}

export interface HomeEvents {
  /** How many of about how many records are open. */
  progress(opened: number, total: number): void;
  damaged(damage: readonly Damage[]): void;
  /** Where things stand with the relay has changed. */
  changed(): void;
  /** What was told is no longer so: read everything anew. */
  stale(): void;
}

/** Copies of circles are none. */
const eventsAmong = (entries: readonly VaultEntry[]): VaultEntry[] =>
  entries.filter(({ body }) => !keptIn(body, 0));

/** Milliseconds until what could not move into the space is tried again. */
const MOVE_AGAIN = 60_000;

/** Of waiting for what somebody does: whoever never ends keeps nobody waiting for ever. */
const MOST_ROUNDS = 200;

/** Keeps events where they belong, as the loop sees it. */
export class Home implements Keeper<SpaceWhy> {
  readonly #vault: Vault;
  readonly #relay: RelayPlatform | undefined;
  readonly #world: { now(): string; newId(): string } | undefined;
  readonly #events: HomeEvents;
  /** Of circles that were left, or that an export brought back: they are read without a kit, too. */
  readonly copies: Copies;
  readonly #unsubscribe: () => void;
  #space: Space | undefined;
  #sync: Sync | undefined;
  #circles: Circles | undefined;
  #release: () => void = () => {};
  #isStopped = false;
  #isRead = false;
  #isEmpty = false;
  #hasBeside = false;
  #cancelMove: () => void = () => {};
  /** What other tabs wrote while everything was being read. */
  readonly #since: VaultEntry[] = [];
  readonly #listeners = new Set<(entries: readonly KeptEntry[]) => void>();
  readonly #acts = new Acts();

  constructor(
    vault: Vault,
    relay: RelayPlatform | undefined,
    events: HomeEvents,
    world?: { now(): string; newId(): string },
  ) {
    this.#vault = vault;
    this.copies = new Copies(vault);
    this.#relay = relay;
    this.#world = world;
    this.#events = events;
    this.#unsubscribe = vault.subscribe((notice) => {
      if (notice.kind === 'entries') this.#hear(notice.entries);
    });
  }

  /** Undefined before there is a kit. */
  get space(): Space | undefined {
    return this.#space;
  }

  /** Undefined in the tabs that do not talk to the relay, and where there is none. */
  get sync(): Sync | undefined {
    return this.#sync;
  }

  /** The circles that one is in, or waits for. Undefined before there is a kit, and where there are no relays. */
  get circles(): Circles | undefined {
    return this.#circles;
  }

  /** Nothing was ever written into the vault: no event, and no seat. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Something that was written here is not to be seen yet: there was no room to move it into the space. */
  get hasBeside(): boolean {
    return this.#hasBeside;
  }

  get ancestry(): Ancestry | undefined {
    return this.#space?.ancestry;
  }

  #hear(entries: readonly VaultEntry[]): void {
    this.#isEmpty = false;
    this.copies.hear(entries);
    if (!this.#isRead) this.#since.push(...entries);
    else if (this.#space) {
      // it was moved to another relay, here or in another tab
      const seat = ownSeatIn(entries);
      if (seat && seat.relay !== this.#space.seat.relay) this.#events.stale();
    } else if (ownSeatIn(entries)) this.#events.stale();
    else this.#tell(eventsAmong(entries));
  }

  #tell(entries: readonly KeptEntry[]): void {
    for (const listener of [...this.#listeners]) listener(entries);
  }

  async readAll(): Promise<Verdict<readonly KeptEntry[], SpaceWhy>> {
    const read = await this.#vault.readAll((opened, total) => this.#events.progress(opened, total));
    if (!read.ok) return read;
    const { entries, damage } = read.value;
    if (damage.length > 0) this.#events.damaged(damage);
    const all = [...entries, ...this.#since];
    this.copies.hear(all);
    this.#isEmpty = all.length === 0 && damage.length === 0;
    const seat = ownSeatIn(all);
    if (!seat) {
      this.#isRead = true;
      return ok(eventsAmong(all));
    }
    const { Circles, Space, suites, Sync } = await import('./with-spaces.ts');
    const known = { entries, damage, since: () => this.#since };
    const opened = await Space.open(this.#vault, suites, seat, known);
    this.#isRead = true;
    if (!opened.ok) return opened;
    this.#space = opened.value;
    if (this.#relay && this.#world && !this.#isStopped) {
      const parts = [this.#vault, opened.value, suites, this.#world, this.#relay, this.copies] as const;
      this.#circles = new Circles(...parts, { changed: () => this.#events.changed() });
      // one's own comes first: nothing on screen waits for others
      void this.#circles.start(known);
    }
    await this.#moveIn(all);
    opened.value.subscribe((fresh) => this.#tell(fresh));
    opened.value.watch(({ kind }) => (kind === 'rewritten' ? this.#events.stale() : this.#events.changed()));
    if (seat.relay !== '') this.#lead(seat.relay, Sync);
    return opened.value.readAll();
  }

  /**
   * Another tab may have written beside the space before it heard of it: that belongs into the space too. Where it is refused, for want
   * of room or because something is missing, it is tried again.
   */
  async #moveIn(all: readonly VaultEntry[]): Promise<void> {
    const space = this.#space;
    if (this.#isStopped) return;
    const seated = all.findIndex(({ body }) => ownSeatIn([{ body }]));
    const beside = eventsIn(all.slice(seated)).filter(({ id }) => !space?.nodeOf(id));
    if (!space || beside.length === 0) return;
    const moved = await space.appendRecords(beside);
    this.#hasBeside = !moved.ok;
    this.#events.changed();
    if (!moved.ok)
      this.#cancelMove = this.#relay?.after(MOVE_AGAIN, () => void this.#moveIn(all)) ?? this.#cancelMove;
  }

  /** Talks to the relay as soon as no other tab does. */
  #lead(address: string, SyncWith: typeof Sync): void {
    const relay = this.#relay;
    const space = this.#space;
    if (!relay || !space) return;
    void relay.locks('orrery relay', async () => {
      if (this.#isStopped) return;
      const world = this.#world;
      const options = {
        ...{ code: space.seat.code ?? '', after: relay.after, chance: () => relay.chance() },
        ...(world ? { now: () => world.now() } : {}),
      };
      this.#sync = new SyncWith(space, {
        connect: relay.connect(address),
        origin: originOf(address),
        ...options,
      });
      this.#sync.subscribe(() => this.#events.changed());
      this.#circles?.lead(this.#sync);
      const away = relay.onBack((network) => {
        if (network) this.#sync?.beginAnew();
        else this.#sync?.hurry();
        this.#circles?.hurry(network);
      });
      await new Promise<void>((release) => {
        this.#release = release;
      });
      away();
    });
  }

  /** All events and where more can be added, whatever else lies in the vault beside them. */
  get shelf(): Shelf {
    const vault = this.#vault;
    const space = this.#space;
    if (!space) return vault;
    return {
      space: hex(space.seat.space),
      circles: async () => (await this.#circles?.copyAll()) ?? [],
      async readAll() {
        const read = await vault.readAll();
        const all = await space.readAll();
        if (!read.ok) return read;
        if (!all.ok) return all;
        const copied = read.value.entries.filter(({ body }) => keptIn(body, 0) !== undefined);
        const entries = [...(all.value as readonly VaultEntry[]), ...copied];
        return done({ entries, damage: read.value.damage });
      },
      add: async (entries) => {
        const all = await space.readAll();
        const known = new Set(all.ok ? all.value.map(({ id }) => id) : []);
        const events = entries.filter(({ id, body }) => !keptIn(body, 0) && !known.has(id));
        const fresh = entries.filter(({ body }) => this.#isMissing(keptIn(body, 0)));
        const beside = fresh.map(({ body }) => body);
        const added = await (events.length > 0
          ? space.appendRecords(events, beside)
          : beside.length > 0
            ? vault.append(beside)
            : ok([]));
        if (!added.ok) return added;
        const count = events.length + fresh.length;
        return done({ added: count, known: entries.length - count });
      },
    };
  }

  /** A circle that is here needs no copy, some take none, and one that was kept needs no other. */
  #isMissing(copied: CopiedEvent | undefined): boolean {
    if (!copied || this.#circles?.takesCopy(copied.space) === false) return false;
    return !this.copies.has(copied.space, copied.id);
  }

  /** Lets go of a copy of a circle, for good, on this device. */
  async forgetCopy(space: SpaceId): Promise<Verdict<void>> {
    const gone = await this.copies.forget(space);
    if (!gone.ok) return gone;
    // what is left lies elsewhere in the vault
    if (this.#space) this.#events.changed();
    else this.#events.stale();
    return gone;
  }

  /** Another relay, or a code of its host, while the one at hand has not taken anything in yet. */
  async chooseRelay(relay: string, code: string): Promise<Verdict<void>> {
    const space = this.#space;
    if (!space || space.standing.known > 0) return done(undefined);
    const { code: _, ...seat } = space.seat;
    const kept = await this.#vault.append([toVault({ ...seat, relay, ...(code ? { code } : {}) })]);
    if (!kept.ok) return kept;
    this.#events.stale();
    return done(undefined);
  }

  /** Takes one's own space to another relay; the old one need not answer any more. What is on screen stays meanwhile. */
  moveTo(move: Move): Promise<Result<void, MoveWhy>> {
    return this.#acts.do(this.#moveTo(move));
  }

  async #moveTo(move: Move): Promise<Result<void, MoveWhy>> {
    const [space, platform, world] = [this.#space, this.#relay, this.#world];
    if (!space || !platform || !world) return refuse({ code: 'unavailable' });
    const { moveOwn, suites } = await import('./with-spaces.ts');
    const farewell = this.#circles?.publishing.farewell();
    const around = {
      vault: this.#vault,
      suites,
      platform,
      sync: this.#sync,
      farewell,
      now: () => world.now(),
    };
    return moveOwn(space, move, around);
  }

  async append(bodies: readonly unknown[]): Promise<Verdict<readonly KeptEntry[], SpaceWhy>> {
    if (this.#space) return this.#space.append(bodies);
    return this.#vault.append(bodies);
  }

  erase(ids: readonly string[]): Promise<Verdict<void, SpaceWhy>> {
    return this.#acts.do(this.#erase(ids));
  }

  async #erase(ids: readonly string[]): Promise<Verdict<void, SpaceWhy>> {
    // the space tells by itself that all of it is to be read anew
    if (this.#space) return this.#space.erase(ids);
    const gone = new Set(ids);
    const forgotten = await this.#vault.forget(({ id, body }) => (gone.has(id) ? undefined : body));
    if (forgotten.ok) this.#events.stale();
    return forgotten;
  }

  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does nothing by itself any more, as another reading is to take the place of this one; what somebody has begun is done first. */
  async rest(): Promise<void> {
    await this.#circles?.rest();
    await this.#acts.over();
  }

  /** Resolves at a moment at which nothing that somebody has begun is under way: whoever stopped it then would leave half of it. */
  async over(): Promise<void> {
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
      await Promise.all([this.#acts.over(), this.#circles?.over(), this.#space?.over()]);
      // one step may follow another
      await nextTask();
      if (!this.#acts.isAny && !this.#circles?.isBusy && !this.#space?.isWriting) return;
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#cancelMove();
    this.#listeners.clear();
    this.#circles?.stop();
    this.#sync?.stop();
    this.#space?.stop();
    this.#release();
  }
}
