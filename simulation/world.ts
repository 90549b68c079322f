// People with devices, one relay, one space: what a run is made of. Whatever is not a client's own doing happens here: keys are
// made, guests are told of out of band, devices break, and what honest people wrote is remembered, to be compared with.
import {
  admission,
  foundSpace,
  type KeyPair,
  prove,
  type Suites,
  type Written,
  writeAsPerson,
  writeContent,
  writeControl,
} from '@orrery/log';
import {
  type Bytes,
  type Control,
  controlOf,
  type Form,
  fromHex,
  hex,
  idOf,
  type Parcel,
  type Role,
  utf8,
} from '@orrery/wire';
import { SmallClient } from './client.ts';
import { SimulatedDisk } from './disk.ts';
import type { Frames } from './frames.ts';
import { Connection, type Weather } from './network.ts';
import { keyOf, newReplica } from './parcels.ts';
import type { Random } from './random.ts';
import { Relay } from './relay.ts';
import type { Kept } from './seam.ts';
import { VirtualTime } from './time.ts';

export interface Person {
  readonly name: string;
  readonly pair: KeyPair;
  /** The signing key, as hex. */
  readonly key: string;
  readonly agents: Agent[];
  /** Whose words and alarms count; attackers are not. */
  isHonest: boolean;
  hasLeft: boolean;
}

/** One device of somebody. */
export interface Agent {
  readonly name: string;
  readonly person: Person;
  readonly pair: KeyPair;
  readonly id: Bytes;
  readonly key: string;
  readonly disk: SimulatedDisk;
  client: SmallClient;
  connection: Connection | undefined;
  /** Milliseconds that its clock is wrong. */
  readonly skew: number;
  /** Left, revoked or lost: it writes nothing more, and nobody asks what it shows. */
  isOut: boolean;
  /** Put back from a backup: it may have written twice from one state, without anybody's ill will. */
  wasRestored: boolean;
  isOffline: boolean;
}

export interface Said {
  readonly author: Agent;
  readonly payload: string;
  readonly epoch: string;
}

/** What content says: a note, or somebody's yes or no on a subject. */
export interface Saying {
  readonly kind: 'note' | 'yes' | 'no';
  readonly subject?: string;
  readonly text: string;
  readonly at: number;
}

export const parcelsOf = (written: Written): readonly Parcel[] | undefined =>
  written.kind === 'fault' ? undefined : written.parcels;

/** A ninth device of one person is not written: devices that a thief brought in count too (WIRE49). */
async function unlessTooMany(write: () => Promise<Written>): Promise<readonly Parcel[] | undefined> {
  try {
    return parcelsOf(await write());
  } catch (error) {
    if (error instanceof Error && error.message.includes('tooManyDevices')) return undefined;
    throw error;
  }
}

export class World {
  readonly time = new VirtualTime();
  readonly random: Random;
  readonly suites: Suites;
  readonly weather: Weather = { slowest: 50, loss: 0 };
  readonly people: Person[] = [];
  readonly relay: Relay;
  readonly form: Form;
  /** What was written by whom, by id as hex. */
  readonly said = new Map<string, Said>();
  /** Verdicts on entries by anybody, and what contradicts them. */
  readonly verdicts = new Map<string, string>();
  readonly contradictions: string[] = [];
  /** Ids as hex of what attackers wrote, under whoever's name. */
  readonly hostile = new Set<string>();
  readonly subjects = ['home', 'trip'];
  /** Devices that somebody revoked in their own name; a disk that is put back may take the revoke with it. */
  readonly revoked = new Set<Agent>();
  /** Times that what was delivered differs from what was sent. */
  touched = 0;
  /** Nobody new comes any more, and nobody is asked about it. */
  isClosing = false;
  #names = 0;

  private constructor(random: Random, suites: Suites, form: Form, space: Bytes, frames: Frames) {
    this.random = random;
    this.suites = suites;
    this.form = form;
    this.relay = new Relay(space, suites.keys, random.branch('relay'), frames);
    this.relay.onVerdict = (key, verdict) => this.judge(key, verdict);
  }

  static async found(random: Random, suites: Suites, form: Form, frames: Frames): Promise<World> {
    const person = await newPair(suites);
    const parts = { form, role: 'member', founding: suites.suite.randomBytes(32) } as const;
    const { space, parcel } = await foundSpace(suites.keys, person, parts);
    const world = new World(random, suites, form, space, frames);
    await world.relay.store(parcel);
    const founder = world.addPerson(person);
    await world.addByKit(founder);
    return world;
  }

  get space(): Bytes {
    return this.relay.space;
  }

  get agents(): Agent[] {
    return this.people.flatMap(({ agents }) => agents);
  }

  /** Devices that still take part, of honest people. */
  get honest(): Agent[] {
    return this.agents.filter(({ isOut, person }) => !isOut && person.isHonest && !person.hasLeft);
  }

