// What somebody can do who has a copy of a device, or the device itself; and what strangers try who have only the relay.
import { foundSpace, prove, type Replica, writeControl } from '@orrery/log';
import { encodeHeader, idOf, type Parcel, readEntry, signedBytes } from '@orrery/wire';
import type { Agent, World } from '../world.ts';
import type { Attack } from './attack.ts';
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
} from './other-self.ts';

/** A copy writes while the device itself goes on: sooner or later both take one place. */
const copiedDevice: Attack = {
  name: 'copied-device',
  by: 'thief',
  begin({ world, random, span, spies: _ }) {
    const agent = random.pick(world.honest);
    if (!agent) return undefined;
    let forked = false;
    world.time.after(random.below(span), async () => {
      if (agent.isOut || agent.client.isDead) return;
      agent.wasRestored = true;
      const copy = await otherSelf(world, agent, everything(agent.client.replica));
      const parcels = await attempt(() =>
        sayAs(world, copy, { kind: 'yes', subject: world.subjects[0] ?? '' }),
      );
      await world.says(agent, { kind: 'note' });
      forked = parcels.length > 0;
      await smuggle(world, parcels);
    });
    return {
      verify(found) {
        for (const { name, client } of world.honest) {
          const { replica } = client;
          const has =
            [...world.hostile].some((key) => replica.log.has(key)) && replica.log.forks().length > 0;
          if (forked && has && !replica.alarms().some(({ kind }) => kind === 'fork'))
            found.unnoticed.push(`${name} shows no fork`);
        }
      },
    };
  },
};

/** Stolen with everything on it: the thief brings in devices of their own, before and after it is revoked, and backdates. */
const stolenDevice: Attack = {
  name: 'stolen-device',
  by: 'thief',
  begin({ world, random, span, spies }) {
    const owner = random.pick(world.people.filter(({ agents }) => agents.filter((a) => !a.isOut).length > 1));
    const [stolen, other] = random.shuffled(owner?.agents.filter((a) => !a.isOut) ?? []);
    if (!owner || !stolen || !other) return undefined;
    const at = random.below(span / 2);
    let thief: Replica | undefined;
    world.time.after(at, async () => {
      if (stolen.client.isDead || stolen.isOut) return;
      stolen.isOut = true;
      stolen.connection?.cut();
      thief = await otherSelf(world, stolen, everything(stolen.client.replica));
      spies.push(spyOf(world, stolen));
      await steal(world, stolen, thief, spies);
    });
    world.time.after(at + random.below(span / 3), async () => {
      if (thief && !other.isOut && !other.client.isDead) await world.revoke(other, stolen);
    });
    world.time.after(at + (2 * span) / 3, async () => {
      if (!thief) return;
      await steal(world, stolen, thief, spies);
      const known = olderState(stolen, (states) => random.pick(states));
      const older = known && (await otherSelf(world, stolen, known));
      if (older)
        await smuggle(world, await attempt(() => sayAs(world, older, { kind: 'yes', subject: 'home' })));
    });
    return {};
  },
};

/** A device of the thief's own, and words under the owner's name. */
async function steal(
  world: World,
  stolen: Agent,
  thief: Replica,
  spies: ReturnType<typeof spyOf>[],
): Promise<void> {
  const pair = await newPair(world.suites);
  const device = await prove(world.suites.keys, world.space, stolen.person.pair.keys.sign, pair);
  const introduced = await attempt(() => writeControl(thief, { kind: 'device', device }));
  const last = introduced.at(-1);
  if (last) spies.push(spy(world, 'thief', stolen.person.key, idOf(last.header), pair));
  await smuggle(world, introduced);
  await smuggle(world, await attempt(() => sayAs(world, thief, { kind: 'yes', subject: 'trip' })));
}

