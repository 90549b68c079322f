import { describe, expect, test } from 'vitest';
import {
  busyIn,
  commonTime,
  emptyState,
  eveningsAtHome,
  freeTimeOf,
  intersect,
  isTimeKnown,
  lengthOf,
  ME,
  minutesOf,
  myFreeTime,
  myRelationships,
  protectedIn,
  type SourceFields,
  type SourceId,
  type State,
  subtract,
  timeTogether,
  unknownTimesIn,
  weekOf,
  windowOf,
} from '../../src/index.ts';
import { given, person } from '../people/map-of.ts';
import {
  budget,
  clock,
  couple,
  dateAt,
  days,
  evenings,
  hours,
  importOf,
  onlyEvenings,
  sourceOf,
  time,
  us,
  week,
  why,
  zone,
} from './week-of.ts';

describe('TIME2 protected time', () => {
  const pottery = time({ type: 'addBlock', fields: { title: 'Pottery', days: [2], from: 1110, to: 1320 } });

  test('TIME2 never counts as free', () => {
    const state = couple(onlyEvenings, pottery);
    const kept = protectedIn(state.time, days).map(({ interval }) => interval);
    expect(kept).toEqual([[minutesOf('2026-03-10T17:30:00Z'), minutesOf('2026-03-10T21:00:00Z')]]);
    expect(intersect(myFreeTime(state.time, ME, days), kept)).toEqual([]);
    expect(hours(myFreeTime(state.time, ME, days))).toBe(7 * 5 - 3.5);
  });

  test('TIME2 past midnight belongs to the day on which it begins, also when that day is over', () => {
    const night = time({ type: 'addBlock', fields: { title: 'Sleep', days: [7], from: 1380, to: 1800 } });
    const parts = protectedIn(couple(night).time, days).map(({ interval }) => interval);
    expect(parts).toEqual([
      [minutesOf('2026-03-08T23:00:00Z'), minutesOf('2026-03-09T05:00:00Z')],
      [minutesOf('2026-03-15T22:00:00Z'), minutesOf('2026-03-15T23:00:00Z')],
    ]);
  });

  test('TIME2 comes once where it has a date', () => {
    const once = time({
      type: 'addBlock',
      fields: { title: 'Day off', date: '2026-03-12', days: [1], from: 0, to: 1440 },
    });
    expect(protectedIn(couple(once).time, days)).toHaveLength(1);
  });

  test.each([
    [{ days: [1], from: 600, to: 600 }, 'spanEndsBeforeStart', 'to'],
    [{ days: [], from: 600, to: 660 }, 'dayMissing', 'days'],
    [{ days: [8], from: 600, to: 660 }, 'numberOutOfRange', 'days'],
    [{ days: [1], from: 1440, to: 1500 }, 'numberOutOfRange', 'to'],
    [{ days: [1], from: 600, to: 1801 }, 'numberOutOfRange', 'to'],
    [{ date: '2026-02-30', from: 600, to: 660 }, 'dateUnclear', 'date'],
    [{ days: [1], title: 'x'.repeat(81) }, 'textTooLong', 'title'],
  ])('TIME2 a block of %j is refused: %s', (fields, code, field) => {
    expect(why(emptyState(), { type: 'addBlock', fields })).toEqual({ code, field });
  });
});

test('TIME3 home life is counted apart, and adds nothing to what somebody got', () => {
  const state = couple();
  expect(eveningsAtHome(state, days)).toBe(7);
  given(
    [dateAt('d1', 2, 19, 22), dateAt('d2', 4, 12, 15), dateAt('d3', 5, 19, 22, { status: 'declined' })],
    state,
  );
  expect(eveningsAtHome(state, days)).toBe(6);
  // away from Saturday of the week before to Monday night
  expect(eveningsAtHome(given([dateAt('d4', 6, 12, 71, {}, -1)], state), days)).toBe(5);
  expect(timeTogether(state.time, windowOf(days)).get(us)).toEqual({ planned: 360, lived: 0, dates: 2 });
});

test('TIME34 an evening that is kept for me, or that goes before a night elsewhere, is none at home', () => {
  const state = couple(
    time({ type: 'addBlock', fields: { title: 'Quiet', days: [3], from: 1080, to: 1380 } }),
  );
  expect(eveningsAtHome(state, days)).toBe(6);
  // at noon, and the night
  given([dateAt('d1', 5, 12, 15, { night: true })], state);
  expect(eveningsAtHome(state, days)).toBe(5);
  const byDay = time({ type: 'addBlock', fields: { title: 'Run', days: [1], from: 420, to: 480 } });
  expect(eveningsAtHome(given([byDay], state), days)).toBe(5);
  const home = {
    tool: 'people',
    intent: { type: 'changeRelationship', relationship: us, changes: { livesTogether: true } },
  } as const;
  expect(eveningsAtHome(given([home], state), days)).toBe(6);
});

