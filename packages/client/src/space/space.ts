// One space as the rest of the client sees it: events of the domain that were written here or came from other devices,
// with what came before what. Everything lies in the vault before anybody else hears of it, and of several tabs one
// writes at a time. docs/spec/sealed-log.md, LOG50–LOG58.
import { type Ancestry, ok, type Result, refuse } from '@orrery/domain';
import {
  type Alarm,
  Replica,
  type Suites,
  WITNESS_LENGTH,
  type WriteFault,
  type Written,
  writeContent,
} from '@orrery/log';
import { type Bytes, type Cursor, concatBytes, hex, type Node, type Parcel, START } from '@orrery/wire';
import type { Keeper, KeptEntry } from '../loop/loop.ts';
import type { Vault, VaultEntry } from '../vault/vault.ts';
import { done, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { fromVault, type JournalRecord, type SeatRecord, toVault } from './journal.ts';
import { type DomainRecord, payloadsOf, readPayload, readRecords } from './payload.ts';

export type SpaceWhy = VaultWhy | { readonly code: WriteFault };

/** Where a record of the domain lies: in which entry, and at which place in it. */
interface Place {
  readonly node: Node;
  readonly at: number;
}

export interface SpaceNotice {
  /** Entries that were taken in or written, to be passed on to the relay. */
  readonly kind: 'entries' | 'rewritten';
}

export interface Standing {
  readonly cursor: Cursor;
  /** Entries, in the order of the journal, that the relay is known to have. */
  readonly known: number;
}

/** Entries that are read back in one go; between them the page may breathe. */
const BATCH = 500;

export class Space implements Keeper<SpaceWhy> {
  readonly seat: SeatRecord;
  readonly #vault: Vault;
  readonly #suites: Suites;
  #replica: Replica;
  #trusting = true;
  #isComposing = false;
  /** What was told is no longer what stands: tell all of it anew. */
  #isStale = false;
  readonly #places = new Map<string, Place>();
  readonly #parts = new Map<string, { bytes: Bytes; node: Node }[]>();
  /** Content that could not be read yet. */
  readonly #unread = new Set<string>();
  /** Content whose records were handed on. */
  readonly #told = new Set<Node>();
  readonly #kept: KeptEntry[] = [];
  readonly #keepers = new Set<(entries: readonly KeptEntry[]) => void>();
  readonly #watchers = new Set<(notice: SpaceNotice) => void>();
  #standing: Standing = { cursor: START, known: 0 };
  /** Vault entries of other tabs that are still to be taken in. */
  #adopting: Promise<void> = Promise.resolve();
  #unsubscribe: () => void = () => {};

  private constructor(vault: Vault, suites: Suites, seat: SeatRecord, replica: Replica) {
    this.#vault = vault;
    this.#suites = suites;
    this.seat = seat;
    this.#replica = replica;
  }

  /**
   * Opens a space of which the vault holds a seat. What the vault gives back was judged before it was kept.
   * `read`: what was read already, and whatever other tabs have written since.
   */
  static async open(
    vault: Vault,
    suites: Suites,
    seat: SeatRecord,
    read?: { readonly entries: readonly VaultEntry[]; since(): readonly VaultEntry[] },
  ): Promise<Verdict<Space>> {
    const space = new Space(vault, suites, seat, await Space.#replicaFor(suites, seat, () => true));
    space.#replica = await space.#fresh();
    const early: VaultEntry[] = [];
    let isRead = false;
    space.#unsubscribe = vault.subscribe((notice) => {
      if (notice.kind !== 'entries' || notice.from === 'here') return;
      if (isRead) space.#adopt(notice.entries);
      else early.push(...notice.entries);
    });
    const all = read ? done({ entries: [...read.entries, ...read.since()] }) : await vault.readAll();
    if (!all.ok) {
      space.stop();
      return all;
    }
    await space.#take(all.value.entries);
    isRead = true;
    space.#adopt(early);
    await space.#adopting;
    return done(space);
  }

  static async #replicaFor(suites: Suites, seat: SeatRecord, trusts: () => boolean): Promise<Replica> {
    const pair = await suites.keys.pair(seat.seed);
    const verify: typeof suites.keys.verify = (key, message, signature) =>
      trusts() ? Promise.resolve(true) : suites.keys.verify(key, message, signature);
    const device = { id: hex(seat.device), pair };
    const keys = { ...suites.keys, verify };
    return new Replica({ ...suites, keys }, seat.space, { person: hex(seat.person), device });
  }

  #fresh(): Promise<Replica> {
    return Space.#replicaFor(this.#suites, this.seat, () => this.#trusting);
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
    precedes: (earlier, later) => {
      const a = this.#places.get(earlier);
      const b = this.#places.get(later);
      if (!a || !b) return false;
      return a.node === b.node ? a.at < b.at : this.#replica.log.graph.isBefore(a.node, b.node);
    },
  };

  async readAll(): Promise<Result<readonly KeptEntry[], SpaceWhy>> {
    return ok([...this.#kept]);
  }

  async append(bodies: readonly unknown[]): Promise<Result<readonly KeptEntry[], SpaceWhy>> {
    const { suite } = this.#suites;
    const records = bodies.map((body) => ({ id: newId(suite.randomBytes(16)), body }));
    return this.appendRecords(records);
  }

  /** As `append`, for events that have an id already. */
  async appendRecords(records: readonly DomainRecord[]): Promise<Result<readonly KeptEntry[], SpaceWhy>> {
    const { suite } = this.#suites;
    const known = this.#kept.length;
    const written = await this.write(async (replica) => {
      const parcels: Parcel[] = [];
      for (const payload of payloadsOf(records, suite.randomBytes(16))) {
        const content = { witness: suite.randomBytes(WITNESS_LENGTH), payload };
        const one = await writeContent(replica, content, false);
        if (one.kind === 'fault') return one;
        parcels.push(...one.parcels);
      }
      return { kind: 'written', parcels };
    });
    if (!written.ok) return written;
    const ids = new Set(records.map(({ id }) => id));
    return ok(this.#kept.slice(known).filter(({ id }) => ids.has(id)));
  }

  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void {
    this.#keepers.add(listener);
    return () => this.#keepers.delete(listener);
  }

  // ---- Writing and receiving

  /** Writes whatever `make` signs. It is in the vault before this resolves, and nobody heard of it before. */
  async write(make: (replica: Replica) => Promise<Written>): Promise<Result<readonly Parcel[], SpaceWhy>> {
    let fault: WriteFault | undefined;
    let parcels: readonly Parcel[] = [];
    const before = this.#replica.log.graph.nodes.length;
    const kept = await this.#keep(async () => {
      const written = await make(this.#replica);
      if (written.kind === 'fault') fault = written.fault;
      else parcels = written.parcels;
      return parcels.map((parcel) => ({ kind: 'entry', space: this.seat.space, parcel }));
    });
    if (!kept.ok) return refuse(kept.why);
    if (fault) return refuse({ code: fault });
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
    return ok(parcels);
  }

  /** Takes in what came from a relay; what is new is in the vault before this resolves. Answers ids that are missing. */
  async receive(parcels: readonly Parcel[]): Promise<Result<Receipt, SpaceWhy>> {
    const missing = new Set<string>();
    const faults: string[] = [];
    const before = this.#replica.log.graph.nodes.length;
    const kept = await this.#keep(async () => {
      const records: JournalRecord[] = [];
      const { space } = this.seat;
      const bare = new Set(this.#replica.missingBodies());
      for (const [at, answer] of (await this.#replica.receive(parcels)).entries()) {
        const parcel = parcels[at];
        if (!parcel) continue;
        if (answer.kind === 'waiting') for (const id of answer.missing) missing.add(id);
        else if (answer.kind === 'refused') faults.push(answer.fault);
        else {
          const { entry } = answer.node;
          const kept = this.#replica.parcel(entry.key);
          if (answer.kind === 'taken' && kept) records.push({ kind: 'entry', space, parcel: kept });
          else if (kept?.body && bare.delete(entry.key))
            records.push({ kind: 'body', space, entry: entry.id, body: kept.body });
        }
      }
      return records;
    });
    if (!kept.ok) return refuse(kept.why);
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
    return ok({ missing: [...missing].filter((id) => !this.#replica.log.has(id)), faults });
  }

  /** Remembers how far the relay is. */
  async stand(standing: Standing): Promise<void> {
    this.#standing = standing;
    const { cursor, known } = standing;
    await this.#vault.append([toVault({ kind: 'place', space: this.seat.space, cursor, known })]);
  }

  /** While every other tab waits; a refusal forgets what was made, because nothing of it was kept. */
  async #keep(make: () => Promise<JournalRecord[]>): Promise<Verdict<readonly VaultEntry[]>> {
    const length = this.#replica.log.graph.nodes.length;
    const kept = await this.#vault.compose(async () => {
      this.#isComposing = true;
      await this.#adopting;
      this.#trusting = false;
      try {
        return (await make()).map(toVault);
      } finally {
        this.#trusting = true;
        this.#isComposing = false;
      }
    });
    const isForgotten = !kept.ok && this.#replica.log.graph.nodes.length > length;
    if (isForgotten || this.#isStale) await this.#reload();
    return kept;
  }

  #adopt(entries: readonly VaultEntry[]): void {
    this.#adopting = this.#adopting.then(() => this.#take(entries));
  }

  async #reload(): Promise<void> {
    this.#isStale = false;
    this.#replica = await this.#fresh();
    for (const gone of [this.#places, this.#parts, this.#unread, this.#told]) gone.clear();
    this.#kept.length = 0;
    const read = await this.#vault.readAll();
    if (read.ok) await this.#take(read.value.entries);
    this.#notify('rewritten');
  }

  /** Takes in what the vault holds. */
  async #take(entries: readonly VaultEntry[]): Promise<void> {
    const before = this.#replica.log.graph.nodes.length;
    let parcels: Parcel[] = [];
    const flush = async () => {
      await this.#replica.receive(parcels);
      parcels = [];
    };
    for (const { body } of entries) {
      const record = fromVault(body);
      if (!record || hex(record.space) !== hex(this.seat.space)) continue;
      if (record.kind === 'entry') parcels.push(record.parcel);
      if (parcels.length >= BATCH || record.kind === 'body') await flush();
      if (record.kind === 'body') await this.#addBody(record);
      if (record.kind === 'place') this.#standing = { cursor: record.cursor, known: record.known };
    }
    await flush();
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
  }

  async #addBody({ entry, body }: Extract<JournalRecord, { kind: 'body' }>): Promise<void> {
    const parcel = this.#replica.parcel(hex(entry));
    if (parcel) await this.#replica.receive([{ ...parcel, body }]);
  }

  // ---- Reading

  /** Hands on what these entries say, and what has become readable through them. */
  async #tell(nodes: readonly Node[]): Promise<void> {
    if (nodes.length === 0 && this.#unread.size === 0) return;
    const again = [...this.#unread].flatMap((key) => this.#replica.log.graph.get(key) ?? []);
    const content = [...again, ...nodes.filter((node) => node.entry.header.kind === 'content')];
    const members = this.#replica.members();
    const isNews = nodes.some(({ entry }) => entry.header.kind === 'revoke' || entry.header.kind === 'end');
    if (isNews && [...this.#told].some((node) => !members.stands(node))) {
      this.#isStale = true;
      // while others wait for this tab the vault cannot be read: whoever composes reloads afterwards
      return this.#isComposing ? undefined : this.#reload();
    }
    const read = await Promise.all(
      content.map(async (node) => ({ node, reading: await this.#replica.read(node) })),
    );
    const fresh: KeptEntry[] = [];
    for (const { node, reading } of read) {
      const { key } = node.entry;
      if (reading.kind === 'pending' || reading.kind === 'locked') this.#unread.add(key);
      else this.#unread.delete(key);
      if (reading.kind !== 'read' || this.#told.has(node) || !members.stands(node)) continue;
      this.#told.add(node);
      for (const { id, body } of this.#recordsIn(node, reading.content.payload)) {
        if (this.#places.has(id)) continue;
        this.#places.set(id, { node, at: this.#places.size });
        fresh.push({ id, seq: this.#places.size, body });
      }
    }
    this.#kept.push(...fresh);
    if (fresh.length > 0) for (const keeper of this.#keepers) keeper(fresh);
    if (nodes.length > 0) this.#notify('entries');
  }

  #recordsIn(node: Node, payload: Bytes): readonly DomainRecord[] {
    const piece = readPayload(payload);
    if (!piece) return [];
    if (piece.kind === 'whole') return piece.records;
    const group = `${hex(node.entry.header.author)} ${piece.group} ${piece.of}`;
    const parts = this.#parts.get(group) ?? [];
    parts[piece.at] = { bytes: piece.bytes, node };
    this.#parts.set(group, parts);
    if (Object.keys(parts).length < piece.of) return [];
    this.#parts.delete(group);
    return readRecords(concatBytes(...parts.map(({ bytes }) => bytes))) ?? [];
  }

  watch(listener: (notice: SpaceNotice) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  #notify(kind: SpaceNotice['kind']): void {
    for (const watcher of [...this.#watchers]) watcher({ kind });
  }

  stop(): void {
    this.#unsubscribe();
    this.#keepers.clear();
    this.#watchers.clear();
  }
}

/** What became of parcels that came in. */
export interface Receipt {
  /** Ids, as hex, of entries that others descend from and that are not here. */
  readonly missing: readonly string[];
  /** Names of the rules that entries broke which were refused. */
  readonly faults: readonly string[];
}

/** 22 characters from 16 bytes, as ids of the domain are written. */
const newId = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
