// What somebody prints and keeps: 24 words that hold the root from which everything of theirs can be found again. The words
// are those of BIP 39, whose last one carries a checksum. docs/spec/sealed-log.md, LOG5–LOG7.

import type { Bytes } from '@orrery/wire';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { KeySuite } from './suite-keys.ts';

/** 32 random bytes; they lie in the kit and nowhere else. */
export type Root = Bytes;

export const KIT_WORDS = 24;

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
  const at = words.findIndex((word) => !wordlist.includes(word));
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
  const alike = wordlist.filter((listed) => listed.slice(0, 4) === word.slice(0, 4));
  const close = wordlist.filter((listed) => !alike.includes(listed) && isOneOff(listed, word));
  return [...alike, ...close].slice(0, 5);
}

/** One letter more, less, other, or two neighbours exchanged. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const rest = (text: string, skip: number) => text.slice(from + skip);
  const swapped = a.length === b.length && a[from] === b[from + 1] && a[from + 1] === b[from];
  if (swapped && rest(a, 2) === rest(b, 2)) return true;
  if (a.length === b.length) return rest(a, 1) === rest(b, 1);
  return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
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
