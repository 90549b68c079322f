// What two devices wrote at once, on the page for it, on Today, and where it is edited.
import { i18n } from '@lingui/core';
import {
  type BlockId,
  type DateId,
  type Intent,
  type NoteId,
  type PeopleIntent,
  type PersonId,
  type RelationshipId,
  type SourceId,
  type TierId,
  type TimeIntent,
  whatWasWrittenTwice,
} from '@orrery/domain';
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnyLoop } from '../../src/app/orrery.tsx';
import BothScreen from '../../src/rooms/both/both-screen.tsx';
import Today from '../../src/rooms/today/today.tsx';
import PersonEditScreen from '../../src/tools/people/person-edit-screen.tsx';
import RelationshipScreen from '../../src/tools/people/relationship-screen.tsx';
import DateScreen from '../../src/tools/time/dates/date-screen.tsx';
import BudgetScreen from '../../src/tools/time/needs/budget-screen.tsx';
import { button, press, type Stage, show as showAt } from '../tools/time/limits/stage.tsx';
import { afterBoth } from './two-devices.ts';

i18n.load('en', {});
i18n.activate('en');
const people = (intent: PeopleIntent): Intent => ({ tool: 'people', intent });
const time = (intent: TimeIntent): Intent => ({ tool: 'time', intent });
const person = (id: string) => id as PersonId;
const us = 'us' as RelationshipId;
const date = 'd' as DateId;
const block = 'b' as BlockId;
const source = 's' as SourceId;
const near = 'near' as TierId;
const file = { owner: person('sam'), name: 'Work', titles: false, from: '2026-03-01', to: '2026-04-01' };

const shared: readonly Intent[] = [
  people({ type: 'describeMe', changes: { name: 'Ana', zone: 'Europe/Berlin' } }),
  people({ type: 'addPerson', person: person('sam'), fields: { name: 'Sam' } }),
  people({ type: 'addPerson', person: person('kit'), fields: { name: 'Kit' } }),
  people({ type: 'addRelationship', relationship: us, fields: { members: [person('me'), person('sam')] } }),
  people({ type: 'addTier', tier: near, name: 'Near' }),
  people({ type: 'addTier', tier: 'far' as TierId, name: 'Far' }),
  time({ type: 'changeBudget', relationship: us, changes: { wish: 240, most: 600 } }),
  time({ type: 'addBlock', block, fields: { title: 'Quiet', days: [1], from: 540, to: 720 } }),
  time({
    type: 'addDate',
    date,
    fields: { relationship: us, start: '2026-03-12T18:00:00Z', end: '2026-03-12T21:00:00Z' },
  }),
];
const sam = (changes: { name?: string; notes?: string }) =>
  people({ type: 'changePerson', person: person('sam'), changes });
const ours = (changes: Extract<PeopleIntent, { type: 'changeRelationship' }>['changes']) =>
  people({ type: 'changeRelationship', relationship: us, changes });
const busy = (hours: number) => [
  { start: '2026-03-09T08:00:00Z', end: `2026-03-09T${String(8 + hours).padStart(2, '0')}:00:00Z` },
];

let stage: Stage | null = null;
async function show(...given: Parameters<typeof showAt>): Promise<Stage> {
  stage = await showAt(...given);
  return stage;
}
afterEach(() => stage?.leave());
const both = (loop: AnyLoop, query = '') =>
  show(BothScreen, '/both', `/both${query}`, loop as unknown as Parameters<typeof showAt>[3]);

/** Each question by its label, with its versions; a label that is there already, with `again`. */
function questions(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const list of document.querySelectorAll('ul[aria-label]')) {
    if (!list.querySelector('li button')) continue;
    const label = list.getAttribute('aria-label') ?? '';
    const words = [...list.querySelectorAll('li')].map((li) => li.querySelector('span')?.textContent ?? '');
    found[label in found ? `${label} again` : label] = words;
  }
  return found;
}
const tile = (words: string): HTMLElement => {
  for (const each of document.querySelectorAll<HTMLElement>('li > button'))
    if (each.textContent?.startsWith(words)) return each;
  throw new Error(`no version ${words} in ${document.body.textContent}`);
};
const pressTile = (words: string) => act(async () => tile(words).click());
const left = (loop: AnyLoop) => whatWasWrittenTwice(loop.state).map(({ of, field }) => `${of} ${field}`);

