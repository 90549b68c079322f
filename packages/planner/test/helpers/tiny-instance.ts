/**
 * Instances so small that every plan can be looked at, each about a few rules that are made to matter: without themes, limits
 * are wide. With them come dates that the rule forbids by itself, which an exhaustive search may try.
 */
import type { Boundary, DaySet, Instance, LocalDay, Session } from '../../src/format.ts';
import { everyDate } from './exhaustive.ts';
import type { Random } from './random.ts';

const DAY = 1440;
const THEMES = [
  'grid',
  'length',
  'horizon',
  'free',
  'buffer',
  'oncePerDay',
  'maxPerDay',
  'budget',
  'freeEvenings',
  'eveningsRow',
  'most',
  'night',
  'ours',
  'never',
  'apart',
  'cover',
  'require',
  'frozen',
] as const;
/** Drawn more often, for they matter only where others allow it. */
const RARE = ['apart', 'apart', 'length', 'most', 'freeEvenings', 'eveningsRow'] as const;
export const RULES: readonly string[] = THEMES;
type Theme = (typeof THEMES)[number];

export type Tiny = { instance: Instance; extra: Session[] };

/** Drawn anew until there are few enough dates to choose from. */
export function tinyInstance(random: Random): Tiny {
  for (;;) {
    const themes = new Set(Array.from({ length: 4 }, () => random.pick([...THEMES, ...RARE])));
    const tiny = draw(random, themes);
    const dates = everyDate(tiny.instance).length;
    if (dates >= 4 && dates <= 14) return tiny;
  }
}

function draw(random: Random, themes: ReadonlySet<Theme>): Tiny {
  const first = random.int(0, 3);
  const days = themes.has('oncePerDay')
    ? [first]
    : [first, first + 1, ...(random.chance(0.3) ? [first + 2] : [])];
  const evening = themes.has('eveningsRow') || themes.has('freeEvenings') || random.chance(0.3);
  const long =
    themes.has('oncePerDay') ||
    themes.has('buffer') ||
    themes.has('maxPerDay') ||
    themes.has('apart') ||
    themes.has('length');
  const hour = evening ? 18 : 10;
  const free = days.map((d): [number, number] => {
    const start = d * DAY + 60 * hour;
    return [start, start + (long ? 120 : random.pick([60, 120, 180]))];
  });
  const instance: Instance = {
    format: 'polyplan/1',
    name: [...themes].join(' '),
    horizon: { start: '2026-03-02T00:00:00Z', weeks: 1, grid: 60 },
    tierWeights: { 1: 4, 2: 2, 3: 1 },
    zones: { Test: { days: week() } },
    people: ['p1', 'p2', 'p3'].map((id) => ({
      id,
      zone: 'Test',
      free: free.filter(() => random.chance(0.9)),
      nights: themes.has('night') && random.chance(0.6) ? [] : [0, 1, 2, 3, 4, 5, 6],
      cap: themes.has('budget') ? random.pick([60, 120]) : random.pick([180, 240, 6000]),
      solo: 0,
      reserve: 0,
      buffer: themes.has('buffer') ? 60 : 0,
      maxPerDay: themes.has('maxPerDay') || random.chance(0.3) ? 1 : 4,
      maxEveningsRow: themes.has('eveningsRow') ? 1 : 7,
      freeEvenings: themes.has('freeEvenings') ? 6 : 0,
    })),
    relations: [],
    boundaries: [],
    frozen: null,
    previous: null,
  };
  const pairs = random.pick([
    ['p1 p2', 'p1 p3'],
    ['p1 p2', 'p1 p3', 'p2 p3'],
    ['p1 p2', 'p1 p2 p3'],
  ]);
  for (const [i, pair] of pairs.entries()) {
    const members = pair.split(' ');
    const wish = random.int(2, 5) * 60;
    const max = !themes.has('length') && random.chance(0.4) ? 120 : 60;
    const sides = members.map((m, k) => {
      const want = themes.has('most') && k === 0 ? 60 : wish;
      const prefer: DaySet | null = random.chance(0.7)
        ? { dow: random.some([1, 2, 3, 4, 5, 6, 7], 0.5) }
        : null;
      const side = {
        tier: random.int(1, 3),
        want,
        most: themes.has('most') && k === 0 ? want : wish + 60,
        floor: { minutes: random.pick([0, 60, 120]), weeks: 1 },
        prefer,
        nights: themes.has('night') || random.chance(0.1) ? 1 : 0,
      };
      return [m, side] as const;
    });
    instance.relations.push({
      id: `r${i + 1}`,
      members,
      session: { min: 60, max, step: 60 },
      sides: Object.fromEntries(sides),
    });
  }
  for (const theme of themes) instance.boundaries.push(...boundaries(random, theme, days));
  if (themes.has('frozen')) {
    const until = ((days[0] ?? 0) + 1) * DAY;
    const past = everyDate(instance).filter((s) => s.start < until);
    instance.frozen = {
      until,
      sessions: past.length > 0 && random.chance(0.3) ? [random.pick(past)] : [],
      nights: [],
    };
  }
  if (random.chance(0.7)) {
    const known = everyDate(instance).filter(() => random.chance(0.5));
    instance.previous = { sessions: known, nights: [] };
  }
  return { instance, extra: [...themes].flatMap((theme) => forbidden(theme, instance, days, hour)) };
}

function week(): LocalDay[] {
  return Array.from({ length: 7 }, (_, i) => ({
    date: `2026-03-0${2 + i}`,
    dow: i + 1,
    isoWeek: 10,
    start: i * DAY,
    end: (i + 1) * DAY,
    evening: [i * DAY + 1080, (i + 1) * DAY] as [number, number],
  }));
}

function boundaries(random: Random, theme: Theme, days: number[]): Boundary[] {
  const some = { dow: [1 + random.pick(days)] };
  if (theme === 'ours') return [{ id: 'b-ours', type: 'ours', relation: 'r1', days: some }];
  if (theme === 'never')
    return [{ id: 'b-never', type: 'never', relation: random.pick(['r1', 'r2']), days: some }];
  if (theme === 'apart')
    return [{ id: 'b-apart', type: 'apart', person: random.pick(['p1', 'p2']), relations: ['r1', 'r2'] }];
  if (theme === 'cover')
    return [
      {
        id: 'b-cover',
        type: 'cover',
        people: random.pick([
          ['p1', 'p2'],
          ['p2', 'p3'],
        ]),
        days: {},
      },
    ];
  if (theme === 'require')
    return [
      {
        id: 'b-require',
        type: 'require',
        relation: random.pick(['r1', 'r2']),
        days: some,
        count: random.pick([1, 1, 1, 2]),
      },
    ];
  return [];
}

function forbidden(theme: Theme, instance: Instance, days: number[], hour: number): Session[] {
  const at = (days[0] ?? 0) * DAY + 60 * hour;
  const other = ((days.at(-1) ?? 0) + 1) * DAY + 600;
  const relation = 'r1';
  const ragged: [number, number] = [other + 30, other + 90];
  if (theme === 'grid') {
    for (const person of instance.people) person.free = [...person.free, ragged];
    return [{ relation, start: ragged[0], end: ragged[1] }];
  }
  if (theme === 'length') return [{ relation, start: at, end: at + 120 }];
  if (theme === 'horizon') return [{ relation, start: -120, end: -60 }];
  if (theme === 'free') return [{ relation: 'r2', start: other + 180, end: other + 240 }];
  return [];
}
