// Coming into a circle that others are in: as a guest by a link, or as one more device of somebody who is in. Keys are made and kept
// first, then shown; the relay lets this device in once somebody has let it into the log. docs/spec/circles.md, CIRCLE14, CIRCLE18–CIRCLE19, CIRCLE30–CIRCLE33.
import { admission, type KeyPair, prove, Replica, type Suites } from '@orrery/log';
import { type Bytes, equalBytes, hex, mailBytes, type Parcel, tokenBytes } from '@orrery/wire';
import type { SeatRecord } from '../space/journal.ts';
import { allOf, type Entered, enterAs, keepSeat } from '../space/self.ts';
import { giveFresh } from '../sync/by-kit.ts';
import type { Connect, Ending } from '../sync/conversation.ts';
import { fetchAll, notePlace } from '../sync/enter.ts';
import { type Posted, post } from '../sync/post.ts';
import type { Vault } from '../vault/vault.ts';
import { not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { admissionBytes, readAdmission, sealAnswer } from './answer.ts';
import { decodeInvitation, type InvitationLink } from './link.ts';
import type { Waiting } from './records.ts';

/** How a relay is talked to. */
export interface Line {
  readonly connect: Connect;
  readonly origin: string;
}

/**
 * A guest's keys, and what they answer with. `person`: the seed of the person key, to be sealed and wiped. `before`: an answer to an
 * earlier invitation there: whoever answers again is the same, or both could be let in.
 */
export async function guestKeys(
  suites: Suites,
  link: InvitationLink,
  text: string,
  name: string,
  before?: Waiting,
): Promise<{ readonly waiting: Waiting; readonly person: Bytes | undefined }> {
  const { space, form, role, invite, relay } = link;
  const token = await suites.keys.pair(link.token);
  const answer = { link: text, name, isAnswered: false };
  const old = before?.guest && readAdmission(before.guest.admission);
  if (old) {
    const message = tokenBytes(space, invite, old.person, old.device);
    const again = { ...old, invite, tokenSignature: await suites.keys.sign(token, message) };
    const waiting = { ...before, relay, guest: { ...answer, admission: admissionBytes(again) } };
    return { waiting, person: undefined };
  }
  const [person, seed] = [suites.suite.randomBytes(32), suites.suite.randomBytes(32)];
  const [own, device] = [await suites.keys.pair(person), await suites.keys.pair(seed)];
  const made = await admission(suites.keys, space, { invite, role, token }, own, device);
  const guest = { ...answer, admission: admissionBytes(made) };
  return { waiting: { space, form, relay, person: own.keys.sign, seed, guest }, person };
}

/** Leaves the answer for the device that invited. */
export async function postAnswer(
  suites: Suites,
  { connect }: Line,
  waiting: Waiting,
  signal: AbortSignal,
): Promise<Posted> {
  const { guest, space } = waiting;
  const link = guest && decodeInvitation(guest.link);
  const made = guest && readAdmission(guest.admission);
  if (!guest || !made || !link || typeof link === 'string') return 'malformed';
  const box = await sealAnswer(suites, link, { admission: made, name: guest.name });
  const token = await suites.keys.pair(link.token);
  const signature = await suites.keys.sign(token, mailBytes(space, link.invite, box));
  return post(connect, space, { invite: link.invite, box, signature }, signal);
}

export type TriedIn =
  | { readonly kind: 'in'; readonly seat: SeatRecord }
  /** Nobody has let this device in yet, or the relay could not be asked. */
  | { readonly kind: 'notYet'; readonly ending: Ending }
  /** It is in, and the relay does not give all that the link rests on: it waits for no less. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'fault'; readonly why: VaultWhy };

/** Looks whether this device was let in; where it was, all that it begins with is in the vault afterwards, with its seat. */
export async function tryIn(
  suites: Suites,
  line: Line,
  vault: Vault,
  waiting: Waiting,
  signal: AbortSignal,
): Promise<TriedIn> {
  const { space, seed } = waiting;
  const pair = await suites.keys.pair(seed);
  const sign = (message: Bytes) => suites.keys.sign(pair, message);
  const fetched = await fetchAll(
    line.connect,
    { origin: line.origin, space, who: pair.keys.sign, sign },
    { signal },
  );
  if (!('parcels' in fetched)) return { kind: 'notYet', ending: fetched.ending };
  fetched.conversation.close();
  const entered = await ownDevice(suites, waiting, fetched.parcels, pair);
  if (!entered) return { kind: 'withheld' };
  const kept = await keepSeat(vault, entered);
  if (!kept.ok) return { kind: 'fault', why: kept.why };
  const placed = await notePlace(vault, entered, fetched.parcels);
  return placed.ok ? { kind: 'in', seat: entered.seat } : { kind: 'fault', why: placed.why };
}

/** The device that came in with these keys, where the space holds all that the link rests on. */
async function ownDevice(
  suites: Suites,
  { space, person, seed, relay, form, guest }: Waiting,
  parcels: readonly Parcel[],
  { keys }: KeyPair,
): Promise<Entered | undefined> {
  const replica = new Replica(suites, space, { person: hex(person) });
  await replica.receive(parcels);
  const members = replica.members();
  const mine = [...members.devices.values()].filter((one) => equalBytes(one.keys.sign, keys.sign));
  // two devices of mine may have let this one in at once
  const device = mine.find((one) => members.isLive(one)) ?? mine[0];
  if (device?.person.id !== hex(person)) return undefined;
  const link = guest && decodeInvitation(guest.link);
  const heads = link && typeof link !== 'string' ? [link.invite, ...link.heads] : [];
  if (!heads.every((head) => replica.log.has(hex(head)))) return undefined;
  const as = { space, person, device: device.introduced.entry.id, seed, relay };
  return { seat: { kind: 'seat', ...as, form }, parcels: allOf(replica) };
}

/** What shows another device of mine, and in the end the circle, that these keys are this device's. */
export async function provenKeys({ keys }: Suites, { space, person, seed }: Waiting) {
  return prove(keys, space, person, await keys.pair(seed));
}

export type ByPersonWhy =
  | VaultWhy
  | { readonly code: 'apart'; readonly ending: Ending }
  | { readonly code: 'relayFull' | 'devicesFull' };

/** Brings this device in by the person key, with the kit in hand. Tried again, it comes in as the same device. */
export async function enterByPerson(
  suites: Suites,
  { connect, origin }: Line,
  vault: Vault,
  { space, relay, form, seed }: Waiting,
  person: KeyPair,
  signal: AbortSignal,
): Promise<Verdict<Entered, ByPersonWhy>> {
  const sign = (message: Bytes) => suites.keys.sign(person, message);
  const fetched = await fetchAll(connect, { origin, space, who: person.keys.sign, sign }, { signal });
  if (!('parcels' in fetched)) return not({ code: 'apart', ending: fetched.ending });
  const { conversation, parcels } = fetched;
  try {
    const entered = await enterAs(suites, { space, person, relay, form, seed }, parcels);
    if (!entered) return not({ code: 'devicesFull' });
    const given = await giveFresh(conversation, parcels, entered.parcels);
    if (given === 'lost') return not({ code: 'apart', ending: 'lost' });
    if (given === 'full') return not({ code: 'relayFull' });
    const kept = await keepSeat(vault, entered);
    return kept.ok ? await notePlace(vault, entered, parcels) : kept;
  } finally {
    conversation.close();
  }
}
