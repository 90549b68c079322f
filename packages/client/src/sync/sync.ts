// Keeps a space and its relay alike: takes in what is new there, gives what is new here, gives back what the relay lost,
// and says how things stand. The relay is never believed: what it tells is judged, what it withholds is noticed.
// docs/spec/sealed-log.md, LOG60–LOG69.
import type { Replica } from '@orrery/log';
import {
  advance,
  type Bytes,
  type Cursor,
  decodeHeader,
  equalBytes,
  fromHex,
  hex,
  idOf,
  MOST_FOUNDING,
  MOST_FRAME,
  MOST_IDS,
  MOST_PARCELS,
  type Node,
  type Outcome,
  type Parcel,
  predecessors,
  START,
  type Tell,
} from '@orrery/wire';
import type { Space } from '../space/space.ts';
import { type Connect, Conversation, type Ending } from './conversation.ts';

export type SyncPhase =
  /** Not connected; it tries again by itself, unless `problem` says that this is of no use. */
  | 'apart'
  | 'connecting'
  /** Taking in what was written elsewhere, and giving what was written here. */
  | 'catchingUp'
  | 'together';

export interface SyncState {
  readonly phase: SyncPhase;
  /** Entries written here that the relay is not known to have. */
  readonly unsent: number;
  /** Entries that others descend from, and that the relay does not deliver: what is shown is as of before them. */
  readonly missing: number;
  /** Why the last connection ended, until the next one stands. */
  readonly ended?: Ending;
  /** Rules that entries broke which the relay delivered, or which it refused to take from here. */
  readonly faults: readonly string[];
}

/** Calls after so many milliseconds, unless it is stopped before; answers how to stop. */
export type After = (milliseconds: number, call: () => void) => () => void;

export interface SyncOptions {
  readonly connect: Connect;
  /** Where the relay is, as it calls itself. */
  readonly origin: string;
  /** What the host asks for before it takes a new space in; empty where nothing. */
  readonly code: string;
  readonly after: After;
  /** A number from 0 to 1, so that many devices do not come back in the same moment. */
  chance(): number;
}

/** Endings after which trying again by itself changes nothing. */
const FINAL: ReadonlySet<Ending> = new Set(['ended', 'updateNeeded']);
const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 120_000;
/** Comparisons of a connection; an honest relay needs one, or two when something comes in between. */
const MOST_RECONCILIATIONS = 4;
/** Bytes of one append, so that a frame is never too long. */
const ROOM = MOST_FRAME - 65_536;

export class Sync {
  readonly #space: Space;
  readonly #options: SyncOptions;
  readonly #listeners = new Set<() => void>();
  /** Keys of entries that the relay has. */
  readonly #there = new Set<string>();
  /** Came before what they descend from. */
  #held: Parcel[] = [];
  /** How far the relay has told on this connection. */
  #cursor: Cursor;
  /** How far all that it told is here, or refused for good: from here on it is asked next time. */
  #sure: Cursor;
  #state: SyncState = { phase: 'apart', unsent: 0, missing: 0, faults: [] };
  #conversation: Conversation | undefined;
  #work: Promise<void> = Promise.resolve();
  #tries = 0;
  #cancel: () => void = () => {};
  #isStopped = false;
  #isCaughtUp = false;
  #asked = new Set<string>();
  /** Ids that were given on this connection, in order, and are not yet counted into the cursor: a relay does not send them back. */
  #given: Bytes[] = [];
  /** Entries that the relay lists and does not deliver. */
  #withheld = new Set<string>();
  #reconciliations = 0;
  /** The relay does not know a space that it knew: it lost everything, and is told from the beginning. */
  #isForgotten = false;
  /** Told without its body, for want of room in the first message. */
  readonly #bodiless = new Set<string>();
  #unwatch: () => void;

  constructor(space: Space, options: SyncOptions) {
    this.#space = space;
    this.#options = options;
    this.#cursor = space.standing.cursor;
    this.#sure = this.#cursor;
    for (const { entry } of this.#nodes().slice(0, space.standing.known)) this.#there.add(entry.key);
    this.#unwatch = space.watch(() => {
      this.#be({});
      if (this.#isCaughtUp) this.#inTurn(() => this.#give());
    });
    this.#connect();
  }

