// What only those need who have a kit: fetched when a seat is found in the vault.
import { keySuite, type Suites, suite } from '@orrery/log';

export { Circles } from '../circle/circles.ts';
export { Space } from '../space/space.ts';
export { moveOwn } from './move-own.ts';
export { Sync } from './sync.ts';

export const suites: Suites = { suite, keys: keySuite };
