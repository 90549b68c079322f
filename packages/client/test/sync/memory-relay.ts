// An honest relay in memory, with the real messages: for tests of what devices do. It can be told to forget, to lose
// its connections, and to alter what it sends.
import {
  advance,
  type Bytes,
  bodyFault,
  type Cursor,
  decodeAsk,
  type Entry,
  EntryLog,
  encodeTell,
  equalBytes,
  hash,
  hex,
  type Outcome,
  type Parcel,
  proofBytes,
  readEntry,
  START,
  type Tell,
  verify,
} from '@orrery/wire';
import type { Connect, LinkEvents } from '../../src/sync/conversation.ts';

interface Space {
  log: EntryLog;
  parcels: Parcel[];
  entries: Entry[];
}

export interface Socket {
  events: LinkEvents;
  space?: Bytes;
  nonce: Bytes;
  isProven: boolean;
  isLive: boolean;
  isOpen: boolean;
}

export class MemoryRelay {
  readonly origin: string;
  readonly spaces = new Map<string, Space>();
  readonly sockets = new Set<Socket>();
  /** Changes what goes out; undefined drops it. */
  alter: (tell: Tell) => Tell | undefined = (tell) => tell;
  isDown = false;
  frames: Bytes[] = [];

  constructor(origin = 'https://relay.test') {
    this.origin = origin;
  }

  connect: Connect = (events) => {
    const nonce = globalThis.crypto.getRandomValues(new Uint8Array(32));
    const socket: Socket = { events, nonce, isProven: false, isLive: false, isOpen: true };
    this.sockets.add(socket);
    let work: Promise<void> = Promise.resolve();
    let isUp = false;
    setTimeout(() => {
      if (this.isDown) return this.hangUp(socket);
      isUp = true;
      events.opened();
    }, 0);
    return {
      send: (frame) => {
        // a browser's socket loses what is given to it before it is open, without a word
        if (!isUp) return;
        this.frames.push(frame);
        work = work.then(() => this.hear(socket, frame));
      },
      close: () => this.hangUp(socket),
    };
  };

  hangUp(socket: Socket): void {
    if (!socket.isOpen) return;
    socket.isOpen = false;
    this.sockets.delete(socket);
    setTimeout(() => socket.events.closed(), 0);
  }

  /** All connections end. */
  drop(): void {
    for (const socket of [...this.sockets]) this.hangUp(socket);
  }

  cursorOf({ entries }: Space, count = entries.length): Cursor {
    return entries
      .slice(0, count)
      .map(({ id }) => id)
      .reduce(advance, START);
  }

  protected tell(socket: Socket, tell: Tell): void {
    const altered = this.alter(tell);
    if (!altered) return;
    const frame = encodeTell(altered);
    setTimeout(() => socket.isOpen && socket.events.frame(frame), 0);
  }

