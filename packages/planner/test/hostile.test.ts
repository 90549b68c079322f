/** Hostile and silly instances: a clear answer, within bounded time and memory. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openCalendar } from '../src/calendar.ts';
import { candidateColumns } from '../src/columns.ts';
import { type Instance, LIMITS } from '../src/format.ts';
import { buildModel } from '../src/model.ts';
import { parseInstance } from '../src/parse.ts';
import { solve } from '../src/solve.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { TooLarge } from '../src/too-large.ts';
import { readInstance } from './helpers/judge.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const week6 = () => readInstance('week-6');

/** The codes and places that a malformed instance is refused for. */
function faults(value: unknown): string[] {
  const parsed = parseInstance(value);
  if (parsed.ok) return [];
  for (const fault of parsed.why) expect(fault.message.length).toBeGreaterThan(5);
  return parsed.why.map(({ code, path }) => `${code} ${path}`);
}

describe('PLAN9 hostile and silly instances end with a clear answer', () => {
  test('nobody: the empty plan, proven', async () => {
    const instance = { ...week6(), people: [], relations: [], boundaries: [], frozen: null, previous: null };
    expect(await solve(instance, { solver })).toMatchObject({
      status: 'proven',
      plan: { sessions: [], nights: [] },
    });
  });

  test('ten thousand relationships are refused at the door', () => {
    const instance = week6();
    const [first] = instance.relations;
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...first, id: `x${i}` }));
    expect(faults({ ...instance, relations: many })).toContain('outOfRange relations');
  });

  test('overlapping, unsorted and endless free times are refused at their place', () => {
    const instance = week6();
    const person = instance.people[0];
    if (!person) throw new Error('nobody');
    for (const free of [
      [
        [0, 100],
        [50, 200],
      ],
      [
        [200, 300],
        [0, 100],
      ],
      [[0, 1e12]],
      [[100, 50]],
    ]) {
      expect(
        faults({ ...instance, people: [{ ...person, free }, ...instance.people.slice(1)] })[0],
      ).toContain('people[0].free');
    }
  });

  test('sixty zones', async () => {
    const instance = week6();
    const [table] = Object.values(instance.zones);
    if (!table) throw new Error('no zone');
    const shifted = (minutes: number) => ({
      days: table.days.map((d) => ({
        ...d,
        start: d.start + minutes,
        end: d.end + minutes,
        evening: [d.evening[0] + minutes, d.evening[1] + minutes],
      })),
    });
    const zones = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Zone/${i}`, shifted(15 * i)]));
    const people = instance.people.map((p, i) => ({ ...p, zone: `Zone/${10 * i}` }));
    const parsed = parseInstance({ ...instance, zones, people });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.why));
    const outcome = await solve(parsed.value, { solver, seconds: 20 });
    expect(outcome.status).not.toBe('infeasible');
  });

  test('rules that contradict each other are named, and nothing else is', async () => {
    const instance = week6();
    const relation = instance.relations[0]?.id ?? '';
    const boundaries: Instance['boundaries'] = [
      { id: 'must', type: 'require', relation, days: { dow: [5] }, count: 1 },
      { id: 'mustNot', type: 'never', relation, days: { dow: [5] } },
    ];
    const outcome = await solve({ ...instance, boundaries }, { solver, ways: 0 });
    if (outcome.status !== 'infeasible') throw new Error(outcome.status);
    expect(outcome.conflict.rules.map((r) => ('id' in r ? r.id : r.rule)).sort()).toEqual([
      'must',
      'mustNot',
    ]);
  });

  test('well-formed, and far too much: said before memory is gone', async () => {
    const instance = week6();
    instance.horizon.grid = 1;
    for (const person of instance.people)
      Object.assign(person, { free: [[0, 10_000]], cap: 10_000, maxPerDay: 10 });
    for (const relation of instance.relations) {
      relation.session = { min: 1, max: 9_000, step: 1 };
      for (const side of Object.values(relation.sides)) Object.assign(side, { want: 9_000, most: 9_000 });
    }
    const before = process.memoryUsage().rss;
    await expect(solve(instance, { solver })).rejects.toThrow(TooLarge);
    expect(() => candidateColumns(openCalendar(instance), 'everyGridPoint')).toThrow(TooLarge);
    expect(process.memoryUsage().rss - before).toBeLessThan(1e9);
    expect(LIMITS.candidates).toBeLessThan(1e6);
  });

  test('PLAN121 few enough dates, and far too many that exclude each other: said before memory is gone', async () => {
    const instance = week6();
    instance.horizon.grid = 5;
    for (const person of instance.people)
      Object.assign(person, {
        free: [[0, 10_000]],
        cap: 10_000,
        solo: 0,
        reserve: 0,
        buffer: 0,
        maxPerDay: 4,
      });
    for (const relation of instance.relations) {
      relation.session = { min: 1_440, max: 1_470, step: 5 };
      for (const side of Object.values(relation.sides)) Object.assign(side, { want: 9_000, most: 9_000 });
    }
    const columns = candidateColumns(openCalendar(instance), 'everyGridPoint');
    expect(columns.length).toBeGreaterThan(50_000);
    const before = process.memoryUsage().rss;
    expect(() => buildModel(instance, columns)).toThrow(TooLarge);
    await expect(solve(instance, { solver, starts: 'everyGridPoint' })).rejects.toThrow(/exclude each other/);
    expect(process.memoryUsage().rss - before).toBeLessThan(1e9);
  });

  test('PLAN121 dates that can add up to endlessly many totals: said before memory is gone', () => {
    const instance = week6();
    Object.assign(instance, { boundaries: [], frozen: null, previous: null });
    Object.assign(instance.horizon, { grid: 1, weeks: LIMITS.weeks });
    for (const { sides } of instance.relations)
      for (const side of Object.values(sides)) Object.assign(side, { want: 1_000_000, most: 1_000_000 });
    const columns = [1, 20_001].map((end) => ({ relation: 0, start: 0, end, days: [0, 0] }));
    expect(() => buildModel(instance, columns)).toThrow(TooLarge);
  });

  test('garbage of every kind is refused, never thrown', () => {
    const deep = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`);
    const poisoned = JSON.parse('{"__proto__": {"format": "polyplan/1"}, "constructor": 1}');
    for (const value of [null, 0, '', [], {}, deep, poisoned, Number.NaN, () => 1, Symbol('x'), 1n]) {
      expect(faults(value).length).toBeGreaterThan(0);
    }
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, '60', null, 1e300, [], {}]) {
      const instance = week6();
      const [person] = instance.people;
      expect(
        faults({ ...instance, people: [{ ...person, cap: bad }, ...instance.people.slice(1)] })[0],
      ).toContain('people[0].cap');
    }
  });
});
