// Counts in a worker of its own, so that no page ever waits for it. It gets no text of a note, and ends with its answer.
import type { Note } from '@orrery/domain';
import type { Ask, Report, Written } from '@orrery/domain/patterns';
import { type CountingAnswer, type CountingTask, readReport } from './counting.ts';

export type Counted =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'cancelled' }
  /** The worker broke, or could not be loaded. */
  | { readonly kind: 'broken' };

/** What is used of a Worker, so that tests can stand in for one. */
export interface PatternsWorker {
  postMessage(task: CountingTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<CountingAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface PatternsHelp {
  readonly signal?: AbortSignal;
  /** Makes the worker; the real one unless given. */
  readonly spawn?: () => PatternsWorker;
}

const spawnWorker = (): PatternsWorker =>
  new Worker(new URL('./patterns-worker.ts', import.meta.url), { type: 'module' });

/** So many notes are handed over at once; in between, the page can answer a finger. */
const atOnce = 500;

/** What comes back in notes. Never rejects. */
export function patternsInWorker(
  notes: Iterable<Note>,
  ask: Ask,
  { signal, spawn = spawnWorker }: PatternsHelp = {},
): Promise<Counted> {
  return new Promise((resolve) => {
    const those = [...notes];
    let worker: PatternsWorker;
    try {
      worker = spawn();
    } catch {
      // no worker is allowed here
      return resolve({ kind: 'broken' });
    }
    let isOver = false;
    const finish = (counted: Counted) => {
      isOver = true;
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(counted);
    };
    const cancel = () => finish({ kind: 'cancelled' });
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) =>
      finish({
        kind: 'report',
        report: readReport(
          data,
          those.map(({ id }) => id),
        ),
      });
    worker.onerror = () => finish({ kind: 'broken' });
    const hand = (from: number) => {
      if (isOver) return;
      if (from >= those.length) return worker.postMessage({ kind: 'ask', ask });
      worker.postMessage({ kind: 'notes', notes: those.slice(from, from + atOnce).map(countedOf) });
      setTimeout(() => hand(from + atOnce));
    };
    hand(0);
  });
}

function countedOf({ id, present, fields }: Note): Written {
  const { kind, at, people, trigger, feelings, sleep, load, deeds, helped, tried } = fields;
  return { id, present, fields: { kind, at, people, trigger, feelings, sleep, load, deeds, helped, tried } };
}
