// What must hold at the end of every run, whoever attacked. `broken`: something unsafe. `unnoticed`: an honest device lacks what
// others have and says nothing of it. `falseAlarms`: an alarm without cause.
import type { Reading, Replica } from '@orrery/log';
import { type Entry, fromUtf8, hex, type Parcel, utf8 } from '@orrery/wire';
import { answersOn, isInForce, type Readings, sayingOf } from './consent.ts';
import { Ancestry, faultOf, Oracle } from './oracle.ts';
import { newReplica, readOnce } from './parcels.ts';
import type { Random } from './random.ts';
import type { Shown } from './seam.ts';
import type { Agent, Saying, World } from './world.ts';

export interface Spy {
  readonly name: string;
  readonly replica: Replica;
  readonly person: string;
  readonly device: string;
}

export interface Found {
  readonly broken: string[];
  readonly unnoticed: string[];
  readonly falseAlarms: string[];
}

const short = (key: string): string => key.slice(0, 8);
const keysOf = (replica: Replica): string[] => replica.log.graph.nodes.map(({ entry }) => entry.key);

/** Everything that anybody has, in an order in which nothing comes before its ancestors. */
export function allParcels(world: World): Map<string, Parcel> {
  const all = new Map<string, Parcel>();
  const add = (entry: Entry, body: Parcel['body']) => {
    const known = all.get(entry.key);
    if (!known || (!known.body && body)) {
      const { bytes, signature } = entry;
      all.set(entry.key, body ? { header: bytes, signature, body } : { header: bytes, signature });
    }
  };
  for (const { client } of world.agents)
    for (const { entry } of client.replica.log.graph.nodes)
      add(entry, client.replica.parcel(entry.key)?.body);
  for (const { entry } of world.relay.log.graph.nodes) add(entry, world.relay.parcels.get(entry.key)?.body);
  return all;
}

export async function check(
  world: World,
  random: Random,
  spies: readonly Spy[],
  isAttacked: boolean,
): Promise<Found> {
  const found: Found = { broken: [...world.contradictions], unnoticed: [], falseAlarms: [] };
  const parcels = allParcels(world);
  const ancestry = new Ancestry();
  for (const { client } of world.agents)
    for (const { entry } of client.replica.log.graph.nodes) ancestry.add(entry);
  for (const { entry } of world.relay.log.graph.nodes) ancestry.add(entry);

  const shown = new Map<Agent, Shown[]>();
  for (const agent of world.honest) shown.set(agent, await agent.client.shown());
  const read = new Map<Agent, ReadonlyMap<string, string>>();
  const oracles = new Map<string, Oracle>();
  const summaries = new Map<string, { summary: string; words: Map<string, string>; agent: Agent }>();
  for (const agent of world.honest) {
    const { replica } = agent.client;
    const readings = await everythingRead(replica);
    onlyTrueWords(world, agent, readings, found);
    const set = keysOf(replica).sort().join();
    const oracle = oracles.get(set) ?? new Oracle(ancestry, keysOf(replica));
    oracles.set(set, oracle);
    compareWithOracle(agent, ancestry, oracle, found);
    noForceOverNo(world, agent, readings, ancestry, found);
    const summary = summaryOf(replica);
    const words = wordsOf(readings);
    read.set(agent, words);
    const same = summaries.get(set);
    if (!same) summaries.set(set, { summary, words, agent });
    else if (same.summary !== summary)
      found.broken.push(
        `${agent.name} and ${same.agent.name} have the same entries and see different things`,
      );
    else differences(words, same.words, found, `${agent.name} and ${same.agent.name}`);
    noticed(world, agent, parcels, shown, found);
  }
  nothingAgainstTheRules(world, ancestry, found);
  const chosen = random.pick(world.honest);
  if (chosen) await inAnotherOrder(world, chosen, read.get(chosen) ?? new Map(), random, found);
  const pool = attackersOf(world, spies);
  for (const spy of spies) await readsNothing(world, spy, pool, parcels, ancestry, found);
  for (const [agent, states] of shown) falseAlarms(world, agent, states, isAttacked, found);
  return found;
}

