// Every attack that a run may meet.
import type { Attack } from './attack.ts';
import { memberAttacks } from './by-members.ts';
import { relayAttacks } from './by-relay.ts';
import { thiefAttacks } from './by-thieves.ts';
import { unlawfulAttacks } from './unlawful.ts';

export type { Attack } from './attack.ts';
export const attacks: readonly Attack[] = [
  ...relayAttacks,
  ...memberAttacks,
  ...thiefAttacks,
  ...unlawfulAttacks,
];
