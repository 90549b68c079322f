// What every way in has in common: all that a relay holds of a space is fetched first, and what both have is noted last.
import { advance, type Cursor, hex, idOf, type Parcel, START } from '@orrery/wire';
import { toVault } from '../space/journal.ts';
import type { Entered } from '../space/self.ts';
import type { Vault } from '../vault/vault.ts';
import { done, type Verdict } from '../vault/verdict.ts';
import { MOST_FETCHED, sizeOf } from './bounds.ts';
import { type Connect, Conversation, type Ending, type Identity } from './conversation.ts';

export type Fetched =
  | { readonly conversation: Conversation; readonly parcels: readonly Parcel[] }
  | { readonly ending: Ending };

export interface FetchLimits {
  /** Bytes, so that no relay can go on for ever. */
  readonly most?: number;
  /** Hangs up, at any time from here on. */
  readonly signal?: AbortSignal | undefined;
}

/** Everything that a relay holds of a space; the connection stays open. */
export function fetchAll(
  connect: Connect,
  identity: Identity,
  { most = MOST_FETCHED, signal }: FetchLimits = {},
): Promise<Fetched> {
  const parcels: Parcel[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const conversation: Conversation = new Conversation(connect, identity, {
      welcome: () => conversation.since(START),
      news: (tell) => {
        if (tell.kind === 'entries') {
          size += sizeOf(tell.parcels);
          if (size > most) return conversation.close('flooded');
          parcels.push(...tell.parcels);
        } else if (tell.kind === 'upToDate') resolve({ conversation, parcels });
      },
      ended: (ending) => resolve({ ending }),
    });
    signal?.addEventListener('abort', () => conversation.close());
    if (signal?.aborted) conversation.close();
  });
}

/**
 * Notes that the relay has all that a new device begins with, and told as much as was fetched; where something of that was not
 * as its author wrote it, that it told nothing, so that it is asked for all of it again.
 */
export async function notePlace(
  vault: Vault,
  entered: Entered,
  fetched: readonly Parcel[],
): Promise<Verdict<Entered>> {
  const ids = fetched.map(({ header }) => idOf(header));
  const here = new Set(entered.parcels.map(({ header }) => hex(idOf(header))));
  const cursor: Cursor = ids.every((id) => here.has(hex(id))) ? ids.reduce(advance, START) : START;
  const { space } = entered.seat;
  const place = { kind: 'place', space, cursor, known: entered.parcels.length } as const;
  const placed = await vault.append([toVault(place)]);
  return placed.ok ? done(entered) : placed;
}
