// What is to be done with entries that somebody uploads. Form and bodies are looked at first, then each entry is judged by
// its own ancestry, then what may be kept of it is decided. Whoever wrote it makes no difference: a member gives back
// anybody's valid entry.
import {
  type Bytes,
  bodyFault,
  type Entry,
  type EntryLog,
  hex,
  type Node,
  type Outcome,
  type Parcel,
  readEntry,
  type Taken,
} from '@orrery/wire';
import type { Addition } from '../store/index.ts';
import { type Limits, SMALL_BODY } from './limits.ts';

export interface Upload {
  readonly entry: Entry;
  readonly body: Bytes | undefined;
}

/** Form, and whether the body is the one that the header names. */
export function readParcel({ header, signature, body }: Parcel): Upload | Outcome {
  const entry = readEntry(header, signature);
  if (typeof entry === 'string') return { kind: 'refused', fault: entry };
  const fault = body && bodyFault(entry.header, body);
  return fault ? { kind: 'refused', fault } : { entry, body };
}

/** The signing key of whoever wrote it, and the same as hex. */
function personOf(log: EntryLog, node: Node): { id: string; key: Bytes } {
  const { control, author } = node.entry.header;
  if (control.kind === 'genesis') return { id: hex(control.person.sign), key: control.person.sign };
  const person = log.viewAfter(node).members.personOf(node);
  return { id: person?.id ?? '', key: person?.keys.sign ?? author };
}

export interface Room {
  /** Room for one more body; spends a place that is reserved for small ones where there is no other, unless one was spent on it. */
  take(person: string, device: string, bytes: number, isReserved: boolean): boolean;
  spend(device: string): void;
}

/** Whether one more entry may come in, as far as it goes by number and rate; small ones may on reserved places. */
export type Gate = (entry: Entry) => 'open' | 'reserved' | 'full';

export interface Judged {
  readonly outcomes: readonly Outcome[];
  readonly addition: Omit<Addition, 'space'>;
}

export interface JudgeOptions {
  readonly log: EntryLog;
  readonly gate: Gate;
  readonly room: Room;
  /** Which of these entries are stored without their bodies, as hex. */
  bodiless(ids: readonly Bytes[]): Promise<ReadonlySet<string>>;
  /** Brings the log up to what other processes stored; false when there was nothing new. */
  refresh(): Promise<boolean>;
}

/** Judges, and takes what is valid into the log. The caller stores the addition before anybody hears the outcomes. */
export async function judgeUploads(parcels: readonly Parcel[], options: JudgeOptions): Promise<Judged> {
  const { log, gate, room } = options;
  const read = parcels.map(readParcel);
  const gates = read.map((one) => ('kind' in one || log.has(one.entry.key) ? 'open' : gate(one.entry)));
  const admitted = read.filter((one, at): one is Upload => !('kind' in one) && gates[at] !== 'full');
  const taken = await takeAll(admitted, options);
  const late = admitted.flatMap(({ entry, body }, at) =>
    taken[at]?.kind === 'known' && body ? [entry.id] : [],
  );
  const missing = late.length > 0 ? await options.bodiless(late) : new Set<string>();
  const entries: Addition['entries'][number][] = [];
  const bodies: Addition['bodies'][number][] = [];
  const erased: Addition['erased'][number][] = [];
  let at = -1;
  const outcomes = read.map((one, place): Outcome => {
    if ('kind' in one) return one;
    if (gates[place] === 'full') return { kind: 'full' };
    at += 1;
    const verdict = taken[at];
    if (!verdict || verdict.kind === 'waiting') return { kind: 'waiting' };
    if (verdict.kind === 'refused') return { kind: 'refused', fault: verdict.fault };
    const { entry, body } = one;
    const { id: person, key: owner } = personOf(log, verdict.node);
    const device = hex(entry.header.author);
    const isReserved = gates[place] === 'reserved';
    const hasRoom = () => body !== undefined && room.take(person, device, body.length, isReserved);
    if (verdict.kind === 'known') {
      if (!body || !missing.has(entry.key)) return { kind: 'known' };
      if (!hasRoom()) return { kind: 'withoutBody' };
      bodies.push({ id: entry.id, body, person: owner });
      return { kind: 'stored' };
    }
    const { id, bytes: header, signature } = entry;
    if (isReserved) room.spend(device);
    const isKept = hasRoom();
    entries.push({ id, header, signature, person: owner, ...(body && isKept ? { body } : {}) });
    if (entry.header.control.kind === 'erase')
      for (const target of entry.header.control.targets) erased.push({ id: target, person: owner });
    return { kind: body && !isKept ? 'withoutBody' : 'stored' };
  });
  return { outcomes, addition: { entries, bodies, erased } };
}

/** Another process may have stored what an entry waits for. */
async function takeAll(uploads: readonly Upload[], { log, refresh }: JudgeOptions): Promise<Taken[]> {
  const entries = uploads.map(({ entry }) => entry);
  const taken = await log.takeAll(entries);
  if (!taken.some(({ kind }) => kind === 'waiting') || !(await refresh())) return taken;
  const again = await log.takeAll(entries);
  return taken.map((one, at) => (one.kind === 'waiting' ? (again[at] ?? one) : one));
}

export const isSmall = (bytes: number): boolean => bytes <= SMALL_BODY;

/** Branches of one device and seq, and the uploader's rate. `reserved`: places left today for a device's small entries. */
export function gateOf(
  log: EntryLog,
  limits: Limits,
  mayAdd: () => boolean,
  reserved: (device: string) => number,
): Gate {
  const places = new Map<string, Set<string>>();
  const spent = new Map<string, number>();
  return ({ key, header }) => {
    const device = hex(header.author);
    if (header.seq > 0) {
      const place = `${device} ${header.seq}`;
      const here = places.get(place) ?? new Set<string>();
      places.set(place, here.add(key));
      if (log.branchesAt(header.author, header.seq) + here.size > limits.branches) return 'full';
    }
    if (mayAdd()) return 'open';
    const used = spent.get(device) ?? 0;
    if (!isSmall(header.bodyLength) || used >= reserved(device)) return 'full';
    spent.set(device, used + 1);
    return 'reserved';
  };
}
