// What one run asks of cryptography again and again (every device checks the same signatures, unwraps and derives the same
// secrets, opens the same bodies) is worked out once. Only what always has the same answer is remembered, under everything that it was asked with.
import type { KeySuite, SealingKey, Suite, Suites } from '@orrery/log';
import type { Bytes } from '@orrery/wire';

const nameOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Parts in a row, so that no other parts have the same name. */
const named = (...parts: readonly (Uint8Array | string | number)[]): string =>
  parts
    .map((part) => (typeof part === 'object' ? nameOf(part) : String(part)))
    .map((name) => `${name.length} ${name}`)
    .join('');

/** The same promise for the same name. */
function once<T>(): (name: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name, make) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = make();
    known.set(name, made);
    return made;
  };
}

/** Callers wipe what they were given: each gets bytes of their own. */
const copied = async (bytes: Promise<Bytes | undefined>): Promise<Bytes | undefined> =>
  (await bytes)?.slice();

export function remembering({ suite, keys }: Suites): Suites {
  const numbers = new WeakMap<CryptoKey, number>();
  let count = 0;
  const numberOf = (key: CryptoKey | SealingKey): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    count += 1;
    numbers.set(key, count);
    return count;
  };
  const [verified, sealingKeys, wrapped] = [
    once<boolean>(),
    once<SealingKey>(),
    once<Awaited<ReturnType<KeySuite['wrap']>>>(),
  ];
  const [opened, unwrapped, derived] = [once<Bytes | undefined>(), once<Bytes | undefined>(), once<Bytes>()];
  const rememberingSuite: Suite = {
    ...suite,
    sealingKey: (raw) => sealingKeys(nameOf(raw), () => suite.sealingKey(raw)),
    open: (key, sealed, associated) =>
      copied(opened(named(numberOf(key), sealed, associated), () => suite.open(key, sealed, associated))),
  };
  const rememberingKeys: KeySuite = {
    ...keys,
    verify: (key, message, signature) =>
      verified(named(key, message, signature), () => keys.verify(key, message, signature)),
    wrap: async (recipient, info, secret) => {
      const { enc, sealed } = await wrapped(named(recipient, info, secret), () =>
        keys.wrap(recipient, info, secret),
      );
      return { enc: enc.slice(), sealed: sealed.slice() };
    },
    unwrap: (pair, info, sealed) =>
      copied(
        unwrapped(named(numberOf(pair.wrapping), pair.keys.wrap, info, sealed.enc, sealed.sealed), () =>
          keys.unwrap(pair, info, sealed),
        ),
      ),
    derive: async (secret, info, length) =>
      (await derived(named(secret, info, length), () => keys.derive(secret, info, length))).slice(),
  };
  return { suite: rememberingSuite, keys: rememberingKeys };
}
