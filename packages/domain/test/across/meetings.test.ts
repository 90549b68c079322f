import { describe, expect, test } from 'vitest';
import {
  clashesIn,
  type DateFields,
  type DateId,
  everyDay,
  type Intent,
  ME,
  meetingsOf,
  minutesOf,
  ownTime,
  type PossibleDate,
  type RelationshipId,
  type RuleDays,
  type RuleId,
  type RuleWhat,
} from '../../src/index.ts';
import { add, given, join, person, relationship } from '../people/map-of.ts';

const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const dateOf = (id: string, of: string, start: string, end: string, fields: Partial<DateFields> = {}) =>
  time({
    type: 'addDate',
    date: id as DateId,
    fields: { relationship: relationship(of), start: `${start}Z`, end: `${end}Z`, ...fields },
  });
const map = [add('sam'), add('kit'), join('me', 'sam'), join('me', 'kit')];
const at = (from: string, to: string, more: Partial<PossibleDate> = {}): PossibleDate => ({
  relationship: 'me-sam' as RelationshipId,
  from: minutesOf(`${from}Z`),
  to: minutesOf(`${to}Z`),
  ...more,
});
const busy = (owner: string, titles: boolean) =>
  time({
    type: 'importCalendar',
    fields: {
      owner: person(owner),
      name: 'Work',
      titles,
      from: '2026-03-01',
      to: '2026-04-01',
      importedAt: '2026-03-01T00:00:00Z',
      busy: [{ start: '2026-03-12T09:00:00Z', end: '2026-03-12T17:00:00Z', title: 'Work' }],
    },
  });

