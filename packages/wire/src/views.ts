// What each entry knows of who is in. Most entries know what the one before them knew, so a view is shared and its
// members are worked out once, when somebody asks.
import type { Kind } from './control.ts';
import type { Graph, Node } from './graph.ts';
import { Members } from './members.ts';

/** Kinds that say who is in. */
const CONTROLS: ReadonlySet<Kind> = new Set([
  'genesis',
  'device',
  'revoke',
  'invite',
  'approve',
  'admit',
  'end',
]);
/** Those after which a new epoch is due. */
const COMINGS_AND_GOINGS: ReadonlySet<Kind> = new Set(['genesis', 'device', 'revoke', 'admit', 'end']);

export interface View {
  readonly members: Members;
  /** Indices of the entries that say who is in, ascending. */
  readonly controls: readonly number[];
  /** Those among them after which a new epoch is due. */
  readonly changes: readonly number[];
}

export class Views {
  readonly #graph: Graph;
  readonly #after: View[] = [];
  readonly #interned = new Map<string, View>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** What an entry with these predecessors knows. */
  before(nodes: readonly Node[]): View {
    const views = new Set(nodes.map(({ index }) => this.after(index)));
    const [first] = views;
    if (first && views.size === 1) return first;
    return this.#intern([...new Set([...views].flatMap(({ controls }) => controls))]);
  }

  /** What whoever has the entry knows by it. */
  after(index: number): View {
    const known = this.#after[index];
    if (known) return known;
    const node = this.#graph.at(index);
    const before = this.before(node.before.map((at) => this.#graph.at(at)));
    const view = CONTROLS.has(node.entry.header.kind) ? this.#intern([...before.controls, index]) : before;
    this.#after[index] = view;
    return view;
  }

  /** Everything that is known by now. */
  whole(): View {
    return this.before(this.#graph.heads());
  }

  /** Somebody came or went that `later` knows of and `earlier` does not. */
  hasChanged(earlier: View, later: View): boolean {
    return earlier !== later && later.changes.some((at) => !earlier.changes.includes(at));
  }

  #intern(indices: number[]): View {
    const controls = indices.sort((a, b) => a - b);
    const name = controls.join();
    const known = this.#interned.get(name);
    if (known) return known;
    const graph = this.#graph;
    let members: Members | undefined;
    const view = {
      controls,
      changes: controls.filter((at) => COMINGS_AND_GOINGS.has(graph.at(at).entry.header.kind)),
      get members() {
        members ??= new Members(
          graph,
          controls.map((at) => graph.at(at)),
        );
        return members;
      },
    };
    this.#interned.set(name, view);
    return view;
  }
}
