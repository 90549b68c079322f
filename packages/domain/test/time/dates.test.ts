import { describe, expect, test } from 'vitest';
import {
  type DateFields,
  type DateId,
  datesBetween,
  datesToTellOf,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  keepsItsHour,
  letGoByPlan,
  minutesOf,
  planMoved,
  type State,
  type TimeIntent,
  timeTogether,
  windowOf,
} from '../../src/index.ts';
import { given } from '../people/map-of.ts';
import { clock, couple, dateAt, days, inOrder, time, us, week, why, world, zone } from './week-of.ts';

describe('TIME7 a date', () => {
  test.each([
    ['held', true],
    ['proposed', true],
    ['accepted', true],
    ['declined', false],
    ['cancelled', false],
  ] as const)('TIME7 that is %s keeps its hour: %s', (status, keeps) => {
    const [date] = datesBetween(couple(dateAt('d', 1, 19, 22, { status })).time, ...windowOf(days));
    expect(date && keepsItsHour(date)).toBe(keeps);
  });

  test('TIME7 that did not happen keeps none, and is not asked about again', () => {
    const state = couple(dateAt('d1', 1, 19, 22), dateAt('d2', 2, 19, 22), dateAt('d3', 3, 19, 22));
    const now = minutesOf(clock(3, 12));
    const window = windowOf(days);
    expect(datesToTellOf(state.time, window, now).map((d) => d.id)).toEqual(['d1', 'd2']);
    given([time({ type: 'changeDate', date: 'd1' as DateId, changes: { lived: 0 } })], state);
    expect(datesToTellOf(state.time, window, now).map((d) => d.id)).toEqual(['d2']);
    expect(timeTogether(state.time, window).get(us)).toEqual({ planned: 360, lived: 0, dates: 2 });
  });

  test.each<[Partial<DateFields>, string, string]>([
    [{ end: clock(1, 18) }, 'endBeforeStart', 'end'],
    [{ end: clock(1, 19) }, 'endBeforeStart', 'end'],
    [{ end: clock(2, 19, 3) }, 'tooLong', 'end'],
    [{ start: 'tonight' }, 'dateUnclear', 'start'],
    [{ end: '' }, 'dateUnclear', 'end'],
    [{ lived: -1 }, 'numberOutOfRange', 'lived'],
    [{ lived: 14 * 1440 + 1 }, 'numberOutOfRange', 'lived'],
    [{ title: 'x'.repeat(121) }, 'textTooLong', 'title'],
    [{ note: 'x'.repeat(4_001) }, 'textTooLong', 'note'],
  ])('TIME7 of %j is refused: %s', (fields, code, field) => {
    const all = { relationship: us, start: clock(1, 19), end: clock(1, 22), ...fields };
    expect(why(couple(), { type: 'addDate', fields: all })).toEqual({ code, field });
  });

  test('TIME7 is kept in whole minutes of UTC, however it was written', () => {
    const written = {
      relationship: us,
      start: '2026-03-09T19:00:30+01:00',
      end: '2026-03-09T22:00:00.000+01:00',
    };
    const state = couple(time({ type: 'addDate', date: 'd' as DateId, fields: written }));
    expect(state.time.dates.get('d' as DateId)?.fields).toMatchObject({
      start: '2026-03-09T18:00:00Z',
      end: '2026-03-09T21:00:00Z',
    });
  });

  test('TIME7 dates stand in order of their start, in the window in which they begin', () => {
    const state = couple(
      dateAt('late', 2, 19, 22),
      dateAt('early', 1, 19, 22),
      dateAt('before', 0, 22, 30),
      dateAt('after', 8, 0, 2),
    );
    expect(datesBetween(state.time, ...windowOf(days)).map((d) => d.id)).toEqual(['early', 'late']);
  });
});

