// What stories of several people begin with: two relays, people who arrive with a kit, and what they say in their own space and in circles.
import type { Intent, MemberId, SpaceId } from '@orrery/domain';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Device, founded, joined, namesIn, Somebody } from './people.ts';
import { Host, until } from './steps.ts';

export interface Gathering {
  /** Where everybody’s own space lies. */
  readonly own: Host;
  /** Where circles lie. */
  readonly host: Host;
  readonly arrive: (name: string, relay?: string) => Promise<Somebody>;
  /** Ends with the rest. */
  readonly bring: <One extends { end(): Promise<void> }>(one: One) => One;
}

/** Fresh relays for each story of a file, or the same for all of them; the people are always others. */
export function gathering(how: 'each' | 'once' = 'each'): Gathering {
  // named also after a story is over: what was on its way still comes
  let hosts: readonly Host[] = [];
  const everybody: Somebody[] = [];
  const others: { end(): Promise<void> }[] = [];
  const begin = async () => {
    hosts = await Promise.all([Host.start(), Host.start()]);
  };
  const end = () => Promise.all(hosts.map((host) => host.end()));
  // who is there ends before the relays do
  afterEach(async () => {
    for (const one of [...others.splice(0), ...everybody.splice(0)]) await one.end();
    if (how === 'each') await end();
  });
  if (how === 'each') beforeEach(begin);
  else {
    beforeAll(begin);
    afterAll(end);
  }
  const hostAt = (place: number): Host => {
    const host = hosts[place];
    if (!host) throw new Error('no story has begun');
    return host;
  };
  return {
    get own() {
      return hostAt(0);
    },
    get host() {
      return hostAt(1);
    },
    async arrive(name, relay = hostAt(0).address) {
      const somebody = await Somebody.arrive(name, relay);
      everybody.push(somebody);
      return somebody;
    },
    bring(one) {
      others.push(one);
      return one;
    },
  };
}

/** What was done, or the reason why not. */
export function good<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.why));
  return result.value;
}

/** One’s own space, as the app has it. */
export function self({ session }: Device) {
  if (session.phase.name !== 'open') throw new Error(session.phase.name);
  return session.phase.loop;
}
export const say = async (device: Device, ...intents: readonly Intent[]): Promise<void> =>
  void good(await self(device).intend(...intents));

/** Says something of time in a circle. */
export const does = async (device: Device, circle: SpaceId, ...intents: readonly Intent['intent'][]) =>
  void good(await device.in(circle).intend(...intents.map((intent) => ({ tool: 'time', intent }) as Intent)));

export function idOf(device: Device, circle: SpaceId, name: string): MemberId {
  const found = device
    .in(circle)
    .members()
    .find((member) => member.name === name);
  if (!found) throw new Error(name);
  return found.id;
}

/** Everything that lies in a vault, opened: of the log’s entries what they say. */
export async function heldBy(device: Device): Promise<string> {
  const read = await device.vault.readAll();
  const spaces = [device.home?.space, ...device.now.all().map(({ space }) => space)];
  const told = await Promise.all(spaces.map((space) => space?.readAll()));
  return JSON.stringify([
    read.ok && read.value.entries.map(({ body }) => (body instanceof Uint8Array ? null : body)),
    told.map((all) => all?.ok && all.value.map(({ body }) => body)),
  ]);
}

export const isQuiet = async (...devices: readonly Device[]): Promise<void> => {
  for (const device of devices)
    await until(
      () =>
        device.home?.sync?.state.phase === 'together' &&
        device.now.all().every(({ sync }) => sync?.state.phase === 'together' && sync.state.unsent === 0),
      'everything is where it belongs',
    );
};

/** A circle of these: the first founds it, and each lets the next one in. */
export async function circleOf(address: string, first: Somebody, ...guests: Somebody[]): Promise<SpaceId> {
  const circle = await founded(first, address);
  const inIt = [first];
  for (const guest of guests) {
    const [by, ...others] = inIt.toReversed() as [Somebody, ...Somebody[]];
    await joined(
      by.device,
      guest,
      circle,
      others.map(({ device }) => device),
    );
    inIt.push(guest);
  }
  const names = inIt.map(({ name }) => name).join();
  for (const { device } of inIt) await until(() => namesIn(device, circle).join() === names, 'all are in');
  return circle;
}
