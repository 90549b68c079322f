import { describe, expect, test } from 'vitest';
import {
  type CalendarAnswer,
  type CalendarOptions,
  type CalendarTask,
  type CalendarWorker,
  readCalendar,
} from '../../src/workers/calendar.ts';

const options: CalendarOptions = {
  from: '2026-03-01',
  to: '2026-04-01',
  zone: 'Europe/Berlin',
  keepTitles: false,
};
const reading = { busy: [], events: 0, skipped: [], unknownZones: [] };

/** A worker that does what a test says, and remembers what was asked of it. */
class FakeWorker implements CalendarWorker {
  onmessage: CalendarWorker['onmessage'] = null;
  onerror: CalendarWorker['onerror'] = null;
  tasks: CalendarTask[] = [];
  ended = 0;
  readonly work: (worker: FakeWorker) => void;
  constructor(work: (worker: FakeWorker) => void) {
    this.work = work;
  }
  postMessage(task: CalendarTask) {
    this.tasks.push(task);
    queueMicrotask(() => this.work(this));
  }
  terminate() {
    this.ended++;
  }
  answer(data: CalendarAnswer) {
    this.onmessage?.({ data } as MessageEvent<CalendarAnswer>);
  }
}

const file = new Blob(['BEGIN:VCALENDAR']);

describe('readCalendar', () => {
  test('hands the bytes over, tells the stages in order, and ends the worker', async () => {
    const worker = new FakeWorker((w) => {
      w.answer({ stage: 'reading' });
      w.answer({ stage: 'merging' });
      w.answer({ done: { ok: true, value: reading } });
    });
    const stages: string[] = [];
    const result = await readCalendar(file, options, {
      spawn: () => worker,
      onStage: (stage) => stages.push(stage),
    });
    expect(result).toEqual({ ok: true, value: reading });
    expect(stages).toEqual(['opening', 'reading', 'merging']);
    expect(worker.tasks[0]?.options).toEqual(options);
    expect(worker.tasks[0]?.bytes.byteLength).toBe(15);
    expect(worker.ended).toBe(1);
  });

  test('refuses more than 20 MB before a byte is read or a worker is made', async () => {
    const large = { size: 20_000_001, arrayBuffer: () => Promise.reject(new Error('was read')) };
    const result = await readCalendar(large, options, {
      spawn: () => {
        throw new Error('was made');
      },
    });
    expect(result).toEqual({ ok: false, why: { code: 'tooLarge', size: 20_000_001, limit: 20_000_000 } });
  });

  test('cancels at once: the worker is ended and what it says later is not heard', async () => {
    const worker = new FakeWorker(() => undefined);
    const stop = new AbortController();
    const result = readCalendar(file, options, { spawn: () => worker, signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    expect(await result).toEqual({ ok: false, why: { code: 'cancelled' } });
    expect(worker.ended).toBe(1);
  });

  test('makes no worker when it was cancelled while the file was opened', async () => {
    const stop = new AbortController();
    stop.abort();
    const result = await readCalendar(file, options, {
      signal: stop.signal,
      spawn: () => {
        throw new Error('was made');
      },
    });
    expect(result).toEqual({ ok: false, why: { code: 'cancelled' } });
  });

  test('says when the device does not hand over the file', async () => {
    const gone = { size: 3, arrayBuffer: () => Promise.reject(new Error('moved')) };
    expect(await readCalendar(gone, options)).toEqual({
      ok: false,
      why: { code: 'unopened' },
    });
  });

  test('says when the reader breaks, instead of waiting for ever', async () => {
    const worker = new FakeWorker((w) => w.onerror?.({} as ErrorEvent));
    expect(await readCalendar(file, options, { spawn: () => worker })).toEqual({
      ok: false,
      why: { code: 'broken' },
    });
  });

  test('passes on what is wrong with the file, with its place', async () => {
    const why = { code: 'notACalendar', line: 1 } as const;
    const worker = new FakeWorker((w) => w.answer({ done: { ok: false, why } }));
    expect(await readCalendar(file, options, { spawn: () => worker })).toEqual({ ok: false, why });
  });
});
