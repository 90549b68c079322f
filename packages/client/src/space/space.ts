// One space as the rest of the client sees it: events of the domain that were written here or came from other devices,
// with what came before what. Everything lies in the vault before anybody else hears of it, and of several tabs one
// writes at a time. docs/spec/sealed-log.md, LOG50–LOG58.
import { type Ancestry, type MemberId, ok, type Result, refuse, type Unread } from '@orrery/domain';
import { type Alarm, Replica, type Suites, type WriteFault, type Written, writeControl } from '@orrery/log';
import { compareBytes, hex, idOf, type Node, type Parcel, START } from '@orrery/wire';
import type { Keeper, KeptEntry } from '../loop/loop.ts';
import { nextTask } from '../store/next-task.ts';
import { queue } from '../vault/queue.ts';
import type { Reading, Vault, VaultBody, VaultEntry } from '../vault/vault.ts';
import { done, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { newId } from '../vault/write.ts';
import { writeRecords } from './contents.ts';
import { inTurns, leftOf } from './erasing.ts';
import { isOfSpace, type JournalRecord, type SeatRecord, toVault } from './journal.ts';
import { Losses } from './losses.ts';
import type { DomainRecord } from './payload.ts';
import {
  BATCH,
  isNotWhole,
  lacksSome,
  NOT_WHOLE,
  type Receipt,
  type Standing,
  type Taken,
  takeFromRelay,
  takeFromVault,
} from './taking.ts';
import { Telling } from './telling.ts';

export type SpaceWhy =
  | VaultWhy
  | { readonly code: WriteFault }
  /** Something of this device's own is missing here, and must come back from the relay first. */
  | { readonly code: 'notWhole' }
  /** Somebody else has taken something back, and has yet to let go of it. */
  | { readonly code: 'notHeard' };

export interface SpaceNotice {
  /** Entries that were taken in or written, to be passed on to the relay. */
  readonly kind: 'entries' | 'rewritten';
}

/** Milliseconds after the last news before wraps for others are looked at: what is on screen comes first. */
const QUIET = 1_000;

export class Space implements Keeper<SpaceWhy> {
  readonly seat: SeatRecord;
  readonly #vault: Vault;
  readonly #suites: Suites;
  #replica: Replica;
  #trusting = true;
  /** One after the other, so that nobody writes on what is being read anew, or on what was not kept. */
  readonly #inTurn = queue();
  /** How many of those wait or are under way: whoever is last reads anew. */
  #keeping = 0;
  /** While everything is read anew: what other tabs have written since. */
  #since: VaultEntry[] | undefined;
  /** What was told is no longer what stands: tell all of it anew. */
  #isStale = false;
  /** Of what somebody does here: another reading that is to take its place waits for it. */
  #writing = 0;
  /** What this very reading has made is on its way into the vault, and is told next. */
  #isOnItsWay = false;
  #telling: Telling;
  readonly #keepers = new Set<(entries: readonly KeptEntry[]) => void>();
  readonly #watchers = new Set<(notice: SpaceNotice) => void>();
  #standing: Standing = { cursor: START, known: 0 };
  readonly #losses = new Losses();
  /** Vault entries of other tabs that are still to be taken in. */
  #adopting: Promise<void> = Promise.resolve();
  #unsubscribe: () => void = () => {};
  #checking: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  private constructor(vault: Vault, suites: Suites, seat: SeatRecord, replica: Replica) {
    this.#vault = vault;
    this.#suites = suites;
    this.seat = seat;
    this.#replica = replica;
    this.#telling = new Telling(replica, seat.form !== undefined);
  }

  /**
   * Opens a space of which the vault holds a seat. What the vault gives back was judged before it was kept.
   * `read`: what was read already, and whatever other tabs have written since.
   */
  static async open(
    vault: Vault,
    suites: Suites,
    seat: SeatRecord,
    read?: Reading & { since(): readonly VaultEntry[] },
  ): Promise<Verdict<Space>> {
    const space = new Space(vault, suites, seat, await Space.#replicaFor(suites, seat, () => true));
    space.#begin(await space.#freshReplica());
    const early: VaultEntry[] = [];
    let isRead = false;
    space.#unsubscribe = vault.subscribe((notice) => {
      if (notice.kind !== 'entries') return;
      const news = notice.from === 'here' ? space.#byAnother(notice.entries) : notice.entries;
      if (news.length === 0) return;
      space.#since?.push(...news);
      if (isRead) space.#adopt(news);
      else early.push(...news);
    });
    const all = read ? done({ ...read, entries: [...read.entries, ...read.since()] }) : await vault.readAll();
    if (!all.ok) {
      space.stop();
      return all;
    }
    const taken = await space.#take(all.value.entries);
    space.#letGoOf(taken.leftovers);
    const isWhole = !lacksSome(taken, all.value.damage);
    // what is missing in between lies with the relay: all is asked for again
    const wasGiven = space.#standing.known > 0 || seat.from !== undefined;
    if (wasGiven && !isWhole && !isNotWhole(space.#standing)) {
      space.#standing = NOT_WHOLE;
      // once the vault is repaired, nothing else may tell that the last entry was let go
      await space.keepStanding();
    }
    isRead = true;
    space.#adopt(early);
    await space.#adopting;
    return done(space);
  }

  /** While all of a space is read anew there are two readings of it in this tab, and on screen is the one that is to go. */
  #byAnother(entries: readonly VaultEntry[]): readonly VaultEntry[] {
    const isOwn = this.#isOnItsWay;
    this.#isOnItsWay = false;
    if (isOwn) return [];
    return entries.filter(({ body }) => body instanceof Uint8Array && isOfSpace(body, this.seat.space));
  }

  static async #replicaFor(suites: Suites, seat: SeatRecord, wasJudged: () => boolean): Promise<Replica> {
    const pair = await suites.keys.pair(seat.seed);
    const device = { id: hex(seat.device), pair };
    return new Replica(suites, seat.space, { person: hex(seat.person), device }, { wasJudged });
  }

  #freshReplica(): Promise<Replica> {
    return Space.#replicaFor(this.#suites, this.seat, () => this.#trusting);
  }

  #begin(replica: Replica): void {
    this.#replica = replica;
    this.#telling = new Telling(replica, this.seat.form !== undefined);
  }

  get replica(): Replica {
    return this.#replica;
  }

  get standing(): Standing {
    return this.#standing;
  }

  alarms(): Alarm[] {
    return this.#replica.alarms();
  }

  // ---- As the loop sees it

  readonly ancestry: Ancestry = {
    precedes: (earlier, later) => this.#telling.precedes(earlier, later),
  };

  async readAll(): Promise<Result<readonly KeptEntry[], SpaceWhy>> {
    return ok([...this.#telling.kept]);
  }

  /** In a space of several people, who I am there. */
  get me(): MemberId | undefined {
    return this.seat.form && (hex(this.seat.person) as MemberId);
  }

  /** `beside`: what is to lie in the vault from the same moment on. */
  async append(
    bodies: readonly unknown[],
    beside: readonly VaultBody[] = [],
  ): Promise<Result<readonly KeptEntry[], SpaceWhy>> {
    const { suite } = this.#suites;
    const records = bodies.map((body) => ({ id: newId(suite), body }));
    return this.appendRecords(records, beside);
  }

  /** As `append`, for events that have an id already. */
  async appendRecords(
    records: readonly DomainRecord[],
    beside: readonly VaultBody[] = [],
  ): Promise<Result<readonly KeptEntry[], SpaceWhy>> {
    const known = this.#telling.kept.length;
    const isOwn = this.seat.form === undefined;
    const written = await this.write(
      (replica) => writeRecords(replica, this.#suites, records, isOwn),
      () => beside,
    );
    if (!written.ok) return written;
    const nodes = new Set(written.value.map(({ header }) => hex(idOf(header))));
    return ok(
      this.#telling.kept.slice(known).filter(({ id }) => nodes.has(this.nodeOf(id)?.entry.key ?? '')),
    );
  }

  /**
   * Lets go of what these events say, here and, once they hear of it, at the relay and on every other device. What lies in one entry
   * with something that stays, stays too. What is somebody else's is theirs to erase, and is let go of here after that.
   */
  async erase(ids: readonly string[]): Promise<Result<void, SpaceWhy>> {
    const gone = new Set(ids);
    const nodes = this.#telling.entriesOf(gone);
    const members = this.#replica.members();
    const isMine = (node: Node) => !this.me || members.personOf(node)?.id === this.me;
    const lies = (node: Node) => this.#replica.body(node.entry.key) !== undefined;
    const left = [...nodes].filter((node) => lies(node) && isMine(node));
    for (const some of inTurns(left)) {
      const targets = some.map(({ entry }) => entry.id).sort(compareBytes);
      const written = await this.write((replica) => writeControl(replica, { kind: 'erase', targets }));
      if (!written.ok && written.why.code !== 'notIn') return written;
    }
    // what somebody else takes back goes once their erase has come: before that the relay would bring it again
    const waiting = [...nodes].filter((node) => lies(node) && !isMine(node));
    const free = [...nodes].filter((node) => !waiting.includes(node));
    if (free.length === 0 && waiting.length > 0) return refuse({ code: 'notHeard' });
    const keys = new Set(free.map(({ entry }) => entry.key));
    const forgotten = await this.#vault.forget((entry) => leftOf(entry, gone, keys));
    if (forgotten.ok) await this.#inTurn(() => this.#reload());
    return forgotten.ok && waiting.length > 0 ? refuse({ code: 'notHeard' }) : forgotten;
  }

  /** Bodies that were erased, and still lie in the vault, go: nobody reads them any more, so that nobody else would ask for it. */
  #letGoOf(leftovers: readonly string[]): void {
    if (leftovers.length === 0) return;
    const keys = new Set(leftovers);
    // where it fails it is tried when the space is next read
    void this.#vault.forget((entry) => leftOf(entry, new Set(), keys)).catch(() => undefined);
  }

  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void {
    this.#keepers.add(listener);
    return () => this.#keepers.delete(listener);
  }

  /** What members wrote that cannot be read here. */
  unread(): Unread[] {
    return this.#telling.unread();
  }

  /** Who wrote something that may be read here later. */
  awaited(): Set<MemberId> {
    return this.#telling.awaited();
  }

  /** The entry in which an event lies; undefined where it is not known here. */
  nodeOf(id: string): Node | undefined {
    return this.#telling.nodeOf(id);
  }

  // ---- Writing and receiving

  /**
   * Writes whatever `make` signs. It is in the vault before this resolves, and nobody heard of it before. `beside`: what is to lie in
   * the vault from the same moment on.
   */
  async write(
    make: (replica: Replica) => Promise<Written>,
    beside: (parcels: readonly Parcel[]) => readonly VaultBody[] = () => [],
  ): Promise<Result<readonly Parcel[], SpaceWhy>> {
    // another reading of this space may write by now, and this one would not hear of it
    if (this.#isStopped) return refuse({ code: 'unavailable' });
    // who went on from an older entry than the relay has would have written twice from one place
    if (this.seat.relay !== '' && isNotWhole(this.#standing)) return refuse({ code: 'notWhole' });
    let fault: WriteFault | undefined;
    let parcels: readonly Parcel[] = [];
    let before = 0;
    this.#writing += 1;
    const kept = await this.#keep(
      async () => {
        before = this.#replica.log.graph.nodes.length;
        const written = await make(this.#replica);
        if (written.kind === 'fault') fault = written.fault;
        else parcels = written.parcels;
        return parcels.map((parcel) => ({ kind: 'entry', space: this.seat.space, parcel }));
      },
      () => (fault ? [] : beside(parcels)),
      () => fault !== undefined,
    ).finally(() => {
      this.#writing -= 1;
    });
    if (!kept.ok) return refuse(kept.why);
    if (fault) return refuse({ code: fault });
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
    return ok(parcels);
  }

  get isWriting(): boolean {
    return this.#writing > 0;
  }

  /** Resolves when what is being written now is written. */
  over(): Promise<void> {
    return this.#inTurn(async () => undefined);
  }

  /** Takes in what came from a relay; what is new is in the vault before this resolves. Answers ids that are missing. */
  async receive(parcels: readonly Parcel[]): Promise<Result<Receipt, SpaceWhy>> {
    let receipt: Receipt = { missing: [], faults: [] };
    let before = 0;
    const kept = await this.#keep(async () => {
      before = this.#replica.log.graph.nodes.length;
      const { records, ...rest } = await takeFromRelay(this, parcels);
      receipt = rest;
      return records;
    });
    if (!kept.ok) return refuse(kept.why);
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
    const { missing, faults } = receipt;
    return ok({ missing: missing.filter((id) => !this.#replica.log.has(id)), faults });
  }

  /** Remembers how far the relay is, until this tab is closed. */
  stand(standing: Standing): void {
    this.#standing = standing;
  }

  /** Remembers it for the next time, too. */
  async keepStanding(): Promise<void> {
    const { space, relay, from } = this.seat;
    const at = from === undefined ? {} : { relay };
    await this.#vault.append([toVault({ kind: 'place', space, ...this.#standing, ...at })]);
  }

  lose(record: Parameters<Losses['take']>[0]): void {
    this.#losses.take(record);
  }

  /** What the relay was given back after it had lost it, it has lost once more. */
  get isLostAgain(): boolean {
    return this.#losses.isAgain;
  }

  /** These the relay had, and has them no more. */
  async noteLost(ids: readonly string[]): Promise<void> {
    const record = this.#losses.note(this.seat, ids);
    if (!record) return;
    this.#losses.take(record);
    await this.#vault.append([toVault(record)]);
  }

  /** Somebody has looked into it: from here on it counts anew. */
  async forgiveLost(): Promise<void> {
    const { space, relay } = this.seat;
    const record = { kind: 'lost', space, relay, ids: [], isAgain: false } as const;
    const kept = await this.#vault.append([toVault(record)]);
    if (kept.ok) this.#losses.take(record);
    this.#notify('entries');
  }

  /**
   * While every other tab waits; a refusal forgets what was made, because nothing of it was kept. `isFailed`: what was signed before it
   * failed is not in the vault, and nobody may hear of it.
   */
  async #keep(
    make: () => Promise<readonly JournalRecord[]>,
    beside: () => readonly VaultBody[] = () => [],
    isFailed: () => boolean = () => false,
  ): Promise<Verdict<readonly VaultEntry[]>> {
    this.#keeping += 1;
    try {
      return await this.#inTurn(() => this.#keepNow(make, beside, isFailed));
    } finally {
      this.#keeping -= 1;
      // it has become so while the last one was ending
      if (this.#isStale && this.#keeping === 0) void this.#inTurn(() => this.#reload());
    }
  }

  async #keepNow(
    make: () => Promise<readonly JournalRecord[]>,
    beside: () => readonly VaultBody[],
    isFailed: () => boolean,
  ): Promise<Verdict<readonly VaultEntry[]>> {
    let length = this.#replica.log.graph.nodes.length;
    const isMore = () => this.#replica.log.graph.nodes.length > length;
    const composed = this.#vault.compose(async () => {
      await this.#adopting;
      length = this.#replica.log.graph.nodes.length;
      this.#trusting = false;
      try {
        const made = (await make()).map(toVault);
        this.#isOnItsWay = true;
        return [...made, ...beside()];
      } finally {
        this.#trusting = true;
      }
    });
    // a fault of ours keeps nothing either
    const kept = await composed.catch(async (error: unknown) => {
      this.#isOnItsWay = false;
      if (isMore()) await this.#reload('as it was');
      throw error;
    });
    this.#isOnItsWay = false;
    if (this.#isStale) await this.#reload();
    else if ((!kept.ok || isFailed()) && isMore()) await this.#reload('as it was');
    return kept;
  }

  #adopt(entries: readonly VaultEntry[]): void {
    this.#adopting = this.#adopting.then(async () => void (await this.#take(entries, 'elsewhere')));
  }

  /**
   * Reads all of it anew. Until that is done everybody sees what was there before: half of a log says who is in, too, and wrongly. `as it was`:
   * only what was refused goes again, of which nobody has heard; whoever did it by themself would else take that for news, and try once more.
   */
  async #reload(how: 'anew' | 'as it was' = 'anew'): Promise<void> {
    this.#isStale = false;
    const told = how === 'anew' ? undefined : this.#telling;
    const since: VaultEntry[] = [];
    this.#since = since;
    const replica = await this.#freshReplica();
    const { seat } = this;
    const into = { seat, replica, stand: this.stand.bind(this), lose: this.lose.bind(this) };
    const read = await this.#vault.readAll();
    if (read.ok) this.#letGoOf((await takeFromVault(into, read.value.entries, 'vault')).leftovers);
    for (let at = 0; at < since.length; ) {
      const some = since.slice(at);
      at = since.length;
      await takeFromVault(into, some, 'elsewhere');
    }
    this.#since = undefined;
    this.#begin(replica);
    await this.#tell(replica.log.graph.nodes, told);
    if (!told) this.#notify('rewritten');
  }

  /** Takes in what the vault holds, and hands on what it says. */
  async #take(entries: readonly VaultEntry[], from: 'vault' | 'elsewhere' = 'vault'): Promise<Taken> {
    const before = this.#replica.log.graph.nodes.length;
    const taken = await takeFromVault(this, entries, from);
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
    return taken;
  }

  // ---- Reading

  /** Hands on what these entries say, and what has become readable through them; of that, what was not handed on by `before`. */
  async #tell(nodes: readonly Node[], before?: Telling): Promise<void> {
    const telling = this.#telling;
    if (nodes.length === 0 && !telling.isWaiting) return;
    const content = telling.contentAmong(nodes);
    const isGone = nodes.some(({ entry }) => entry.header.kind === 'revoke' || entry.header.kind === 'end');
    if (isGone && telling.isStale()) {
      this.#isStale = true;
      // while others wait for this tab the vault cannot be read: whoever composes reloads afterwards
      return this.#keeping > 0 ? undefined : this.#inTurn(() => this.#reload());
    }
    const replica = this.#replica;
    let isNews = nodes.length > 0 && before === undefined;
    for (let at = 0; at < content.length; at += BATCH) {
      if (at > 0) await nextTask();
      const some = content.slice(at, at + BATCH);
      const readings = (of: readonly Node[]) =>
        Promise.all(of.map(async (node) => ({ node, reading: await replica.read(node) })));
      const read = await readings(some);
      const again = await readings(telling.partsFor(read));
      // meanwhile all of it was told anew
      if (telling !== this.#telling) return;
      const fresh = telling.take(read, again).filter(({ id }) => before?.nodeOf(id) === undefined);
      isNews ||= fresh.length > 0;
      if (fresh.length > 0) for (const keeper of this.#keepers) keeper(fresh);
    }
    if (isNews) this.#notify('entries');
    this.#checkWraps();
  }

  /** Once it is quiet, looks for wrong wraps for others; watchers are told of new alarms (LOG17). */
  #checkWraps(): void {
    if (this.#isStopped) return;
    clearTimeout(this.#checking);
    this.#checking = setTimeout(async () => {
      const { keyring } = this.#replica;
      const known = keyring.wrong.length;
      await this.#replica.checkWraps(() => !this.#isStopped);
      if (keyring.wrong.length > known) this.#notify('entries');
    }, QUIET);
  }

  watch(listener: (notice: SpaceNotice) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  #notify(kind: SpaceNotice['kind']): void {
    for (const watcher of [...this.#watchers]) watcher({ kind });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#checking);
    this.#unsubscribe();
    this.#keepers.clear();
    this.#watchers.clear();
  }
}
