// What goes from a space to its relay: what the relay is known to have, and what it has still to be given, in frames that are not too
// long. docs/spec/sealed-log.md, LOG60–LOG66.
import type { Replica } from '@orrery/log';
import {
  type Bytes,
  type Fault,
  hex,
  idOf,
  MOST_FRAME,
  MOST_PARCELS,
  type Node,
  type Outcome,
  type Parcel,
} from '@orrery/wire';
import type { Space } from '../space/space.ts';

/** Bytes of one append, so that a frame is never too long. */
const ROOM = MOST_FRAME - 65_536;

/** What a relay did with a batch. */
interface Noted {
  /** Rules that entries broke, as it says. */
  readonly refused: readonly Fault[];
  /** Ids of those by which its order does not move. */
  readonly unmoved: readonly Bytes[];
  /** False when there is no use in giving more now. */
  readonly goesOn: boolean;
  /** It lacks what some of it descends from. */
  readonly lostSome: boolean;
  /** It would not take all of it just now. */
  readonly isPutOff: boolean;
}

export class Giving {
  readonly #space: Space;
  /** Keys of entries that the relay has. */
  readonly #there = new Set<string>();
  /** Told without its body, for want of room in the first message or at the relay. */
  readonly #bodiless = new Set<string>();
  /** Those of them that it had no room for on this connection: asked again on the next. */
  readonly #roomless = new Set<string>();

  /** So many of a replica's entries from the first are there: what a long space has given is not looked through at every change. */
  #given = { of: undefined as Replica | undefined, count: 0 };

  constructor(space: Space) {
    this.#space = space;
    for (const { entry } of this.#nodes().slice(0, space.standing.known)) this.#there.add(entry.key);
  }

  #nodes(): readonly Node[] {
    return this.#space.replica.log.graph.nodes;
  }

  get isNothingThere(): boolean {
    return this.#there.size === 0;
  }

  get lacksRoom(): boolean {
    return this.#roomless.size > 0;
  }

  isThere(key: string): boolean {
    return this.#there.has(key);
  }

  /** More than this is known to be there. */
  isMoreThereThan(count: number): boolean {
    return this.#there.size > count;
  }

  unsent(): Node[] {
    return this.#nodes()
      .slice(this.firstUnknown())
      .filter(({ entry }) => !this.#there.has(entry.key));
  }

  /** How many entries come before the first that the relay is not known to have. */
  firstUnknown(): number {
    const { replica } = this.#space;
    if (this.#given.of !== replica) this.#given = { of: replica, count: 0 };
    const nodes = replica.log.graph.nodes;
    let { count } = this.#given;
    for (let node = nodes[count]; node && this.#there.has(node.entry.key); node = nodes[count]) count += 1;
    this.#given.count = count;
    return count;
  }

  /** A new connection. */
  startAgain(): void {
    this.#roomless.clear();
  }

  /** The relay has told these. What came without its body, and has one here, is given once more. */
  heard(parcels: readonly Parcel[]): void {
    const { replica } = this.#space;
    for (const { header, body } of parcels) {
      const key = hex(idOf(header));
      if (!replica.log.has(key)) continue;
      if (!body && !this.#there.has(key) && replica.body(key)) this.#bodiless.add(key);
      if (!this.#bodiless.has(key)) this.#there.add(key);
    }
  }

  /** These are all that the relay has. Answers those that it had before, and has no more. */
  listed(keys: readonly string[]): string[] {
    const all = new Set(keys);
    const lost = [...this.#there].filter((key) => !all.has(key));
    this.#there.clear();
    this.#given.count = 0;
    for (const key of keys) if (!this.#bodiless.has(key)) this.#there.add(key);
    return lost;
  }

  /** Everything up to what introduced this device, or somebody, without which the relay cannot know who it is. */
  beginning(own = this.#space.replica.log.graph.get(hex(this.#space.seat.device))): Parcel[] {
    const nodes = this.#nodes().slice(0, (own?.index ?? 0) + 1);
    const parcels = this.parcels(nodes);
    const bytes = parcels.reduce(
      (sum, { header, body }) => sum + header.length + (body?.length ?? 0) + 128,
      0,
    );
    if (bytes <= ROOM) return parcels;
    for (const { entry } of nodes) if (entry.header.bodyLength > 0) this.#bodiless.add(entry.key);
    return parcels.map(({ header, signature }) => ({ header, signature }));
  }

  /** As many of the unsent as fit into one frame. */
  batch(): Node[] {
    const batch: Node[] = [];
    let bytes = 0;
    for (const node of this.unsent()) {
      if (this.#roomless.has(node.entry.key)) continue;
      bytes += node.entry.bytes.length + 128 + node.entry.header.bodyLength;
      if (batch.length > 0 && (bytes > ROOM || batch.length >= MOST_PARCELS)) break;
      batch.push(node);
    }
    return batch;
  }

  parcels(nodes: readonly Node[]): Parcel[] {
    return nodes.flatMap(({ entry }) => this.#space.replica.parcel(entry.key) ?? []);
  }

  /** Ids by which the relay's order will move; what only its body is given of has its place there already. */
  idsOf(batch: readonly Node[]): Bytes[] {
    return batch.flatMap(({ entry }) => (this.#bodiless.has(entry.key) ? [] : [entry.id]));
  }

  note(batch: readonly Node[], outcomes: readonly Outcome[]): Noted {
    const refused: Fault[] = [];
    const unmoved: Bytes[] = [];
    let goesOn = true;
    for (const [at, outcome] of outcomes.entries()) {
      const entry = batch[at]?.entry;
      if (!entry) continue;
      const { key } = entry;
      if (outcome.kind === 'refused') refused.push(outcome.fault);
      // what it had already is in its order already
      if (outcome.kind !== 'stored' && outcome.kind !== 'withoutBody') unmoved.push(entry.id);
      if (outcome.kind === 'refused' || outcome.kind === 'full' || outcome.kind === 'waiting') goesOn = false;
      else if (outcome.kind === 'withoutBody') {
        this.#bodiless.add(key);
        this.#roomless.add(key);
      } else {
        this.#there.add(key);
        this.#bodiless.delete(key);
      }
    }
    const isPutOff = outcomes.some(({ kind }) => kind === 'full');
    const lostSome = outcomes.some(({ kind }) => kind === 'waiting');
    return { refused, unmoved, goesOn, lostSome, isPutOff };
  }
}
