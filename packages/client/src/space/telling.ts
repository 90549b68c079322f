// What the entries of a space say: events of the domain, each once, in the order in which they became readable, with what came
// before what. docs/spec/sealed-log.md, LOG25, LOG26, LOG54, LOG55.

import { type MemberId, readBody, subjectOf, type Unread } from '@orrery/domain';
import type { Reading, Replica } from '@orrery/log';
import { type Bytes, concatBytes, hex, type Node } from '@orrery/wire';
import type { KeptEntry } from '../loop/loop.ts';
import {
  type DomainRecord,
  MOST_PARTS_OF_SEVERAL,
  mayBePart,
  type Piece,
  readPayload,
  readRecords,
} from './payload.ts';

/** Where a record of the domain lies: in which entry, and at which place in it. */
interface Place {
  readonly node: Node;
  readonly at: number;
}

export interface Read {
  readonly node: Node;
  readonly reading: Reading;
}

/** A yes, a no, and all else that nobody erases: where it could be, it is as nothing (CIRCLE44). */
function isLasting(body: unknown): boolean {
  const known = readBody(body);
  return known !== null && subjectOf(known) === null;
}

export class Telling {
  readonly #replica: Replica;
  readonly #ofSeveral: boolean;
  readonly #places = new Map<string, Place>();
  /** Where the parts of what has not come whole lie: what they say is read again once the last one is here, and kept nowhere. */
  readonly #parts = new Map<string, Node[]>();
  /** Entries among which an event lies that was too long for one. */
  readonly #pieces = new Map<string, readonly Node[]>();
  /** Content that could not be read yet. */
  readonly #unread = new Set<string>();
  /** Content that the right key does not open. */
  readonly #garbled = new Set<string>();
  /** Content whose records were handed on. */
  readonly #told = new Set<Node>();
  /** All events so far. */
  readonly kept: KeptEntry[] = [];

  /** `ofSeveral`: it matters whose each event is. */
  constructor(replica: Replica, ofSeveral: boolean) {
    this.#replica = replica;
    this.#ofSeveral = ofSeveral;
  }

  /** Whether something may become readable without anything new. */
  get isWaiting(): boolean {
    return this.#unread.size > 0;
  }

  /** The entry in which an event lies; undefined where it is not known here. */
  nodeOf(id: string): Node | undefined {
    return this.#places.get(id)?.node;
  }

  precedes(earlier: string, later: string): boolean {
    const a = this.#places.get(earlier);
    const b = this.#places.get(later);
    if (!a || !b) return false;
    return a.node === b.node ? a.at < b.at : this.#replica.log.graph.isBefore(a.node, b.node);
  }

