import { describe, expect, test } from 'vitest';
import { LIMITS } from '../src/format.ts';
import { parseInstance, parsePlan } from '../src/parse.ts';
import { judgeInstance, readInstance, readJson } from './helpers/judge.ts';

type Json = Record<string, unknown> & { [key: string]: never };

/** week-6 with one thing changed, at a path such as `people.0.free`. */
function broken(path: string, value: unknown): unknown {
  const json = readJson('week-6') as Json;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at: Record<string, unknown> = json;
  for (const part of parts) at = at[part] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return json;
}

function faults(json: unknown): string[] {
  const parsed = parseInstance(json);
  return parsed.ok ? [] : parsed.why.map((f) => `${f.path}: ${f.code}`);
}

describe('PLAN1 PLAN6 a malformed instance is refused with every fault at its place', () => {
  test.each(['week-3', 'week-6', 'conflict-6', 'month-12', 'month-25', 'month-60', 'month-150', 'dst-12'])(
    '%s is well-formed',
    (name) => expect(faults(readJson(name))).toEqual([]),
  );

  test.each<[string, unknown, string]>([
    ['format', 'polyplan/2', 'format: unknownValue'],
    ['horizon.grid', 7, 'horizon.grid: inconsistent'],
    ['horizon.weeks', 0, 'horizon.weeks: outOfRange'],
    ['horizon.weeks', LIMITS.weeks + 1, 'horizon.weeks: outOfRange'],
    ['horizon', undefined, 'horizon: missing'],
    ['people', {}, 'people: wrongType'],
    ['people.1.id', 'p001', 'people[1].id: duplicate'],
    ['people.0.zone', 'Mars/Olympus', 'people[0].zone: unknownReference'],
    ['people.0.zone', 'toString', 'people[0].zone: unknownReference'],
    ['people.2.free', [[600, 500]], 'people[2].free[0]: inconsistent'],
    [
      'people.2.free',
      [
        [600, 700],
        [700, 800],
      ],
      'people[2].free[1]: inconsistent',
    ],
    ['people.2.free', [[600, '700']], 'people[2].free[0][1]: wrongType'],
    ['people.2.free', [[600.5, 700]], 'people[2].free[0][0]: wrongType'],
    ['people.0.nights', [7], 'people[0].nights[0]: outOfRange'],
    ['people.0.reserve', 101, 'people[0].reserve: outOfRange'],
    ['people.0.buffer', -1, 'people[0].buffer: outOfRange'],
    ['people.0.cap', 1e300, 'people[0].cap: outOfRange'],
    ['people.0.cap', undefined, 'people[0].cap: missing'],
    ['relations.1.id', 'r001', 'relations[1].id: duplicate'],
    ['relations.0.members', ['p001'], 'relations[0].members: outOfRange'],
    ['relations.0.members', ['p001', 'p001'], 'relations[0].members[1]: duplicate'],
    ['relations.0.members', ['p001', 'p002', 'p009'], 'relations[0].members[2]: unknownReference'],
    ['relations.0.session.step', 0, 'relations[0].session.step: inconsistent'],
    ['relations.0.session.min', 45, 'relations[0].session.min: inconsistent'],
    ['relations.0.session.max', 60, 'relations[0].session.max: inconsistent'],
    ['relations.2.sides.p001.most', 60, 'relations[2].sides.p001.most: inconsistent'],
    ['relations.2.sides.p001.most', undefined, 'relations[2].sides.p001.most: missing'],
    ['relations.2.sides.p001.want', 50, 'relations[2].sides.p001.want: inconsistent'],
    ['relations.2.sides.p001.want', 0, 'relations[2].sides.p001.want: outOfRange'],
    ['relations.2.sides.p001.tier', 9, 'relations[2].sides.p001.tier: unknownReference'],
    ['relations.2.sides.p001.tier', null, 'relations[2].sides.p001.tier: wrongType'],
    ['relations.2.sides.p001.floor.weeks', 2, 'relations[2].sides.p001.floor.weeks: inconsistent'],
    ['relations.2.sides.p001', undefined, 'relations[2].sides.p001: missing'],
    ['relations.2.pad', { before: -5, after: 0 }, 'relations[2].pad.before: outOfRange'],
    ['boundaries.0.type', 'always', 'boundaries[0].type: unknownValue'],
    ['boundaries.0.relation', 'r999', 'boundaries[0].relation: unknownReference'],
    ['boundaries.1.id', 'b001', 'boundaries[1].id: duplicate'],
    ['boundaries.2.relations', ['r001', 'r777'], 'boundaries[2].relations[1]: unknownReference'],
    [
      'boundaries.0',
      { id: 'b001', type: 'cover', people: ['p777'] },
      'boundaries[0].people[0]: unknownReference',
    ],
    ['boundaries.0', { id: 'b001', type: 'never' }, 'boundaries[0]: missing'],
    ['tierWeights.1', 0, 'tierWeights["1"]: outOfRange'],
    ['zones.Europe/Berlin.days.3.start', 1, 'zones["Europe/Berlin"].days[3].start: inconsistent'],
    ['zones.Europe/Berlin.days.3.dow', 1, 'zones["Europe/Berlin"].days[3].dow: inconsistent'],
    [
      'frozen.sessions',
      [{ relation: 'r999', start: 0, end: 60 }],
      'frozen.sessions[0].relation: unknownReference',
    ],
    [
      'previous.sessions',
      [{ relation: 'r001', start: 60, end: 60 }],
      'previous.sessions[0].end: inconsistent',
    ],
    ['fixed', [{ id: 'a', relation: 'r999', start: 0, end: 60 }], 'fixed[0].relation: unknownReference'],
  ])('%s = %j', (path, value, expected) => {
    expect(faults(broken(path, value))).toContain(expected);
  });

  test.each([null, 7, 'text', [], {}, { format: 'polyplan/1' }])('%j is no instance', (json) => {
    expect(faults(json).length).toBeGreaterThan(0);
  });

  test('several faults are listed together, each with words', () => {
    const json = broken('people.0.zone', 'Nowhere') as { people: { zone: string; buffer: unknown }[] };
    for (const person of json.people.slice(1, 4)) person.zone = 'Elsewhere';
    const parsed = parseInstance(json);
    expect(parsed.ok ? [] : parsed.why).toHaveLength(4);
    expect(parsed.ok ? '' : parsed.why[0]?.message).toBe('there is no zone Nowhere');
  });

  test('PLAN9 sizes are limited, and what the format does not know is ignored', () => {
    const many = Array.from({ length: LIMITS.people + 1 }, () => ({}));
    expect(faults(broken('people', many))).toContain('people: outOfRange');
    expect(faults(broken('people.0.shoeSize', 42))).toEqual([]);
    const parsed = parseInstance(broken('people.0.shoeSize', 42));
    expect(parsed.ok && parsed.value.people[0]).not.toHaveProperty('shoeSize');
  });

  test('whatever the judge refuses is refused here', () => {
    const changes: [string, unknown][] = [
      ['people.0.cap', -5],
      ['people.0.free', [[5, 3]]],
      ['relations.0.session.min', 10],
      ['relations.0.sides.p001.most', 5],
      ['boundaries.0.type', 'x'],
      ['zones.Europe/Berlin.days', []],
    ];
    for (const [path, value] of changes) {
      expect(judgeInstance(broken(path, value)).length, path).toBeGreaterThan(0);
      expect(faults(broken(path, value)).length, path).toBeGreaterThan(0);
    }
  });
});

describe('PLAN2 a plan must speak of the instance', () => {
  const instance = readInstance('week-6');
  test.each<[unknown, string]>([
    [{ sessions: [{ relation: 'r1', start: 0, end: 60 }] }, 'sessions[0].relation'],
    [{ sessions: [], nights: [{ relation: 'r001', day: 9 }] }, 'nights[0].day'],
    [{ sessions: [{ relation: 'r001', start: '0', end: 60 }] }, 'sessions[0].start'],
    [{}, 'sessions'],
  ])('%j', (json, path) => {
    const parsed = parsePlan(json, instance);
    expect(parsed.ok ? [] : parsed.why.map((f) => f.path)).toEqual([path]);
  });

  test('nights may be left out', () => {
    expect(parsePlan({ sessions: [] }, instance)).toEqual({ ok: true, value: { sessions: [], nights: [] } });
  });
});
