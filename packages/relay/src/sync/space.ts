// One space as this process knows it: the log by which entries are judged, where the store is with it, and who listens.
// An entry is answered, and shown to others, only once the store has it.
import {
  advance,
  type Bytes,
  type Cursor,
  controlOf,
  EntryLog,
  hex,
  type Kind,
  type Node,
  type Outcome,
  type Parcel,
  readEntry,
  START,
  type Verify,
} from '@orrery/wire';
import type { Metrics } from '../metrics.ts';
import { type Addition, type Store, type StoredEntry, StoreFault } from '../store/index.ts';
import type { Limits } from './limits.ts';
import { Mutex } from './mutex.ts';
import { type Bucket, DailyCount } from './rates.ts';
import { type Chunk, Recent } from './recent.ts';
import { gateOf, isSmall, type Judged, judgeUploads, type Room } from './uploads.ts';

/** Somebody whose device is connected and proven. */
export interface Listener {
  /** The store has moved on. */
  wake(): void;
  /** Somebody came or went: they may be gone themselves. */
  recheck(log: EntryLog): void;
  /** There may be mail for them. */
  deliver(): void;
}

export interface Surroundings {
  readonly store: Store;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly verify: Verify;
  readonly now: () => number;
}

interface Pending {
  readonly judged: Judged;
  readonly by: Listener;
  readonly generation: number;
  /** What `#foreign` was before it was judged. */
  readonly foreign: number;
  resolve(): void;
  reject(error: unknown): void;
}

/** Entries that are read from the store at once when a log is put together. */
const PAGE = 2_000;
const HOLDS = Promise.resolve(true);
const GOINGS: ReadonlySet<Kind> = new Set(['revoke', 'end', 'device']);

export class Space {
  readonly id: Bytes;
  readonly listeners = new Set<Listener>();
  /** For the one that was used least lately to go first. */
  lastUsed = 0;
  readonly #around: Surroundings;
  readonly #order = new Mutex();
  readonly #reserve = new DailyCount();
  readonly #recent = new Recent();
  #log: EntryLog | undefined;
  /** Up to which place the log knows the store. */
  #cursor: Cursor = START;
  #kept = new Map<string, number>();
  /** Goes up when a log is thrown away, because it may know what the store does not. */
  #generation = 0;
  /** How often the cursor went past what others stored: what was judged before may be among that. */
  #foreign = 0;
  /** What the store said when that happened last. */
  #fault: unknown = new StoreFault('failed');
  #pending: Pending[] = [];
  #committing: Promise<void> | undefined;
  /** Entries that come from our own store: their signatures were checked before they went in. */
  #isTrusted = false;

  constructor(id: Bytes, around: Surroundings) {
    this.id = id;
    this.#around = around;
  }

  /** Where the store was when we last heard. */
  get cursor(): Cursor {
    return this.#cursor;
  }

  /** Entries in memory. */
  get size(): number {
    return this.#log?.graph.nodes.length ?? 0;
  }

  get isIdle(): boolean {
    return this.#order.isIdle && this.#pending.length === 0 && this.#committing === undefined;
  }

  /** Lets go of the log; it is put together again when somebody asks. */
  forget(): void {
    this.#log = undefined;
    this.#cursor = START;
    this.#generation += 1;
    this.#recent.clear();
  }