/** Nobody reads words that their author did not write, in that place and epoch. */
function onlyTrueWords(world: World, { name, client }: Agent, readings: Readings, found: Found): void {
  for (const { node, person } of client.replica.contents()) {
    const reading = readings.get(node.entry.key);
    if (reading?.kind !== 'read') continue;
    const author = world.agents.find(({ key }) => key === node.entry.authorKey);
    const isHonest = world.people.some((p) => p.key === person && p.isHonest) && author && !author.isOut;
    const said = world.said.get(node.entry.key);
    const text = fromUtf8(reading.content.payload);
    if (said && (said.payload !== text || said.epoch !== hex(node.entry.header.epoch)))
      found.broken.push(`${name} reads other words than were written in ${short(node.entry.key)}`);
    else if (!said && isHonest && !world.hostile.has(node.entry.key))
      found.broken.push(`${name} reads what ${author.name} never wrote: ${short(node.entry.key)}`);
  }
}

function compareWithOracle(
  { name, client: { replica } }: Agent,
  ancestry: Ancestry,
  oracle: Oracle,
  found: Found,
): void {
  const { graph } = replica.log;
  const members = replica.members();
  const live = members
    .livePersons()
    .map(({ id }) => id)
    .sort();
  if (live.join() !== oracle.livePersons.join())
    found.broken.push(`${name} sees other people than there are`);
  for (const person of members.livePersons())
    if (members.recipients(person).join() !== oracle.recipients(person.id).join())
      found.broken.push(`${name} wraps for others than the rules say, as ${short(person.id)}`);
  for (const node of graph.nodes)
    if (node.entry.header.kind !== 'genesis' && members.stands(node) !== oracle.stands(node.entry.key))
      found.broken.push(`${name} sees ${short(node.entry.key)} stand otherwise than the rules say`);
  for (const b of graph.nodes) {
    const { before } = ancestry.get(b.entry.key);
    for (const a of graph.nodes)
      if (graph.isBefore(a, b) !== before.has(a.entry.key))
        found.broken.push(`${name} takes ${short(a.entry.key)} and ${short(b.entry.key)} in a wrong order`);
  }
  const forks = replica.log
    .forks()
    .flatMap(([one]) => (one ? [`${one.entry.authorKey} ${one.entry.header.seq}`] : []));
  if (forks.sort().join() !== oracle.forks.join())
    found.broken.push(`${name} sees other forks than there are`);
}

/** In force only where everybody concerned said yes after every no that this device has read. */
function noForceOverNo(
  world: World,
  agent: Agent,
  readings: Readings,
  ancestry: Ancestry,
  found: Found,
): void {
  const { replica } = agent.client;
  const parties = world.people.slice(0, 2).map(({ key }) => key);
  const said: { key: string; person: string; saying: Saying }[] = [];
  for (const { node, person } of replica.contents()) {
    const reading = readings.get(node.entry.key);
    // what was said counts also where this device cannot read it
    const written = world.said.get(node.entry.key)?.payload;
    const payload = reading?.kind === 'read' ? reading.content.payload : written && utf8(written);
    const saying = payload && sayingOf(payload);
    if (saying && parties.includes(person)) said.push({ key: node.entry.key, person, saying });
  }
  for (const subject of world.subjects) {
    const answers = answersOn(replica, readings, subject, parties);
    if (!isInForce(answers, parties, (a, b) => replica.log.graph.isBefore(a, b))) continue;
    if (parties.some((party) => (replica.members().persons.get(party)?.ends.length ?? 0) > 0))
      found.broken.push(`${agent.name} sees ${subject} in force with somebody who has left`);
    const on = said.filter(({ saying }) => saying.subject === subject);
    for (const no of on.filter(({ saying }) => saying.kind === 'no')) {
      const isAnswered = parties.every((party) =>
        on.some((a) => a.saying.kind === 'yes' && a.person === party && ancestry.isBefore(no.key, a.key)),
      );
      if (!isAnswered)
        found.broken.push(`${agent.name} sees ${subject} in force over the no ${short(no.key)}`);
    }
  }
}

