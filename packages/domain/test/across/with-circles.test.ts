import { describe, expect, test } from 'vitest';
import {
  budgetOf,
  circleDateIn,
  type DateId,
  freeTimeOf,
  hoursOf,
  instantOf,
  isTimeKnown,
  keyOfDate,
  minutesOf,
  type PersonId,
  type RelationshipId,
  type State,
  type Terms,
  termsKey,
  withCircles,
} from '../../src/index.ts';
import { add, given, join, person } from '../people/map-of.ts';
import { ana, ben, cleo, say } from '../spaces/sharing-of.ts';
import { CircleOf } from './circle-of.ts';

const now = '2026-03-09T12:00:00Z';
const zone = 'Europe/Berlin';
const [us, ours] = ['me-ben', 'me-ben-cleo'] as [RelationshipId, RelationshipId];
const days = { from: '2026-03-09', count: 7, zone };
const friday: Terms = {
  ...{ day: '2026-03-13', minute: 1140, zone, length: 180 },
  ...{ night: false, title: 'Dinner', place: '' },
};
const begin = hoursOf(friday)?.[0] ?? 0;

/** I am Ana there; Ben and Cleo are people of my map. */
function own(circle: CircleOf, known: readonly string[] = ['ben', 'cleo']): State {
  const state = given([
    { tool: 'people', intent: { type: 'describeMe', changes: { zone } } },
    ...['ben', 'cleo'].map(add),
    ...[join('me', 'ben'), join('me', 'ben', 'cleo')],
  ]);
  const members = { ben, cleo } as Record<string, typeof ben>;
  for (const name of known)
    say(state, undefined, {
      tool: 'spaces',
      intent: {
        type: 'knowMember',
        space: circle.space,
        member: members[name] as typeof ben,
        person: person(name),
      },
    } as never);
  return state;
}
const three = () => new CircleOf('1', [ana, ben, cleo], now);
const taken = (circle: CircleOf, known?: readonly string[]) =>
  withCircles(own(circle, known), [circle.seenBy(ana)]);
const busy = (from: number, to: number) => ({
  ...({ kind: 'availability', level: 'busy', from: '2026-03-09', days: 63, zone } as const),
  blocks: [{ from, to }],
});

describe('TIME15 what circles say of time', () => {
  test('TIME15 hours that a member lets a circle see are theirs in my plan, and no others', () => {
    const circle = three();
    circle.share(ben, busy(begin, begin + 60));
    const { state } = taken(circle);
    expect(isTimeKnown(state, 'ben' as PersonId)).toBe(true);
    expect(isTimeKnown(state, 'cleo' as PersonId)).toBe(false);
    const free = freeTimeOf(state, 'ben' as PersonId, days);
    expect(free.some(([from, to]) => from < begin + 60 && begin < to)).toBe(false);
    // whoever is not on my map tells my plan nothing
    expect(isTimeKnown(taken(circle, ['cleo']).state, 'ben' as PersonId)).toBe(false);
  });

  test('TIME15 dates of others keep their hours, until they say otherwise', () => {
    const circle = three();
    circle.does(ben, { type: 'proposeDate', date: 'theirs' as DateId, people: [cleo], terms: friday });
    expect(taken(circle).busy.get('ben' as PersonId)).toEqual([hoursOf(friday)]);
    expect(taken(circle).busy.get('cleo' as PersonId)).toEqual([]);
    circle.does(cleo, { type: 'cancelDate', date: keyOfDate('theirs', [ben, cleo]) });
    expect(taken(circle).busy.get('ben' as PersonId)).toEqual([]);
  });

  test('TIME15 what others ask for is told of those it is with, the least where it is in two circles', () => {
    const [circle, couple] = [three(), new CircleOf('2', [ana, ben], now)];
    const wish = (minutes: number) => ({ kind: 'wish' as const, people: [ana, ben], minutes, nights: 1 });
    circle.share(ben, wish(300));
    couple.share(ben, wish(240));
    const state = own(circle);
    say(state, undefined, {
      tool: 'spaces',
      intent: { type: 'knowMember', space: couple.space, member: ben, person: person('ben') },
    } as never);
    const { told } = withCircles(state, [circle.seenBy(ana), couple.seenBy(ana)]);
    expect(told.get(us)?.wishes.get('ben' as PersonId)).toMatchObject({ minutes: 240, nights: 1 });
    expect(told.get(ours)?.wishes.size).toBe(0);
    expect(told.get(us)?.circles.map(({ space }) => space)).toEqual([circle.space, couple.space]);
  });

  test('TIME15 it reads, and writes nothing', () => {
    const circle = three();
    circle.share(ben, busy(begin, begin + 60));
    circle.does(ben, { type: 'proposeDate', people: [ana], terms: friday });
    const state = own(circle);
    const before = JSON.stringify([...state.time.dates, ...state.time.sources, ...state.time.budgets]);
    withCircles(state, [circle.seenBy(ana)]);
    expect(JSON.stringify([...state.time.dates, ...state.time.sources, ...state.time.budgets])).toBe(before);
  });
});

