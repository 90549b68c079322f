import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Intent, minutesOf, networkOf, nextDateWith, type TierId, windowOf } from '../../src/index.ts';
import { add, given, join, joinAs, person, relationship } from '../people/map-of.ts';

const fourWeeks = windowOf({ from: '2026-03-09', count: 28, zone: 'UTC' });
const tier = (id: string, name: string): Intent => ({
  tool: 'people',
  intent: { type: 'addTier', tier: id as TierId, name },
});
const date = (id: string, day: string): Intent => ({
  tool: 'time',
  intent: {
    type: 'addDate',
    fields: { relationship: relationship(id), start: `${day}T18:00:00Z`, end: `${day}T21:00:00Z` },
  },
});

const story = () =>
  given([
    ...['sam', 'kit', 'noor', 'ines', 'jo', 'lou', 'ode'].map(add),
    tier('one', 'Primary'),
    tier('two', 'Secondary'),
    tier('three', 'Comet'),
    joinAs({ tier: 'one' as TierId, hierarchy: 'prescriptive' }, 'me', 'sam'),
    joinAs({ tier: 'two' as TierId, hierarchy: 'descriptive' }, 'me', 'kit'),
    join('me', 'kit', 'noor'),
    join('sam', 'ines'),
    join('kit', 'jo'),
    join('jo', 'lou'),
    date('me-sam', '2026-03-10'),
    date('me-kit', '2026-03-11'),
    date('me-kit-noor', '2026-03-12'),
    date('me-sam', '2026-04-30'),
  ]);

test('PEOPLE2 PEOPLE5 rings are my tiers in my order, then none, metamours and the wider network; empty ones are left out', () => {
  const { rings, unlinked } = networkOf(story(), fourWeeks);
  expect(
    rings.map((ring) => [ring.kind === 'tier' ? ring.tier.fields.name : ring.kind, ring.people]),
  ).toEqual([
    ['Primary', ['sam']],
    ['Secondary', ['kit']],
    ['noTier', ['noor']],
    ['metamours', ['ines', 'jo']],
    ['wider', ['lou']],
  ]);
  expect(rings.map((ring) => (ring.kind === 'tier' ? ring.hierarchy : null)).slice(0, 2)).toEqual([
    'prescriptive',
    'descriptive',
  ]);
  expect(unlinked).toEqual(['ode']);
});

test('shares count dates in the window only, and a group date counts for each of its members', () => {
  const { bodies, links, groups } = networkOf(story(), fourWeeks);
  expect(bodies.get(person('sam'))?.dates).toBe(1);
  expect(bodies.get(person('kit'))?.dates).toBe(2);
  expect(bodies.get(person('kit'))?.share).toBeCloseTo(2 / 3);
  expect(bodies.get(person('noor'))?.share).toBeCloseTo(1 / 3);
  expect(links.filter((link) => link.mine).reduce((sum, link) => sum + link.share, 0)).toBeCloseTo(2 / 3);
  expect(groups).toMatchObject([{ relationship: 'me-kit-noor', mine: true, dates: 1 }]);
});

test('everybody stands on exactly one ring or outside of all, whatever joins whom', () => {
  const names = Array.from({ length: 9 }, (_, k) => `p${k}`);
  const pair = fc.uniqueArray(fc.constantFrom('me', ...names), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { maxLength: 12, selector: (members) => [...members].sort().join() }),
      (joined) => {
        const { rings, unlinked, bodies } = networkOf(
          given([...names.map(add), ...joined.map((members) => join(...members))]),
          fourWeeks,
        );
        const placed = [...rings.flatMap((ring) => ring.people), ...unlinked];
        expect([...placed].sort()).toEqual(names);
        expect(bodies.size).toBe(names.length);
        const partners = new Set(joined.filter((m) => m.includes('me')).flat());
        for (const name of names)
          expect(bodies.get(person(name))?.place.steps === 1).toBe(partners.has(name));
      },
    ),
  );
});

test('the next date with somebody is the earliest that has not ended, with groups, and never one that was let go of', () => {
  const state = story();
  const at = (instant: string) => minutesOf(instant);
  const next = (name: string, now: string) => nextDateWith(state, person(name), at(now))?.fields.start;
  expect(next('kit', '2026-03-09T12:00:00Z')).toBe('2026-03-11T18:00:00Z');
  expect(next('kit', '2026-03-11T20:59:00Z')).toBe('2026-03-11T18:00:00Z');
  expect(next('kit', '2026-03-11T21:00:00Z')).toBe('2026-03-12T18:00:00Z');
  expect(next('noor', '2026-03-09T12:00:00Z')).toBe('2026-03-12T18:00:00Z');
  expect(next('ines', '2026-03-09T12:00:00Z')).toBeUndefined();
  const [id] = [...state.time.dates.values()]
    .filter((d) => d.fields.relationship === 'me-kit')
    .map((d) => d.id);
  if (!id) throw new Error('no date with Kit');
  const called = given(
    [{ tool: 'time', intent: { type: 'changeDate', date: id, changes: { status: 'cancelled' } } }],
    state,
  );
  expect(nextDateWith(called, person('kit'), at('2026-03-09T12:00:00Z'))?.fields.start).toBe(
    '2026-03-12T18:00:00Z',
  );
});
