// Checks drafts in one worker for all that are open, so that no page ever waits for it. It ends, and forgets what it read, as soon as
// none is open any more: when a page is left, or Orrery is locked.
import type { Finding } from '@orrery/domain/language';
import type { LanguageAnswer, LanguageTask } from './checking.ts';

/** What is used of a Worker, so that tests can stand in for one. */
export interface LanguageWorker {
  postMessage(task: LanguageTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<LanguageAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** One draft that is checked as it changes. */
export interface CheckedDraft {
  /** Asks for what is to be said of a text; only the last one that was asked for is answered. */
  check(text: string): void;
  /** It is not open any more. */
  close(): void;
}

const spawnWorker = (): LanguageWorker =>
  new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' });

/** A worker that broke so often is not tried again. */
const mostFailures = 3;

type Tell = (findings: readonly Finding[]) => void;

/** Opens drafts in one worker, which is there while one is open. Where it cannot be loaded, nothing is said. */
export function draftsInWorker(spawn: () => LanguageWorker = spawnWorker): (tell: Tell) => CheckedDraft {
  const open = new Map<string, { readonly tell: Tell; asked: string }>();
  let worker: LanguageWorker | null = null;
  let count = 0;
  let failures = 0;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const start = (): LanguageWorker => {
    const started = spawn();
    started.onmessage = ({ data: { draft, text, findings } }) => {
      const one = open.get(draft);
      if (one?.asked === text) one.tell(findings);
    };
    started.onerror = () => {
      failures++;
      end();
    };
    return started;
  };
  return (tell) => {
    const draft = String(count++);
    open.set(draft, { tell, asked: '' });
    return {
      check(text) {
        const one = open.get(draft);
        if (!one) return;
        one.asked = text;
        if (failures >= mostFailures) return;
        try {
          worker ??= start();
        } catch {
          failures = mostFailures;
          return;
        }
        worker.postMessage({ draft, text });
      },
      close() {
        open.delete(draft);
        if (open.size === 0) end();
      },
    };
  };
}
