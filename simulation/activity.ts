// What people do while a run lasts, and what befalls their devices and the relay without anybody's ill will.
import type { Replica } from '@orrery/log';
import type { Random } from './random.ts';
import type { Agent, World } from './world.ts';

const pickAgent = (world: World, random: Random): Agent | undefined =>
  random.pick(
    world.agents.filter(({ isOut, client, person }) => !isOut && !client.isDead && !person.hasLeft),
  );

/** The first minutes: a few people with a few devices, in good weather. */
export async function gather(world: World, random: Random): Promise<void> {
  const people = world.form === 'self' ? 1 : random.between(2, 3);
  for (let tries = 0; world.people.length < people && tries < 6; tries += 1) {
    const [first] = world.agents;
    if (first) await world.invite(first, world.form === 'care' ? 'provider' : 'member');
    await world.time.run(world.time.now + 12_000);
    await refresh(world);
  }
  for (const person of world.people) {
    const devices = random.between(person === world.people[0] ? 2 : 1, world.form === 'self' ? 3 : 2);
    for (let more = 1; more < devices; more += 1) {
      const [agent] = person.agents;
      if (agent) await world.addDevice(agent);
      await world.time.run(world.time.now + 500);
    }
  }
  for (const agent of world.agents) await world.says(agent, { kind: 'note' });
  await world.time.run(world.time.now + 2_000);
}

/** Everybody who can is connected. */
async function refresh(world: World): Promise<void> {
  for (const agent of world.agents) {
    if (agent.client.isDead) await world.restart(agent);
    world.connect(agent);
  }
  await world.time.run(world.time.now + 300);
}

/** Everybody says yes to everything, so that something is in force. */
export async function agree(world: World): Promise<void> {
  for (const subject of world.subjects)
    for (const { agents } of world.people)
      for (const agent of agents.slice(0, 1)) await world.says(agent, { kind: 'yes', subject });
}

/** Long whiles at the end, at most: each brings in whom the one before left out. */
const MOST_WHILES = 4;

export async function act(world: World, random: Random): Promise<void> {
  const agent = pickAgent(world, random);
  if (!agent) return;
  const dice = random.unit();
  const subject = random.pick(world.subjects) ?? '';
  if (dice < 0.38) await world.says(agent, { kind: 'note' }, random.chance(0.4));
  else if (dice < 0.56) await world.says(agent, { kind: 'yes', subject });
  else if (dice < 0.64) await world.says(agent, { kind: 'no', subject });
  else if (dice < 0.7) await world.erase(agent);
  else if (dice < 0.76 && agent.person.agents.length < 3) await world.addDevice(agent);
  else if (dice < 0.82 && world.form !== 'self' && world.people.length < 4) await world.invite(agent);
  else if (dice < 0.86) await revokeOne(world, random, agent);
  else if (dice < 0.875 && world.people.length > 2) await world.leave(agent);
  else await world.tidy(agent);
}

async function revokeOne(world: World, random: Random, by: Agent): Promise<void> {
  const own = by.person.agents.filter((other) => !other.isOut);
  const target = random.pick(own.filter((other) => other !== by));
  if (!target || own.length <= 2 || !(await world.revoke(by, target))) return;
  target.isOut = true;
  world.revoked.add(target);
}

/** Things break: connections, devices, disks, the relay’s machine. */
export function mishaps(world: World, random: Random, span: number): void {
  const { time } = world;
  const end = time.now + span;
  const soon = () => random.below(span);
  world.weather.loss = random.pick([0, 0.01, 0.05]) ?? 0;
  world.weather.slowest = random.pick([5, 200, 2_000]) ?? 5;
  for (let times = random.below(3); times > 0; times -= 1)
    time.after(soon(), () => {
      const agent = random.pick(world.agents);
      if (!agent) return;
      agent.isOffline = true;
      agent.connection?.cut();
      time.after(random.below(span), () => {
        agent.isOffline = false;
      });
    });
  for (let times = random.below(3); times > 0; times -= 1)
    time.after(soon(), () => {
      const agent = random.pick(world.agents);
      if (agent) agent.disk.crashAfter = random.below(4);
    });
  if (random.chance(0.15))
    time.after(soon(), () => {
      const agent = random.pick(world.agents);
      if (!agent) return;
      agent.disk.isFull = true;
      time.after(random.below(6_000), () => {
        agent.disk.isFull = false;
      });
    });
  if (random.chance(0.15)) time.after(soon(), () => deviceBackup(world, random, end));
  if (random.chance(0.15)) time.after(soon(), () => relayBackup(world, random, end));
}

