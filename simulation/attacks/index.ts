// Every attack that a run may meet.
import type { Attack } from './attack.ts';
import { relayAttacks } from './by-relay.ts';

export type { Attack } from './attack.ts';
export const attacks: readonly Attack[] = [...relayAttacks];
