// A fresh device, the kit in hand, and a relay: everything of one's own is fetched and a new device brought in. The kit is
// needed for this moment only. docs/spec/sealed-log.md, LOG8.
import type { Root, Suites } from '@orrery/log';
import { advance, type Cursor, idOf, MOST_PARCELS, type Parcel, START } from '@orrery/wire';
import { toVault } from '../space/journal.ts';
import { type Entered, enterSelf, keepSeat, selfIdentity } from '../space/self.ts';
import type { Vault } from '../vault/vault.ts';
import { done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import { type Connect, Conversation, type Ending } from './conversation.ts';

export type ByKitWhy =
  | VaultWhy
  /** `denied`: nothing is kept there under this kit. */
  | { readonly code: 'apart'; readonly ending: Ending }
  /** The relay has no room for another device, or for anything. */
  | { readonly code: 'relayFull' };

export interface ByKit {
  readonly suites: Suites;
  readonly connect: Connect;
  readonly origin: string;
  /** Address of the relay, kept with the seat. */
  readonly relay: string;
  /** Open, and without a seat. */
  readonly vault: Vault;
  readonly root: Root;
}

/** Resolves when the new device is known to the relay and all that it needs is in the vault. */
export async function enterByKit({
  suites,
  connect,
  origin,
  relay,
  vault,
  root,
}: ByKit): Promise<Verdict<Entered, ByKitWhy>> {
  const identity = await selfIdentity(suites, root);
  const fetched = await fetchAll(connect, { ...identity, origin });
  if (!('parcels' in fetched)) return not({ code: 'apart', ending: fetched.ending });
  const { conversation, parcels } = fetched;
  try {
    const entered = await enterSelf(suites, root, parcels, relay);
    const kept = await keepSeat(vault, entered);
    if (!kept.ok) return kept;
    const known = new Set(parcels.map(({ header }) => idOf(header).join()));
    const fresh = entered.parcels.filter(({ header }) => !known.has(idOf(header).join()));
    for (let at = 0; at < fresh.length; at += MOST_PARCELS) {
      const answer = await conversation.ask(
        { kind: 'append', parcels: fresh.slice(at, at + MOST_PARCELS) },
        'appended',
      );
      if (!answer) return not({ code: 'apart', ending: 'lost' });
      if (!answer.outcomes.every(({ kind }) => kind === 'stored' || kind === 'known'))
        return not({ code: 'relayFull' });
    }
    const cursor: Cursor = parcels.map(({ header }) => idOf(header)).reduce(advance, START);
    const place = {
      kind: 'place',
      space: entered.seat.space,
      cursor,
      known: entered.parcels.length,
    } as const;
    const placed = await vault.append([toVault(place)]);
    return placed.ok ? done(entered) : placed;
  } finally {
    conversation.close();
  }
}

type Fetched = { conversation: Conversation; parcels: Parcel[] } | { ending: Ending };

/** Everything that a relay holds of a space; the connection stays open. */
function fetchAll(
  connect: Connect,
  identity: ConstructorParameters<typeof Conversation>[1],
): Promise<Fetched> {
  const parcels: Parcel[] = [];
  return new Promise((resolve) => {
    const conversation: Conversation = new Conversation(connect, identity, {
      welcome: () => conversation.since(START),
      news: (tell) => {
        if (tell.kind === 'entries') parcels.push(...tell.parcels);
        else if (tell.kind === 'upToDate') resolve({ conversation, parcels });
      },
      ended: (ending) => resolve({ ending }),
    });
  });
}
