// People with devices, each a session as the app has it, at relays as they really run: what stories of circles are told with.
import {
  followVault,
  localLocks,
  memoryDisk,
  openVault,
  type Session,
  type Vault,
  type VaultPlatform,
} from '@orrery/client';
import type { Answered, Circle, Circles, Preview } from '@orrery/client/circle';
import {
  type Connect,
  enterByKit,
  foundSelf,
  type Home,
  type Link,
  type LinkEvents,
  originOf,
  type RelayPlatform,
  suites,
} from '@orrery/client/sync';
import type { Role, SpaceId } from '@orrery/domain';
import { type Root, selfSpace, suite } from '@orrery/log';
import {
  type Bytes,
  concatBytes,
  decodeAsk,
  decodeTell,
  encodeTell,
  fromHex,
  type Tell,
  utf8,
} from '@orrery/wire';
import { WebSocket } from 'ws';
import { after, until } from './steps.ts';

/** The way to a relay, which can be cut, listened to, and lied on. */
export class Line {
  isDown = false;
  readonly #open = new Set<Link & LinkEvents>();
  /** What went out, by address. */
  readonly sent: { readonly address: string; readonly frame: Bytes }[] = [];
  /** Changes what comes in; undefined drops it. */
  hear: (tell: Tell, address: string) => Tell | undefined = (tell) => tell;
  /** While it is there, what comes in is put here. */
  held: { readonly tell: Tell; pass(): void }[] | undefined;

  connectTo =
    (address: string): Connect =>
    (events) => {
      const socket = new WebSocket(address);
      socket.binaryType = 'arraybuffer';
      const one = {
        ...events,
        send: (frame: Bytes) => {
          if (this.isDown || socket.readyState !== WebSocket.OPEN) return;
          this.sent.push({ address, frame });
          socket.send(frame);
        },
        close: () => socket.close(),
      };
      this.#open.add(one);
      socket.on('open', () => (this.isDown ? socket.close() : events.opened()));
      socket.on('message', (data) => {
        // calendars are published by words of their own
        if (!address.endsWith('/sync'))
          return this.isDown ? undefined : events.frame(new Uint8Array(data as ArrayBuffer));
        const told = decodeTell(new Uint8Array(data as ArrayBuffer));
        const tell = told && told !== 'versionUnknown' ? this.hear(told, address) : undefined;
        if (!tell || this.isDown) return;
        const pass = () => events.frame(encodeTell(tell));
        if (this.held) this.held.push({ tell, pass });
        else pass();
      });
      socket.on('close', () => {
        this.#open.delete(one);
        events.closed();
      });
      socket.on('error', () => socket.close());
      return one;
    };

  cut(): void {
    this.isDown = true;
    for (const one of this.#open) one.close();
  }

  /** Passes on what was held, up to what comes `before`; all of it without that, and from then on everything. */
  release(before?: (tell: Tell) => boolean): void {
    const held = this.held ?? [];
    const at = before ? held.findIndex(({ tell }) => before(tell)) : held.length;
    this.held = before ? held.splice(at) : undefined;
    for (const { pass } of held) pass();
  }

  /** What was asked at an address, in order. */
  askedAt(address: string) {
    return this.sent
      .filter((one) => one.address === address)
      .flatMap(({ frame }) => {
        const ask = decodeAsk(frame);
        return ask && ask !== 'versionUnknown' ? [ask] : [];
      });
  }
}

let clock = Date.parse('2026-05-01T08:00:00Z');
/** Lets days pass on every device. */
export const pass = (milliseconds: number): void => {
  clock += milliseconds;
};
/** What time it is in these stories. */
export const present = (): number => clock;
const world = { now: () => new Date(clock).toISOString(), newId: () => crypto.randomUUID() };

export class Device {
  readonly line = new Line();
  readonly #platform: VaultPlatform;
  readonly #locks = localLocks();
  readonly #sessions: Session[] = [];
  readonly #backs = new Set<() => void>();
  /** What it is kept on: full where somebody says so. */
  readonly disk: ReturnType<typeof memoryDisk>;
  session: Session;
  vault: Vault;