test('TIME4 travel and landing time narrow the common time, and are no time together', () => {
  const state = couple(onlyEvenings, time(budget({ travel: 45, landing: 30 })), dateAt('d1', 2, 19, 22));
  const [ours] = myRelationships(state.people);
  if (!ours) throw new Error('no relationship');
  const common = commonTime(state, ours, weekOf(state, week));
  // 18:45 to 21:45: there and back within the evening, and half an hour to land
  expect(common[0]).toEqual([minutesOf('2026-03-09T17:45:00Z'), minutesOf('2026-03-09T20:45:00Z')]);
  expect(hours(common)).toBe(7 * 3);
  expect(timeTogether(state.time, windowOf(days)).get(us)?.planned).toBe(180);
});

describe('TIME5 what I do not know of somebody’s time', () => {
  test('TIME5 counts as free when I am, and is told apart', () => {
    const state = couple(onlyEvenings);
    const [ours] = myRelationships(state.people);
    if (!ours) throw new Error('no relationship');
    expect(freeTimeOf(state, person('sam'), days)).toEqual(freeTimeOf(state, ME, days));
    expect(unknownTimesIn(state, ours)).toEqual(['sam']);
    given(
      [
        time({
          type: 'changeKnownTime',
          person: person('sam'),
          changes: { possible: [evenings, [], [], [], [], [], []] },
        }),
      ],
      state,
    );
    expect(unknownTimesIn(state, ours)).toEqual([]);
    expect(hours(freeTimeOf(state, person('sam'), days))).toBe(5);
  });

  test('TIME5 known hours are by their own clock, and reach across my days', () => {
    const state = couple(
      onlyEvenings,
      {
        tool: 'people',
        intent: { type: 'changePerson', person: person('sam'), changes: { zone: 'Asia/Tokyo' } },
      },
      time({
        type: 'changeKnownTime',
        person: person('sam'),
        changes: { possible: [[], [[180, 420]], [], [], [], [], []] },
      }),
    );
    // Tuesday 3:00 to 7:00 in Tokyo is Monday 19:00 to 23:00 in Berlin
    expect(freeTimeOf(state, person('sam'), days)).toEqual([
      [minutesOf('2026-03-09T18:00:00Z'), minutesOf('2026-03-09T22:00:00Z')],
    ]);
  });

  test.each([
    // the first hours of my Monday are still their Sunday; the last ones of my Sunday already their Monday
    ['America/Los_Angeles', 6, [960, 1080], 1, 0],
    ['Pacific/Auckland', 0, [540, 660], 7, 21],
  ] as const)(
    'TIME5 hours in %s are found at the very edge of my week',
    (theirZone, weekday, span, day, hour) => {
      const hoursOf = Array.from({ length: 7 }, (_, k): [number, number][] =>
        k === weekday ? [[span[0], span[1]]] : [],
      );
      const state = couple(
        {
          tool: 'people',
          intent: { type: 'changePerson', person: person('sam'), changes: { zone: theirZone } },
        },
        time({ type: 'changeKnownTime', person: person('sam'), changes: { possible: hoursOf } }),
      );
      expect(freeTimeOf(state, person('sam'), days)).toEqual([
        [minutesOf(clock(day, hour)), minutesOf(clock(day, hour + 2))],
      ]);
    },
  );

  test('TIME5 a calendar of theirs makes their time known: free when I am and it says nothing', () => {
    const state = couple(
      onlyEvenings,
      importOf('c', { owner: person('sam'), busy: [{ start: clock(1, 18), end: clock(1, 20) }] }),
    );
    expect(isTimeKnown(state, person('sam'))).toBe(true);
    expect(hours(freeTimeOf(state, person('sam'), days))).toBe(7 * 5 - 2);
    expect(hours(freeTimeOf(state, ME, days))).toBe(7 * 5);
  });
});