/** From one old day, more devices at once than a person may have, to crowd out the rightful ones; then it is revoked. */
const crowd: Attack = {
  name: 'crowd-devices',
  by: 'thief',
  begin({ world, random, span, spies }) {
    const owner = random.pick(world.people.filter(({ agents }) => agents.filter((a) => !a.isOut).length > 1));
    const [stolen, other] = random.shuffled(owner?.agents.filter((a) => !a.isOut) ?? []);
    if (!owner || !stolen || !other) return undefined;
    const at = random.below(span / 2);
    let cut: { seq: number; last: Uint8Array<ArrayBuffer> } | undefined;
    world.time.after(at, async () => {
      if (stolen.client.isDead || stolen.isOut || other.client.isDead) return;
      stolen.isOut = true;
      stolen.connection?.cut();
      const known = everything(stolen.client.replica);
      const last = other.client.replica.log.lastOf(stolen.key)?.entry;
      spies.push(spyOf(world, stolen));
      cut = { seq: last?.header.seq ?? 0, last: last?.id ?? new Uint8Array(32) };
      for (let more = random.between(6, 12); more > 0; more -= 1) {
        const thief = await otherSelf(world, stolen, known);
        await steal(world, stolen, thief, spies);
      }
    });
    world.time.after(at + span / 3, async () => {
      const from = cut;
      if (!from) return;
      const control = { kind: 'revoke', device: stolen.id, ...from } as const;
      const parcels = await world.asPerson(owner, [...world.relay.parcels.values()], control);
      for (const parcel of parcels ?? []) await world.relay.store(parcel);
      world.relay.fanOut();
    });
    return {};
  },
};

/** Entries that the relay makes up: it has no key under which their signatures would hold. */
const forge = (
  name: string,
  make: (world: World, agent: Agent, replica: Replica) => Promise<readonly Parcel[]>,
  form?: 'circle',
): Attack => ({
  name,
  by: 'relay',
  ...(form ? { form } : {}),
  begin({ world, random, span }) {
    for (let times = 0; times < 2; times += 1)
      world.time.after(random.below(span), async () => {
        const agent = random.pick(world.honest);
        if (agent && !agent.client.isDead)
          await smuggle(world, await make(world, agent, agent.client.replica), true);
      });
    return {};
  },
});

/** As if an honest device had signed it, with a key of the relay's own. */
const ghostDevice = forge('ghost-device', async (world, agent, replica) => {
  const pair = await newPair(world.suites);
  const device = await prove(world.suites.keys, world.space, agent.person.pair.keys.sign, pair);
  const self = await otherSelf(world, { ...agent, pair }, everything(replica));
  self.receive = async () => [{ kind: 'taken' } as never];
  return attempt(() => writeControl(self, { kind: 'device', device }));
});

/** A real epoch, with another signature or one byte of its wraps changed: as if it were new. */
const staleWrap = forge('stale-wrap', async (world, _, replica) => {
  const old = world.random.pick(replica.log.epochs)?.entry;
  const last = replica.log.graph.nodes.at(-1)?.entry;
  const body = old && replica.parcel(old.key)?.body;
  if (!old || !last || !body) return [];
  const pair = await newPair(world.suites);
  const header = encodeHeader({ ...old.header, seq: old.header.seq + 1, prev: old.id, parents: [] });
  const entry = readEntry(header, await world.suites.keys.sign(pair, signedBytes(header)));
  return typeof entry === 'string' ? [] : [{ header: entry.bytes, signature: entry.signature, body }];
});

/** Entries of another space that the same people could have signed. */
const splice = forge('cross-space', async (world, agent) => {
  const { suite, keys } = world.suites;
  const parts = { form: 'circle', role: 'member', founding: suite.randomBytes(32) } as const;
  const { parcel } = await foundSpace(keys, agent.person.pair, parts);
  const entry = readEntry(parcel.header, parcel.signature);
  const known = agent.client.replica.log.lastOf(agent.key);
  if (typeof entry === 'string' || !known) return [parcel];
  const header = encodeHeader({ ...known.entry.header, space: entry.id });
  return [parcel, { header, signature: await keys.sign(agent.pair, signedBytes(header)) }];
});

export const thiefAttacks: readonly Attack[] = [
  copiedDevice,
  stolenDevice,
  crowd,
  ghostDevice,
  staleWrap,
  splice,
];
