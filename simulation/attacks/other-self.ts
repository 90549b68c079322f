// A second self of a device, with its keys, that knows only what the attacker wants it to know: how members equivocate and
// backdate, and how thieves write. It writes with the app's own code, bent where the attack needs it.
import { type KeyPair, type Replica, type Suites, type Written, writeContent } from '@orrery/log';
import { type Bytes, hex, type Node, type Outcome, type Parcel, utf8 } from '@orrery/wire';
import type { Spy } from '../invariants.ts';
import { keyOf, newReplica } from '../parcels.ts';
import { type Agent, newPair, parcelsOf, type Saying, type World } from '../world.ts';

/** Entries before any of these, and themselves, in the order of somebody who has them. */
export function upTo(of: Replica, nodes: readonly Node[]): Parcel[] {
  const { graph } = of.log;
  return graph.nodes
    .filter((node) => nodes.some((end) => graph.isBeforeOrSame(node, end)))
    .flatMap(({ entry }) => of.parcel(entry.key) ?? []);
}

export const everything = (of: Replica): Parcel[] => upTo(of, of.log.graph.heads());

/** An older point on the way of this device: something that it knew once, after it was introduced. */
export function olderState(
  agent: Agent,
  pick: (nodes: readonly Node[]) => Node | undefined,
): Parcel[] | undefined {
  const { replica } = agent.client;
  const { graph } = replica.log;
  const introduced = graph.get(agent.key);
  if (!introduced) return undefined;
  const states = graph.nodes.filter((node) => graph.isBeforeOrSame(introduced, node));
  const state = pick(states);
  return state && upTo(replica, [state]);
}

export async function otherSelf(
  world: World,
  agent: Agent,
  known: readonly Parcel[],
  { suites = world.suites, withKit = false }: { suites?: Suites; withKit?: boolean } = {},
): Promise<Replica> {
  const { person, key, pair } = agent;
  const kit = withKit ? { personPair: person.pair } : {};
  const self = newReplica(suites, world.space, { person: person.key, device: { id: key, pair }, ...kit });
  await self.receive(known);
  return self;
}

export async function sayAs(
  world: World,
  self: Replica,
  saying: Omit<Saying, 'at' | 'text'>,
): Promise<readonly Parcel[] | undefined> {
  const payload = utf8(JSON.stringify({ ...saying, text: hex(world.random.bytes(4)), at: 0 }));
  return parcelsOf(await writeContent(self, { witness: self.suites.suite.randomBytes(48), payload }, false));
}

/** What such a self writes, or undefined where its own code sees that it would not be valid. */
export async function attempt(
  write: () => Promise<Written | readonly Parcel[] | undefined>,
): Promise<readonly Parcel[]> {
  try {
    const written = await write();
    if (!written) return [];
    return 'kind' in written ? (parcelsOf(written) ?? []) : written;
  } catch {
    return [];
  }
}

/** What only the attackers’ own devices have so far goes ahead. */
async function storeAfterAll(world: World, parcel: Parcel): Promise<Outcome> {
  const outcome = await world.relay.store(parcel);
  if (outcome.kind !== 'waiting') return outcome;
  for (const { person, isOut, client } of world.agents)
    if (!person.isHonest || isOut)
      for (const known of everything(client.replica))
        if (!world.relay.log.has(keyOf(known))) await world.relay.store(known);
  return world.relay.store(parcel);
}

/** Brings hostile entries among the others: through an honest relay, or, where that refuses, past it. */
export async function smuggle(world: World, parcels: readonly Parcel[], past = false): Promise<void> {
  for (const parcel of parcels) {
    const key = keyOf(parcel);
    world.hostile.add(key);
    const outcome = await storeAfterAll(world, parcel);
    if (outcome.kind === 'refused' && past) {
      world.relay.parcels.set(key, parcel);
      for (const path of world.relay.paths.values()) if (!path.ids.includes(key)) path.add(key);
    }
    if (outcome.kind === 'stored' || past) world.touched += 1;
  }
  world.relay.fanOut();
}

/** Somebody with these keys, who has everything that the relay has. */
export function spy(world: World, name: string, person: string, id: Bytes, pair: KeyPair): Spy {
  const replica = newReplica(world.suites, world.space, { person, device: { id: hex(id), pair } });
  return { name, replica, person, device: hex(id) };
}

export const spyOf = (world: World, { name, person, id, pair }: Agent): Spy =>
  spy(world, name, person.key, id, pair);

export { newPair };
