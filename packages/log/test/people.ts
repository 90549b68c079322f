// People with devices and real cryptography, who write into one space and pass on to each other what they wrote.
import { type Bytes, hex, type Parcel, utf8 } from '@orrery/wire';
import {
  admission,
  type Content,
  foundSpace,
  type KeyPair,
  keySuite,
  prove,
  Replica,
  type Suites,
  suite,
  type Written,
  writeAsPerson,
  writeContent,
  writeControl,
} from '../src/index.ts';

export const suites: Suites = { suite, keys: keySuite };
export const newPair = (): Promise<KeyPair> => keySuite.pair(suite.randomBytes(32));

/** One device of somebody, with its replica. */
export interface Device {
  readonly replica: Replica;
  readonly person: KeyPair;
  readonly id: Bytes;
}

export function parcelsOf(written: Written): readonly Parcel[] {
  if (written.kind === 'fault') throw new Error(written.fault);
  return written.parcels;
}

/** All that one device has, in its order. */
export const allOf = ({ replica }: Device): Parcel[] =>
  replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);

/** Gives everything that one has to the others. */
export async function tell(from: Device, ...to: readonly Device[]): Promise<void> {
  for (const other of to) await other.replica.receive(allOf(from));
}

/** Everybody knows everything. */
export async function meet(...devices: readonly Device[]): Promise<void> {
  for (const from of devices) await tell(from, ...devices.filter((other) => other !== from));
}

export const content = (text: string): Content => ({ witness: suite.randomBytes(48), payload: utf8(text) });

export const says = async (by: Device, text: string, erasable = false): Promise<readonly Parcel[]> =>
  parcelsOf(await writeContent(by.replica, content(text), erasable));

/** What a device can read, in order; what it cannot is named. */
export async function reads({ replica }: Device): Promise<string[]> {
  const texts: string[] = [];
  for (const { node, stands } of replica.contents()) {
    const reading = await replica.read(node);
    const text =
      reading.kind === 'read' ? new TextDecoder().decode(reading.content.payload) : `(${reading.kind})`;
    texts.push(stands ? text : `[${text}]`);
  }
  return texts;
}

async function seated(
  space: Bytes,
  person: KeyPair,
  pair: KeyPair,
  id: Bytes,
  parcels: readonly Parcel[],
  kit?: KeyPair,
): Promise<Device> {
  const seat = {
    person: hex(person.keys.sign),
    device: { id: hex(id), pair },
    ...(kit ? { personPair: kit } : {}),
  };
  const replica = new Replica(suites, space, seat);
  await replica.receive(parcels);
  return { replica, person, id };
}

/** Somebody who founds a space, on their first device. */
export async function founder(form: 'self' | 'circle' | 'care' = 'circle'): Promise<Device> {
  const person = await newPair();
  const parts = { form, role: 'member', founding: suite.randomBytes(32) } as const;
  const { space, parcel } = await foundSpace(keySuite, person, parts);
  return withoutKit(await enter(space, person, [parcel]));
}

/** A device that the person key brings in, with the kit still in hand. */
export async function enter(space: Bytes, person: KeyPair, known: readonly Parcel[]): Promise<Device> {
  const pair = await newPair();
  const kit = new Replica(suites, space, { person: hex(person.keys.sign), personPair: person });
  await kit.receive(known);
  const device = await prove(keySuite, space, person.keys.sign, pair);
  const parcels = parcelsOf(await writeAsPerson(kit, { kind: 'device', device }));
  const [last] = kit.log.graph.nodes.slice(-1);
  if (!last) throw new Error('nothing written');
  return seated(space, person, pair, last.entry.id, [...known, ...parcels], person);
}

/** The same device after the kit was put away. */
export async function withoutKit(device: Device): Promise<Device> {
  const { seat, log } = device.replica;
  const own = { person: seat.person, ...(seat.device ? { device: seat.device } : {}) };
  const replica = new Replica(suites, log.space, own);
  await replica.receive(allOf(device));
  return { ...device, replica };
}

/** A device that another one of the same person brings in. */
export async function addDevice(by: Device): Promise<Device> {
  const pair = await newPair();
  const { space } = by.replica.log;
  const device = await prove(keySuite, space, by.person.keys.sign, pair);
  parcelsOf(await writeControl(by.replica, { kind: 'device', device }));
  const [last] = by.replica.log.graph.nodes.slice(-1);
  if (!last) throw new Error('nothing written');
  return seated(space, by.person, pair, last.entry.id, allOf(by));
}

/** Invites, lets `approving` say yes, admits; everybody knows all that the admitting device knew. */
export async function admit(by: Device, ...approving: readonly Device[]): Promise<Device> {
  const { space } = by.replica.log;
  const token = await newPair();
  parcelsOf(await writeControl(by.replica, { kind: 'invite', token: token.keys.sign, role: 'member' }));
  const [invite] = by.replica.log.graph.nodes.slice(-1);
  if (!invite) throw new Error('nothing written');
  const person = await newPair();
  const pair = await newPair();
  for (const other of approving) {
    await tell(by, other);
    parcelsOf(await writeControl(other.replica, { kind: 'approve', person: person.keys.sign, yes: true }));
    await tell(other, by);
  }
  const invitation = { invite: invite.entry.id, role: 'member', token } as const;
  parcelsOf(await writeControl(by.replica, await admission(keySuite, space, invitation, person, pair)));
  const [last] = by.replica.log.graph.nodes.slice(-1);
  if (!last) throw new Error('nothing written');
  return seated(space, person, pair, last.entry.id, allOf(by));
}
