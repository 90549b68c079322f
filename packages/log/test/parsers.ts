// The parsers of the log, with right inputs for each. Nothing is sealed here: the form inside is what is read.
import { BODY_LENGTHS, concatBytes, equalBytes } from '@orrery/wire';
import { chance } from '../../wire/test/chance.ts';
import type { Parser } from '../../wire/test/fuzz.ts';
import { openBody, sealBody } from '../src/body.ts';
import { openEarlier, sealEarlier } from '../src/epoch.ts';
import {
  type Bytes,
  type KeySuite,
  keySuite,
  kitWords,
  rootOf,
  type Suite,
  suite,
  utf8,
} from '../src/index.ts';

const by = chance(43);
const bytes = (length: number): Bytes => Uint8Array.from({ length }, () => by.below(256));
const key = await suite.deviceKey();
const NOTHING: Bytes = new Uint8Array(0);

/** What lies inside, between a nonce and a tag of zeros. */
const openly: Suite = {
  ...suite,
  sealingKey: async () => key,
  seal: async (_key, plaintext) => concatBytes(new Uint8Array(12), plaintext, new Uint8Array(16)),
  open: async (_key, sealed) => sealed.slice(12, -16),
};
const keys: KeySuite = { ...keySuite, derive: async () => NOTHING };
const SECRET = bytes(32);

const insideOf = (sealed: Bytes): Bytes => sealed.slice(12, -16);
/** As a body: only those of the five lengths ever come here. */
function bodyOf(inside: Uint8Array): Bytes {
  const length = BODY_LENGTHS.find((one) => inside.length + 28 <= one) ?? 65_536;
  const body = new Uint8Array(length);
  body.set(inside.subarray(0, length - 28), 12);
  return body;
}

const contents = [0, 1, 20, 176, 177, 300, 900].map((length) => ({
  witness: bytes(48),
  payload: bytes(length),
}));
const earliers = [0, 1, 2, 3, 4, 10].map((count) =>
  Array.from({ length: count }, () => ({ epoch: bytes(32), secret: bytes(32) })),
);
const phrases = Array.from({ length: 30 }, () => kitWords(bytes(32)).join(' '));

/** As a person would: marks and case away, words apart. */
const plainly = (text: string): string =>
  (
    text
      .normalize('NFD')
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[a-z]+/g) ?? []
  ).join(' ');

export const parsers: readonly Parser[] = [
  {
    name: 'openBody',
    corpus: (await Promise.all(contents.map((content) => sealBody(openly, key, NOTHING, content)))).map(
      insideOf,
    ),
    refusals: ['garbled'],
    async read(input) {
      const body = bodyOf(input);
      const content = await openBody(openly, key, NOTHING, body);
      if (!content) return 'garbled';
      const again = await sealBody(openly, key, NOTHING, content);
      return equalBytes(again, body) ? input : again;
    },
  },
  {
    name: 'openEarlier',
    corpus: (
      await Promise.all(earliers.map((earlier) => sealEarlier(openly, keys, SECRET, NOTHING, earlier)))
    ).map(insideOf),
    refusals: ['earlierWrong'],
    async read(input) {
      const body = bodyOf(input);
      const earlier = await openEarlier(openly, keys, SECRET, NOTHING, body);
      if (!earlier) return 'earlierWrong';
      const again = await sealEarlier(openly, keys, SECRET, NOTHING, earlier);
      return equalBytes(again, body) ? input : again;
    },
  },
  {
    name: 'rootOf',
    corpus: [
      ...phrases,
      ...phrases.map((text) => text.toUpperCase()),
      ...phrases.map((text) => text.replaceAll(' ', '\n 1. ')),
    ].map(utf8),
    refusals: ['count', 'unlisted', 'checksum'],
    read(input) {
      const text = new TextDecoder().decode(input);
      const root = rootOf(text);
      if ('kind' in root) return root.kind;
      const words = kitWords(root).join(' ');
      return words === plainly(text) ? input : utf8(words);
    },
  },
];