  judge(key: string, verdict: string): void {
    const known = this.verdicts.get(key);
    if (known === undefined) this.verdicts.set(key, verdict);
    else if (known !== verdict) this.contradictions.push(`${key.slice(0, 8)} is ${known} and ${verdict}`);
  }

  addPerson(pair: KeyPair): Person {
    const name = 'abcdefghij'[this.people.length] ?? '?';
    const person = { name, pair, key: hex(pair.keys.sign), agents: [], isHonest: true, hasLeft: false };
    this.people.push(person);
    return person;
  }

  // ── devices

  async seat(person: Person, pair: KeyPair, id: Bytes, expected: readonly Bytes[]): Promise<Agent> {
    const disk = new SimulatedDisk([id, ...expected]);
    this.#names += 1;
    const years = this.random.chance(0.3) ? this.random.between(-10, 10) : 0;
    const agent: Agent = {
      ...{ name: `${person.name}${this.#names}`, person, pair, id, key: hex(id), disk },
      ...{ client: await this.#open(person, pair, id, disk), connection: undefined },
      ...{ skew: years * 365 * 86_400_000, isOut: false, wasRestored: false, isOffline: false },
    };
    person.agents.push(agent);
    this.connect(agent);
    return agent;
  }

  #open(person: Person, pair: KeyPair, id: Bytes, disk: SimulatedDisk): Promise<SmallClient> {
    const seat = { person: person.key, device: { id: hex(id), pair } };
    const identity = { space: this.space, origin: this.relay.origin, who: id, pair };
    const { frames } = this.relay;
    return SmallClient.open(this.suites, seat, identity, disk, frames, (key, verdict) =>
      this.judge(key, verdict),
    );
  }

  /** A stopped device begins again, with what lies on its disk. */
  async restart(agent: Agent): Promise<void> {
    agent.connection?.cut();
    agent.connection = undefined;
    agent.disk.crashAfter = undefined;
    agent.client = await this.#open(agent.person, agent.pair, agent.id, agent.disk);
    this.connect(agent);
  }

  async putBack(agent: Agent, backup: Kept): Promise<void> {
    agent.disk.restore(backup);
    agent.wasRestored = true;
    await this.restart(agent);
  }

  connect(agent: Agent): void {
    if (agent.connection?.isOpen || agent.isOffline) return;
    const { time, weather, relay } = this;
    const random = this.random.branch(`${agent.name} ${time.now}`);
    agent.connection = new Connection({ time, random, weather, relay }, agent.client, () => {
      agent.connection = undefined;
    });
  }

  /** A further device, which another one brings in; it is told how far that one is. */
  async addDevice(by: Agent): Promise<Agent | undefined> {
    const pair = await newPair(this.suites);
    const device = await prove(this.suites.keys, this.space, by.person.pair.keys.sign, pair);
    const id = await this.writes(by, { kind: 'device', device });
    return id && this.seat(by.person, pair, id, []);
  }

  /** A device that the kit brings in, with what the relay has to give. */
  async addByKit(person: Person): Promise<Agent | undefined> {
    const pair = await newPair(this.suites);
    const device = await prove(this.suites.keys, this.space, person.pair.keys.sign, pair);
    const parcels = await this.asPerson(person, [...this.relay.parcels.values()], { kind: 'device', device });
    const [parcel] = parcels ?? [];
    if (!parcel) return undefined;
    await this.relay.store(parcel);
    this.relay.fanOut();
    return this.seat(person, pair, idOf(parcel.header), []);
  }

  /** What the person key signs, knowing these entries. */
  async asPerson(
    person: Person,
    known: readonly Parcel[],
    control: Extract<Control, { kind: 'device' | 'revoke' | 'end' }>,
  ): Promise<readonly Parcel[] | undefined> {
    const seat = { person: person.key, personPair: person.pair };
    const kit = newReplica(this.suites, this.space, seat);
    await kit.receive(known);
    const me = kit.me();
    if (!me || me.ends.length > 0) return undefined;
    const parcels = parcelsOf(await writeAsPerson(kit, control));
    for (const parcel of parcels ?? []) this.judge(keyOf(parcel), 'valid');
    return parcels;
  }

  // ── what people do

  /** The id of what was written; undefined where the device may not, stopped, or is full. */
  async writes(by: Agent, control: Parameters<typeof writeControl>[1]): Promise<Bytes | undefined> {
    let id: Bytes | undefined;
    const isKept = await by.client.write(async (replica) => {
      const parcels = await unlessTooMany(() => writeControl(replica, control));
      const last = parcels?.at(-1);
      id = last && idOf(last.header);
      return parcels;
    });
    // who stops right after the bytes are down has written all the same
    return isKept || (id && by.disk.read().parcels.has(hex(id))) ? id : undefined;
  }

