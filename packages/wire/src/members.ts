// Who is in a space, as seen from a set of entries: whose keys are introduced, who left, what was revoked, who approved
// whom. Always asked of a set that is closed under ancestry, and the same set gives everybody the same answer.
// docs/spec/wire.md, WIRE40–WIRE49.
import type { Bytes } from './bytes.ts';
import { hex } from './bytes.ts';
import type { Control, Keys, Role } from './control.ts';
import type { Graph, Node } from './graph.ts';

/** Devices of one person: beyond, none is introduced, and of concurrent ones none is live. */
export const MOST_DEVICES_OF_ONE = 8;

export interface Person {
  /** The signing key, as hex: what the person is called in this space. */
  readonly id: string;
  readonly keys: Keys;
  readonly role: Role;
  readonly introduced: Node;
  /** Entries by which the person left, or was let go. */
  readonly ends: Node[];
}

export interface Device {
  /** Id of the entry that introduced it, as hex. */
  readonly id: string;
  readonly keys: Keys;
  readonly person: Person;
  readonly introduced: Node;
  readonly revokes: Node[];
}

interface Answer {
  readonly node: Node;
  readonly yes: boolean;
}

export const controlOf = <K extends Control['kind']>(
  node: Node,
  kind: K,
): Extract<Control, { kind: K }> | undefined => {
  const { control } = node.entry.header;
  return control.kind === kind ? (control as Extract<Control, { kind: K }>) : undefined;
};

export class Members {
  readonly persons = new Map<string, Person>();
  readonly devices = new Map<string, Device>();
  /** Signing keys of people and devices that were introduced, as hex. */
  readonly known = new Set<string>();
  readonly #graph: Graph;
  /** By who answers, then by whom the answer is about. */
  readonly #answers = new Map<string, Map<string, Answer[]>>();
  readonly #recipients = new Map<string, readonly string[]>();
  readonly #live = new Map<Person, ReadonlySet<Device>>();

  /** `controls`: the entries that say who is in, in an order in which nothing comes before its ancestors. */
  constructor(graph: Graph, controls: Iterable<Node>) {
    this.#graph = graph;
    for (const node of controls) this.#learn(node);
  }

  /** Whose device or person key wrote it. */
  personOf({ entry: { header, authorKey } }: Node): Person | undefined {
    return header.seq === 0 ? this.persons.get(authorKey) : this.devices.get(authorKey)?.person;
  }

  /** Not set aside: by a revoke of its device, by what introduced the device being set aside, or by an end. */
  stands(node: Node): boolean {
    const { header, authorKey } = node.entry;
    if (header.kind === 'genesis') return true;
    const person = this.personOf(node);
    if (!person?.ends.every((end) => this.#graph.isBeforeOrSame(node, end))) return false;
    if (header.seq === 0) return true;
    const device = this.devices.get(authorKey);
    return device !== undefined && this.#isAccepted(node, device) && this.#isIntroduced(device);
  }

  #isAccepted(node: Node, { revokes }: Device): boolean {
    return revokes.every((revoke) => {
      const cut = controlOf(revoke, 'revoke');
      const last = cut && cut.seq > 0 ? this.#graph.get(hex(cut.last)) : undefined;
      return last !== undefined && this.#graph.isOnChain(node, last);
    });
  }

  /** An admission stands for ever; a device that another device brought in falls with the entry that did it. */
  #isIntroduced({ introduced }: Device): boolean {
    return introduced.entry.header.kind === 'admit' || this.stands(introduced);
  }

  /**
   * May write, and is wrapped for. Concurrent entries can bring in more than eight devices of one person; of those only the
   * eight of smallest id are live, or one person could make an epoch longer than any that can be written.
   */
  isLive(device: Device): boolean {
    const { person } = device;
    let live = this.#live.get(person);
    if (!live) {
      const rightful = [...this.devices.values()].filter(
        (own) => own.person === person && this.#isRightful(own),
      );
      live = new Set(rightful.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_DEVICES_OF_ONE));
      this.#live.set(person, live);
    }
    return live.has(device);
  }

  #isRightful(device: Device): boolean {
    return device.revokes.length === 0 && device.person.ends.length === 0 && this.#isIntroduced(device);
  }

  livePersons(): Person[] {
    return [...this.persons.values()].filter(({ ends }) => ends.length === 0);
  }

  /**
   * A yes that every no of the same person has before it. A no always counts. For joining, a yes that was set aside
   * still counts (`everyYes`): an admission is judged once. For wrapping it does not: a thief's yes is not mine.
   */
  approves(by: Person, about: string, everyYes: boolean): boolean {
    const answers = this.#answers.get(by.id)?.get(about) ?? [];
    const refusals = answers.filter(({ yes }) => !yes);
    return answers.some(
      ({ node, yes }) =>
        yes &&
        (everyYes || this.stands(node)) &&
        refusals.every((refusal) => this.#graph.isBefore(refusal.node, node)),
    );
  }

  /** Whom this person's devices wrap for: themselves, those who were here before them, and those whom they approve. */
  trusts(by: Person, other: Person): boolean {
    return (
      by === other ||
      this.#graph.isBefore(other.introduced, by.introduced) ||
      this.approves(by, other.id, false)
    );
  }

  /** Ids of exactly those for whom this person's devices must wrap, as hex, ascending: live devices, and person keys. */
  recipients(by: Person): readonly string[] {
    const known = this.#recipients.get(by.id);
    if (known) return known;
    const trusted = new Set(this.livePersons().filter((other) => this.trusts(by, other)));
    const devices = [...this.devices.values()].filter((d) => trusted.has(d.person) && this.isLive(d));
    const ids = [...[...trusted].map(({ id }) => id), ...devices.map(({ id }) => id)].sort();
    this.#recipients.set(by.id, ids);
    return ids;
  }

  #learn(node: Node): void {
    const { header, key } = node.entry;
    const { control } = header;
    switch (control.kind) {
      case 'genesis':
        this.#addPerson(control.person, control.role, node);
        return;
      case 'device': {
        const person = this.personOf(node);
        if (person) this.#addDevice(key, control.device, person, node);
        return;
      }
      case 'admit': {
        this.#answer(node, control.person.sign, true);
        this.#addDevice(key, control.device, this.#addPerson(control.person, control.role, node), node);
        return;
      }
      case 'approve':
        this.#answer(node, control.person, control.yes);
        return;
      case 'revoke':
        this.devices.get(hex(control.device))?.revokes.push(node);
        return;
      case 'end':
        this.persons.get(hex(control.person))?.ends.push(node);
    }
  }

  /** Concurrent admissions can bring in one key twice; of those the smallest id tells role and keys, whichever came first. */
  #addPerson(keys: Keys, role: Role, introduced: Node): Person {
    const id = hex(keys.sign);
    const known = this.persons.get(id);
    if (known) {
      if (introduced.entry.key < known.introduced.entry.key) Object.assign(known, { keys, role, introduced });
      return known;
    }
    const person = { id, keys, role, introduced, ends: [] };
    this.persons.set(id, person);
    this.known.add(id);
    return person;
  }

  #addDevice(id: string, keys: Keys, person: Person, introduced: Node): void {
    this.devices.set(id, { id, keys, person, introduced, revokes: [] });
    this.known.add(hex(keys.sign));
  }

  #answer(node: Node, about: Bytes, yes: boolean): void {
    const by = this.personOf(node);
    if (!by) return;
    const own = this.#answers.get(by.id) ?? new Map<string, Answer[]>();
    const id = hex(about);
    own.set(id, [...(own.get(id) ?? []), { node, yes }]);
    this.#answers.set(by.id, own);
  }
}
