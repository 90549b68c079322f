// Writing into a space: what a device signs continues its own chain, names everything that it has seen, and, where it has
// content, lies under an epoch that is for exactly the right people. docs/spec/sealed-log.md, LOG12–LOG17, LOG30–LOG34.
import {
  type Bytes,
  bodyHashOf,
  type Control,
  compareBytes,
  encodeHeader,
  fromHex,
  type Header,
  MOST_PARENTS,
  type Node,
  type Parcel,
  type Person,
  sealedWith,
  signedBytes,
  ZERO,
} from '@orrery/wire';
import { bodyLengthFor, type Content, sealBody } from './body.ts';
import { epochControl, sealEarlier } from './epoch.ts';
import { recipientsWithKeys } from './keyring.ts';
import type { Replica } from './replica.ts';
import type { KeyPair } from './suite-keys.ts';

export type WriteFault =
  /** This device is not in, was revoked, or its person left. */
  | 'notIn'
  /** More than one entry holds. */
  | 'tooLarge'
  /** The person key is needed, and it lies in the kit. */
  | 'kitNeeded'
  /** It would break a rule, such as a ninth device: nobody would take it in. */
  | 'notValid';

export type Written =
  | { readonly kind: 'written'; readonly parcels: readonly Parcel[] }
  | { readonly kind: 'fault'; readonly fault: WriteFault };

const fault = (name: WriteFault): Written => ({ kind: 'fault', fault: name });

/** The device’s own last entry, or the one that introduced it. */
export function lastOwn({ log, seat: { device } }: Replica): Node | undefined {
  return device && (log.lastOf(device.id) ?? log.graph.get(device.id));
}

const isLive = (replica: Replica): boolean => {
  const { device } = replica.seat;
  const members = replica.members();
  const known = device && members.devices.get(device.id);
  return known !== undefined && members.isLive(known);
};

interface Draft {
  readonly control: Control;
  readonly erasable?: boolean;
  readonly epoch?: Bytes;
  readonly seal?: (associated: Bytes) => Promise<Bytes>;
}

/** Signs one entry of this device, or of its person with the given keys, and takes it in here. */
async function sign(replica: Replica, draft: Draft, person?: KeyPair): Promise<Parcel> {
  const { log, seat, suites } = replica;
  const last = person ? undefined : lastOwn(replica);
  const pair = person ?? seat.device?.pair;
  const author = fromHex((person ? seat.person : seat.device?.id) ?? '');
  if (!pair || !author) throw new Error('nobody to sign');
  const heads = log.graph.heads().filter((head) => head !== last);
  const parents = heads.map(({ entry }) => entry.id).sort(compareBytes);
  const chain = !last
    ? { seq: 0, prev: ZERO }
    : { seq: last.entry.key === seat.device?.id ? 1 : last.entry.header.seq + 1, prev: last.entry.id };
  const open: Header = {
    ...{ kind: draft.control.kind, erasable: draft.erasable ?? false, space: log.space, author, ...chain },
    ...{ parents: parents.slice(0, MOST_PARENTS), epoch: draft.epoch ?? ZERO, control: draft.control },
    ...{ bodyLength: 0, bodyHash: ZERO },
  };
  const body = await draft.seal?.(sealedWith(open));
  const header = body ? { ...open, bodyLength: body.length, bodyHash: bodyHashOf(body) } : open;
  return finish(replica, header, pair, body, suites.keys.sign);
}

async function finish(
  replica: Replica,
  header: Header,
  pair: KeyPair,
  body: Bytes | undefined,
  signWith: (pair: KeyPair, message: Bytes) => Promise<Bytes>,
): Promise<Parcel> {
  const bytes = encodeHeader(header);
  const parcel = {
    header: bytes,
    signature: await signWith(pair, signedBytes(bytes)),
    ...(body ? { body } : {}),
  };
  const [received] = await replica.receive([parcel]);
  if (received?.kind !== 'taken') throw new NotValid();
  return parcel;
}

/** One's own entry, judged like anybody's, was refused: nothing of it is here. */
class NotValid extends Error {}

/** What was written, or `notValid`. Any other error is a fault of ours. */
async function written(write: () => Promise<readonly Parcel[]>): Promise<Written> {
  try {
    return { kind: 'written', parcels: await write() };
  } catch (error) {
    if (error instanceof NotValid) return fault('notValid');
    throw error;
  }
}

