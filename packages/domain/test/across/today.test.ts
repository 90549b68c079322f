import { describe, expect, test } from 'vitest';
import { type Block, daysAhead, type Intent, weekToReview, whatWaits } from '../../src/index.ts';
import { clock, couple, dateAt, time, week } from '../time/week-of.ts';

const quiet: Intent = time({
  type: 'addBlock',
  fields: { title: 'Quiet', days: [1], from: 22 * 60, to: 26 * 60 },
});
const titles = (kept: readonly Block[]) => kept.map(({ fields }) => fields.title);

describe('the days ahead', () => {
  test('TIME2 protected time past midnight belongs to the day on which it begins', () => {
    const state = couple(quiet);
    const from = (day: number) => daysAhead(state, clock(day, 12), 7).map(({ kept }) => titles(kept));
    expect(from(1)).toEqual([['Quiet'], [], [], [], [], [], []]);
    expect(from(2)).toEqual([[], [], [], [], [], [], ['Quiet']]);
  });

  test('TIME7 dates stand on the day on which they begin, by my clock, unless they keep no hour', () => {
    const state = couple(
      dateAt('late', 1, 23, 26),
      dateAt('early', 2, 0, 1),
      dateAt('off', 2, 19, 22, { status: 'cancelled' }),
    );
    const ahead = daysAhead(state, clock(1, 12), 2);
    expect(ahead.map(({ dates }) => dates.map(({ id }) => id))).toEqual([['late'], ['early']]);
  });
});

describe('what waits', () => {
  test('TIME7 dates to tell of come first, then the review, then dates to settle', () => {
    const state = couple(
      dateAt('over', 5, 19, 22, { status: 'accepted' }),
      dateAt('told', 6, 19, 22, { lived: 180 }),
      dateAt('open', 2, 19, 22, {}, 1),
      dateAt('agreed', 3, 19, 22, { status: 'accepted' }, 1),
    );
    const waits = whatWaits(state, clock(7, 13));
    expect(waits.map((w) => (w.kind === 'review' ? w.week : `${w.kind} ${w.date.id}`))).toEqual([
      'tellOf over',
      week,
      'settle open',
    ]);
  });

  test('the week to look back on is the one that ends from Sunday noon, and the last one until then', () => {
    const state = couple(dateAt('a', 5, 19, 22), dateAt('b', 5, 19, 22, {}, 1));
    expect(weekToReview(state, clock(7, 11))).toBeNull();
    expect(weekToReview(state, clock(7, 12))).toBe(week);
    expect(weekToReview(state, clock(7, 11, 1))).toBe(week);
    expect(weekToReview(state, clock(7, 12, 1))).toBe('2026-03-16');
    expect(weekToReview(state, clock(1, 9, 3))).toBeNull();
  });
});
