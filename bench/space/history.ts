// A self space of as many entries as one asks for, written by real devices: they come in by the kit, keep what a life makes,
// now and then two at once, take back, invite, and are taken out, so that there are several epochs.
import {
  keySuite,
  Replica,
  type Suites,
  selfSpace,
  suite,
  type Written,
  writeAsPerson,
  writeControl,
} from '@orrery/log';
import { hex, type Parcel, toBase64 } from '@orrery/wire';
import { writeRecords } from '../../packages/client/src/space/contents.ts';
import { type SeatRecord, toVault } from '../../packages/client/src/space/journal.ts';
import { allOf, enterSelf, newRoot } from '../../packages/client/src/space/self.ts';
import { makeLife } from '../app/life.ts';

/** Whoever writes here has no doubt about the others. */
const suites: Suites = { suite, keys: { ...keySuite, verify: async () => true } };
/** Events of the life; a longer history goes through them again, under other ids. */
const EVENTS = 5_000;
/** Devices that are in at once, and how many ever come. */
const LIVE = 3;
const EVER = 8;
/** Events that a device keeps before another does, each in an entry of its own. */
const SITTING = 20;

export interface History {
  /** What the first device holds, its seat and every entry in the order in which it came, as JSON: as vaults did before 0055. */
  readonly records: readonly unknown[];
  /** How many entries there are of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

interface Device {
  readonly seat: SeatRecord;
  readonly replica: Replica;
}

/** At least `count` entries, and a few more. */
export async function makeHistory(count: number): Promise<History> {
  const life = (await makeLife(Math.min(count, EVENTS), new Date().toISOString())).entries;
  const root = newRoot(suites);
  const { person } = await selfSpace(keySuite, root);
  /** Everybody's entries, in an order in which nothing comes before its ancestors. */
  const all: Parcel[] = [];
  const devices: Device[] = [];
  const heard = new Map<Device, number>();
  let ever = 0;
  let kept = 0;

  async function comeIn(): Promise<void> {
    const entered = await enterSelf(suites, root, all, '');
    if (!entered) throw new Error('as many devices as there can be');
    const { seat, parcels } = entered;
    const device = { id: hex(seat.device), pair: await keySuite.pair(seat.seed) };
    const replica = new Replica(suites, seat.space, { person: hex(seat.person), device });
    all.push(...parcels.slice(all.length));
    devices.push({ seat, replica });
    ever += 1;
  }
  async function listen(device: Device): Promise<void> {
    await device.replica.receive(all.slice(heard.get(device)));
    heard.set(device, all.length);
  }
  const tell = (written: Written): void => {
    if (written.kind === 'fault') throw new Error(written.fault);
    all.push(...written.parcels);
  };
  async function sit({ replica }: Device): Promise<void> {
    for (let k = 0; k < SITTING; k += 1) {
      const id = Buffer.from(suite.randomBytes(16)).toString('base64url');
      tell(await writeRecords(replica, suites, [{ id, body: life[kept++ % life.length]?.body }]));
    }
  }
  async function takeBackAndInvite({ replica, seat }: Device, yes: boolean): Promise<void> {
    const last = replica.log.lastOf(hex(seat.device));
    if (last) tell(await writeControl(replica, { kind: 'erase', targets: [last.entry.id] }));
    const token = (await keySuite.pair(suite.randomBytes(32))).keys.sign;
    tell(await writeControl(replica, { kind: 'invite', token, role: 'member' }));
    tell(await writeControl(replica, { kind: 'approve', person: person.keys.sign, yes }));
  }
  async function takeOut(by: Device, { seat: { device } }: Device): Promise<void> {
    await listen(by);
    const last = by.replica.log.lastOf(hex(device))?.entry;
    if (!last) throw new Error('it wrote nothing');
    const revoke = { kind: 'revoke', device, seq: last.header.seq, last: last.id } as const;
    tell(await writeAsPerson(by.replica, revoke, person));
  }

  while (devices.length < LIVE) await comeIn();
  const [first] = devices as [Device];
  for (let turn = 0; all.length < count; turn += 1) {
    const [one, other] = [devices[turn % LIVE], devices[(turn + 1) % LIVE]] as [Device, Device];
    await listen(one);
    if (turn % 4 === 3) await listen(other);
    await sit(one);
    if (turn % 4 === 3) await sit(other);
    if (turn % 10 === 5) await takeBackAndInvite(one, turn % 20 === 5);
    if (ever >= EVER || all.length < (count * (ever - LIVE + 1)) / (EVER - LIVE + 1)) continue;
    const [gone] = devices.splice(1, 1) as [Device];
    await takeOut(first, gone);
    await comeIn();
  }
  await listen(first);

  const { seat, replica } = first;
  const kinds: Record<string, number> = {};
  for (const { entry } of replica.log.graph.nodes)
    kinds[entry.header.kind] = (kinds[entry.header.kind] ?? 0) + 1;
  const entries = allOf(replica).map(({ header, signature, body }) => ({
    ...{ log: 'entry', space: hex(seat.space), header: toBase64(header), signature: toBase64(signature) },
    ...(body ? { body: toBase64(body) } : {}),
  }));
  return { records: [toVault(seat), ...entries], kinds };
}
