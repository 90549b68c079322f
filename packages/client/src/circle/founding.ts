// A circle of one, made on this device: keys of its own, a first entry by the person key, and the device that goes on from there. Nothing
// of it is sent before my own relay has what the kit needs. docs/spec/circles.md, CIRCLE1–CIRCLE6.
import type { Role, SpaceId } from '@orrery/domain';
import { foundSpace, prove, type Suites } from '@orrery/log';
import { type Bytes, compareBytes, hex } from '@orrery/wire';
import type { SeatRecord } from '../space/journal.ts';
import { type Entered, enterAs } from '../space/self.ts';
import type { Space } from '../space/space.ts';
import type { OwnList } from './own-list.ts';
import { sealPersonKey } from './person-key.ts';

export interface FoundingParts {
  readonly form: NonNullable<SeatRecord['form']>;
  /** Who its founder is there. */
  readonly role: Role;
  /** Address of its relay. */
  readonly relay: string;
  /** What the relay's host asks for; empty where nothing. */
  readonly code: string;
  /** The circle that it goes on from. */
  readonly after?: Space | undefined;
}

/** The seat with all that it begins with, and what my own space has to say before anybody hears of it. The person key is gone by then. */
export async function makeCircle(
  suites: Suites,
  list: OwnList,
  { form, role, relay, code, after }: FoundingParts,
): Promise<{ readonly entered: Entered; readonly bodies: readonly unknown[] }> {
  const [seed, founding] = [suites.suite.randomBytes(32), suites.suite.randomBytes(32)];
  const person = await suites.keys.pair(seed);
  const parts = { form, role, founding } as const;
  const predecessor = after && { space: after.seat.space, heads: headsOf(after) };
  const { space, parcel } = await foundSpace(suites.keys, person, {
    ...parts,
    ...(predecessor ? { predecessor } : {}),
  });
  const entered = await enterAs(suites, { space, person, relay, form }, [parcel]);
  if (!entered) throw new Error('the first device is in');
  const seat = { ...entered.seat, ...(code ? { code } : {}) };
  const sealed = await sealForKit(suites, list, space, seed);
  const pair = await suites.keys.pair(seat.seed);
  const proven = await prove(suites.keys, space, person.keys.sign, pair);
  const own = { form, relay, person: hex(person.keys.sign), sealed, left: false, keeps: true };
  const listed = { ...own, after: after ? hex(after.seat.space) : '' };
  const bodies = list.listing(hex(space) as SpaceId, listed, { proven, device: seat.device });
  return { entered: { ...entered, seat }, bodies };
}

/** Wipes the seed: from here on only the kit opens it. */
export async function sealForKit(
  { keys }: Suites,
  list: OwnList,
  space: Bytes,
  seed: Bytes,
): Promise<string> {
  const me = list.space.replica.me();
  if (!me) throw new Error('one is in one’s own space');
  const sealed = await sealPersonKey(keys, me.keys.wrap, space, seed);
  seed.fill(0);
  return sealed;
}

/** As many as a first entry names. */
const MOST_NAMED = 64;
const headsOf = ({ replica }: Space): Bytes[] =>
  replica.log.graph
    .heads()
    .map(({ entry }) => entry.id)
    .sort(compareBytes)
    .slice(0, MOST_NAMED);
