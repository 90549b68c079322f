import {
  addDays,
  atLocal,
  type DateId,
  type DateStatus,
  instantOf,
  type PlannedDate,
  type State,
} from '@orrery/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursFor, placeIn, rulesIn } from '../../../../src/tools/time/grid/hours.ts';
import { inLanes } from '../../../../src/tools/time/grid/lanes.ts';
import { monthModel } from '../../../../src/tools/time/grid/month-model.ts';
import { canMove, type WeekModel, weekModel } from '../../../../src/tools/time/grid/week-model.ts';
import { busy, dateOf, given, network, people, time, withSam } from './given.ts';

const zone = 'Europe/Berlin';
const week = '2026-03-09';
const at = (day: number, minute: number) => instantOf(atLocal(addDays(week, day), minute, zone));
const model = (state: State, monday = week) => weekModel(state, monday);
const kinds = (made: WeekModel) => made.days.map((day) => day.blocks.map((block) => block.kind));

describe('inLanes', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 20, max: 400 }))
    .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));

  test('no two that overlap share a lane, and all lanes are there', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 60 }), (stretches) => {
        const placed = inLanes(stretches);
        expect(placed).toHaveLength(stretches.length);
        for (const [i, a] of placed.entries()) {
          expect(a.lane).toBeGreaterThanOrEqual(0);
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of placed.slice(i + 1)) {
            if (a.from >= b.to || b.from >= a.to) continue;
            expect(a.lane).not.toBe(b.lane);
            expect(a.lanes).toBe(b.lanes);
          }
        }
      }),
    );
  });

  test('nothing is narrower than it must be', () => {
    const [a, b, c] = inLanes([
      { from: 600, to: 720 },
      { from: 660, to: 780 },
      { from: 780, to: 840 },
    ]);
    expect([a?.lanes, b?.lanes, c?.lanes]).toEqual([2, 2, 1]);
  });
});

describe('hours', () => {
  test('are 8 to 24, and grow on even hours to hold what is earlier', () => {
    expect(hoursFor([{ from: 1140, to: 1320 }])).toEqual({ from: 480, to: 1440 });
    expect(hoursFor([{ from: 400, to: 500 }])).toEqual({ from: 360, to: 1440 });
    expect(hoursFor([{ from: 0, to: 60 }])).toEqual({ from: 0, to: 1440 });
  });
  test('have a figure every fourth hour', () => {
    const rules = rulesIn({ from: 360, to: 1440 });
    expect(rules.filter((rule) => rule.isMain).map((rule) => rule.minute / 60)).toEqual([8, 12, 16, 20, 24]);
    expect(rules[0]).toEqual({ minute: 360, isMain: false });
    expect(placeIn({ from: 480, to: 1440 }, 960)).toBe(0.5);
  });
});