describe('TIME13 putting a plan in place', () => {
  const plan = { basis: 'digest', levels: [] };
  const keep = (
    dates: readonly Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>[],
    from = clock(1, 0),
  ): Intent => time({ type: 'keepPlan', week, zone, from, plan, dates });
  const wanted = (day: number, from = 19, to = 22, night = false) => ({
    relationship: us,
    start: clock(day, from),
    end: clock(day, to),
    night,
  });
  const stand = (state: State) =>
    datesBetween(state.time, ...windowOf(days)).map((d) => [
      d.fields.start.slice(8, 10),
      d.fields.status,
      d.fields.plan,
    ]);
  const newIds = (intents: Intent[], state: State) => {
    let k = 0;
    for (const intent of intents) {
      const decision = decide(state, intent, { ...world, newId: () => `n${state.time.dates.size}-${k++}` });
      if (!decision.ok) throw new Error(decision.why.code);
      for (const body of decision.value)
        fold(state, `x${k++}-${state.time.dates.size}` as EntryId, body, inOrder);
    }
    return state;
  };

  test('TIME13 holds its dates, and lets go of held ones of its own', () => {
    const state = newIds([keep([wanted(1), wanted(3)]), keep([wanted(3), wanted(4)])], couple());
    expect(stand(state)).toEqual([
      ['11', 'held', week],
      ['12', 'held', week],
    ]);
  });

  test('TIME13 says beforehand which dates a plan would let go of', () => {
    const state = newIds([keep([wanted(1), wanted(3), wanted(4)])], couple(dateAt('hand', 6, 19, 22)));
    const gone = (from: string, ...dates: ReturnType<typeof wanted>[]) =>
      letGoByPlan(state.time, week, windowOf(days), from, dates).map((d) => d.fields.start.slice(8, 10));
    expect(gone(clock(1, 0), wanted(3), wanted(5))).toEqual(['09', '12']);
    expect(gone(clock(2, 0), wanted(3))).toEqual(['12']);
    expect(gone(clock(1, 0), wanted(1), wanted(3), wanted(4))).toEqual([]);
    newIds([keep([wanted(3), wanted(5)])], state);
    expect(stand(state).map(([day]) => day)).toEqual(['11', '13', '14']);
  });

  test('TIME13 leaves alone what was put in by hand, proposed, accepted, lived, or has begun', () => {
    const state = newIds(
      [keep([wanted(1), wanted(2), wanted(3), wanted(4), wanted(5)])],
      couple(dateAt('hand', 6, 19, 22)),
    );
    const ids = datesBetween(state.time, ...windowOf(days)).map((d) => d.id);
    const change = (k: number, changes: Partial<DateFields>) =>
      time({ type: 'changeDate', date: ids[k] as DateId, changes });
    newIds(
      [change(1, { status: 'proposed' }), change(2, { status: 'accepted' }), change(3, { lived: 120 })],
      state,
    );
    newIds([keep([], clock(2, 12))], state);
    expect(stand(state)).toEqual([
      ['09', 'held', week],
      ['10', 'proposed', week],
      ['11', 'accepted', week],
      ['12', 'held', week],
      ['14', 'held', null],
    ]);
  });

  test('TIME30 a new plan is not old by what became of dates of the one before', () => {
    const state = newIds([keep([wanted(1), wanted(2), wanted(3), wanted(4)])], couple());
    const ids = datesBetween(state.time, ...windowOf(days)).map((d) => d.id);
    const change = (k: number, changes: Partial<DateFields>) =>
      time({ type: 'changeDate', date: ids[k] as DateId, changes });
    const moved = { status: 'accepted', end: wanted(3, 19, 23).end } as const;
    newIds([change(0, { status: 'declined' }), change(1, { status: 'cancelled' }), change(2, moved)], state);
    expect(planMoved(state.time, week)).toBe(true);
    newIds([keep([wanted(4), wanted(5)])], state);
    expect(planMoved(state.time, week)).toBe(false);
    expect(stand(state)).toEqual([
      ['09', 'declined', null],
      ['10', 'cancelled', null],
      ['11', 'accepted', null],
      ['12', 'held', week],
      ['13', 'held', week],
    ]);
  });

  test('TIME30 a held date that was moved, and that the new plan has there, is of the plan again', () => {
    const state = newIds([keep([wanted(1), wanted(3)])], couple());
    const [, second] = datesBetween(state.time, ...windowOf(days)).map((d) => d.id);
    const to = wanted(4);
    newIds(
      [time({ type: 'changeDate', date: second as DateId, changes: { start: to.start, end: to.end } })],
      state,
    );
    expect(planMoved(state.time, week)).toBe(true);
    newIds([keep([wanted(1), to])], state);
    expect(planMoved(state.time, week)).toBe(false);
    expect(stand(state)).toEqual([
      ['09', 'held', week],
      ['12', 'held', week],
    ]);
    newIds([keep([wanted(1)])], state);
    expect(stand(state)).toEqual([['09', 'held', week]]);
  });

  test('TIME13 adds nothing twice, and changes only the night of a date that stays', () => {
    const state = newIds([keep([wanted(1), wanted(1), wanted(3)])], couple());
    const before = stand(state);
    newIds([keep([wanted(1, 19, 22, true), wanted(3)])], state);
    expect(stand(state)).toEqual(before);
    expect(datesBetween(state.time, ...windowOf(days)).map((d) => d.fields.night)).toEqual([true, false]);
  });

  test('TIME13 asks again for an hour that was declined', () => {
    const state = newIds([keep([wanted(1)])], couple(dateAt('no', 1, 19, 22, { status: 'declined' })));
    expect(stand(state)).toEqual([
      ['09', 'held', week],
      ['09', 'declined', null],
    ]);
  });

  test.each([
    [{ week: 'soon' }, 'dateUnclear', 'week'],
    [{ week: '2026-03-10' }, 'dateUnclear', 'week'],
    [{ from: 'soon' }, 'dateUnclear', 'from'],
    [{ zone: 'no/where' }, 'unknown', 'zone'],
    [{ dates: [{ ...wanted(1), end: clock(1, 19) }] }, 'endBeforeStart', 'end'],
  ])('TIME13 is refused where it makes no sense (%#): %s', (changes, code, field) => {
    expect(
      why(couple(), { type: 'keepPlan', week, zone, from: clock(1, 0), plan, dates: [], ...changes }),
    ).toEqual({ code, field });
  });
});

