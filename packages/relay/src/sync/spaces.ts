// The spaces that somebody uses now. Logs are heavy, so that those that were used least lately are let go of; whoever is
// connected stays so, and the log is put together again from the store when it is needed.
import { type Bytes, hex } from '@orrery/wire';
import { Space, type Surroundings } from './space.ts';

/** Polls until mail is asked for too, which hardly ever comes and would cost a question a space. */
const POLLS_PER_MAIL = 10;

export class Spaces {
  readonly #around: Surroundings;
  readonly #known = new Map<string, Space>();
  #poll: NodeJS.Timeout | undefined;
  #polls = 0;
  #isPolling = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Hears of what other processes store, where there are any. */
  async start(): Promise<void> {
    const { store, limits } = this.#around;
    if (!store.isShared) return;
    await store.listen((space) => {
      const known = this.#known.get(hex(space));
      if (!known || known.listeners.size === 0) return;
      void known.refresh().catch(() => known.forget());
      for (const listener of known.listeners) listener.deliver();
    });
    this.#poll = setInterval(() => void this.#look(), limits.pollMilliseconds);
  }

  stop(): void {
    clearInterval(this.#poll);
  }

  /** The space, whether it exists or not: ask its log. Nothing is kept of one that does not. */
  get(id: Bytes): Space {
    const key = hex(id);
    const known = this.#known.get(key) ?? new Space(id, this.#around);
    this.#known.set(key, known);
    return known;
  }

  /** Lets go of what is not used, and counts. */
  tidy(): void {
    const { limits, metrics } = this.#around;
    for (const [key, space] of this.#known)
      if (space.size === 0 && space.isIdle && space.listeners.size === 0) this.#known.delete(key);
    let entries = [...this.#known.values()].reduce((sum, { size }) => sum + size, 0);
    const idle = [...this.#known.values()].filter((space) => space.isIdle && space.size > 0);
    for (const space of idle.sort((a, b) => a.lastUsed - b.lastUsed)) {
      if (entries <= limits.entriesInMemory) break;
      entries -= space.size;
      space.forget();
    }
    metrics.entries.set(entries);
    metrics.spaces.set([...this.#known.values()].filter(({ size }) => size > 0).length);
  }

  async #look(): Promise<void> {
    if (this.#isPolling) return;
    this.#isPolling = true;
    this.#polls += 1;
    const used = [...this.#known.values()].filter(({ listeners }) => listeners.size > 0);
    try {
      for (const { space, cursor } of await this.#around.store.cursors(used.map(({ id }) => id))) {
        const known = this.#known.get(hex(space));
        if (known && known.cursor.count !== cursor.count) await known.refresh();
      }
      if (this.#polls % POLLS_PER_MAIL === 0)
        for (const { listeners } of used) for (const listener of listeners) listener.deliver();
    } catch {
      // The store will say so to whoever asks for something; looking goes on.
    } finally {
      this.#isPolling = false;
    }
  }
}
