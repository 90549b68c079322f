// Dates of circles among my own: counted once, shown as they stand, gone when they are off, and mine to tell of afterwards.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  circleDateIn,
  clashesIn,
  type DateId,
  datesAskedOfMe,
  daysAhead,
  eveningsOut,
  hoursOf,
  type Intent,
  instantOf,
  keepsItsHour,
  keyOfDate,
  minutesOf,
  mondayOf,
  networkOf,
  nextDateWith,
  ownTime,
  type PersonId,
  type RelationshipId,
  type State,
  type Terms,
  termsKey,
  toTell,
  weekOf,
  weekToReview,
  whatWaits,
  windowOf,
  withDates,
} from '../../src/index.ts';
import { add, given, join, person } from '../people/map-of.ts';
import { ana, ben, cleo, say } from '../spaces/sharing-of.ts';
import { CircleOf } from './circle-of.ts';

const now = '2026-03-09T12:00:00Z';
const zone = 'Europe/Berlin';
const monday = '2026-03-09';
const us = 'me-ben' as RelationshipId;
const friday: Terms = {
  ...{ day: '2026-03-13', minute: 1140, zone, length: 180 },
  ...{ night: false, title: 'Dinner', place: 'Canal Street' },
};
const [begin, end] = hoursOf(friday) as readonly [number, number];
const key = keyOfDate('d', [ana, ben]);
const time = (intent: object) => ({ tool: 'time', intent }) as Intent;

/** I am Ana there; Ben is on my map, and Cleo is not. */
function own(circle: CircleOf): State {
  const state = given([
    { tool: 'people', intent: { type: 'describeMe', changes: { zone } } },
    add('ben'),
    join('me', 'ben'),
  ]);
  const member = { space: circle.space, member: ben, person: person('ben') as PersonId };
  say(state, undefined, { tool: 'spaces', intent: { type: 'knowMember', ...member } } as never);
  return state;
}
const three = () => new CircleOf('1', [ana, ben, cleo], now);
const asks = (circle: CircleOf) =>
  circle.does(ben, { type: 'proposeDate', date: 'd' as DateId, people: [ana], terms: friday });
const answers = (circle: CircleOf, says: 'yes' | 'no') =>
  circle.does(ana, { type: 'answerDate', date: key, terms: termsKey(friday), says });
const shown = (circle: CircleOf, state = own(circle)) => withDates(state, [circle.seenBy(ana)]);
const kept = (state: State) => [...state.time.dates.values()].filter(keepsItsHour);

describe('TIME25 the map counts dates of circles as the grids do', () => {
  const four = windowOf({ from: monday, count: 28, zone });
  const lines = (state: State) => networkOf(state, four).links.map(({ dates, share }) => [dates, share]);

  test('TIME25 a line counts what I said yes to, and nothing that I am only asked', () => {
    const circle = three();
    asks(circle);
    expect(lines(shown(circle))).toEqual([[0, 0]]);
    answers(circle, 'yes');
    expect(lines(shown(circle))).toEqual([[1, 1]]);
    expect(nextDateWith(shown(circle), person('ben') as PersonId, minutesOf(now))?.fields.title).toBe(
      'Dinner',
    );
  });

  test('TIME25 a date with somebody who is not on my map takes nothing from anybody’s share', () => {
    const circle = three();
    asks(circle);
    answers(circle, 'yes');
    circle.does(ana, {
      type: 'proposeDate',
      date: 'e' as DateId,
      people: [cleo],
      terms: { ...friday, minute: 600 },
    });
    expect([...shown(circle).time.dates.values()]).toHaveLength(2);
    expect(lines(shown(circle))).toEqual([[1, 1]]);
  });
});

