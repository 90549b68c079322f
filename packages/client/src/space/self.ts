// One's own space: founded on the first device, and opened again on another by the kit. The root goes into the kit and is
// nowhere else afterwards. docs/spec/sealed-log.md, LOG5–LOG8.
import {
  ensureEpoch,
  prove,
  Replica,
  type Root,
  type Suites,
  selfSpace,
  WITNESS_LENGTH,
  writeAsPerson,
  writeContent,
} from '@orrery/log';
import { type Bytes, hex, type Parcel } from '@orrery/wire';
import type { Vault } from '../vault/vault.ts';
import { done, type Verdict } from '../vault/verdict.ts';
import { fromVault, type SeatRecord, toVault } from './journal.ts';
import { payloadsOf } from './payload.ts';

/** A new device of one's own, and the entries that bring it in. */
export interface Entered {
  readonly seat: SeatRecord;
  /** All that the device begins with, in order. */
  readonly parcels: readonly Parcel[];
}

/**
 * Brings a new device into the self space by the root. `known`: what a relay holds of the space; nothing for one that is
 * founded now. Nothing of it is kept or sent yet.
 */
export async function enterSelf(
  suites: Suites,
  root: Root,
  known: readonly Parcel[],
  relay: string,
): Promise<Entered> {
  const { space, parcel, person } = await selfSpace(suites.keys, root);
  const personId = person.keys.sign;
  const kit = new Replica(suites, space, { person: hex(personId), personPair: person });
  await kit.receive([parcel, ...known]);
  const seed = suites.suite.randomBytes(32);
  const pair = await suites.keys.pair(seed);
  const control = { kind: 'device', device: await prove(suites.keys, space, personId, pair) } as const;
  const introduced = await writeAsPerson(kit, control);
  const device = kit.log.graph.nodes.at(-1)?.entry;
  if (introduced.kind === 'fault' || !device) throw new Error('the kit was in hand');
  const own = new Replica(suites, space, {
    ...{ person: hex(personId), personPair: person },
    device: { id: device.key, pair },
  });
  await own.receive(allOf(kit));
  // What the person key opens is handed to the device, which then needs the kit no more.
  await ensureEpoch(own);
  const seat: SeatRecord = { kind: 'seat', space, person: personId, device: device.id, seed, relay };
  return { seat, parcels: allOf(own) };
}

/** Events that one content entry carries when a vault moves in, unless they are long. */
const TOGETHER = 50;

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
  const read = await vault.readAll();
  if (!read.ok) return read;
  const entered = await enterSelf(suites, root, [], relay);
  const { seat } = entered;
  const pair = await suites.keys.pair(seat.seed);
  const device = { id: hex(seat.device), pair };
  const replica = new Replica(suites, seat.space, { person: hex(seat.person), device });
  await replica.receive(entered.parcels);
  const events = read.value.entries.filter(({ body }) => !fromVault(body));
  for (let at = 0; at < events.length; at += TOGETHER) {
    for (const payload of payloadsOf(events.slice(at, at + TOGETHER), suites.suite.randomBytes(16))) {
      const content = { witness: suites.suite.randomBytes(WITNESS_LENGTH), payload };
      const written = await writeContent(replica, content, false);
      if (written.kind === 'fault') throw new Error(`own space: ${written.fault}`);
    }
  }
  const moved = { seat, parcels: allOf(replica) };
  const kept = await keepSeat(vault, moved);
  return kept.ok ? done(moved) : kept;
}

/** Keeps a seat and all that it begins with, in one write. */
export async function keepSeat(vault: Vault, { seat, parcels }: Entered): Promise<Verdict<void>> {
  const entries = parcels.map((parcel) => toVault({ kind: 'entry', space: seat.space, parcel }));
  const kept = await vault.append([toVault(seat), ...entries]);
  return kept.ok ? done(undefined) : kept;
}

const allOf = (replica: Replica): Parcel[] =>
  replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);

/** The id of the self space that a root leads to, and what proves to a relay that it is one's own. */
export async function selfIdentity(
  suites: Suites,
  root: Root,
): Promise<{ readonly space: Bytes; readonly who: Bytes; sign(message: Bytes): Promise<Bytes> }> {
  const { space, person } = await selfSpace(suites.keys, root);
  return { space, who: person.keys.sign, sign: (message) => suites.keys.sign(person, message) };
}
