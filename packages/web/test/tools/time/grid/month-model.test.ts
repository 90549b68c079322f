import { addDays, atLocal, instantOf } from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { monthModel, readMonth, turned } from '../../../../src/tools/time/grid/month-model.ts';
import { busy, dateOf, given, network, time } from './given.ts';

const at = (day: string, minute: number) => instantOf(atLocal(day, minute, 'Europe/Berlin'));

describe('monthModel', () => {
  test('begins its weeks where somebody lives, and covers the month', () => {
    const state = given(network());
    const monday = monthModel(state, '2026-03', 1);
    expect(monday.weeks[0]?.[0]?.date).toBe('2026-02-23');
    expect(monday.weeks.at(-1)?.at(-1)?.date).toBe('2026-04-05');
    expect(monday.weeks.flat().filter((day) => day.isIn)).toHaveLength(31);
    expect(monthModel(state, '2026-03', 7).weeks[0]?.[0]?.date).toBe('2026-03-01');
  });

  test('says of each day who, what is protected, and how full it is', () => {
    const state = given([
      ...network(),
      busy([{ start: at('2026-03-12', 540), end: at('2026-03-12', 1020) }]),
      time({ type: 'addBlock', fields: { title: 'Quiet', days: [4], from: 1080, to: 1200 } }),
      dateOf('a', at('2026-03-12', 1140), at('2026-03-13', 60)),
      dateOf('b', at('2026-03-13', 1140), at('2026-03-13', 1320), { status: 'declined' }),
      dateOf('c', at('2026-03-14', 1140), at('2026-03-14', 1320), { status: 'accepted', lived: 90 }),
    ]);
    const day = (date: string) =>
      monthModel(state, '2026-03', 1)
        .weeks.flat()
        .find((one) => one.date === date);
    expect(day('2026-03-12')).toMatchObject({ planned: 360, busy: 480, hasProtected: true });
    expect(day('2026-03-12')?.dates.map((date) => date.id)).toEqual(['a']);
    expect(day('2026-03-13')).toMatchObject({ dates: [], planned: 0, busy: 0, hasProtected: false });
    expect(day('2026-03-14')).toMatchObject({ planned: 90 });
  });

  test('TIME9 a month with a change of clocks has every day once', () => {
    const days = monthModel(given(network()), '2026-10', 1).weeks.flat();
    for (const [k, day] of days.entries()) expect(day.date).toBe(addDays(days[0]?.date ?? '', k));
  });
});

test('months are read strictly and turned over years', () => {
  expect(readMonth('2026-11')).toBe('2026-11');
  for (const text of ['2026-13', '2026-1', 'march', '', '0000-05']) expect(readMonth(text)).toBeNull();
  expect(turned('2026-12', 1)).toBe('2027-01');
  expect(turned('2026-01', -1)).toBe('2025-12');
});