/** Nothing is taken in that the rules refuse, as the plain reading of them sees it. */
function nothingAgainstTheRules(world: World, ancestry: Ancestry, found: Found): void {
  const taken = new Set(world.honest.flatMap(({ client }) => keysOf(client.replica)));
  for (const key of taken) {
    const fault = faultOf(ancestry, key);
    if (fault) found.broken.push(`${short(key)} was taken in, against ${fault}`);
  }
}

/** What must be alike for all who have the same entries. */
function summaryOf(replica: Replica): string {
  const members = replica.members();
  const people = members.livePersons().map((p) => [p.id, p.role, members.recipients(p).join()].join(' '));
  const stands = replica
    .contents()
    .map(({ node, person, stands }) => [node.entry.key, person, stands].join(' '));
  const forks = replica.log.forks().map((nodes) =>
    nodes
      .map(({ entry }) => entry.key)
      .sort()
      .join(' '),
  );
  return JSON.stringify([people.sort(), stands.sort(), forks.sort()]);
}

async function everythingRead(replica: Replica): Promise<Readings> {
  const readings = new Map<string, Reading>();
  for (const { node } of replica.contents()) readings.set(node.entry.key, await replica.read(node));
  return readings;
}

function wordsOf(readings: Readings): Map<string, string> {
  const words = new Map<string, string>();
  for (const [key, reading] of readings) {
    if (reading.kind === 'read') words.set(key, fromUtf8(reading.content.payload) ?? '');
    else if (reading.kind === 'erased') words.set(key, '(erased)');
  }
  return words;
}

function differences(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
  found: Found,
  who: string,
): void {
  for (const [key, text] of a)
    if ((b.get(key) ?? text) !== text) found.broken.push(`${who} read different words in ${short(key)}`);
}

/** Another order of coming, with duplicates, gives the same. */
async function inAnotherOrder(
  world: World,
  { name, client }: Agent,
  mine: ReadonlyMap<string, string>,
  random: Random,
  found: Found,
): Promise<void> {
  const { replica } = client;
  const { graph } = replica.log;
  const rest = new Map(graph.nodes.map((node) => [node.index, node]));
  const order: Parcel[] = [];
  while (rest.size > 0) {
    const ready = [...rest.values()].filter(({ before }) => before.every((at) => !rest.has(at)));
    const next = random.pick(ready);
    if (!next) break;
    rest.delete(next.index);
    const parcel = replica.parcel(next.entry.key);
    if (parcel) order.push(parcel, ...(random.chance(0.1) ? [parcel] : []));
  }
  const other = newReplica(world.suites, world.space, replica.seat);
  const step = random.between(1, 30);
  for (let at = 0; at < order.length; at += step)
    for (const answer of await other.receive(order.slice(at, at + step)))
      if (answer.kind === 'refused' || answer.kind === 'waiting')
        found.broken.push(`in another order ${name} would not take everything: ${JSON.stringify(answer)}`);
  if (summaryOf(other) !== summaryOf(replica))
    found.broken.push(`in another order ${name} sees different things`);
  const others = wordsOf(await everythingRead(other));
  if (mine.size !== others.size) found.broken.push(`in another order ${name} reads more or less`);
  differences(mine, others, found, `${name} in another order`);
}

interface Eyes {
  readonly person: string;
  readonly device: string;
}

/** Attackers tell each other what they know: what one of them may read, all read. */
function attackersOf(world: World, spies: readonly Spy[]): Eyes[] {
  const members = world.agents.filter(({ person }) => !person.isHonest);
  return [...spies, ...members.map(({ key, person }) => ({ person: person.key, device: key }))];
}

/** An attacker who has every entry reads nothing of whoever had no reason to let them. */
async function readsNothing(
  world: World,
  spy: Spy,
  pool: readonly Eyes[],
  parcels: ReadonlyMap<string, Parcel>,
  ancestry: Ancestry,
  found: Found,
): Promise<void> {
  await spy.replica.receive([...parcels.values()]);
  for (const { node } of spy.replica.contents()) {
    const { key } = node.entry;
    const said = world.said.get(key);
    if (!said || (await spy.replica.read(node)).kind !== 'read') continue;
    const { author } = said;
    if (!author.person.isHonest) continue;
    if (!pool.some((eyes) => mayRead(eyes, key, author.person.key, ancestry, parcels)))
      found.broken.push(`${spy.name} reads what ${author.name} wrote: ${short(key)}`);
  }
}