  private constructor(platform: VaultPlatform, vault: Vault, disk: ReturnType<typeof memoryDisk>) {
    this.#platform = platform;
    this.disk = disk;
    this.vault = vault;
    this.session = this.#follow(vault);
  }

  static async fresh(): Promise<Device> {
    const disk = memoryDisk();
    const platform: VaultPlatform = {
      door: { exists: async () => true, open: async () => disk.open() },
      locks: localLocks(),
      clock: { now: Date.now, after: () => () => {}, onWake: () => () => {} },
      derive: suite.argon2id,
      persist: async () => true,
      eraseTraces: async () => [],
    };
    const vault = await openVault({ name: 'scenario', platform });
    await vault.create();
    return new Device(platform, vault, disk);
  }

  #follow(vault: Vault): Session {
    const relay: RelayPlatform = {
      connect: (address) => this.line.connectTo(address),
      after,
      chance: () => 0,
      locks: this.#locks,
      onBack: (call) => {
        this.#backs.add(call);
        return () => this.#backs.delete(call);
      },
    };
    const session = followVault(vault, world, relay);
    this.#sessions.push(session);
    return session;
  }

  /** Another tab beside this one. */
  async tab(): Promise<Session> {
    return this.#follow(await openVault({ name: 'scenario', platform: this.#platform }));
  }

