import { type Note, newNote } from '@orrery/domain';
import { type Ask, patternsIn } from '@orrery/domain/patterns';
import { describe, expect, test } from 'vitest';
import { journalOf } from '../../../domain/test/notes/patterns/journals.ts';
import { type CountingTask, countingDesk } from '../../src/patterns/counting.ts';
import { type PatternsWorker, patternsInWorker } from '../../src/patterns/patterns.ts';

const ask: Ask = { zone: 'Europe/Berlin', feeling: null, byPerson: true };
const secret = 'nobody but me may read this';
const notes = journalOf(7, 1_230, { clock: 'notes', of: 0.3 }, { trigger: 4 }).map(
  (note): Note => ({
    ...{ disputed: [], registers: {} as Note['registers'], presence: [], ...note },
    fields: { ...newNote, ...note.fields, what: secret, thoughts: secret, readings: [secret] },
  }),
);

/** A worker in this thread: messages go through the same copying as to a real one. */
function standIn(onTask: (task: CountingTask) => void = () => {}) {
  const tasks: CountingTask[] = [];
  let isEnded = false;
  const worker: PatternsWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => {
      isEnded = true;
    },
    postMessage: (task) => {
      onTask(task);
      tasks.push(structuredClone(task));
      setTimeout(() => isEnded || desk(structuredClone(task)));
    },
  };
  const desk = countingDesk((answer) =>
    worker.onmessage?.({ data: structuredClone(answer) } as MessageEvent<typeof answer>),
  );
  return { worker, tasks, ended: () => isEnded };
}

describe('patterns in a worker', () => {
  test('PATTERN1 are those that the domain finds, with the same notes', async () => {
    const { worker, ended } = standIn();
    const counted = await patternsInWorker(notes, ask, { spawn: () => worker });
    expect(counted).toEqual({ kind: 'report', report: patternsIn(notes, ask) });
    expect(ended()).toBe(true);
  });

  test('PATTERN12 no text of a note is handed over, and never many notes at once', async () => {
    const { worker, tasks } = standIn();
    await patternsInWorker(notes, ask, { spawn: () => worker });
    expect(JSON.stringify(tasks)).not.toContain(secret);
    const parts = tasks.flatMap((task) => (task.kind === 'notes' ? [task.notes.length] : []));
    expect(parts).toEqual([500, 500, 230]);
  });

  test('cancelled before, or while notes are handed over, it answers so at once and sends nothing more', async () => {
    const before = new AbortController();
    before.abort();
    const unused = standIn();
    expect(await patternsInWorker(notes, ask, { signal: before.signal, spawn: () => unused.worker })).toEqual(
      {
        kind: 'cancelled',
      },
    );
    expect(unused.tasks).toEqual([]);
    const during = new AbortController();
    const { worker, tasks, ended } = standIn(() => setTimeout(() => during.abort()));
    expect(await patternsInWorker(notes, ask, { signal: during.signal, spawn: () => worker })).toEqual({
      kind: 'cancelled',
    });
    await new Promise((done) => setTimeout(done, 20));
    expect([tasks.length < 3, ended()]).toEqual([true, true]);
  });

  test('a worker that breaks is told', async () => {
    const { worker } = standIn(() => setTimeout(() => worker.onerror?.(undefined as unknown as ErrorEvent)));
    expect(await patternsInWorker(notes, ask, { spawn: () => worker })).toEqual({ kind: 'broken' });
  });
});
