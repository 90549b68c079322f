/**
 * Small random planning problems with everything the format knows: two zones, clock changes, groups, floors over one or
 * more weeks, nights, every kind of boundary, a frozen part, a previous plan, travel. Some cannot be solved at all.
 */
import type { Boundary, DaySet, Instance, LocalDay, Person, Relation, Session } from '../../src/format.ts';
import type { Random } from './random.ts';

const MONDAY = Date.UTC(2026, 2, 2);

function zone(random: Random, weeks: number, offset: number): { days: LocalDay[] } {
  const change = random.chance(0.4) ? random.int(0, 7 * weeks - 1) : -1;
  const shift = random.pick([-60, 60]);
  const days: LocalDay[] = [];
  let start = offset;
  for (let i = 0; i < 7 * weeks; i++) {
    const end = start + 1440 + (i === change ? shift : 0);
    const date = new Date(MONDAY + i * 86_400_000).toISOString().slice(0, 10);
    const evening: [number, number] = [end - 360, random.chance(0.1) ? end + 60 : end];
    days.push({ date, dow: (i % 7) + 1, isoWeek: 10 + Math.floor(i / 7), start, end, evening });
    start = end;
  }
  return { days };
}

function daySet(random: Random, days: LocalDay[]): DaySet {
  const set: DaySet = {};
  if (random.chance(0.7)) set.dow = random.some([1, 2, 3, 4, 5, 6, 7], 0.5);
  if (random.chance(0.2)) set.isoWeek = random.pick(['even', 'odd']);
  if (random.chance(0.15)) set.dates = random.some(days, 0.5).map((d) => d.date);
  if (random.chance(0.1)) set.dom = random.some(days, 0.6).map((d) => Number(d.date.slice(8)));
  return set;
}

function person(random: Random, id: string, zoneName: string, days: LocalDay[], grid: number): Person {
  const free: [number, number][] = [];
  for (const day of days) {
    if (!random.chance(0.6)) continue;
    const ragged = random.chance(0.2) ? random.int(0, 29) : 0;
    const from = day.start + 60 * random.int(8, 20) + ragged;
    const to = from + Math.max(30, grid) * random.int(2, 480 / Math.max(30, grid));
    if (from > (free.at(-1)?.[1] ?? -1) && from >= 0) free.push([from, to]);
  }
  return {
    id,
    zone: zoneName,
    free,
    nights: random.some(
      days.map((_, i) => i),
      0.6,
    ),
    cap: 60 * random.int(2, 20),
    solo: 60 * random.int(0, 3),
    reserve: random.pick([0, 0, 10, 25]),
    buffer: random.pick([0, 30, 45, 60]),
    maxPerDay: random.pick([1, 1, 2, 3]),
    maxEveningsRow: random.int(1, 4),
    freeEvenings: random.int(0, 5),
  };
}

function relation(random: Random, id: string, members: string[], weeks: number, grid: number): Relation {
  const min = grid * Math.max(1, Math.round(random.pick([30, 60, 120]) / grid));
  const step = random.chance(0.8) ? grid : 2 * grid;
  const max = min + step * random.int(0, 3);
  const sides: Relation['sides'] = {};
  for (const member of members) {
    const want = 60 * random.int(1, 5);
    sides[member] = {
      tier: random.int(1, 3),
      want,
      most: want + 30 * random.int(0, 4),
      floor: {
        minutes: random.chance(0.6) ? random.pick([30, 60, 90, 120, 150, 240]) : 0,
        weeks: random.chance(0.5) ? 1 : weeks,
      },
      prefer: null,
      nights: random.chance(0.3) ? random.int(1, 2) : 0,
    };
  }
  return { id, members, session: { min, max, step }, sides };
}

function boundary(random: Random, id: string, instance: Instance): Boundary {
  const days = () => daySet(random, Object.values(instance.zones)[0]?.days ?? []);
  const relations = instance.relations.map((r) => r.id);
  const people = instance.people.map((p) => p.id);
  switch (random.pick(['ours', 'never', 'never', 'apart', 'cover', 'cover', 'require'] as const)) {
    case 'ours':
      return { id, type: 'ours', relation: random.pick(relations), days: days() };
    case 'never':
      return random.chance(0.5)
        ? { id, type: 'never', relation: random.pick(relations), days: days() }
        : { id, type: 'never', person: random.pick(people), days: { dow: [random.int(1, 7)] } };
    case 'apart': {
      const who = random.pick(people);
      const mine = instance.relations.filter((r) => r.members.includes(who)).map((r) => r.id);
      return { id, type: 'apart', person: who, relations: mine };
    }
    case 'cover':
      return { id, type: 'cover', people: random.chance(0.8) ? people.slice(0, 2) : people, days: days() };
    case 'require':
      return { id, type: 'require', relation: random.pick(relations), days: days(), count: random.int(1, 2) };
  }
}