describe('TIME16 floors', () => {
  const budget = (state: State) => {
    say(state, undefined, {
      tool: 'time',
      intent: { type: 'changeBudget', relationship: us, changes: { floor: 180, wish: 240, most: 480 } },
    });
    return state;
  };
  const floor = { minutes: 120, weeks: 1 } as const;

  test('TIME16 what is not confirmed is a wish, what is counts, and leaving or taking back ends it', () => {
    const circle = three();
    const state = budget(own(circle));
    const of = () => budgetOf(withCircles(state, [circle.seenBy(ana)]).state.time, us);
    expect(of()).toMatchObject({ floor: 0, wish: 240 });
    circle.does(ana, { type: 'sayFloor', people: [ben], floor, says: 'yes' });
    expect(of()).toMatchObject({ floor: 0, wish: 240 });
    circle.does(ben, { type: 'sayFloor', people: [ana], floor, says: 'yes' });
    expect(of()).toMatchObject({ floor: 120, floorWeeks: 1, wish: 240, most: 480 });
    circle.does(ben, { type: 'sayFloor', people: [ana], floor: null, says: 'no' });
    expect(of().floor).toBe(0);
  });

  test('TIME16 a floor that I hold higher than my wish raises the wish, and never the floor', () => {
    const circle = three();
    const state = own(circle);
    say(state, undefined, {
      tool: 'time',
      intent: {
        type: 'changeBudget',
        relationship: us,
        changes: { floor: 900, floorWeeks: 4, wish: 230, most: 480 },
      },
    });
    expect(budgetOf(withCircles(state, [circle.seenBy(ana)]).state.time, us)).toMatchObject({
      ...{ floor: 0, wish: 230, most: 480 },
    });
  });

  test('TIME16 with somebody who is in no circle of mine my own floor counts', () => {
    const circle = three();
    const state = budget(own(circle, ['cleo']));
    expect(budgetOf(withCircles(state, [circle.seenBy(ana)]).state.time, us).floor).toBe(180);
  });

  test('TIME16 confirmed hours are planned also where I have said nothing else', () => {
    const circle = three();
    for (const [who, other] of [
      [ana, ben],
      [ben, ana],
    ] as const)
      circle.does(who, { type: 'sayFloor', people: [other], floor, says: 'yes' });
    expect(budgetOf(taken(circle).state.time, us)).toMatchObject({ floor: 120, wish: 120 });
  });
});

describe('TIME17 dates of circles', () => {
  const asked = (circle: CircleOf) =>
    circle.does(ben, { type: 'proposeDate', date: 'd' as DateId, people: [ana], terms: friday });
  const key = keyOfDate('d', [ana, ben]);
  const dates = (state: State) => [...state.time.dates.values()].map(({ fields }) => fields);

  test('TIME17 what I have said yes to keeps its hour with whom it is, as it stands there', () => {
    const circle = three();
    asked(circle);
    expect(dates(taken(circle).state)).toEqual([]);
    circle.does(ana, { type: 'answerDate', date: key, terms: termsKey(friday), says: 'yes' });
    const { state } = taken(circle);
    expect(dates(state)).toMatchObject([
      { relationship: us, status: 'accepted', start: instantOf(begin), title: 'Dinner', plan: null },
    ]);
    expect([...state.time.dates.keys()].map(circleDateIn)).toEqual([{ space: circle.space, shared: key }]);
    expect(circleDateIn('d-1' as DateId)).toBeNull();
    circle.left.add(ben);
    expect(dates(taken(circle).state)).toMatchObject([{ status: 'cancelled' }]);
  });

  test('TIME17 a date of mine that is linked counts once, at the hour of the circle by today’s rules', () => {
    const circle = three();
    asked(circle);
    circle.does(ana, { type: 'answerDate', date: key, terms: termsKey(friday), says: 'yes' });
    const state = own(circle);
    // put in by rules of that zone that have changed since: an hour beside
    const old = { start: instantOf(begin + 60), end: instantOf(begin + 240) };
    say(
      state,
      undefined,
      {
        tool: 'time',
        intent: {
          type: 'addDate',
          date: 'mine' as DateId,
          fields: { relationship: us, ...old, title: 'Ours' },
        },
      } as never,
      {
        tool: 'time',
        intent: { type: 'linkDate', date: 'mine' as DateId, to: { space: circle.space, shared: key } },
      } as never,
    );
    const all = [...withCircles(state, [circle.seenBy(ana)]).state.time.dates.values()];
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ id: 'mine', fields: { title: 'Ours', status: 'accepted' } });
    expect(minutesOf(all[0]?.fields.start ?? '')).toBe(begin);
    // a zone that this device does not know leaves the hour that my plan has
    const strange = { ...friday, zone: 'Mars/Olympus' };
    for (const version of circle.state.time.shared.get(key)?.versions ?? [])
      Object.assign(version, { terms: strange });
    const still = [...withCircles(state, [circle.seenBy(ana)]).state.time.dates.values()];
    expect(still[0]?.fields.start).toBe(old.start);
    expect(dates(withCircles(own(circle), [circle.seenBy(ana)]).state)).toEqual([]);
  });

  test('TIME17 a date with whom I have no relationship keeps my hour all the same', () => {
    const circle = three();
    circle.does(cleo, { type: 'proposeDate', date: 'x' as DateId, people: [ana], terms: friday });
    circle.does(ana, {
      ...{ type: 'answerDate', date: keyOfDate('x', [ana, cleo]), terms: termsKey(friday), says: 'yes' },
    });
    expect(dates(taken(circle).state)).toMatchObject([{ relationship: '', status: 'accepted' }]);
  });
});
