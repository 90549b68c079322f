// An honest relay in memory: it judges what a stranger can, gives each entry a place, tells everybody who may read, and drops
// erased bodies. What a hostile one does differently is asked of its `tamper` (attacks/), nowhere else.
import type { KeySuite } from '@orrery/log';
import {
  type Ask,
  advance,
  type Bytes,
  bodyFault,
  type Cursor,
  controlOf,
  EntryLog,
  equalBytes,
  fromHex,
  hex,
  type Outcome,
  type Parcel,
  proofBytes,
  START,
  type Tell,
} from '@orrery/wire';
import type { Frames } from './frames.ts';
import { readOnce } from './parcels.ts';
import type { Random } from './random.ts';

/** The order in which a relay shows its entries. An honest one has one for everybody. */
export class Path {
  readonly ids: string[] = [];
  readonly #cursors: Cursor[] = [START];

  get cursor(): Cursor {
    return this.#cursors[this.ids.length] ?? START;
  }

  at(count: number): Cursor | undefined {
    return this.#cursors[count];
  }

  add(key: string): void {
    const id = fromHex(key);
    if (!id) throw new Error('not an id');
    this.#cursors.push(advance(this.cursor, id));
    this.ids.push(key);
  }

  copy(count = this.ids.length): Path {
    const copy = new Path();
    copy.ids.push(...this.ids.slice(0, count));
    copy.#cursors.push(...this.#cursors.slice(1, count + 1));
    return copy;
  }
}

/** What a hostile relay does; what it leaves out happens as it should. */
export interface Tamper {
  /** Which of its orders it shows to a device. */
  pathOf?(who: string): string;
  /** Whether an entry that came is given a place on a path, now. */
  places?(key: string, path: string): boolean;
  /** What it sends instead of an entry. */
  parcels?(parcels: readonly Parcel[], who: string): readonly Parcel[];
  /** What it says instead. */
  tell?(tell: Tell, who: string): readonly Tell[];
  /** The frame as it leaves. */
  frame?(frame: Bytes, who: string): Bytes;
  /** What it answers to an entry instead of storing it; undefined to store it. */
  outcome?(key: string, who: string): Outcome | undefined;
}

export interface Session {
  send(frame: Bytes): void;
  close(): void;
  nonce: Bytes;
  /** Id of the device, as hex, once it has proven it. */
  who: string | undefined;
  /** Entries of its path that it was sent; undefined before it asked. */
  position: number | undefined;
  path: Path;
}

interface Backup {
  readonly path: Path;
  readonly parcels: ReadonlyMap<string, Parcel>;
}

const BATCH = 16;

export class Relay {
  readonly origin = 'https://relay.example';
  readonly space: Bytes;
  readonly keys: KeySuite;
  readonly random: Random;
  readonly frames: Frames;
  tamper: Tamper = {};
  log: EntryLog;
  readonly parcels = new Map<string, Parcel>();
  readonly paths = new Map<string, Path>();
  readonly sessions = new Set<Session>();
  readonly erased = new Set<string>();
  /** Every verdict that it came to, for whoever compares them. */
  onVerdict: (key: string, verdict: string) => void = () => {};

  constructor(space: Bytes, keys: KeySuite, random: Random, frames: Frames) {
    this.space = space;
    this.keys = keys;
    this.random = random;
    this.frames = frames;
    this.log = new EntryLog(space, keys.verify);
    this.paths.set('', new Path());
  }

  path(name = ''): Path {
    const known = this.paths.get(name);
    if (known) return known;
    const made = this.main.copy();
    this.paths.set(name, made);
    return made;
  }

  get main(): Path {
    const main = this.paths.get('');
    if (!main) throw new Error('always there');
    return main;
  }

  // ── storing

  async store(parcel: Parcel, who = ''): Promise<Outcome> {
    const entry = readOnce(parcel.header, parcel.signature);
    if (typeof entry === 'string') return { kind: 'refused', fault: entry };
    const lie = this.tamper.outcome?.(entry.key, who);
    if (lie) return lie;
    const fault = parcel.body ? bodyFault(entry.header, parcel.body) : undefined;
    if (fault) return { kind: 'refused', fault };
    const taken = await this.log.take(entry);
    if (taken.kind === 'waiting') return { kind: 'waiting' };
    if (taken.kind === 'refused') {
      if (taken.fault !== 'signatureWrong') this.onVerdict(entry.key, taken.fault);
      return taken;
    }
    this.onVerdict(entry.key, 'valid');
    const known = this.parcels.get(entry.key);
    const isErased = this.erased.has(entry.key);
    if (!known || (!known.body && parcel.body && !isErased))
      this.parcels.set(
        entry.key,
        isErased ? withoutBody(parcel) : { ...parcel, ...known, ...bodyOf(parcel) },
      );
    for (const target of controlOf(taken.node, 'erase')?.targets ?? []) this.#erase(hex(target));
    if (known) return { kind: 'known' };
    for (const name of this.paths.keys()) this.place(entry.key, name);
    return { kind: 'stored' };
  }

  place(key: string, name: string): void {
    const path = this.paths.get(name);
    if (path && !path.ids.includes(key) && (this.tamper.places?.(key, name) ?? true)) path.add(key);
  }

