// Secrets of a new epoch that are wrapped or handed on wrongly.
import { ensureEpoch, prove, type Replica, type Suites, writeControl } from '@orrery/log';
import { hex, idOf, type Parcel } from '@orrery/wire';
import type { Agent, World } from '../world.ts';
import { type Attack, sometime } from './attack.ts';
import { attempt, everything, newPair, otherSelf, smuggle } from './other-self.ts';

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

export const wrapAttacks: readonly Attack[] = [wrongWrap, wrongWrapForKit, wrongEarlier];
