// Everything of a store, fetched while nobody needs it yet: a passphrase takes a moment to be tried, and the ciphertexts can
// come meanwhile. What was fetched counts only if the store has not changed since.
import { equalBytes } from '@orrery/log';
import type { Facts } from './event-store.ts';
import { nextTask } from './next-task.ts';

type Chunk = readonly unknown[];
/** As `EventStore.read`, from 1. */
type ReadAll = (onChunk: (records: Chunk) => void) => Promise<Facts>;

export interface ReadAhead {
  /** Begins to fetch. Answers how to let go of what was fetched, or is on its way. */
  begin(): () => void;
  /** Reads everything: what was fetched, where it is still what the store holds, else anew. */
  read(onChunk: (records: Chunk) => void): Promise<Facts>;
}

export function readAhead(readAll: ReadAll, readFacts: () => Promise<Facts>): ReadAhead {
  let coming: Promise<{ readonly chunks: Chunk[]; readonly facts: Facts } | undefined> | undefined;
  return {
    begin() {
      const chunks: Chunk[] = [];
      const mine = readAll((records) => chunks.push(records)).then(
        (facts) => ({ chunks, facts }),
        () => undefined, // whoever reads will meet the same fault, and can say so
      );
      coming = mine;
      return () => {
        if (coming === mine) coming = undefined;
      };
    },
    async read(onChunk) {
      const fetched = coming;
      coming = undefined;
      const found = await fetched;
      if (!found) return readAll(onChunk);
      const facts = await readFacts();
      // every write writes the head anew, and every new passphrase the key
      if (!isSame(facts.head, found.facts.head) || !isSame(facts.key, found.facts.key))
        return readAll(onChunk);
      for (const records of found.chunks) {
        onChunk(records);
        await nextTask();
      }
      return facts;
    },
  };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Uint8Array && b instanceof Uint8Array && equalBytes(a, b);
