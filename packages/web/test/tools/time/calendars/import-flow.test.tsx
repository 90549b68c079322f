import type { CalendarReading, ReadingFault } from '@orrery/client/workers';
import { ME, type PersonId, type Result, type Source } from '@orrery/domain';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CalendarFile,
  type ImportFlow,
  type Reader,
  useImportFlow,
} from '../../../../src/tools/time/calendars/import-flow.ts';

/** A reader that answers when a test says so. */
class Desk {
  asked: { file: unknown; options: Parameters<Reader>[1]; signal: AbortSignal | undefined }[] = [];
  private answers: ((result: Result<CalendarReading, ReadingFault>) => void)[] = [];
  stage: ((stage: 'opening' | 'reading' | 'merging') => void) | undefined;
  read: Reader = (file, options, help) => {
    this.asked.push({ file, options, signal: help?.signal });
    this.stage = help?.onStage;
    return new Promise((resolve) => this.answers.push(resolve));
  };
  async answer(index: number, result: Result<CalendarReading, ReadingFault>) {
    await act(async () => this.answers[index]?.(result));
  }
}

const kit = 'kit' as PersonId;
const reading: CalendarReading = {
  busy: [{ start: '2026-03-11T08:00:00Z', end: '2026-03-11T16:00:00Z' }],
  events: 1,
  skipped: [],
  unknownZones: [],
};
const file = (name: string): CalendarFile => ({
  name,
  size: 10,
  arrayBuffer: async () => new ArrayBuffer(10),
});

let desk: Desk;
let steer: ImportFlow;
let root: Root;
const sources: Source[] = [];

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  desk = new Desk();
  function Probe() {
    steer = useImportFlow({
      today: '2026-03-10',
      sources,
      zoneOf: (owner) => (owner === ME ? 'Europe/Berlin' : 'Europe/Lisbon'),
      read: desk.read,
    });
    return null;
  }
  root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Probe />));
});
afterEach(async () => act(async () => root.unmount()));

const take = (...names: string[]) => act(async () => steer.take(names.map(file), ME));

describe('a file on its way in', () => {
  test('is read at once for the usual days, in its owner’s zone, without titles', async () => {
    await take('Work.ics');
    expect(steer.flow.step).toBe('reading');
    expect(desk.asked[0]?.options).toEqual({
      from: '2026-02-10',
      to: '2027-03-11',
      zone: 'Europe/Berlin',
      keepTitles: false,
    });
    await act(async () => desk.stage?.('merging'));
    expect(steer.flow).toMatchObject({ step: 'reading', stage: 'merging' });
    await desk.answer(0, { ok: true, value: reading });
    expect(steer.flow).toMatchObject({ step: 'ready', reading });
  });

  test('is read anew when it turns out to be somebody else’s, and the old reading is not heard any more', async () => {
    await take('Work.ics');
    await act(async () => steer.change({ owner: kit }));
    expect(desk.asked[0]?.signal?.aborted).toBe(true);
    expect(desk.asked[1]?.options.zone).toBe('Europe/Lisbon');
    await desk.answer(0, { ok: true, value: { ...reading, events: 99 } });
    expect(steer.flow.step).toBe('reading');
    await desk.answer(1, { ok: true, value: reading });
    expect(steer.flow).toMatchObject({ step: 'ready', reading: { events: 1 } });
  });

  test('is not read anew for another name', async () => {
    await take('Work.ics');
    await desk.answer(0, { ok: true, value: reading });
    await act(async () => steer.change({ name: 'Office' }));
    expect(desk.asked).toHaveLength(1);
    expect(steer.flow).toMatchObject({ step: 'ready', settings: { name: 'Office' } });
  });

  test('is read anew for titles, since none were looked at before', async () => {
    await take('Work.ics');
    await desk.answer(0, { ok: true, value: reading });
    await act(async () => steer.change({ titles: true }));
    expect(desk.asked[1]?.options.keepTitles).toBe(true);
  });

  test('waits, settings and all, while its days are the wrong way round', async () => {
    await take('Work.ics');
    await desk.answer(0, { ok: true, value: reading });
    await act(async () => steer.change({ until: '2026-01-01' }));
    expect(desk.asked).toHaveLength(1);
    expect(steer.flow).toMatchObject({ step: 'reading', settings: { until: '2026-01-01' } });
    await act(async () => steer.change({ until: '2026-06-01' }));
    expect(desk.asked).toHaveLength(2);
  });

  test('says what is wrong with it, and what was typed stays', async () => {
    await take('Work.ics');
    await act(async () => steer.change({ name: 'Office' }));
    await desk.answer(0, { ok: false, why: { code: 'notACalendar', line: 1 } });
    expect(steer.flow).toMatchObject({
      step: 'fault',
      fault: { code: 'notACalendar', line: 1 },
      settings: { name: 'Office' },
    });
  });

  test('is cancelled at once', async () => {
    await take('Work.ics');
    await act(async () => steer.leave());
    expect(desk.asked[0]?.signal?.aborted).toBe(true);
    expect(steer.flow.step).toBe('idle');
    await desk.answer(0, { ok: true, value: reading });
    expect(steer.flow.step).toBe('idle');
  });

  test('is cancelled when one leaves the page', async () => {
    await take('Work.ics');
    await act(async () => root.unmount());
    expect(desk.asked[0]?.signal?.aborted).toBe(true);
  });

  test('makes way for the next that waits', async () => {
    await take('Work.ics', 'Choir.ics');
    await desk.answer(0, { ok: true, value: reading });
    expect(steer.flow).toMatchObject({ file: { name: 'Work.ics' } });
    await act(async () => steer.leave());
    expect(steer.flow).toMatchObject({
      step: 'reading',
      file: { name: 'Choir.ics' },
      settings: { name: 'Choir' },
    });
    await act(async () => steer.leave());
    expect(steer.flow.step).toBe('idle');
  });
});
