// One socket, from hello to its end. What may be asked is a table by what was shown so far; what is not in it ends the
// socket. Who may not read gets the same answer whether there is something or not. docs/spec/wire.md, WIRE70–WIRE75.
import {
  type Ask,
  type Bytes,
  type Closing,
  controlOf,
  decodeAsk,
  type EntryLog,
  encodeTell,
  equalBytes,
  freshNonce,
  hash,
  hex,
  MOST_FRAME,
  MOST_IDS,
  mailBytes,
  type Parcel,
  proofBytes,
  type Tell,
  verify,
} from '@orrery/wire';
import type { FastifyBaseLogger } from 'fastify';
import { type Mail, type Store, StoreFault } from '../store/index.ts';
import { type Channel, Feed } from './feed.ts';
import { foundSpace } from './founding.ts';
import type { Limits } from './limits.ts';
import { type AddressRates, Bucket, type DailyCount } from './rates.ts';
import { type Listener, openInvites, type Space, type Surroundings } from './space.ts';
import type { Spaces } from './spaces.ts';

export interface Around extends Surroundings {
  readonly spaces: Spaces;
  readonly founded: DailyCount;
  readonly logger: FastifyBaseLogger;
}

/** What a socket can do; given by the route, so that this knows no network. */
export interface Wire {
  send(frame: Uint8Array): void;
  close(why: Closing): void;
  /** Waits where much of what was sent lies here still. */
  drained(): Promise<void>;
}

export interface Caller {
  /** Under what name this relay was asked; a proof for another name is none. */
  readonly origins: readonly string[];
  readonly address: string;
  readonly rates: AddressRates;
}

type State =
  | { readonly kind: 'new' }
  | { readonly kind: 'greeted'; readonly space: Bytes; readonly nonce: Bytes }
  | { readonly kind: 'proven'; readonly space: Space; readonly who: string }
  | { readonly kind: 'closed' };

/** What may be asked when. Everything else is denied. */
const ALLOWED: Record<State['kind'], ReadonlySet<Ask['kind']>> = {
  new: new Set(['hello']),
  greeted: new Set(['prove', 'found', 'post']),
  proven: new Set(['since', 'append', 'fetch', 'list', 'drop']),
  closed: new Set(),
};

/** Appends of one socket that are under way at once. */
const MOST_UNDER_WAY = 16;
/** Some key that nobody has: what is unknown takes as long to check as what is known. */
const NOBODY = new Uint8Array(32).fill(1);
/** Room in a frame for what is not an entry. */
const FRAME_MARGIN = 1024;

export class Session implements Listener, Channel {
  readonly #around: Around;
  readonly #wire: Wire;
  readonly #caller: Caller;
  readonly #messages: Bucket;
  readonly #entries: Bucket;
  readonly #delivered = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  #state: State = { kind: 'new' };
  #feed: Feed | undefined;

  constructor(around: Around, wire: Wire, caller: Caller) {
    this.#around = around;
    this.#wire = wire;
    this.#caller = caller;
    const now = around.now();
    this.#messages = new Bucket(around.limits.messagesPerMinute, now);
    this.#entries = new Bucket(around.limits.entriesPerMinute, now);
  }

  get isOpen(): boolean {
    return this.#state.kind !== 'closed';
  }

  get isProven(): boolean {
    return this.#state.kind === 'proven';
  }

