// What people do or leave, by the words that name it. A pattern that says by itself how it is meant carries that; for the others the
// sentence around it says so. What comes first is tried first.
import { HOMES } from './homes.ts';
import { KNOWN } from './known.ts';
import { LIVES } from './lives.ts';
import { OTHERS } from './others.ts';
import { PARTNERS } from './partners.ts';
import { SAFER } from './safer.ts';
import { TELLING } from './telling.ts';
import type { ActWords } from './words.ts';

export type { ActWords } from './words.ts';
export const ACTS: readonly ActWords[] = [
  ...LIVES,
  ...HOMES,
  ...PARTNERS,
  ...TELLING,
  ...SAFER,
  ...OTHERS,
  ...KNOWN,
];