  /** What cannot be read, whose it is, and whether an event was written by somebody who had it. */
  unread(): Unread[] {
    const { log } = this.#replica;
    const members = this.#replica.members();
    return [...this.#unread, ...this.#garbled].flatMap((key) => {
      const node = log.graph.get(key);
      const by = node && members.stands(node) ? members.personOf(node)?.id : undefined;
      if (!node || by === undefined) return [];
      const isSeenBy = (event: string) => {
        const later = this.nodeOf(event);
        return later !== undefined && log.graph.isBefore(node, later);
      };
      return [{ by: by as MemberId, isSeenBy }];
    });
  }

  /** Who wrote something that cannot be read yet and may be later. What the right key does not open never will be. */
  awaited(): Set<MemberId> {
    const { log } = this.#replica;
    const members = this.#replica.members();
    const nodes = [...this.#unread].flatMap((key) => log.graph.get(key) ?? []);
    return new Set(
      nodes.flatMap((node) => (members.stands(node) ? ((members.personOf(node)?.id as MemberId) ?? []) : [])),
    );
  }

  /** Entries that hold these events and nothing that stays. */
  entriesOf(ids: ReadonlySet<string>): Set<Node> {
    const nodes = new Set([...ids].flatMap((id) => this.#pieces.get(id) ?? this.nodeOf(id) ?? []));
    for (const [id, { node }] of this.#places) if (!ids.has(id)) nodes.delete(node);
    return nodes;
  }

  /** What is to be read: the content among these entries, after what could not be read before. */
  contentAmong(nodes: readonly Node[]): Node[] {
    const again = [...this.#unread].flatMap((key) => this.#replica.log.graph.get(key) ?? []);
    return [...again, ...nodes.filter((node) => node.entry.header.kind === 'content')];
  }

  /** Something that was told no longer stands. */
  isStale(): boolean {
    const members = this.#replica.members();
    return [...this.#told].some((node) => !members.stands(node));
  }

  /** Earlier parts of what becomes whole by this: to be read again, for `take`. */
  partsFor(read: readonly Read[]): Node[] {
    const come = new Map<string, Set<Node>>();
    for (const { node, reading } of read) {
      if (reading.kind !== 'read' || !mayBePart(reading.content.payload)) continue;
      const piece = readPayload(reading.content.payload);
      if (piece?.kind !== 'part') continue;
      const group = groupOf(node, piece);
      const nodes = come.get(group) ?? new Set(this.#parts.get(group)?.filter(Boolean));
      come.set(group, nodes.add(node));
    }
    const isWhole = ([group, nodes]: [string, Set<Node>]) => nodes.size >= Number(group.split(' ')[2]);
    const here = new Set(read.map(({ node }) => node));
    return [...come].filter(isWhole).flatMap(([, nodes]) => [...nodes].filter((node) => !here.has(node)));
  }

  /** Answers the events that come by what was read. `again`: what `partsFor` asks for. */
  take(read: readonly Read[], again: readonly Read[] = []): KeptEntry[] {
    const members = this.#replica.members();
    const payloads = new Map<Node, Bytes>();
    for (const { node, reading } of [...again, ...read])
      if (reading.kind === 'read') payloads.set(node, reading.content.payload);
    const fresh: KeptEntry[] = [];
    for (const { node, reading } of read) {
      const { key } = node.entry;
      if (reading.kind === 'pending' || reading.kind === 'locked') this.#unread.add(key);
      else this.#unread.delete(key);
      if (reading.kind === 'garbled') this.#garbled.add(key);
      if (reading.kind !== 'read' || this.#told.has(node) || !members.stands(node)) continue;
      this.#told.add(node);
      const by = this.#ofSeveral ? { by: members.personOf(node)?.id as MemberId } : undefined;
      for (const [nth, { id: given, body }] of this.#recordsIn(node, payloads).entries()) {
        if (this.#ofSeveral && node.entry.header.erasable && isLasting(body)) continue;
        // an id that somebody else chose may be anybody's, and not everybody hears of both in one order
        const id = this.#ofSeveral ? `${key}.${nth}` : given;
        if (this.#places.has(id)) continue;
        this.#places.set(id, { node, at: this.#places.size });
        fresh.push({ id, seq: this.#places.size, body, ...by });
      }
    }
    this.kept.push(...fresh);
    return fresh;
  }

  #recordsIn(node: Node, payloads: ReadonlyMap<Node, Bytes>): readonly DomainRecord[] {
    const piece = pieceIn(payloads.get(node));
    if (!piece) return [];
    if (piece.kind === 'whole') return piece.records;
    if (this.#ofSeveral && piece.of > MOST_PARTS_OF_SEVERAL) return [];
    const group = groupOf(node, piece);
    const parts = this.#parts.get(group) ?? [];
    parts[piece.at] = node;
    this.#parts.set(group, parts);
    if (Object.keys(parts).length < piece.of) return [];
    this.#parts.delete(group);
    const bytes = parts.flatMap((part) => {
      const one = pieceIn(payloads.get(part));
      return one?.kind === 'part' ? [one.bytes] : [];
    });
    const records = readRecords(concatBytes(...bytes)) ?? [];
    if (parts.some(({ entry }) => entry.header.erasable !== node.entry.header.erasable)) return [];
    for (const [nth, { id }] of records.entries())
      this.#pieces.set(this.#ofSeveral ? `${node.entry.key}.${nth}` : id, parts);
    return records;
  }
}

const pieceIn = (payload: Bytes | undefined) => payload && readPayload(payload);

const groupOf = ({ entry }: Node, piece: Extract<Piece, { kind: 'part' }>): string =>
  `${hex(entry.header.author)} ${piece.group} ${piece.of}`;