describe('meetingsOf', () => {
  test('free time meets nothing', () => {
    expect(meetingsOf(given(map), at('2026-03-12T19:00', '2026-03-12T22:00'))).toEqual([]);
  });

  test('names busy time of mine and of the others, with a title only where it was kept', () => {
    const state = given([...map, busy('me', true), busy('sam', false)]);
    const found = meetingsOf(state, at('2026-03-12T16:30', '2026-03-12T19:00'));
    expect(found).toMatchObject([
      { kind: 'busy', person: ME, title: 'Work', close: false },
      { kind: 'busy', person: 'sam', title: '', close: false },
    ]);
    expect(meetingsOf(state, at('2026-03-12T17:00', '2026-03-12T19:00'))).toEqual([]);
  });

  test('TIME4 the way there keeps the hours before it', () => {
    const travel = time({
      type: 'changeBudget',
      relationship: relationship('me-sam'),
      changes: { travel: 30 },
    });
    const state = given([...map, busy('me', true), travel]);
    expect(meetingsOf(state, at('2026-03-12T17:15', '2026-03-12T19:00'))).toMatchObject([
      { kind: 'busy', close: true },
    ]);
    expect(meetingsOf(state, at('2026-03-12T17:30', '2026-03-12T19:00'))).toEqual([]);
  });

  test('RULE11 my rules that keep a date out of plans are met on their days, and those that ask for dates are not', () => {
    const rule = (what: RuleWhat, days: Partial<RuleDays> = {}) =>
      time({ type: 'addRule', rule: 'r' as RuleId, fields: { what, days: { ...everyDay, ...days } } });
    const [withSam, withKit] = [relationship('me-sam'), relationship('me-kit')];
    const kitAt = (from: string, to: string) =>
      dateOf('d1', 'me-kit', `2026-03-12T${from}`, `2026-03-12T${to}`);
    const thursday = at('2026-03-12T19:00', '2026-03-12T22:00');
    const meets = (...intents: Intent[]) =>
      meetingsOf(given([...map, ...intents]), thursday).some(({ kind }) => kind === 'rule');
    const onThursdays = { weekdays: [4 as const] };
    const earlier = kitAt('09:00', '12:00');
    expect(meets(rule({ kind: 'ours', relationship: withKit }, onThursdays))).toBe(true);
    const fridays = rule({ kind: 'ours', relationship: withKit }, { weekdays: [5] });
    expect(meets(fridays)).toBe(false);
    // but not with a night that ends on such a day
    expect(meetingsOf(given([...map, fridays]), { ...thursday, night: true })).toHaveLength(1);
    expect(meets(rule({ kind: 'ours', relationship: withSam }, onThursdays))).toBe(false);
    expect(meets(rule({ kind: 'neverWith', relationship: withSam }, onThursdays))).toBe(true);
    expect(meets(rule({ kind: 'neverOf', person: person('kit') }, onThursdays))).toBe(false);
    expect(meets(rule({ kind: 'neverOf', person: person('sam') }, onThursdays))).toBe(true);
    const apart = rule({ kind: 'apart', relationships: [withSam, withKit] });
    expect(meets(apart)).toBe(false);
    expect(meets(apart, earlier)).toBe(true);
    const cover = rule({ kind: 'cover', people: [ME, person('sam')] });
    expect(meets(cover)).toBe(true);
    // one of them is with Kit while the other is with me, and somebody stays only before and after
    const away = rule({ kind: 'cover', people: [person('kit'), person('sam')] });
    expect(meets(away, earlier)).toBe(false);
    expect(meets(away, kitAt('20:00', '21:00'))).toBe(true);
    expect(meets(rule({ kind: 'require', relationship: withKit, count: 1 }, onThursdays))).toBe(false);
    // a date does not keep itself apart
    const state = given([...map, apart, dateOf('d2', 'me-sam', '2026-03-12T19:00', '2026-03-12T22:00')]);
    expect(clashesIn(state, '2026-03-09', minutesOf('2026-03-09T00:00Z'))).toEqual([]);
    const both = given([
      ...map,
      apart,
      earlier,
      dateOf('d2', 'me-sam', '2026-03-12T19:00', '2026-03-12T22:00'),
    ]);
    expect(clashesIn(both, '2026-03-09', minutesOf('2026-03-09T00:00Z'))).toHaveLength(2);
  });

  test('another date is met, also when it is only too close, but never by itself', () => {
    const state = given([...map, dateOf('d1', 'me-kit', '2026-03-12T19:00', '2026-03-12T22:00')]);
    expect(meetingsOf(state, at('2026-03-12T21:00', '2026-03-12T23:00'))).toMatchObject([
      { kind: 'date', date: 'd1', close: false },
    ]);
    expect(meetingsOf(state, at('2026-03-12T22:15', '2026-03-12T23:00'))).toMatchObject([
      { kind: 'date', date: 'd1', close: true },
    ]);
    expect(meetingsOf(state, at('2026-03-12T22:30', '2026-03-12T23:00'))).toEqual([]);
    const itself = at('2026-03-12T19:30', '2026-03-12T22:30', { date: 'd1' as DateId });
    expect(meetingsOf(state, itself)).toEqual([]);
  });

  test('TIME7 what keeps no hour is not met', () => {
    const lost = { status: 'declined' } as const;
    const state = given([...map, dateOf('d1', 'me-kit', '2026-03-12T19:00', '2026-03-12T22:00', lost)]);
    expect(meetingsOf(state, at('2026-03-12T19:00', '2026-03-12T22:00'))).toEqual([]);
  });

  test('a night that is promised already is named', () => {
    const state = given([
      ...map,
      dateOf('d1', 'me-kit', '2026-03-12T10:00', '2026-03-12T12:00', { night: true }),
    ]);
    const evening = at('2026-03-12T19:00', '2026-03-12T22:00');
    expect(meetingsOf(state, { ...evening, night: true })).toMatchObject([{ kind: 'night', date: 'd1' }]);
    expect(meetingsOf(state, evening)).toEqual([]);
  });

  test('TIME4 the longest trip, way and pause that there can be', () => {
    const state = given([
      ...map,
      time({ type: 'changeMyTime', changes: { buffer: 720 } }),
      time({
        type: 'changeBudget',
        relationship: relationship('me-kit'),
        changes: { travel: 1440, landing: 1440 },
      }),
      dateOf('d1', 'me-kit', '2026-03-01T12:00', '2026-03-15T12:00'),
      dateOf('d2', 'me-kit', '2026-03-20T12:00', '2026-03-20T14:00'),
    ]);
    const met = { kind: 'date', close: true };
    expect(meetingsOf(state, at('2026-03-17T23:00', '2026-03-18T01:00'))).toMatchObject([
      { ...met, date: 'd1' },
    ]);
    expect(meetingsOf(state, at('2026-03-18T23:00', '2026-03-19T01:00'))).toMatchObject([
      { ...met, date: 'd2' },
    ]);
    expect(meetingsOf(state, at('2026-03-18T10:00', '2026-03-18T12:00'))).toEqual([]);
  });

  test('TIME2 protected time, and hours that I know of somebody', () => {
    const state = given([
      ...map,
      time({ type: 'addBlock', fields: { title: 'Quiet', days: [4], from: 1080, to: 1200 } }),
      time({
        type: 'changeKnownTime',
        person: person('sam'),
        changes: { possible: [[], [], [], [[1140, 1320]], [], [], []] },
      }),
    ]);
    expect(meetingsOf(state, at('2026-03-12T19:00', '2026-03-12T22:30'))).toMatchObject([
      { kind: 'protected' },
      { kind: 'outsideHours', person: 'sam' },
    ]);
    expect(meetingsOf(state, at('2026-03-12T20:00', '2026-03-12T22:00'))).toEqual([]);
  });
});