  /** One frame from the other side, after the one before was dealt with. Never throws. */
  async receive(frame: Uint8Array): Promise<void> {
    const { now, metrics } = this.#around;
    if (!this.isOpen) return;
    metrics.received.inc(frame.length);
    const isTooMuch = !this.#messages.take(1, now()) || !this.#caller.rates.bytes.take(frame.length, now());
    if (isTooMuch) return this.close('tooMuch');
    const ask = decodeAsk(frame);
    if (ask === undefined) return this.close('malformed');
    if (ask === 'versionUnknown') return this.close('versionUnknown');
    if (!ALLOWED[this.#state.kind].has(ask.kind)) return this.close('denied');
    try {
      await this.#answer(ask);
    } catch (error) {
      this.failed(error);
    }
  }

  /** Says why, and ends the socket. */
  close(why: Closing): void {
    if (!this.isOpen) return;
    this.tell({ kind: 'closing', why });
    this.#around.metrics.closing(why);
    this.end();
    this.#wire.close(why);
  }

  /** The socket is gone. */
  end(): void {
    if (this.#state.kind === 'proven') this.#state.space.listeners.delete(this);
    this.#state = { kind: 'closed' };
  }

  /** Waits for what was asked and not answered yet. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  tell(tell: Tell): void {
    this.send(encodeTell(tell));
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    this.#around.metrics.sent.inc(frame.length);
    this.#wire.send(frame);
  }

  drained(): Promise<void> {
    return this.#wire.drained();
  }

  failed(error: unknown): void {
    const code = error instanceof StoreFault ? error.code : 'failed';
    this.#around.logger.error({ code, err: error }, 'a socket failed');
    this.close('failed');
  }

  wake(): void {
    this.#feed?.wake();
  }

  recheck(log: EntryLog): void {
    if (this.#state.kind !== 'proven') return;
    if (!keyOf(log, this.#state.who)?.isLive) this.close('ended');
  }

  /** Mail comes with the feed: whoever does not listen gets it when they do. */
  deliver(): void {
    if (this.#state.kind !== 'proven' || !this.#feed) return;
    this.#deliver(this.#state.space, this.#state.who).catch((error) => this.failed(error));
  }

  async #answer(ask: Ask): Promise<void> {
    const state = this.#state;
    if (state.kind === 'proven') return this.#serve(state.space, state.who, ask);
    if (ask.kind === 'hello') {
      const nonce = freshNonce();
      this.#state = { kind: 'greeted', space: ask.space, nonce };
      return this.tell({ kind: 'challenge', nonce });
    }
    if (state.kind !== 'greeted') return;
    if (ask.kind === 'prove') return this.#prove(state, ask);
    if (ask.kind === 'found') return this.#found(state.space, ask);
    if (ask.kind === 'post') return this.#post(state.space, ask);
  }

  async #prove(
    { space: id, nonce }: Extract<State, { kind: 'greeted' }>,
    { who, signature }: Extract<Ask, { kind: 'prove' }>,
  ): Promise<void> {
    const { now, spaces, limits } = this.#around;
    const started = now();
    const space = spaces.get(id);
    const log = await space.log();
    const found = log && keyOf(log, hex(who));
    const checks = this.#caller.origins.map((origin) =>
      verify(found?.key ?? NOBODY, proofBytes(origin, id, who, nonce), signature),
    );
    const isProven = (await Promise.all(checks)).some(Boolean) && found !== undefined;
    if (this.#state.kind !== 'greeted') return;
    if (!isProven) return this.#deny(started);
    if (!found.isLive) return this.close('ended');
    if (space.listeners.size >= limits.socketsPerSpace) return this.close('tooMuch');
    this.#state = { kind: 'proven', space, who: hex(who) };
    space.listeners.add(this);
    this.tell({ kind: 'welcome', cursor: space.cursor });
  }

  /** Later than whatever was looked at could have taken, so that the time tells nothing. */
  async #deny(started: number): Promise<void> {
    const { now, limits } = this.#around;
    const left = started + limits.denialMilliseconds - now();
    if (left > 0) await new Promise((later) => setTimeout(later, left));
    this.close('denied');
  }

  async #found(space: Bytes, { request, code, parcels }: Extract<Ask, { kind: 'found' }>): Promise<void> {
    const { store, limits, founded, now, metrics } = this.#around;
    const started = now();
    const { address } = this.#caller;
    const answer = await foundSpace(space, code, parcels, { store, limits, founded, address, now: started });
    if (answer === 'denied') return this.#deny(started);
    if (answer.every(({ kind }) => kind === 'stored')) metrics.founded.inc();
    metrics.outcomes(answer);
    this.tell({ kind: 'appended', request, outcomes: answer });
  }

