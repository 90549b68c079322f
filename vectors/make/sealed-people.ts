// People whose logs lie open for those who hold the keys. The cryptography is the app's own; only its randomness follows
// from names.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import {
  admission,
  type Bytes,
  type Content,
  foundSpace,
  type KeyPair,
  type KeySuite,
  keySuite,
  prove,
  Replica,
  rootSecrets,
  type Seat,
  type Suites,
  selfSpace,
  suite,
  type Written,
  writeAsPerson,
  writeContent,
  writeControl,
} from '@orrery/log';
import {
  bodyHashOf,
  type Control,
  compareBytes,
  concatBytes,
  encodeHeader,
  type Form,
  type Header,
  hash,
  hex,
  type Parcel,
  sealedWith,
  signedBytes,
  utf8,
  ZERO,
} from '@orrery/wire';
import { outcomeOf, type SeatVector, type ValidVector } from '../outcome.ts';
import { alarmsOf, readingsOf } from '../readings.ts';
import { bytesFor, seedOf } from './keys.ts';

const { subtle } = globalThis.crypto;

/** The app's suites with nonces that follow from what is sealed. Never for anything but vectors. */
function seededSuites(story: string): Suites {
  let count = 0;
  return {
    suite: {
      ...suite,
      randomBytes(length) {
        count += 1;
        return bytesFor(`${story} random ${count}`, length);
      },
      async seal(key, plaintext, associated) {
        const iv = hash(utf8(`${story} nonce`), plaintext, associated).slice(0, 12);
        const algorithm = { name: 'AES-GCM', iv, additionalData: associated };
        return concatBytes(iv, new Uint8Array(await subtle.encrypt(algorithm, key, plaintext)));
      },
    },
    keys: keySuite,
  };
}

/** How HPKE wraps for anybody, under an ephemeral key of the caller’s: what the log does not do. */
export function wrapWith(ekm: Bytes): KeySuite['wrap'] {
  const [kem, kdf, aead] = [new DhkemX25519HkdfSha256(), new HkdfSha256(), new Aes256Gcm()];
  const hpke = new CipherSuite({ kem, kdf, aead });
  return async (recipient, info, secret) => {
    const recipientPublicKey = await kem.deserializePublicKey(recipient.slice().buffer);
    const parts = { recipientPublicKey, info: info.slice().buffer, ekm: ekm.slice().buffer };
    const sender = await hpke.createSenderContext(parts);
    const sealed = new Uint8Array(await sender.seal(secret.slice().buffer));
    return { enc: new Uint8Array(sender.enc), sealed };
  };
}

export interface Device {
  readonly name: string;
  readonly replica: Replica;
  readonly person: KeyPair;
  readonly personSeed: Bytes;
  readonly id: Bytes;
  readonly seed: Bytes;
}

export const parcelsOf = (written: Written): readonly Parcel[] => {
  if (written.kind === 'fault') throw new Error(written.fault);
  return written.parcels;
};
export const lastOf = ({ log }: Replica): Bytes => {
  const [last] = log.graph.nodes.slice(-1);
  if (!last) throw new Error('nothing written');
  return last.entry.id;
};
/** What each seat (`ann 1`) reads and raises. */
interface Claim {
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly alarms?: Readonly<Record<string, readonly string[]>>;
  /** Entries whose bodies are missing. */
  readonly without?: readonly Bytes[];
}

/** A space with people who hold real keys. */
export class Sealed {
  readonly suites: Suites;
  readonly story: string;
  readonly devices: Device[] = [];
  #space: Bytes | undefined;
  #said = 0;

  constructor(story: string) {
    this.story = story;
    this.suites = seededSuites(story);
  }

