// The valid entries of one space, as relay and clients alike keep them: what is taken in has passed every rule, what
// waits lacks an ancestor, what was refused says why and stays refused. docs/spec/wire.md, WIRE50.
import { type Bytes, hex } from './bytes.ts';
import type { Entry } from './entry.ts';
import { Graph, type Node } from './graph.ts';
import { isSame, judge, recipientsOf } from './judge.ts';
import { verify as nativeVerify } from './keys.ts';
import { controlOf } from './members.ts';
import { signatureFault, type Verify } from './signatures.ts';
import type { ContextFault } from './verdict.ts';
import { type View, Views } from './views.ts';

export type Taken =
  | { readonly kind: 'taken'; readonly node: Node }
  | { readonly kind: 'known'; readonly node: Node }
  /** Ids, as hex, of predecessors that are not here yet. */
  | { readonly kind: 'waiting'; readonly missing: readonly string[] }
  | { readonly kind: 'refused'; readonly fault: ContextFault };

/** Refusals that are remembered, so that what descends from them is refused and not waited for. */
const MOST_REFUSALS = 10_000;

export class EntryLog {
  readonly space: Bytes;
  readonly graph = new Graph();
  readonly #views = new Views(this.graph);
  readonly #verify: Verify;
  readonly #refused = new Map<string, ContextFault>();
  /** Signing keys of the devices and people that valid entries introduced, by id as hex. */
  readonly #signers = new Map<string, Signer>();
  /** Valid epochs, in order of coming. */
  readonly epochs: Node[] = [];
  /** The last entry of each device; where it forked that of the longest branch, then of the smallest id. */
  readonly #last = new Map<string, Node>();
  /** By device and seq: entries that share both are a fork. */
  readonly #places = new Map<string, Map<number, Node[]>>();

  constructor(space: Bytes, verify: Verify = nativeVerify) {
    this.space = space;
    this.#verify = verify;
  }

  has(key: string): boolean {
    return this.graph.get(key) !== undefined;
  }

  refusal(key: string): ContextFault | undefined {
    return this.#refused.get(key);
  }

  lastOf(device: string): Node | undefined {
    return this.#last.get(device);
  }

  /** What whoever has this entry knows of who is in. */
  viewAfter(node: Node): View {
    return this.#views.after(node.index);
  }

  /** What somebody who writes after these entries knows. */
  viewBefore(nodes: readonly Node[]): View {
    return this.#views.before(nodes);
  }

  /** Who is in, by everything that is here. */
  view(): View {
    return this.#views.whole();
  }

  /** Entries of one device with one seq, where there are several: the device wrote twice from one state. */
  forks(): readonly (readonly Node[])[] {
    return [...this.#places.values()].flatMap((bySeq) =>
      [...bySeq.values()].filter((nodes) => nodes.length > 1),
    );
  }

  /** How many entries of one device share this seq: more than one is a fork. */
  branchesAt(author: Uint8Array, seq: number): number {
    return this.#places.get(hex(author))?.get(seq)?.length ?? 0;
  }