/** A date of that relation that suits its members' free time if any does; not checked against anything else. */
export function randomSession(random: Random, instance: Instance, relation: Relation): Session {
  const { grid } = instance.horizon;
  const { min, max, step } = relation.session;
  const member = instance.people.find((p) => p.id === random.pick(relation.members));
  const interval = member && member.free.length > 0 ? random.pick(member.free) : [1080, 1440];
  const start = Math.ceil((interval[0] ?? 0) / grid) * grid + grid * random.int(0, 4);
  const length = min + step * random.int(0, Math.floor((max - min) / step));
  return { relation: relation.id, start, end: start + length };
}

/**
 * `accepts` judges a set of sessions (a checker); it keeps the frozen part and the previous plan sane most of the time.
 * `pads` also uses our extensions, travel and fixed dates, which the plain format lacks.
 */
export function randomInstance(
  random: Random,
  accepts: (instance: Instance, sessions: Session[]) => boolean,
  pads = false,
): Instance {
  const weeks = random.chance(0.85) ? 1 : 2;
  const grid = random.pick([30, 30, 30, 60, 60, 20]);
  const offset = random.pick([-480, -60, 120, 300]);
  const zones: Instance['zones'] = { 'Test/One': zone(random, weeks, Math.max(0, -offset)) };
  if (random.chance(0.4)) zones['Test/Two'] = zone(random, weeks, Math.max(0, offset));
  const instance: Instance = {
    format: 'polyplan/1',
    name: 'random',
    horizon: { start: '2026-03-02T00:00:00Z', weeks, grid },
    tierWeights: { 1: 4, 2: 2, 3: 1 },
    zones,
    people: [],
    relations: [],
    boundaries: [],
    frozen: null,
    previous: null,
  };
  const count = random.int(2, 4);
  for (let i = 1; i <= count; i++) {
    const [name, table] = random.pick(Object.entries(zones));
    instance.people.push(person(random, `p${i}`, name, table.days, grid));
  }
  const ids = instance.people.map((p) => p.id);
  for (let i = 1; i <= random.int(1, 4); i++) {
    const first = random.pick(ids);
    const others = ids.filter((x) => x !== first);
    const members = [first, random.pick(others)];
    if (random.chance(0.2)) members.push(...others.filter((x) => !members.includes(x)).slice(0, 1));
    instance.relations.push(relation(random, `r${i}`, members, weeks, grid));
  }
  const days = Object.values(zones)[0]?.days ?? [];
  for (const r of instance.relations) {
    if (pads && random.chance(0.5)) r.pad = { before: 5 * random.int(0, 9), after: 5 * random.int(0, 9) };
    for (const side of Object.values(r.sides)) if (random.chance(0.4)) side.prefer = daySet(random, days);
  }
  for (let i = 1; i <= random.int(0, 4); i++) instance.boundaries.push(boundary(random, `b${i}`, instance));
  return withHistory(random, instance, accepts, pads);
}

function withHistory(
  random: Random,
  instance: Instance,
  accepts: (instance: Instance, sessions: Session[]) => boolean,
  extensions: boolean,
): Instance {
  const history: Session[] = [];
  const strict = random.chance(0.9);
  for (let i = 0; i < 12; i++) {
    const session = randomSession(random, instance, random.pick(instance.relations));
    if (!strict || accepts(instance, [...history, session])) history.push(session);
  }
  history.sort((a, b) => a.start - b.start);
  if (random.chance(0.4)) {
    const until = random.int(0, 3) * 1440;
    instance.frozen = { until, sessions: history.filter((s) => s.start < until), nights: [] };
  }
  const until = instance.frozen?.until ?? 0;
  if (random.chance(0.6)) instance.previous = { sessions: [...history], nights: [] };
  if (extensions && random.chance(0.4)) {
    const later = history.filter((s) => s.start >= until).slice(0, 1);
    instance.fixed = later.map((s, i) => ({ id: `f${i}`, ...s, night: random.chance(0.2) }));
  }
  return instance;
}
