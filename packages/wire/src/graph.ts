// What came before what. Every entry names its predecessors, so order is ancestry and nobody's clock or cursor.
// Entries lie on branches (a device's chain, cut anew where it forks); of each entry is kept how far along every branch
// it sees, so that “is a before b?” takes one look. docs/spec/wire.md, WIRE30–WIRE32.
import type { Entry } from './entry.ts';

export interface Node {
  readonly index: number;
  readonly entry: Entry;
  readonly branch: number;
  /** Place on its branch, from 1. */
  readonly place: number;
  /** Indices of its predecessors. */
  readonly before: readonly number[];
  /** How far along each branch but its own it sees; shared by entries that see the same. */
  readonly sees: Uint32Array;
}

interface Branch {
  /** The node after which it left another branch of the same device; undefined where it is that device's first. */
  readonly from: Node | undefined;
  tip: number;
}

const NOTHING = new Uint32Array(0);

export class Graph {
  readonly nodes: Node[] = [];
  readonly #byKey = new Map<string, Node>();
  readonly #branches: Branch[] = [];
  readonly #heads = new Set<number>();

  get(key: string): Node | undefined {
    return this.#byKey.get(key);
  }

  at(index: number): Node {
    const node = this.nodes[index];
    if (!node) throw new RangeError(`no node ${index}`);
    return node;
  }

  /** Entries that no other one names, in order of coming. */
  heads(): Node[] {
    return [...this.#heads].map((index) => this.at(index));
  }

  /** `a` comes before `b`, through whatever steps. Never true of an entry and itself. */
  isBefore(a: Node, b: Node): boolean {
    if (a.branch === b.branch) return a.place < b.place;
    return (b.sees[a.branch] ?? 0) >= a.place;
  }

  /** `node` or one before it. */
  isBeforeOrSame(a: Node, b: Node): boolean {
    return a === b || this.isBefore(a, b);
  }

  /** `a` lies on the chain of `prev` that ends in `b`. */
  isOnChain(a: Node, b: Node): boolean {
    for (let end: Node | undefined = b; end; end = this.#branches[end.branch]?.from)
      if (end.branch === a.branch) return a.place <= end.place;
    return false;
  }

  /** Sees `a` among the predecessors `before` or their ancestors. */
  sees(before: readonly Node[], a: Node): boolean {
    return before.some((node) => this.isBeforeOrSame(a, node));
  }

  /** Takes in an entry whose predecessors are all here. `previous`: its `prev`, where that is by the same device. */
  add(entry: Entry, before: readonly Node[], previous: Node | undefined): Node {
    const index = this.nodes.length;
    const { branch, place } = this.#place(previous);
    const node = {
      index,
      entry,
      branch,
      place,
      before: before.map((n) => n.index),
      sees: this.#view(before, branch),
    };
    this.nodes.push(node);
    this.#byKey.set(entry.key, node);
    for (const { index: covered } of before) this.#heads.delete(covered);
    this.#heads.add(index);
    return node;
  }

  #place(previous: Node | undefined): { branch: number; place: number } {
    const known = previous && this.#branches[previous.branch];
    if (previous && known && known.tip === previous.place) {
      known.tip += 1;
      return { branch: previous.branch, place: known.tip };
    }
    this.#branches.push({ from: previous, tip: 1 });
    return { branch: this.#branches.length - 1, place: 1 };
  }

  #view(before: readonly Node[], branch: number): Uint32Array {
    const [only] = before;
    if (!only) return NOTHING;
    if (before.length === 1 && only.branch === branch) return only.sees;
    const length = Math.max(...before.map((node) => Math.max(node.sees.length, node.branch + 1)));
    const sees = new Uint32Array(length);
    for (const node of before) {
      node.sees.forEach((place, at) => {
        if (place > (sees[at] ?? 0)) sees[at] = place;
      });
      if (node.place > (sees[node.branch] ?? 0)) sees[node.branch] = node.place;
    }
    return sees;
  }
}
