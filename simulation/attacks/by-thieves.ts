// What somebody can do who has a copy of a device, or the device itself; and what strangers try who have only the relay.
import { foundSpace, prove, type Replica, writeControl } from '@orrery/log';
import {
  encodeHeader,
  hex,
  idOf,
  MOST_PARENTS,
  type Parcel,
  readEntry,
  signedBytes,
  ZERO,
} from '@orrery/wire';
import { agree } from '../activity.ts';
import type { Spy } from '../invariants.ts';
import type { Agent, Person, World } from '../world.ts';
import { type Attack, type Scene, sometime } from './attack.ts';
import { admitGhost, newGhost } from './ghosts.ts';
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
  begin(scene) {
    const { world, random } = scene;
    let forked = false;
    sometime(scene, async () => {
      const agent = random.pick(world.honest.filter(({ client }) => !client.isDead));
      if (!agent) return;
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

/** A device of somebody who has another one, and that other one. */
function somethingToSteal({ world, random }: Scene): { stolen: Agent; other: Agent } | undefined {
  const left = (person: Person) =>
    person.hasLeft ? [] : person.agents.filter(({ isOut, client }) => !isOut && !client.isDead);
  const owner = random.pick(world.people.filter((person) => left(person).length > 1));
  const [stolen, other] = random.shuffled(owner ? left(owner) : []);
  return stolen && other && { stolen, other };
}

/** It is in other hands from now on. */
function take(world: World, stolen: Agent, spies: Spy[]): void {
  stolen.isOut = true;
  stolen.connection?.cut();
  spies.push(spyOf(world, stolen));
}

/** Stolen with everything on it: the thief brings in devices of their own, before and after it is revoked, and backdates. */
const stolenDevice: Attack = {
  name: 'stolen-device',
  by: 'thief',
  async begin(scene) {
    const { world, random, span, spies } = scene;
    let thief: Replica | undefined;
    await agree(world);
    const goOn = (stolen: Agent, by: Replica) => async () => {
      await steal(world, stolen, by, spies);
      const known = olderState(stolen, (states) => random.pick(states));
      const older = known && (await otherSelf(world, stolen, known));
      if (!older) return;
      const kind = random.pick(['yes', 'no'] as const) ?? 'no';
      for (const subject of world.subjects)
        await smuggle(world, await attempt(() => sayAs(world, older, { kind, subject })));
    };
    sometime({ ...scene, span: span / 2 }, async () => {
      const found = thief ? undefined : somethingToSteal(scene);
      if (!found) return;
      const { stolen, other } = found;
      take(world, stolen, spies);
      thief = await otherSelf(world, stolen, everything(stolen.client.replica));
      world.time.after(random.below(span / 3), async () => {
        if (!other.isOut && !other.client.isDead) await world.revoke(other, stolen);
      });
      world.time.after(span / 2, goOn(stolen, thief));
      await steal(world, stolen, thief, spies);
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

/** The founder's first device lets a ghost in as of the day when it was alone; then it is revoked, and its yes with it. */
const letsIn: Attack = {
  name: 'stolen-lets-in',
  by: 'thief',
  form: 'circle',
  begin(scene) {
    const { world, span, spies } = scene;
    const [owner] = world.people;
    const [stolen, other] = owner?.agents ?? [];
    if (!stolen || !other) return undefined;
    sometime({ ...scene, span: span / 2 }, async () => {
      if (stolen.isOut || other.isOut || stolen.client.isDead || stolen.person.hasLeft) return;
      const known = olderState(stolen, ([first]) => first);
      if (!known) return;
      take(world, stolen, spies);
      const ghost = await newGhost(world);
      const parcels = await admitGhost(world, stolen, known, ghost);
      const last = parcels.at(-1);
      if (last) spies.push(spy(world, 'ghost', hex(ghost.person.keys.sign), idOf(last.header), ghost.device));
      await smuggle(world, parcels);
      for (let at = span / 8; at < span / 2; at += span / 8)
        world.time.after(at, async () => {
          const isRevoked = (world.relay.log.view().members.devices.get(stolen.key)?.revokes.length ?? 0) > 0;
          if (!isRevoked && !other.isOut && !other.client.isDead) await world.revoke(other, stolen);
        });
    });
    return {};
  },
};

/** From one old day, more devices at once than a person may have, to crowd out the rightful ones; then it is revoked. */
const crowd: Attack = {
  name: 'crowd-devices',
  by: 'thief',
  begin(scene) {
    const { world, random, span, spies } = scene;
    let isDone = false;
    sometime({ ...scene, span: span / 2 }, async () => {
      const found = isDone ? undefined : somethingToSteal(scene);
      if (!found) return;
      isDone = true;
      const { stolen, other } = found;
      take(world, stolen, spies);
      const known = everything(stolen.client.replica);
      const last = other.client.replica.log.lastOf(stolen.key)?.entry;
      const cut = { seq: last?.header.seq ?? 0, last: last?.id ?? ZERO };
      for (let more = random.between(6, 12); more > 0; more -= 1)
        await steal(world, stolen, await otherSelf(world, stolen, known), spies);
      world.time.after(span / 3, async () => {
        const control = { kind: 'revoke', device: stolen.id, ...cut } as const;
        const parcels = await world.asPerson(stolen.person, [...world.relay.parcels.values()], control);
        for (const parcel of parcels ?? []) await world.relay.store(parcel);
        world.relay.fanOut();
      });
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
  begin(scene) {
    const { world, random } = scene;
    for (let times = 0; times < 2; times += 1)
      sometime(scene, async () => {
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
  // what draws heads together goes on until it was taken in, which here it never is
  if (self.log.graph.heads().length > MOST_PARENTS) return [];
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
  letsIn,
  crowd,
  ghostDevice,
  staleWrap,
  splice,
];