/** More than 64 heads are first drawn together. */
async function mergeHeads(replica: Replica): Promise<Parcel[]> {
  const parcels: Parcel[] = [];
  for (;;) {
    const last = lastOwn(replica);
    const heads = replica.log.graph.heads().filter((head) => head !== last);
    if (heads.length <= MOST_PARENTS) return parcels;
    const ids = heads.map(({ entry }) => entry.id).sort(compareBytes);
    const control = { kind: 'merge', heads: ids.slice(MOST_PARENTS, MOST_PARENTS + 1024) } as const;
    parcels.push(await sign(replica, { control }));
  }
}

/** What everybody may see: invitations, answers, ends, erasures. */
export async function writeControl(
  replica: Replica,
  control: Exclude<Control, { kind: 'genesis' | 'epoch' | 'content' | 'merge' | 'revoke' }>,
): Promise<Written> {
  if (!isLive(replica)) return fault('notIn');
  return written(async () => [...(await mergeHeads(replica)), await sign(replica, { control })]);
}

/** What only the person key may sign, or may sign too: it lies in the kit. */
export async function writeAsPerson(
  replica: Replica,
  control: Extract<Control, { kind: 'device' | 'revoke' | 'end' }>,
  person = replica.seat.personPair,
): Promise<Written> {
  if (!person) return fault('kitNeeded');
  return written(async () => [await sign(replica, { control }, person)]);
}

/** Content, after whatever has to come before it: merges, and an epoch where the ones there are will not do. */
export async function writeContent(replica: Replica, content: Content, erasable: boolean): Promise<Written> {
  if (!isLive(replica)) return fault('notIn');
  if (bodyLengthFor(content.payload.length) === undefined) return fault('tooLarge');
  const before = [...(await mergeHeads(replica)), ...(await ensureEpoch(replica))];
  const epoch = await currentEpoch(replica);
  const key = epoch && (await replica.keyring.keyOf(epoch.entry.key));
  if (!epoch || !key) throw new Error('an epoch was just made');
  const seal = (associated: Bytes) => sealBody(replica.suites.suite, key, associated, content);
  const draft = { control: { kind: 'content' } as const, erasable, epoch: epoch.entry.id, seal };
  return { kind: 'written', parcels: [...before, await sign(replica, draft)] };
}

/** The epoch to write under: of those that will do and whose wraps are right, the one of smallest id. */
export async function currentEpoch(replica: Replica): Promise<Node | undefined> {
  for (const node of epochsThatWillDo(replica)) if (await replica.keyring.isRight(node)) return node;
  return undefined;
}

/** Those that are for exactly the right people and lead to all that this device may hand on, ascending by id. */
function epochsThatWillDo(replica: Replica): Node[] {
  const { log, keyring } = replica;
  const me = replica.me();
  if (!me) return [];
  const members = replica.members();
  const before = log.graph.heads();
  const timely = log.epochs
    .filter(({ entry }) => keyring.secretOf(entry.key) !== undefined)
    .filter((node) => !log.needsEpoch(node, before, me.id));
  if (timely.length === 0) return [];
  const wanted = keyring.handOn(members, recipientsOf(members.recipients(me), replica));
  return timely
    .filter(({ entry: { key } }) => {
      const leads = keyring.leadsTo(key);
      return wanted.every((other) => other === key || leads.has(other));
    })
    .sort((a, b) => compareBytes(a.entry.id, b.entry.id));
}

const recipientsOf = (ids: readonly string[], replica: Replica): Person[] => {
  const { persons } = replica.members();
  return ids.flatMap((id) => persons.get(id) ?? []);
};

/** A new epoch where the ones there are will not do. */
export async function ensureEpoch(replica: Replica): Promise<Parcel[]> {
  const me = replica.me();
  if (!me || (await currentEpoch(replica))) return [];
  const { suites, keyring, log } = replica;
  const members = replica.members();
  const ids = members.recipients(me);
  const recipients = recipientsWithKeys(members, ids);
  const secret = suites.suite.randomBytes(32);
  const author = fromHex(replica.seat.device?.id ?? '');
  if (!author) return [];
  const control = await epochControl(suites.keys, log.space, author, recipients, secret);
  const handedOn = keyring.handOn(members, recipientsOf(ids, replica));
  const earlier = handedOn.flatMap((key) => {
    const epoch = fromHex(key);
    const known = keyring.secretOf(key);
    return epoch && known ? [{ epoch, secret: known }] : [];
  });
  const seal = (associated: Bytes) => sealEarlier(suites.suite, suites.keys, secret, associated, earlier);
  return [await sign(replica, { control, seal })];
}
