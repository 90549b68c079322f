// That a device is somebody's: how it came in, from the person's key to its own, each step proven by the one before, and none of it
// needs the circle. docs/spec/papers.md, PAPER27.
import type { MemberId } from '@orrery/domain';
import {
  areFit,
  type Bytes,
  comingBytes,
  concatBytes,
  equalBytes,
  fromHex,
  isSigningKey,
  type Keys,
  type Members,
  type ProvenKeys,
  possessionBytes,
  type Role,
  readEntry,
  signedBytes,
  verify,
} from '@orrery/wire';

export type Introduction =
  /** What somebody came in with who was let in: `space ‖ role ‖ wrap and possession of the person ‖ sign, wrap and possession of the device`. */
  | { readonly comes: Bytes }
  /** The entry by which a device was brought in, signed by the person's key or by the device before. */
  | { readonly header: Bytes; readonly signature: Bytes };

/** The one that rests on the person's own key comes first, and last that of the device itself. */
export const MOST_INTRODUCTIONS = 16;

const ROLES: readonly Role[] = ['member', 'provider'];
const COMING_LENGTH = 257;

/** Undefined where the device is not known here, or came in by more devices than are written down. */
export function introductionsOf(members: Members, device: string): readonly Introduction[] | undefined {
  const found: Introduction[] = [];
  for (let id = device; found.length < MOST_INTRODUCTIONS; ) {
    const entry = members.devices.get(id)?.introduced.entry;
    if (!entry) return undefined;
    const { control, space, seq } = entry.header;
    if (control.kind === 'admit') {
      const { role, person, device: first } = control;
      const parts = [person.wrap, person.possession, first.sign, first.wrap, first.possession];
      return [{ comes: concatBytes(space, Uint8Array.of(ROLES.indexOf(role)), ...parts) }, ...found];
    }
    found.unshift({ header: entry.bytes, signature: entry.signature });
    if (seq === 0) return found;
    id = entry.authorKey;
  }
  return undefined;
}

export interface OwnDevice {
  /** The key that it signs with. */
  readonly sign: Bytes;
  readonly space: Bytes;
}

/** Whether these lead from the person's key to a device; answers that device. */
export async function deviceBy(
  person: MemberId,
  introductions: readonly Introduction[],
): Promise<OwnDevice | undefined> {
  const key = fromHex(person);
  if (!key || !isSigningKey(key)) return undefined;
  let before: OwnDevice | undefined;
  for (const one of introductions) {
    const step = 'comes' in one ? await comingIn(key, one.comes, before) : await broughtIn(key, one, before);
    if (!step) return undefined;
    const { space, device } = step;
    if (!areFit(device) || (before && !equalBytes(before.space, space))) return undefined;
    if (!(await verify(device.sign, possessionBytes(space, key, device), device.possession)))
      return undefined;
    before = { sign: device.sign, space };
  }
  return before;
}

interface Step {
  readonly space: Bytes;
  readonly device: ProvenKeys;
}

/** Of whoever was let in, their own key has signed with which device they come. */
async function comingIn(sign: Bytes, bytes: Bytes, before: OwnDevice | undefined): Promise<Step | undefined> {
  const role = ROLES[bytes[32] ?? ROLES.length];
  if (before || bytes.length !== COMING_LENGTH || !role) return undefined;
  const part = (from: number, to: number): Bytes => bytes.slice(from, to);
  const person: Keys = { sign, wrap: part(33, 65) };
  const device = { sign: part(129, 161), wrap: part(161, 193), possession: part(193, COMING_LENGTH) };
  const space = part(0, 32);
  const holds = await verify(sign, comingBytes(space, role, person, device), part(65, 129));
  return holds ? { space, device } : undefined;
}

/** By the kit, or when a circle was founded, the person's key brings a device in; else a device of theirs does. */
async function broughtIn(
  key: Bytes,
  { header, signature }: { readonly header: Bytes; readonly signature: Bytes },
  before: OwnDevice | undefined,
): Promise<Step | undefined> {
  const entry = readEntry(header, signature);
  if (typeof entry === 'string' || entry.header.control.kind !== 'device') return undefined;
  const { space, seq, author, control } = entry.header;
  if (before ? seq === 0 : seq !== 0 || !equalBytes(author, key)) return undefined;
  const holds = await verify(before?.sign ?? key, signedBytes(entry.bytes), signature);
  return holds ? { space, device: control.device } : undefined;
}
