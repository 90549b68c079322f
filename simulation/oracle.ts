// The rules of order and membership once more, read from docs/spec/wire.md and written as slowly and plainly as they stand
// there: sets of ancestors, and no cleverness. What packages/wire answers is compared with it. Knows nothing of signatures.
import { type Entry, type Header, hex } from '@orrery/wire';

const MOST_DEVICES_OF_ONE = 8;

interface Known {
  readonly key: string;
  readonly header: Header;
  /** Its author, and whom or what its control is about, as hex. */
  readonly author: string;
  readonly about: string;
  readonly before: ReadonlySet<string>;
}

function aboutOf({ control }: Header): string {
  if (control.kind === 'genesis' || control.kind === 'admit') return hex(control.person.sign);
  if (control.kind === 'approve' || control.kind === 'end') return hex(control.person);
  return control.kind === 'revoke' ? hex(control.device) : '';
}

/** Ancestors of every entry (WIRE30), worked out once for a run and asked for many sets. */
export class Ancestry {
  readonly #known = new Map<string, Known>();

  add(entry: Entry): void {
    if (this.#known.has(entry.key)) return;
    const before = new Set<string>();
    for (const key of entry.beforeKeys) {
      before.add(key);
      for (const earlier of this.#known.get(key)?.before ?? []) before.add(earlier);
    }
    const { key, header, authorKey } = entry;
    this.#known.set(key, { key, header, author: authorKey, about: aboutOf(header), before });
  }

  get(key: string): Known {
    const known = this.#known.get(key);
    if (!known) throw new Error(`unknown ${key.slice(0, 8)}`);
    return known;
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  isBefore(a: string, b: string): boolean {
    return this.get(b).before.has(a);
  }

  /** What whoever wrote an entry knew. */
  knownTo(key: string): Oracle {
    return new Oracle(this, [...this.get(key).before]);
  }
}

interface DeviceOf {
  readonly person: string;
  readonly introduction: Known;
}

/** Who is in, by a set of entries that is closed under ancestry. */
export class Oracle {
  readonly #ancestry: Ancestry;
  readonly #entries: readonly Known[];
  /** By signing key: what introduced the person. */
  readonly #persons = new Map<string, Known[]>();
  readonly #devices = new Map<string, DeviceOf>();
  readonly #ended = new Map<string, Known[]>();
  readonly #revoked = new Map<string, Known[]>();
  readonly #stood = new Map<string, boolean>();
  readonly #recipients = new Map<string, string[]>();

  constructor(ancestry: Ancestry, keys: readonly string[]) {
    this.#ancestry = ancestry;
    this.#entries = keys.map((key) => ancestry.get(key)).sort((a, b) => a.before.size - b.before.size);
    for (const entry of this.#entries) {
      this.#introduce(entry);
      const { kind } = entry.header;
      if (kind === 'end') this.#ended.set(entry.about, [...this.#ends(entry.about), entry]);
      if (kind === 'revoke') this.#revoked.set(entry.about, [...this.#revokes(entry.about), entry]);
    }
  }

  #introduce(entry: Known): void {
    const { control } = entry.header;
    if (control.kind === 'genesis' || control.kind === 'admit') {
      const person = entry.about;
      this.#persons.set(person, [...(this.#persons.get(person) ?? []), entry]);
      if (control.kind === 'admit') this.#devices.set(entry.key, { person, introduction: entry });
    } else if (control.kind === 'device') {
      const person = this.authorOf(entry.key);
      if (person) this.#devices.set(entry.key, { person, introduction: entry });
    }
  }

  /** The person who wrote an entry. */
  authorOf(key: string): string | undefined {
    const { header, author, about } = this.#ancestry.get(key);
    if (header.control.kind === 'genesis') return about;
    return header.seq === 0 ? author : this.#devices.get(author)?.person;
  }

  #ends(person: string): readonly Known[] {
    return this.#ended.get(person) ?? [];
  }

  #revokes(device: string): readonly Known[] {
    return this.#revoked.get(device) ?? [];
  }

  /** WIRE42. */
  stands(key: string): boolean {
    const known = this.#stood.get(key);
    if (known !== undefined) return known;
    const stands = this.#standsAfresh(key);
    this.#stood.set(key, stands);
    return stands;
  }

