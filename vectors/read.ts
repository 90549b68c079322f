// The frozen vectors as files: what any client or relay must agree with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InvalidVector, ValidVector } from './outcome.ts';

interface Vectors {
  readonly valid: ValidVector;
  readonly invalid: InvalidVector;
}
export type Named<V> = V & { readonly name: string };

/** All vectors of a kind, by name. */
export function readVectors<K extends keyof Vectors>(kind: K): Named<Vectors[K]>[] {
  const folder = join(import.meta.dirname, kind);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vectors[K]),
    }));
}