/** Was a recipient when it was written, or became one of an epoch that may hand on its secret, since its author trusts them. */
function mayRead(
  { person, device }: Eyes,
  key: string,
  author: string,
  ancestry: Ancestry,
  parcels: ReadonlyMap<string, Parcel>,
): boolean {
  const atWriting = ancestry.knownTo(key).recipients(author);
  if (atWriting.includes(device)) return true;
  const sealedUnder = hex(ancestry.get(key).header.epoch);
  for (const { header, signature } of parcels.values()) {
    const entry = readOnce(header, signature);
    if (typeof entry === 'string' || entry.header.control.kind !== 'epoch') continue;
    const isFor = entry.header.control.wraps.some(({ recipient }) => hex(recipient) === device);
    if (!isFor || !ancestry.has(entry.key)) continue;
    const oracle = ancestry.knownTo(entry.key);
    // it can hand on only secrets of epochs before it; and those open also what was written under them beside it, by
    // somebody who did not know yet who had come
    if (!ancestry.isBefore(sealedUnder, entry.key)) continue;
    if (oracle.hasEnded(author) || oracle.trusts(author, person)) return true;
  }
  return false;
}

const relevant = new Set<Shown['kind']>(['waiting', 'pending', 'asOf', 'relay', 'locked', 'garbled']);

/** What others have and this device does not, it says that something is missing. */
function noticed(
  world: World,
  agent: Agent,
  parcels: ReadonlyMap<string, Parcel>,
  shown: ReadonlyMap<Agent, readonly Shown[]>,
  found: Found,
): void {
  const { replica } = agent.client;
  // what has never left the one who wrote it is said there, to be waiting; nobody else can know
  const hasLeft = (key: string, holder: Agent): boolean =>
    holder.client.replica.log.has(key) &&
    !shown.get(holder)?.some((one) => one.kind === 'waiting' && one.entry === key);
  const lacks = [...parcels.keys()].filter(
    (key) => !replica.log.has(key) && world.honest.some((holder) => hasLeft(key, holder)),
  );
  const members = replica.members();
  const own = members.devices.get(agent.key);
  // whoever was revoked or let go, as far as they know, is told nothing more
  if (own && !members.isLive(own)) return;
  // whoever was kept away until a moment ago cannot know yet who does not answer
  if (agent.client.hasJustCome) return;
  const bodies = replica.missingBodies();
  if (lacks.length === 0 && bodies.length === 0) return;
  if (!shown.get(agent)?.some(({ kind }) => relevant.has(kind)))
    found.unnoticed.push(`${agent.name} lacks ${short(lacks[0] ?? bodies[0] ?? '')} and says nothing`);
}

/** Alarms about honest people, and anything at all where nobody attacked. */
function falseAlarms(
  world: World,
  agent: Agent,
  shown: readonly Shown[],
  isAttacked: boolean,
  found: Found,
): void {
  const isHonest = (person: string) => world.people.some(({ key, isHonest }) => key === person && isHonest);
  for (const state of shown) {
    if (state.kind === 'fork') {
      const forked = world.agents.find(({ key }) => key === state.device);
      if (forked?.person.isHonest && !forked.wasRestored && !forked.isOut)
        found.falseAlarms.push(`${agent.name} shows a fork of ${forked.name}`);
    } else if (state.kind === 'wrapWrong' || state.kind === 'earlierWrong' || state.kind === 'garbled') {
      if (isHonest(state.person))
        found.falseAlarms.push(`${agent.name} shows ${state.kind} of somebody honest`);
    } else if (state.kind === 'unapproved') {
      const isRefused = world.refusedBy(agent, state.person);
      if (isHonest(state.person) && !isRefused && !isAttacked)
        found.falseAlarms.push(`${agent.name} shows somebody unapproved`);
    } else if (!isAttacked && state.kind !== 'locked')
      found.falseAlarms.push(`${agent.name} shows ${JSON.stringify(state)}`);
  }
}