describe('TIME6 importing a calendar again', () => {
  const window = windowOf(days);
  test('TIME6 replaces what came from it before, and leaves other calendars alone', () => {
    const state = couple(
      importOf('work', { busy: [{ start: clock(1, 9), end: clock(1, 17) }] }),
      importOf('choir', { busy: [{ start: clock(1, 16), end: clock(1, 20) }] }),
      importOf('work', { busy: [{ start: clock(2, 9), end: clock(2, 10) }] }),
    );
    expect(busyIn(state.time, ME, window)).toEqual([
      [minutesOf(clock(1, 16)), minutesOf(clock(1, 20))],
      [minutesOf(clock(2, 9)), minutesOf(clock(2, 10))],
    ]);
    given([time({ type: 'removeCalendar', source: 'choir' as SourceId })], state);
    expect(hours(busyIn(state.time, ME, window))).toBe(1);
  });

  test('TIME6 keeps titles only by choice, and drops them when the choice is taken back', () => {
    const busy = [{ start: clock(1, 9), end: clock(1, 17), title: 'Work' }];
    const titles = (state: State) =>
      state.time.sources.get('work' as SourceId)?.fields.busy.map((b) => b.title);
    const state = couple(importOf('work', { busy, titles: true }));
    expect(titles(state)).toEqual(['Work']);
    given([importOf('work', { busy, titles: false })], state);
    expect(titles(state)).toEqual([undefined]);
    expect(JSON.stringify([...state.time.sources.values()])).not.toContain('Work');
  });

  test('TIME6 a broken minute at the end still counts as busy', () => {
    const state = couple(importOf('work', { busy: [{ start: clock(1, 9), end: '2026-03-09T08:00:30Z' }] }));
    expect(lengthOf(busyIn(state.time, ME, window))).toBe(1);
  });

  test.each<[Partial<SourceFields>, string, string]>([
    [{ from: '2026-02-30' }, 'dateUnclear', 'from'],
    [{ to: 'later' }, 'dateUnclear', 'to'],
    [{ to: week }, 'endBeforeStart', 'to'],
    [{ busy: [{ start: 'soon', end: clock(1, 9) }] }, 'dateUnclear', 'busy'],
    [{ name: 'x'.repeat(121) }, 'textTooLong', 'name'],
    [
      { busy: Array.from({ length: 20_001 }, () => ({ start: clock(1, 9), end: clock(1, 10) })) },
      'tooLong',
      'busy',
    ],
  ])('TIME6 is refused at its field (%#)', (fields, code, field) => {
    expect(why(emptyState(), { type: 'importCalendar', fields: sourceOf(fields) })).toEqual({ code, field });
  });
});

test('TIME9 weekly hours keep their clock reading through a change of clocks', () => {
  const state = couple(onlyEvenings);
  const free = myFreeTime(state.time, ME, { from: '2026-03-28', count: 2, zone });
  expect(free).toEqual([
    [minutesOf('2026-03-28T17:00:00Z'), minutesOf('2026-03-28T22:00:00Z')],
    [minutesOf('2026-03-29T16:00:00Z'), minutesOf('2026-03-29T21:00:00Z')],
  ]);
});

describe('my time', () => {
  const possible = (day: [number, number][]) => ({ possible: [day, [], [], [], [], [], []] });
  test.each([
    [possible([[600, 540]]), 'spanEndsBeforeStart', 'possible.0'],
    [
      possible([
        [600, 700],
        [660, 720],
      ]),
      'spansOverlap',
      'possible.0',
    ],
    [possible([[1440, 1500]]), 'numberOutOfRange', 'possible.0'],
    [possible([[1320, 1801]]), 'numberOutOfRange', 'possible.0'],
    [
      possible(Array.from({ length: 13 }, (_, k): [number, number] => [k * 60, k * 60 + 30])),
      'tooLong',
      'possible.0',
    ],
    [{ possible: [] }, 'dayMissing', 'possible'],
    [{ nights: [0] }, 'numberOutOfRange', 'nights'],
    [{ ownFloor: 300, ownWish: 240 }, 'ownFloorAboveWish', 'ownFloor'],
    [{ unplanned: 91 }, 'numberOutOfRange', 'unplanned'],
    [{ datesPerDay: 0 }, 'numberOutOfRange', 'datesPerDay'],
    [{ freeEvenings: 7.5 }, 'numberOutOfRange', 'freeEvenings'],
  ])('%j is refused: %s, at %s', (changes, code, field) => {
    expect(why(emptyState(), { type: 'changeMyTime', changes })).toEqual({ code, field });
  });

  test('hours past midnight belong to the evening on which they begin', () => {
    const late = time({ type: 'changeMyTime', changes: possible([[1320, 1560]]) });
    const state = couple(late);
    const free = myFreeTime(state.time, ME, days);
    expect(free).toEqual([[minutesOf('2026-03-09T21:00:00Z'), minutesOf('2026-03-10T01:00:00Z')]]);
    const tuesday = myFreeTime(state.time, ME, { from: '2026-03-10', count: 1, zone });
    expect(tuesday).toEqual([[minutesOf('2026-03-09T23:00:00Z'), minutesOf('2026-03-10T01:00:00Z')]]);
  });

  test('is what hours leave when protected time and calendars are taken out, minute by minute', () => {
    const state = couple(
      onlyEvenings,
      time({ type: 'addBlock', fields: { days: [1, 3], from: 1110, to: 1200 } }),
      importOf('work', { busy: [{ start: clock(2, 10), end: clock(2, 19) }] }),
    );
    const all = myFreeTime(couple(onlyEvenings).time, ME, days);
    const taken = [
      ...protectedIn(state.time, days).map(({ interval }) => interval),
      ...busyIn(state.time, ME, windowOf(days)),
    ].sort((a, b) => a[0] - b[0]);
    expect(myFreeTime(state.time, ME, days)).toEqual(subtract(all, taken));
    expect(hours(myFreeTime(state.time, ME, days))).toBe(35 - 1.5 - 1.5 - 1);
  });
});
