// Where a tab stands with its vault: the state, the open keys, how far it has read, and what other tabs say. Acts of
// one tab follow each other; writing also holds a Web Lock, and the store refuses a batch whose head another tab has
// replaced, so that order never depends on luck.
import { type Bytes, equalBytes, type Head, type KdfParameters, type Suite } from '@orrery/log';
import { type Batch, type EventStore, type Facts, type Notice, StoreFault } from '../store/event-store.ts';
import { type Clock, type IdleWatch, watchIdle } from './idle.ts';
import type { Passkeys } from './passkeys.ts';
import { type Locks, queue } from './queue.ts';
import { type Mark, type Read, readAfter } from './read.ts';
import { type Derive, headOf, lookAt, passkeyIn, type Session, SessionEnded } from './session.ts';
import type { PasskeyState, Vault, VaultNotice, VaultState } from './vault.ts';
import { done, not, type VaultWhy, type Verdict } from './verdict.ts';

/** What the vault needs of where it runs. browser.ts fills it for browsers, tests fill it with what they can steer. */
export interface VaultPlatform {
  /** The store, and whether there is one: a visit alone leaves no trace on the device. */
  readonly door: { exists(): Promise<boolean>; open(): Promise<EventStore> };
  readonly locks: Locks;
  readonly clock: Clock;
  readonly derive: Derive;
  /** Undefined where the browser has none. */
  readonly passkeys?: Passkeys | undefined;
  /** Asks that the browser not throw the storage away; undefined where it cannot be asked. */
  persist(): Promise<boolean | undefined>;
  /** Removes everything else that the origin keeps, and names what could not be removed. */
  eraseTraces(): Promise<readonly string[]>;
}

/** How an open vault locks by itself, in milliseconds. */
export const LOCK_AFTER = { usual: 600_000, least: 30_000, most: 86_400_000 } as const;
/** How often a write that another tab forestalled is tried. With Web Locks, once is enough. */
const TRIES = 20;

/** What a write under the lock is told: the present head, and the bytes that must still be stored when it writes. */
export interface Present {
  readonly store: EventStore;
  readonly session: Session;
  readonly head: Head;
  readonly headBytes: Facts['head'];
}

export class Standing {
  state: VaultState = 'none';
  trouble: Vault['trouble'];
  lockAfter: number = LOCK_AFTER.usual;
  /** As in the head. */
  forgot = 0;
  session: Session | undefined;
  /** The one that will take its place when everything is sealed anew; a lock ends both. */
  next: Session | undefined;
  /** Up to where the caller knows the entries; undefined before the first `readAll`. */
  mark: Mark | undefined;
  /** Number of entries, as far as this tab knows. */
  count = 0;
  /** Whether a passkey opens the vault too, as far as this tab knows, and which. */
  passkey: PasskeyState = 'none';
  credential: Bytes | undefined;
  store: EventStore | undefined;
  /** Told when the keys are dropped, for whatever reason. */
  onEnd: (why: VaultWhy) => void = () => {};

  readonly name: string;
  readonly platform: VaultPlatform;
  readonly suite: Suite;
  readonly kdf: KdfParameters;
  readonly turn = queue();
  readonly listeners = new Set<(notice: VaultNotice) => void>();
  #idle: IdleWatch | undefined;
  #seen: Facts = {};

  constructor(name: string, platform: VaultPlatform, suite: Suite, kdf: KdfParameters) {
    this.name = name;
    this.platform = platform;
    this.suite = suite;
    this.kdf = kdf;
  }

  // ---- What is there

  /** Looks what the device has, without making anything. Never rejects for what the store says. */
  async look(): Promise<void> {
    try {
      if (!this.store && !(await this.platform.door.exists())) return;
      await this.inspect(await this.openStore());
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      this.end('unreadable', 'unavailable');
    }
  }

  async openStore(): Promise<EventStore> {
    if (this.store) return this.store;
    const store = await this.platform.door.open();
    this.store = store;
    store.subscribe((notice) => {
      if (this.store === store) this.#hear(notice);
    });
    return store;
  }

  async inspect(store: EventStore): Promise<void> {
    let isEmpty = true;
    let facts = await store.facts();
    if (!facts.key) {
      facts = await store.read(1, () => {
        isEmpty = false;
      });
    }
    const found = await lookAt(this.suite, facts, isEmpty);
    await this.see(facts);
    if (found.kind === 'unreadable') this.end('unreadable', found.trouble);
    else if (found.kind === 'device') await this.begin(found.session, 'device-key', facts);
    else this.end(found.kind);
  }

