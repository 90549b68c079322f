// What an answer to an offer is kept under, so that it is not made again for the same pattern (PATTERN11).
import { DEEDS } from '../words.ts';
import type { Subject } from './questions.ts';

const known: ReadonlySet<string> = new Set(DEEDS);

/** The same for the same pattern, whichever feeling was asked about and wherever its cut lies. Holds nothing that anybody wrote. */
export function offerOf(subject: Subject): string {
  switch (subject.question) {
    case 'trigger':
      return `trigger ${subject.trigger}`;
    case 'weekday':
      return `weekday ${subject.day}`;
    case 'partOfDay':
      return `partOfDay ${subject.part}`;
    case 'eased':
    case 'helped':
      return `deed ${known.has(subject.deed) ? subject.deed : traceOf(subject.deed)}`;
    case 'strategy':
      return `strategy ${subject.strategy}`;
    case 'person':
      return `person ${subject.person}`;
    default:
      return subject.question;
  }
}

/** Own words may be erased with their note: what is left of them here cannot be read (FNV-1a). */
function traceOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `#${hash.toString(36)}`;
}
