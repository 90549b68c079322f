// People with real keys who write entries: what tests of rules are told with. Bodies and wraps are random bytes here;
// what is inside them is the log's business.
import {
  type Bytes,
  bodyHashOf,
  type Control,
  comingBytes,
  concatBytes,
  type Entry,
  EntryLog,
  encodeHeader,
  type Header,
  hex,
  type Keys,
  type Node,
  type ProvenKeys,
  possessionBytes,
  type Role,
  readEntry,
  signedBytes,
  type Taken,
  tokenBytes,
  ZERO,
} from '../src/index.ts';

const { subtle } = globalThis.crypto;

export interface Pair extends Keys {
  sign: Bytes;
  wrap: Bytes;
  signs(message: Bytes): Promise<Bytes>;
}

export const random = (length: number): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length));

export async function pair(): Promise<Pair> {
  const made = (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const wrap = (await subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
  const raw = async (key: CryptoKey) => new Uint8Array(await subtle.exportKey('raw', key));
  return {
    sign: await raw(made.publicKey),
    wrap: await raw(wrap.publicKey),
    signs: async (message) => new Uint8Array(await subtle.sign('Ed25519', made.privateKey, message)),
  };
}

/** A device of somebody, or (where `seq` stays 0) a person key that signs. */
export interface Writer {
  readonly keys: Pair;
  readonly person: Pair;
  /** Id of the entry that introduced it; the person's key for a person. */
  author: Bytes;
  seq: number;
  prev: Bytes;
}

export async function proven(space: Bytes, person: Pair, keys: Pair): Promise<ProvenKeys> {
  return {
    sign: keys.sign,
    wrap: keys.wrap,
    possession: await keys.signs(possessionBytes(space, person.sign, keys)),
  };
}

export async function signed(header: Header, by: Pair): Promise<Entry> {
  const bytes = encodeHeader(header);
  const entry = readEntry(bytes, await by.signs(signedBytes(bytes)));
  if (typeof entry === 'string') throw new Error(`not well formed: ${entry}`);
  return entry;
}

export const header = (parts: Partial<Header> & { control: Control }): Header => ({
  kind: parts.control.kind,
  erasable: false,
  space: ZERO,
  author: ZERO,
  seq: 0,
  prev: ZERO,
  parents: [],
  epoch: ZERO,
  bodyLength: 0,
  bodyHash: ZERO,
  ...parts,
});

const byId = (a: Uint8Array, b: Uint8Array) => (hex(a) < hex(b) ? -1 : 1);

/** A space as one omniscient narrator sees it; whoever writes says what they know of it. */
export class World {
  readonly log: EntryLog;
  readonly genesis: Entry;
  readonly founder: Pair;
  readonly entries: Entry[] = [];

  private constructor(genesis: Entry, founder: Pair) {
    this.genesis = genesis;
    this.founder = founder;
    this.log = new EntryLog(genesis.id);
  }

  static async found(form: 'self' | 'circle' | 'care' = 'circle', role: Role = 'member'): Promise<World> {
    const founder = await pair();
    const person = { sign: founder.sign, wrap: founder.wrap };
    const control = { kind: 'genesis', form, role, founding: random(32), person } as const;
    const world = new World(await signed(header({ control }), founder), founder);
    await world.expectTaken(world.genesis);
    return world;
  }

  get space(): Bytes {
    return this.genesis.id;
  }

  async expectTaken(entry: Entry): Promise<Node> {
    const taken = await this.log.take(entry);
    if (taken.kind !== 'taken') throw new Error(`${entry.header.kind}: ${JSON.stringify(taken)}`);
    this.entries.push(entry);
    return taken.node;
  }

  take(entry: Entry): Promise<Taken> {
    return this.log.take(entry);
  }

  /** All that is known, or only what lies at and before `knowing`. */
  heads(knowing?: readonly Entry[]): Bytes[] {
    if (!knowing) return this.log.graph.heads().map(({ entry }) => entry.id);
    return this.maximal(knowing).map(({ id }) => id);
  }

  private maximal(entries: readonly Entry[]): Entry[] {
    const nodes = entries.flatMap(({ key }) => this.log.graph.get(key) ?? []);
    return nodes.filter((a) => !nodes.some((b) => this.log.graph.isBefore(a, b))).map(({ entry }) => entry);
  }

  asPerson(person: Pair): Writer {
    return { keys: person, person, author: person.sign, seq: 0, prev: ZERO };
  }

  /** Writes an entry without taking it in. `knowing`: what its author has seen besides their own chain. */
  async write(
    by: Writer,
    control: Control,
    parts: Partial<Header> = {},
    knowing?: readonly Entry[],
  ): Promise<Entry> {
    const isPerson = by.seq === 0 && hex(by.author) === hex(by.person.sign);
    const prev = this.log.graph.get(hex(by.prev));
    const others = this.heads(knowing).filter((id) => {
      const node = this.log.graph.get(hex(id));
      return isPerson || !prev || (node !== undefined && !this.log.graph.isBeforeOrSame(node, prev));
    });
    const hasBody = control.kind === 'content' || control.kind === 'epoch';
    return signed(
      header({
        control,
        space: this.space,
        author: by.author,
        seq: isPerson ? 0 : by.seq + 1,
        prev: isPerson ? ZERO : by.prev,
        parents: others.sort(byId),
        ...(hasBody ? { bodyLength: 256, bodyHash: bodyHashOf(random(256)) } : {}),
        ...parts,
      }),
      by.keys,
    );
  }

  /** Writes, takes in, and goes on from there. */
  async says(
    by: Writer,
    control: Control,
    parts: Partial<Header> = {},
    knowing?: readonly Entry[],
  ): Promise<Entry> {
    const entry = await this.write(by, control, parts, knowing);
    await this.expectTaken(entry);
    if (entry.header.seq > 0) {
      by.seq = entry.header.seq;
      by.prev = entry.id;
    }
    return entry;
  }

  /** A further device, introduced by the person key or by another device. */
  async device(by: Writer, knowing?: readonly Entry[]): Promise<Writer> {
    const keys = await pair();
    const control = { kind: 'device', device: await proven(this.space, by.person, keys) } as const;
    const entry = await this.says(by, control, {}, knowing);
    return { keys, person: by.person, author: entry.id, seq: 0, prev: entry.id };
  }

  /** The founder's first device. */
  first(): Promise<Writer> {
    return this.device(this.asPerson(this.founder));
  }

  async admission(
    invite: Entry,
    token: Pair,
    role: Role = 'member',
  ): Promise<{ control: Extract<Control, { kind: 'admit' }>; person: Pair; keys: Pair }> {
    const person = await pair();
    const keys = await pair();
    const both = [person, keys] as const;
    const control = {
      kind: 'admit',
      invite: invite.id,
      role,
      person: {
        sign: person.sign,
        wrap: person.wrap,
        possession: await person.signs(comingBytes(this.space, role, ...both)),
      },
      device: await proven(this.space, person, keys),
      tokenSignature: await token.signs(tokenBytes(this.space, invite.id, ...both)),
    } as const;
    return { control, person, keys };
  }

  /** Invites, has everybody in `approving` say yes, and admits. */
  async admit(by: Writer, approving: readonly Writer[] = [], role: Role = 'member'): Promise<Writer> {
    const token = await pair();
    const invite = await this.says(by, { kind: 'invite', token: token.sign, role });
    const { control, person, keys } = await this.admission(invite, token, role);
    for (const other of approving)
      await this.says(other, { kind: 'approve', person: person.sign, yes: true });
    const entry = await this.says(by, control);
    return { keys, person, author: entry.id, seq: 0, prev: entry.id };
  }

  /** The control of an epoch for exactly those for whom the author must wrap. */
  epochControl(by: Writer, knowing?: readonly Entry[]): Extract<Control, { kind: 'epoch' }> {
    const ids = [...this.heads(knowing), by.prev];
    const nodes = ids.flatMap((id) => this.log.graph.get(hex(id)) ?? []);
    const { members } = this.log.viewBefore(nodes);
    const person = members.persons.get(hex(by.person.sign));
    if (!person) throw new Error('nobody');
    const wraps = members.recipients(person).map((id) => ({
      recipient: Uint8Array.from(id.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
      enc: random(32),
      sealed: random(48),
    }));
    return { kind: 'epoch', commitment: random(32), wraps };
  }

  epoch(by: Writer, knowing?: readonly Entry[]): Promise<Entry> {
    return this.says(by, this.epochControl(by, knowing), {}, knowing);
  }

  content(by: Writer, epoch: Entry, parts: Partial<Header> = {}, knowing?: readonly Entry[]): Promise<Entry> {
    return this.says(by, { kind: 'content' }, { epoch: epoch.id, ...parts }, knowing);
  }
}

/** One more byte than it should have, or one bit changed. */
export const flip = (bytes: Uint8Array, bit: number): Bytes => {
  const changed = new Uint8Array(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
};

export { concatBytes };
