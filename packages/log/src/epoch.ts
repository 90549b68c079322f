// Epochs: a new secret, wrapped for exactly those who may read from here on, with the earlier secrets sealed under it for
// whoever may read back. docs/spec/sealed-log.md, LOG10–LOG17.
import {
  BODY_LENGTHS,
  type Bytes,
  type Control,
  compareBytes,
  concatBytes,
  equalBytes,
  hash,
  hex,
  readU32,
  u32,
  utf8,
} from '@orrery/wire';
import type { SealingKey, Suite } from './suite.ts';
import type { KeyPair, KeySuite } from './suite-keys.ts';

export type EpochControl = Extract<Control, { kind: 'epoch' }>;

/** A recipient's id and wrapping key. */
export interface Recipient {
  readonly id: Bytes;
  readonly wrap: Bytes;
}

const COMMITMENT_LABEL = utf8('orrery commitment 1');
const WRAP_LABEL = utf8('orrery wrap 1');
const NONCE_AND_TAG = 28;
/** One earlier epoch: its id and its secret. */
const ITEM = 64;
/** Earlier secrets that one epoch's body holds; those that they lead to need not be named again. */
export const MOST_EARLIER = Math.floor((BODY_LENGTHS[4] - NONCE_AND_TAG - 4) / ITEM);

/** Binds an epoch's id to its secret: nobody can give two recipients two secrets for one epoch. */
export const commitmentTo = (space: Bytes, secret: Bytes): Bytes => hash(COMMITMENT_LABEL, space, secret);

const wrapInfo = (space: Bytes, sender: Bytes, recipient: Bytes, commitment: Bytes): Bytes =>
  concatBytes(WRAP_LABEL, space, sender, recipient, commitment);

/** The key under which an epoch's content is sealed. */
export async function keyOf(suite: Suite, keys: KeySuite, secret: Bytes): Promise<SealingKey> {
  const raw = await keys.derive(secret, 'orrery content key 1', 32);
  const key = await suite.sealingKey(raw);
  raw.fill(0);
  return key;
}

/** The key under which an epoch seals earlier secrets. */
async function chainKeyOf(suite: Suite, keys: KeySuite, secret: Bytes): Promise<SealingKey> {
  const raw = await keys.derive(secret, 'orrery earlier key 1', 32);
  const key = await suite.sealingKey(raw);
  raw.fill(0);
  return key;
}

export async function epochControl(
  keys: KeySuite,
  space: Bytes,
  sender: Bytes,
  recipients: readonly Recipient[],
  secret: Bytes,
): Promise<EpochControl> {
  const commitment = commitmentTo(space, secret);
  const wraps = await Promise.all(
    recipients.map(async ({ id, wrap }) => ({
      recipient: id,
      ...(await keys.wrap(wrap, wrapInfo(space, sender, id, commitment), secret)),
    })),
  );
  return { kind: 'epoch', commitment, wraps: wraps.sort((a, b) => compareBytes(a.recipient, b.recipient)) };
}

/**
 * Makes all wraps again, as whoever holds the secret can: the ids of those whose wrap is another, as hex. `recipients`: with the keys
 * that they have for the author of the epoch.
 */
export async function wrongWraps(
  keys: KeySuite,
  space: Bytes,
  sender: Bytes,
  { wraps }: EpochControl,
  recipients: readonly Recipient[],
  secret: Bytes,
): Promise<string[]> {
  const right = await epochControl(keys, space, sender, recipients, secret);
  const made = new Map(right.wraps.map((wrap) => [hex(wrap.recipient), wrap]));
  return wraps.flatMap(({ recipient, enc, sealed }) => {
    const id = hex(recipient);
    const wrap = made.get(id);
    return wrap && equalBytes(wrap.enc, enc) && equalBytes(wrap.sealed, sealed) ? [] : [id];
  });
}

/** What the wrap for `recipient` holds: the secret; `wrong` when it does not open or is not the committed one. */
export async function unwrapEpoch(
  keys: KeySuite,
  space: Bytes,
  sender: Bytes,
  { commitment, wraps }: EpochControl,
  recipient: Bytes,
  pair: KeyPair,
): Promise<Bytes | 'wrong' | undefined> {
  const mine = wraps.find((wrap) => equalBytes(wrap.recipient, recipient));
  if (!mine) return undefined;
  const secret = await keys.unwrap(pair, wrapInfo(space, sender, recipient, commitment), mine);
  return secret && equalBytes(commitmentTo(space, secret), commitment) ? secret : 'wrong';
}

/** Earlier secrets, by id of their epoch. */
export type Earlier = readonly { readonly epoch: Bytes; readonly secret: Bytes }[];

/** The length of the body that holds as many; undefined where none is long enough. */
const earlierLength = (items: number): number | undefined =>
  BODY_LENGTHS.find((bucket) => 4 + items * ITEM + NONCE_AND_TAG <= bucket);

/** The body of an epoch: earlier secrets, ascending by epoch, at most MOST_EARLIER. */
export async function sealEarlier(
  suite: Suite,
  keys: KeySuite,
  secret: Bytes,
  associated: Bytes,
  earlier: Earlier,
): Promise<Bytes> {
  const items = [...earlier].sort((a, b) => compareBytes(a.epoch, b.epoch));
  const length = earlierLength(items.length);
  if (length === undefined) throw new RangeError('more epochs than a body holds');
  const plaintext = new Uint8Array(length - NONCE_AND_TAG);
  plaintext.set(concatBytes(u32(items.length), ...items.flatMap((item) => [item.epoch, item.secret])));
  const sealed = await suite.seal(await chainKeyOf(suite, keys, secret), plaintext, associated);
  plaintext.fill(0);
  return sealed;
}

/** Undefined where the body is not what such a secret sealed, or has not its form. */
export async function openEarlier(
  suite: Suite,
  keys: KeySuite,
  secret: Bytes,
  associated: Bytes,
  body: Bytes,
): Promise<Earlier | undefined> {
  const plaintext = await suite.open(await chainKeyOf(suite, keys, secret), body, associated);
  if (!plaintext) return undefined;
  const count = readU32(plaintext, 0);
  const end = 4 + count * ITEM;
  if (earlierLength(count) !== body.length || plaintext.subarray(end).some((byte) => byte !== 0))
    return undefined;
  const earlier = Array.from({ length: count }, (_, at) => {
    const from = 4 + at * ITEM;
    return { epoch: plaintext.slice(from, from + 32), secret: plaintext.slice(from + 32, from + ITEM) };
  });
  const ascends = earlier.every(({ epoch }, at) => {
    const before = earlier[at - 1];
    return !before || compareBytes(before.epoch, epoch) < 0;
  });
  return ascends ? earlier : undefined;
}
