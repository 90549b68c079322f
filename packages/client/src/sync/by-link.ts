// A fresh device with a link from one that is in: it leaves its keys for that device, shows a short code, and comes in as soon
// as somebody has compared the code there. docs/spec/sealed-log.md, LOG43–LOG46.
import {
  type DeviceLink,
  type KeyPair,
  prove,
  Replica,
  type Suites,
  sealDeviceBox,
  shortCode,
} from '@orrery/log';
import { type Bytes, hex, mailBytes, type Parcel } from '@orrery/wire';
import type { SeatRecord } from '../space/journal.ts';
import { allOf, type Entered, keepSeat } from '../space/self.ts';
import { derive } from '../vault/derive.ts';
import type { Vault } from '../vault/vault.ts';
import { done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import type { Connect, Ending } from './conversation.ts';
import { fetchAll, notePlace } from './enter.ts';
import { post } from './post.ts';
import type { After } from './state.ts';

export type ByLinkWhy =
  | VaultWhy
  /** `denied`: the link was used, withdrawn, or is too old. */
  | { readonly code: 'apart'; readonly ending: Ending }
  /** Too many have answered this link. */
  | { readonly code: 'linkCrowded' }
  /** What the relay has is not what the link leads to: a piece is missing, or it is another's. */
  | { readonly code: 'notAsLinked' }
  /** Somebody went away before it was done. */
  | { readonly code: 'leftOff' };

export interface ByLink {
  readonly suites: Suites;
  readonly connect: Connect;
  readonly origin: string;
  /** Address of the relay, kept with the seat. */
  readonly relay: string;
  readonly link: DeviceLink;
  readonly after: After;
}

/** Asked to come in: the other device has been told, and both show the code. */
export interface Asking {
  /** Six digits. */
  readonly code: string;
  /** Resolves when somebody has said yes on the other device. */
  admitted(): Promise<Verdict<Admitted, ByLinkWhy>>;
  /** Asks no more. */
  stop(): void;
}

/** Let in, and all that it begins with is here. */
export interface Admitted {
  /** Keeps all of it in a vault that is open and without a seat. */
  keep(vault: Vault): Promise<Verdict<Entered>>;
}

/** Milliseconds between looks at whether somebody has said yes on the other device. */
const LOOK_AGAIN = 2_000;

/** Makes keys for this device and leaves them for the device that shows the link. */
export async function askByLink(by: ByLink): Promise<Verdict<Asking, ByLinkWhy>> {
  const { suites, link, connect } = by;
  const seed = suites.suite.randomBytes(32);
  const pair = await suites.keys.pair(seed);
  const token = await suites.keys.pair(link.token);
  const keys = await prove(suites.keys, link.space, link.person, pair);
  const box = await sealDeviceBox(suites.keys, link, keys);
  const signature = await suites.keys.sign(token, mailBytes(link.space, link.invite, box));
  const code = await shortCode(derive, link, pair.keys);
  const posted = await post(connect, link.space, { invite: link.invite, box, signature });
  if (posted === 'full') return not({ code: 'linkCrowded' });
  if (posted !== 'kept') return not({ code: 'apart', ending: posted });
  let isStopped = false;
  let wake: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const pause = () => new Promise<void>((resolve) => void by.after(LOOK_AGAIN, resolve));
  return done({
    code,
    stop() {
      isStopped = true;
      wake();
    },
    async admitted() {
      for (;;) {
        await Promise.race([pause(), stopped]);
        // also while a relay keeps it waiting
        const found = isStopped ? undefined : await Promise.race([tryIn(by, pair, seed), stopped]);
        if (!found) return not({ code: 'leftOff' });
        if (found !== 'notYet') return found;
      }
    },
  });
}

/** Endings after which looking again may help: nobody has said yes yet, or the network was away. */
const PASSING: ReadonlySet<Ending> = new Set(['denied', 'lost', 'stopping', 'failed', 'tooMuch']);

async function tryIn(
  { suites, connect, origin, relay, link }: ByLink,
  pair: KeyPair,
  seed: Bytes,
): Promise<Verdict<Admitted, ByLinkWhy> | 'notYet'> {
  const sign = (message: Bytes) => suites.keys.sign(pair, message);
  const { space } = link;
  const fetched = await fetchAll(connect, { origin, space, who: pair.keys.sign, sign });
  if (!('parcels' in fetched))
    return PASSING.has(fetched.ending) ? 'notYet' : not({ code: 'apart', ending: fetched.ending });
  const { conversation, parcels } = fetched;
  conversation.close();
  const found = await ownDevice(suites, link, parcels, pair);
  if (!found) return not({ code: 'notAsLinked' });
  const { device } = found;
  const seat: SeatRecord = { kind: 'seat', space, person: link.person, device, seed, relay };
  const entered = { seat, parcels: found.parcels };
  return done({
    async keep(vault) {
      const kept = await keepSeat(vault, entered);
      return kept.ok ? await notePlace(vault, entered, parcels) : kept;
    },
  });
}

/** The device that was brought in with these keys, where the space is that of the link and holds all that the link rests on. */
async function ownDevice(
  suites: Suites,
  link: DeviceLink,
  parcels: readonly Parcel[],
  { keys }: KeyPair,
): Promise<{ device: Bytes; parcels: Parcel[] } | undefined> {
  const replica = new Replica(suites, link.space, { person: hex(link.person) });
  await replica.receive(parcels);
  const { devices, persons } = replica.members();
  const device = [...devices.values()].find(({ keys: { sign } }) => hex(sign) === hex(keys.sign));
  if (!device || device.person !== persons.get(hex(link.person))) return undefined;
  if (!replica.log.has(hex(link.invite))) return undefined;
  return { device: device.introduced.entry.id, parcels: allOf(replica) };
}
