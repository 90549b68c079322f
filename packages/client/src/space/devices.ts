// One's own devices in a space, and taking one out. What a device wrote when is read off its events, and so is what the clocks
// said that wrote them: enough to recognise a device by, nothing follows from it. docs/spec/sealed-log.md, LOG33, LOG47.
import { ok, type Result, refuse } from '@orrery/domain';
import { type Root, type Suites, selfSpace, writeAsPerson } from '@orrery/log';
import { fromHex, hex, type Node, ZERO } from '@orrery/wire';
import { isKitOf } from './self.ts';
import type { Space, SpaceWhy } from './space.ts';

export interface OwnDevice {
  /** 64 hexadecimal digits. */
  readonly id: string;
  readonly isThis: boolean;
  /** False once it was taken out, or what brought it in was. */
  readonly isIn: boolean;
  /** When it last wrote something, as its own clock said; ISO 8601 with Z. Undefined where it never did. */
  readonly lastWrote: string | undefined;
  /** How far it is known to have what was written on this device: the time of the last such thing that something of its own descends from. */
  readonly hasMineUntil: string | undefined;
}

/** When an event was written, as its device said. */
function timeOf(body: unknown): string | undefined {
  const { at } = (body ?? {}) as { at?: unknown };
  return typeof at === 'string' ? at : undefined;
}

/** Entries of a device that hold events, in the order of its chain, each with the time of its last event. */
async function writings(space: Space): Promise<Map<string, { node: Node; at: string }[]>> {
  const all = await space.readAll();
  const latest = new Map<Node, string>();
  for (const { id, body } of all.ok ? all.value : []) {
    const node = space.nodeOf(id);
    const at = timeOf(body);
    if (node && at !== undefined) latest.set(node, at);
  }
  const byDevice = new Map<string, { node: Node; at: string }[]>();
  for (const [node, at] of latest) {
    const author = hex(node.entry.header.author);
    byDevice.set(author, [...(byDevice.get(author) ?? []), { node, at }]);
  }
  for (const list of byDevice.values())
    list.sort((a, b) => a.node.entry.header.seq - b.node.entry.header.seq);
  return byDevice;
}

/** All devices that one ever had in a space, in the order in which they came. */
export async function ownDevices(space: Space): Promise<OwnDevice[]> {
  const { log } = space.replica;
  const members = space.replica.members();
  const wrote = await writings(space);
  const me = hex(space.seat.device);
  const mine = wrote.get(me) ?? [];
  const own = [...members.devices.values()].filter(({ person }) => person.id === hex(space.seat.person));
  return own
    .sort((a, b) => a.introduced.index - b.introduced.index)
    .map((device) => {
      const last = log.lastOf(device.id);
      return {
        ...{ id: device.id, isThis: device.id === me, isIn: members.isLive(device) },
        lastWrote: wrote.get(device.id)?.at(-1)?.at,
        hasMineUntil: last && mine.findLast(({ node }) => log.graph.isBefore(node, last))?.at,
      };
    });
}

/** Why a device was not taken out. `otherKit`: these words are of another kit than this space's. */
export type TakeOutWhy = SpaceWhy | { readonly code: 'otherKit' | 'deviceUnknown' };

/**
 * Takes a device out, with the kit in hand. What it wrote stays, all that is known of it, or only what it wrote before an
 * instant (ISO 8601 with Z), by its own clock and along its own chain. The root is the caller's to forget.
 */
export async function takeOut(
  space: Space,
  suites: Suites,
  root: Root,
  device: string,
  before?: string,
): Promise<Result<void, TakeOutWhy>> {
  if (!(await isKitOf(suites, root, space.seat))) return refuse({ code: 'otherKit' });
  const id = fromHex(device);
  if (!id || !space.replica.members().devices.has(device)) return refuse({ code: 'deviceUnknown' });
  const last = await lastThatStands(space, device, before);
  const cut = { seq: last?.entry.header.seq ?? 0, last: last?.entry.id ?? ZERO };
  const { person } = await selfSpace(suites.keys, root);
  const revoke = { kind: 'revoke', device: id, ...cut } as const;
  const written = await space.write((replica) => writeAsPerson(replica, revoke, person));
  return written.ok ? ok(undefined) : written;
}

/** The last entry of a device, or the last before the first that holds something of the instant or later. */
async function lastThatStands(space: Space, device: string, before?: string): Promise<Node | undefined> {
  const { log } = space.replica;
  if (before === undefined) return log.lastOf(device);
  const first = ((await writings(space)).get(device) ?? []).find(({ at }) => at >= before);
  if (!first) return log.lastOf(device);
  const { seq, prev } = first.node.entry.header;
  return seq === 1 ? undefined : log.graph.get(hex(prev));
}
