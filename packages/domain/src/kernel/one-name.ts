// Things that are called by one name are read as one, in however many pieces they were written: two devices that put a name on a list at
// once make two, and one that was taken off can be made anew. Nothing is rewritten for it: it is a way of reading.
import type { Thing } from './history.ts';

/** Names are the same whatever their case and the spaces around them. */
export const plainName = (name: string): string => name.trim().normalize().toLowerCase();

/** What was written of one name: pieces that are there first, then by id. The first leads: it is what people see, and what is meant. */
export type Pieces<T> = readonly [T, ...T[]];

/**
 * All of them, by the id of the one that leads. Where two devices renamed a thing at once, all names that stand in it count: its
 * pieces stay together until somebody chooses. Without a name, each is by itself.
 */
export function piecesByName<Id extends string, F extends object>(
  things: ReadonlyMap<Id, Thing<Id, F>>,
  name: keyof F,
): Pieces<Thing<Id, F>>[] {
  const byName = new Map<string, Pieces<Thing<Id, F>>>();
  const inOrder = [...things.values()].sort(
    (a, b) => Number(b.present) - Number(a.present) || (a.id < b.id ? -1 : 1),
  );
  for (const thing of inOrder) {
    const standing = thing.registers[name]?.map(({ value }) => value) ?? [thing.fields[name]];
    const names = [...new Set(standing.map((one) => plainName(String(one))))].sort();
    const key = names.every((one) => one === '') ? `id ${thing.id}` : `name ${JSON.stringify(names)}`;
    byName.set(key, [...(byName.get(key) ?? []), thing] as unknown as Pieces<Thing<Id, F>>);
  }
  return [...byName.values()].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
}

/** For the id of each piece, the id of the one that leads. */
export const leadsOf = <Id extends string>(
  all: readonly Pieces<{ readonly id: Id }>[],
): ReadonlyMap<Id, Id> => new Map(all.flatMap((pieces) => pieces.map(({ id }) => [id, pieces[0].id])));

/** The pieces that an id is one of. */
export const piecesWith = <T extends { readonly id: string }>(
  all: readonly Pieces<T>[],
  id: string,
): readonly T[] => all.find((pieces) => pieces.some((one) => one.id === id)) ?? [];
