import {
  addDays,
  budgetTable,
  concernsFor,
  copyOf,
  datesBetween,
  isTimeKnown,
  keepsItsHour,
  lengthOfDate,
  localOf,
  ME,
  minutesOf,
  mondayOf,
  myFreeTime,
  myRelationships,
  myZone,
  othersIn,
  peopleOf,
  protectedIn,
  readBody,
  relationshipsOf,
  type State,
  sourcesOf,
  startOfDay,
  tierOf,
  weekOf,
  whereIsEverybody,
  whoIsBelowFloor,
  windowOf,
  zoneOf,
} from '@orrery/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSample, sampleLoop } from '../../src/sample/index.ts';
import { changesClocks, secondZone } from '../../src/sample/second-zone.ts';

const berlin = 'Europe/Berlin';
const spring = '2026-04-08T10:15:00Z';
const dayOfYear = (date: string) => Date.parse(`2026-${date}T00:00:00Z`) / 86_400_000;
/** Any minute of a year and a half. */
const anyNow = fc
  .integer({ min: 0, max: 540 * 1440 })
  .map((minute) => new Date(Date.parse('2026-01-01T00:00:00Z') + minute * 60_000).toISOString());

const anyZone = fc.constantFrom(berlin, 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Africa/Cairo');

const loopAt = (now: string, zone = berlin) =>
  sampleLoop({ now, zone }, { now: () => now, newId: () => 'fresh' });
const stateAt = async (now: string, zone = berlin) => (await loopAt(now, zone)).state;
const mondayAt = (state: State, now: string) => mondayOf(localOf(minutesOf(now), myZone(state)).date);
const named = (state: State, name: string) => {
  const person = peopleOf(state.people).find((p) => p.fields.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
};
const withMe = (state: State, name: string) => {
  const { id } = named(state, name);
  const pair = myRelationships(state.people).find(
    (r) => r.fields.members.length === 2 && r.fields.members.includes(id),
  );
  if (!pair) throw new Error(`I am not with ${name}`);
  return pair;
};

describe('the people of the sample', () => {
  test('are a network with every kind of relationship in it', async () => {
    const { people } = await stateAt(spring);
    const names = (steps: number) => {
      const places = whereIsEverybody(people);
      return peopleOf(people)
        .filter((p) => places.get(p.id)?.steps === steps)
        .map((p) => p.fields.name);
    };
    expect(names(1)).toEqual(['Sam', 'Kit', 'Noor', 'Robin']);
    expect(names(2)).toEqual(['Ines', 'Jo']);
    expect(names(3)).toEqual(['Wen']);
    const triad = relationshipsOf(people).filter((r) => r.fields.members.length === 3);
    expect(triad).toHaveLength(1);
    const inTriad = new Set(triad[0]?.fields.members);
    const pairsInside = relationshipsOf(people).filter(
      (r) => r.fields.members.length === 2 && r.fields.members.every((m) => inTriad.has(m)),
    );
    expect(pairsInside).toHaveLength(3);
    expect(myRelationships(people).map((r) => tierOf(people, r)?.fields.name ?? null)).toEqual([
      'Primary',
      'Secondary',
      'Secondary',
      null,
      null,
    ]);
    expect(peopleOf(people).map((p) => p.fields.look)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('have the app or not, are known about or not, and carry my own marks', async () => {
    const state = await stateAt(spring);
    expect(named(state, 'Kit').fields.hasApp).toBe('no');
    expect(named(state, 'Sam').fields.hasApp).toBe('yes');
    expect(withMe(state, 'Sam').fields).toMatchObject({ livesTogether: true, hierarchy: 'prescriptive' });
    expect(withMe(state, 'Robin').fields.nre).toBe(true);
    expect(new Set(Object.values(withMe(state, 'Noor').fields.known))).toEqual(
      new Set(['knows', 'doesNotKnow', 'unsure']),
    );
    expect([...state.people.relationships.values()].some((r) => r.fields.until !== '')).toBe(true);
  });

  test('have hours that I know, and hours that I do not', async () => {
    const state = await stateAt(spring);
    const known = (name: string) => isTimeKnown(state, named(state, name).id);
    expect([known('Sam'), known('Kit'), known('Noor'), known('Robin')]).toEqual([true, true, true, false]);
    const [mine] = sourcesOf(state.time, ME);
    expect(mine?.fields.busy.some(({ title }) => title === 'Choir')).toBe(true);
    const [noors] = sourcesOf(state.time, named(state, 'Noor').id);
    expect(noors?.fields.busy.some(({ title }) => title !== undefined)).toBe(false);
  });
});

describe('the weeks of the sample', () => {
  test('are the same whenever they are made from the same moment', async () => {
    expect(await makeSample({ now: spring })).toEqual(await makeSample({ now: spring }));
    expect(await makeSample({ now: spring })).not.toEqual(await makeSample({ now: '2026-04-15T10:15:00Z' }));
  });

  test('hold what a life holds, whatever day it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyNow, anyZone, async (now, zone) => {
        const state = await stateAt(now, zone);
        const monday = mondayAt(state, now);
        const past = datesBetween(state.time, ...windowOf({ from: addDays(monday, -84), count: 84, zone }));
        const became = (...statuses: string[]) => past.filter((d) => statuses.includes(d.fields.status));
        const lived = became('accepted', 'held').map((d) => ({ ...d.fields, length: lengthOfDate(d) }));
        expect(lived.every((d) => d.lived !== null)).toBe(true);
        expect(lived.filter((d) => d.lived === d.length).length).toBeGreaterThan(40);
        expect(lived.filter((d) => (d.lived ?? 0) > 0 && (d.lived ?? 0) < d.length).length).toBe(4);
        expect(lived.filter((d) => d.lived === 0)).toHaveLength(1);
        expect(became('declined')).toHaveLength(1);
        expect(became('cancelled')).toHaveLength(1);

        const soon = datesBetween(state.time, minutesOf(now), minutesOf(now) + 14 * 1440);
        expect(new Set(soon.map((d) => d.fields.status))).toEqual(new Set(['held', 'accepted', 'proposed']));
        expect(state.time.plans.has(monday)).toBe(true);
        expect([...state.time.reviews.values()].filter((r) => r.fields.finishedAt)).toHaveLength(11);
      }),
      { numRuns: 25 },
    );
  });

  test('hold exactly one missed floor, in its week', async () => {
    await fc.assert(
      fc.asyncProperty(anyNow, anyZone, async (now, zone) => {
        const state = await stateAt(now, zone);
        const monday = mondayAt(state, now);
        const below = Array.from({ length: 12 }, (_, k) =>
          whoIsBelowFloor(state, addDays(monday, 7 * (k - 12))).map((row) => row.relationship),
        );
        const told = below.map((rows, week) => (rows.length > 0 ? { week, rows } : null)).filter(Boolean);
        expect(told).toEqual([{ week: 7, rows: [withMe(state, 'Kit').id] }]);
      }),
      { numRuns: 25 },
    );
  });

  test('never hold a date over protected time, work or another date', async () => {
    await fc.assert(
      fc.asyncProperty(anyNow, anyZone, async (now, zone) => {
        const state = await stateAt(now, zone);
        const monday = mondayAt(state, now);
        for (let week = -12; week <= 1; week++) {
          const days = weekOf(state, addDays(monday, 7 * week));
          const dates = datesBetween(state.time, ...windowOf(days)).filter(keepsItsHour);
          const free = myFreeTime(state.time, ME, days);
          for (const { fields } of dates) {
            const [from, to] = [minutesOf(fields.start), minutesOf(fields.end)];
            expect(free.some(([a, b]) => a <= from && to <= b)).toBe(true);
            const others = dates.filter((d) => d.fields !== fields);
            expect(others.some((d) => minutesOf(d.fields.start) < to && minutesOf(d.fields.end) > from)).toBe(
              false,
            );
          }
        }
        const sundays = protectedIn(state.time, weekOf(state, monday));
        expect(sundays.map(({ block }) => block.fields.title)).toEqual(['Pottery', 'Quiet']);
      }),
      { numRuns: 8 },
    );
  });

  test('were written before the present, in order, and every entry can be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNow,
        fc.oneof(anyZone, fc.constantFrom('Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Apia')),
        async (now, zone) => {
          const kept = await makeSample({ now, zone });
          const bodies = kept.map(({ body }) => readBody(body));
          expect(bodies.every((body) => body !== null)).toBe(true);
          const times = bodies.map((body) => minutesOf(body?.at ?? ''));
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(times.at(-1)).toBeLessThanOrEqual(minutesOf(now));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('show what a look at the coming week should say: too many wishes, and the three of us', async () => {
    const state = await stateAt(spring);
    const next = addDays(mondayAt(state, spring), 7);
    expect(concernsFor(state, next)).toMatchObject([
      { kind: 'wishesAboveCapacity', remedy: 'wishes' },
      { kind: 'longSinceLast', remedy: 'plan' },
    ]);
    const rows = budgetTable(state, addDays(next, -91), 12);
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      expect(row.floor).toBeLessThanOrEqual(row.wish);
      expect(row.wish).toBeLessThanOrEqual(row.most);
      expect(row.lived).toBeGreaterThanOrEqual(row.floor);
      expect(row.planned).toBe(0);
    }
  });
});

describe('the second zone', () => {
  test('is another clock than mine', async () => {
    for (const zone of [berlin, 'America/New_York', 'Asia/Tokyo', 'Europe/London', 'Pacific/Kiritimati']) {
      const state = await stateAt(spring, zone);
      const kits = zoneOf(state, named(state, 'Kit').id);
      const noon = minutesOf(spring);
      expect(localOf(noon, kits).minute, zone).not.toBe(localOf(noon, zone).minute);
    }
  });

  test('or mine changes its clock within the sample, but for the weeks when none does', () => {
    const unchanged: string[] = [];
    for (let monday = '2025-12-29'; monday < '2030-01-01'; monday = addDays(monday, 7))
      if (!changesClocks(berlin, monday) && !changesClocks(secondZone(berlin, monday), monday))
        unchanged.push(monday.slice(5));
    const around = (day: string) =>
      unchanged.filter((date) => Math.abs(dayOfYear(date) - dayOfYear(day)) <= 16);
    expect(unchanged).toEqual(
      unchanged.filter((d) => around('02-01').includes(d) || around('08-01').includes(d)),
    );
    expect(unchanged.length).toBeLessThanOrEqual(4 * 6);
  });

  test('lets a day of 23 hours lie in the sample of a spring', async () => {
    const state = await stateAt(spring);
    const zone = myZone(state);
    expect(startOfDay('2026-03-30', zone) - startOfDay('2026-03-29', zone)).toBe(23 * 60);
    const summerTime = datesBetween(
      state.time,
      startOfDay('2026-03-30', zone),
      startOfDay('2026-04-06', zone),
    );
    const calls = summerTime.filter((d) => d.fields.relationship === withMe(state, 'Kit').id);
    expect(calls.length).toBeGreaterThan(0);
    for (const { fields } of calls.filter((d) => localOf(minutesOf(d.fields.start), zone).minute === 1140))
      expect(fields.start.slice(11, 16)).toBe('17:00');
  });
});

describe('looking around', () => {
  test('can change the sample without changing what the next one sees', async () => {
    const loop = await loopAt(spring);
    const before = copyOf(loop.state);
    const kit = named(loop.state, 'Kit').id;
    const done = await loop.intend({ tool: 'people', intent: { type: 'removePerson', person: kit } });
    expect(done.ok).toBe(true);
    expect(othersIn(withMe(before, 'Kit'))).toEqual([kit]);
    expect(() => named(loop.state, 'Kit')).toThrow();
    expect((await stateAt(spring)).people.people.get(kit)?.present).toBe(true);
  });

  test('begins in Berlin where my zone is not known', async () => {
    expect(myZone(await stateAt(spring, 'Mars/Olympus'))).toBe(berlin);
  });
});
