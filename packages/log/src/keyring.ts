// The secrets of epochs that a device knows: those wrapped for it, and the earlier ones that those lead to.
// docs/spec/sealed-log.md, LOG11–LOG16.
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
  sealedWith,
} from '@orrery/wire';
import { commitmentTo, type Earlier, keyOf, MOST_EARLIER, openEarlier, unwrapEpoch } from './epoch.ts';
import type { Seat, Suites } from './seat.ts';
import type { SealingKey } from './suite.ts';

export interface WrongEpoch {
  readonly kind: 'wrapWrong' | 'earlierWrong';
  /** Id of the epoch that is wrong, as hex. */
  readonly epoch: string;
}

export class Keyring {
  readonly #suites: Suites;
  readonly #log: EntryLog;
  readonly #seat: Seat;
  readonly #secrets = new Map<string, Bytes>();
  readonly #keys = new Map<string, SealingKey>();
  /** The epochs whose secrets an epoch hands on. */
  readonly #leads = new Map<string, readonly string[]>();
  /** Epochs whose own secret is known and whose body is not opened yet. */
  readonly #closed = new Map<string, { node: Node; body: Bytes }>();
  readonly #wrong = new Map<string, WrongEpoch>();

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

  async keyOf(epoch: string): Promise<SealingKey | undefined> {
    const known = this.#keys.get(epoch);
    if (known) return known;
    const secret = this.#secrets.get(epoch);
    if (!secret) return undefined;
    const key = await keyOf(this.#suites.suite, this.#suites.keys, secret);
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

  /** One’s own new epoch, whose secret nobody needs to unwrap. */
  adopt(epoch: string, secret: Bytes, leads: readonly string[]): void {
    this.#secrets.set(epoch, secret);
    this.#leads.set(epoch, leads);
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
      if (secret === 'wrong') this.#wrong.set(node.entry.key, { kind: 'wrapWrong', epoch: node.entry.key });
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
        const earlier = await openEarlier(suite, keys, secret, sealedWith(node.entry.header), body);
        const isRight = earlier?.every((item) => this.#adoptEarlier(node, item)) ?? false;
        if (!isRight) this.#wrong.set(key, { kind: 'earlierWrong', epoch: key });
        this.#leads.set(
          key,
          (earlier ?? []).map(({ epoch }) => hex(epoch)),
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
    const may = [...this.#secrets.keys()].filter((key) =>
      [key, ...this.leadsTo(key)].every((one) => this.#mayPass(members, one, to)),
    );
    const led = new Set(may.flatMap((key) => [...this.leadsTo(key)]));
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