  /** Would somebody who writes after these entries under this epoch need a new one first? */
  needsEpoch(epoch: Node, before: readonly Node[], person: string): boolean {
    const view = this.viewBefore(before);
    const author = view.members.persons.get(person);
    const control = controlOf(epoch, 'epoch');
    if (!author || !control || !this.graph.sees(before, epoch)) return true;
    if (this.#views.hasChanged(this.viewAfter(epoch), view)) return true;
    return !isSame(recipientsOf(control), view.members.recipients(author));
  }

  /** Takes in one entry, if it is valid and its predecessors are here. */
  async take(entry: Entry): Promise<Taken> {
    const [taken] = await this.takeAll([entry]);
    if (!taken) throw new Error('one entry, one answer');
    return taken;
  }

  /**
   * Takes in entries in the order given; answers for each in the same order. Signatures are checked side by side, which
   * is what takes the time; the rest is judged one after the other.
   */
  async takeAll(entries: readonly Entry[]): Promise<Taken[]> {
    const fresh = entries.filter(({ key }) => !this.has(key) && !this.#refused.has(key));
    const signatures = this.#checkSignatures(fresh);
    const taken: Taken[] = [];
    for (const entry of entries) taken.push(await this.#takeOne(entry, signatures.get(entry)));
    return taken;
  }

  async #takeOne(entry: Entry, signature: Promise<ContextFault | undefined> | undefined): Promise<Taken> {
    const early = this.#settled(entry);
    if (early) return early;
    const fault = judge(this.graph, this.#views, this.space, entry);
    if (fault) return this.#refuse(entry, fault);
    // Its author, or the invitation that it answers, may have come in, through another call, after the signatures of this one were begun.
    const check = signature ?? this.#checkSignatures([entry]).get(entry);
    const unsigned = check ? await check : 'signatureWrong';
    if (unsigned) return this.#refuse(entry, unsigned);
    // Another call may have taken the same entry in while its signature was looked at.
    return this.#settled(entry) ?? { kind: 'taken', node: this.#add(entry) };
  }

  /** What can be said before any rule is asked. */
  #settled(entry: Entry): Taken | undefined {
    const node = this.graph.get(entry.key);
    if (node) return { kind: 'known', node };
    const fault = this.#refused.get(entry.key);
    if (fault) return { kind: 'refused', fault };
    const ids = entry.beforeKeys;
    if (ids.some((id) => this.#refused.has(id))) return this.#refuse(entry, 'parentRefused');
    const missing = ids.filter((id) => !this.has(id));
    return missing.length > 0 ? { kind: 'waiting', missing } : undefined;
  }

  /** A signature lies outside the id: one that is wrong says nothing about the entry, which may yet come with its own. */
  #refuse(entry: Entry, fault: ContextFault): Taken {
    if (fault === 'signatureWrong') return { kind: 'refused', fault };
    if (this.#refused.size >= MOST_REFUSALS) this.#refused.clear();
    this.#refused.set(entry.key, fault);
    return { kind: 'refused', fault };
  }

  #add(entry: Entry): Node {
    const { header } = entry;
    const before = entry.beforeKeys.flatMap((key) => this.graph.get(key) ?? []);
    const [first] = before;
    const previous = header.seq > 1 ? first : undefined;
    const node = this.graph.add(entry, before, previous);
    this.#views.after(node.index);
    for (const [id, signer] of introducedBy(entry, (by) => this.#signers.get(by)))
      this.#signers.set(id, signer);
    if (header.kind === 'epoch') this.epochs.push(node);
    if (header.seq > 0) {
      const device = entry.authorKey;
      const last = this.#last.get(device)?.entry;
      const isLonger = !last || header.seq > last.header.seq;
      if (isLonger || (header.seq === last.header.seq && entry.key < last.key)) this.#last.set(device, node);
      const places = this.#places.get(device) ?? new Map<number, Node[]>();
      places.set(header.seq, [...(places.get(header.seq) ?? []), node]);
      this.#places.set(device, places);
    }
    return node;
  }

  /** Begins to check all signatures whose keys are known, or come in with the entries before. Two copies of one id differ in theirs. */
  #checkSignatures(entries: readonly Entry[]): Map<Entry, Promise<ContextFault | undefined>> {
    const signers = new Map<string, Signer>();
    const tokens = new Map<string, Bytes>();
    const find = (id: string) => this.#signers.get(id) ?? signers.get(id);
    const checks = new Map<Entry, Promise<ContextFault | undefined>>();
    for (const entry of entries) {
      const { control } = entry.header;
      const signer =
        control.kind === 'genesis'
          ? { key: control.person.sign, person: control.person.sign }
          : find(entry.authorKey);
      for (const [id, introduced] of introducedBy(entry, find)) signers.set(id, introduced);
      if (control.kind === 'invite') tokens.set(entry.key, control.token);
      const token = control.kind === 'admit' ? this.#tokenOf(hex(control.invite), tokens) : undefined;
      if (!signer || (control.kind === 'admit' && !token)) continue;
      checks.set(entry, signatureFault(this.#verify, entry, signer.key, signer.person, token));
    }
    return checks;
  }

  #tokenOf(invite: string, tokens: ReadonlyMap<string, Bytes>): Bytes | undefined {
    const node = this.graph.get(invite);
    return (node && controlOf(node, 'invite')?.token) ?? tokens.get(invite);
  }
}

interface Signer {
  readonly key: Bytes;
  /** The person's signing key. */
  readonly person: Bytes;
}

/** The keys that an entry brings in, by the id under which they will write. */
function introducedBy(entry: Entry, find: (id: string) => Signer | undefined): [string, Signer][] {
  const { control } = entry.header;
  if (control.kind === 'genesis') {
    const key = control.person.sign;
    return [[hex(key), { key, person: key }]];
  }
  if (control.kind === 'device') {
    const person = find(entry.authorKey)?.person;
    return person ? [[entry.key, { key: control.device.sign, person }]] : [];
  }
  if (control.kind !== 'admit') return [];
  const person = control.person.sign;
  return [
    [hex(person), { key: person, person }],
    [entry.key, { key: control.device.sign, person }],
  ];
}