describe('a review', () => {
  test.each([
    [{ energy: 11 }, 'numberOutOfRange', 'energy'],
    [{ energy: 2.5 }, 'numberOutOfRange', 'energy'],
    [{ good: 'x'.repeat(4_001) }, 'textTooLong', 'good'],
    [{ change: 'x'.repeat(4_001) }, 'textTooLong', 'change'],
    [{ finishedAt: 'now' }, 'dateUnclear', 'finishedAt'],
  ])('is refused at its field (%#): %s', (_, code, field) => {
    expect(why(emptyState(), { type: 'reviewWeek', week, changes: _ })).toEqual({ code, field });
  });

  test('is of a week, which a Monday names', () => {
    for (const day of ['2026-03-10', '2026-02-30', 'soon'])
      expect(why(emptyState(), { type: 'reviewWeek', week: day, changes: {} })).toEqual({
        code: 'dateUnclear',
        field: 'week',
      });
  });

  test('keeps what was said step by step', () => {
    const say = (changes: Extract<TimeIntent, { type: 'reviewWeek' }>['changes']) =>
      time({ type: 'reviewWeek', week, changes });
    const state = given([say({ energy: 6 }), say({ good: 'Slept' }), say({ energy: null })]);
    expect(state.time.reviews.get(week)?.fields).toEqual({
      energy: null,
      good: 'Slept',
      change: '',
      finishedAt: null,
    });
  });
});