describe('ownTime', () => {
  const quiet = time({ type: 'addBlock', fields: { title: 'Quiet', days: [2, 7], from: 1080, to: 1320 } });
  test('TIME8 protected hours ahead are planned, those gone by are lived, never both', () => {
    const own = ownTime(given([...map, quiet]), '2026-03-09', 1, minutesOf('2026-03-10T19:00:00Z'));
    expect(own).toEqual({ floor: 120, wish: 240, planned: 180 + 240, lived: 60 });
  });

  test('a date on protected time takes it from me', () => {
    const state = given([...map, quiet, dateOf('d1', 'me-kit', '2026-03-10T20:00', '2026-03-10T23:00')]);
    expect(ownTime(state, '2026-03-09', 1, 0)).toMatchObject({ planned: 120 + 240, lived: 0 });
  });
});

describe('clashesIn', () => {
  const monday = '2026-03-09';
  const at12 = (id: string, of: string, from: string, to: string, fields: Partial<DateFields> = {}) =>
    dateOf(id, of, `2026-03-12T${from}:00`, `2026-03-12T${to}:00`, fields);
  const now = minutesOf('2026-03-12T12:00Z');
  const clashes = (intents: Intent[], when = now) =>
    clashesIn(given([...map, ...intents]), monday, when).map(({ date, meetings }) => [
      date.id,
      ...meetings.map(({ kind }) => kind),
    ]);

  test('finds dates on busy hours and on each other, and only those of the week', () => {
    const two = [at12('a', 'me-sam', '16:30', '19:00'), at12('b', 'me-kit', '18:00', '20:00')];
    expect(clashes([...two, busy('me', false)])).toEqual([
      ['a', 'busy', 'date'],
      ['b', 'date'],
    ]);
    expect(clashesIn(given([...map, ...two]), '2026-03-16', now)).toEqual([]);
  });

  test('leaves out what is only close, over, lived, or called off', () => {
    const dates = [
      at12('a', 'me-sam', '17:00', '19:00'),
      at12('b', 'me-kit', '19:00', '20:00'),
      at12('c', 'me-kit', '17:00', '19:00', { status: 'cancelled' }),
    ];
    expect(clashes([...dates, busy('me', false)])).toEqual([]);
    const one = [at12('a', 'me-sam', '16:30', '19:00'), busy('me', false)];
    expect(clashes(one)).toHaveLength(1);
    expect(clashes(one, minutesOf('2026-03-12T19:00Z'))).toEqual([]);
    expect(clashes([at12('a', 'me-sam', '16:30', '19:00', { lived: 60 }), busy('me', false)])).toEqual([]);
  });
});