  // ---- Opening and closing

  /** Knows from now on what the facts say of a passkey. */
  async see(facts: Facts): Promise<PasskeyState> {
    const { key, passkey } = facts;
    const { key: seenKey, passkey: seen } = this.#seen;
    if (passkey && key && seen && seenKey && equalBytes(passkey, seen) && equalBytes(key, seenKey))
      return this.passkey;
    const record = passkey && (await passkeyIn(this.suite, facts));
    this.#seen = facts;
    this.passkey = record ? 'ready' : passkey ? 'lapsed' : 'none';
    this.credential = record?.protection.credential;
    return this.passkey;
  }

  /** The passkey opens nothing from now on: whoever keeps it is told, and takes it off their list or not. */
  letPasskeyGo(left: 'none' | 'lapsed'): void {
    if (this.credential) void this.platform.passkeys?.forget(this.credential);
    this.#seen = {};
    this.credential = undefined;
    this.passkey = left;
  }

  async begin(session: Session, state: 'device-key' | 'open', facts: Facts): Promise<void> {
    await this.see(facts);
    const head = await headOf(session, facts);
    this.end(state);
    this.session = session;
    this.know(head);
    if (state === 'open') this.watch();
    this.tell({ kind: 'opened' });
  }

  /** From now on, nobody there means locking. */
  watch(): void {
    this.#idle = watchIdle(this.platform.clock, this.lockAfter, () => this.lockAll('idle'));
  }

  know(head: Head | undefined): void {
    if (!head) return;
    this.count = head.count;
    this.lockAfter = head.lockAfter;
    this.forgot = head.forgot;
    this.#idle?.setLimit(head.lockAfter);
  }

  /** Drops keys, marks and everything that waits to be written; only the state remains. */
  end(state: VaultState, trouble?: Vault['trouble']): void {
    this.session?.end();
    this.session = undefined;
    this.next?.end();
    this.next = undefined;
    this.#idle?.stop();
    this.#idle = undefined;
    this.mark = undefined;
    this.count = 0;
    this.lockAfter = LOCK_AFTER.usual;
    this.forgot = 0;
    this.state = state;
    this.trouble = trouble;
    this.onEnd(this.closedWhy());
  }

  lockHere(because: 'asked' | 'idle' | 'elsewhere' | 'newKey'): void {
    this.end('locked');
    this.tell({ kind: 'locked', because });
  }

  lockAll(because: 'asked' | 'idle'): void {
    this.lockHere(because);
    this.store?.announce({ kind: 'locked' });
  }

  erasedBy(from: 'here' | 'elsewhere'): void {
    this.end('none');
    this.store = undefined;
    this.letPasskeyGo('none');
    this.tell({ kind: 'erased', from });
  }

  touch(): void {
    const at = this.platform.clock.now();
    if (this.#idle?.touch(at)) this.store?.announce({ kind: 'active', at });
  }

  tell(notice: VaultNotice): void {
    for (const listener of [...this.listeners]) listener(notice);
  }

  // ---- What other tabs say

  #hear(notice: Notice): void {
    if (notice.kind === 'erased') this.erasedBy('elsewhere');
    else if (notice.kind === 'lost') this.#lose();
    else if (notice.kind === 'active') this.#idle?.touch(notice.at);
    else if (notice.kind !== 'locked') void this.act(() => this.#catchUp(notice.kind));
    else if (this.state === 'open') this.lockHere('elsewhere');
  }

  /** The store closed under us. It is opened again by the next unlock, or at once where there is no passphrase. */
  #lose(): void {
    const { session, state } = this;
    this.store = undefined;
    if (!session) return;
    this.end(state === 'open' ? 'locked' : 'none');
    this.tell({ kind: 'locked', because: 'elsewhere' });
    if (state === 'device-key') void this.turn(() => this.look());
  }

