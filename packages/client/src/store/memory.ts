// A store that forgets: for tests and for headless use. A MemoryDisk is what survives a tab; each `open` is a tab.
import { equalBytes } from '@orrery/log';
import {
  type Batch,
  type EventStore,
  FACT_NAMES,
  type FactName,
  type Facts,
  type Notice,
  type StoredRecord,
  StoreFault,
  type StoreFaultCode,
} from './event-store.ts';

export interface MemoryDisk {
  records: unknown[];
  facts: { [Name in FactName]?: Facts[Name] };
  /** Faults that the next writes meet, in order. */
  faults: StoreFaultCode[];
  open(): EventStore;
}

const CHUNK = 1000;

export function memoryDisk(): MemoryDisk {
  const handles = new Set<(notice: Notice) => void>();
  const disk: MemoryDisk = { records: [], facts: {}, faults: [], open: () => openHandle(disk, handles) };
  return disk;
}

function openHandle(disk: MemoryDisk, handles: Set<(notice: Notice) => void>): EventStore {
  const listeners = new Set<(notice: Notice) => void>();
  let closed = false;
  const hear = (notice: Notice) => {
    if (notice.kind === 'erased') closed = true;
    for (const listener of listeners) listener(notice);
  };
  handles.add(hear);
  const announce = (notice: Notice) => {
    for (const other of handles) if (other !== hear) setTimeout(() => other(notice), 0);
  };
  /** Like a disk, every act takes a turn of the event loop, and a closed handle refuses it. */
  const turn = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (closed) throw new StoreFault('closed');
  };
  return {
    async facts() {
      await turn();
      return { ...disk.facts };
    },
    async read(from, onChunk) {
      await turn();
      const facts = { ...disk.facts };
      const records = disk.records.filter((record) => seqOf(record) >= from);
      for (let at = 0; at < records.length; at += CHUNK) onChunk(records.slice(at, at + CHUNK));
      return facts;
    },
    async write(batch) {
      await turn();
      const fault = disk.faults.shift();
      if (fault) throw new StoreFault(fault);
      applyBatch(disk, batch);
    },
    async setAttempts(bytes) {
      await turn();
      if (bytes) disk.facts.attempts = bytes;
      else delete disk.facts.attempts;
    },
    announce,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async erase() {
      await turn();
      disk.records = [];
      disk.facts = {};
      announce({ kind: 'erased' });
      closed = true;
      return true;
    },
    close() {
      closed = true;
      handles.delete(hear);
      listeners.clear();
    },
  };
}

const seqOf = (record: unknown): number => (record as StoredRecord).seq;

function applyBatch(
  disk: MemoryDisk,
  { expectedHead, records = [], replace = false, facts = {} }: Batch,
): void {
  const { head } = disk.facts;
  const unchanged = head && expectedHead ? equalBytes(head, expectedHead) : head === expectedHead;
  const before = replace ? [] : disk.records;
  const fresh = [...records].sort((a, b) => a.seq - b.seq);
  const last = before.at(-1);
  // they come in order, and all of them are looked through only where one does not
  const isAfter = last === undefined || (fresh[0]?.seq ?? Number.POSITIVE_INFINITY) > seqOf(last);
  const taken = new Set(isAfter ? [] : before.map(seqOf));
  if (!unchanged || fresh.some(({ seq }) => taken.has(seq))) throw new StoreFault('conflict');
  disk.records = before.concat(fresh);
  if (!isAfter) disk.records.sort((a, b) => seqOf(a) - seqOf(b));
  for (const name of FACT_NAMES) if (facts[name] === null) delete disk.facts[name];
  const kept = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  Object.assign(disk.facts, Object.fromEntries(kept));
}
