// One's own space: founded on the first device, and opened again on another by the kit. The root goes into the kit and is
// nowhere else afterwards. docs/spec/sealed-log.md, LOG5–LOG8.
import {
  ensureEpoch,
  type KeyPair,
  prove,
  Replica,
  type Root,
  type Suites,
  selfSpace,
  writeAsPerson,
} from '@orrery/log';
import { type Bytes, equalBytes, hex, type Parcel } from '@orrery/wire';
import type { Vault, VaultBody, VaultEntry } from '../vault/vault.ts';
import { done, not, type Verdict } from '../vault/verdict.ts';
import { writeRecords } from './contents.ts';
import { isOfLog, ownSeatIn, type SeatRecord, toVault } from './journal.ts';

/** A new device of one's own, and the entries that bring it in. */
export interface Entered {
  readonly seat: SeatRecord;
  /** All that the device begins with, in order. */
  readonly parcels: readonly Parcel[];
}

/** Whose key brings a device in, and where. */
export interface ByPerson {
  readonly space: Bytes;
  readonly person: KeyPair;
  readonly relay: string;
  readonly form?: SeatRecord['form'];
  /** Keys with which this device may be in already; where it is, no other comes in beside it. Made anew where they are not given. */
  readonly seed?: Bytes | undefined;
}

/**
 * Brings a new device into the self space by the root. `known`: what a relay holds of the space; nothing for one that is
 * founded now. Nothing of it is kept or sent yet. Undefined where as many devices are in as there can be. `unsure`: a seat of which
 * nobody knows whether the relay took it in; where it did, this is the device, and no other comes in beside it.
 */
export async function enterSelf(
  suites: Suites,
  root: Root,
  known: readonly Parcel[],
  relay: string,
  unsure?: SeatRecord,
): Promise<Entered | undefined> {
  const { space, parcel, person } = await selfSpace(suites.keys, root);
  return enterAs(suites, { space, person, relay, seed: unsure?.seed }, [parcel, ...known]);
}

/** Brings a new device into a space by the key of its person. `known`: its genesis, and what else there is of it. */
export async function enterAs(
  suites: Suites,
  { space, person, relay, form, seed = suites.suite.randomBytes(32) }: ByPerson,
  known: readonly Parcel[],
): Promise<Entered | undefined> {
  const personId = person.keys.sign;
  const kit = new Replica(suites, space, { person: hex(personId), personPair: person });
  await kit.receive(known);
  const members = kit.members();
  const pair = await suites.keys.pair(seed);
  const before = [...members.devices.values()].find(({ keys }) => equalBytes(keys.sign, pair.keys.sign));
  const isIn = before !== undefined && members.isLive(before);
  if (!isIn) {
    const control = { kind: 'device', device: await prove(suites.keys, space, personId, pair) } as const;
    const introduced = await writeAsPerson(kit, control);
    if (introduced.kind === 'fault') return undefined;
  }
  const device = isIn ? before.introduced.entry : kit.log.graph.nodes.at(-1)?.entry;
  if (!device) return undefined;
  const own = new Replica(suites, space, {
    ...{ person: hex(personId), personPair: person },
    device: { id: device.key, pair },
  });
  await own.receive(allOf(kit));
  // What the person key opens is handed to the device, which then needs the kit no more.
  await ensureEpoch(own);
  const as = { space, person: personId, device: device.id, seed, relay };
  const seat: SeatRecord = { kind: 'seat', ...as, ...(form ? { form } : {}) };
  return { seat, parcels: allOf(own) };
}

/**
 * Makes the self space of a root, and moves in with everything that the vault holds: under the ids that it has, in its
 * order. One write: it is all there afterwards, or nothing has changed. The root is the caller's to show and to forget.
 */
export async function foundSelf(
  vault: Vault,
  suites: Suites,
  root: Root,
  relay: string,
): Promise<Verdict<Entered>> {
  const entered = await enterSelf(suites, root, [], relay);
  if (!entered) throw new Error('the first device is in');
  const { seat } = entered;
  const pair = await suites.keys.pair(seat.seed);
  const device = { id: hex(seat.device), pair };
  const replica = new Replica(suites, seat.space, { person: hex(seat.person), device });
  await replica.receive(entered.parcels);
  const told: VaultEntry[] = [];
  const unsubscribe = vault.subscribe((notice) => {
    if (notice.kind === 'entries') told.push(...notice.entries);
  });
  try {
    const read = await vault.readAll();
    if (!read.ok) return read;
    let moved: Entered | undefined;
    const kept = await vault.compose(async () => {
      const all = [...read.value.entries, ...told];
      if (ownSeatIn(all)) return [];
      const written = await writeRecords(replica, suites, eventsIn(all));
      if (written.kind === 'fault') throw new Error(`own space: ${written.fault}`);
      moved = { seat, parcels: allOf(replica) };
      return asBodies(moved);
    });
    if (!kept.ok) return kept;
    return moved ? done(moved) : not({ code: 'alreadyThere' });
  } finally {
    unsubscribe();
  }
}

/** Events of the domain among what a vault holds, each once. */
export function eventsIn(entries: readonly VaultEntry[]): VaultEntry[] {
  const events = entries.filter(({ body }) => !isOfLog(body));
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

export const asBodies = ({ seat, parcels }: Entered): VaultBody[] => [
  toVault(seat),
  ...parcels.map((parcel) => toVault({ kind: 'entry', space: seat.space, parcel })),
];

/** Keeps a seat and all that it begins with, in one write. */
export async function keepSeat(vault: Vault, entered: Entered): Promise<Verdict<void>> {
  const kept = await vault.append(asBodies(entered));
  return kept.ok ? done(undefined) : kept;
}

/** All that a replica holds, in an order in which nothing comes before its ancestors. */
export const allOf = (replica: Replica): Parcel[] =>
  replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);

/** A root for somebody who has none: the caller shows it and forgets it. */
export const newRoot = ({ suite }: Suites): Root => suite.randomBytes(32);

/** Whether a kit is that of a seat: its words lead to the same space. */
export const isKitOf = async (suites: Suites, root: Root, seat: SeatRecord): Promise<boolean> =>
  equalBytes((await selfSpace(suites.keys, root)).space, seat.space);

/** The id of the self space that a root leads to, and what proves to a relay that it is one's own. */
export async function selfIdentity(
  suites: Suites,
  root: Root,
): Promise<{ readonly space: Bytes; readonly who: Bytes; sign(message: Bytes): Promise<Bytes> }> {
  const { space, person } = await selfSpace(suites.keys, root);
  return { space, who: person.keys.sign, sign: (message) => suites.keys.sign(person, message) };
}