  #erase(key: string): void {
    this.erased.add(key);
    const parcel = this.parcels.get(key);
    if (parcel) this.parcels.set(key, withoutBody(parcel));
  }

  backup(): Backup {
    return { path: this.main.copy(), parcels: new Map(this.parcels) };
  }

  /** As it was: what came since is gone. */
  async restore(backup: Backup): Promise<void> {
    this.log = new EntryLog(this.space, this.keys.verify);
    this.parcels.clear();
    for (const [key, parcel] of backup.parcels) this.parcels.set(key, parcel);
    for (const key of backup.path.ids) {
      const parcel = this.parcels.get(key);
      const entry = parcel && readOnce(parcel.header, parcel.signature);
      if (entry && typeof entry !== 'string') await this.log.take(entry);
    }
    this.paths.clear();
    this.paths.set('', backup.path.copy());
    this.hangUp();
  }

  hangUp(): void {
    for (const session of [...this.sessions]) session.close();
    this.sessions.clear();
  }

  // ── talking

  open(send: (frame: Bytes) => void, close: () => void): Session {
    const session = {
      ...{ send, close, nonce: this.random.bytes(32), who: undefined, position: undefined, path: this.main },
    };
    this.sessions.add(session);
    return session;
  }

  say(session: Session, tell: Tell): void {
    const who = session.who ?? '';
    for (const said of this.tamper.tell?.(tell, who) ?? [tell]) {
      const frame = this.frames.ofTell(said);
      session.send(this.tamper.frame?.(frame, who) ?? frame);
    }
  }

  async hear(session: Session, frame: Bytes): Promise<void> {
    const ask = this.frames.ask(frame);
    if (!ask || ask === 'versionUnknown') return this.#close(session, 'malformed');
    switch (ask.kind) {
      case 'hello':
        return this.say(session, { kind: 'challenge', nonce: session.nonce });
      case 'prove':
        return this.#prove(session, ask);
      case 'found': {
        const outcomes: Outcome[] = [];
        for (const parcel of ask.parcels) outcomes.push(await this.store(parcel));
        return this.say(session, { kind: 'appended', request: ask.request, outcomes });
      }
      default:
        if (session.who === undefined) return this.#close(session, 'denied');
        return this.#serve(session, ask);
    }
  }

  #close(session: Session, why: 'malformed' | 'denied' | 'ended'): void {
    this.say(session, { kind: 'closing', why });
    this.sessions.delete(session);
  }

  async #prove(session: Session, { who, signature }: Extract<Ask, { kind: 'prove' }>): Promise<void> {
    const { members } = this.log.view();
    const device = members.devices.get(hex(who));
    const message = proofBytes(this.origin, this.space, who, session.nonce);
    if (!device || !(await this.keys.verify(device.keys.sign, message, signature)))
      return this.#close(session, 'denied');
    if (!members.isLive(device)) return this.#close(session, 'ended');
    session.who = hex(who);
    session.path = this.path(this.tamper.pathOf?.(session.who) ?? '');
    this.say(session, { kind: 'welcome', cursor: session.path.cursor });
  }

  async #serve(session: Session, ask: Ask): Promise<void> {
    const { path } = session;
    switch (ask.kind) {
      case 'since': {
        const known = path.at(ask.cursor.count);
        if (!known || !equalBytes(known.chain, ask.cursor.chain))
          return this.say(session, { kind: 'elsewhere', cursor: path.cursor });
        session.position = ask.cursor.count;
        this.#sendNew(session);
        return this.say(session, { kind: 'upToDate', cursor: path.cursor });
      }
      case 'append': {
        const { members } = this.log.view();
        const device = members.devices.get(session.who ?? '');
        if (!device || !members.isLive(device)) return this.#close(session, 'ended');
        const outcomes: Outcome[] = [];
        for (const parcel of ask.parcels) outcomes.push(await this.store(parcel, session.who));
        this.say(session, { kind: 'appended', request: ask.request, outcomes });
        return this.fanOut();
      }
      case 'fetch': {
        const parcels = ask.ids.flatMap((id) => this.parcels.get(hex(id)) ?? []);
        const sent = this.tamper.parcels?.(parcels, session.who ?? '') ?? parcels;
        return this.say(session, { kind: 'fetched', request: ask.request, parcels: sent });
      }
      case 'list': {
        const ids = path.ids.slice(ask.from, ask.from + 4096).flatMap((key) => fromHex(key) ?? []);
        return this.say(session, { kind: 'listed', request: ask.request, ids });
      }
      default:
        return;
    }
  }

  /** Tells everybody who listens what is new. Whoever has ended since hears nothing more. */
  fanOut(): void {
    const { members } = this.log.view();
    for (const session of [...this.sessions]) {
      const device = members.devices.get(session.who ?? '');
      if (session.position === undefined || !device) continue;
      if (members.isLive(device)) this.#sendNew(session);
      else this.#close(session, 'ended');
    }
  }

  #sendNew(session: Session): void {
    const { path } = session;
    let from = session.position ?? 0;
    while (from < path.ids.length) {
      const ids = path.ids.slice(from, from + BATCH);
      from += ids.length;
      const parcels = ids.flatMap((key) => this.parcels.get(key) ?? []);
      const sent = this.tamper.parcels?.(parcels, session.who ?? '') ?? parcels;
      this.say(session, { kind: 'entries', parcels: sent, cursor: path.at(from) ?? path.cursor });
    }
    session.position = from;
  }
}

const bodyOf = ({ body }: Parcel): Pick<Parcel, 'body'> => (body ? { body } : {});
const withoutBody = ({ header, signature }: Parcel): Parcel => ({ header, signature });
