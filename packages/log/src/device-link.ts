// How another device of one's own comes in without the kit: a device that is in shows a link, the new one answers with its
// keys, and both show the same short code, which a person compares. docs/spec/sealed-log.md, LOG43–LOG46.
import {
  areFit,
  type Bytes,
  concatBytes,
  fromBase64,
  hash,
  type Keys,
  type ProvenKeys,
  possessionBytes,
  readU32,
  toBase64,
  utf8,
} from '@orrery/wire';
import type { KdfParameters, Suite } from './suite.ts';
import type { KeyPair, KeySuite } from './suite-keys.ts';

/** What the link says; whoever has it can ask to come in, and nothing more. */
export interface DeviceLink {
  readonly space: Bytes;
  /** Id of the invitation, which descends from all that the inviting device had. */
  readonly invite: Bytes;
  /** The person's signing key. */
  readonly person: Bytes;
  /** The wrapping key of the device that invites. */
  readonly wrap: Bytes;
  /** 32 bytes from which the token's keys follow. */
  readonly token: Bytes;
}

const VERSION = 1;
const LENGTH = 1 + 5 * 32;
const BOX_LENGTH = 32 + 128 + 16;
const BOX_LABEL = utf8('orrery device box 1');
const CODE_LABEL = utf8('orrery device code 2');
/** The same for ever: two versions of the app must show the same digits. */
const CODE_KDF: KdfParameters = { memoryKib: 65_536, iterations: 3, parallelism: 1 };
const MILLION = 1_000_000;

/** As it stands behind the # of an address. */
export function encodeDeviceLink({ space, invite, person, wrap, token }: DeviceLink): string {
  const bytes = concatBytes(Uint8Array.of(VERSION), space, invite, person, wrap, token);
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What a link says; `damaged` where it is none or a piece is missing, `versionUnknown` where a newer Orrery wrote it. */
export function decodeDeviceLink(text: string): DeviceLink | 'damaged' | 'versionUnknown' {
  if (!/^[\w-]+$/.test(text)) return 'damaged';
  const bytes = fromBase64(
    text
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .padEnd(4 * Math.ceil(text.length / 4), '='),
  );
  if (!bytes || bytes.length === 0) return 'damaged';
  if (bytes[0] !== VERSION) return 'versionUnknown';
  if (bytes.length !== LENGTH) return 'damaged';
  const at = (index: number): Bytes => bytes.slice(1 + 32 * index, 33 + 32 * index);
  return { space: at(0), invite: at(1), person: at(2), wrap: at(3), token: at(4) };
}

const infoOf = ({ space, invite }: DeviceLink): Bytes => concatBytes(BOX_LABEL, space, invite);

/** The new device's keys, so that only the inviting device reads them. */
export async function sealDeviceBox(suite: KeySuite, link: DeviceLink, keys: ProvenKeys): Promise<Bytes> {
  const plaintext = concatBytes(keys.sign, keys.wrap, keys.possession);
  const { enc, sealed } = await suite.wrap(link.wrap, infoOf(link), plaintext);
  return concatBytes(enc, sealed);
}

/** Undefined where the box is not for this device, or holds no keys that whoever sealed it has. */
export async function openDeviceBox(
  suite: KeySuite,
  pair: KeyPair,
  link: DeviceLink,
  box: Bytes,
): Promise<ProvenKeys | undefined> {
  if (box.length !== BOX_LENGTH) return undefined;
  const wrapped = { enc: box.slice(0, 32), sealed: box.slice(32) };
  const plaintext = await suite.unwrap(pair, infoOf(link), wrapped);
  if (plaintext?.length !== 128) return undefined;
  const keys = {
    sign: plaintext.slice(0, 32),
    wrap: plaintext.slice(32, 64),
    possession: plaintext.slice(64),
  };
  if (!areFit(keys)) return undefined;
  const isTheirs = await suite.verify(
    keys.sign,
    possessionBytes(link.space, link.person, keys),
    keys.possession,
  );
  return isTheirs ? keys : undefined;
}

/**
 * Six digits that both devices show: who answers in between, unseen, hits the same ones once in a million. Slow, because who has
 * the link and sees the digits could look for keys with the same ones while a person still compares.
 */
export async function shortCode(
  derive: Suite['argon2id'],
  { space, invite }: DeviceLink,
  { sign, wrap }: Keys,
): Promise<string> {
  const digest = await derive(concatBytes(sign, wrap), hash(CODE_LABEL, space, invite), CODE_KDF);
  // 2^32 is no multiple of a million: the first numbers come up 0.02 % more often, which helps nobody
  return String(readU32(digest, 0) % MILLION).padStart(6, '0');
}
