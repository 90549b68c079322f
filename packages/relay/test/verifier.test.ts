import { type Bytes, verify } from '@orrery/wire';
import { afterEach, describe, expect, test } from 'vitest';
import { Verifier } from '../src/signatures/verifier.ts';
import { flip, type pair as Pair, pair, random } from './people.ts';

type Signer = Awaited<ReturnType<typeof Pair>>;
const open: Verifier[] = [];
const made = (threads?: number): Verifier => {
  const verifier = new Verifier(threads);
  open.push(verifier);
  return verifier;
};
afterEach(async () => {
  for (const verifier of open.splice(0)) await verifier.close();
});

interface Question {
  readonly key: Uint8Array;
  readonly message: Bytes;
  readonly signature: Uint8Array;
}

/** Right ones, and one of each way to be wrong. */
async function questions(by: Signer, count: number): Promise<Question[]> {
  const right = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const message = random(at * 7);
      return { key: by.sign, message, signature: await by.signs(message) };
    }),
  );
  const [, , , one] = right;
  if (!one) throw new Error('too few');
  const identity = new Uint8Array(32).fill(1, 0, 1);
  return [
    ...right,
    { ...one, signature: flip(one.signature, 3) },
    { ...one, signature: flip(one.signature, 500) },
    { ...one, message: flip(one.message, 9) },
    { ...one, key: (await pair()).sign },
    { ...one, key: new Uint8Array(32).fill(255) },
    // S is not below the order: the same point, another signature.
    {
      ...one,
      signature: new Uint8Array([...one.signature.subarray(0, 32), ...new Uint8Array(32).fill(255)]),
    },
    // Under the identity one signature fits every message; WIRE20 keeps such keys out, and both say the same.
    { ...one, key: identity, signature: new Uint8Array([...identity, ...new Uint8Array(32)]) },
  ];
}

const all = (questions: readonly Question[], check: typeof verify) =>
  Promise.all(questions.map(({ key, message, signature }) => check(key, message, signature)));

describe('WIRE22 signatures that are checked in threads of their own', () => {
  test.each([1, 40, 200])('get the verdicts that they get one by one, %d at once', async (count) => {
    const asked = (await questions(await pair(), Math.max(4, count))).slice(-count - 7);
    expect(await all(asked, made().verify)).toEqual(await all(asked, verify));
  });

  test('and those of WebCrypto itself', async () => {
    const asked = await questions(await pair(), 20);
    const native = async (key: Uint8Array, message: Bytes, signature: Uint8Array) => {
      const imported = await crypto.subtle
        .importKey('raw', new Uint8Array(key), 'Ed25519', false, ['verify'])
        .catch(() => undefined);
      return (
        imported !== undefined &&
        crypto.subtle.verify('Ed25519', imported, new Uint8Array(signature), new Uint8Array(message))
      );
    };
    expect(await all(asked, made(1).verify)).toEqual(await all(asked, native));
  });

  test('are answered all the same when the threads are gone', async () => {
    const asked = await questions(await pair(), 100);
    const verifier = made(2);
    const answers = all(asked, verifier.verify);
    await Promise.resolve();
    await verifier.close();
    expect(await answers).toEqual(await all(asked, verify));
    expect(await all(asked, verifier.verify)).toEqual(await all(asked, verify));
  });
});
