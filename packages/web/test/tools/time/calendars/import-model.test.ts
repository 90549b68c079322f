import { addDays, ME, type PersonId, type Source, type SourceFields, type SourceId } from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import {
  calendarName,
  sameCalendar,
  sourceOf,
  startingSettings,
  usualWindow,
  windowFault,
} from '../../../../src/tools/time/calendars/import-model.ts';

const today = '2026-03-10';
const kit = 'kit' as PersonId;
const source = (id: string, fields: Partial<SourceFields>): Source => ({
  id: id as SourceId,
  present: true,
  disputed: [],
  registers: {} as Source['registers'],
  presence: [],
  fields: {
    owner: ME,
    name: 'Work',
    titles: false,
    from: '2026-01-01',
    to: '2026-04-01',
    importedAt: '2026-01-01T08:00:00Z',
    busy: [],
    ...fields,
  },
});

describe('what a file is called', () => {
  test.each([
    ['Work.ics', 'Work'],
    ['Work (1).ics', 'Work'],
    ['work copy 2.ICS', 'work'],
    ['Holidays in Hesse.ical', 'Holidays in Hesse'],
    ['kit@example.org.ics', 'kit@example.org'],
    ['.ics', ''],
  ])('%s → %s', (file, name) => expect(calendarName(file)).toBe(name));

  test('is never longer than can be kept', () => {
    expect(calendarName(`${'x'.repeat(500)}.ics`)).toHaveLength(120);
  });
});

describe('where a file starts', () => {
  test('four weeks back to twelve months ahead, without titles, beside what is there', () => {
    expect(startingSettings('Choir.ics', ME, today, [source('a', {})])).toEqual({
      owner: ME,
      name: 'Choir',
      from: '2026-02-10',
      until: '2027-03-10',
      titles: false,
      replaces: null,
    });
  });

  test('TIME6 in place of the calendar with its name, as a browser numbers it too', () => {
    const work = source('a', { titles: true });
    expect(startingSettings('work (3).ics', ME, today, [work])).toMatchObject({
      name: 'Work',
      titles: true,
      replaces: 'a',
      ...usualWindow(today),
    });
  });

  test('never in place of somebody else’s of the same name', () => {
    expect(sameCalendar([source('a', { owner: kit })], ME, 'Work.ics')).toBeUndefined();
    expect(startingSettings('Work.ics', ME, today, [source('a', { owner: kit })]).replaces).toBeNull();
  });

  test('in place of the one that was asked for, whatever the file is called', () => {
    const theirs = source('b', { owner: kit, name: 'Shifts' });
    expect(startingSettings('export.ics', ME, today, [theirs], theirs)).toMatchObject({
      owner: kit,
      name: 'Shifts',
      replaces: 'b',
    });
  });
});

describe('the days to read', () => {
  test.each([
    [
      { from: null, until: today },
      { code: 'dateUnclear', field: 'from' },
    ],
    [
      { from: today, until: null },
      { code: 'dateUnclear', field: 'to' },
    ],
    [
      { from: today, until: '2026-03-09' },
      { code: 'endBeforeStart', field: 'to' },
    ],
    // a year half typed
    [
      { from: '0002-03-10', until: today },
      { code: 'tooLong', field: 'to' },
    ],
    [{ from: today, until: today }, null],
    [usualWindow(today), null],
  ])('%o', (settings, fault) => expect(windowFault(settings)).toEqual(fault));
});

describe('what is kept', () => {
  const reading = { busy: [], events: 3, skipped: [], unknownZones: [] };
  test('ends after the last day, which counts too', () => {
    const settings = startingSettings('Work.ics', ME, today, []);
    const kept = sourceOf({ ...settings, until: today }, reading, 'A calendar', '2026-03-10T16:10:00Z');
    expect(kept.to).toBe(addDays(today, 1));
    expect(kept.importedAt).toBe('2026-03-10T16:10:00Z');
  });

  test('has a name in any case', () => {
    const settings = { ...startingSettings('.ics', ME, today, []), name: '  ' };
    expect(sourceOf(settings, reading, 'A calendar', '2026-03-10T16:10:00Z').name).toBe('A calendar');
  });
});
