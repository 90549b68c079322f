import {
  type DateId,
  datesBetween,
  everyDay,
  type Intent,
  type PersonId,
  type RelationshipId,
} from '@orrery/domain';
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import DateScreen from '../../../../src/tools/time/dates/date-screen.tsx';
import NewDateScreen from '../../../../src/tools/time/dates/new-date-screen.tsx';
import { click, field, loopWith, press, type Stage, show, type, wait } from '../limits/stage.tsx';
import { busy, dateOf, network, people } from './given.ts';

// It is Tuesday 10 March 2026, 17:10 in Berlin.
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const openDate = async (...intents: Intent[]) => {
  const loop = await loopWith(...network(), ...intents);
  stage = await show(DateScreen, '/time/dates/:date', '/time/dates/d1', loop);
  return () => loop.state.time.dates.get('d1' as DateId);
};
const openNew = async (query: string, ...intents: Intent[]) => {
  const loop = await loopWith(...network(), ...intents);
  stage = await show(NewDateScreen, '/time/dates/new', `/time/dates/new${query}`, loop);
  return loop;
};
const thursday = dateOf('d1', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z');
const text = () => stage?.page.textContent ?? '';
const alerts = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent);
const all = 40_000_000;

describe('a new date', () => {
  test('takes its time from the grid, and is held unless one says more', async () => {
    const loop = await openNew('?day=2026-03-12&from=1140&to=1320');
    expect([field('Day').value, field('From').value, field('To').value]).toEqual([
      '2026-03-12',
      '19:00',
      '22:00',
    ]);
    await press('Add the date');
    await wait(20);
    const [date] = datesBetween(loop.state.time, 0, all);
    expect(date?.fields).toMatchObject({
      relationship: 'me-sam',
      start: '2026-03-12T18:00:00Z',
      end: '2026-03-12T21:00:00Z',
      status: 'held',
      lived: null,
      plan: null,
    });
    expect(stage?.place()).toBe('/time?week=2026-03-09');
  });

  test('RULE11 says which rule of mine it meets, and can be there all the same', async () => {
    const loop = await openNew('?day=2026-03-12&from=1140&to=1320', {
      tool: 'time',
      intent: {
        type: 'addRule',
        fields: {
          what: { kind: 'neverWith', relationship: 'me-sam' as RelationshipId },
          days: { ...everyDay, weekdays: [4] },
          name: 'Quiet Thursdays',
        },
      },
    });
    expect(text()).toContain('Meets your rule “Quiet Thursdays”');
    await press('Add it all the same');
    await wait(20);
    expect(datesBetween(loop.state.time, 0, all)).toHaveLength(1);
  });

  test('says at its field that the end comes first, keeps nothing and loses nothing', async () => {
    const loop = await openNew('?day=2026-03-12&from=1140&to=1320');
    await type('To', '18:00');
    await press('Add the date');
    await wait(20);
    expect(alerts().join()).toContain('The end comes before the beginning.');
    expect(field('To').value).toBe('18:00');
    expect(datesBetween(loop.state.time, 0, all)).toEqual([]);
  });

  test('shows what it meets before it is added', async () => {
    await openNew(
      '?day=2026-03-12&from=900&to=1080',
      busy([{ start: '2026-03-12T08:00:00Z', end: '2026-03-12T16:00:00Z', title: 'Work' }]),
    );
    expect(text()).toContain('Meets Work: Thursday 12 March, 9:00 to 17:00');
    expect(text()).toContain('Add it all the same');
  });

  test('a date in the past is taken for agreed and lived, and one can say otherwise', async () => {
    const loop = await openNew('?day=2026-03-08&from=600&to=720');
    expect(text()).toContain('It was lived as written here');
    await press('Add the date');
    await wait(20);
    expect(datesBetween(loop.state.time, 0, all)[0]?.fields).toMatchObject({
      status: 'accepted',
      lived: 120,
    });
  });

  test('what was typed waits for one who went away', async () => {
    const loop = await openNew('?day=2026-03-12&from=1140&to=1320');
    await type('What (optional)', 'Opera');
    await stage?.leave();
    stage = await show(NewDateScreen, '/time/dates/new', '/time/dates/new?day=2026-03-12&from=1140', loop);
    expect(field('What (optional)').value).toBe('Opera');
  });

  test('an address that asks for no time at all still opens', async () => {
    await openNew('?day=2026-99-99&from=-3&to=x');
    expect(field('Day').value).toBe('2026-03-10');
  });
});

