// A small honest client: what it writes is durable before it is sent, what it hears is judged, what is missing is asked for, and
// what the relay lost is given back. It believes nothing, and shows by name whatever is not as it should be.
import type { Received, Replica, Seat, Suites } from '@orrery/log';
import {
  type Ask,
  advance,
  type Bytes,
  type Cursor,
  equalBytes,
  fromHex,
  hex,
  type Node,
  type Outcome,
  type Parcel,
  proofBytes,
  START,
  type Tell,
} from '@orrery/wire';
import type { Frames } from './frames.ts';
import { idOfParcel, keyOf, newReplica } from './parcels.ts';
import {
  type Change,
  type Client,
  Crash,
  type Disk,
  DiskFull,
  type Identity,
  type RelayFault,
  type Shown,
  type Transport,
  type TransportEvents,
} from './seam.ts';

const MOST_IN_ONE = 64;
/** An acknowledged entry that is gone twice is no accident. */
const LOST_TOO_OFTEN = 2;
/** Reconciliations in one connection: a relay that is never where it says it is must not keep a device busy. */
const MOST_RECONCILIATIONS = 2;

const isSame = (a: Cursor, b: Cursor): boolean => a.count === b.count && equalBytes(a.chain, b.chain);

export class SmallClient implements Client {
  replica: Replica;
  readonly #suites: Suites;
  readonly #seat: Seat;
  readonly #identity: Identity;
  readonly #disk: Disk;
  readonly #frames: Frames;
  /** Every verdict that it came to, for whoever compares them. */
  onVerdict: (key: string, verdict: string) => void = () => {};
  #transport: Transport | undefined;
  #cursor: Cursor = START;
  #outbox = new Set<string>();
  #acknowledged = new Map<string, number>();
  /** Entries that came before what they descend from. */
  readonly #waiting = new Map<string, Parcel>();
  /** Ids that somebody named and nobody delivered. */
  readonly #missing = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #refused = new Map<string, string>();
  readonly #faults = new Set<RelayFault>();
  #request = 0;
  readonly #sent = new Map<number, readonly string[]>();
  #listed: string[] = [];
  #reconciliations = 0;
  #isUpToDate = false;
  /** The last entry that was written here a long while ago. */
  #old: Node | undefined;
  /** After a crash: nothing is done any more. */
  #isDead = false;

  private constructor(suites: Suites, seat: Seat, identity: Identity, disk: Disk, frames: Frames) {
    this.#suites = suites;
    this.#seat = seat;
    this.#identity = identity;
    this.#disk = disk;
    this.#frames = frames;
    this.replica = newReplica(suites, identity.space, seat);
  }

  /** Begins with what lies on the disk. */
  static async open(
    suites: Suites,
    seat: Seat,
    identity: Identity,
    disk: Disk,
    frames: Frames,
    onVerdict: (key: string, verdict: string) => void,
  ): Promise<SmallClient> {
    const client = new SmallClient(suites, seat, identity, disk, frames);
    client.onVerdict = onVerdict;
    await client.#load();
    return client;
  }

  async #load(): Promise<void> {
    const { parcels, outbox, acknowledged, cursor, expected } = this.#disk.read();
    this.replica = newReplica(this.#suites, this.#identity.space, this.#seat);
    this.#outbox = new Set(outbox);
    this.#acknowledged = new Map(acknowledged);
    this.#cursor = cursor;
    this.#waiting.clear();
    this.#missing.clear();
    await this.#judge([...parcels.values()]);
    for (const key of expected) if (!this.replica.log.has(key)) this.#missing.add(key);
  }

  // ── writing