describe('weekModel', () => {
  test('says of each block what it is', () => {
    const state = given([
      ...network(),
      busy([{ start: at(0, 540), end: at(0, 1020), title: 'Work' }]),
      time({ type: 'addBlock', fields: { title: 'Pottery', days: [2], from: 1110, to: 1320 } }),
      dateOf('d1', at(2, 1140), at(2, 1320)),
      dateOf('d2', at(3, 1140), at(3, 1320), { status: 'proposed' }),
      dateOf('d3', at(4, 1140), at(4, 1320), { status: 'accepted' }),
      dateOf('d4', at(5, 600), at(5, 720), { status: 'accepted', lived: 90 }),
      dateOf('d5', at(6, 600), at(6, 720), { status: 'declined' }),
    ]);
    const made = model(state);
    expect(kinds(made)).toEqual([
      ['busy'],
      ['protected'],
      ['held'],
      ['proposed'],
      ['planned'],
      ['lived'],
      [],
    ]);
    expect(made.days[6]?.dropped.map((date) => date.id)).toEqual(['d5']);
    expect(made.days.flatMap((day) => day.blocks.filter(canMove)).map((block) => block.key)).toEqual([
      'd1@2',
      'd2@3',
      'd3@4',
    ]);
  });

  test('a date over midnight has two parts, also when it begins in the week before', () => {
    const state = given([...network(), dateOf('d1', at(6, 1320), at(7, 60), { status: 'accepted' })]);
    expect(model(state).days[6]?.blocks).toMatchObject([{ from: 1320, to: 1440, begins: true, ends: false }]);
    const next = model(state, addDays(week, 7));
    expect(next.days[0]?.blocks).toMatchObject([{ from: 0, to: 60, begins: false, ends: true }]);
    expect(next.hours.from).toBe(0);
  });

  test('TIME4 whoever stays for the night is on no way home that evening', () => {
    const ways = time({ type: 'changeBudget', relationship: withSam, changes: { travel: 20, landing: 15 } });
    const state = given([
      ...network(),
      ways,
      dateOf('d1', '2026-03-11T18:00:00Z', '2026-03-11T21:00:00Z', { night: true }),
      dateOf('d2', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z'),
    ]);
    expect(model(state).days[2]?.blocks).toMatchObject([{ before: 20, after: 0 }]);
    expect(model(state).days[3]?.blocks).toMatchObject([{ before: 20, after: 35 }]);
  });

  test('TIME4 the way there and back stands before and after, and not where the date goes on', () => {
    const state = given([
      ...network(),
      time({ type: 'changeBudget', relationship: withSam, changes: { travel: 20, landing: 15 } }),
      dateOf('d1', at(2, 1320), at(3, 60)),
    ]);
    expect(model(state).days[2]?.blocks).toMatchObject([{ before: 20, after: 0 }]);
    expect(model(state).days[3]?.blocks).toMatchObject([{ before: 0, after: 35 }]);
  });

  test('busy time without titles is merged, with titles it is told apart', () => {
    const spans = [
      { start: at(0, 540), end: at(0, 660) },
      { start: at(0, 600), end: at(0, 720) },
    ];
    expect(model(given([...network(), busy(spans)])).days[0]?.blocks).toMatchObject([{ from: 540, to: 720 }]);
    const titled = spans.map((span, k) => ({ ...span, title: `Shift ${k}` }));
    expect(model(given([...network(), busy(titled)])).days[0]?.blocks).toHaveLength(2);
  });

  test('a whole day that is busy does not stretch the grid, and a short early one does', () => {
    const whole = given([...network(), busy([{ start: at(1, 0), end: at(2, 0), title: 'Holiday' }])]);
    expect(model(whole).hours.from).toBe(480);
    const early = given([...network(), busy([{ start: at(1, 300), end: at(1, 780), title: 'Early shift' }])]);
    expect(model(early).hours.from).toBe(240);
  });

  test('nights: of a date, at home, or alone', () => {
    const alone = given([...network(), dateOf('d1', at(4, 1140), at(4, 1320), { night: true })]);
    expect(model(alone).days.map((day) => day.night.kind)).toEqual([
      'alone',
      'alone',
      'alone',
      'alone',
      'date',
      'alone',
      'alone',
    ]);
    const home = people({
      type: 'changeRelationship',
      relationship: withSam,
      changes: { livesTogether: true },
    });
    expect(model(given([home], alone)).days[0]?.night).toEqual({ kind: 'home', relationships: [withSam] });
  });

  test.each([
    ['Europe/Berlin', '2026-03-23', 6, -60],
    ['Europe/Berlin', '2026-10-19', 6, 60],
    ['Australia/Lord_Howe', '2026-03-30', 6, 30],
    ['Australia/Lord_Howe', '2026-09-28', 6, -30],
  ])('TIME9 in %s the week of %s keeps its clock', (place, monday, day, shift) => {
    const state = given([
      ...network(place),
      time({ type: 'addBlock', fields: { title: 'Quiet', days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 720 } }),
      ...[0, 1, 2, 3, 4, 5, 6].map((k) =>
        dateOf(
          `d${k}`,
          instantOf(atLocal(addDays(monday, k), 1140, place)),
          instantOf(atLocal(addDays(monday, k), 1320, place)),
        ),
      ),
    ]);
    const made = model(state, monday);
    expect(made.days.map((d) => d.shift)).toEqual([0, 0, 0, 0, 0, 0, 0].with(day, shift));
    for (const { blocks } of made.days)
      expect(blocks.map(({ from, to }) => [from, to])).toEqual([
        [540, 720],
        [1140, 1320],
      ]);
  });

  test('four times as many blocks take about four times as long', () => {
    const of = (count: number) => {
      const spans = Array.from({ length: count }, (_, k) => ({
        start: at(k % 7, 480 + ((k * 37) % 900)),
        end: at(k % 7, 510 + ((k * 37) % 900)),
        title: `Meeting ${k}`,
      }));
      return given([...network(), busy(spans)]);
    };
    const [few, many] = [of(150), of(600)];
    expect(model(many).days.flatMap((day) => day.blocks)).toHaveLength(600);
    const took = (state: typeof few) => {
      const from = performance.now();
      model(state);
      return performance.now() - from;
    };
    const ratios = Array.from({ length: 15 }, () => took(many) / took(few)).sort((a, b) => a - b);
    // all with all would be sixteen
    expect(ratios[7]).toBeLessThan(10);
  });
});

describe('TIME18 TIME19 dates of circles on the grid', () => {
  const shared = 'circle 1 d' as DateId;
  const state = given([...network(), dateOf(withSam, at(2, 1140), at(2, 1320), { status: 'accepted' })]);
  const [mine] = [...state.time.dates.values()];
  if (!mine) throw new Error('no date');
  const of = (id: DateId, status: DateStatus): PlannedDate => ({
    ...mine,
    id,
    fields: { ...mine.fields, status },
  });
  const withShared = (status: DateStatus, asked: readonly PlannedDate[] = []) => {
    const dates = new Map(state.time.dates).set(shared, of(shared, status));
    const all = { ...state, time: { ...state.time, dates } };
    return weekModel(all, week, { asked, isShared: (id) => id === shared });
  };

  test('TIME18 stand beside mine as they stand, are carried nowhere, and are gone when they are off', () => {
    const blocks = withShared('accepted').days[2]?.blocks ?? [];
    const looks = blocks.map((block) => [
      block.key.startsWith(shared),
      block.kind,
      block.lanes,
      canMove(block),
    ]);
    expect(looks).toHaveLength(2);
    expect(looks).toContainEqual([true, 'planned', 2, false]);
    expect(looks).toContainEqual([false, 'planned', 2, true]);
    expect(
      withShared('held')
        .days[2]?.blocks.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['held', 'planned']);
    for (const status of ['declined', 'cancelled'] as const) {
      const day = withShared(status).days[2];
      expect([day?.blocks.length, day?.dropped.length]).toEqual([1, 0]);
    }
  });

  test('TIME19 what somebody asks me about is another sort of block', () => {
    const asked = [of('circle 1 other' as DateId, 'proposed')];
    const blocks = withShared('proposed', asked).days[2]?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind).sort()).toEqual(['asking', 'planned', 'proposed']);
    expect(blocks.filter(({ kind }) => kind === 'asking').map(canMove)).toEqual([false]);
    const day = monthModel(state, '2026-03', 1, asked)
      .weeks.flat()
      .find(({ date }) => date === '2026-03-11');
    expect([day?.dates.length, day?.asked.length, day?.planned]).toEqual([1, 1, 180]);
  });
});
