// A fresh device, the kit in hand, and a relay: everything of one's own is fetched and a new device brought in. The kit is
// needed for this moment only. docs/spec/sealed-log.md, LOG8.
import type { Root, Suites } from '@orrery/log';
import { idOf, MOST_PARCELS, type Parcel } from '@orrery/wire';
import type { SeatRecord } from '../space/journal.ts';
import { type Entered, enterSelf, keepSeat, selfIdentity } from '../space/self.ts';
import type { Vault } from '../vault/vault.ts';
import { not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import type { Connect, Conversation, Ending } from './conversation.ts';
import { fetchAll, notePlace } from './enter.ts';

/** `unsure`: a seat that the relay may have taken in all the same. */
export type ByKitWhy =
  | VaultWhy
  /** `denied`: nothing is kept there under this kit. */
  | { readonly code: 'apart'; readonly ending: Ending; readonly unsure?: SeatRecord }
  /** The relay has no room for anything. */
  | { readonly code: 'relayFull'; readonly unsure: SeatRecord }
  /** As many devices are in as there can be. */
  | { readonly code: 'devicesFull' };

export interface ByKit {
  readonly suites: Suites;
  readonly connect: Connect;
  readonly origin: string;
  /** Address of the relay, kept with the seat. */
  readonly relay: string;
  /** Open, and without a seat. */
  readonly vault: Vault;
  readonly root: Root;
  /** Of a try before this one. */
  readonly unsure?: SeatRecord | undefined;
  /** Somebody turns back: it ends with `apart`. */
  readonly signal?: AbortSignal | undefined;
}

/** Resolves when the new device is known to the relay and all that it needs is in the vault. */
export async function enterByKit({
  suites,
  connect,
  origin,
  relay,
  vault,
  root,
  unsure,
  signal,
}: ByKit): Promise<Verdict<Entered, ByKitWhy>> {
  const identity = await selfIdentity(suites, root);
  const fetched = await fetchAll(connect, { ...identity, origin }, { signal });
  if (!('parcels' in fetched)) return not({ code: 'apart', ending: fetched.ending });
  const { conversation, parcels } = fetched;
  try {
    const entered = await enterSelf(suites, root, parcels, relay, unsure);
    if (!entered) return not({ code: 'devicesFull' });
    const kept = await keepSeat(vault, entered);
    if (!kept.ok) return kept;
    const given = await giveFresh(conversation, parcels, entered.parcels);
    if (given === 'lost') return not({ code: 'apart', ending: 'lost', unsure: entered.seat });
    if (given === 'full') return not({ code: 'relayFull', unsure: entered.seat });
    return await notePlace(vault, entered, parcels);
  } finally {
    conversation.close();
  }
}

/** Gives a relay what a new device begins with, beyond what was fetched. */
export async function giveFresh(
  conversation: Conversation,
  fetched: readonly Parcel[],
  all: readonly Parcel[],
): Promise<'given' | 'lost' | 'full'> {
  const known = new Set(fetched.map(({ header }) => idOf(header).join()));
  const fresh = all.filter(({ header }) => !known.has(idOf(header).join()));
  for (let at = 0; at < fresh.length; at += MOST_PARCELS) {
    const parcels = fresh.slice(at, at + MOST_PARCELS);
    const answer = await conversation.ask({ kind: 'append', parcels }, 'appended');
    if (!answer) return 'lost';
    if (!answer.outcomes.every(({ kind }) => kind === 'stored' || kind === 'known')) return 'full';
  }
  return 'given';
}
