// Taking one of my devices out of every circle: what it is called differs in each, and the person key that may do it lies in the kit.
// docs/spec/circles.md, CIRCLE34.
import { ok, type Result, refuse, type SpaceId } from '@orrery/domain';
import { type Root, type Suites, selfSpace, writeAsPerson } from '@orrery/log';
import { fromHex, hex, ZERO } from '@orrery/wire';
import { isKitOf } from '../space/self.ts';
import type { Circle } from './circle.ts';
import type { OwnList } from './own-list.ts';
import { openPersonKey } from './person-key.ts';

export type RevokeWhy = { readonly code: 'otherKit' };

/** Answers the circles in which it could not be done; in those that this device is not in, nobody looked. */
export async function revokeEverywhere(
  suites: Suites,
  root: Root,
  list: OwnList,
  circles: readonly Circle[],
  device: string,
): Promise<Result<readonly SpaceId[], RevokeWhy>> {
  if (!(await isKitOf(suites, root, list.space.seat))) return refuse({ code: 'otherKit' });
  const { person: rootPerson } = await selfSpace(suites.keys, root);
  const left: SpaceId[] = [];
  for (const circle of circles) {
    const { seat } = circle.space;
    const sealed = list.get(circle.id)?.fields.sealed ?? '';
    const person = await openPersonKey(suites.keys, rootPerson, seat.space, sealed);
    const keys = new Set(list.keysOf(device, circle.id));
    const members = circle.space.replica.members();
    const mine = [...members.devices.values()].filter(
      (one) => one.person.id === hex(seat.person) && keys.has(hex(one.keys.sign)) && members.isLive(one),
    );
    for (const { id } of mine) {
      const isOut =
        person &&
        (await circle.space.write((replica) => {
          const last = replica.log.lastOf(id);
          const cut = { seq: last?.entry.header.seq ?? 0, last: last?.entry.id ?? ZERO };
          return writeAsPerson(replica, { kind: 'revoke', device: fromHex(id) ?? ZERO, ...cut }, person);
        }));
      if (!isOut?.ok) left.push(circle.id);
    }
  }
  return ok(left);
}
