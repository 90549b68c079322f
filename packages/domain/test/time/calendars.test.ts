import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type BlockFields,
  type DateFields,
  type DateId,
  datesInBlock,
  datesToTake,
  type EntryId,
  foldTime,
  ME,
  minutesOf,
  newDate,
  noTime,
  type RelationshipId,
  type SourceId,
  sourcesEndingSoon,
  sumOfBusy,
  type TimeEvent,
  type TimeState,
} from '../../src/index.ts';

const inOrder: Ancestry = { precedes: (a, b) => a !== b };
const kit = 'kit' as RelationshipId;
const sam = 'sam' as RelationshipId;

function timeWith(...events: TimeEvent[]): TimeState {
  const state = noTime();
  for (const [k, event] of events.entries())
    foldTime(state, { id: `e${k}` as EntryId, at: '2026-03-01T00:00:00Z', event }, inOrder);
  return state;
}

const date = (id: string, fields: Partial<DateFields>): TimeEvent => ({
  type: 'dateAdded',
  date: id as DateId,
  fields: { ...newDate, relationship: kit, ...fields },
});

const calendar = (id: string, to: string): TimeEvent => ({
  type: 'calendarImported',
  source: id as SourceId,
  fields: {
    owner: ME,
    name: id,
    titles: false,
    from: '2026-01-01',
    to,
    importedAt: '2026-01-01T08:00:00Z',
    busy: [],
  },
});

const march: [number, number] = [minutesOf('2026-03-01T00:00:00Z'), minutesOf('2026-04-01T00:00:00Z')];
const monday = { start: '2026-03-09T18:00:00Z', end: '2026-03-09T21:00:00Z' };

describe('sourcesEndingSoon', () => {
  test('names what ends within four weeks or has ended, the first first', () => {
    const state = timeWith(
      calendar('late', '2026-12-01'),
      calendar('soon', '2026-03-20'),
      calendar('over', '2026-02-01'),
    );
    expect(sourcesEndingSoon(state, '2026-03-01').map((s) => s.id)).toEqual(['over', 'soon']);
  });

  test('leaves out what was taken away', () => {
    const state = timeWith(calendar('over', '2026-02-01'), {
      type: 'calendarRemoved',
      source: 'over' as SourceId,
    });
    expect(sourcesEndingSoon(state, '2026-03-01')).toEqual([]);
  });
});

describe('sumOfBusy', () => {
  test('counts what overlaps once', () => {
    expect(
      sumOfBusy([
        { start: '2026-03-09T09:00:00Z', end: '2026-03-09T11:00:00Z' },
        { start: '2026-03-09T10:00:00Z', end: '2026-03-09T12:00:00Z' },
        { start: '2026-03-10T09:00:00Z', end: '2026-03-10T10:00:00Z' },
      ]),
    ).toEqual({
      minutes: 240,
      count: 2,
      from: minutesOf('2026-03-09T09:00:00Z'),
      to: minutesOf('2026-03-10T10:00:00Z'),
    });
  });

  test('has no first and no last while there is nothing', () => {
    expect(sumOfBusy([])).toEqual({ minutes: 0, count: 0, from: null, to: null });
  });
});

describe('datesToTake', () => {
  const state = timeWith(
    date('accepted', { ...monday, status: 'accepted' }),
    date('held', { ...monday, status: 'held' }),
    date('declined', { ...monday, status: 'declined' }),
    date('sams', { ...monday, status: 'proposed', relationship: sam }),
    date('april', { start: '2026-04-02T18:00:00Z', end: '2026-04-02T20:00:00Z', status: 'accepted' }),
  );
  const ids = (choice: { held: boolean; relationship?: RelationshipId }) =>
    datesToTake(state, march, choice)
      .map((d) => d.id)
      .sort();

  test('takes held dates only by choice, and never declined ones', () => {
    expect(ids({ held: false })).toEqual(['accepted', 'sams']);
    expect(ids({ held: true })).toEqual(['accepted', 'held', 'sams']);
  });

  test('takes the dates of one relationship alone, so that nobody reads of another', () => {
    expect(ids({ held: true, relationship: kit })).toEqual(['accepted', 'held']);
  });
});

describe('datesInBlock', () => {
  const days = { from: '2026-03-09', count: 28, zone: 'Europe/Berlin' };
  const block = (fields: Partial<BlockFields>): BlockFields => ({
    title: 'Pottery',
    days: [1],
    date: null,
    from: 1200,
    to: 1320,
    ...fields,
  });
  const state = timeWith(date('monday', { ...monday, status: 'accepted' }));

  test('finds a date that the block would meet', () => {
    expect(datesInBlock(state, block({}), days).map((d) => d.id)).toEqual(['monday']);
    expect(datesInBlock(state, block({ days: [], date: '2026-03-09' }), days)).toHaveLength(1);
  });

  test('leaves alone what only touches, other days, and what has been lived', () => {
    expect(datesInBlock(state, block({ from: 1320, to: 1380 }), days)).toEqual([]);
    expect(datesInBlock(state, block({ days: [2] }), days)).toEqual([]);
    const lived = timeWith(date('monday', { ...monday, status: 'accepted', lived: 180 }));
    expect(datesInBlock(lived, block({}), days)).toEqual([]);
  });
});
