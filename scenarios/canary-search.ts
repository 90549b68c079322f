// Looks for many canaries, in all their disguises, in many megabytes at once, and in whatever can be inflated from them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { disguisesOf, type Sighting } from '../packages/client/test/canary-finder.ts';

interface Needle extends Sighting {
  readonly bytes: Uint8Array;
}

/** Bytes in front of which nothing is compared. */
const HEAD = 4;
const headAt = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0;

export type Search = (where: Uint8Array) => Sighting[];

/** Made once for all canaries. */
export function searchFor(canaries: readonly string[]): Search {
  const needles = new Map<number, Needle[]>();
  const firsts = new Uint8Array(65_536);
  for (const canary of canaries)
    for (const [disguise, bytes] of disguisesOf(canary)) {
      const head = headAt(bytes, 0);
      firsts[head >>> 16] = 1;
      needles.set(head, [...(needles.get(head) ?? []), { canary, disguise, bytes }]);
    }
  const plain = (where: Uint8Array): Needle[] => {
    const found = new Set<Needle>();
    for (let at = 0; at + HEAD <= where.length; at += 1) {
      if (firsts[((where[at] ?? 0) << 8) | (where[at + 1] ?? 0)] !== 1) continue;
      for (const needle of needles.get(headAt(where, at)) ?? [])
        if (needle.bytes.every((byte, place) => where[at + place] === byte)) found.add(needle);
    }
    return [...found];
  };
  return (where) => [
    ...plain(where),
    ...inflated(where).flatMap((bytes) =>
      plain(bytes).map((one) => ({ ...one, disguise: `${one.disguise}, compressed` })),
    ),
  ];
}

/** As far as it goes: what follows the compressed part, or is missing from it, is no reason not to look. */
const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 24 };

/** Everything that begins like gzip or zlib and yields something. */
function inflated(where: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 16 < where.length; at += 1) {
    const [first, second = 0] = [where[at], where[at + 1]];
    const isGzip = first === 0x1f && second === 0x8b && where[at + 2] === 8 && where[at + 3] === 0;
    const isZlib = first === 0x78 && (0x7800 + second) % 31 === 0 && (second & 0x20) === 0;
    if (!isGzip && !isZlib) continue;
    try {
      const rest = where.subarray(isGzip ? at + 10 : at);
      found.push(isGzip ? inflateRawSync(rest, options) : inflateSync(rest, options));
    } catch {
      // it only began like one
    }
  }
  return found.filter(({ length }) => length >= HEAD);
}

/** Every file below a folder, with its name. */
export function filesIn(folder: string): { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const name = join(entry.parentPath, entry.name);
      return { name, bytes: readFileSync(name) };
    });
}
