// A space as one narrator sees it, told for a vector: people with seeded keys write, everything is judged at once, and what
// comes out must be what the vector's author claimed by hand.
import {
  type Bytes,
  bodyHashOf,
  type Control,
  comingBytes,
  EntryLog,
  encodeHeader,
  type Fault,
  type Form,
  fromHex,
  type Header,
  hex,
  type Node,
  type Role,
  readEntry,
  signedBytes,
  tokenBytes,
  ZERO,
} from '@orrery/wire';
import type { InvalidVector, Outcome, ValidVector, VectorEntry } from '../outcome.ts';
import { entryOf, outcomeOf, wordOf } from '../outcome.ts';
import { bytesFor, type Pair, pairOf, proven } from './keys.ts';

/** A device, or a person key that signs (`seq` and `prev` then stay zero). */
export interface Writer {
  readonly name: string;
  readonly keys: Pair;
  readonly person: Pair;
  readonly author: Bytes;
  readonly isPerson: boolean;
  seq: number;
  prev: Bytes;
}
/** An entry that was written, by name; `id` also where it is not well formed. */
export interface Written {
  readonly id: Bytes;
  readonly vector: VectorEntry;
  readonly header: Bytes;
}
/** How an entry is to differ from what its author would write. */
export interface Twist {
  readonly parts?: Partial<Header>;
  /** What the author has seen, besides their own chain; everything if absent. */
  readonly knowing?: readonly Written[];
  readonly header?: (bytes: Bytes) => Bytes;
  readonly sign?: (message: Bytes) => Bytes;
  readonly signer?: Pair;
  readonly body?: Bytes;
  readonly bodyLength?: number;
}
type Of<K extends Control['kind']> = Extract<Control, { kind: K }>;

/** Who and what is left, in names. */
export interface Claim {
  readonly persons: readonly string[];
  readonly devices: readonly string[];
  /** Names of people and devices, by person. */
  readonly wraps: Readonly<Record<string, readonly string[]>>;
  readonly aside?: readonly Written[];
  /** Entries in one place, a list a place. */
  readonly forks?: readonly (readonly Written[])[];
  readonly heads?: readonly Written[];
}

const byHex = (a: Uint8Array, b: Uint8Array) => (hex(a) < hex(b) ? -1 : 1);
export const asWriter = (name: string, person: Pair): Writer => ({
  ...{ name, keys: person, person, author: person.sign, isPerson: true, seq: 0, prev: ZERO },
});
/** The same device as it is now, to go on from here a second time. */
export const copyOf = (writer: Writer): Writer => ({ ...writer });

export class Told {
  readonly story: string;
  readonly genesis: Written;
  readonly founder: Pair;
  readonly log: EntryLog;
  readonly written: Written[] = [];
  readonly refused: { entry: number; fault: Fault }[] = [];
  readonly names = new Map<string, string>();
  #count = 0;

  private constructor(story: string, genesis: Written, founder: Pair) {
    this.story = story;
    this.genesis = genesis;
    this.founder = founder;
    this.log = new EntryLog(genesis.id);
  }

  static async found(
    story: string,
    form: Form = 'circle',
    parts: Partial<Of<'genesis'>> & { readonly twist?: Twist; readonly founder?: Pair } = {},
  ): Promise<Told> {
    const { twist, founder: given, ...rest } = parts;
    const founder = given ?? pairOf(`${story} ann`);
    const control: Control = {
      ...{ kind: 'genesis', form, role: 'member', founding: bytesFor(`${story} founding`, 32) },
      ...{ person: { sign: founder.sign, wrap: founder.wrap } },
      ...rest,
    };
    const written = finish(headerOf({ control }), founder, twist ?? {});
    const told = new Told(story, written, founder);
    told.names.set(hex(founder.sign), 'ann');
    return told;
  }

  /** A space that begins as it should, with the founder’s first device. */
  static async begun(
    story: string,
    form: Form = 'circle',
    role: Role = 'member',
  ): Promise<{ told: Told; ann: Writer }> {
    const told = await Told.found(story, form, { role });
    await told.take(told.genesis);
    return { told, ann: await told.device(told.asPerson()) };
  }

  get space(): Bytes {
    return this.genesis.id;
  }
  asPerson(name = 'ann', person = this.founder): Writer {
    return asWriter(name, person);
  }
  pair(name: string): Pair {
    return pairOf(`${this.story} ${name}`);
  }
  bytes(length: number): Bytes {
    this.#count += 1;
    return bytesFor(`${this.story} bytes ${this.#count}`, length);
  }
  node(written: Written): Node {
    const node = this.log.graph.get(hex(written.id));
    if (!node) throw new Error(`${this.story}: not taken in`);
    return node;
  }

