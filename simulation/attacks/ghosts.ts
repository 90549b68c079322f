// Somebody who is in lets in a ghost, as of a day when nobody could have seen it.
import { admission, type KeyPair, type Replica, writeControl } from '@orrery/log';
import { hex, idOf, type Node, type Parcel, type Role } from '@orrery/wire';
import type { Agent, World } from '../world.ts';
import type { Attack } from './attack.ts';
import { member } from './member.ts';
import { attempt, newPair, olderState, otherSelf, smuggle, spy } from './other-self.ts';

/** A ghost whom a device admits on an old ancestry, where it was alone. */
export async function admitGhost(
  world: World,
  agent: Agent,
  known: readonly Parcel[],
  ghost: { person: KeyPair; device: KeyPair; role: Role },
  bend: (self: Replica) => Replica = (self) => self,
): Promise<readonly Parcel[]> {
  const { keys } = world.suites;
  const token = await newPair(world.suites);
  const self = bend(await otherSelf(world, agent, known));
  return attempt(async () => {
    const { role } = ghost;
    const invited = await writeControl(self, { kind: 'invite', token: token.keys.sign, role });
    const [invite] = invited.kind === 'written' ? invited.parcels.slice(-1) : [];
    if (!invite || invited.kind !== 'written') return undefined;
    const invitation = { invite: idOf(invite.header), role, token };
    const control = await admission(keys, world.space, invitation, ghost.person, ghost.device);
    const admitted = await writeControl(self, control);
    return admitted.kind === 'written' ? [...invited.parcels, ...admitted.parcels] : undefined;
  });
}

export const earliest = (states: readonly Node[]): Node | undefined => states[0];

export const newGhost = async (world: World, role: Role = 'member') => ({
  ...{ person: await newPair(world.suites), device: await newPair(world.suites), role },
});

const backdateAdmission = member(
  'backdate-admission',
  async ({ world, agent, spies }) => {
    const ghost = await newGhost(world);
    const known = olderState(agent, earliest);
    const parcels = known ? await admitGhost(world, agent, known, ghost) : [];
    const last = parcels.at(-1);
    if (!last) return;
    await smuggle(world, parcels);
    spies.push(spy(world, 'ghost', hex(ghost.person.keys.sign), idOf(last.header), ghost.device));
  },
  { founder: true, times: 1, alarm: 'unapproved' },
);

/** The same ghost twice at once, from one old day, with another device and in another role. */
const admitTwice = member(
  'admit-twice',
  async ({ world, agent, spies }) => {
    const ghost = await newGhost(world);
    const known = olderState(agent, earliest);
    if (!known) return;
    for (const role of ['member', 'provider'] as const) {
      const device = await newPair(world.suites);
      const parcels = await admitGhost(world, agent, known, { ...ghost, role, device });
      const last = parcels.at(-1);
      if (!last) return;
      await smuggle(world, parcels);
      spies.push(spy(world, 'ghost', hex(ghost.person.keys.sign), idOf(last.header), device));
    }
  },
  { founder: true, times: 1, alarm: 'unapproved', form: 'care' },
);

export const ghostAttacks: readonly Attack[] = [backdateAdmission, admitTwice];
