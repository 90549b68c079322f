// What somebody who is in can do with their own keys: write twice, write late as if early, hide what they have seen, leave and
// come back.
import { ensureEpoch, prove, type Replica, writeAsPerson, writeControl } from '@orrery/log';
import { hex, idOf, type Parcel } from '@orrery/wire';
import { agree } from '../activity.ts';
import { type Attack, UNDER_WAY } from './attack.ts';
import { admitGhost, earliest, ghostAttacks, newGhost } from './ghosts.ts';
import { member } from './member.ts';
import {
  attempt,
  everything,
  newPair,
  olderState,
  otherSelf,
  sayAs,
  smuggle,
  spy,
  spyOf,
  upTo,
} from './other-self.ts';
import { wrapAttacks } from './wrong-wraps.ts';

const equivocate = member(
  'equivocate',
  async ({ world, agent }) => {
    const known = everything(agent.client.replica);
    for (const subject of world.subjects) {
      const self = await otherSelf(world, agent, known);
      await smuggle(world, await attempt(() => sayAs(world, self, { kind: 'yes', subject })));
    }
  },
  { alarm: 'fork' },
);

/** As of some older day, and perhaps seeing nothing of what others wrote since. */
const backdate = (kind: 'yes' | 'no') =>
  member(
    `backdate-${kind}`,
    async ({ world, agent, random }) => {
      const known = olderState(agent, (states) => random.pick(states));
      if (!known) return;
      for (const subject of world.subjects) {
        const self = await otherSelf(world, agent, known);
        await smuggle(world, await attempt(() => sayAs(world, self, { kind, subject })));
      }
    },
    { first: agree },
  );

/** More heads than an entry can name. */
const flood = member(
  'flood-heads',
  async ({ world, agent, random }) => {
    const known = olderState(agent, earliest);
    if (!known) return;
    for (let head = random.between(65, 80); head > 0; head -= 1) {
      const self = await otherSelf(world, agent, known);
      const about = (await newPair(world.suites)).keys.sign;
      await smuggle(
        world,
        await attempt(() => writeControl(self, { kind: 'approve', person: about, yes: true })),
      );
    }
  },
  { times: 1 },
);

const garbled = member(
  'garbled-body',
  async ({ world, agent }) => {
    const { suite, keys } = world.suites;
    const seal: typeof suite.seal = async (...of) => suite.randomBytes((await suite.seal(...of)).length);
    const honest = await otherSelf(world, agent, everything(agent.client.replica));
    await attempt(() => ensureEpoch(honest));
    const self = await otherSelf(world, agent, everything(honest), {
      suites: { suite: { ...suite, seal }, keys },
    });
    await smuggle(world, upTo(honest, honest.log.graph.heads()));
    for (const { entry } of honest.log.graph.nodes) world.hostile.delete(entry.key);
    await smuggle(world, await attempt(() => sayAs(world, self, { kind: 'note' })));
  },
  { alarm: 'garbled', times: 1 },
);

const omitParents = member('omit-parents', async ({ world, agent }) => {
  const { replica } = agent.client;
  const last = replica.log.lastOf(agent.key);
  const self = last && (await otherSelf(world, agent, upTo(replica, [last])));
  if (self) await smuggle(world, await attempt(() => sayAs(world, self, { kind: 'note' })));
});

/** Leaves, and writes on from before. */
const leaver = member(
  'write-after-leaving',
  async ({ world, agent, random, spies }) => {
    const before = everything(agent.client.replica);
    if (!agent.person.hasLeft) {
      spies.push(...agent.person.agents.map((own) => spyOf(world, own)));
      await world.leave(agent);
    }
    world.time.after(random.below(4_000), async () => {
      const self = await otherSelf(world, agent, before);
      const subject = random.pick(world.subjects) ?? '';
      await smuggle(world, await attempt(() => sayAs(world, self, { kind: 'yes', subject })));
      await smuggle(world, await attempt(() => sayAs(world, self, { kind: 'note' })));
    });
    return UNDER_WAY;
  },
  { times: 1, first: agree },
);

/** Leaves, and is let in again by an accomplice with the keys that were ended. */
const comeBack = member(
  'come-back',
  async ({ world, agent, spies }) => {
    const guest = world.people.find((person) => person !== agent.person && !person.hasLeft);
    const [device] = guest?.agents ?? [];
    if (!guest || !device) return;
    guest.isHonest = false;
    spies.push(...guest.agents.map((own) => spyOf(world, own)));
    await world.leave(device);
    const again = async (known: readonly Parcel[] | undefined) => {
      const keys = { person: guest.pair, device: await newPair(world.suites), role: 'member' } as const;
      if (known) await smuggle(world, await admitGhost(world, agent, known, keys, unchecked), true);
    };
    await again(olderState(agent, earliest));
    world.time.after(4_000, () => again(everything(agent.client.replica)));
    return UNDER_WAY;
  },
  { founder: true, times: 1 },
);

