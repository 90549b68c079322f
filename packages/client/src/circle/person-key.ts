// My person key of a circle, for the kit alone: sealed to the public key that follows from the root, so that no device of mine
// can open it. docs/spec/circles.md, CIRCLE2.
import type { KeyPair, KeySuite } from '@orrery/log';
import { type Bytes, concatBytes, fromHex, hex, utf8 } from '@orrery/wire';

const LABEL = utf8('orrery person key 1');
const ENC_LENGTH = 32;

const infoOf = (space: Bytes): Bytes => concatBytes(LABEL, space);

/** `root`: the wrapping key of my person in my own space. Hexadecimal digits of `enc ‖ sealed`. */
export async function sealPersonKey(
  suite: KeySuite,
  root: Bytes,
  space: Bytes,
  seed: Bytes,
): Promise<string> {
  const { enc, sealed } = await suite.wrap(root, infoOf(space), seed);
  return hex(concatBytes(enc, sealed));
}

/** `root`: what the kit makes of my own space. Undefined where it was sealed for another, or not for this space. */
export async function openPersonKey(
  suite: KeySuite,
  root: KeyPair,
  space: Bytes,
  sealed: string,
): Promise<KeyPair | undefined> {
  const bytes = fromHex(sealed);
  if (!bytes || bytes.length <= ENC_LENGTH) return undefined;
  const wrapped = { enc: bytes.slice(0, ENC_LENGTH), sealed: bytes.slice(ENC_LENGTH) };
  const seed = await suite.unwrap(root, infoOf(space), wrapped);
  if (seed?.length !== 32) return undefined;
  const pair = await suite.pair(seed);
  seed.fill(0);
  return pair;
}
