import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CalendarAnswer, CalendarTask } from '../../src/workers/calendar.ts';

// The worker's own module, with this thread standing in for it.
const desk = globalThis as unknown as {
  postMessage: (answer: CalendarAnswer) => void;
  onmessage: (event: { data: CalendarTask }) => void;
};

beforeAll(async () => {
  await import('../../src/workers/calendar-worker.ts');
});

function work(text: string | Uint8Array, keepTitles = false): Promise<CalendarAnswer[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return new Promise((resolve) => {
    const answers: CalendarAnswer[] = [];
    desk.postMessage = (answer) => {
      answers.push(answer);
      if ('done' in answer) resolve(answers);
    };
    const options = { from: '2026-03-01', to: '2026-05-01', zone: 'Europe/Berlin', keepTitles };
    desk.onmessage({ data: { bytes: bytes.slice().buffer, options } });
  });
}

const fixture = readFileSync(new URL('../fixtures/ics/01-dst-weekly-exdate-override.ics', import.meta.url));

describe('the worker', () => {
  test('tells its stages and answers with merged busy hours', async () => {
    const answers = await work(fixture);
    expect(answers.slice(0, -1)).toEqual([{ stage: 'reading' }, { stage: 'merging' }]);
    const last = answers.at(-1);
    if (!last || !('done' in last) || !last.done.ok) throw new Error('not read');
    const { busy } = last.done.value;
    expect(busy.length).toBeGreaterThan(0);
    for (const [k, { start, end }] of busy.entries()) {
      expect(start < end).toBe(true);
      if (k > 0) expect((busy[k - 1]?.end ?? '') < start).toBe(true);
    }
  });

  test('lets no title out that was not asked for', async () => {
    const titled = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260312T180000Z\nDTEND:20260312T190000Z\nSUMMARY:Dentist\nEND:VEVENT\nEND:VCALENDAR`;
    expect(JSON.stringify(await work(titled))).not.toContain('Dentist');
    expect(JSON.stringify(await work(titled, true))).toContain('Dentist');
  });

  test('answers with the fault and its line for what is no calendar', async () => {
    expect((await work('hello')).at(-1)).toEqual({
      done: { ok: false, why: { code: 'notACalendar', line: 1 } },
    });
  });
});
