// The secrets of epochs that a device knows: those wrapped for it, and the earlier ones that those lead to.
// docs/spec/sealed-log.md, LOG11–LOG17.
import {
  type Bytes,
  controlOf,
  type EntryLog,
  equalBytes,
  fromHex,
  hex,
  type Members,
  type Node,
  type Person,
  sealedPartOf,
} from '@orrery/wire';
import {
  commitmentTo,
  type Earlier,
  keyOf,
  MOST_EARLIER,
  openEarlier,
  type Recipient,
  unwrapEpoch,
  wrongWraps,
} from './epoch.ts';
import type { Seat, Suites } from './seat.ts';
import type { SealingKey } from './suite.ts';

/** `epoch`: id of the one that is wrong, as hex. */
export type WrongEpoch =
  | {
      readonly kind: 'wrapWrong';
      readonly epoch: string;
      /** The device or person key whose wrap it is. */
      readonly recipient: string;
    }
  | { readonly kind: 'earlierWrong'; readonly epoch: string };

export class Keyring {
  readonly #suites: Suites;
  readonly #log: EntryLog;
  readonly #seat: Seat;
  readonly #secrets = new Map<string, Bytes>();
  /** Derived once each, however many ask at the same time. */
  readonly #keys = new Map<string, Promise<SealingKey>>();
  /** The epochs whose secrets an epoch hands on. */
  readonly #leads = new Map<string, readonly string[]>();
  /** Epochs whose own secret is known and whose body is not opened yet. */
  readonly #closed = new Map<string, { node: Node; body: Bytes }>();
  readonly #wrong = new Map<string, WrongEpoch>();
  /** Whether all wraps of an epoch are as its secret makes them. */
  readonly #checks = new Map<string, Promise<boolean>>();

  constructor(suites: Suites, log: EntryLog, seat: Seat) {
    this.#suites = suites;
    this.#log = log;
    this.#seat = seat;
  }

