// What a guest answers an invitation with: keys of their own, proven, and a name, sealed for the device that invited; and the digits that
// both see, by which people know that it is they who answered. docs/spec/circles.md, CIRCLE14–CIRCLE16.
import { cleanName } from '@orrery/domain';
import { type KeyPair, type Suite, type Suites, utf8 } from '@orrery/log';
import {
  areFit,
  type Bytes,
  type Control,
  comingBytes,
  concatBytes,
  equalBytes,
  fromUtf8,
  hash,
  possessionBytes,
  readU32,
  tokenBytes,
} from '@orrery/wire';

export type Admission = Extract<Control, { kind: 'admit' }>;

/** Where an answer goes. */
export interface Asked {
  readonly space: Bytes;
  readonly invite: Bytes;
}

export interface Answer {
  readonly admission: Admission;
  /** What the guest wants to be called. */
  readonly name: string;
}

const BOX_LABEL = utf8('orrery answer box 1');
const CODE_LABEL = utf8('orrery answer code 1');
/** The same for ever: two versions of the app must show the same digits. */
const CODE_KDF = { memoryKib: 65_536, iterations: 3, parallelism: 1 } as const;
const MILLION = 1_000_000;
const ADMISSION_LENGTH = 353;
/** As the log writes them. */
const ROLES = ['member', 'provider'] as const;
/** 40 characters, in bytes. */
const NAME_ROOM = 160;
const SALT_LENGTH = 32;
const PLAIN_LENGTH = SALT_LENGTH + ADMISSION_LENGTH + 1 + NAME_ROOM;
const BOX_LENGTH = 32 + PLAIN_LENGTH + 16;

const infoOf = ({ space, invite }: Asked): Bytes => concatBytes(BOX_LABEL, space, invite);

/** The admission as the log writes it (WIRE15). */
export const admissionBytes = ({ invite, role, person, device, tokenSignature }: Admission): Bytes =>
  concatBytes(
    ...[invite, Uint8Array.of(ROLES.indexOf(role)), person.sign, person.wrap, person.possession],
    ...[device.sign, device.wrap, device.possession, tokenSignature],
  );

export function readAdmission(bytes: Bytes): Admission | undefined {
  const role = ROLES[bytes[32] ?? ROLES.length];
  if (bytes.length !== ADMISSION_LENGTH || !role) return undefined;
  const part = (from: number, length: number): Bytes => bytes.slice(from, from + length);
  const keysAt = (from: number) => ({
    sign: part(from, 32),
    wrap: part(from + 32, 32),
    possession: part(from + 64, 64),
  });
  return {
    ...{ kind: 'admit', role, invite: part(0, 32) },
    ...{ person: keysAt(33), device: keysAt(161), tokenSignature: part(289, 64) },
  };
}

/** `wrap`: the wrapping key of the device that invited. */
export async function sealAnswer(
  { suite, keys }: Suites,
  to: Asked & { readonly wrap: Bytes },
  { admission, name }: Answer,
): Promise<Bytes> {
  const plaintext = new Uint8Array(PLAIN_LENGTH);
  const named = utf8(name);
  if (named.length > NAME_ROOM) throw new RangeError('a name is longer');
  plaintext.set(
    concatBytes(
      ...[suite.randomBytes(SALT_LENGTH), admissionBytes(admission), Uint8Array.of(named.length), named],
    ),
  );
  const { enc, sealed } = await keys.wrap(to.wrap, infoOf(to), plaintext);
  return concatBytes(enc, sealed);
}

/** Undefined where the box is not for this device and invitation, or whoever sealed it does not hold what they say. */
export async function openAnswer(
  { keys }: Suites,
  pair: KeyPair,
  to: Asked & { readonly token: Bytes },
  box: Bytes,
): Promise<Answer | undefined> {
  if (box.length !== BOX_LENGTH) return undefined;
  const plaintext = await keys.unwrap(pair, infoOf(to), { enc: box.slice(0, 32), sealed: box.slice(32) });
  const nameAt = SALT_LENGTH + ADMISSION_LENGTH;
  const admission = plaintext && readAdmission(plaintext.slice(SALT_LENGTH, nameAt));
  const length = plaintext?.[nameAt] ?? NAME_ROOM + 1;
  const name = plaintext && fromUtf8(plaintext.slice(nameAt + 1, nameAt + 1 + length));
  if (!admission || name === undefined || length > NAME_ROOM) return undefined;
  return (await isProven({ keys }, to, admission)) ? { admission, name: cleanName(name) } : undefined;
}

/** Whether the keys are fit, proven by whoever holds them, and asked in by the token. */
export async function isProven(
  { keys }: Pick<Suites, 'keys'>,
  { space, invite, token }: Asked & { readonly token: Bytes },
  { person, device, tokenSignature, ...admission }: Admission,
): Promise<boolean> {
  if (!equalBytes(admission.invite, invite) || !areFit(person) || !areFit(device)) return false;
  if (equalBytes(person.sign, device.sign)) return false;
  const proofs = [
    keys.verify(person.sign, comingBytes(space, admission.role, person, device), person.possession),
    keys.verify(device.sign, possessionBytes(space, person.sign, device), device.possession),
    keys.verify(token, tokenBytes(space, invite, person, device), tokenSignature),
  ];
  return (await Promise.all(proofs)).every(Boolean);
}

/**
 * Twelve digits, in fours. A link is on its way for a week, and digits are told over who knows what: even who has the link, sees the
 * digits and keeps the answer back has to try 2^39 pairs of keys, each as slow as a passphrase (0061).
 */
export async function codeOf(
  derive: Suite['argon2id'],
  { space, invite }: Asked,
  { person, device }: Admission,
): Promise<string> {
  const keys = concatBytes(person.sign, person.wrap, device.sign, device.wrap);
  const digest = await derive(keys, hash(CODE_LABEL, space, invite), CODE_KDF);
  const six = (at: number) => String(readU32(digest, at) % MILLION).padStart(6, '0');
  return `${six(0)}${six(4)}`.replace(/(\d{4})(?=\d)/g, '$1 ');
}
