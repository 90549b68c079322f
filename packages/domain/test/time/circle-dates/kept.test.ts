// Written by the first version that had dates of circles, and frozen: every later one reads them, and comes to the same.
import { expect, test } from 'vitest';
import {
  cancellingsOf,
  type DateKey,
  datesOfCircle,
  type EntryId,
  emptyState,
  fold,
  isForCircles,
  type MemberId,
  readBody,
  reasonsOf,
  standingOf,
  undo,
  type YearlyDayId,
  yearlyDaysTold,
  yearlyKey,
} from '../../../src/index.ts';

const [ana, ben] = ['a', 'b'].map((one) => one.repeat(64)) as [MemberId, MemberId];
const people = `"people":["${ana}","${ben}"]`;
const friday =
  '"terms":{"day":"2026-03-13","minute":1140,"zone":"Europe/Berlin","length":180,"night":true,"title":"Dinner","place":"At Ana’s"}';
const sunday =
  '"terms":{"day":"2026-03-15","minute":600,"zone":"America/New_York","length":15,"night":false,"title":"","place":""}';
const kept: readonly (readonly [MemberId, string])[] = [
  [
    ana,
    '{"type":"yearlyDayAdded","day":"y","fields":{"name":"Our day","on":{"kind":"yearly","month":2,"day":29},"people":[],"lead":42,"alternates":[-1,1]}}',
  ],
  [
    ben,
    '{"type":"yearlyDayChanged","day":"y","changes":{"on":{"kind":"days","days":["2026-04-05"]}},"beside":{"name":["Theirs"]}}',
  ],
  [ben, '{"type":"yearlyDayRemoved","day":"y"}'],
  [ben, '{"type":"yearlyDayRestored","day":"y"}'],
  [
    ana,
    `{"type":"dateProposed","date":"d",${people},${friday},"asks":true,"reasons":[{"code":"yearlyDay","day":"y"}]}`,
  ],
  [ben, `{"type":"dateAnswered","date":"d",${people},${friday},"says":"no"}`],
  [ben, `{"type":"dateAnswered","date":"d",${people},${friday},"says":"open"}`],
  [ben, `{"type":"dateAnswered","date":"d",${people},${friday},"says":"yes"}`],
  [ana, `{"type":"dateAnswered","date":"d",${people},${friday},"says":"yes"}`],
  [ben, `{"type":"dateCancelled","date":"d",${people},"sentence":"tookOnTooMuch","own":"Sorry"}`],
  [
    ben,
    `{"type":"dateProposed","date":"e",${people},${sunday},"asks":false,"reasons":[{"code":"makesUpFor","date":"d ${ana} ${ben}"},{"code":"insteadOf","date":"d ${ana} ${ben}"},{"code":"lastTime","date":"d ${ana} ${ben}"},{"code":"keepsClearOf","date":"d ${ana} ${ben}"}]}`,
  ],
  [
    ben,
    `{"type":"dateProposed","date":"f",${people},${sunday},"asks":true,"reasons":[{"code":"floor"},{"code":"asked","by":"${ana}"},{"code":"sharedHours","by":"${ben}"},{"code":"notThen","on":"2026-03-14"}]}`,
  ],
];
const bodyOf = (event: string): unknown =>
  JSON.parse(`{"tool":"time","version":1,"at":"2026-03-13T12:00:00Z","event":${event}}`);

test('DATE21 what version 1 wrote is read for ever, each kind of it', () => {
  const state = emptyState();
  const kinds = new Set<string>();
  const standings: string[] = [];
  const first = `d ${ana} ${ben}` as DateKey;
  for (const [k, [by, text]] of kept.entries()) {
    const body = readBody(bodyOf(text));
    if (!body) throw new Error(`not read any more: ${text}`);
    expect(body).toEqual(bodyOf(text));
    expect(isForCircles(body)).toBe(true);
    const back = undo(state, body, by);
    expect(readBody(back)).toEqual(back);
    fold(state, `e${String(k).padStart(2, '0')}` as EntryId, body, { precedes: (a, b) => a < b }, by);
    kinds.add(body.event.type);
    const date = state.time.shared.get(first);
    if (date) standings.push(standingOf(date, { isIn: () => true }).kind);
  }
  expect([...kinds].sort()).toEqual(
    datesOfCircle.flatMap(({ shape }) => [...shape.type.def.values] as string[]).sort(),
  );
  expect(standings).toEqual([
    ...['proposed', 'declined', 'proposed', 'proposed', 'accepted', 'cancelled', 'cancelled', 'cancelled'],
  ]);
  const [date, makeUp] = [...state.time.shared.values()];
  if (!date || !makeUp) throw new Error('not there any more');
  expect(cancellingsOf(date)).toEqual([
    { by: ben, at: '2026-03-13T12:00:00Z', sentence: 'tookOnTooMuch', own: 'Sorry', notice: 360 },
  ]);
  expect(standingOf(makeUp, { isIn: () => true })).toEqual({ kind: 'held', by: [ben] });
  expect(reasonsOf(state.time, makeUp).map(({ code }) => code)).toEqual([
    ...['makesUpFor', 'insteadOf', 'lastTime', 'keepsClearOf'],
  ]);
  // of what is only claimed, no more is shown than this circle knows
  const third = state.time.shared.get(`f ${ana} ${ben}` as DateKey);
  expect(third && reasonsOf(state.time, third).map(({ code }) => code)).toEqual([
    ...['asked', 'sharedHours', 'notThen'],
  ]);
  // each has what they put in, and nobody wrote over it
  const [day, changed] = [ana, ben].map((by) => state.time.yearly.get(yearlyKey(by, 'y' as YearlyDayId)));
  expect(day?.fields).toMatchObject({ name: 'Our day', lead: 42, on: { month: 2, day: 29 } });
  expect(changed?.fields).toMatchObject({ name: '', on: { days: ['2026-04-05'] } });
  expect(yearlyDaysTold(state.time).map(({ id }) => id)).toEqual([day?.id]);
});

test('DATE21 no kind has got more than it had: a field that is new needs a version, or stays optional', () => {
  const shapes = Object.fromEntries(
    datesOfCircle.map(({ shape }) => [
      [...shape.type.def.values].join(),
      Object.keys(shape).sort().join(' '),
    ]),
  );
  expect(shapes).toEqual({
    dateProposed: 'asks date people reasons terms type',
    dateAnswered: 'date people says terms type',
    dateCancelled: 'date own people sentence type',
    yearlyDayAdded: 'day fields type',
    yearlyDayChanged: 'beside changes day type',
    yearlyDayRemoved: 'day type',
    yearlyDayRestored: 'day type',
  });
});
