// The plan of a week that was last seen.
import { expect, test } from 'vitest';
import { datesBetween, decide, windowOf } from '../../src/index.ts';
import { given } from '../people/map-of.ts';
import { clock, couple, days, time, us, week, why, world } from './week-of.ts';

const one = { relationship: us, start: clock(1, 19), end: clock(1, 22), night: false };
const shown = (...dates: (typeof one)[]) => ({ type: 'showPlan' as const, week, dates });

test('TIME37 a plan that was seen is remembered by its dates, holds no hour, and is told once', () => {
  const state = couple();
  given([time(shown(one))], state);
  expect(state.time.shown.get(week)?.fields.dates).toEqual([one]);
  expect(datesBetween(state.time, ...windowOf(days))).toEqual([]);
  const again = decide(state, time(shown({ ...one })), world);
  expect(again).toEqual({ ok: true, value: [] });
  given([time(shown({ ...one, night: true }))], state);
  expect(state.time.shown.get(week)?.fields.dates).toEqual([{ ...one, night: true }]);
});

test('TIME37 a plan without dates was seen as well', () => {
  const state = couple();
  expect(state.time.shown.has(week)).toBe(false);
  given([time(shown())], state);
  expect(state.time.shown.get(week)?.fields.dates).toEqual([]);
});

test.each([
  [{ ...shown(), week: '2026-03-10' }, 'dateUnclear', 'week'],
  [shown({ ...one, end: one.start }), 'endBeforeStart', 'end'],
  [shown(...Array.from({ length: 201 }, () => one)), 'tooLong', 'dates'],
] as const)('TIME37 what cannot be a plan of a week is not remembered: %#', (intent, code, field) => {
  expect(why(couple(), intent)).toEqual({ code, field });
});
