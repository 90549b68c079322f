// One's own space moves to another relay: that takes it in first, then my other devices are told where the old relay still answers, and
// this device goes on there. docs/spec/sealed-log.md, LOG82–LOG85; calendars.md, FEED26.
import { type Body, ok, type Result, refuse } from '@orrery/domain';
import { type Root, type Suites, selfSpace } from '@orrery/log';
import { movedSeat } from '../space/moving.ts';
import { isKitOf } from '../space/self.ts';
import type { Space } from '../space/space.ts';
import type { Vault } from '../vault/vault.ts';
import type { VaultWhy } from '../vault/verdict.ts';
import { originOf } from './address.ts';
import type { Ending } from './conversation.ts';
import { given } from './given.ts';
import type { RelayPlatform } from './home.ts';
import { settleAt } from './settle.ts';
import type { Sync } from './sync.ts';

export type MoveWhy =
  | VaultWhy
  /** It lies there already. */
  | { readonly code: 'relaySame' }
  /** This device came in too late to say how the space begins: the kit can. */
  | { readonly code: 'kitNeeded' }
  /** The words are of another kit. */
  | { readonly code: 'otherKit' }
  /** Nobody who came in so late can begin it anywhere; somebody who was in before has to go first. */
  | { readonly code: 'tooLate' }
  /** The other relay was not reached, or would not take it in. Nothing has changed. */
  | { readonly code: 'apart'; readonly ending: Ending };

export interface Move {
  /** Address of the relay to go to. */
  readonly relay: string;
  /** What its host asks newcomers for; empty where nothing. */
  readonly code: string;
  /** The kit, where it is needed. The caller's to forget. */
  readonly root?: Root | undefined;
}

/** What is published at the relay that is left, and ends with it. */
export interface Farewell {
  /** Says in my own space that it ends. */
  stop(): Promise<void>;
  /** Has the old relay take it away, as far as that answers. */
  say(): Promise<void>;
}

interface Around {
  readonly vault: Vault;
  readonly suites: Suites;
  readonly platform: RelayPlatform;
  readonly sync: Sync | undefined;
  readonly farewell: Farewell | undefined;
  now(): string;
}

/** Resolves when the vault names the other relay: the space is to be opened anew then. */
export async function moveOwn(
  space: Space,
  { relay, code, root }: Move,
  { vault, suites, platform, sync, farewell, now }: Around,
): Promise<Result<void, MoveWhy>> {
  if (relay === space.seat.relay) return refuse({ code: 'relaySame' });
  if (root && !(await isKitOf(suites, root, space.seat))) return refuse({ code: 'otherKit' });
  const person = root && (await selfSpace(suites.keys, root)).person;
  const line = { connect: platform.connect(relay), origin: originOf(relay) };
  const settled = await settleAt(space, suites, { ...line, code, person });
  if (settled === 'tooLate') return refuse({ code: root ? 'tooLate' : 'kitNeeded' });
  if (settled !== 'there') return refuse({ code: 'apart', ending: settled });
  const event = { type: 'selfMoved', changes: { relay } } as const;
  const told: Body = { tool: 'spaces', version: 1, at: now(), event };
  await farewell?.stop();
  // where it cannot be told, somebody has to say it to the other devices by hand
  if ((await space.append([told])).ok) await given(sync, platform.after);
  // once they know, no other device of mine publishes there again
  await farewell?.say();
  const kept = await vault.append(movedSeat(space, relay, code));
  return kept.ok ? ok(undefined) : refuse(kept.why);
}
