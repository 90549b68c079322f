// Everything random in a run comes from its seed, so that a run that fails can be watched again.
import type { Bytes } from '@orrery/wire';

export interface Random {
  /** 0 ≤ x < 1. */
  unit(): number;
  /** An integer from 0 to `below` − 1. */
  below(below: number): number;
  /** An integer between both, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  /** One of them; undefined of none. */
  pick<T>(items: readonly T[]): T | undefined;
  shuffled<T>(items: readonly T[]): T[];
  bytes(length: number): Bytes;
  /** A stream of its own, so that one part of a run that asks more often does not change all others. */
  branch(name: string): Random;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded from a number and a name. */
export function randomFrom(seed: number, name = ''): Random {
  let [a, b, c, d] = [seed >>> 0, Math.floor(seed / 2 ** 32) ^ 0x9e3779b9, 0x243f6a88, 1];
  for (let at = 0; at < name.length; at += 1) c = Math.imul(c ^ name.charCodeAt(at), 0x01000193);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let at = 0; at < 12; at += 1) next();
  const unit = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(unit() * limit);
  return {
    unit,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => unit() < probability,
    pick: (items) => items[below(items.length)],
    shuffled(items) {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        const [x, y] = [mixed[at], mixed[other]];
        if (x === undefined || y === undefined) continue;
        mixed[at] = y;
        mixed[other] = x;
      }
      return mixed;
    },
    bytes(length) {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 4) {
        const word = next();
        for (let k = 0; k < 4 && at + k < length; k += 1) bytes[at + k] = word >>> (8 * k);
      }
      return bytes;
    },
    branch: (other) => randomFrom(seed, `${name}/${other}`),
  };
}