describe('the page', () => {
  test('shows every kind of value so that it can be read, under the label of its form', async () => {
    const loop = await afterBoth(
      shared,
      [
        sam({ name: 'Samuel', notes: 'Tea' }),
        people({
          type: 'changePerson',
          person: person('kit'),
          changes: { hasApp: 'yes', zone: 'Europe/Lisbon' },
        }),
        ours({ tier: near, decides: [person('me'), person('sam')], livesTogether: true, since: '2023-05' }),
        ours({ covers: ['time', 'decisions'], known: { kit: 'knows' }, until: '' }),
        people({ type: 'moveTier', tier: near, to: 1 }),
        time({
          type: 'changeMyTime',
          changes: { buffer: 45, nights: [5, 6], eveningFrom: 1080, unplanned: 20 },
        }),
        time({
          type: 'changeBudget',
          relationship: us,
          changes: { wish: 270, floorWeeks: 4, preferDays: [1, 2] },
        }),
        time({ type: 'changeKnownTime', person: person('sam'), changes: { nights: null } }),
        time({ type: 'changeBlock', block, changes: { days: [2], from: 600, to: 720 } }),
        time({
          type: 'importCalendar',
          source,
          fields: { ...file, importedAt: '2026-03-09T08:00:00Z', busy: busy(4) },
        }),
        time({
          type: 'changeDate',
          date,
          changes: {
            start: '2026-03-13T18:00:00Z',
            end: '2026-03-13T21:00:00Z',
            night: true,
            status: 'accepted',
          },
        }),
        time({ type: 'reviewWeek', week: '2026-03-02', changes: { energy: 4 } }),
      ],
      [
        sam({ name: 'Sammy', notes: '' }),
        people({
          type: 'changePerson',
          person: person('kit'),
          changes: { hasApp: 'no', zone: 'Asia/Tokyo' },
        }),
        ours({ tier: null, decides: [], livesTogether: false, since: '2022' }),
        ours({ covers: [], known: { kit: 'doesNotKnow' } }),
        people({ type: 'moveTier', tier: near, to: 0 }),
        time({ type: 'changeMyTime', changes: { buffer: 90, nights: [], eveningFrom: 1140, unplanned: 0 } }),
        time({
          type: 'changeBudget',
          relationship: us,
          changes: { wish: 300, floorWeeks: 1, preferDays: [] },
        }),
        time({ type: 'changeKnownTime', person: person('sam'), changes: { nights: [6] } }),
        time({ type: 'changeBlock', block, changes: { days: [], date: '2026-03-12', from: 900, to: 960 } }),
        time({
          type: 'importCalendar',
          source,
          fields: { ...file, importedAt: '2026-03-10T08:00:00Z', busy: busy(6) },
        }),
        time({
          type: 'changeDate',
          date,
          changes: {
            start: '2026-03-14T09:00:00Z',
            end: '2026-03-14T12:00:00Z',
            night: false,
            status: 'proposed',
          },
        }),
        time({ type: 'reviewWeek', week: '2026-03-02', changes: { energy: 7 } }),
      ],
    );
    await both(loop);
    expect(questions()).toEqual({
      Name: ['Samuel', 'Sammy'],
      Notes: ['Tea', 'Left empty'],
      'Time zone': ['Lisbon time', 'Tokyo time'],
      'Do they use Orrery?': ['Yes', 'No'],
      Since: ['May 2023', '2022'],
      'Tier, as you see it': ['Near', 'No tier'],
      'What does priority cover?': ['Time and Decisions', 'Not said'],
      Decide: ['You and Samuel', 'Nobody'],
      'We live together': ['Yes', 'No'],
      'Who knows about it': ['Kit', 'Not Kit'],
      'Its place among your tiers': ['2 of 2', '1 of 2'],
      'Nights together are possible after': ['Friday and Saturday', 'None'],
      'Between two dates': ['45 min', '1½ h'],
      'Left unplanned, for the spontaneous': ['20%', '0%'],
      'Evenings: They begin at': ['18:00', '19:00'],
      'The floor counts': ['In four weeks', 'A week'],
      'Wish, a week': ['4½ hours', '5 hours'],
      'Preferred days': ['Monday and Tuesday', 'None'],
      'I know their nights: The night after': ['I do not know', 'Saturday'],
      When: ['Tuesday, 10:00 to 12:00', 'Thursday 12 March, 15:00 to 16:00'],
      'When again': ['Friday 13 March, 19:00 to 22:00', 'Saturday 14 March, 10:00 to 13:00'],
      'What was read in': [
        'Work. Samuel: 4 hours busy, 1 March 2026 to 31 March 2026. Brought in yesterday.',
        'Work. Samuel: 6 hours busy, 1 March 2026 to 31 March 2026. Brought in today.',
      ],
      'The night after it, too': ['Yes', 'No'],
      'How it stands': ['Agreed', 'Asked'],
      Energy: ['4 of 10', '7 of 10'],
    });
    const heads = [...document.querySelectorAll('h2 a')].map((a) => [a.textContent, a.getAttribute('href')]);
    expect(heads).toEqual([
      ['Samuel', '/people/sam/edit'],
      ['Kit', '/people/kit/edit'],
      ['Samuel and youRelationship', '/relationships/us'],
      ['NearYour tiers', '/people/tiers'],
      ['My own time', '/time/mine'],
      ['SamuelHours', '/time/budget/us'],
      ['Samuel’s time', '/time/known/sam'],
      ['QuietProtected time', '/time/protected'],
      ['WorkCalendars', '/time/calendars'],
      ['A date with SamuelFriday 13 March', '/time/dates/d'],
      ['Looking back2 to 8 March', '/time/review?week=2026-03-02&step=change'],
    ]);
  });

  test('keeps what is pressed, says so, and brings the question back when it is taken back', async () => {
    const wish = (minutes: number) =>
      time({ type: 'changeBudget', relationship: us, changes: { wish: minutes } });
    const loop = await afterBoth(
      shared,
      [wish(270), sam({ name: 'Samuel' })],
      [wish(300), sam({ name: 'Sammy' })],
    );
    await both(loop);
    expect(tile('4½ hours').textContent).toBe('4½ hoursShows for now');
    await pressTile('5 hours');
    expect(loop.state.time.budgets.get(us)?.fields.wish).toBe(300);
    expect(left(loop)).toEqual(['person name']);
    expect(document.body.textContent).toContain('This stays: 5 hours');
    expect(document.activeElement?.textContent).toContain('Samuel');
    await press('Undo');
    expect(left(loop)).toEqual(['person name', 'budget wish']);
    expect(questions()['Wish, a week']).toEqual(['4½ hours', '5 hours']);
  });

  test('of notes both can stay, or one, or what is written anew', async () => {
    const loop = await afterBoth(shared, [sam({ notes: 'Tea' })], [sam({ notes: 'Rain' })]);
    const notes = () => loop.state.people.people.get(person('sam'))?.fields.notes;
    await both(loop);
    await press('Keep both: Notes');
    expect([notes(), left(loop)]).toEqual(['Tea\n\nRain', []]);
    expect(document.body.textContent).toContain('Nothing is left to choose');
    await press('Undo');
    await press('Keep this: Rain');
    expect([notes(), left(loop)]).toEqual(['Rain', []]);
    await press('Undo');
    await press('Write it anew: Notes');
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    expect(area.value).toBe('Tea\n\nRain');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        area,
        'Tea in the rain',
      );
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Keep what I wrote');
    expect([notes(), left(loop)]).toEqual(['Tea in the rain', []]);
  });

  test('of readings both lists can stay, item by item', async () => {
    const story = 's' as NoteId;
    const readings = (...all: string[]): Intent => ({
      tool: 'notes',
      intent: { type: 'changeNote', note: story, changes: { readings: all } },
    });
    const begun: Intent = {
      tool: 'notes',
      intent: {
        type: 'writeNote',
        note: story,
        fields: { kind: 'story', story: 'x', readings: ['The train'] },
      },
    };
    const loop = await afterBoth(
      [...shared, begun],
      [readings('The train', 'No battery')],
      [readings('A long day', 'The train')],
    );
    await both(loop);
    await press('Keep both: How else could it be read?');
    expect(loop.state.notes.notes.get(story)?.fields.readings).toEqual([
      'A long day',
      'The train',
      'No battery',
    ]);
    expect(left(loop)).toEqual([]);
    await press('Undo');
    expect(left(loop)).toEqual(['note readings']);
  });

  test('two texts that are too long for one are kept apart, to be shortened', async () => {
    const loop = await afterBoth(
      shared,
      [sam({ notes: 'a'.repeat(6_000) })],
      [sam({ notes: 'b'.repeat(6_000) })],
    );
    await both(loop);
    await press('Keep both: Notes');
    expect(left(loop)).toEqual(['person notes']);
    expect(document.querySelector('textarea')?.value).toHaveLength(12_002);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('more than fits here');
  });

  test('what cannot stand is refused in words, and nothing is lost', async () => {
    const most = (minutes: number) =>
      time({ type: 'changeBudget', relationship: us, changes: { most: minutes } });
    const loop = await afterBoth(
      shared,
      [most(250)],
      [time({ type: 'changeBudget', relationship: us, changes: { most: 900, wish: 800 } })],
    );
    await both(loop);
    await pressTile('4:10 hours');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('The wish is more than the most.');
    expect(left(loop)).toEqual(['budget most']);
  });

  test('begins with what one came from, and leads back there', async () => {
    const note = (text: string) => time({ type: 'changeDate', date, changes: { note: text } });
    const loop = await afterBoth(
      shared,
      [sam({ name: 'Samuel' }), note('bread')],
      [sam({ name: 'Sammy' }), note('wine')],
    );
    const heads = () => [...document.querySelectorAll('h2')].map((h) => h.textContent);
    const page = await both(loop);
    expect(heads()).toEqual(['Samuel', 'A date with SamuelThursday 12 March']);
    expect(button('Today').getAttribute('href')).toBe('/');
    await page.leave();
    await both(loop, '?of=date&id=d');
    expect(heads()).toEqual(['A date with SamuelThursday 12 March', 'Samuel']);
    expect(button('A date with Samuel').getAttribute('href')).toBe('/time/dates/d');
  });

  test('is a quiet page where nothing is left', async () => {
    const loop = await afterBoth(shared, [], []);
    await both(loop);
    expect(document.body.textContent).toContain('Nothing is left to choose');
    expect(questions()).toEqual({});
  });
});

