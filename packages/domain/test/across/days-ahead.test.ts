// Days that come round, of mine and of all my circles, as Today shows them.
import { describe, expect, test } from 'vitest';
import {
  daysOfMineAhead,
  daysOfMineIn,
  decide,
  emptyState,
  fold,
  type Intent,
  type LocalDate,
  type MyDayFields,
  type PersonId,
  type State,
  type TimeIntent,
  undo,
  type YearlyDayFields,
  type YearlyDayId,
} from '../../src/index.ts';
import { add, join, person } from '../people/map-of.ts';
import { ana, ben, cleo, inOrder, nextEntry, say, worldOf } from '../spaces/sharing-of.ts';
import { CircleOf } from './circle-of.ts';

const now = '2026-03-09T12:00:00Z';
const yearly = (month: number, day: number) => ({ on: { kind: 'yearly' as const, month, day } });
const d = 'd' as YearlyDayId;
const time = (intent: TimeIntent): Intent => ({ tool: 'time', intent });
const put = (fields: Partial<MyDayFields>, day = d) => time({ type: 'addDay', day, fields });

function own(...circles: CircleOf[]): State {
  const state = emptyState();
  const me: Intent = { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } };
  say(state, undefined, me, add('ben'), join('me', 'ben'));
  for (const { space } of circles)
    say(state, undefined, {
      tool: 'spaces',
      intent: { type: 'knowMember', space, member: ben, person: person('ben') as PersonId },
    } as never);
  return state;
}
const seen = (state: State, circles: readonly CircleOf[], at = now) =>
  daysOfMineAhead(
    state,
    circles.map((one) => one.seenBy(ana)),
    at,
  );
const inCircle = (circle: CircleOf, by: typeof ana, fields: Partial<YearlyDayFields>) =>
  circle.does(by, { type: 'addYearlyDay', fields });

describe('TIME22 days of mine', () => {
  test('TIME22 are told of in time, with days that do as well, and go and come back', () => {
    const state = own();
    say(state, undefined, put({ name: 'First snow', ...yearly(3, 20), lead: 14, alternates: [-20, 1] }));
    expect(seen(state, [], '2026-03-01T12:00:00Z')).toEqual([]);
    expect(seen(state, [])).toMatchObject([
      { on: '2026-03-20', inDays: 11, names: ['First snow'], people: [], alternates: ['2026-03-21'] },
    ]);
    say(state, undefined, time({ type: 'changeDay', day: d, changes: { lead: 7 } }));
    expect(seen(state, [])).toEqual([]);
    say(state, undefined, time({ type: 'changeDay', day: d, changes: { lead: 180, ...yearly(2, 29) } }));
    expect(seen(state, [], '2026-12-01T12:00:00Z')).toMatchObject([{ on: '2027-02-28' as LocalDate }]);
    say(state, undefined, time({ type: 'removeDay', day: d }));
    expect(seen(state, [], '2026-12-01T12:00:00Z')).toEqual([]);
    say(state, undefined, time({ type: 'restoreDay', day: d }));
    expect(seen(state, [], '2026-12-01T12:00:00Z')).toHaveLength(1);
  });

  test('TIME22 each is taken back as it was', () => {
    const state = own();
    const look = () => state.time.days.get(d);
    const does: TimeIntent[] = [
      { type: 'addDay', day: d, fields: { name: 'A', ...yearly(1, 2) } },
      { type: 'changeDay', day: d, changes: { name: 'B', people: ['me' as PersonId] } },
      { type: 'removeDay', day: d },
      { type: 'restoreDay', day: d },
    ];
    for (const intent of does) {
      const before = look();
      const decision = decide(state, time(intent), worldOf());
      if (!decision.ok) throw new Error(intent.type);
      const [body] = decision.value;
      if (!body) throw new Error(intent.type);
      const back = undo(state, body);
      fold(state, nextEntry(), body, inOrder);
      expect([look()?.fields, look()?.present]).not.toEqual([before?.fields, before?.present]);
      fold(state, nextEntry(), back, inOrder);
      expect([look()?.present ?? false, look()?.present ? look()?.fields : null]).toEqual([
        before?.present ?? false,
        before?.present ? before.fields : null,
      ]);
      fold(state, nextEntry(), body, inOrder);
    }
  });

  test.each<[Partial<MyDayFields>, string, string]>([
    [{ name: ' ' }, 'nameMissing', 'name'],
    [{ ...yearly(2, 30) }, 'dateUnclear', 'on'],
    [{ on: { kind: 'days', days: [] } }, 'dayMissing', 'on'],
    [{ lead: 400 }, 'numberOutOfRange', 'lead'],
  ])('TIME22 %j is refused: %s', (fields, code, field) => {
    const state = own();
    const why = { ok: false, why: { code, field } };
    expect(decide(state, put({ name: 'Ours', ...fields }), worldOf())).toEqual(why);
    say(state, undefined, put({ name: 'Ours' }));
    expect(decide(state, time({ type: 'changeDay', day: d, changes: fields }), worldOf())).toEqual(why);
  });

  test('TIME22 whoever is taken off my map takes their days along', () => {
    const state = own();
    say(state, undefined, put({ name: 'Birthday', ...yearly(3, 20), people: ['ben' as PersonId] }));
    expect(seen(state, [])).toMatchObject([{ people: ['ben'] }]);
    say(state, undefined, {
      tool: 'people',
      intent: { type: 'removePerson', person: 'ben' as PersonId },
    } as Intent);
    expect(seen(state, [])).toEqual([]);
  });
});