  private async hear(socket: Socket, frame: Bytes): Promise<void> {
    if (!socket.isOpen) return;
    const ask = decodeAsk(frame);
    if (!ask || ask === 'versionUnknown') return this.hangUp(socket);
    if (ask.kind === 'hello') {
      socket.space = ask.space;
      return this.tell(socket, { kind: 'challenge', nonce: socket.nonce });
    }
    const id = hex(socket.space ?? new Uint8Array(0));
    if (ask.kind === 'found' && socket.space && !this.spaces.has(id))
      this.spaces.set(id, { log: new EntryLog(socket.space), parcels: [], entries: [] });
    const space = this.spaces.get(id);
    if (ask.kind === 'found' && space) return this.append(socket, space, ask.request, ask.parcels);
    if (ask.kind === 'post') {
      const mail = { kind: 'mail', id: hash(ask.box), invite: ask.invite, box: ask.box } as const;
      for (const other of this.sockets) if (other.isLive) this.tell(other, mail);
      return this.tell(socket, { kind: 'posted', request: ask.request, isKept: true });
    }
    if (ask.kind === 'prove') {
      const { members } = space ? space.log.view() : { members: undefined };
      const who = hex(ask.who);
      // a device that was let in by somebody else knows its key, and not yet what it is called
      const byKey = () => [...(members?.devices.values() ?? [])].find(({ keys }) => hex(keys.sign) === who);
      const device = members?.devices.get(who) ?? byKey();
      const person = members?.persons.get(who);
      const key = device?.keys.sign ?? person?.keys.sign;
      const message = proofBytes(this.origin, socket.space ?? new Uint8Array(32), ask.who, socket.nonce);
      if (!space || !key || !(await verify(key, message, ask.signature)))
        return this.tell(socket, { kind: 'closing', why: 'denied' });
      const isGone = device ? !members?.isLive(device) : (person?.ends.length ?? 0) > 0;
      if (isGone) return this.tell(socket, { kind: 'closing', why: 'ended' });
      socket.isProven = true;
      return this.tell(socket, { kind: 'welcome', cursor: this.cursorOf(space) });
    }
    if (!socket.isProven || !space) return this.hangUp(socket);
    if (ask.kind === 'since') {
      if (
        !equalBytes(this.cursorOf(space, ask.cursor.count).chain, ask.cursor.chain) ||
        ask.cursor.count > space.entries.length
      )
        return this.tell(socket, { kind: 'elsewhere', cursor: this.cursorOf(space) });
      for (let at = ask.cursor.count; at < space.parcels.length; at += 50) {
        const end = Math.min(at + 50, space.parcels.length);
        this.tell(socket, {
          kind: 'entries',
          parcels: space.parcels.slice(at, end),
          cursor: this.cursorOf(space, end),
        });
      }
      socket.isLive = true;
      return this.tell(socket, { kind: 'upToDate', cursor: this.cursorOf(space) });
    }
    if (ask.kind === 'append') return this.append(socket, space, ask.request, ask.parcels);
    if (ask.kind === 'fetch') {
      const wanted = new Set(ask.ids.map(hex));
      const parcels = space.parcels.filter((_, at) => wanted.has(space.entries[at]?.key ?? ''));
      return this.tell(socket, { kind: 'fetched', request: ask.request, parcels });
    }
    if (ask.kind === 'list') {
      const ids = space.entries.slice(ask.from, ask.from + 4096).map((entry) => entry.id);
      return this.tell(socket, { kind: 'listed', request: ask.request, ids });
    }
  }

  private async append(
    socket: Socket,
    space: Space,
    request: number,
    parcels: readonly Parcel[],
  ): Promise<void> {
    const outcomes: Outcome[] = [];
    for (const parcel of parcels) outcomes.push(await this.store(space, parcel, socket));
    this.tell(socket, { kind: 'appended', request, outcomes });
  }

  private async store(space: Space, parcel: Parcel, from?: Socket): Promise<Outcome> {
    const entry = readEntry(parcel.header, parcel.signature);
    if (typeof entry === 'string') return { kind: 'refused', fault: entry };
    if (parcel.body && bodyFault(entry.header, parcel.body))
      return { kind: 'refused', fault: 'bodyHashWrong' };
    const taken = await space.log.take(entry);
    if (taken.kind === 'waiting') return { kind: 'waiting' };
    if (taken.kind !== 'taken')
      return taken.kind === 'known' ? { kind: 'known' } : { kind: 'refused', fault: taken.fault };
    space.parcels.push(parcel);
    space.entries.push(entry);
    for (const other of this.sockets)
      if (other === from && other.isLive)
        this.tell(other, { kind: 'upToDate', cursor: this.cursorOf(space) });
      else if (other.isLive && equalBytes(other.space ?? new Uint8Array(0), space.log.space))
        this.tell(other, { kind: 'entries', parcels: [parcel], cursor: this.cursorOf(space) });
    return { kind: 'stored' };
  }

  /** As if put back from a backup of when there were `count` entries: it answers nobody until all of them are there. */
  async putBack(count: number): Promise<void> {
    this.drop();
    this.isDown = true;
    for (const [id, { parcels, log }] of this.spaces) {
      const space: Space = { log: new EntryLog(log.space), parcels: [], entries: [] };
      this.spaces.set(id, space);
      for (const parcel of parcels.slice(0, count)) await this.store(space, parcel);
    }
    this.isDown = false;
  }
}
