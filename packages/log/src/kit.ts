// What somebody prints and keeps: 24 words that hold the root from which everything of theirs can be found again. The words
// are those of BIP 39, whose last one carries a checksum. docs/spec/sealed-log.md, LOG5–LOG7.

import type { Bytes } from '@orrery/wire';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { KeySuite } from './suite-keys.ts';

/** 32 random bytes; they lie in the kit and nowhere else. */
export type Root = Bytes;

export const KIT_WORDS = 24;
const LISTED: ReadonlySet<string> = new Set(wordlist);

export type KitFault =
  | { readonly kind: 'count'; readonly words: number }
  /** Not one of the 2,048: `at` counts from 1, `near` are listed words that begin alike or differ by a letter. */
  | {
      readonly kind: 'unlisted';
      readonly at: number;
      readonly word: string;
      readonly near: readonly string[];
    }
  /** All are listed, but together they cannot be: one is another, or two changed places. */
  | { readonly kind: 'checksum' };

export const kitWords = (root: Root): string[] => entropyToMnemonic(root, wordlist).split(' ');

/** The root that words stand for. Case, accents of the keyboard, numbers and dots between words do not matter. */
export function rootOf(text: string): Root | KitFault {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const at = words.findIndex((word) => !LISTED.has(word));
  const word = words[at];
  if (word !== undefined) return { kind: 'unlisted', at: at + 1, word, near: nearTo(word) };
  if (words.length !== KIT_WORDS) return { kind: 'count', words: words.length };
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    return { kind: 'checksum' };
  }
}

/** The first four letters tell the words apart; what is one letter off is the other likely slip. At most five. */
function nearTo(word: string): string[] {
  const start = word.slice(0, 4);
  const alike = start.length < 4 ? [] : wordlist.filter((listed) => listed.startsWith(start));
  const close = wordlist.filter((listed) => isOneOff(listed, word) && !alike.includes(listed));
  return [...alike, ...close].slice(0, 5);
}

/** One letter more, less, other, or two neighbours exchanged. */
function isOneOff(a: string, b: string): boolean {
  // one slip leaves the first letter or the last
  if (Math.abs(a.length - b.length) > 1 || (a[0] !== b[0] && a[a.length - 1] !== b[b.length - 1]))
    return false;
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < shorter - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const differs = Math.max(a.length, b.length) - front - back;
  return differs <= 1 || (differs === 2 && a[front] === b[front + 1] && a[front + 1] === b[front]);
}

/** What follows from a root, always the same. Whoever wipes the root must wipe these too. */
export interface RootSecrets {
  /** From it come the person key of the self space, and with it its genesis. */
  readonly person: Bytes;
  /** What makes the genesis of the self space its own. */
  readonly founding: Bytes;
  /** Under it other spaces' bodies name the last entry of the self space. */
  readonly witness: Bytes;
}

export async function rootSecrets(suite: KeySuite, root: Root): Promise<RootSecrets> {
  const [person, founding, witness] = await Promise.all([
    suite.derive(root, 'orrery root person 1', 32),
    suite.derive(root, 'orrery root founding 1', 32),
    suite.derive(root, 'orrery root witness 1', 32),
  ]);
  return { person, founding, witness };
}
