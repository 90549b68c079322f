// How long the tasks of a page's main thread were, from Chromium's own trace: every task, not only those over 50 ms.
import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface Tasks {
  /** Longest task by the clock on the wall, in milliseconds. */
  readonly longest: number;
  /** Longest task by the time that its thread was given: what it would have taken on a machine with nothing else to do. */
  readonly longestOwn: number;
}

const categories = ['disabled-by-default-devtools.timeline', '__metadata', 'toplevel'];

/** Traces `act` and answers the longest task of the busiest page meanwhile. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories });
  let text: string;
  try {
    await act();
  } finally {
    text = (await browser.stopTracing()).toString('utf8');
  }
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const threads = new Map<string, TraceEvent[]>();
  for (const event of traceEvents) {
    const thread = `${event.pid}/${event.tid}`;
    if (event.ph !== 'X' || !event.name.endsWith('RunTask') || !main.has(thread)) continue;
    threads.set(thread, [...(threads.get(thread) ?? []), event]);
  }
  const busiest = [...threads.values()].reduce<TraceEvent[]>(
    (most, tasks) => (sum(tasks) > sum(most) ? tasks : most),
    [],
  );
  if (busiest.length === 0) throw new Error('the trace holds no tasks of a page');
  const most = (of: (event: TraceEvent) => number | undefined): number =>
    busiest.reduce((longest, event) => Math.max(longest, of(event) ?? 0), 0) / 1000;
  return { longest: most(({ dur }) => dur), longestOwn: most(({ tdur }) => tdur) };
}

const sum = (tasks: readonly TraceEvent[]): number => tasks.reduce((all, { dur = 0 }) => all + dur, 0);