  get state(): SyncState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tries at once: the network is back, or somebody asked. */
  hurry(): void {
    if (this.#conversation && !this.#conversation.isOver) return;
    this.#tries = 0;
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
    this.#unwatch();
    this.#conversation?.close();
    this.#listeners.clear();
  }

  get #replica(): Replica {
    return this.#space.replica;
  }

  #nodes(): readonly Node[] {
    return this.#replica.log.graph.nodes;
  }

  #unsent(): Node[] {
    return this.#nodes().filter(({ entry }) => !this.#there.has(entry.key));
  }

  #be(next: Partial<SyncState>): void {
    this.#state = { ...this.#state, ...next, unsent: this.#unsent().length };
    for (const listener of [...this.#listeners]) listener();
  }

  /** One after the other: what came first is taken in first. */
  #inTurn(work: () => Promise<void>): void {
    this.#work = this.#work.then(() => (this.#isStopped ? undefined : work()));
  }

  #connect(): void {
    if (this.#isStopped) return;
    this.#cancel();
    this.#isCaughtUp = false;
    this.#asked = new Set();
    this.#given = [];
    this.#reconciliations = 0;
    const { connect, origin, code } = this.#options;
    const { seat } = this.#space;
    const pair = this.#replica.seat.device?.pair;
    if (!pair) return;
    const isNew = this.#there.size === 0 && this.#cursor.count === 0;
    const beginning = isNew || this.#isForgotten ? this.#beginning() : [];
    const isShort = beginning.length > 0 && beginning.length <= MOST_FOUNDING;
    const founding = isShort ? { code, parcels: beginning } : undefined;
    this.#be({ phase: 'connecting' });
    const conversation: Conversation = new Conversation(
      connect,
      {
        ...{ origin, space: seat.space, who: seat.device },
        sign: (message) => this.#replica.suites.keys.sign(pair, message),
      },
      {
        welcome: () => {
          this.#tries = 0;
          this.#isForgotten = false;
          const { ended, ...state } = this.#state;
          this.#state = state;
          this.#be({ phase: 'catchingUp', faults: [] });
          this.#cursor = this.#sure;
          conversation.since(this.#sure);
        },
        news: (tell) => this.#inTurn(() => this.#hear(conversation, tell)),
        ended: (ending) => this.#over(conversation, ending),
      },
      founding,
    );
    this.#conversation = conversation;
  }

  #over(conversation: Conversation, ended: Ending): void {
    if (this.#isStopped || (this.#conversation && conversation !== this.#conversation)) return;
    this.#isCaughtUp = false;
    this.#be({ phase: 'apart', ended });
    if (FINAL.has(ended)) return;
    if (ended === 'denied' && !this.#isForgotten && this.#there.size > 0) this.#isForgotten = true;
    else this.#isForgotten = false;
    const longest = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.#tries);
    this.#tries += 1;
    this.#cancel = this.#options.after(longest * (0.5 + this.#options.chance() / 2), () => this.#connect());
  }

  /** Everything up to what introduced this device, without which the relay cannot know who it is. */
  #beginning(): Parcel[] {
    const own = this.#replica.log.graph.get(hex(this.#space.seat.device));
    const nodes = this.#nodes().slice(0, (own?.index ?? 0) + 1);
    const parcels = this.#parcels(nodes);
    const bytes = parcels.reduce(
      (sum, { header, body }) => sum + header.length + (body?.length ?? 0) + 128,
      0,
    );
    if (bytes <= ROOM) return parcels;
    for (const { entry } of nodes) if (entry.header.bodyLength > 0) this.#bodiless.add(entry.key);
    return parcels.map(({ header, signature }) => ({ header, signature }));
  }

  async #hear(conversation: Conversation, tell: Tell): Promise<void> {
    if (conversation.isOver || conversation !== this.#conversation) return;
    if (tell.kind === 'entries') await this.#takeIn(tell.parcels, tell.cursor);
    else if (tell.kind === 'elsewhere') await this.#reconcile();
    else if (tell.kind === 'upToDate') await this.#caughtUp(tell.cursor);
  }

  /** Entries in the relay's order; its cursor must follow from ours by them, and by what was given from here. */
  async #takeIn(parcels: readonly Parcel[], claimed: Cursor): Promise<void> {
    const ids = parcels.map(({ header }) => idOf(header));
    await this.#receive(parcels);
    const isSure = isSame(this.#sure, this.#cursor) && parcels.every((parcel) => this.#isHere(parcel));
    if (!this.#follow(ids, claimed)) return this.#reconcile();
    for (const key of ids.map(hex))
      if (this.#replica.log.has(key) && !this.#bodiless.has(key)) this.#there.add(key);
    if (isSure) this.#sure = claimed;
    if (this.#isCaughtUp) await this.#settle();
  }

  /** Whether the claimed cursor comes after ours by some of what was given, and then by these; if so, it is ours. */
  #follow(ids: readonly Bytes[], claimed: Cursor): boolean {
    let from = this.#cursor;
    for (let own = 0; own <= this.#given.length; own += 1) {
      if (isSame(ids.reduce(advance, from), claimed)) {
        this.#given.splice(0, own);
        this.#cursor = claimed;
        return true;
      }
      const next = this.#given[own];
      if (next) from = advance(from, next);
    }
    return false;
  }

  async #receive(parcels: readonly Parcel[]): Promise<void> {
    const all = [...this.#held, ...parcels];
    const received = await this.#space.receive(all);
    if (!received.ok) return this.#conversation?.close();
    const { faults } = received.value;
    this.#held = all.filter((parcel) => !this.#isHere(parcel)).slice(-MOST_IDS);
    if (received.value.missing.length === 0) this.#held = [];
    for (const key of this.#withheld) if (this.#replica.log.has(key)) this.#withheld.delete(key);
    const missing = new Set([...received.value.missing, ...this.#withheld]).size;
    this.#be({ missing, faults: [...new Set([...this.#state.faults, ...faults])] });
  }

  #isHere({ header }: Parcel): boolean {
    const key = hex(idOf(header));
    return this.#replica.log.has(key) || this.#replica.log.refusal(key) !== undefined;
  }

  async #caughtUp(claimed: Cursor): Promise<void> {
    const isSure = isSame(this.#sure, this.#cursor);
    if (!this.#follow([], claimed)) return this.#reconcile();
    if (isSure) this.#sure = claimed;
    this.#isCaughtUp = true;
    await this.#settle();
    await this.#give();
  }

  /** Asks once for what is missing, and remembers how far it is. */
  async #settle(): Promise<void> {
    await this.#fetchMissing();
    const known = this.#firstUnknown();
    const { standing } = this.#space;
    if (known !== standing.known || !isSame(this.#sure, standing.cursor))
      await this.#space.stand({ cursor: this.#sure, known });
    this.#be({ phase: this.#unsent().length === 0 ? 'together' : 'catchingUp' });
  }

  #firstUnknown(): number {
    const at = this.#nodes().findIndex(({ entry }) => !this.#there.has(entry.key));
    return at < 0 ? this.#nodes().length : at;
  }

  /** Ancestors that were not delivered, and bodies that were not there: asked for once a connection. */
  async #fetchMissing(): Promise<void> {
    const bodies = this.#replica.missingBodies().filter((key) => this.#there.has(key));
    const wanted = [...this.#missingAncestors(), ...bodies].filter((key) => !this.#asked.has(key));
    for (const key of wanted) this.#asked.add(key);
    await this.#fetch(wanted);
  }

  /** Asks for entries until all have come, or no more come: an answer holds what fits into one frame. */
  async #fetch(keys: readonly string[]): Promise<void> {
    let left = [...keys];
    while (left.length > 0 && this.#conversation) {
      const ids = left.slice(0, MOST_IDS).flatMap((key) => fromHex(key) ?? []);
      const fetched = await this.#conversation.ask({ kind: 'fetch', ids }, 'fetched');
      if (!fetched || fetched.parcels.length === 0) return;
      await this.#receive(fetched.parcels);
      const came = new Set(fetched.parcels.map(({ header }) => hex(idOf(header))));
      const still = left.filter((key) => !came.has(key));
      if (still.length === left.length) return;
      left = still;
    }
  }

  #missingAncestors(): string[] {
    const held = new Set(this.#held.map(({ header }) => hex(idOf(header))));
    const named = new Set(this.#held.flatMap(predecessorsOf));
    return [...named].filter((key) => !held.has(key) && !this.#replica.log.has(key));
  }

  /** Gives what the relay does not have, in an order in which nothing comes before what it descends from. */
  async #give(): Promise<void> {
    for (;;) {
      const batch = this.#batch();
      if (batch.length === 0) break;
      this.#given.push(...batch.map(({ entry }) => entry.id));
      const answer = await this.#conversation?.ask(
        { kind: 'append', parcels: this.#parcels(batch) },
        'appended',
      );
      if (!answer || answer.outcomes.length !== batch.length) return;
      if (!(await this.#note(batch, answer.outcomes))) return;
    }
    await this.#settle();
  }

  /** As many of the unsent as fit into one frame. */
  #batch(): Node[] {
    const batch: Node[] = [];
    let bytes = 0;
    for (const node of this.#unsent()) {
      bytes += node.entry.bytes.length + 128 + node.entry.header.bodyLength;
      if (batch.length > 0 && (bytes > ROOM || batch.length >= MOST_PARCELS)) break;
      batch.push(node);
    }
    return batch;
  }

  #parcels(nodes: readonly Node[]): Parcel[] {
    return nodes.flatMap(({ entry }) => this.#replica.parcel(entry.key) ?? []);
  }

  /** False when there is no use in going on now. */
  async #note(batch: readonly Node[], outcomes: readonly Outcome[]): Promise<boolean> {
    const faults = new Set(this.#state.faults);
    let goesOn = true;
    let lostSome = false;
    for (const [at, outcome] of outcomes.entries()) {
      const key = batch[at]?.entry.key;
      if (key === undefined) continue;
      if (outcome.kind === 'refused') faults.add(outcome.fault);
      if (outcome.kind === 'waiting') lostSome = true;
      // what it had already is in its order already
      if (outcome.kind !== 'stored' && outcome.kind !== 'withoutBody')
        this.#given = this.#given.filter((id) => hex(id) !== key);
      if (outcome.kind === 'refused' || outcome.kind === 'full' || outcome.kind === 'waiting') goesOn = false;
      else {
        this.#there.add(key);
        this.#bodiless.delete(key);
      }
    }
    this.#be({ faults: [...faults] });
    if (lostSome) await this.#reconcile();
    return goesOn;
  }

  /** Compares ids with a relay that is not where it was: takes what is new there, and gives back what it lost. */
  async #reconcile(): Promise<void> {
    const conversation = this.#conversation;
    if (!conversation) return;
    this.#isCaughtUp = false;
    this.#reconciliations += 1;
    // it lists one thing and tells another: nothing comes of asking on
    if (this.#reconciliations > MOST_RECONCILIATIONS) return conversation.close();
    const ids: Bytes[] = [];
    for (;;) {
      const listed = await conversation.ask({ kind: 'list', from: ids.length }, 'listed');
      if (!listed) return;
      ids.push(...listed.ids);
      if (listed.ids.length < MOST_IDS) break;
    }
    this.#there.clear();
    for (const id of ids) if (!this.#bodiless.has(hex(id))) this.#there.add(hex(id));
    await this.#fetch(ids.map(hex).filter((key) => !this.#replica.log.has(key)));
    this.#given = [];
    this.#cursor = ids.reduce(advance, START);
    const { log } = this.#replica;
    this.#withheld = new Set(ids.map(hex).filter((key) => !log.has(key) && !log.refusal(key)));
    if (this.#withheld.size === 0) this.#sure = this.#cursor;
    this.#be({ missing: this.#withheld.size });
    conversation.since(this.#cursor);
  }
}

const isSame = (a: Cursor, b: Cursor): boolean => a.count === b.count && equalBytes(a.chain, b.chain);

function predecessorsOf({ header }: Parcel): string[] {
  const read = decodeHeader(header);
  return typeof read === 'string' ? [] : predecessors(read).map(hex);
}
