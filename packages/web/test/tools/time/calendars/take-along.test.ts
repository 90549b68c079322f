import { opaqueName } from '@orrery/client/circle';
import {
  type DateFields,
  type DateId,
  emptyState,
  instantOf,
  newDate,
  type PlannedDate,
} from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { scopeWindow, writtenDates } from '../../../../src/tools/time/calendars/take-along-model.ts';

const now = '2026-03-10T16:10:00.000Z';
const date = (id: string, fields: Partial<DateFields>): PlannedDate => ({
  id: id as DateId,
  present: true,
  disputed: [],
  registers: {} as PlannedDate['registers'],
  presence: [],
  fields: { ...newDate, start: '2026-03-12T18:00:00Z', end: '2026-03-12T21:00:00Z', ...fields },
});

describe('which days', () => {
  const days = (scope: Parameters<typeof scopeWindow>[1]) =>
    scopeWindow(emptyState(), scope, now).map(instantOf);
  test('this week and four weeks begin on Monday', () => {
    expect(days('week')).toEqual(['2026-03-09T00:00:00Z', '2026-03-16T00:00:00Z']);
    expect(days('month')).toEqual(['2026-03-09T00:00:00Z', '2026-04-06T00:00:00Z']);
  });
  test('all ahead begins today', () => {
    expect(days('all')[0]).toBe('2026-03-10T00:00:00Z');
  });
});

describe('dates as a calendar file holds them', () => {
  const busy = () => 'Busy';
  test('keep their id as UID for ever, and count up with time', () => {
    const [first] = writtenDates([date('d1', {})], busy, 'Europe/Berlin', now);
    const [later] = writtenDates([date('d1', {})], busy, 'Europe/Berlin', '2026-03-11T16:10:00.000Z');
    expect(first?.id).toBe('d1');
    expect(later?.id).toBe('d1');
    expect(later?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  });

  test('TIME21 of a circle have a name of their own, that tells nothing of the circle', () => {
    const id = `circle ${'1'.repeat(64)} d ${'a'.repeat(64)} ${'b'.repeat(64)}`;
    const named = (me: string) => (of: string) => opaqueName(of, me);
    const uid = (me: string) => writtenDates([date(id, {})], busy, 'Europe/Berlin', now, named(me))[0]?.id;
    expect(uid('a')).toMatch(/^[0-9a-f]{32}$/);
    expect(uid('a')).toBe(uid('a'));
    expect(uid('b')).not.toBe(uid('a'));
  });

  test('say only what was chosen: no place, no note, no title of their own', () => {
    const secret = date('d1', { title: 'Anniversary', place: 'Canal Street 4', note: 'the ring' });
    const written = JSON.stringify(writtenDates([secret], busy, 'Europe/Berlin', now));
    for (const word of ['Anniversary', 'Canal', 'ring']) expect(written).not.toContain(word);
  });

  test('are tentative until they were accepted', () => {
    const all = (['held', 'proposed', 'accepted'] as const).map((status) => date(status, { status }));
    expect(writtenDates(all, busy, 'Europe/Berlin', now).map(({ status }) => status)).toEqual([
      'tentative',
      'tentative',
      'confirmed',
    ]);
  });
});
