// One space on one device: entries that were taken in, their bodies, and the secrets that this device may know. It reads
// what it can, says what it cannot, and writes what everybody else will find valid. It keeps nothing by itself and
// sends nothing: whoever holds it first makes durable what it writes, and then sends. docs/spec/sealed-log.md.
import {
  type Bytes,
  bodyFault,
  controlOf,
  type Entry,
  EntryLog,
  type Fault,
  hex,
  type Members,
  type Node,
  type Parcel,
  type Person,
  readEntry,
  sealedPartOf,
} from '@orrery/wire';
import { type Content, openBody } from './body.ts';
import { Keyring } from './keyring.ts';
import type { Seat, Suites } from './seat.ts';
import type { SealingKey } from './suite.ts';

/** What became of one parcel. */
export type Received =
  | { readonly kind: 'taken' | 'known'; readonly node: Node }
  | { readonly kind: 'waiting'; readonly missing: readonly string[] }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** What content says, to this device. */
export type Reading =
  | { readonly kind: 'read'; readonly content: Content }
  /** Its author took it back, with erase. */
  | { readonly kind: 'erased' }
  /** The body has not come yet. */
  | { readonly kind: 'pending' }
  /** No secret that this device has leads to its epoch. */
  | { readonly kind: 'locked' }
  /** The secret is there and does not open it: its author's doing, since the header names the body. */
  | { readonly kind: 'garbled' };

export type Alarm =
  /** Two entries in one place: the device was copied, or put back from a backup. */
  | { readonly kind: 'fork'; readonly device: string; readonly seq: number }
  /** Somebody is in whom this person never approved. */
  | { readonly kind: 'unapproved'; readonly person: string }
  /** An epoch whose wrap for this recipient, a device or somebody’s person key, is not as its secret makes it. */
  | {
      readonly kind: 'wrapWrong';
      readonly epoch: string;
      readonly person: string;
      readonly recipient: string;
    }
  /** An epoch that hands on secrets which are not those of the epochs that it names. */
  | { readonly kind: 'earlierWrong'; readonly epoch: string; readonly person: string }
  | { readonly kind: 'garbled'; readonly entry: string; readonly person: string };

export interface ReplicaOptions {
  /** How headers are read; replaced in simulations, where many devices read the same. */
  readonly read?: typeof readEntry;
  /** Whether what is taken in now was judged before it was kept: then neither signatures nor bodies are checked again (LOG53). */
  readonly wasJudged?: () => boolean;
}

export class Replica {
  readonly log: EntryLog;
  readonly seat: Seat;
  readonly keyring: Keyring;
  readonly suites: Suites;
  readonly #bodies = new Map<string, Bytes>();
  readonly #erased = new Set<string>();
  /** Those whose body is neither here nor erased. */
  readonly #bare = new Set<string>();
  readonly #garbled = new Set<string>();
  readonly #readEntry: typeof readEntry;
  readonly #wasJudged: () => boolean;

  constructor(suites: Suites, space: Bytes, seat: Seat, options: ReplicaOptions = {}) {
    const { read = readEntry, wasJudged = () => false } = options;
    this.suites = suites;
    this.seat = seat;
    this.#readEntry = read;
    this.#wasJudged = wasJudged;
    const { verify } = suites.keys;
    this.log = new EntryLog(space, (key, message, signature) =>
      wasJudged() ? Promise.resolve(true) : verify(key, message, signature),
    );
    this.keyring = new Keyring(suites, this.log, seat);
  }

  /** Who is in, by all that is known here. */
  members(): Members {
    return this.log.view().members;
  }

  me(): Person | undefined {
    return this.members().persons.get(this.seat.person);
  }