test('TIME23 one day of the same people shows once over all places, as early as I have said, and no circle hears of it', () => {
  const [one, two] = [new CircleOf('1', [ana, ben, cleo], now), new CircleOf('2', [ana, ben], now)];
  const state = own(one, two);
  inCircle(one, cleo, { name: 'Ben', ...yearly(3, 20), people: [ben], lead: 90, alternates: [2] });
  inCircle(two, ben, { name: 'My birthday', ...yearly(3, 20), people: [ben] });
  inCircle(one, cleo, { name: 'Cleo’s', ...yearly(3, 20), people: [cleo] });
  inCircle(one, cleo, { name: 'A feast', ...yearly(3, 20) });
  const before = JSON.stringify([...one.state.time.yearly, ...two.state.time.yearly]);
  const names = () => seen(state, [one, two]).map((day) => day.names);
  expect(names()).toHaveLength(3);
  expect(names()).toContainEqual(['Ben', 'My birthday']);
  const [bens] = seen(state, [one, two]).filter(({ people }) => people.includes('ben' as PersonId));
  expect(bens).toMatchObject({ people: ['ben'], alternates: ['2026-03-22'] });
  expect(bens?.shared.map(({ space }) => space)).toEqual([one.space, two.space]);
  // whom I have not placed is somebody of that circle
  expect(seen(state, [one, two]).flatMap(({ people }) => people)).toContainEqual({
    space: one.space,
    member: cleo,
  });
  // put in by me it has my name first, and comes when I have said
  say(state, undefined, put({ name: 'Ben’s day', ...yearly(3, 20), people: ['ben' as PersonId], lead: 7 }));
  expect(names()).toHaveLength(2);
  expect(seen(state, [one, two], '2026-03-14T12:00:00Z').map((day) => day.names)).toContainEqual([
    ...['Ben’s day', 'Ben', 'My birthday'],
  ]);
  expect(JSON.stringify([...one.state.time.yearly, ...two.state.time.yearly])).toBe(before);
});

describe('TIME27 days that come round stand in week and month', () => {
  const march = { from: '2026-03-01' as LocalDate, count: 31 };
  const within = (state: State, circles: readonly CircleOf[] = [], days = march) =>
    daysOfMineIn(
      state,
      circles.map((one) => one.seenBy(ana)),
      days,
    ).map(({ on, names }) => [on, ...names]);

  test('TIME27 on their day, gone by or ahead, and whether it is time to speak of them or not', () => {
    const state = own();
    say(
      state,
      undefined,
      put({ name: 'Early', ...yearly(3, 1) }),
      put({ name: 'Late', ...yearly(3, 31), lead: 7 }, 'e' as YearlyDayId),
      put({ name: 'Elsewhere', ...yearly(4, 1), lead: 7 }, 'f' as YearlyDayId),
    );
    expect(seen(state, [])).toEqual([]);
    expect(within(state)).toEqual([
      ['2026-03-01', 'Early'],
      ['2026-03-31', 'Late'],
    ]);
    expect(within(state, [], { from: '2026-12-28' as LocalDate, count: 7 })).toEqual([]);
  });

  test('TIME27 what moves shows on each of its days, and each day of the same people once', () => {
    const circle = new CircleOf('1', [ana, ben], now);
    const state = own(circle);
    const days = ['2026-03-03', '2026-03-05'] as LocalDate[];
    say(state, undefined, put({ name: 'Fair', on: { kind: 'days', days } }));
    say(
      state,
      undefined,
      put({ name: 'Ben’s day', people: [person('ben') as PersonId], ...yearly(3, 5) }, 'e' as YearlyDayId),
    );
    inCircle(circle, ben, { name: 'My birthday', people: [ben], ...yearly(3, 5) });
    expect(within(state, [circle])).toEqual([
      ['2026-03-03', 'Fair'],
      ['2026-03-05', 'Ben’s day', 'My birthday'],
      ['2026-03-05', 'Fair'],
    ]);
  });
});
