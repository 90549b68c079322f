// What a vector holds, and what anybody who takes its entries in must come to. Needs no files: browsers run it too.
import {
  bodyFault,
  type Entry,
  EntryLog,
  type Fault,
  fromHex,
  type Parcel,
  readEntry,
  type Taken,
  type Verify,
} from '@orrery/wire';

/** Bytes are lower-case hex. */
export interface VectorEntry {
  readonly header: string;
  readonly signature: string;
  /** Absent where the vector needs none. */
  readonly body?: string;
}

/** Ids and keys, each list ascending. */
export interface Outcome {
  /** Entries that no other one names. */
  readonly heads: readonly string[];
  /** Signing keys of people who are in. */
  readonly persons: readonly string[];
  /** Ids of live devices. */
  readonly devices: readonly string[];
  /** For whom the devices of each person who is in must wrap. */
  readonly recipients: Readonly<Record<string, readonly string[]>>;
  /** Entries that share device and seq. */
  readonly forks: readonly (readonly string[])[];
  /** Entries that do not stand. */
  readonly aside: readonly string[];
}

/** One device, or a kit, and what it reads. Pairs are made of seeds as `KeySuite.pair` does. */
export interface SeatVector {
  readonly name: string;
  /** The person's signing key. */
  readonly person: string;
  readonly device?: { readonly id: string; readonly seed: string };
  readonly personSeed?: string;
  /** By content entry: `read: ` and the payload as text, or why not. */
  readonly readings: Readonly<Record<string, string>>;
  readonly alarms: readonly Readonly<Record<string, string | number>>[];
}

interface Vector {
  /** The rule that it carries, or that its last entries break. */
  readonly rule: string;
  readonly why: string;
  readonly space: string;
  readonly entries: readonly VectorEntry[];
}
export interface ValidVector extends Vector {
  readonly outcome: Outcome;
  readonly seats?: readonly SeatVector[];
}
export interface InvalidVector extends Vector {
  /** Which entries are refused, counted from 0, and by what name; all others are taken in. */
  readonly refused: readonly { readonly entry: number; readonly fault: Fault }[];
}

/** The bytes; throws where a vector is not hex. */
export function bytesOf(text: string) {
  const bytes = fromHex(text);
  if (!bytes) throw new Error(`not hex: ${text.slice(0, 20)}`);
  return bytes;
}

export const parcelOf = ({ header, signature, body }: VectorEntry): Parcel => ({
  header: bytesOf(header),
  signature: bytesOf(signature),
  ...(body === undefined ? {} : { body: bytesOf(body) }),
});

/** As a stranger judges it: form, then the body where it came along. */
export function entryOf(vector: VectorEntry): Entry | Fault {
  const { header, signature, body } = parcelOf(vector);
  const entry = readEntry(header, signature);
  if (typeof entry === 'string') return entry;
  return (body && bodyFault(entry.header, body)) ?? entry;
}

export function outcomeOf(log: EntryLog): Outcome {
  const { members } = log.view();
  const keys = (nodes: readonly { readonly entry: Entry }[]) => nodes.map(({ entry }) => entry.key).sort();
  const persons = members.livePersons().sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    heads: keys(log.graph.heads()),
    persons: persons.map(({ id }) => id),
    devices: [...members.devices.values()]
      .filter((device) => members.isLive(device))
      .map(({ id }) => id)
      .sort(),
    recipients: Object.fromEntries(persons.map((person) => [person.id, members.recipients(person)])),
    forks: log
      .forks()
      .map(keys)
      .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    aside: keys(log.graph.nodes.filter((node) => !members.stands(node))),
  };
}

/** What became of an entry, in a word: a fault's name, or `taken`, `known`, `waiting`. */
export const wordOf = (taken: Taken): string => (taken.kind === 'refused' ? taken.fault : taken.kind);

/** Takes all entries in, in their order; what became of each. */
export async function takeInOrder(
  vector: Vector,
  verify?: Verify,
): Promise<{ readonly log: EntryLog; readonly words: readonly string[] }> {
  const log = new EntryLog(bytesOf(vector.space), verify);
  const words: string[] = [];
  for (const each of vector.entries) {
    const entry = entryOf(each);
    words.push(typeof entry === 'string' ? entry : wordOf(await log.take(entry)));
  }
  return { log, words };
}

/** What should have become of each entry. */
export const expectedWords = ({ entries, refused }: Pick<InvalidVector, 'entries' | 'refused'>): string[] =>
  entries.map((_, at) => refused.find(({ entry }) => entry === at)?.fault ?? 'taken');