describe('a date', () => {
  test('moves by its own button, after it has said what it meets', async () => {
    const date = await openDate(
      thursday,
      busy([{ start: '2026-03-13T08:00:00Z', end: '2026-03-13T20:00:00Z', title: 'Fair' }]),
    );
    await type('Day', '2026-03-13');
    expect(date()?.fields.start).toBe('2026-03-12T18:00:00Z');
    expect(text()).toContain('Meets Fair');
    await press('Move it all the same');
    await wait(20);
    expect(date()?.fields.start).toBe('2026-03-13T18:00:00Z');
    await press('Undo');
    await wait(20);
    expect(date()?.fields.start).toBe('2026-03-12T18:00:00Z');
  });

  test('keeps its words when one leaves a field, and when one leaves the page', async () => {
    const date = await openDate(thursday);
    await type('What (optional)', 'Opera');
    await act(async () => field('What (optional)').blur());
    await wait(20);
    expect(date()?.fields.title).toBe('Opera');
    await type('Where (optional)', 'At the square');
    await stage?.leave();
    stage = undefined;
    await wait(20);
    expect(date()?.fields.place).toBe('At the square');
  });

  test('words that are too long stay in their field, with the reason there', async () => {
    const date = await openDate(thursday);
    await type('What (optional)', 'x'.repeat(200));
    await act(async () => field('What (optional)').blur());
    await wait(20);
    expect(date()?.fields.title).toBe('');
    expect(field('What (optional)').value).toHaveLength(200);
    expect(alerts().join()).toContain('That is more than fits here.');
  });

  test('TIME7 after its end one tap tells how it went, and another takes it back', async () => {
    const date = await openDate(dateOf('d1', '2026-03-09T18:00:00Z', '2026-03-09T21:00:00Z'));
    await press('As planned');
    await wait(20);
    expect(date()?.fields).toMatchObject({ lived: 180, status: 'accepted' });
    await press('It did not happen');
    await wait(20);
    expect(date()?.fields.lived).toBe(0);
    await press('Undo');
    await wait(20);
    expect(date()?.fields.lived).toBe(180);
    await press('Another length');
    await press('Note it');
    await wait(20);
    expect(date()?.fields.lived).toBe(180);
  });

  test('the text to send is neutral, and has their clock where it differs', async () => {
    await openDate(
      people({ type: 'changePerson', person: 'sam' as PersonId, changes: { zone: 'Europe/Lisbon' } }),
      dateOf('d1', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z', { title: 'Opera', status: 'accepted' }),
    );
    await press('Send it, or take it along');
    const sent = () => stage?.page.querySelector('details p')?.textContent;
    expect(sent()).toBe('Thursday 12 March, 19:00 to 22:00 (18:00 to 21:00 Lisbon time)');
  });

  test('the calendar file says Busy until one chooses more, and never the note', async () => {
    const files: Promise<string>[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      files.push((blob as Blob).text());
      return 'blob:none';
    });
    const words = { title: 'Opera', place: 'The square', note: 'Nervous' };
    await openDate(dateOf('d1', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z', words));
    await press('Send it, or take it along');
    await press('Download .ics');
    await vi.waitFor(() => expect(files).toHaveLength(1), 30_000);
    const neutral = await files[0];
    expect(neutral).toContain('SUMMARY;LANGUAGE=en-GB:Busy');
    expect(neutral).toContain('DTSTART;TZID=Europe/Berlin:20260312T190000');
    expect(neutral).not.toMatch(/Opera|square|Nervous|Sam/);
    const choice = [...document.querySelectorAll('label')].find((label) =>
      label.textContent?.includes('Say what and where'),
    );
    await click(choice?.querySelector('input') ?? choice);
    await press('Download .ics');
    await vi.waitFor(() => expect(files).toHaveLength(2), 30_000);
    expect(await files[1]).toContain('Opera');
    expect(await files[1]).not.toMatch(/square|Nervous/);
    make.mockRestore();
  });

  test('goes with one press and comes back with another', async () => {
    const date = await openDate(thursday);
    await press('Take this date away');
    await wait(20);
    expect(date()?.present).toBe(false);
    expect(stage?.place()).toBe('/time?week=2026-03-09');
    await press('Undo');
    await wait(20);
    expect(date()?.present).toBe(true);
  });

  test('one that is not there any more says so', async () => {
    await openDate();
    expect(text()).toContain('This date is not there any more.');
  });
});