  async write(work: (replica: Replica) => Promise<readonly Parcel[] | undefined>): Promise<boolean> {
    if (this.#isDead) return false;
    const parcels = await work(this.replica);
    if (!parcels) return false;
    const keys = parcels.map(keyOf);
    for (const key of keys) this.onVerdict(key, 'valid');
    const outbox = new Set([...this.#outbox, ...keys]);
    if (!(await this.#commit({ parcels, outbox }))) return false;
    this.#outbox = outbox;
    if (this.#isUpToDate) this.#give();
    return true;
  }

  /** False where the device stopped, or is full: then it is as if nothing had been written. */
  async #commit(change: Change): Promise<boolean> {
    try {
      await this.#disk.commit(change);
      return true;
    } catch (error) {
      if (error instanceof Crash) this.#die();
      else if (error instanceof DiskFull) {
        this.#transport?.close();
        await this.#load();
      } else throw error;
      return false;
    }
  }

  #die(): void {
    this.#isDead = true;
    this.#transport?.close();
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  #give(): void {
    const nodes = this.replica.log.graph.nodes.filter(({ entry }) => this.#outbox.has(entry.key));
    for (let at = 0; at < nodes.length; at += MOST_IN_ONE) {
      const some = nodes.slice(at, at + MOST_IN_ONE);
      const parcels = some.flatMap(({ entry }) => this.replica.parcel(entry.key) ?? []);
      const request = this.#next(some.map(({ entry }) => entry.key));
      this.#ask({ kind: 'append', request, parcels });
    }
  }

  #next(keys: readonly string[]): number {
    this.#request += 1;
    this.#sent.set(this.#request, keys);
    return this.#request;
  }

  #ask(ask: Ask): void {
    this.#transport?.send(this.#frames.ofAsk(ask));
  }

  // ── hearing

  connected(transport: Transport): TransportEvents {
    this.#transport = transport;
    this.#asked.clear();
    this.#sent.clear();
    this.#isUpToDate = false;
    this.#reconciliations = 0;
    const isOver = () => this.#isDead || this.#transport !== transport;
    return {
      opened: async () => {
        if (!isOver()) this.#ask({ kind: 'hello', space: this.#identity.space });
      },
      tell: async (frame) => {
        if (!isOver()) await this.#hear(frame);
      },
      closed: () => {
        if (this.#transport === transport) this.#transport = undefined;
        this.#isUpToDate = false;
      },
    };
  }

  async #hear(frame: Bytes): Promise<void> {
    const tell = this.#frames.tell(frame);
    if (!tell || tell === 'versionUnknown') {
      this.#faults.add('malformed');
      this.#transport?.close();
      return;
    }
    switch (tell.kind) {
      case 'challenge':
        return this.#prove(tell.nonce);
      case 'welcome':
        // on this connection things are as they should be until something shows otherwise
        for (const fault of ['malformed', 'cursorWrong', 'denied'] as const) this.#faults.delete(fault);
        return this.#ask({ kind: 'since', cursor: this.#cursor });
      case 'elsewhere':
        return this.#reconcile();
      case 'listed':
        return this.#compare(tell);
      case 'entries':
        return this.#follow(tell);
      case 'upToDate':
        return this.#caughtUp(tell.cursor);
      case 'fetched':
        return this.#fetched(tell);
      case 'appended':
        return this.#note(tell);
      case 'closing':
        if (tell.why === 'denied' || tell.why === 'ended' || tell.why === 'malformed')
          this.#faults.add(tell.why);
        this.#transport?.close();
        return;
      default:
        return;
    }
  }

  async #prove(nonce: Bytes): Promise<void> {
    const { origin, space, who, pair } = this.#identity;
    const signature = await this.#suites.keys.sign(pair, proofBytes(origin, space, who, nonce));
    this.#ask({ kind: 'prove', who, signature });
  }

  /** Entries in the relay's order; its cursor must follow from ours by them. */
  async #follow({ parcels, cursor }: Extract<Tell, { kind: 'entries' }>): Promise<void> {
    const ids = parcels.map(idOfParcel);
    const follows = isSame(ids.reduce(advance, this.#cursor), cursor);
    const keys = parcels.map(keyOf);
    if (!(await this.#receive(parcels, follows ? cursor : this.#cursor, keys))) return;
    if (follows) this.#cursor = cursor;
    else {
      this.#faults.add('cursorWrong');
      this.#reconcile();
    }
    if (this.#isUpToDate) this.#fetchMissing();
  }

  async #receive(parcels: readonly Parcel[], cursor: Cursor, seen: readonly string[]): Promise<boolean> {
    const kept = await this.#judge(parcels);
    const acknowledged = new Map(this.#acknowledged);
    const outbox = new Set(this.#outbox);
    for (const key of seen) {
      acknowledged.delete(key);
      outbox.delete(key);
    }
    if (!(await this.#commit({ parcels: kept, cursor, acknowledged, outbox }))) return false;
    this.#acknowledged = acknowledged;
    this.#outbox = outbox;
    return true;
  }

  /** Takes in what can be taken in; answers what is worth keeping. */
  async #judge(parcels: readonly Parcel[]): Promise<Parcel[]> {
    const kept: Parcel[] = [];
    let batch = [...parcels];
    for (let first = true; batch.length > 0; first = false) {
      const received = await this.replica.receive(batch);
      let isNew = false;
      for (const [at, answer] of received.entries()) {
        const parcel = batch[at];
        if (!parcel) continue;
        this.#settle(parcel, answer);
        if (first && answer.kind !== 'refused') kept.push(this.#judged(parcel, answer));
        isNew ||= answer.kind === 'taken';
      }
      batch = isNew ? [...this.#waiting.values()] : [];
    }
    return kept;
  }

  /** Of what was known already, the copy that was judged: nobody looked at the signature of another one. */
  #judged(parcel: Parcel, answer: Received): Parcel {
    return answer.kind === 'known' ? (this.replica.parcel(answer.node.entry.key) ?? parcel) : parcel;
  }

  #settle(parcel: Parcel, answer: Received): void {
    const key = keyOf(parcel);
    if (answer.kind === 'waiting') {
      this.#waiting.set(key, parcel);
      for (const id of answer.missing) if (!this.#waiting.has(id)) this.#missing.add(id);
      this.#missing.delete(key);
      return;
    }
    this.#waiting.delete(key);
    if (answer.kind !== 'refused') {
      this.onVerdict(key, 'valid');
      this.#missing.delete(key);
      this.#refused.delete(key);
      return;
    }
    this.#refused.set(key, answer.fault);
    if (answer.fault === 'signatureWrong') this.#missing.add(key);
    else {
      this.onVerdict(key, answer.fault);
      this.#missing.delete(key);
    }
  }

  async #caughtUp(cursor: Cursor): Promise<void> {
    if (!isSame(cursor, this.#cursor)) {
      this.#faults.add('cursorWrong');
      return this.#reconcile();
    }
    this.#isUpToDate = true;
    // what was acknowledged and is not on the relay's path is given again: it may have been put back from a backup
    const acknowledged = this.#lose(this.#acknowledged.keys());
    const outbox = new Set([...this.#outbox, ...acknowledged.keys()]);
    if (acknowledged.size > 0 && !(await this.#commit({ acknowledged, outbox }))) return;
    this.#acknowledged = acknowledged;
    this.#outbox = outbox;
    this.#fetchMissing();
    this.#give();
  }

  /** How often each was lost, with these. What is still to be given again was not acknowledged since: it is the same loss. */
  #lose(keys: Iterable<string>): Map<string, number> {
    const acknowledged = new Map(this.#acknowledged);
    for (const key of keys) {
      if (this.#outbox.has(key)) continue;
      const times = (acknowledged.get(key) ?? 0) + 1;
      acknowledged.set(key, times);
      if (times >= LOST_TOO_OFTEN) this.#faults.add('acknowledgedLost');
    }
    return acknowledged;
  }

  #fetchMissing(): void {
    const wanted = [...this.#missing, ...this.replica.missingBodies()].filter((key) => !this.#asked.has(key));
    if (wanted.length === 0) return;
    for (const key of wanted) this.#asked.add(key);
    const ids = wanted.flatMap((key) => fromHex(key) ?? []);
    this.#ask({ kind: 'fetch', request: this.#next(wanted), ids });
  }

  async #fetched({ request, parcels }: Extract<Tell, { kind: 'fetched' }>): Promise<void> {
    if (!this.#sent.delete(request)) return;
    if (!(await this.#receive(parcels, this.#cursor, []))) return;
    this.#fetchMissing();
  }

  // ── a relay that is not where it was

  #reconcile(): void {
    this.#isUpToDate = false;
    this.#reconciliations += 1;
    if (this.#reconciliations > MOST_RECONCILIATIONS) {
      this.#faults.add('cursorWrong');
      this.#transport?.close();
      return;
    }
    this.#listed = [];
    this.#ask({ kind: 'list', request: this.#next([]), from: 0 });
  }

  async #compare({ request, ids }: Extract<Tell, { kind: 'listed' }>): Promise<void> {
    if (!this.#sent.delete(request)) return;
    this.#listed.push(...ids.map(hex));
    if (ids.length === 4096) {
      this.#ask({ kind: 'list', request: this.#next([]), from: this.#listed.length });
      return;
    }
    const there = new Set(this.#listed);
    for (const key of there) if (this.#isUnknown(key)) this.#missing.add(key);
    const outbox = new Set(
      this.replica.log.graph.nodes.map(({ entry }) => entry.key).filter((key) => !there.has(key)),
    );
    const cursor = this.#listed.flatMap((key) => fromHex(key) ?? []).reduce(advance, START);
    const isLost = (key: string) => !there.has(key);
    const lost = this.#lose([...this.#acknowledged.keys()].filter(isLost));
    const acknowledged = new Map([...lost].filter(([key]) => isLost(key)));
    if (!(await this.#commit({ cursor, outbox, acknowledged }))) return;
    this.#acknowledged = acknowledged;
    this.#outbox = outbox;
    this.#cursor = cursor;
    this.#fetchMissing();
    this.#ask({ kind: 'since', cursor });
  }

  #isUnknown(key: string): boolean {
    const { log } = this.replica;
    return !log.has(key) && !this.#waiting.has(key) && log.refusal(key) === undefined;
  }

  async #note({ request, outcomes }: Extract<Tell, { kind: 'appended' }>): Promise<void> {
    const keys = this.#sent.get(request) ?? [];
    this.#sent.delete(request);
    const outbox = new Set(this.#outbox);
    const acknowledged = new Map(this.#acknowledged);
    for (const [at, outcome] of outcomes.entries()) {
      const key = keys[at];
      if (key !== undefined && outbox.has(key)) this.#noteOne(key, outcome, outbox, acknowledged);
    }
    if (!(await this.#commit({ outbox, acknowledged }))) return;
    this.#outbox = outbox;
    this.#acknowledged = acknowledged;
    if (outcomes.some(({ kind }) => kind === 'waiting')) this.#reconcile();
  }

  #noteOne(key: string, outcome: Outcome, outbox: Set<string>, acknowledged: Map<string, number>): void {
    if (outcome.kind === 'stored' || outcome.kind === 'known' || outcome.kind === 'withoutBody') {
      outbox.delete(key);
      if (!acknowledged.has(key)) acknowledged.set(key, 0);
    } else if (outcome.kind === 'refused') this.#faults.add('uploadRefused');
  }

  // ── showing

  isTogether(): boolean {
    return this.#isUpToDate && this.#outbox.size === 0;
  }

  async shown(): Promise<Shown[]> {
    const { replica } = this;
    await replica.checkWraps();
    const bodies = new Set(replica.missingBodies());
    const unread: Shown[] = [];
    for (const { node } of replica.contents()) {
      const { kind } = await replica.read(node);
      if (kind === 'locked') unread.push({ kind, entry: node.entry.key });
    }
    return [
      ...replica.alarms(),
      ...[...this.#refused].map(([entry, fault]) => ({ kind: 'refused', fault, entry }) as const),
      ...[...this.#missing].map((entry) => ({ kind: 'waiting', entry }) as const),
      ...[...this.#outbox].map((entry) => ({ kind: 'waiting', entry }) as const),
      ...[...bodies].map((entry) => ({ kind: 'pending', entry }) as const),
      ...unread,
      ...this.#behind().map((device) => ({ kind: 'asOf', device }) as const),
      ...[...this.#faults].map((fault) => ({ kind: 'relay', fault }) as const),
    ];
  }

  /** A long while passes: whoever is there has had the time to answer what was written here. */
  timePasses(): void {
    const { device } = this.#seat;
    this.#old = device && this.replica.log.lastOf(device.id);
  }

  get hasJustCome(): boolean {
    return this.#old === undefined;
  }

  /** Devices that have not shown that they know what was written here a long while ago. */
  #behind(): string[] {
    const old = this.#old;
    if (!old) return [];
    const { graph } = this.replica.log;
    const members = this.replica.members();
    return [...members.devices.values()]
      .filter((device) => device.id !== this.#seat.device?.id && members.isLive(device))
      .filter(
        ({ id }) => !graph.nodes.some((node) => node.entry.authorKey === id && graph.isBefore(old, node)),
      )
      .map(({ id }) => id);
  }
}
