// Erasing for good: the bodies of entries go from the vault, and the events that lay there before they moved into the space.
// docs/spec/sealed-log.md, LOG70–LOG72.
import { hex, idOf, MOST_TARGETS, type Node } from '@orrery/wire';
import type { VaultBody, VaultEntry } from '../vault/vault.ts';
import { fromVault, toVault } from './journal.ts';

/** Ids to erase, as many at once as one entry names. */
export const inTurns = (nodes: readonly Node[]): Node[][] =>
  Array.from({ length: Math.ceil(nodes.length / MOST_TARGETS) }, (_, at) =>
    nodes.slice(at * MOST_TARGETS, (at + 1) * MOST_TARGETS),
  );

/**
 * What stays of an entry of the vault once events (`ids`) and bodies of the space's entries (`keys`, as hex) are let go; undefined
 * where nothing does.
 */
export function leftOf(
  { id, body }: VaultEntry,
  ids: ReadonlySet<string>,
  keys: ReadonlySet<string>,
): VaultBody | undefined {
  if (ids.has(id)) return undefined;
  const record = fromVault(body);
  if (record?.kind === 'body') return keys.has(hex(record.entry)) ? undefined : body;
  if (record?.kind !== 'entry' || !record.parcel.body || !keys.has(hex(idOf(record.parcel.header))))
    return body;
  const { body: _, ...parcel } = record.parcel;
  return toVault({ ...record, parcel });
}