  async #catchUp(kind: 'appended' | 'rekeyed'): Promise<Verdict<void>> {
    const store = await this.openStore();
    if (this.session && (kind === 'rekeyed' || this.mark)) await this.adopt(store, this.session);
    else if (kind === 'rekeyed' && this.state !== 'locked') await this.inspect(store);
    else if (kind === 'rekeyed') await this.see(await store.facts());
    return done(undefined);
  }

  /**
   * Reads what others have written since. Answers undefined where the vault has another key by now: then it is
   * locked, or, under a device-only key, open anew.
   */
  async adopt(store: EventStore, session: Session): Promise<Pick<Read, 'head' | 'facts'> | undefined> {
    if (!this.mark) {
      const facts = await store.facts();
      if (!(await this.isSameKey(store, session, facts))) return undefined;
      return { head: await headOf(session, facts), facts };
    }
    const read = await readAfter(session, store, this.mark);
    if (!(await this.isSameKey(store, session, read.facts))) return undefined;
    // another tab let go of something, and what comes after it has moved up
    const isRewritten = read.head !== undefined && read.head.forgot > this.forgot;
    this.mark = isRewritten ? undefined : read.mark;
    this.know(read.head);
    if (isRewritten) {
      this.tell({ kind: 'rewritten' });
      return read;
    }
    if (read.entries.length > 0) this.tell({ kind: 'entries', entries: read.entries, from: 'elsewhere' });
    if (read.damage.length > 0) this.tell({ kind: 'damaged', damage: read.damage });
    return read;
  }

  /** Moves the mark to the end of what was all read, and tells of entries that this tab had not heard of yet. */
  moveTo(mark: Mark, entries: Read['entries']): void {
    const heard = this.mark?.seq ?? Number.POSITIVE_INFINITY;
    this.mark = mark;
    const unheard = entries.filter(({ seq }) => seq > heard);
    if (unheard.length > 0) this.tell({ kind: 'entries', entries: unheard, from: 'elsewhere' });
  }

  async isSameKey(store: EventStore, session: Session, facts: Facts): Promise<boolean> {
    const { key } = facts;
    if (key === undefined) throw new StoreFault('closed');
    await this.see(facts);
    if (session.ended) throw new SessionEnded();
    if (key instanceof Uint8Array && equalBytes(key, session.keyRecord)) return true;
    if (this.state === 'open') this.lockHere('newKey');
    else {
      session.end();
      await this.inspect(store);
      this.tell(this.session ? { kind: 'rewritten' } : { kind: 'locked', because: 'newKey' });
    }
    return false;
  }

  // ---- Acting

  /** Runs an act after those before it, and turns what may be thrown into a verdict. */
  act<T>(act: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
    return this.turn(async () => {
      try {
        return await act();
      } catch (error) {
        return not(this.whyOf(error));
      }
    });
  }

  /** Runs an act that needs the keys. */
  inside<T>(act: (store: EventStore, session: Session) => Promise<Verdict<T>>): Promise<Verdict<T>> {
    return this.act(async () => {
      if (!this.session || !this.store) return not(this.closedWhy());
      return act(this.store, this.session);
    });
  }

  /**
   * Runs a write with every other tab waiting, after adopting what they wrote; again while it answers undefined,
   * which means that somebody was first all the same.
   */
  exclusively<T>(write: (present: Present) => Promise<Verdict<T> | undefined>): Promise<Verdict<T>> {
    return this.platform.locks(this.name, async () => {
      let before: Facts['head'];
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { session, store } = this;
        if (!session || !store) return not(this.closedWhy());
        const adopted = await this.adopt(store, session);
        if (!adopted) continue;
        const { head, facts } = adopted;
        if (!head) return not({ code: 'damaged', damage: [{ code: 'headAltered' }] });
        // Nobody was first, and yet the place is taken: the head is an older one.
        if (before && facts.head && equalBytes(before, facts.head))
          return not({ code: 'damaged', damage: [{ code: 'recordBeyondHead', seq: head.count + 1 }] });
        before = facts.head;
        const written = await write({ session, store, head, headBytes: facts.head });
        if (written) return written;
      }
      return not({ code: 'busy' });
    });
  }

  /** The verdict for what a store or an ended session throws; everything else is a fault of ours and thrown on. */
  whyOf(error: unknown): VaultWhy {
    if (error instanceof SessionEnded) return this.closedWhy();
    if (!(error instanceof StoreFault)) throw error;
    if (error.code === 'closed') return { code: 'erased' };
    if (error.code === 'full') this.tell({ kind: 'full' });
    return { code: error.code === 'conflict' ? 'busy' : error.code };
  }

  /** Why there are no keys to act with. */
  closedWhy(): VaultWhy {
    if (this.state === 'none') return { code: 'none' };
    if (this.state !== 'unreadable') return { code: 'locked' };
    if (this.trouble === 'damaged') return { code: 'damaged', damage: [{ code: 'keyAltered' }] };
    return { code: this.trouble ?? 'unavailable' };
  }
}

/** Whether a batch was written; false where another tab was first. */
export async function writeUnlessForestalled(store: EventStore, batch: Batch): Promise<boolean> {
  try {
    await store.write(batch);
    return true;
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'conflict') return false;
    throw error;
  }
}
