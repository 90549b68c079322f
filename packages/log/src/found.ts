// How a space begins, and how keys come into it: the founder's genesis, the possession that every new key proves, and the
// admission of whoever comes with an invitation. docs/spec/sealed-log.md, LOG6, LOG40–LOG42.
import {
  type Bytes,
  type Control,
  comingBytes,
  encodeHeader,
  type Form,
  type Parcel,
  type ProvenKeys,
  possessionBytes,
  type Role,
  readEntry,
  signedBytes,
  tokenBytes,
  ZERO,
} from '@orrery/wire';
import { type Root, rootSecrets } from './kit.ts';
import type { KeyPair, KeySuite } from './suite-keys.ts';

export interface Founded {
  /** The id of the genesis. */
  readonly space: Bytes;
  readonly parcel: Parcel;
}

type Genesis = Extract<Control, { kind: 'genesis' }>;

/** The first entry of a space, by the person key of the founder. `founding`: 32 bytes, random but for a self space. */
export async function foundSpace(
  suite: KeySuite,
  founder: KeyPair,
  parts: { form: Form; role: Role; founding: Bytes; predecessor?: Genesis['predecessor'] },
): Promise<Founded> {
  const { sign, wrap } = founder.keys;
  const { predecessor, ...rest } = parts;
  const control: Genesis = {
    kind: 'genesis',
    ...rest,
    person: { sign, wrap },
    ...(predecessor ? { predecessor } : {}),
  };
  const header = encodeHeader({
    ...{ kind: 'genesis', erasable: false, space: ZERO, author: ZERO, seq: 0, prev: ZERO, parents: [] },
    ...{ epoch: ZERO, control, bodyLength: 0, bodyHash: ZERO },
  });
  const signature = await suite.sign(founder, signedBytes(header));
  const entry = readEntry(header, signature);
  if (typeof entry === 'string') throw new Error(`own genesis: ${entry}`);
  return { space: entry.id, parcel: { header, signature } };
}

/** The self space of a root: its person key and its genesis, the same on every device and in every year. */
export async function selfSpace(
  suite: KeySuite,
  root: Root,
): Promise<Founded & { readonly person: KeyPair }> {
  const { person: seed, founding } = await rootSecrets(suite, root);
  const person = await suite.pair(seed);
  seed.fill(0);
  const founded = await foundSpace(suite, person, { form: 'self', role: 'member', founding });
  return { ...founded, person };
}

/** A device's keys with the proof that whoever introduces them holds them, for this person in this space. */
export async function prove(
  suite: KeySuite,
  space: Bytes,
  person: Bytes,
  pair: KeyPair,
): Promise<ProvenKeys> {
  const possession = await suite.sign(pair, possessionBytes(space, person, pair.keys));
  return { sign: pair.keys.sign, wrap: pair.keys.wrap, possession };
}

/** What somebody with an invitation's token makes for the device that invited them; only that device can admit. */
export async function admission(
  suite: KeySuite,
  space: Bytes,
  invitation: { invite: Bytes; role: Role; token: KeyPair },
  person: KeyPair,
  device: KeyPair,
): Promise<Extract<Control, { kind: 'admit' }>> {
  const { invite, role, token } = invitation;
  const { sign, wrap } = person.keys;
  const keys = [person.keys, device.keys] as const;
  return {
    kind: 'admit',
    invite,
    role,
    person: { sign, wrap, possession: await suite.sign(person, comingBytes(space, role, ...keys)) },
    device: await prove(suite, space, sign, device),
    tokenSignature: await suite.sign(token, tokenBytes(space, invite, ...keys)),
  };
}
