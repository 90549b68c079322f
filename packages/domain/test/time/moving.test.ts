import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  changesToMove,
  type DateFields,
  type DateId,
  datesBetween,
  type EntryId,
  foldTime,
  minutesOf,
  newDate,
  noTime,
  planMoved,
  type TimeState,
  undoTime,
} from '../../src/index.ts';

const inOrder: Ancestry = { precedes: () => true };
const dateWith = (fields: Partial<DateFields>) => {
  const state = noTime();
  const all = { ...newDate, start: '2026-03-12T18:00:00Z', end: '2026-03-12T21:00:00Z', ...fields };
  const event = { type: 'dateAdded', date: 'd1' as DateId, fields: all } as const;
  foldTime(state, { id: 'e1' as EntryId, at: '', event }, inOrder);
  const [date] = datesBetween(state, 0, minutesOf('2027-01-01T00:00:00Z'));
  if (!date) throw new Error('the date is not there');
  return date;
};
const [start, end] = [minutesOf('2026-03-13T18:00:00Z'), minutesOf('2026-03-13T20:00:00Z')];
const before = minutesOf('2026-03-10T12:00:00Z');
const after = minutesOf('2026-03-15T12:00:00Z');
const when = { start: '2026-03-13T18:00:00Z', end: '2026-03-13T20:00:00Z' };

describe('TIME7 changesToMove', () => {
  test.each(['proposed', 'accepted'] as const)(
    'a date that was %s is held again at its new time',
    (status) => {
      expect(changesToMove(dateWith({ status }), start, end, before)).toEqual({ ...when, status: 'held' });
    },
  );
  test('a held date stays held, and what is over or lived keeps its status', () => {
    expect(changesToMove(dateWith({}), start, end, before)).toEqual(when);
    expect(changesToMove(dateWith({ status: 'accepted' }), start, end, after)).toEqual(when);
    expect(changesToMove(dateWith({ status: 'accepted', lived: 60 }), start, end, before)).toEqual(when);
  });
});

describe('planMoved', () => {
  const week = '2026-03-09';
  const change = (state: TimeState, changes: Partial<DateFields>) => {
    const event = { type: 'dateChanged', date: 'd1' as DateId, changes } as const;
    foldTime(state, { id: 'e2' as EntryId, at: '', event }, inOrder);
    return state;
  };
  const planned = () => {
    const state = noTime();
    const fields = { ...newDate, start: when.start, end: when.end, plan: week };
    const event = { type: 'dateAdded', date: 'd1' as DateId, fields } as const;
    foldTime(state, { id: 'e1' as EntryId, at: '', event }, inOrder);
    return state;
  };
  test('not while its dates stand where they were put, also when they are agreed to', () => {
    expect(planMoved(planned(), week)).toBe(false);
    expect(planMoved(change(planned(), { status: 'accepted', title: 'Dinner' }), week)).toBe(false);
  });
  test('when one was moved, declined or did not happen', () => {
    expect(planMoved(change(planned(), { end: '2026-03-13T21:00:00Z' }), week)).toBe(true);
    expect(planMoved(change(planned(), { status: 'declined' }), week)).toBe(true);
    expect(planMoved(change(planned(), { lived: 0 }), week)).toBe(true);
    expect(planMoved(change(planned(), { start: when.end }), '2026-03-16')).toBe(false);
  });
  test('not when the move was taken back, and still when only the second of two moves was', () => {
    const move = (state: TimeState, entry: string, start: string) => {
      const event = { type: 'dateChanged', date: 'd1' as DateId, changes: { start } } as const;
      const back = undoTime(state, event);
      foldTime(state, { id: entry as EntryId, at: '', event }, inOrder);
      return () => foldTime(state, { id: `${entry} back` as EntryId, at: '', event: back }, inOrder);
    };
    const state = planned();
    const takeBack = move(state, 'e2', '2026-03-13T17:00:00Z');
    expect(planMoved(state, week)).toBe(true);
    takeBack();
    expect(planMoved(state, week)).toBe(false);
    expect(state.dates.get('d1' as DateId)?.fields).toMatchObject({ ...when, plan: week });
    move(state, 'e3', '2026-03-13T17:00:00Z');
    move(state, 'e4', '2026-03-13T16:00:00Z')();
    expect(state.dates.get('d1' as DateId)?.fields.start).toBe('2026-03-13T17:00:00Z');
    expect(planMoved(state, week)).toBe(true);
  });
});