function deviceBackup(world: World, random: Random, end: number): void {
  const agent = random.pick(world.agents);
  if (!agent) return;
  const backup = agent.disk.backup();
  world.time.after(random.below(end - world.time.now), () =>
    agent.isOut ? undefined : world.putBack(agent, backup),
  );
}

function relayBackup(world: World, random: Random, end: number): void {
  const backup = world.relay.backup();
  world.time.after(random.below(end - world.time.now), () => world.relay.restore(backup));
}

/** Devices come back by themselves, now and then. */
export function keepConnecting(world: World, random: Random, until: number): void {
  for (let at = 500; at < until; at += random.between(300, 1_500))
    world.time.after(at, async () => {
      for (const agent of world.agents) {
        if (agent.client.isDead && random.chance(0.4)) await world.restart(agent);
        else if (!agent.client.isDead && random.chance(0.6)) world.connect(agent);
      }
    });
}

/** Good weather, and enough of it that everything that can arrive does; everybody writes twice. */
export async function settle(world: World): Promise<void> {
  world.isClosing = true;
  world.weather.loss = 0;
  world.weather.slowest = 5;
  for (const agent of world.agents) {
    agent.isOffline = false;
    agent.disk.isFull = false;
    agent.disk.crashAfter = undefined;
  }
  await meet(world);
  takeStock(world);
  for (const agent of world.honest) await world.tidy(agent);
  await meet(world);
  // whoever was given back to the relay may have brought a revoke along
  takeStock(world);
  for (const agent of world.honest) await world.says(agent, { kind: 'note' });
  await meet(world);
  // whoever came in only now has nobody's answer to wait for yet: another while passes
  for (let whiles = 0; whiles < MOST_WHILES; whiles += 1) {
    const isLast = world.honest.every(({ client, key }) => client.replica.log.lastOf(key));
    for (const agent of world.honest) agent.client.timePasses();
    for (const agent of world.honest) await world.says(agent, { kind: 'note' });
    await meet(world);
    if (isLast) return;
  }
}

/**
 * Who stopped in the middle of revoking or leaving may have done it all the same, and either may be lost with a disk. A device
 * whose introduction only devices have that are out themselves is in nowhere.
 */
function takeStock(world: World): void {
  const { log } = world.relay;
  const { members } = log.view();
  for (const agent of world.agents) {
    const device = members.devices.get(agent.key);
    if (!device) continue;
    if (!members.isLive(device)) agent.isOut = true;
    else if (world.revoked.has(agent)) agent.isOut = false;
  }
  const stillIn = world.agents.filter(({ isOut }) => !isOut).map(({ client }) => client.replica.members());
  for (const person of world.people) {
    const hasEnded = ({ persons }: typeof members) => (persons.get(person.key)?.ends.length ?? 0) > 0;
    if (hasEnded(members)) person.hasLeft = true;
    else if (!stillIn.some(hasEnded)) person.hasLeft = false;
  }
  for (const agent of world.agents.filter(({ key }) => !log.has(key))) {
    const isGivenBack = world.agents.some(
      (other) =>
        other !== agent && !other.isOut && !other.person.hasLeft && other.client.replica.log.has(agent.key),
    );
    if (!isGivenBack) agent.isOut = true;
  }
}

const hasAll = ({ relay }: World, replica: Replica): boolean =>
  replica.log.graph.nodes.length === relay.log.graph.nodes.length && replica.missingBodies().length === 0;

/** Everybody connects anew, until nothing moves any more. */
async function meet(world: World): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const agent of world.agents) {
      if (agent.isOut) continue;
      agent.connection?.cut();
      agent.connection = undefined;
      if (agent.client.isDead) await world.restart(agent);
      else world.connect(agent);
    }
    await world.time.run(world.time.now + 400);
    const active = world.agents.filter(({ isOut, person }) => !isOut && !person.hasLeft);
    if (!active.every(({ client }) => client.isTogether())) continue;
    if (round > 0 || active.every(({ client }) => hasAll(world, client.replica))) return;
  }
}
