// One's own space in a session: events are kept in the vault alone until there is a kit, and in the self space from then on;
// of several tabs one talks to the relay. docs/spec/sealed-log.md, LOG50–LOG58, LOG68.
import { type Ancestry, ok } from '@orrery/domain';
import type { Keeper, KeptEntry } from '../loop/loop.ts';
import { seatsIn } from '../space/journal.ts';
import type { Space, SpaceWhy } from '../space/space.ts';
import type { Locks } from '../vault/queue.ts';
import type { Vault, VaultEntry } from '../vault/vault.ts';
import type { Damage, Verdict } from '../vault/verdict.ts';
import type { Connect } from './conversation.ts';
import type { After, Sync } from './sync.ts';

/** What talking to relays takes from the world around. */
export interface RelayPlatform {
  /** A socket to the relay at an address such as wss://example.org/sync. */
  connect(address: string): Connect;
  readonly after: After;
  chance(): number;
  /** Held by the tab that talks to the relay. */
  readonly locks: Locks;
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

/** Keeps events where they belong, as the loop sees it. */
export class Home implements Keeper<SpaceWhy> {
  readonly #vault: Vault;
  readonly #relay: RelayPlatform | undefined;
  readonly #events: HomeEvents;
  readonly #unsubscribe: () => void;
  #space: Space | undefined;
  #sync: Sync | undefined;
  #release: () => void = () => {};
  #isStopped = false;
  #isRead = false;
  /** What other tabs wrote while everything was being read. */
  readonly #since: VaultEntry[] = [];
  readonly #listeners = new Set<(entries: readonly KeptEntry[]) => void>();

  constructor(vault: Vault, relay: RelayPlatform | undefined, events: HomeEvents) {
    this.#vault = vault;
    this.#relay = relay;
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

  get ancestry(): Ancestry | undefined {
    return this.#space?.ancestry;
  }

  #hear(entries: readonly VaultEntry[]): void {
    if (!this.#isRead) this.#since.push(...entries);
    else if (this.#space) return;
    else if (seatsIn(entries).length > 0) this.#events.stale();
    else this.#tell(entries);
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
    const seat = seatsIn(all).at(0);
    if (!seat) {
      this.#isRead = true;
      return ok(all);
    }
    const { Space, suites, Sync } = await import('./with-spaces.ts');
    const opened = await Space.open(this.#vault, suites, seat, { entries, since: () => this.#since });
    this.#isRead = true;
    if (!opened.ok) return opened;
    this.#space = opened.value;
    opened.value.subscribe((fresh) => this.#tell(fresh));
    opened.value.watch(({ kind }) => (kind === 'rewritten' ? this.#events.stale() : this.#events.changed()));
    if (seat.relay !== '') this.#lead(seat.relay, Sync);
    return opened.value.readAll();
  }

  /** Talks to the relay as soon as no other tab does. */
  #lead(address: string, SyncWith: typeof Sync): void {
    const relay = this.#relay;
    const space = this.#space;
    if (!relay || !space) return;
    void relay.locks('orrery relay', async () => {
      if (this.#isStopped) return;
      const options = { code: '', after: relay.after, chance: () => relay.chance() };
      this.#sync = new SyncWith(space, {
        connect: relay.connect(address),
        origin: originOf(address),
        ...options,
      });
      this.#sync.subscribe(() => this.#events.changed());
      await new Promise<void>((release) => {
        this.#release = release;
      });
    });
  }

  async append(bodies: readonly unknown[]): Promise<Verdict<readonly KeptEntry[], SpaceWhy>> {
    if (this.#space) return this.#space.append(bodies);
    return this.#vault.append(bodies);
  }

  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#listeners.clear();
    this.#sync?.stop();
    this.#space?.stop();
    this.#release();
  }
}

/** How the relay at a socket’s address calls itself: https://example.org for wss://example.org/sync. */
export function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol === 'wss:' ? 'https' : 'http'}://${host}`;
}
