// A seat that names another relay, as the vault keeps it: from then on nothing counts that was known of the relay before.
// docs/spec/sealed-log.md, LOG82.
import type { VaultBody } from '../vault/vault.ts';
import { toVault } from './journal.ts';
import type { Space } from './space.ts';
import { isNotWhole, NOT_WHOLE } from './taking.ts';

export function movedSeat({ seat, standing }: Space, relay: string, code: string): VaultBody[] {
  const { code: _, relay: from, ...rest } = seat;
  const moved = toVault({ ...rest, relay, from, ...(code ? { code } : {}) });
  const { space } = seat;
  // what is missing here may be there, once another device of mine has gone there too
  return isNotWhole(standing) ? [moved, toVault({ kind: 'place', space, ...NOT_WHOLE, relay })] : [moved];
}