  #heads(knowing: readonly Written[] | undefined): Node[] {
    if (!knowing) return this.log.graph.heads();
    const nodes = knowing.map((each) => this.node(each));
    return nodes.filter((a) => !nodes.some((b) => this.log.graph.isBefore(a, b)));
  }

  /** Writes without taking in. */
  write(by: Writer, control: Control, twist: Twist = {}): Written {
    const { graph } = this.log;
    const prev = by.isPerson ? undefined : graph.get(hex(by.prev));
    const parents = this.#heads(twist.knowing)
      .filter((node) => !prev || !graph.isBeforeOrSame(node, prev))
      .map(({ entry }) => entry.id)
      .sort(byHex);
    const hasBody = control.kind === 'content' || control.kind === 'epoch';
    const body = twist.body ?? (hasBody ? this.bytes(twist.bodyLength ?? 256) : undefined);
    const header = headerOf({
      ...{ control, space: this.space, author: by.author, parents },
      ...(by.isPerson ? {} : { seq: by.seq + 1, prev: by.prev }),
      ...(body ? { bodyLength: body.length, bodyHash: bodyHashOf(body) } : {}),
      ...twist.parts,
    });
    return finish(header, by.keys, { ...twist, ...(body ? { body } : {}) });
  }

  /** Adds an entry that must be taken in. */
  async take(written: Written): Promise<Written> {
    const entry = entryOf(written.vector);
    const word = typeof entry === 'string' ? entry : wordOf(await this.log.take(entry));
    if (word !== 'taken') throw new Error(`${this.story}: entry ${this.written.length} is ${word}`);
    this.written.push(written);
    return written;
  }

  /** Adds an entry that must be refused by this name. */
  async refuse(written: Written, fault: Fault): Promise<Written> {
    const entry = entryOf(written.vector);
    const word = typeof entry === 'string' ? entry : wordOf(await this.log.take(entry));
    if (word !== fault) throw new Error(`${this.story}: ${word} instead of ${fault}`);
    this.refused.push({ entry: this.written.length, fault });
    this.written.push(written);
    return written;
  }

  /** Writes, takes in, and goes on from there. */
  async says(by: Writer, control: Control, twist: Twist = {}): Promise<Written> {
    const written = await this.take(this.write(by, control, twist));
    if (!by.isPerson) {
      by.seq += 1;
      by.prev = written.id;
    }
    return written;
  }

  /** A further device of the author’s person. */
  async device(by: Writer, twist: Twist = {}): Promise<Writer> {
    const person = this.names.get(hex(by.person.sign)) ?? by.name;
    const count = [...this.names.values()].filter((name) => name.startsWith(`${person} `)).length;
    const name = `${person} ${count + 1}`;
    const keys = this.pair(name);
    const control = { kind: 'device', device: proven(this.space, by.person.sign, keys) } as const;
    return this.#introduced(name, keys, by.person, await this.says(by, control, twist));
  }

  #introduced(name: string, keys: Pair, person: Pair, { id }: Written): Writer {
    this.names.set(hex(id), name);
    return { name, keys, person, author: id, isPerson: false, seq: 0, prev: id };
  }

  invites(by: Writer, token: Pair, role: Role = 'member', twist: Twist = {}): Promise<Written> {
    return this.says(by, { kind: 'invite', token: token.sign, role }, twist);
  }

  admission(invite: Written, token: Pair, name: string, role: Role = 'member'): Of<'admit'> {
    return this.coming(invite, token, this.pair(name), this.pair(`${name} 1`), role);
  }

  /** What somebody with these keys makes who comes by this invitation. */
  coming({ id }: { id: Bytes }, token: Pair, person: Pair, device: Pair, role: Role = 'member'): Of<'admit'> {
    const coming = person.signs(comingBytes(this.space, role, person, device));
    return {
      ...{ kind: 'admit', invite: id, role },
      person: { sign: person.sign, wrap: person.wrap, possession: coming },
      device: proven(this.space, person.sign, device),
      tokenSignature: token.signs(tokenBytes(this.space, id, person, device)),
    };
  }

  async admits(
    by: Writer,
    invite: Written,
    token: Pair,
    name: string,
    role: Role = 'member',
    twist: Twist = {},
  ): Promise<Writer> {
    const written = await this.says(by, this.admission(invite, token, name, role), twist);
    this.names.set(hex(this.pair(name).sign), name);
    return this.#introduced(`${name} 1`, this.pair(`${name} 1`), this.pair(name), written);
  }

  answers(by: Writer, name: string, yes: boolean, twist: Twist = {}): Promise<Written> {
    return this.says(by, { kind: 'approve', person: this.pair(name).sign, yes }, twist);
  }

  /** Invites, lets the others say yes, and admits. */
  async joins(
    by: Writer,
    name: string,
    approving: readonly Writer[] = [],
    role: Role = 'member',
  ): Promise<Writer> {
    const token = this.pair(`token for ${name}`);
    const invite = await this.invites(by, token, role);
    for (const other of approving) await this.answers(other, name, true);
    return this.admits(by, invite, token, name, role);
  }

  /** For exactly those for whom the author must wrap. */
  epochControl(by: Writer, knowing?: readonly Written[]): Of<'epoch'> {
    const nodes = [
      ...this.#heads(knowing),
      ...(by.isPerson ? [] : [this.log.graph.get(hex(by.prev)) ?? []].flat()),
    ];
    const { members } = this.log.viewBefore(nodes);
    const person = members.persons.get(hex(by.person.sign));
    if (!person) throw new Error('nobody');
    const wraps = members.recipients(person).map((id) => ({
      ...{ recipient: fromHex(id) ?? ZERO, enc: this.bytes(32), sealed: this.bytes(48) },
    }));
    return { kind: 'epoch', commitment: this.bytes(32), wraps };
  }

  epoch(by: Writer, twist: Twist = {}): Promise<Written> {
    return this.says(by, this.epochControl(by, twist.knowing), twist);
  }

  content(by: Writer, epoch: Written, twist: Twist = {}): Promise<Written> {
    return this.says(by, { kind: 'content' }, { ...twist, parts: { epoch: epoch.id, ...twist.parts } });
  }

  erasable(by: Writer, epoch: Written): Promise<Written> {
    return this.content(by, epoch, { parts: { erasable: true } });
  }

  #base(rule: string, why: string) {
    return { rule, why, space: hex(this.space), entries: this.written.map(({ vector }) => vector) };
  }

  invalid(rule: string, why: string): InvalidVector {
    if (this.refused.length === 0) throw new Error(`${this.story}: nothing refused`);
    return { ...this.#base(rule, why), refused: this.refused };
  }

  /** Throws where what came out is not what was claimed. */
  valid(rule: string, why: string, claim: Claim): ValidVector {
    const outcome = outcomeOf(this.log);
    const ids = (written: readonly Written[] | undefined) => (written ?? []).map(({ id }) => hex(id)).sort();
    const named = (list: readonly string[]) => list.map((id) => this.names.get(id) ?? id).sort();
    const told = {
      persons: named(outcome.persons),
      devices: named(outcome.devices),
      wraps: Object.fromEntries(
        Object.entries(outcome.recipients)
          .map(([id, list]) => [this.names.get(id) ?? id, named(list)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      aside: outcome.aside,
      forks: outcome.forks,
      ...(claim.heads ? { heads: outcome.heads } : {}),
    };
    const claimed = {
      persons: [...claim.persons].sort(),
      devices: [...claim.devices].sort(),
      wraps: Object.fromEntries(
        Object.entries(claim.wraps)
          .map(([name, list]) => [name, [...list].sort()] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      aside: ids(claim.aside),
      forks: (claim.forks ?? []).map(ids).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
      ...(claim.heads ? { heads: ids(claim.heads) } : {}),
    };
    const [is, should] = [JSON.stringify(told), JSON.stringify(claimed)];
    if (is !== should) throw new Error(`${this.story}:\n is    ${is}\n claim ${should}`);
    return { ...this.#base(rule, why), outcome: outcome satisfies Outcome };
  }
}

const headerOf = (parts: Partial<Header> & { control: Control }): Header => ({
  ...{
    kind: parts.control.kind,
    erasable: false,
    space: ZERO,
    author: ZERO,
    seq: 0,
    prev: ZERO,
    parents: [],
  },
  ...{ epoch: ZERO, bodyLength: 0, bodyHash: ZERO },
  ...parts,
});

function finish(header: Header, by: Pair, { header: change, sign, signer, body }: Twist): Written {
  const written = encodeHeader(header);
  const bytes = change ? change(written) : written;
  const message = signedBytes(bytes);
  const signature = sign ? sign(message) : (signer ?? by).signs(message);
  const entry = readEntry(bytes, signature);
  return {
    id: typeof entry === 'string' ? ZERO : entry.id,
    header: bytes,
    vector: { header: hex(bytes), signature: hex(signature), ...(body ? { body: hex(body) } : {}) },
  };
}