describe('elsewhere', () => {
  const note = (text: string) => time({ type: 'changeDate', date, changes: { note: text } });
  const wish = (minutes: number) =>
    time({ type: 'changeBudget', relationship: us, changes: { wish: minutes } });
  const start = () =>
    afterBoth(
      shared,
      [sam({ notes: 'Tea' }), ours({ nre: true }), note('bread'), wish(270)],
      [sam({ notes: 'Rain' }), ours({ nre: false }), note('wine'), wish(300)],
    );

  test('Today says it in one quiet row, which goes when all is settled', async () => {
    const loop = await start();
    const page = await show(Today, '/', '/', loop as never);
    expect(button('Written on two devices at once4 things to look at').getAttribute('href')).toBe('/both');
    await page.leave();
    await show(Today, '/', '/', (await afterBoth(shared, [], [])) as never);
    expect(document.body.textContent).not.toContain('two devices');
  });

  test.each([
    ['a person', PersonEditScreen, '/people/:person/edit', '/people/sam/edit', 'person', 'sam'],
    [
      'a relationship',
      RelationshipScreen,
      '/relationships/:relationship',
      '/relationships/us',
      'relationship',
      'us',
    ],
    ['a date', DateScreen, '/time/dates/:date', '/time/dates/d', 'date', 'd'],
    ['hours', BudgetScreen, '/time/budget/:relationship', '/time/budget/us', 'budget', 'us'],
  ] as const)('%s says it where it is edited, with a way to choose', async (_, Screen, path, at, of, id) => {
    await show(Screen, path, at, (await start()) as never);
    expect(document.querySelector('[role=note]')?.textContent).toContain(
      'One thing here was written on two devices',
    );
    expect(button('See both, and choose').getAttribute('href')).toBe(`/both?of=${of}&id=${id}`);
  });

  test('and writing it there settles it, so that the remark goes', async () => {
    const loop = await start();
    const page = await show(DateScreen, '/time/dates/:date', '/time/dates/d', loop as never);
    await act(async () => {
      await loop.intend(note('bread and wine'));
    });
    expect(page.page.querySelector('[role=note]')).toBeNull();
  });
});
