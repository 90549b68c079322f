// What somebody who is in can do with their own keys: write twice, write late as if early, hide what they have seen, wrap wrongly,
// leave and come back.
import {
  admission,
  ensureEpoch,
  type KeyPair,
  prove,
  type Replica,
  type Suites,
  writeAsPerson,
  writeControl,
} from '@orrery/log';
import { hex, idOf, type Node, type Parcel, type Role } from '@orrery/wire';
import { agree } from '../activity.ts';
import type { Agent, World } from '../world.ts';
import { type Attack, type Scene, sometime, UNDER_WAY } from './attack.ts';
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

interface Inside extends Scene {
  /** A device of the attacker. */
  readonly agent: Agent;
}

interface Manner {
  /** The attacker is who founded the space. */
  readonly founder?: boolean;
  readonly times?: number;
  readonly alarm?: Alarm;
  readonly form?: 'circle' | 'care';
  /** What honest people do before, so that there is something to attack. */
  readonly first?: (world: World) => Promise<void>;
}

type Alarm = 'fork' | 'unapproved' | 'wrapWrong' | 'earlierWrong' | 'garbled';

/**
 * At some moment, once or several times, a member does something. `alarm`: what each honest device that has the entry must
 * show; `about` the entries that it did it with.
 */
function member(
  name: string,
  does: (inside: Inside) => Promise<unknown>,
  { founder = false, times = 2, alarm, form = 'circle', first }: Manner = {},
): Attack {
  return {
    name,
    by: 'member',
    form,
    async begin(scene) {
      const { world, random } = scene;
      await first?.(world);
      const person = founder ? world.people[0] : random.pick(world.people.slice(1));
      const [agent] = person?.agents ?? [];
      if (!person || !agent || world.people.length < 2) return undefined;
      person.isHonest = false;
      for (let time = 0; time < times; time += 1)
        sometime(scene, () => (agent.client.isDead ? undefined : does({ ...scene, agent })));
      return {
        async verify(found) {
          if (!alarm) return;
          for (const { name: who, client } of world.honest) {
            await client.shown();
            const { log } = client.replica;
            const has = [...world.hostile].some(
              (key) => log.has(key) && isAlarming(log.graph.get(key), alarm),
            );
            if (
              has &&
              !client.replica.alarms().some(({ kind }) => kind === alarm) &&
              !isCured(client.replica, alarm, world)
            )
              found.unnoticed.push(`${who} shows no ${alarm}`);
          }
        },
      };
    },
  };
}

/** The entry itself is what the alarm is about. */
const isAlarming = (node: Node | undefined, alarm: Alarm): boolean => {
  const kind = node?.entry.header.kind;
  if (alarm === 'wrapWrong') return false;
  if (alarm === 'earlierWrong') return false;
  if (alarm === 'garbled') return kind === 'content';
  if (alarm === 'unapproved') return kind === 'admit';
  return kind !== undefined;
};

/** Where there is nothing to be alarmed of: no place is taken twice, or the one let in has left or was approved. */
function isCured(replica: Replica, alarm: Alarm, world: World): boolean {
  if (alarm === 'fork') return replica.log.forks().length === 0;
  if (alarm === 'garbled') {
    return [...world.hostile].every((key) => {
      const node = replica.log.graph.get(key);
      return (
        node?.entry.header.kind !== 'content' ||
        replica.keyring.secretOf(hex(node.entry.header.epoch)) === undefined
      );
    });
  }
  const me = replica.me();
  const members = replica.members();
  return me !== undefined && members.livePersons().every((other) => members.trusts(me, other));
}

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

const earliest = (states: readonly Node[]): Node | undefined => states[0];

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

/** A further device, after which a new epoch is due; what the attacker’s suites do to it is up to them. */
async function renew(
  world: World,
  agent: Agent,
  suites: Suites,
  bend: (self: Replica) => void,
): Promise<readonly Parcel[]> {
  const self = await otherSelf(world, agent, everything(agent.client.replica), { suites });
  return attempt(async () => {
    const pair = await newPair(world.suites);
    const device = await prove(world.suites.keys, world.space, agent.person.pair.keys.sign, pair);
    const introduced = await writeControl(self, { kind: 'device', device });
    if (introduced.kind !== 'written') return undefined;
    bend(self);
    const epoch = await ensureEpoch(self);
    return [...introduced.parcels, ...epoch];
  });
}