  get wrong(): WrongEpoch[] {
    return [...this.#wrong.values()];
  }

  secretOf(epoch: string): Bytes | undefined {
    return this.#secrets.get(epoch);
  }

  /** Undefined where its secret is not known. */
  async keyOf(epoch: string): Promise<SealingKey | undefined> {
    const secret = this.#secrets.get(epoch);
    if (!secret) return undefined;
    const key = this.#keys.get(epoch) ?? keyOf(this.#suites.suite, this.#suites.keys, secret);
    this.#keys.set(epoch, key);
    return key;
  }

  /** Takes in an epoch, and whatever it leads to. Its body may come later. */
  async learn(node: Node, body: Bytes | undefined): Promise<void> {
    const { key } = node.entry;
    if (!this.#secrets.has(key)) await this.#unwrap(node);
    if (body && !this.#leads.has(key)) this.#closed.set(key, { node, body });
    await this.#openAll();
  }

  /** Whether all wraps of an epoch are as its secret makes them; of one whose secret is not known nobody can say. */
  isRight(node: Node): Promise<boolean> {
    const { key } = node.entry;
    const secret = this.#secrets.get(key);
    if (!secret) return Promise.resolve(true);
    const check = this.#checks.get(key) ?? this.#check(node, secret);
    this.#checks.set(key, check);
    return check;
  }

  /** Makes the wraps again with the keys that the epoch’s ancestors introduced: the same for everybody who has it. */
  async #check(node: Node, secret: Bytes): Promise<boolean> {
    const control = controlOf(node, 'epoch');
    if (!control) return true;
    const { author } = node.entry.header;
    const recipients = recipientsWithKeys(
      this.#log.viewAfter(node).members,
      control.wraps.map(({ recipient }) => hex(recipient)),
    );
    const { keys } = this.#suites;
    const wrong = await wrongWraps(keys, this.#log.space, author, control, recipients, secret);
    for (const recipient of wrong) this.#blame({ kind: 'wrapWrong', epoch: node.entry.key, recipient });
    return wrong.length === 0;
  }

  #blame(wrong: WrongEpoch): void {
    this.#wrong.set(`${wrong.epoch} ${wrong.kind === 'wrapWrong' ? wrong.recipient : ''}`, wrong);
  }

  async #unwrap(node: Node): Promise<void> {
    const control = controlOf(node, 'epoch');
    if (!control) return;
    const { device, person, personPair } = this.#seat;
    const seats = [
      ...(device ? [{ id: device.id, pair: device.pair }] : []),
      ...(personPair ? [{ id: person, pair: personPair }] : []),
    ];
    const { space } = this.#log;
    for (const { id, pair } of seats) {
      const recipient = fromHex(id);
      if (!recipient) continue;
      const { author } = node.entry.header;
      const secret = await unwrapEpoch(this.#suites.keys, space, author, control, recipient, pair);
      if (secret === 'wrong') this.#blame({ kind: 'wrapWrong', epoch: node.entry.key, recipient: id });
      else if (secret) this.#secrets.set(node.entry.key, secret);
      if (secret && secret !== 'wrong') return;
    }
  }

  /** Opens what can be opened until nothing new comes of it. */
  async #openAll(): Promise<void> {
    for (let again = true; again; ) {
      again = false;
      for (const [key, { node, body }] of this.#closed) {
        const secret = this.#secrets.get(key);
        if (!secret) continue;
        this.#closed.delete(key);
        const { suite, keys } = this.#suites;
        const earlier = await openEarlier(suite, keys, secret, sealedPartOf(node.entry), body);
        // what it hands on wrongly it does not lead to: whoever holds that secret hands it on again
        const right = earlier?.filter((item) => this.#adoptEarlier(node, item)) ?? [];
        if (right.length !== earlier?.length) this.#blame({ kind: 'earlierWrong', epoch: key });
        this.#leads.set(
          key,
          right.map(({ epoch }) => hex(epoch)),
        );
        again = true;
      }
    }
  }

  /** False where the secret is not that of the epoch that it is said to be of, or that epoch does not come before. */
  #adoptEarlier(by: Node, { epoch, secret }: Earlier[number]): boolean {
    const key = hex(epoch);
    const node = this.#log.graph.get(key);
    const control = node && this.#log.graph.isBefore(node, by) ? controlOf(node, 'epoch') : undefined;
    if (!control || !equalBytes(commitmentTo(this.#log.space, secret), control.commitment)) return false;
    if (!this.#secrets.has(key)) this.#secrets.set(key, secret);
    return true;
  }

  /** Every epoch whose secret an epoch hands on, through whatever steps; itself not among them. */
  leadsTo(epoch: string): Set<string> {
    const found = new Set<string>();
    const look = [...(this.#leads.get(epoch) ?? [])];
    for (let next = look.pop(); next !== undefined; next = look.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      look.push(...(this.#leads.get(next) ?? []));
    }
    return found;
  }

  /** The epochs that one may hand on to these people, without those that another of them leads to anyway. */
  handOn(members: Members, to: readonly Person[]): string[] {
    const passes = new Map([...this.#secrets.keys()].map((key) => [key, this.#mayPass(members, key, to)]));
    const leads = new Map([...passes.keys()].map((key) => [key, this.leadsTo(key)]));
    const may = [...passes.keys()].filter((key) =>
      [key, ...(leads.get(key) ?? [])].every((one) => passes.get(one)),
    );
    const led = new Set(may.flatMap((key) => [...(leads.get(key) ?? [])]));
    return may.filter((key) => !led.has(key)).slice(-MOST_EARLIER);
  }

  /** Whoever could read under the epoch, and is still here, trusts each of those who could not. */
  #mayPass(members: Members, epoch: string, to: readonly Person[]): boolean {
    const node = this.#log.graph.get(epoch);
    const control = node && controlOf(node, 'epoch');
    if (!control) return false;
    const had = new Set(control.wraps.map(({ recipient }) => hex(recipient)));
    const readers = [...had]
      .flatMap((id) => members.persons.get(id) ?? [])
      .filter(({ ends }) => ends.length === 0);
    const fresh = to.filter(({ id }) => !had.has(id));
    return readers.every((reader) => fresh.every((one) => members.trusts(reader, one)));
  }
}

/** Recipients with the wrapping keys that they have in this view. */
export const recipientsWithKeys = (members: Members, ids: readonly string[]): Recipient[] =>
  ids.flatMap((id) => {
    const wrap = members.persons.get(id)?.keys.wrap ?? members.devices.get(id)?.keys.wrap;
    const bytes = fromHex(id);
    return wrap && bytes ? [{ id: bytes, wrap }] : [];
  });