  async #post(id: Bytes, { request, invite, box, signature }: Extract<Ask, { kind: 'post' }>): Promise<void> {
    const { store, spaces, limits, now, metrics } = this.#around;
    const started = now();
    const space = spaces.get(id);
    const log = await space.log();
    const node = log?.graph.get(hex(invite));
    const token = node && controlOf(node, 'invite')?.token;
    const message = mailBytes(id, invite, box);
    const isSigned = await verify(token ?? NOBODY, message, signature);
    const device = node ? hex(node.entry.header.author) : '';
    const isOpen = log && keyOf(log, device)?.isLive && openInvites(log, device).some((one) => one === node);
    if (!isSigned || !token || !isOpen) return this.#deny(started);
    const mail = { id: hash(message), invite, box };
    const expires = started + limits.mailDays * 86_400_000;
    const isKept = await keepMail(store, id, mail, expires, now(), limits);
    if (isKept) metrics.mail.inc();
    this.tell({ kind: 'posted', request, isKept });
    if (isKept) for (const listener of [...space.listeners]) listener.deliver();
  }

  async #serve(space: Space, who: string, ask: Ask): Promise<void> {
    const { store } = this.#around;
    switch (ask.kind) {
      case 'since': {
        await space.log();
        const chain = await store.chainAt(space.id, ask.cursor.count);
        if (!chain || !equalBytes(chain, ask.cursor.chain)) {
          this.#feed = undefined;
          return this.tell({ kind: 'elsewhere', cursor: space.cursor });
        }
        this.#feed = new Feed(space, this, this, ask.cursor);
        this.#feed.wake();
        return this.deliver();
      }
      case 'append':
        return this.#append(space, ask);
      case 'fetch': {
        const found = await store.byId(space.id, ask.ids);
        return this.tell({ kind: 'fetched', request: ask.request, parcels: fitting(found) });
      }
      case 'list': {
        const ids = await store.ids(space.id, ask.from, MOST_IDS);
        return this.tell({ kind: 'listed', request: ask.request, ids });
      }
      case 'drop': {
        const own = await this.#mail(space, who);
        const ids = own.map(({ id }) => id).filter((id) => ask.ids.some((other) => equalBytes(id, other)));
        if (ids.length > 0) await store.dropMail(space.id, ids);
      }
    }
  }

  /** Answered when it is stored; the next message need not wait for that. */
  async #append(space: Space, { request, parcels }: Extract<Ask, { kind: 'append' }>): Promise<void> {
    const { metrics } = this.#around;
    const end = metrics.appendSeconds.startTimer();
    const work = space.append(parcels, this, this.#entries).then(
      (outcomes) => {
        end();
        metrics.appends.inc();
        metrics.outcomes(outcomes);
        this.tell({ kind: 'appended', request, outcomes });
      },
      (error) => this.failed(error),
    );
    this.#underWay.add(work);
    void work.finally(() => this.#underWay.delete(work));
    if (this.#underWay.size >= MOST_UNDER_WAY) await Promise.race(this.#underWay);
  }

  async #mail(space: Space, who: string) {
    const log = await space.log();
    if (!log) return [];
    const invites = openInvites(log, who).map(({ entry }) => entry.id);
    return this.#around.store.mailFor(space.id, invites, this.#around.now());
  }

  async #deliver(space: Space, who: string): Promise<void> {
    for (const mail of await this.#mail(space, who)) {
      const key = hex(mail.id);
      if (this.#delivered.has(key)) continue;
      this.#delivered.add(key);
      this.tell({ kind: 'mail', ...mail });
    }
  }
}

/** False also where the host has no room at all. */
async function keepMail(
  store: Store,
  space: Bytes,
  mail: Mail,
  expires: number,
  now: number,
  limits: Limits,
) {
  const most = { perInvite: limits.mailPerInvite, perSpace: limits.mailPerSpace };
  try {
    return await store.keepMail(space, mail, expires, now, most);
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'full') return false;
    throw error;
  }
}

/** The signing key of a device or a person, and whether they are still in. */
function keyOf(log: EntryLog, who: string): { key: Bytes; isLive: boolean } | undefined {
  const { members } = log.view();
  const device =
    members.devices.get(who) ?? [...members.devices.values()].find(({ keys }) => hex(keys.sign) === who);
  if (device) return { key: device.keys.sign, isLive: members.isLive(device) };
  const person = members.persons.get(who);
  return person && { key: person.keys.sign, isLive: person.ends.length === 0 };
}

/** As many as one frame carries, from the first on; whoever misses some asks again for those. */
function fitting(entries: readonly Parcel[]): Parcel[] {
  let bytes = FRAME_MARGIN;
  const parcels: Parcel[] = [];
  for (const { header, signature, body } of entries) {
    bytes += header.length + signature.length + (body?.length ?? 0) + 6;
    if (bytes > MOST_FRAME) break;
    parcels.push({ header, signature, ...(body ? { body } : {}) });
  }
  return parcels;
}