const wrongWrap: Attack = {
  name: 'wrong-wrap',
  by: 'member',
  form: 'circle',
  begin(scene) {
    const { world, random } = scene;
    const person = random.pick(world.people.slice(1));
    const [agent] = person?.agents ?? [];
    const victim = random.pick(world.agents.filter((other) => other.person !== person));
    if (!person || !agent || !victim) return undefined;
    person.isHonest = false;
    let epoch: string | undefined;
    sometime(scene, async () => {
      if (agent.client.isDead) return;
      const { keys, suite } = world.suites;
      const wrap: typeof keys.wrap = (recipient, info, secret) =>
        keys.wrap(
          recipient,
          info,
          recipient.join() === victim.pair.keys.wrap.join() ? suite.randomBytes(32) : secret,
        );
      const parcels = await renew(world, agent, { suite, keys: { ...keys, wrap } }, () => {});
      const last = parcels.at(-1);
      if (parcels.length < 2 || !last) return;
      epoch = hex(idOf(last.header));
      await smuggle(world, parcels);
    });
    return {
      verify(found) {
        const { replica } = victim.client;
        const isFor = victim.isOut || victim.person.hasLeft || epoch === undefined || !replica.log.has(epoch);
        if (
          !isFor &&
          !replica.alarms().some((alarm) => alarm.kind === 'wrapWrong' && alarm.epoch === epoch)
        ) {
          const wraps = world.relay.log.graph.get(epoch ?? '')?.entry.header.control;
          const isNamed =
            wraps?.kind === 'epoch' && wraps.wraps.some(({ recipient }) => hex(recipient) === victim.key);
          if (isNamed) found.unnoticed.push(`${victim.name} shows no wrong wrap`);
        }
      },
    };
  },
};

/** Right for every device, and wrong for somebody’s person key, which lies in a kit: whoever holds the secret says so. */
const wrongWrapForKit: Attack = {
  name: 'wrong-wrap-for-kit',
  by: 'member',
  form: 'circle',
  begin(scene) {
    const { world, random } = scene;
    const person = random.pick(world.people.slice(1));
    const [agent] = person?.agents ?? [];
    const victim = random.pick(world.people.filter((other) => other !== person));
    if (!person || !agent || !victim) return undefined;
    person.isHonest = false;
    let epoch = '';
    sometime(scene, async () => {
      if (agent.client.isDead) return;
      const { keys, suite } = world.suites;
      const kit = victim.pair.keys.wrap.join();
      const wrap: typeof keys.wrap = (recipient, info, secret) =>
        keys.wrap(recipient, info, recipient.join() === kit ? suite.randomBytes(32) : secret);
      const parcels = await renew(world, agent, { suite, keys: { ...keys, wrap } }, () => {});
      const last = parcels.at(-1);
      if (parcels.length < 2 || !last) return;
      epoch = hex(idOf(last.header));
      await smuggle(world, parcels);
    });
    return {
      verify(found) {
        const control = world.relay.log.graph.get(epoch)?.entry.header.control;
        if (
          control?.kind !== 'epoch' ||
          !control.wraps.some(({ recipient }) => hex(recipient) === victim.key)
        )
          return;
        for (const { name, client } of world.honest)
          if (
            client.replica.keyring.secretOf(epoch) &&
            !client.replica.alarms().some((one) => one.kind === 'wrapWrong' && one.recipient === victim.key)
          )
            found.unnoticed.push(`${name} shows no wrong wrap for a kit`);
      },
    };
  },
};

const wrongEarlier: Attack = {
  name: 'wrong-earlier',
  by: 'member',
  form: 'circle',
  begin(scene) {
    const { world, random } = scene;
    const person = random.pick(world.people.slice(1));
    const [agent] = person?.agents ?? [];
    if (!person || !agent) return undefined;
    person.isHonest = false;
    let epoch: string | undefined;
    let handedOn: string[] = [];
    sometime(scene, async () => {
      if (agent.client.isDead) return;
      const parcels = await renew(world, agent, world.suites, (self) => {
        const { keyring } = self;
        const [known, handOn] = [keyring.secretOf.bind(keyring), keyring.handOn.bind(keyring)];
        keyring.secretOf = (key) => known(key) && world.random.bytes(32);
        keyring.handOn = (...of) => {
          handedOn = handOn(...of);
          return handedOn;
        };
      });
      const last = parcels.at(-1);
      // where somebody is in whom another one never approved there may be nothing to hand on, and nothing wrong with it
      if (parcels.length < 2 || !last || handedOn.length === 0) return;
      epoch = hex(idOf(last.header));
      await smuggle(world, parcels);
    });
    return {
      verify(found) {
        for (const { name, client } of world.honest) {
          const { replica } = client;
          if (
            epoch === undefined ||
            replica.keyring.secretOf(epoch) === undefined ||
            !replica.parcel(epoch)?.body
          )
            continue;
          const hasAny = replica.log.epochs.some(({ entry }) => entry.key === epoch);
          if (
            hasAny &&
            !replica.alarms().some((alarm) => alarm.kind === 'earlierWrong' && alarm.epoch === epoch)
          )
            found.unnoticed.push(`${name} shows no wrong earlier secrets`);
        }
      },
    };
  },
};

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
  backdateAdmission,
  admitTwice,
  flood,
  wrongWrap,
  wrongWrapForKit,
  wrongEarlier,
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