  /** The log, up to date; undefined when the store does not know the space. */
  log(): Promise<EntryLog | undefined> {
    return this.#order.run(async () => {
      this.lastUsed = this.#around.now();
      if (this.#log && !this.#around.store.isShared) return this.#log;
      await this.#refresh();
      return this.#log;
    });
  }

  /** Looks what other processes stored, and tells whoever listens. */
  async refresh(): Promise<void> {
    await this.#order.run(() => this.#refresh());
  }

  /** Judges, stores and answers. Throws StoreFault when what became of it is not known. */
  async append(parcels: readonly Parcel[], by: Listener, rate: Bucket): Promise<readonly Outcome[]> {
    const { outcomes, done } = await this.#order.run(async () => {
      this.lastUsed = this.#around.now();
      const log = this.#log ?? (await this.#load());
      if (!log) throw new StoreFault('spaceUnknown');
      const [generation, foreign] = [this.#generation, this.#foreign];
      const judged = await this.#judge(log, parcels, rate);
      // Entered here, so that what was judged first is stored first.
      return { outcomes: judged.outcomes, done: this.#store({ judged, by, generation, foreign }) };
    });
    try {
      await done;
    } catch (error) {
      if (!(error instanceof StoreFault) || error.code !== 'full') throw error;
      return outcomes.map((one) => (one.kind === 'refused' ? one : { kind: 'full' }));
    }
    return outcomes;
  }

  /** What comes after a cursor; undefined when nothing does. */
  async after(cursor: Cursor): Promise<Chunk | undefined> {
    if (cursor.count >= this.#cursor.count) return undefined;
    const recent = this.#recent.after(cursor.count);
    if (recent) return recent;
    const entries = await this.#around.store.read(this.id, cursor.count, Recent.most);
    return entries.length === 0 ? undefined : chunkOf(cursor, entries);
  }

  async #judge(log: EntryLog, parcels: readonly Parcel[], rate: Bucket): Promise<Judged> {
    const { limits, now, store } = this.#around;
    const reserved = (device: string) => limits.reservedPerDay - this.#reserve.of(device, now());
    return judgeUploads(parcels, {
      log,
      gate: gateOf(log, limits, () => rate.take(1, now()), reserved),
      room: this.#room(reserved),
      bodiless: (ids) => store.bodiless(this.id, ids),
      refresh: async () => {
        if (!store.isShared) return false;
        const { count } = this.#cursor;
        await this.#refresh();
        return this.#cursor.count > count;
      },
    });
  }

  #room(reserved: (device: string) => number): Room {
    const { limits, now } = this.#around;
    const spend = (device: string) => this.#reserve.add(device, now());
    return {
      take: (person, device, bytes, isReserved) => {
        const kept = (this.#kept.get(person) ?? 0) + bytes;
        if (kept > limits.bytesPerPerson && !isReserved) {
          if (!isSmall(bytes) || reserved(device) <= 0) return false;
          spend(device);
        }
        this.#kept.set(person, kept);
        return true;
      },
      spend,
    };
  }

  #store(one: Omit<Pending, 'resolve' | 'reject'>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ ...one, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  async #commitAll(): Promise<void> {
    // What is answered at once still waits its turn, so that a `known` never overtakes the commit that it rests on.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const group = this.#pending;
      this.#pending = [];
      const current = group.filter(({ generation }) => generation === this.#generation);
      for (const one of group) if (!current.includes(one)) one.reject(this.#fault);
      try {
        await this.#commit(current);
        for (const { resolve } of current) resolve();
      } catch (error) {
        this.#around.metrics.storeFaults.inc();
        this.#fault = error;
        this.forget();
        for (const { reject } of [...current, ...this.#pending.splice(0)]) reject(error);
      }
    }
    this.#committing = undefined;
  }

  async #commit(group: readonly Pending[]): Promise<void> {
    const additions = group.map(({ judged }) => judged.addition);
    const addition: Addition = {
      space: this.id,
      entries: additions.flatMap(({ entries }) => entries),
      bodies: additions.flatMap(({ bodies }) => bodies),
      erased: additions.flatMap(({ erased }) => erased),
      ...(group.every(({ foreign }) => foreign === this.#foreign) ? { seen: this.#cursor } : {}),
    };
    if (addition.entries.length + addition.bodies.length === 0) return;
    const { store, metrics } = this.#around;
    const end = metrics.commitSeconds.startTimer();
    const added = await store.append(addition);
    end();
    for (const [person, bytes] of added.kept) this.#kept.set(person, bytes);
    if (addition.erased.length > 0) this.#recent.clear();
    const isNext = added.before.count === this.#cursor.count && added.known.size === 0;
    if (isNext && addition.entries.length > 0) {
      const authors = group.flatMap(({ judged, by }) => judged.addition.entries.map(() => by));
      this.#recent.add(added, addition, authors);
      this.#cursor = added.after;
      this.#tell(
        addition.entries.some(({ id }) => this.#isGoing(id)),
        new Set(authors),
      );
    } else if (!isNext) {
      // Another process stored in between: its entries come first.
      void this.refresh().catch(() => this.forget());
    }
  }

  #isGoing(id: Bytes): boolean {
    const kind = this.#log?.graph.get(hex(id))?.entry.header.kind;
    return kind !== undefined && GOINGS.has(kind);
  }

  /** Who has just uploaded hears their answer first: they may have uploaded their own leaving. */
  #tell(hasGoings: boolean, uploaders: ReadonlySet<Listener> = new Set()): void {
    const log = this.#log;
    const recheck = (of: Iterable<Listener>) => {
      if (hasGoings && log) for (const listener of of) listener.recheck(log);
    };
    recheck([...this.listeners].filter((listener) => !uploaders.has(listener)));
    setImmediate(() => {
      recheck(uploaders);
      for (const listener of [...this.listeners]) listener.wake();
    });
  }

  async #load(): Promise<EntryLog | undefined> {
    const state = await this.#around.store.space(this.id);
    if (!state) return undefined;
    this.#kept = new Map(state.kept);
    const check: Verify = (key, message, signature) =>
      this.#isTrusted ? HOLDS : this.#around.verify(key, message, signature);
    this.#log = new EntryLog(this.id, check);
    this.#cursor = START;
    await this.#takeStored(this.#log, state.cursor);
    return this.#log;
  }

  async #refresh(): Promise<void> {
    const log = this.#log;
    if (!log) {
      await this.#load();
      return;
    }
    // A commit may move the cursor while this is asked: only what was known before is compared.
    const before = this.#cursor;
    const state = await this.#around.store.space(this.id);
    // Gone, or put back from a backup: what we know is no longer so.
    if (!state || state.cursor.count < before.count) {
      this.forget();
      return;
    }
    this.#kept = new Map(state.kept);
    if (state.cursor.count > this.#cursor.count) await this.#takeStored(log, state.cursor);
  }

  /** Takes in what the store has beyond the cursor. */
  async #takeStored(log: EntryLog, to: Cursor): Promise<void> {
    let hasGoings = false;
    while (this.#cursor.count < to.count) {
      const from = this.#cursor;
      const page = await this.#around.store.headers(this.id, from.count, PAGE);
      if (page.length === 0) break;
      const entries = page.flatMap(({ header, signature }) => {
        const entry = readEntry(header, signature);
        return typeof entry === 'string' ? [] : [entry];
      });
      this.#isTrusted = true;
      try {
        await log.takeAll(entries);
      } finally {
        this.#isTrusted = false;
      }
      hasGoings ||= entries.some(({ header }) => GOINGS.has(header.kind));
      // Unless a commit of our own moved it meanwhile.
      if (this.#cursor !== from) continue;
      this.#cursor = page.reduce((cursor, { id }) => advance(cursor, id), from);
      this.#foreign += 1;
    }
    this.#tell(hasGoings);
  }
}

function chunkOf(from: Cursor, entries: readonly StoredEntry[]): Chunk {
  return {
    from: from.count,
    cursor: entries.reduce((cursor, { id }) => advance(cursor, id), from),
    parcels: entries.map(({ header, signature, body }) => ({ header, signature, ...(body ? { body } : {}) })),
  };
}

/** Invitations of one device that nobody has come by yet. */
export function openInvites(log: EntryLog, device: string): Node[] {
  const view = log.view();
  const controls = view.controls.map((at) => log.graph.at(at));
  const spent = new Set(
    controls.flatMap((node) => {
      const admit = controlOf(node, 'admit');
      return admit ? [hex(admit.invite)] : [];
    }),
  );
  return controls.filter(
    (node) =>
      node.entry.header.kind === 'invite' &&
      hex(node.entry.header.author) === device &&
      !spent.has(node.entry.key) &&
      view.members.stands(node),
  );
}
