// Keeps a space and its relay alike: takes in what is new there, gives what is new here, gives back what the relay lost,
// and says how things stand. The relay is never believed: what it tells is judged, what it withholds is noticed.
// docs/spec/sealed-log.md, LOG60–LOG69.
import type { Replica } from '@orrery/log';
import {
  advance,
  type Bytes,
  type Cursor,
  decodeHeader,
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
import { lastWithin, MOST_HELD, MOST_LETTERS } from './bounds.ts';
import { type Connect, Conversation, type Ending } from './conversation.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { Told } from './told.ts';

export type SyncPhase =
  /** Not connected; it tries again by itself, unless `problem` says that this is of no use. */
  | 'apart'
  | 'connecting'
  /** Taking in what was written elsewhere, and giving what was written here. */
  | 'catchingUp'
  /** What is here is there, and what is there was asked for. */
  | 'together';

export interface SyncState {
  readonly phase: SyncPhase;
  /** Entries written here that the relay is not known to have. */
  readonly unsent: number;
  /** Entries and bodies that the relay is known to have, and does not deliver: what is shown is as of before them. */
  readonly missing: number;
  /** The relay had no room for all that is here. */
  readonly isFull: boolean;
  /** This device has no room for what comes in. */
  readonly isFullHere: boolean;
  /** Why the last connection ended, until the next one stands. */
  readonly ended?: Ending;
  /** Rules that entries broke which the relay delivered. */
  readonly faults: readonly string[];
  /** Rules that entries from here broke, as the relay says, which it refused to take. */
  readonly refused: readonly string[];
}

/** What somebody with an invitation's token left at the relay: sealed for the device that invited. */
export type Letter = Pick<Extract<Tell, { kind: 'mail' }>, 'id' | 'invite' | 'box'>;

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
/** Ids of one comparison: more than a life's, and few enough for any memory. */
const MOST_LISTED = 1 << 20;
/** Milliseconds until what a relay would not take just now is given again. */
const ROOM_AGAIN = 300_000;
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
  readonly #told: Told;
  readonly #place: PlaceKeeper;
  #state: SyncState = {
    ...{ phase: 'apart', unsent: 0, missing: 0, faults: [], refused: [] },
    ...{ isFull: false, isFullHere: false },
  };
  #conversation: Conversation | undefined;
  #work: Promise<void> = Promise.resolve();
  #tries = 0;
  #cancel: () => void = () => {};
  #isStopped = false;
  #isCaughtUp = false;
  #asked = new Set<string>();
  /** Entries that the relay lists and does not deliver. */
  #withheld = new Set<string>();
  /** Entries that it delivered without what is in them, also when asked for it. */
  #bare: readonly string[] = [];
  #reconciliations = 0;
  /** The relay does not know a space that it knew: it lost everything, and is told from the beginning. */
  #isForgotten = false;
  /** Told without its body, for want of room in the first message or at the relay. */
  readonly #bodiless = new Set<string>();
  /** Those of them that it had no room for on this connection: asked again on the next. */
  readonly #roomless = new Set<string>();
  #cancelLater: () => void = () => {};
  /** Letters of those who ask to come in, by id. */
  readonly #mail = new Map<string, Letter>();
  #unwatch: () => void;

  constructor(space: Space, options: SyncOptions) {
    this.#space = space;
    this.#options = options;
    this.#told = new Told(space.standing.cursor);
    this.#place = new PlaceKeeper(space, options.after);
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

  /** What came for this device from those whom it invited, and was not dropped yet. */
  get mail(): readonly Letter[] {
    return [...this.#mail.values()];
  }

  /** Letters that were read may go, here and at the relay. */
  drop(letters: readonly Letter[]): void {
    for (const { id } of letters) this.#mail.delete(hex(id));
    this.#conversation?.drop(letters.map(({ id }) => id));
    this.#be({});
  }

  /**
   * Tries at once: the network is back, or somebody asked. A line that stands is asked for nothing at all: one that is dead does
   * not say so, but it does not answer either, and is then hung up on.
   */
  hurry(): void {
    if (this.#conversation && !this.#conversation.isOver) {
      if (this.#isCaughtUp) void this.#conversation.ask({ kind: 'fetch', ids: [] }, 'fetched');
      return;
    }
    this.#tries = 0;
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
    this.#cancelLater();
    this.#place.stop();
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
    const state = { ...this.#state, ...next, unsent: this.#unsent().length };
    // nobody reads that all is there while something is on its way
    this.#state = state.phase === 'together' && state.unsent > 0 ? { ...state, phase: 'catchingUp' } : state;
    for (const listener of [...this.#listeners]) listener();
  }

  /** One after the other: what came first is taken in first. */
  #inTurn(work: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#isStopped ? undefined : work()))
      // a fault of ours must not keep all that comes later from being heard: begun anew, after a while
      .catch(() => this.#conversation?.close());
  }

  #connect(): void {
    if (this.#isStopped) return;
    this.#cancel();
    this.#cancelLater();
    this.#roomless.clear();
    this.#isCaughtUp = false;
    this.#asked = new Set();
    this.#reconciliations = 0;
    const { connect, origin, code } = this.#options;
    const { seat } = this.#space;
    const pair = this.#replica.seat.device?.pair;
    if (!pair) return;
    const isNew = this.#there.size === 0 && this.#told.isNothing;
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
          this.#isForgotten = false;
          const { ended, ...state } = this.#state;
          this.#state = state;
          this.#be({ phase: 'catchingUp', isFull: false, faults: [], refused: [] });
          this.#told.startAgain();
          conversation.since(this.#told.sure);
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
    else if (tell.kind === 'mail') {
      // told again on every connection: it is the same letter
      const id = hex(tell.id);
      if (this.#mail.size < MOST_LETTERS && !this.#mail.has(id)) this.#mail.set(id, tell);
      this.#be({});
    }
  }

  /** Entries in the relay's order; its cursor must follow from ours by them, and by what was given from here. */
  async #takeIn(parcels: readonly Parcel[], claimed: Cursor): Promise<void> {
    const ids = parcels.map(({ header }) => idOf(header));
    await this.#receive(parcels);
    const isSure = this.#told.isSure && parcels.every((parcel) => this.#isHere(parcel));
    if (!this.#told.follow(ids, claimed)) return this.#reconcile();
    for (const key of ids.map(hex))
      if (this.#replica.log.has(key) && !this.#bodiless.has(key)) this.#there.add(key);
    if (isSure) this.#told.beSure();
    if (this.#isCaughtUp) await this.#settle();
  }

  async #receive(parcels: readonly Parcel[]): Promise<void> {
    const all = [...this.#held, ...parcels];
    const received = await this.#space.receive(all);
    this.#be({ isFullHere: !received.ok && received.why.code === 'full' });
    if (!received.ok) return this.#conversation?.close();
    const { missing, faults } = received.value;
    const held = all.filter((parcel) => !this.#isHere(parcel)).slice(-MOST_IDS);
    this.#held = lastWithin(held, MOST_HELD);
    if (missing.length === 0) this.#held = [];
    for (const key of this.#withheld) if (this.#replica.log.has(key)) this.#withheld.delete(key);
    this.#be({
      missing: this.#missing(),
      faults: [...new Set([...this.#state.faults, ...faults])],
    });
  }

  #isHere({ header }: Parcel): boolean {
    const key = hex(idOf(header));
    return this.#replica.log.has(key) || this.#replica.log.refusal(key) !== undefined;
  }

  async #caughtUp(claimed: Cursor): Promise<void> {
    const { isSure } = this.#told;
    if (!this.#told.follow([], claimed)) return this.#reconcile();
    if (isSure) this.#told.beSure();
    // only now: one that lets everybody in and then contradicts itself is not to be asked every second
    this.#tries = 0;
    this.#isCaughtUp = true;
    await this.#settle();
    await this.#give();
  }

  /** Asks once for what is missing, and remembers how far it is. */
  async #settle(): Promise<void> {
    await this.#fetchMissing();
    this.#bare = this.#bodies();
    await this.#place.move({ cursor: this.#told.sure, known: this.#firstUnknown() });
    this.#be({ missing: this.#missing(), phase: 'together' });
  }

  #firstUnknown(): number {
    const at = this.#nodes().findIndex(({ entry }) => !this.#there.has(entry.key));
    return at < 0 ? this.#nodes().length : at;
  }

  /** Ancestors that were not delivered, and bodies that were not there: asked for once a connection. */
  async #fetchMissing(): Promise<void> {
    const wanted = [...this.#missingAncestors(), ...this.#bodies()].filter((key) => !this.#asked.has(key));
    for (const key of wanted) this.#asked.add(key);
    await this.#fetch(wanted);
  }

  #missing(): number {
    return new Set([...this.#missingAncestors(), ...this.#withheld, ...this.#bare]).size;
  }

  /** Entries that came without what is in them. */
  #bodies(): string[] {
    return this.#replica.missingBodies().filter((key) => this.#there.has(key));
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
      // what only its body is given of has its place there already
      this.#told.give(batch.flatMap(({ entry }) => (this.#bodiless.has(entry.key) ? [] : [entry.id])));
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
      if (this.#roomless.has(node.entry.key)) continue;
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
    const refused = new Set(this.#state.refused);
    let goesOn = true;
    let lostSome = false;
    for (const [at, outcome] of outcomes.entries()) {
      const entry = batch[at]?.entry;
      if (!entry) continue;
      const { key } = entry;
      if (outcome.kind === 'refused') refused.add(outcome.fault);
      if (outcome.kind === 'waiting') lostSome = true;
      // what it had already is in its order already
      if (outcome.kind !== 'stored' && outcome.kind !== 'withoutBody') this.#told.takeBack(entry.id);
      if (outcome.kind === 'refused' || outcome.kind === 'full' || outcome.kind === 'waiting') goesOn = false;
      else if (outcome.kind === 'withoutBody') {
        this.#bodiless.add(key);
        this.#roomless.add(key);
      } else {
        this.#there.add(key);
        this.#bodiless.delete(key);
      }
    }
    const isPutOff = outcomes.some(({ kind }) => kind === 'full');
    if (isPutOff) this.#giveLater();
    this.#be({ isFull: isPutOff || this.#roomless.size > 0, refused: [...refused] });
    if (lostSome) await this.#reconcile();
    return goesOn;
  }

  #giveLater(): void {
    this.#cancelLater();
    this.#cancelLater = this.#options.after(ROOM_AGAIN, () => {
      if (this.#isCaughtUp) this.#inTurn(() => this.#give());
    });
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
      if (ids.length > MOST_LISTED) return conversation.close();
    }
    this.#there.clear();
    for (const id of ids) if (!this.#bodiless.has(hex(id))) this.#there.add(hex(id));
    await this.#fetch(ids.map(hex).filter((key) => !this.#replica.log.has(key)));
    const cursor = ids.reduce(advance, START);
    this.#told.beAt(cursor);
    const { log } = this.#replica;
    this.#withheld = new Set(ids.map(hex).filter((key) => !log.has(key) && !log.refusal(key)));
    if (this.#withheld.size === 0) this.#told.beSure();
    this.#be({ missing: this.#withheld.size });
    conversation.since(cursor);
  }
}

function predecessorsOf({ header }: Parcel): string[] {
  const read = decodeHeader(header);
  return typeof read === 'string' ? [] : predecessors(read).map(hex);
}
