// What counts as a passphrase. Long is what matters, so there is one rule (length) and one hint; never rules about
// signs and digits, which make passphrases worse (NIST SP 800-63B, 5.1.1.2).
import { type Bytes, utf8 } from '@orrery/log';
import { done, not, type Verdict } from './verdict.ts';

/** In code points after NFKC. */
export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 4096;

/** The same bytes from every keyboard: NFKC, then UTF-8. Nothing is trimmed: a space is a character. */
export const passphraseBytes = (passphrase: string): Bytes => utf8(passphrase.normalize('NFKC'));

const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFKC')].length;

export function checkPassphrase(passphrase: string): Verdict<Bytes> {
  const length = lengthOf(passphrase);
  if (length < SHORTEST_PASSPHRASE) return not({ code: 'passphraseTooShort', limit: SHORTEST_PASSPHRASE });
  if (length > LONGEST_PASSPHRASE) return not({ code: 'passphraseTooLong', limit: LONGEST_PASSPHRASE });
  return done(passphraseBytes(passphrase));
}

export type PassphraseHint = 'tooShort' | 'tooLong' | 'easilyGuessed' | 'fair' | 'strong';

const COMMON =
  /(?:pass(?:wor[dt]|phrase)?|qwert[yz]|asdf|letmein|welcome|iloveyou|admin|dragon|monkey|football|sunshine|princess|abc|orrery|secret|geheim)/g;
const RUN = /(.)\1{2,}|(?:0123|1234|2345|3456|4567|5678|6789|7890|9876|8765|4321|abcd|bcde|cdef)\w*/gu;

/**
 * A rough hint while typing. It sees what is short, repeated, on every list, or only digits (dates!); it does not
 * know whom the person loves, so a name and a year may pass: the screen should say so.
 */
export function hintPassphrase(passphrase: string): PassphraseHint {
  const length = lengthOf(passphrase);
  if (length < SHORTEST_PASSPHRASE) return 'tooShort';
  if (length > LONGEST_PASSPHRASE) return 'tooLong';
  const plain = passphrase.normalize('NFKC').toLowerCase();
  const rest = [...plain.replace(COMMON, '').replace(RUN, '')];
  const distinct = new Set(rest).size;
  const words = plain.split(/[\s._-]+/u).filter((word) => word.length > 2);
  if (distinct < 6 || (/^[\d\s./-]+$/.test(plain) && rest.length < 14)) return 'easilyGuessed';
  if (new Set(words).size >= 4 && rest.length >= 18) return 'strong';
  return rest.length >= 16 && distinct >= 9 ? 'strong' : 'fair';
}