  #standsAfresh(key: string): boolean {
    const { header, author: device } = this.#ancestry.get(key);
    const person = this.authorOf(key);
    if (person === undefined) return false;
    if (!this.#ends(person).every((end) => end.key === key || end.before.has(key))) return false;
    if (header.seq === 0) return true;
    const accepted = this.#revokes(device).every((revoke) => {
      const { control } = revoke.header;
      return control.kind === 'revoke' && control.seq > 0 && this.#isOnChain(key, hex(control.last));
    });
    return accepted && this.#isIntroduced(device);
  }

  #isIntroduced(device: string): boolean {
    const introduction = this.#devices.get(device)?.introduction;
    if (!introduction) return false;
    return introduction.header.kind === 'admit' || this.stands(introduction.key);
  }

  /** WIRE32. */
  #isOnChain(key: string, last: string): boolean {
    const { author } = this.#ancestry.get(key);
    for (let at = last; this.#ancestry.has(at); ) {
      const { header, author: by } = this.#ancestry.get(at);
      if (by !== author || header.seq === 0) return false;
      if (at === key) return true;
      at = hex(header.prev);
    }
    return false;
  }

  isLive(device: string): boolean {
    const known = this.#devices.get(device);
    if (!known || this.#ends(known.person).length > 0) return false;
    return this.#rightful(known.person).slice(0, MOST_DEVICES_OF_ONE).includes(device);
  }

  #rightful(person: string): string[] {
    return [...this.#devices]
      .filter(([, of]) => of.person === person)
      .map(([id]) => id)
      .filter((id) => this.#revokes(id).length === 0 && this.#isIntroduced(id))
      .sort();
  }

  get livePersons(): string[] {
    return [...this.#persons.keys()].filter((person) => this.#ends(person).length === 0).sort();
  }

  hasEnded(person: string): boolean {
    return this.#ends(person).length > 0;
  }

  /** Of concurrent admissions of one key that of smallest id counts. */
  #introductionOf(person: string): Known | undefined {
    return [...(this.#persons.get(person) ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1))[0];
  }

  /** WIRE46. */
  trusts(by: string, other: string): boolean {
    if (by === other) return true;
    const [own, theirs] = [this.#introductionOf(by), this.#introductionOf(other)];
    if (own && theirs && own.before.has(theirs.key)) return true;
    return this.#yes(by, other, (key) => this.stands(key));
  }

  /** WIRE44: for joining, a yes that was set aside counts too. */
  approves(by: string, other: string): boolean {
    return this.#yes(by, other, () => true);
  }

  personOf(device: string): string | undefined {
    return this.#devices.get(device)?.person;
  }

  roleOf(person: string): string | undefined {
    const control = this.#introductionOf(person)?.header.control;
    return control?.kind === 'genesis' || control?.kind === 'admit' ? control.role : undefined;
  }

  hasPerson(key: string): boolean {
    return this.#persons.has(key);
  }

  #yes(by: string, other: string, counts: (key: string) => boolean): boolean {
    const answers = this.#entries.flatMap(({ key, header: { control }, about }) => {
      if (about !== other || this.authorOf(key) !== by) return [];
      if (control.kind === 'approve') return [{ key, yes: control.yes }];
      return control.kind === 'admit' ? [{ key, yes: true }] : [];
    });
    const refusals = answers.filter(({ yes }) => !yes);
    return answers.some(
      ({ key, yes }) => yes && counts(key) && refusals.every((no) => this.#ancestry.isBefore(no.key, key)),
    );
  }

  recipients(by: string): string[] {
    const known = this.#recipients.get(by) ?? this.#recipientsAfresh(by);
    this.#recipients.set(by, known);
    return known;
  }

  #recipientsAfresh(by: string): string[] {
    const trusted = this.livePersons.filter((other) => this.trusts(by, other));
    const devices = [...this.#devices].filter(
      ([id, { person }]) => trusted.includes(person) && this.isLive(id),
    );
    return [...trusted, ...devices.map(([id]) => id)].sort();
  }

  /** WIRE31: places that several entries share. */
  get forks(): string[] {
    const places = new Map<string, number>();
    for (const { header, author } of this.#entries) {
      if (header.seq === 0) continue;
      const place = `${author} ${header.seq}`;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    return [...places]
      .filter(([, count]) => count > 1)
      .map(([place]) => place)
      .sort();
  }
}

const COMINGS_AND_GOINGS: ReadonlySet<string> = new Set(['genesis', 'device', 'revoke', 'admit', 'end']);

/** The first rule of membership and epochs that an entry breaks, judged on its ancestors (WIRE50). */
export function faultOf(ancestry: Ancestry, key: string): string | undefined {
  const { header, before, author: writer, about } = ancestry.get(key);
  const { control } = header;
  if (control.kind === 'genesis') return undefined;
  const known = ancestry.knownTo(key);
  const author = header.seq === 0 ? writer : (known.authorOf(key) ?? '');
  if (known.hasEnded(author)) return 'WIRE52';
  if (header.seq > 0 && !known.isLive(writer)) return 'WIRE52';
  if (control.kind === 'admit') {
    if (known.hasPerson(about)) return 'WIRE21';
    const others = known.livePersons.filter((other) => other !== author);
    if (!others.every((other) => known.approves(other, about))) return 'WIRE44';
  }
  if (control.kind === 'revoke')
    return header.seq === 0 && known.personOf(about) === author ? undefined : 'WIRE47';
  if (control.kind === 'end') {
    const mayEnd = known.roleOf(author) === 'member' && known.roleOf(about) === 'provider';
    return about === author || (mayEnd && header.seq > 0) ? undefined : 'WIRE48';
  }
  if (control.kind === 'erase') {
    const own = control.targets.map(hex).every((id) => before.has(id) && known.authorOf(id) === author);
    return own && control.targets.every((id) => ancestry.get(hex(id)).header.erasable) ? undefined : 'WIRE61';
  }
  if (control.kind === 'epoch') return isFor(control.wraps, known.recipients(author)) ? undefined : 'WIRE54';
  if (control.kind !== 'content') return undefined;
  const id = hex(header.epoch);
  const epoch = before.has(id) ? ancestry.get(id) : undefined;
  if (epoch?.header.control.kind !== 'epoch') return 'WIRE60';
  const knowsAll = [...before].every(
    (earlier) => !COMINGS_AND_GOINGS.has(ancestry.get(earlier).header.kind) || epoch.before.has(earlier),
  );
  return knowsAll && isFor(epoch.header.control.wraps, known.recipients(author)) ? undefined : 'WIRE60';
}

const isFor = (
  wraps: readonly { readonly recipient: Uint8Array }[],
  recipients: readonly string[],
): boolean => wraps.map(({ recipient }) => hex(recipient)).join() === recipients.join();
