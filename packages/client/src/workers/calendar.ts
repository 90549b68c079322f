// Reads a calendar file in a worker of its own, so that no page ever freezes over it. Cancelling ends the worker at once.
import type { BusyInterval, Result } from '@orrery/domain';
import { type CalendarFault, maximumBytes, type Skipped } from '../calendar/faults.ts';

export interface CalendarOptions {
  /** The window, `YYYY-MM-DD`; `to` is exclusive. */
  readonly from: string;
  readonly to: string;
  /** IANA zone of the calendar's owner: floating times and whole days are theirs. */
  readonly zone: string;
  readonly keepTitles: boolean;
}

export interface CalendarReading {
  /** Merged and sorted; with titles only when they were asked for. */
  readonly busy: readonly BusyInterval[];
  /** Events in the file, read or not. */
  readonly events: number;
  readonly skipped: readonly Skipped[];
  /** Zone names that nobody knows: their times were read as the owner's. */
  readonly unknownZones: readonly string[];
}

export type CalendarStage = 'opening' | 'reading' | 'merging';

export type ReadingFault =
  | CalendarFault
  /** The device did not hand over the file: moved, renamed or not allowed. */
  | { readonly code: 'unopened' }
  | { readonly code: 'cancelled' }
  /** The reader itself broke, for want of memory as a rule. */
  | { readonly code: 'broken' };

export interface CalendarTask {
  readonly bytes: ArrayBuffer;
  readonly options: CalendarOptions;
}

export type CalendarAnswer =
  | { readonly stage: CalendarStage }
  | { readonly done: Result<CalendarReading, CalendarFault> };

/** What is used of a Worker, so that tests can stand in for one. */
export interface CalendarWorker {
  postMessage(task: CalendarTask, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<CalendarAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ReadingHelp {
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: CalendarStage) => void;
  /** Makes the worker; the real one unless given. */
  readonly spawn?: () => CalendarWorker;
}

const spawnWorker = (): CalendarWorker =>
  new Worker(new URL('./calendar-worker.ts', import.meta.url), { type: 'module' });

/**
 * The busy hours of a calendar file in a window. Never rejects. Files above 20 MB are refused before a byte is read;
 * a cancelled reading answers `cancelled` and leaves nothing behind.
 */
export async function readCalendar(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  options: CalendarOptions,
  { signal, onStage, spawn = spawnWorker }: ReadingHelp = {},
): Promise<Result<CalendarReading, ReadingFault>> {
  if (file.size > maximumBytes)
    return { ok: false, why: { code: 'tooLarge', size: file.size, limit: maximumBytes } };
  onStage?.('opening');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, why: { code: 'unopened' } };
  }
  if (signal?.aborted) return { ok: false, why: { code: 'cancelled' } };
  return new Promise((resolve) => {
    const worker = spawn();
    const finish = (result: Result<CalendarReading, ReadingFault>) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => finish({ ok: false, why: { code: 'cancelled' } });
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => ('stage' in data ? onStage?.(data.stage) : finish(data.done));
    worker.onerror = () => finish({ ok: false, why: { code: 'broken' } });
    worker.postMessage({ bytes, options }, [bytes]);
  });
}
