// A device that is in lets another one of the same person in: it shows a link, sees who answered, and brings in the one whose
// short code a person has compared. docs/spec/sealed-log.md, LOG43–LOG46.
import { ok, type Result } from '@orrery/domain';
import {
  type DeviceLink,
  ensureEpoch,
  type KeyPair,
  openDeviceBox,
  type Suites,
  shortCode,
  writeControl,
} from '@orrery/log';
import { equalBytes, hex, idOf, type ProvenKeys } from '@orrery/wire';
import type { Space, SpaceWhy } from '../space/space.ts';
import { derive } from '../vault/derive.ts';
import type { Letter } from './state.ts';

/** Somebody answered a link; whether it is one's own other device only the code tells. */
export interface Answerer {
  readonly letter: Letter;
  readonly keys: ProvenKeys;
  /** Six digits, the same as on the other device. */
  readonly code: string;
}

/** Writes an invitation for one more device. The link works once the relay has it. */
export async function inviteDevice(space: Space, suites: Suites): Promise<Result<DeviceLink, SpaceWhy>> {
  const token = suites.suite.randomBytes(32);
  const { keys } = await suites.keys.pair(token);
  const invite = { kind: 'invite', token: keys.sign, role: 'member' } as const;
  const written = await space.write((replica) => writeControl(replica, invite));
  if (!written.ok) return written;
  const parcel = written.value.at(-1);
  const wrap = space.replica.seat.device?.pair.keys.wrap;
  if (!parcel || !wrap) throw new Error('written by this device');
  const { space: id, person } = space.seat;
  return ok({ space: id, invite: idOf(parcel.header), person, wrap, token });
}

/** Each takes up to a second to look at: of more than these, none is one's own device that one has beside oneself. */
const MOST_LOOKED_AT = 16;
/** What a letter says, once it was looked at. */
const looks = new WeakMap<Letter, Promise<Answerer | undefined>>();

/** Who answered this link, each once; what is no answer is left out. */
export async function whoAnswered(
  space: Space,
  suites: Suites,
  link: DeviceLink,
  mail: readonly Letter[],
): Promise<readonly Answerer[]> {
  const pair = space.replica.seat.device?.pair;
  if (!pair) return [];
  const each = new Map<string, Answerer>();
  const letters = mail.filter(({ invite }) => equalBytes(invite, link.invite));
  for (const letter of letters.slice(0, MOST_LOOKED_AT)) {
    const look = looks.get(letter) ?? lookAt(suites, pair, link, letter);
    looks.set(letter, look);
    const answerer = await look;
    if (answerer) each.set(`${hex(answerer.keys.sign)} ${hex(answerer.keys.wrap)}`, answerer);
  }
  return [...each.values()];
}

async function lookAt(
  suites: Suites,
  pair: KeyPair,
  link: DeviceLink,
  letter: Letter,
): Promise<Answerer | undefined> {
  const keys = await openDeviceBox(suites.keys, pair, link, letter.box);
  return keys && { letter, keys, code: await shortCode(derive, link, keys) };
}

/** Brings the other device in, and hands it what this one can read. */
export async function bringIn(space: Space, { keys: device }: Answerer): Promise<Result<void, SpaceWhy>> {
  const written = await space.write(async (replica) => {
    const introduced = await writeControl(replica, { kind: 'device', device });
    if (introduced.kind === 'fault') return introduced;
    return { kind: 'written', parcels: [...introduced.parcels, ...(await ensureEpoch(replica))] };
  });
  return written.ok ? ok(undefined) : written;
}