describe('TIME18 dates of circles stand in my own time', () => {
  test('TIME18 what I said yes to is among my dates, with its words, and takes its hour and its evening', () => {
    const circle = three();
    asks(circle);
    expect(kept(shown(circle))).toEqual([]);
    answers(circle, 'yes');
    const state = shown(circle);
    expect(kept(state)).toMatchObject([
      {
        fields: {
          relationship: us,
          status: 'accepted',
          title: 'Dinner',
          place: 'Canal Street',
          start: instantOf(begin),
        },
      },
    ]);
    expect(eveningsOut(state, weekOf(state, monday))).toBe(1);
    expect(daysAhead(state, now, 7)[4]?.dates).toHaveLength(1);
    // protected time on it is not lived for oneself
    const busy = own(circle);
    const block = { title: '', days: [5], date: null, from: 1140, to: 1320 };
    say(busy, undefined, time({ type: 'addBlock', fields: block }));
    const later = begin + 7 * 1440;
    expect(ownTime(busy, monday, 1, later).lived).toBe(180);
    expect(ownTime(shown(circle, busy), monday, 1, later).lived).toBe(0);
    // and a date of mine on the same hours is told of as meeting it
    const other = { relationship: us, start: instantOf(begin + 60), end: instantOf(end + 60) };
    say(busy, undefined, time({ type: 'addDate', fields: other }));
    expect(
      clashesIn(busy, monday, minutesOf(now)).flatMap(({ meetings }) => meetings.map(({ kind }) => kind)),
    ).toEqual(['protected']);
    const met = clashesIn(shown(circle, busy), monday, minutesOf(now));
    expect(met.flatMap(({ meetings }) => meetings.filter(({ kind }) => kind === 'date'))).toHaveLength(2);
  });

  test('TIME18 it is gone at once, whoever lets go of it, and nothing of it was written', () => {
    const endings: ((circle: CircleOf) => void)[] = [
      (circle) => answers(circle, 'no'),
      (circle) => circle.does(ana, { type: 'answerDate', date: key, terms: termsKey(friday), says: 'open' }),
      (circle) => circle.does(ben, { type: 'cancelDate', date: key }),
      (circle) => circle.left.add(ben),
      (circle) => circle.does(ben, { type: 'counterDate', date: key, terms: { ...friday, minute: 600 } }),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...endings), (ending) => {
        const circle = three();
        asks(circle);
        answers(circle, 'yes');
        const state = own(circle);
        const before = JSON.stringify([...state.time.dates]);
        expect(kept(shown(circle, state))).toHaveLength(1);
        ending(circle);
        expect(kept(shown(circle, state))).toEqual([]);
        expect(JSON.stringify([...state.time.dates])).toBe(before);
      }),
    );
  });
});

test('TIME19 what somebody asks me about is shown, keeps no hour, and goes with my answer', () => {
  const circle = three();
  asks(circle);
  const asked = () => datesAskedOfMe(own(circle), [circle.seenBy(ana)], minutesOf(now));
  expect(asked()).toMatchObject([{ fields: { relationship: us, status: 'proposed', title: 'Dinner' } }]);
  expect(asked().map(({ id }) => circleDateIn(id))).toEqual([{ space: circle.space, shared: key }]);
  expect(kept(shown(circle))).toEqual([]);
  // an hour that is only held asks nobody
  circle.does(cleo, { type: 'proposeDate', people: [ana], terms: friday, asks: false });
  expect(asked()).toHaveLength(1);
  answers(circle, 'no');
  expect(asked()).toEqual([]);
});

describe('TIME20 how a date of a circle was', () => {
  const after = instantOf(end + 60);
  const agreed = () => {
    const circle = three();
    asks(circle);
    answers(circle, 'yes');
    return circle;
  };

  test('TIME20 is mine to say where it was agreed to: it comes into my own plan by that, once', () => {
    const circle = agreed();
    const state = own(circle);
    const [untold] = whatWaits(shown(circle, state), after);
    expect(untold).toMatchObject({ kind: 'tellOf' });
    const { date } = untold as Extract<typeof untold, { kind: 'tellOf' }>;
    say(state, undefined, ...toTell(date, 120, 'mine' as DateId));
    const all = kept(shown(circle, state));
    expect(all).toMatchObject([{ id: 'mine', fields: { lived: 120, relationship: us } }]);
    expect(whatWaits(shown(circle, state), after).filter(({ kind }) => kind === 'tellOf')).toEqual([]);
    // what is told of stays told of, whatever becomes of it there
    circle.left.add(ben);
    expect(kept(shown(circle, state))).toMatchObject([{ id: 'mine', fields: { lived: 120 } }]);
    // one of my own plan is told of as ever
    const [mine] = all;
    if (!mine) throw new Error();
    expect(toTell(mine, 0, 'other' as DateId)).toEqual([
      time({ type: 'changeDate', date: 'mine', changes: { lived: 0 } }),
    ]);
  });

  test('TIME20 nobody is asked about what was not agreed to, nor how it stands where the circle says so', () => {
    const circle = three();
    circle.does(ana, { type: 'proposeDate', date: 'd' as DateId, people: [ben], terms: friday });
    expect(kept(shown(circle))).toHaveLength(1);
    expect(whatWaits(shown(circle), now)).toEqual([]);
    expect(whatWaits(shown(circle), after).filter(({ kind }) => kind === 'tellOf')).toEqual([]);
    // a week of which everything was let go is not looked back on
    const next = addDays(mondayOf('2026-03-13'), 7);
    expect(weekToReview(shown(circle), `${next}T12:00:00Z`)).toBe(monday);
    circle.does(ben, { type: 'cancelDate', date: key });
    expect(weekToReview(shown(circle), `${next}T12:00:00Z`)).toBeNull();
  });
});