  get space(): Bytes {
    if (!this.#space) throw new Error('not founded');
    return this.#space;
  }

  async found(name: string, form: Form = 'circle'): Promise<Device> {
    const personSeed = seedOf(`${this.story} ${name}`);
    const person = await keySuite.pair(personSeed);
    const founding = bytesFor(`${this.story} founding`, 32);
    const { space, parcel } = await foundSpace(this.suites.keys, person, { form, role: 'member', founding });
    this.#space = space;
    return this.enter(name, person, personSeed, [parcel], false);
  }

  /** From a root: the self space that every device finds again. */
  async foundSelf(root: Bytes): Promise<Device> {
    const { space, parcel, person } = await selfSpace(this.suites.keys, root);
    this.#space = space;
    return this.enter('ann', person, (await rootSecrets(keySuite, root)).person, [parcel], false);
  }

  /** A device that the person key brings in; the kit may stay in hand. */
  async enter(
    name: string,
    person: KeyPair,
    personSeed: Bytes,
    known: readonly Parcel[],
    keepsKit = true,
  ): Promise<Device> {
    const kit = this.replica({ person: hex(person.keys.sign), personPair: person });
    await kit.receive(known);
    const seed = seedOf(`${this.story} ${name} device ${this.devices.length}`);
    const device = await prove(this.suites.keys, this.space, person.keys.sign, await keySuite.pair(seed));
    parcelsOf(await writeAsPerson(kit, { kind: 'device', device }));
    return this.#seated(name, person, personSeed, lastOf(kit), seed, this.parcels(kit), keepsKit);
  }

  replica(seat: Seat): Replica {
    return new Replica(this.suites, this.space, seat);
  }
  parcels(replica: Replica): Parcel[] {
    return replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);
  }