  /** Takes in what came, in the order given. A body that is not its header's is dropped; the header may stay. */
  async receive(parcels: readonly Parcel[]): Promise<Received[]> {
    const read = parcels.map(({ header, signature }) => this.#readEntry(header, signature));
    const entries = read.filter((entry): entry is Entry => typeof entry !== 'string');
    const answers = (await this.log.takeAll(entries)).values();
    const received: Received[] = [];
    for (const [at, entry] of read.entries()) {
      if (typeof entry === 'string') {
        received.push({ kind: 'refused', fault: entry });
        continue;
      }
      const answer = answers.next().value;
      if (!answer) throw new Error('every entry has its answer');
      if (answer.kind === 'taken') this.#note(answer.node);
      const body = parcels[at]?.body;
      if ((answer.kind === 'taken' || answer.kind === 'known') && body) this.#keep(answer.node, body);
      received.push(answer);
    }
    for (const answer of received)
      if (answer.kind === 'taken' || answer.kind === 'known') await this.#unlock(answer.node);
    return received;
  }

  #note(node: Node): void {
    const { key, header } = node.entry;
    if (header.bodyLength > 0) this.#bare.add(key);
    const erase = controlOf(node, 'erase');
    for (const target of erase?.targets ?? []) {
      this.#erased.add(hex(target));
      this.#bodies.delete(hex(target));
      this.#bare.delete(hex(target));
    }
  }

  #keep(node: Node, body: Bytes): void {
    const { key, header } = node.entry;
    if (this.#erased.has(key) || this.#bodies.has(key)) return;
    if (!this.#wasJudged() && bodyFault(header, body)) return;
    this.#bodies.set(key, body);
    this.#bare.delete(key);
  }

  async #unlock(node: Node): Promise<void> {
    if (node.entry.header.kind === 'epoch') await this.keyring.learn(node, this.#bodies.get(node.entry.key));
  }

  /**
   * Looks at the wraps for everybody, of every epoch whose secret is known: once each, the latest first. Wrong ones are alarms
   * afterwards. It takes a while, and nothing waits for it but a device that writes.
   */
  async checkWraps(goesOn: () => boolean = () => true): Promise<void> {
    for (const node of [...this.log.epochs].reverse()) {
      if (!goesOn()) return;
      await this.keyring.isRight(node);
    }
  }

  /** The sealed body, where it is here. */
  body(key: string): Bytes | undefined {
    return this.#bodies.get(key);
  }

  /** What goes to a relay or another device. */
  parcel(key: string): Parcel | undefined {
    const node = this.log.graph.get(key);
    if (!node) return undefined;
    const { bytes, signature } = node.entry;
    const body = this.#bodies.get(key);
    return { header: bytes, signature, ...(body ? { body } : {}) };
  }

  /** Entries whose body is neither here nor erased. */
  missingBodies(): string[] {
    return [...this.#bare];
  }

  async read(node: Node): Promise<Reading> {
    const { key, header } = node.entry;
    if (this.#erased.has(key)) return { kind: 'erased' };
    const body = this.#bodies.get(key);
    if (!body) return { kind: 'pending' };
    const sealing = await this.keyring.keyOf(hex(header.epoch));
    if (!sealing) return { kind: 'locked' };
    const content = await this.#open(sealing, node, body);
    if (content) return { kind: 'read', content };
    this.#garbled.add(key);
    return { kind: 'garbled' };
  }

  #open(key: SealingKey, node: Node, body: Bytes): Promise<Content | undefined> {
    return openBody(this.suites.suite, key, sealedPartOf(node.entry), body);
  }

  /** All content in an order in which nothing comes before what it descends from; `stands` as in WIRE42. */
  contents(): { readonly node: Node; readonly person: string; readonly stands: boolean }[] {
    const members = this.members();
    return this.log.graph.nodes
      .filter(({ entry }) => entry.header.kind === 'content')
      .map((node) => ({
        node,
        person: members.personOf(node)?.id ?? '',
        stands: members.stands(node),
      }));
  }

  /** What is wrong, and with whom; each has its sentence. None of it stops a pause, a withdrawal or a leave. */
  alarms(): Alarm[] {
    const members = this.members();
    const me = this.me();
    const forks = this.log
      .forks()
      .flatMap(([first]) =>
        first
          ? [{ kind: 'fork', device: hex(first.entry.header.author), seq: first.entry.header.seq } as const]
          : [],
      );
    const unapproved = members
      .livePersons()
      .filter((other) => me !== undefined && !members.trusts(me, other))
      .map(({ id }) => ({ kind: 'unapproved', person: id }) as const);
    const by = (key: string): string => {
      const node = this.log.graph.get(key);
      return (node && members.personOf(node)?.id) ?? '';
    };
    return [
      ...forks,
      ...unapproved,
      ...this.keyring.wrong.map((wrong) => ({ ...wrong, person: by(wrong.epoch) })),
      ...[...this.#garbled].map((entry) => ({ kind: 'garbled', entry, person: by(entry) }) as const),
    ];
  }
}