  /** The app is closed and opened again. */
  async again(): Promise<void> {
    this.session.stop();
    this.vault.close();
    this.vault = await openVault({ name: 'scenario', platform: this.#platform });
    this.session = this.#follow(this.vault);
    await this.circles();
  }

  get home(): Home | undefined {
    return this.session.phase.name === 'open' ? this.session.phase.home : undefined;
  }

  async circles(): Promise<Circles> {
    await until(() => this.home?.circles !== undefined, 'there is a self space');
    return this.home?.circles as Circles;
  }

  get now(): Circles {
    const circles = this.home?.circles;
    if (!circles) throw new Error('no self space');
    return circles;
  }

  in(id: SpaceId): Circle {
    const circle = this.now.get(id);
    if (!circle) throw new Error('not in it');
    return circle;
  }

  /** The way to every relay is gone. */
  goOffline(): void {
    this.line.cut();
  }

  goOnline(): void {
    this.line.isDown = false;
    for (const back of this.#backs) back();
  }

  async end(): Promise<void> {
    for (const session of this.#sessions) session.stop();
  }
}

/** Somebody with a kit, and a relay of their own for it. */
export class Somebody {
  readonly name: string;
  readonly root: Root = suite.randomBytes(32);
  readonly relay: string;
  readonly devices: Device[] = [];

  constructor(name: string, relay: string) {
    this.name = name;
    this.relay = relay;
  }

  static async arrive(name: string, relay: string): Promise<Somebody> {
    const somebody = new Somebody(name, relay);
    const device = await Device.fresh();
    somebody.devices.push(device);
    await device.vault.append([]);
    const founded = await foundSelf(device.vault, suites, somebody.root.slice(), relay);
    if (!founded.ok) throw new Error(founded.why.code);
    await device.circles();
    await until(() => device.home?.sync?.state.phase === 'together', `${name} has a self space`);
    return somebody;
  }

  get device(): Device {
    const [device] = this.devices;
    if (!device) throw new Error('no device');
    return device;
  }

  /** One more device, by the kit. */
  async another(): Promise<Device> {
    const device = await Device.fresh();
    const [connect, origin] = [device.line.connectTo(this.relay), originOf(this.relay)];
    const by = { suites, connect, origin, relay: this.relay, vault: device.vault, root: this.root.slice() };
    const entered = await enterByKit(by);
    if (!entered.ok) throw new Error(entered.why.code);
    this.devices.push(device);
    await device.circles();
    return device;
  }

  async end(): Promise<void> {
    for (const device of this.devices) await device.end();
  }
}

export const preview = (by: string): Preview => ({
  ...{ by, circle: 'The four of us', members: [by] },
  ...{ said: ['You are called Kit.'], sees: ['Dates of everybody here'], touches: [] },
});

/** One person's circle, known to its relay. */
export async function founded(
  by: Somebody,
  relay: string,
  after?: SpaceId,
  sort: { readonly form?: 'circle' | 'care'; readonly role?: Role } = {},
): Promise<SpaceId> {
  const made = await by.device.now.found({
    ...{ name: 'The four of us', me: by.name, relay },
    ...(after ? { after } : {}),
    ...sort,
  });
  if (!made.ok) throw new Error(made.why.code);
  const { id } = made.value;
  await until(() => by.device.now.get(id)?.sync?.state.phase === 'together', 'the relay knows the circle');
  return id;
}

/** An invitation that the relay has. */
export async function invited(by: Device, circle: SpaceId, role: Role = 'member') {
  const made = await by.in(circle).inviting.invite(preview('Ana'), '', role);
  if (!made.ok) throw new Error(made.why.code);
  const { id } = made.value;
  const state = () =>
    by
      .in(circle)
      .inviting.all()
      .find((one) => one.id === id)?.state;
  await until(
    () => state() === 'open' && by.in(circle).sync?.state.unsent === 0,
    'the relay has the invitation',
  );
  return { id, link: by.in(circle).inviting.linkOf(id) ?? '' };
}

/** Somebody answers a link; both sides see the same code, and the one who invited tells the others. */
export async function answered(
  by: Device,
  guest: Somebody,
  circle: SpaceId,
  role: Role = 'member',
): Promise<Answered> {
  const { id, link } = await invited(by, circle, role);
  const asked = await guest.device.now.join(link, guest.name);
  if (!asked.ok) throw new Error(asked.why.code);
  let found: readonly Answered[] = [];
  await until(async () => {
    found = await by.in(circle).inviting.answers(id);
    return found.length === 1;
  }, `${guest.name} has answered`);
  const [answer] = found;
  if (!answer) throw new Error('nobody');
  return answer;
}

/** As `answered`, up to where everybody who is in has said yes and the guest is in. */
export async function joined(
  by: Device,
  guest: Somebody,
  circle: SpaceId,
  others: readonly Device[] = [],
  role: Role = 'member',
): Promise<void> {
  const answer = await answered(by, guest, circle, role);
  const told = await by.in(circle).inviting.introduce(answer);
  if (!told.ok) throw new Error(told.why.code);
  for (const other of others) {
    await until(() => other.in(circle).askedIn().length > 0, 'the others are asked');
    for (const { id } of other.in(circle).askedIn()) await other.in(circle).say(id, true);
  }
  await until(() => guest.device.now.get(circle) !== undefined, `${guest.name} is in`);
}

export const namesIn = (device: Device, circle: SpaceId): string[] =>
  device
    .in(circle)
    .members()
    .filter(({ isIn }) => isIn)
    .map(({ name }) => name);

/** Names a circle anew: a word that everybody there reads. */
export async function rename(device: Device, circle: SpaceId, name: string): Promise<void> {
  const named = await device.in(circle).intend({ tool: 'spaces', intent: { type: 'nameCircle', name } });
  if (!named.ok) throw new Error(JSON.stringify(named.why));
}

/** What only the kit opens: the seed of somebody's person key in a circle. */
export async function personSeedOf({ root, device }: Somebody, circle: SpaceId): Promise<Bytes> {
  const { person } = await selfSpace(suites.keys, root.slice());
  const sealed = fromHex(device.now.list.get(circle)?.fields.sealed ?? '') as Bytes;
  const info = concatBytes(utf8('orrery person key 1'), fromHex(circle) as Bytes);
  const seed = await suites.keys.unwrap(person, info, { enc: sealed.slice(0, 32), sealed: sealed.slice(32) });
  if (!seed) throw new Error('the kit does not open it');
  return seed;
}
