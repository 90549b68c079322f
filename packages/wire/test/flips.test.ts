// Every single bit of one entry of each kind, turned over: refused by name, and never taken in.
import { describe, expect, test } from 'vitest';
import type { ValidVector } from '../../../vectors/outcome.ts';
import { bytesOf, entryOf, parcelOf } from '../../../vectors/outcome.ts';
import { type Named, readVectors } from '../../../vectors/read.ts';
import { KINDS, type Kind } from '../src/control.ts';
import { bodyFault, type Entry, EntryLog, FAULTS, hex, predecessors, readEntry } from '../src/index.ts';
import { flip } from './world.ts';

interface Sample {
  readonly kind: Kind;
  readonly vector: Named<ValidVector>;
  readonly at: number;
  readonly entry: Entry;
  readonly bytes: number;
}

/** The shortest log that holds an entry of the kind, and its last such entry. */
function sampleOf(kind: Kind): Sample {
  const samples = readVectors('valid').flatMap((vector) =>
    vector.entries.flatMap((each, at): Sample[] => {
      const entry = entryOf(each);
      return typeof entry === 'object' && entry.header.kind === kind
        ? [{ kind, vector, at, entry, bytes: entry.bytes.length * 10 + at }]
        : [];
    }),
  );
  const [shortest] = samples.sort((a, b) => a.bytes - b.bytes);
  if (!shortest) throw new Error(`no ${kind} in the vectors`);
  return shortest;
}

/** A log that holds all that comes before the sample. */
async function logBefore({ vector, at }: Sample): Promise<EntryLog> {
  const log = new EntryLog(bytesOf(vector.space));
  for (const each of vector.entries.slice(0, at)) {
    const entry = entryOf(each);
    if (typeof entry === 'string' || (await log.take(entry)).kind !== 'taken')
      throw new Error('a bad vector');
  }
  return log;
}

const samples = KINDS.map(sampleOf);

describe('WIRE50 a bit turned over in a header', () => {
  test.each(samples)(
    '$kind: refused by name, or waits for what nobody wrote',
    async (sample) => {
      const { entry, vector } = sample;
      const log = await logBefore(sample);
      const known = new Set(
        vector.entries.map((each) => entryOf(each)).map((e) => (typeof e === 'object' ? e.key : '')),
      );
      const flipped: Entry[] = [];
      const faults = new Set<string>();
      let waiting = 0;
      for (let bit = 0; bit < entry.bytes.length * 8; bit += 1) {
        const read = readEntry(flip(entry.bytes, bit), entry.signature);
        if (typeof read === 'string') {
          faults.add(read);
          continue;
        }
        const missing = predecessors(read.header)
          .map(hex)
          .filter((id) => !log.has(id));
        expect(missing.every((id) => !known.has(id))).toBe(true);
        // what lacks an ancestor waits: a few of the many are put to the test
        if (missing.length > 0) waiting += 1;
        if (missing.length === 0 || waiting % 64 === 0) flipped.push(read);
      }
      for (const one of await log.takeAll(flipped)) {
        if (one.kind === 'refused') faults.add(one.fault);
        else expect(one.kind).toBe('waiting');
      }
      expect([...faults].filter((fault) => !FAULTS.some((name) => name === fault))).toEqual([]);
      expect(faults.size).toBeGreaterThan(3);
      // none of it stands in the way of the entry itself
      expect((await log.take(entry)).kind).toBe('taken');
    },
    60_000,
  );
});

describe('WIRE22 a bit turned over in a signature', () => {
  test.each(samples)(
    '$kind: signatureWrong',
    async (sample) => {
      const log = await logBefore(sample);
      const { entry } = sample;
      for (let bit = 0; bit < 512; bit += 1) {
        const taken = await log.take({ ...entry, signature: flip(entry.signature, bit) });
        expect(taken).toEqual({ kind: 'refused', fault: 'signatureWrong' });
      }
      expect((await log.take(entry)).kind).toBe('taken');
    },
    60_000,
  );
});

describe('WIRE9 a bit turned over in a body', () => {
  test.each(['content', 'epoch'] as const)('%s: bodyHashWrong', (kind) => {
    const { vector, at, entry } = sampleOf(kind);
    const each = vector.entries[at];
    const body = each && parcelOf(each).body;
    if (!body) throw new Error('no body');
    expect(bodyFault(entry.header, body)).toBeUndefined();
    for (let bit = 0; bit < body.length * 8; bit += 1)
      if (bodyFault(entry.header, flip(body, bit)) !== 'bodyHashWrong') throw new Error(`bit ${bit}`);
    expect(hex(entry.header.bodyHash)).not.toMatch(/^0+$/);
  });
});