/** Bends a second self so far that it signs what its own code would refuse; then nobody else may take it in. */
function unchecked(self: Replica): Replica {
  const receive = self.receive.bind(self);
  self.receive = async (parcels) => {
    const received = await receive(parcels);
    return received.map((answer) =>
      answer.kind === 'refused' ? ({ ...answer, kind: 'taken' } as unknown as typeof answer) : answer,
    );
  };
  return self;
}

/** Content under an epoch from before somebody came or went. */
const staleEpoch = member('stale-epoch', async ({ world, agent }) => {
  const self = unchecked(await otherSelf(world, agent, everything(agent.client.replica)));
  const [oldest] = self.log.epochs.filter(({ entry }) => self.keyring.secretOf(entry.key));
  if (!oldest) return;
  self.log.needsEpoch = (epoch) => epoch !== oldest;
  self.keyring.handOn = () => [];
  await smuggle(world, await attempt(() => sayAs(world, self, { kind: 'note' })), true);
});

/** An epoch that is wrapped for somebody whom nobody let in. */
const ghostRecipient = member('ghost-recipient', async ({ world, agent, spies }) => {
  const { replica } = agent.client;
  const pair = await newPair(world.suites);
  const device = await prove(world.suites.keys, world.space, agent.person.pair.keys.sign, pair);
  const self = unchecked(await otherSelf(world, agent, everything(replica)));
  const hidden = replica.log.lastOf(agent.key);
  if (!hidden) return;
  const members = self.members();
  const ghost = { id: hex(pair.keys.sign), keys: device, person: members.persons.get(agent.person.key) };
  const honest = members.recipients.bind(members);
  members.recipients = (by) => [...honest(by), ghost.id].sort();
  members.devices.set(ghost.id, ghost as never);
  spies.push(spy(world, 'ghost', agent.person.key, pair.keys.sign, pair));
  await smuggle(world, await attempt(() => ensureEpoch(self)), true);
});

/** Lets somebody in whom nobody else has approved. */
const admitAlone = member(
  'admit-unapproved',
  async ({ world, agent, spies }) => {
    const ghost = await newGhost(world);
    const parcels = await admitGhost(world, agent, everything(agent.client.replica), ghost, unchecked);
    const last = parcels.at(-1);
    if (!last) return;
    await smuggle(world, parcels, true);
    spies.push(spy(world, 'ghost', hex(ghost.person.keys.sign), idOf(last.header), ghost.device));
  },
  { times: 1 },
);

/** Takes away what somebody else wrote. */
const eraseOthers = member('erase-others', async ({ world, agent, random }) => {
  const self = unchecked(await otherSelf(world, agent, everything(agent.client.replica)));
  const members = self.members();
  const others = self
    .contents()
    .map(({ node }) => node)
    .filter((node) => members.personOf(node)?.id !== agent.person.key);
  const erasable = others.filter(({ entry }) => entry.header.erasable);
  const target = random.pick(erasable) ?? random.pick(others);
  if (!target) return;
  await smuggle(
    world,
    await attempt(() => writeControl(self, { kind: 'erase', targets: [target.entry.id] })),
    true,
  );
});

/** Shows somebody else the door. */
const endOthers = member('end-others', async ({ world, agent, random }) => {
  const self = unchecked(await otherSelf(world, agent, everything(agent.client.replica)));
  const victim = random.pick(world.people.filter((person) => person !== agent.person && !person.hasLeft));
  if (!victim) return;
  const control = { kind: 'end', person: victim.pair.keys.sign } as const;
  await smuggle(world, await attempt(() => writeControl(self, control)), true);
});

/** Revokes somebody else’s device with a person key that is not theirs. */
const revokeOthers = member('revoke-others', async ({ world, agent, random }) => {
  const known = everything(agent.client.replica);
  const self = unchecked(await otherSelf(world, agent, known, { withKit: true }));
  const victim = random.pick(world.agents.filter(({ person }) => person !== agent.person));
  if (!victim || !self.log.has(victim.key)) return;
  const control = { kind: 'revoke', device: victim.id, seq: 0, last: new Uint8Array(32) } as const;
  await smuggle(world, await attempt(() => writeAsPerson(self, control)), true);
});

export const memberAttacks: readonly Attack[] = [
  equivocate,
  backdate('yes'),
  backdate('no'),
  ...ghostAttacks,
  flood,
  ...wrapAttacks,
  garbled,
  omitParents,
  leaver,
  comeBack,
  staleEpoch,
  ghostRecipient,
  admitAlone,
  eraseOthers,
  endOthers,
  revokeOthers,
];
