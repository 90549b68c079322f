import { checkLanguage } from '@orrery/domain/language';
import { describe, expect, test } from 'vitest';
import { languageDesk } from '../../src/language/checking.ts';
import { draftsInWorker, type LanguageWorker } from '../../src/language/language.ts';

/** Workers in this thread: messages go through the same copying as to a real one. */
function standIn() {
  let living = 0;
  let all = 0;
  const spawn = (): LanguageWorker => {
    living++;
    all++;
    let isEnded = false;
    const worker: LanguageWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        if (!isEnded) living--;
        isEnded = true;
      },
      postMessage: (task) => setTimeout(() => isEnded || desk(structuredClone(task))),
    };
    const desk = languageDesk((answer) =>
      worker.onmessage?.({ data: structuredClone(answer) } as MessageEvent<typeof answer>),
    );
    return worker;
  };
  return { spawn, living: () => living, all: () => all };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const blame = 'You ruined the evening.';
const fine = 'I felt alone that evening.';

describe('checks of language in a worker', () => {
  test('LANGUAGE13 say what the domain says, of each draft by itself, in one worker', async () => {
    const { spawn, all } = standIn();
    const open = draftsInWorker(spawn);
    const told: unknown[] = [];
    const first = open((findings) => told.push(['first', findings]));
    const second = open((findings) => told.push(['second', findings]));
    first.check(blame);
    second.check(fine);
    await settled();
    expect(told).toEqual([
      ['first', checkLanguage(blame)],
      ['second', []],
    ]);
    expect(checkLanguage(blame)).not.toEqual([]);
    expect(all()).toBe(1);
  });

  test('LANGUAGE13 a text that has changed since is not answered', async () => {
    const { spawn } = standIn();
    const told: unknown[] = [];
    const draft = draftsInWorker(spawn)((findings) => told.push(findings));
    draft.check(blame);
    draft.check(fine);
    await settled();
    expect(told).toEqual([[]]);
  });

  test('LANGUAGE13 the worker ends with the last draft, and begins anew with the next', async () => {
    const { spawn, living, all } = standIn();
    const open = draftsInWorker(spawn);
    const told: unknown[] = [];
    const [first, second] = [open(() => {}), open((findings) => told.push(findings))];
    first.check(fine);
    second.check(blame);
    first.close();
    expect(living()).toBe(1);
    second.close();
    expect(living()).toBe(0);
    second.check(blame);
    await settled();
    expect([told, living()]).toEqual([[], 0]);
    const third = open((findings) => told.push(findings));
    third.check(blame);
    await settled();
    expect([told, living(), all()]).toEqual([[checkLanguage(blame)], 1, 2]);
  });

  test('LANGUAGE13 a worker that breaks says nothing, and another takes its place', async () => {
    const { spawn, living, all } = standIn();
    const workers: LanguageWorker[] = [];
    const open = draftsInWorker(() => {
      const worker = spawn();
      workers.push(worker);
      return worker;
    });
    const told: unknown[] = [];
    const draft = open((findings) => told.push(findings));
    draft.check(blame);
    workers[0]?.onerror?.({} as ErrorEvent);
    await settled();
    expect([told, living()]).toEqual([[], 0]);
    draft.check(fine);
    await settled();
    expect([told, all()]).toEqual([[[]], 2]);
  });
});
