// Keeps a space and its relay alike: takes in what is new there, gives what is new here, gives back what the relay lost,
// and says how things stand. The relay is never believed: what it tells is judged, what it withholds is noticed.
// docs/spec/sealed-log.md, LOG60–LOG69.
import type { Replica } from '@orrery/log';
import {
  advance,
  type Bytes,
  type Cursor,
  equalBytes,
  fromHex,
  hex,
  idOf,
  MOST_FOUNDING,
  MOST_IDS,
  type Node,
  type Outcome,
  type Parcel,
  START,
  type Tell,
} from '@orrery/wire';
import type { Space } from '../space/space.ts';
import type { Standing } from '../space/taking.ts';
import { MOST_LETTERS } from './bounds.ts';
import { Conversation, type Ending } from './conversation.ts';
import { Giving } from './giving.ts';
import { Lacking } from './lacking.ts';
import { PlaceKeeper } from './place-keeper.ts';
import type { Letter, SyncOptions, SyncState } from './state.ts';
import { Told } from './told.ts';

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

export class Sync {
  readonly #space: Space;
  readonly #options: SyncOptions;
  readonly #listeners = new Set<() => void>();
  readonly #giving: Giving;
  readonly #lacking: Lacking;
  readonly #told: Told;
  readonly #place: PlaceKeeper;
  #state: SyncState = {
    ...{ phase: 'apart', unsent: 0, erasing: 0, missing: 0, faults: [], refused: [] },
    ...{ isFull: false, isFullHere: false },
  };
  #conversation: Conversation | undefined;
  #work: Promise<void> = Promise.resolve();
  #tries = 0;
  #cancel: () => void = () => {};
  #isStopped = false;
  #isCaughtUp = false;
  #reconciliations = 0;
  /** The relay does not know a space that it knew: it lost everything, and is told from the beginning. */
  #isForgotten = false;
  #cancelLater: () => void = () => {};
  /** Letters of those who ask to come in; another list whenever one comes or goes. */
  #mail: readonly Letter[] = [];
  #unwatch: () => void;
  /** When the relay last had nothing that is not here. */
  #heard: string | undefined;

  constructor(space: Space, options: SyncOptions) {
    this.#space = space;
    this.#options = options;
    this.#told = new Told(space.standing.cursor);
    this.#heard = space.standing.heard;
    this.#place = new PlaceKeeper(space, options.after);
    this.#giving = new Giving(space);
    this.#lacking = new Lacking(space, this.#giving);
    this.#unwatch = space.watch(() => {
      this.#be({});
      this.#inTurn(() => this.#give());
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

  /** Whether the relay is known to have an entry, by its id as hex. */
  has(key: string): boolean {
    return this.#giving.isThere(key);
  }

  /** What came for this device from those whom it invited, and was not dropped yet. */
  get mail(): readonly Letter[] {
    return this.#mail;
  }

  /** Letters that were read may go, here and at the relay. */
  drop(letters: readonly Letter[]): void {
    this.#mail = this.#mail.filter((one) => !letters.some(({ id }) => equalBytes(id, one.id)));
    this.#conversation?.drop(letters.map(({ id }) => id));
    this.#be({});
  }

  /**
   * Tries at once: somebody is back, or asked. A line that stands is asked for nothing at all: one that is dead does
   * not say so, but it does not answer either, and is then hung up on.
   */
  hurry(): void {
    if (this.#conversation && !this.#conversation.isOver) {
      if (this.#isCaughtUp) void this.#askWhetherItAnswers(this.#conversation);
      return;
    }
    this.#tries = 0;
    this.#connect();
  }

  /** The network is back: a line over the one that was lost does not answer, and does not say so. It is begun anew at once. */
  beginAnew(): void {
    const before = this.#conversation;
    this.#tries = 0;
    this.#connect();
    before?.close();
  }

  async #askWhetherItAnswers(conversation: Conversation): Promise<void> {
    const answer = await conversation.ask({ kind: 'fetch', ids: [] }, 'fetched');
    if (answer && this.#isCaughtUp && this.#state.missing === 0) this.#isFresh();
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

  #be(next: Partial<SyncState>): void {
    const unsent = this.#giving.unsent();
    const erasing = unsent.filter(({ entry }) => entry.header.kind === 'erase').length;
    const heard = this.#heard === undefined ? {} : { heard: this.#heard };
    const state = { ...this.#state, ...next, ...heard, unsent: unsent.length, erasing };
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
    this.#giving.startAgain();
    this.#lacking.startAgain();
    this.#isCaughtUp = false;
    this.#reconciliations = 0;
    const { connect, origin, code } = this.#options;
    const { seat } = this.#space;
    const pair = this.#replica.seat.device?.pair;
    if (!pair) return;
    // who has moved finds it there, as a rule
    const isMoved = seat.from !== undefined;
    const isNew = this.#giving.isNothingThere && this.#told.isNothing && !isMoved;
    const beginning = isNew || this.#isForgotten ? this.#giving.beginning() : [];
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
    void this.#place.move(this.#standing(this.#space.standing));
    if (FINAL.has(ended)) return;
    const wasThere = !this.#giving.isNothingThere || this.#space.seat.from !== undefined;
    this.#isForgotten = ended === 'denied' && !this.#isForgotten && wasThere;
    const longest = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.#tries);
    this.#tries += 1;
    this.#cancel = this.#options.after(longest * (0.5 + this.#options.chance() / 2), () => this.#connect());
  }

  /** All that the relay has is here, as of now. */
  #isFresh(): void {
    this.#heard = this.#options.now?.() ?? this.#heard;
  }

  #standing({ cursor, known }: Pick<Standing, 'cursor' | 'known'>): Standing {
    return { cursor, known, ...(this.#heard === undefined ? {} : { heard: this.#heard }) };
  }

  async #hear(conversation: Conversation, tell: Tell): Promise<void> {
    if (conversation.isOver || conversation !== this.#conversation) return;
    if (tell.kind === 'entries') await this.#takeIn(tell.parcels, tell.cursor);
    else if (tell.kind === 'elsewhere') await this.#reconcile();
    else if (tell.kind === 'upToDate') await this.#caughtUp(tell.cursor);
    else if (tell.kind === 'mail') {
      // told again on every connection: it is the same letter
      const isKnown = this.#mail.some(({ id }) => equalBytes(id, tell.id));
      if (this.#mail.length < MOST_LETTERS && !isKnown) this.#mail = [...this.#mail, tell];
      this.#be({});
    }
  }

  /** Entries in the relay's order; its cursor must follow from ours by them, and by what was given from here. */
  async #takeIn(parcels: readonly Parcel[], claimed: Cursor): Promise<void> {
    const ids = parcels.map(({ header }) => idOf(header));
    await this.#receive(parcels);
    const isSure = this.#told.isSure && parcels.every((parcel) => this.#lacking.isHere(parcel));
    if (!this.#told.follow(ids, claimed)) return this.#reconcile();
    this.#giving.heard(parcels);
    if (isSure) this.#told.beSure();
    if (this.#isCaughtUp) await this.#settle();
  }

  async #receive(parcels: readonly Parcel[]): Promise<void> {
    const all = this.#lacking.withHeld(parcels);
    const received = await this.#space.receive(all);
    this.#be({ isFullHere: !received.ok && received.why.code === 'full' });
    if (!received.ok) return this.#conversation?.close();
    const { missing, faults } = received.value;
    this.#lacking.received(all, missing.length > 0);
    this.#be({
      missing: this.#lacking.count(),
      faults: [...new Set([...this.#state.faults, ...faults])],
    });
  }

  async #caughtUp(claimed: Cursor): Promise<void> {
    const { isSure } = this.#told;
    if (!this.#told.follow([], claimed)) return this.#reconcile();
    // it was put back to just where this device had last heard of it, and lost what it had acknowledged since
    if (!this.#isCaughtUp && this.#giving.isMoreThereThan(claimed.count)) return this.#reconcile();
    if (isSure) this.#told.beSure();
    // only now: one that lets everybody in and then contradicts itself is not to be asked every second
    this.#tries = 0;
    this.#isCaughtUp = true;
    await this.#settle();
    await this.#give();
  }

  /** Asks once for what is missing, and remembers how far it is. */
  async #settle(): Promise<void> {
    await this.#fetch(this.#lacking.toAskFor());
    // the line was lost meanwhile: nothing is as of now
    if (!this.#isCaughtUp) return;
    this.#lacking.lookForBodies();
    const missing = this.#lacking.count();
    // what is held back may be old: until it comes, nothing is as of now
    if (missing === 0) this.#isFresh();
    const place = { cursor: this.#told.sure, known: this.#giving.firstUnknown() };
    await this.#place.move(this.#standing(place));
    this.#be({ missing, phase: 'together' });
  }

  /** Asks for entries until all have come, or no more come: an answer holds what fits into one frame. */
  async #fetch(keys: readonly string[]): Promise<void> {
    let left = [...keys];
    const conversation = this.#conversation;
    while (left.length > 0 && conversation) {
      const ids = left.slice(0, MOST_IDS).flatMap((key) => fromHex(key) ?? []);
      const fetched = await conversation.ask({ kind: 'fetch', ids }, 'fetched');
      if (!fetched || fetched.parcels.length === 0) return;
      await this.#receive(fetched.parcels);
      const came = new Set(fetched.parcels.map(({ header }) => hex(idOf(header))));
      const still = left.filter((key) => !came.has(key));
      if (still.length === left.length) return;
      left = still;
    }
  }

  /**
   * Gives what the relay does not have, in an order in which nothing comes before what it descends from: on one line, to its end. Another one
   * gives by itself once it has caught up; what is given to it before that goes nowhere, and no answer comes.
   */
  async #give(): Promise<void> {
    const conversation = this.#conversation;
    if (!conversation || !this.#isCaughtUp) return;
    for (;;) {
      const batch = this.#giving.batch();
      if (batch.length === 0) break;
      this.#told.give(this.#giving.idsOf(batch));
      const answer = await conversation.ask(
        { kind: 'append', parcels: this.#giving.parcels(batch) },
        'appended',
      );
      if (!answer || answer.outcomes.length !== batch.length) return;
      if (!(await this.#note(batch, answer.outcomes))) return;
    }
    await this.#settle();
  }

  /** False when there is no use in going on now. */
  async #note(batch: readonly Node[], outcomes: readonly Outcome[]): Promise<boolean> {
    const { refused, unmoved, goesOn, lostSome, isPutOff } = this.#giving.note(batch, outcomes);
    for (const id of unmoved) this.#told.takeBack(id);
    if (isPutOff) this.#giveLater();
    const faults = [...new Set([...this.#state.refused, ...refused])];
    this.#be({ isFull: isPutOff || this.#giving.lacksRoom, refused: faults });
    if (lostSome) await this.#reconcile();
    return goesOn;
  }

  #giveLater(): void {
    this.#cancelLater();
    this.#cancelLater = this.#options.after(ROOM_AGAIN, () => this.#inTurn(() => this.#give()));
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
    await this.#space.noteLost(this.#giving.listed(ids.map(hex)));
    await this.#fetch(ids.map(hex).filter((key) => !this.#replica.log.has(key)));
    const cursor = ids.reduce(advance, START);
    this.#told.beAt(cursor);
    const withheld = this.#lacking.withheldOf(ids.map(hex));
    if (withheld === 0) this.#told.beSure();
    this.#be({ missing: withheld });
    conversation.since(cursor);
  }
}