  async #seated(
    name: string,
    person: KeyPair,
    personSeed: Bytes,
    id: Bytes,
    seed: Bytes,
    known: readonly Parcel[],
    kit = false,
  ): Promise<Device> {
    const pair = await keySuite.pair(seed);
    const seat = { person: hex(person.keys.sign), device: { id: hex(id), pair } };
    const replica = this.replica(kit ? { ...seat, personPair: person } : seat);
    await replica.receive(known);
    const device = { name, replica, person, personSeed, id, seed };
    this.devices.push(device);
    return device;
  }

  async add(by: Device): Promise<Device> {
    const seed = seedOf(`${this.story} ${by.name} device ${this.devices.length}`);
    const device = await prove(this.suites.keys, this.space, by.person.keys.sign, await keySuite.pair(seed));
    parcelsOf(await writeControl(by.replica, { kind: 'device', device }));
    return this.#seated(
      by.name,
      by.person,
      by.personSeed,
      lastOf(by.replica),
      seed,
      this.parcels(by.replica),
    );
  }

  async joins(by: Device, name: string, ...approving: readonly Device[]): Promise<Device> {
    const token = await keySuite.pair(seedOf(`${this.story} token ${name}`));
    parcelsOf(await writeControl(by.replica, { kind: 'invite', token: token.keys.sign, role: 'member' }));
    const invite = lastOf(by.replica);
    const personSeed = seedOf(`${this.story} ${name}`);
    const person = await keySuite.pair(personSeed);
    const seed = seedOf(`${this.story} ${name} device ${this.devices.length}`);
    for (const other of approving) {
      await this.tell(by, other);
      parcelsOf(await writeControl(other.replica, { kind: 'approve', person: person.keys.sign, yes: true }));
      await this.tell(other, by);
    }
    const invitation = { invite, role: 'member', token } as const;
    const control = await admission(
      this.suites.keys,
      this.space,
      invitation,
      person,
      await keySuite.pair(seed),
    );
    parcelsOf(await writeControl(by.replica, control));
    return this.#seated(name, person, personSeed, lastOf(by.replica), seed, this.parcels(by.replica));
  }

  async tell(from: Device, ...to: readonly Device[]): Promise<void> {
    for (const other of to) await other.replica.receive(this.parcels(from.replica));
  }
  async meet(): Promise<void> {
    for (const from of this.devices) await this.tell(from, ...this.devices.filter((other) => other !== from));
  }

  content(text: string): Content {
    this.#said += 1;
    return { witness: bytesFor(`${this.story} witness ${this.#said}`, 48), payload: utf8(text) };
  }
  async says(by: Device, text: string, erasable = false): Promise<Bytes> {
    parcelsOf(await writeContent(by.replica, this.content(text), erasable));
    return lastOf(by.replica);
  }

  /** What an honest client would not write: signed by the device, taken in by its own replica. */
  async forges(
    by: Device,
    control: Control,
    epoch: Bytes,
    seal: (associated: Bytes) => Promise<Bytes>,
  ): Promise<Bytes> {
    const { log } = by.replica;
    const last = log.lastOf(hex(by.id)) ?? log.graph.get(hex(by.id));
    if (!last) throw new Error('nobody');
    const parents = log.graph.heads().filter((head) => head !== last);
    const open: Header = {
      ...{ kind: control.kind, erasable: false, space: this.space, author: by.id, control, epoch },
      ...{ seq: last.entry.key === hex(by.id) ? 1 : last.entry.header.seq + 1, prev: last.entry.id },
      parents: parents.map(({ entry }) => entry.id).sort(compareBytes),
      ...{ bodyLength: 0, bodyHash: ZERO },
    };
    const body = await seal(sealedWith(open));
    const header = encodeHeader({ ...open, bodyLength: body.length, bodyHash: bodyHashOf(body) });
    const signature = await keySuite.sign(await keySuite.pair(by.seed), signedBytes(header));
    const [received] = await by.replica.receive([{ header, signature, body }]);
    if (received?.kind !== 'taken') throw new Error(`${this.story}: ${JSON.stringify(received)}`);
    return lastOf(by.replica);
  }

  /** All entries as the first device has them; throws where a device reads other than claimed. */
  async valid(rule: string, why: string, claim: Claim): Promise<ValidVector> {
    const [first] = this.devices;
    if (!first) throw new Error('nobody');
    const missing = new Set(claim.without?.map(hex));
    const parcels = first.replica.log.graph.nodes.flatMap(({ entry }) => {
      const parcel = first.replica.parcel(entry.key);
      if (!parcel) return [];
      return missing.has(entry.key) ? { header: parcel.header, signature: parcel.signature } : parcel;
    });
    const stranger = this.replica({ person: '' });
    await stranger.receive(parcels);
    const seats: SeatVector[] = [];
    for (const device of this.devices) seats.push(await this.#seat(device, parcels, claim));
    const entries = parcels.map(({ header, signature, body }) => ({
      ...{ header: hex(header), signature: hex(signature) },
      ...(body ? { body: hex(body) } : {}),
    }));
    return { rule, why, space: hex(this.space), entries, outcome: outcomeOf(stranger.log), seats };
  }

  async #seat(device: Device, parcels: readonly Parcel[], claim: Claim): Promise<SeatVector> {
    const same = this.devices.filter(({ name }) => name === device.name);
    const name = `${device.name} ${same.indexOf(device) + 1}`;
    const fresh = this.replica(device.replica.seat);
    await fresh.receive(parcels);
    const readings = await readingsOf(fresh);
    const alarms = await alarmsOf(fresh);
    agree(`${this.story}: ${name} reads`, Object.values(readings), claim.reads[name] ?? []);
    agree(
      `${this.story}: ${name} raises`,
      alarms.map(({ kind }) => String(kind)),
      claim.alarms?.[name] ?? [],
    );
    return {
      name,
      person: hex(device.person.keys.sign),
      device: { id: hex(device.id), seed: hex(device.seed) },
      ...(device.replica.seat.personPair ? { personSeed: hex(device.personSeed) } : {}),
      readings,
      alarms,
    };
  }
}

function agree(what: string, is: readonly string[], should: readonly string[]): void {
  const [a, b] = [is, should].map((list) => JSON.stringify([...list].sort()));
  if (a !== b) throw new Error(`${what} ${a}, not ${b}`);
}