  async says(by: Agent, saying: Omit<Saying, 'at' | 'text'>, erasable = false): Promise<string | undefined> {
    const text = hex(this.random.bytes(4));
    const payload = JSON.stringify({ ...saying, text, at: this.time.now + by.skew });
    let key: string | undefined;
    const isKept = await by.client.write(async (replica) => {
      const content = { witness: this.suites.suite.randomBytes(48), payload: utf8(payload) };
      const parcels = parcelsOf(await writeContent(replica, content, erasable));
      const last = parcels?.at(-1);
      if (!last) return undefined;
      key = keyOf(last);
      const node = replica.log.graph.get(key);
      this.said.set(key, { author: by, payload, epoch: node ? hex(node.entry.header.epoch) : '' });
      return parcels;
    });
    return isKept ? key : undefined;
  }

  async revoke(by: Agent, target: Agent): Promise<boolean> {
    return by.client.write(async (replica) => {
      if (!replica.members().devices.get(target.key)) return undefined;
      const last = replica.log.lastOf(target.key);
      const control = {
        kind: 'revoke',
        device: target.id,
        seq: last?.entry.header.seq ?? 0,
        last: last?.entry.id ?? new Uint8Array(32),
      } as const;
      const known = replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);
      const parcels = await this.asPerson(by.person, known, control);
      if (parcels) await replica.receive(parcels);
      return parcels;
    });
  }

  /** Somebody is invited; the others are asked, and the inviting device admits once all have said yes. */
  async invite(by: Agent, role: Role = 'member'): Promise<void> {
    const token = await newPair(this.suites);
    const invite = await this.writes(by, { kind: 'invite', token: token.keys.sign, role });
    if (!invite) return;
    const [person, pair] = [await newPair(this.suites), await newPair(this.suites)];
    const guest = person.keys.sign;
    for (const other of this.people.filter((p) => p !== by.person && !p.hasLeft)) {
      const refuses = this.random.chance(0.07);
      this.time.after(this.random.below(4_000), () => this.#answer(other, guest, !refuses));
    }
    let tries = 0;
    const admit = async (): Promise<void> => {
      tries += 1;
      const { client } = by;
      if (by.isOut || by.person.hasLeft || client.isDead || tries > 8 || this.isClosing) return;
      const { replica } = client;
      const isIn = [...replica.members().persons.keys()].includes(hex(guest));
      const me = replica.me();
      if (isIn || !me || !replica.log.has(hex(invite))) return;
      const others = replica
        .members()
        .livePersons()
        .filter((other) => other !== me);
      if (others.every((other) => replica.members().approves(other, hex(guest), true))) {
        const invitation = { invite, role, token };
        const control = await admission(this.suites.keys, this.space, invitation, person, pair);
        const id = await this.writes(by, control);
        if (id) await this.seat(this.addPerson(person), pair, id, []);
      } else this.time.after(1_500, admit);
    };
    this.time.after(this.random.between(200, 3_000), admit);
  }

  async #answer(person: Person, about: Bytes, yes: boolean): Promise<void> {
    const agent = this.random.pick(person.agents.filter(({ isOut, client }) => !isOut && !client.isDead));
    if (agent && !person.hasLeft && !this.isClosing)
      await this.writes(agent, { kind: 'approve', person: about, yes });
  }

  async leave(by: Agent): Promise<void> {
    if (await this.writes(by, { kind: 'end', person: by.person.pair.keys.sign })) by.person.hasLeft = true;
  }

  async erase(by: Agent): Promise<void> {
    const { replica } = by.client;
    const members = replica.members();
    const own = replica.log.graph.nodes.filter(
      (node) => node.entry.header.erasable && members.personOf(node)?.id === by.person.key,
    );
    const target = this.random.pick(own);
    if (target) await this.writes(by, { kind: 'erase', targets: [target.entry.id] });
  }

  /** Whom one’s own person let in and then lost the yes to (it was written by a device that was revoked) is approved again. */
  async tidy(by: Agent): Promise<void> {
    const { replica } = by.client;
    for (const alarm of replica.alarms()) {
      const about = alarm.kind === 'unapproved' ? fromHex(alarm.person) : undefined;
      const isFriend = alarm.kind === 'unapproved' && this.people.some(({ key }) => key === alarm.person);
      if (about && isFriend && !this.refusedBy(by, alarm.kind === 'unapproved' ? alarm.person : ''))
        await this.writes(by, { kind: 'approve', person: about, yes: true });
    }
  }

  /** Somebody said no to them, by hand. */
  refusedBy({ client: { replica }, person }: Agent, about: string): boolean {
    return replica.log.graph.nodes.some((node) => {
      const control = controlOf(node, 'approve');
      const by = replica.members().personOf(node)?.id;
      return control !== undefined && by === person.key && !control.yes && hex(control.person) === about;
    });
  }
}

export const newPair = (suites: Suites): Promise<KeyPair> => suites.keys.pair(suites.suite.randomBytes(32));
