// Argon2id where it stops no screen: in a worker where there are any, else right here.
import { suite } from '@orrery/log';
import { ask } from './in-worker.ts';
import type { Derive } from './session.ts';

export const derive: Derive = (...order) =>
  typeof Worker === 'undefined'
    ? suite.argon2id(...order)
    : ask(new Worker(new URL('./derive-worker.ts', import.meta.url), { type: 'module' }), order);
