// One space as the rest of the client sees it: events of the domain that were written here or came from other devices,
// with what came before what. Everything lies in the vault before anybody else hears of it, and of several tabs one
// writes at a time. docs/spec/sealed-log.md, LOG50–LOG58.
import { type Ancestry, ok, type Result, refuse } from '@orrery/domain';
import {
  type Alarm,
  type Reading as ReadingOf,
  Replica,
  type Suites,
  type WriteFault,
  type Written,
  writeControl,
} from '@orrery/log';
import {
  type Bytes,
  type Cursor,
  compareBytes,
  concatBytes,
  equalBytes,
  hex,
  type Node,
  type Parcel,
  START,
} from '@orrery/wire';
import type { Keeper, KeptEntry } from '../loop/loop.ts';
import { nextTask } from '../store/next-task.ts';
import type { Reading, Vault, VaultEntry } from '../vault/vault.ts';
import { type Damage, done, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { writeRecords } from './contents.ts';
import { inTurns, leftOf } from './erasing.ts';
import { fromVault, type JournalRecord, type SeatRecord, toVault } from './journal.ts';
import { type DomainRecord, readPayload, readRecords } from './payload.ts';

export type SpaceWhy =
  | VaultWhy
  | { readonly code: WriteFault }
  /** Something of this device's own is missing here, and must come back from the relay first. */
  | { readonly code: 'notWhole' };

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

/** Something is missing in the journal: all is asked for again, and nothing is written before that was answered. */
const NOT_WHOLE: Standing = { cursor: START, known: 1 };

const isNotWhole = ({ cursor, known }: Standing): boolean =>
  cursor.count === NOT_WHOLE.cursor.count && known === NOT_WHOLE.known;

/** What was found when the vault was read. */
interface Taken {
  /** Something descends from what is not here. */
  readonly hasGap: boolean;
  /** Fewer entries lay before the last place than it says. */
  readonly isShort: boolean;
  /** Of the last place; 0 where there is none. */
  readonly placeSeq: number;
}

/** Up to where in the vault a damage reaches. */
function lastOf(damage: Damage): number {
  if ('to' in damage) return damage.to;
  return 'seq' in damage ? damage.seq : Number.POSITIVE_INFINITY;
}

/** Entries that are taken in or read in one go; between them the page may breathe. */
const BATCH = 250;
/** Milliseconds after the last news before wraps for others are looked at: what is on screen comes first. */
const QUIET = 1_000;

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
  /** Entries among which an event lies that was too long for one. */
  readonly #pieces = new Map<string, readonly Node[]>();
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
  #checking: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

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
    read?: Reading & { since(): readonly VaultEntry[] },
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
    const all = read ? done({ ...read, entries: [...read.entries, ...read.since()] }) : await vault.readAll();
    if (!all.ok) {
      space.stop();
      return all;
    }
    const { hasGap, isShort, placeSeq } = await space.#take(all.value.entries);
    // a place tells how many entries lay before it, and nothing of those that came later
    const isDamaged = all.value.damage.some((damage) => lastOf(damage) > placeSeq);
    // what is missing in between lies with the relay: all is asked for again
    if (space.#standing.known > 0 && (hasGap || isShort || isDamaged) && !isNotWhole(space.#standing)) {
      space.#standing = NOT_WHOLE;
      // once the vault is repaired, nothing else may tell that the last entry was let go
      await space.keepStanding();
    }
    isRead = true;
    space.#adopt(early);
    await space.#adopting;
    return done(space);
  }

  static async #replicaFor(suites: Suites, seat: SeatRecord, wasJudged: () => boolean): Promise<Replica> {
    const pair = await suites.keys.pair(seat.seed);
    const device = { id: hex(seat.device), pair };
    return new Replica(suites, seat.space, { person: hex(seat.person), device }, { wasJudged });
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
    const known = this.#kept.length;
    const written = await this.write((replica) => writeRecords(replica, this.#suites, records));
    if (!written.ok) return written;
    const ids = new Set(records.map(({ id }) => id));
    return ok(this.#kept.slice(known).filter(({ id }) => ids.has(id)));
  }

  /**
   * Lets go of what these events say, here and, once they hear of it, at the relay and on every other device. What lies in one entry
   * with something that stays, stays too.
   */
  async erase(ids: readonly string[]): Promise<Result<void, SpaceWhy>> {
    const gone = new Set(ids);
    const nodes = new Set(ids.flatMap((id) => this.#pieces.get(id) ?? this.nodeOf(id) ?? []));
    for (const [id, { node }] of this.#places) if (!gone.has(id)) nodes.delete(node);
    const left = [...nodes].filter(({ entry }) => this.#replica.body(entry.key) !== undefined);
    for (const some of inTurns(left)) {
      const targets = some.map(({ entry }) => entry.id).sort(compareBytes);
      const written = await this.write((replica) => writeControl(replica, { kind: 'erase', targets }));
      if (!written.ok && written.why.code !== 'notIn') return written;
    }
    const keys = new Set([...nodes].map(({ entry }) => entry.key));
    const forgotten = await this.#vault.forget((entry) => leftOf(entry, gone, keys));
    if (forgotten.ok) await this.#reload();
    return forgotten;
  }

  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void {
    this.#keepers.add(listener);
    return () => this.#keepers.delete(listener);
  }

  /** The entry in which an event lies; undefined where it is not known here. */
  nodeOf(id: string): Node | undefined {
    return this.#places.get(id)?.node;
  }

  // ---- Writing and receiving

  /** Writes whatever `make` signs. It is in the vault before this resolves, and nobody heard of it before. */
  async write(make: (replica: Replica) => Promise<Written>): Promise<Result<readonly Parcel[], SpaceWhy>> {
    // who went on from an older entry than the relay has would have written twice from one place
    if (this.seat.relay !== '' && isNotWhole(this.#standing)) return refuse({ code: 'notWhole' });
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
    if (fault) {
      // what was signed before it failed is not in the vault, and nobody may hear of it
      if (this.#replica.log.graph.nodes.length > before) await this.#reload();
      return refuse({ code: fault });
    }
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

  /** Remembers how far the relay is, until this tab is closed. */
  stand(standing: Standing): void {
    this.#standing = standing;
  }

  /** Remembers it for the next time, too. */
  async keepStanding(): Promise<void> {
    const { cursor, known } = this.#standing;
    await this.#vault.append([toVault({ kind: 'place', space: this.seat.space, cursor, known })]);
  }

  /** While every other tab waits; a refusal forgets what was made, because nothing of it was kept. */
  async #keep(make: () => Promise<JournalRecord[]>): Promise<Verdict<readonly VaultEntry[]>> {
    const length = this.#replica.log.graph.nodes.length;
    const isMore = () => this.#replica.log.graph.nodes.length > length;
    const composed = this.#vault.compose(async () => {
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
    // a fault of ours keeps nothing either
    const kept = await composed.catch(async (error: unknown) => {
      if (isMore()) await this.#reload();
      throw error;
    });
    if ((!kept.ok && isMore()) || this.#isStale) await this.#reload();
    return kept;
  }

  #adopt(entries: readonly VaultEntry[]): void {
    this.#adopting = this.#adopting.then(async () => void (await this.#take(entries, 'elsewhere')));
  }

  async #reload(): Promise<void> {
    this.#isStale = false;
    this.#replica = await this.#fresh();
    for (const gone of [this.#places, this.#parts, this.#pieces, this.#unread, this.#told]) gone.clear();
    this.#kept.length = 0;
    const read = await this.#vault.readAll();
    if (read.ok) await this.#take(read.value.entries);
    this.#notify('rewritten');
  }

  /** Takes in what the vault holds. Answers whether something is missing that it once held: a damaged record was let go. */
  async #take(entries: readonly VaultEntry[], from: 'vault' | 'elsewhere' = 'vault'): Promise<Taken> {
    const before = this.#replica.log.graph.nodes.length;
    const waiting: Parcel[] = [];
    let parcels: Parcel[] = [];
    const flush = async () => {
      const answers = await this.#replica.receive(parcels);
      waiting.push(...parcels.filter((_, at) => answers[at]?.kind === 'waiting'));
      parcels = [];
      await nextTask();
    };
    let count = 0;
    let isShort = false;
    let placeSeq = 0;
    for (const { body, seq } of entries) {
      const record = fromVault(body);
      if (!record || !equalBytes(record.space, this.seat.space)) continue;
      if (record.kind === 'entry') {
        parcels.push(record.parcel);
        count += 1;
      }
      if (parcels.length >= BATCH || record.kind === 'body') await flush();
      if (record.kind === 'body') await this.#addBody(record);
      // what another tab lacks may be whole here
      if (record.kind !== 'place' || (from === 'elsewhere' && isNotWhole(record))) continue;
      this.#standing = { cursor: record.cursor, known: record.known };
      isShort = count < record.known;
      placeSeq = seq;
    }
    await flush();
    const late = await this.#replica.receive(waiting);
    await this.#tell(this.#replica.log.graph.nodes.slice(before));
    return { hasGap: late.some(({ kind }) => kind === 'waiting'), isShort, placeSeq };
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
    const replica = this.#replica;
    for (let at = 0; at < content.length; at += BATCH) {
      if (at > 0) await nextTask();
      const some = content.slice(at, at + BATCH);
      const read = await Promise.all(some.map(async (node) => ({ node, reading: await replica.read(node) })));
      // meanwhile all of it was told anew
      if (replica !== this.#replica) return;
      this.#tellRead(read);
    }
    if (nodes.length > 0) this.#notify('entries');
    this.#checkWraps();
  }

  #tellRead(read: readonly { readonly node: Node; readonly reading: ReadingOf }[]): void {
    const members = this.#replica.members();
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
    const records = readRecords(concatBytes(...parts.map(({ bytes }) => bytes))) ?? [];
    for (const { id } of records)
      this.#pieces.set(
        id,
        parts.map((part) => part.node),
      );
    return records;
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
