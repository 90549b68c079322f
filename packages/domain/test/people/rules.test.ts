import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  budgetTable,
  concernsFor,
  decide,
  type EntryId,
  emptyState,
  endedWith,
  fold,
  type Intent,
  meOf,
  myRelationships,
  newRelationship,
  type PeopleIntent,
  peopleOf,
  relationshipsOf,
  type State,
  type TierId,
  tierOf,
  tiersOf,
  undo,
  whereIsEverybody,
} from '../../src/index.ts';
import { add, given, join, joinAs, person, relationship } from './map-of.ts';

const world = { now: '2026-03-09T12:00:00Z', newId: () => 'new' };
const people = (intent: PeopleIntent): Intent => ({ tool: 'people', intent });
const why = (state: State, intent: Intent) => {
  const decision = decide(state, intent, world);
  return decision.ok ? null : decision.why;
};
const change = (
  id: string,
  changes: Extract<PeopleIntent, { type: 'changeRelationship' }>['changes'],
): Intent => people({ type: 'changeRelationship', relationship: relationship(id), changes });
const tier = (id: string, name = id): Intent => people({ type: 'addTier', tier: id as TierId, name });
const remove = (id: string): Intent => people({ type: 'removePerson', person: person(id) });
const restore = (id: string): Intent => people({ type: 'restorePerson', person: person(id) });
const looks = (state: State) => peopleOf(state.people).map((p) => [p.id, p.fields.look]);
const trio = ['sam', 'kit', 'jo'].map(add);

describe('PEOPLE1 a relationship has two members or more, each known, none twice', () => {
  const state = given([...trio, join('me', 'sam')]);

  test.each([
    [['me'], 'tooFewMembers'],
    [[], 'tooFewMembers'],
    [['me', 'sam', 'sam'], 'memberTwice'],
    [['me', 'nobody'], 'personUnknown'],
    [['sam', 'me'], 'sameMembersAlready'],
  ])('%j is refused: %s', (members, code) => {
    expect(why(state, joinAs({}, ...members))).toEqual({ code, field: 'members' });
  });

  test('PEOPLE1 a group stands beside the pairs inside it', () => {
    const all = given([
      ...trio,
      join('me', 'sam'),
      join('me', 'kit'),
      join('sam', 'kit'),
      join('me', 'sam', 'kit'),
    ]);
    expect(relationshipsOf(all.people)).toHaveLength(4);
  });

  test('PEOPLE1 somebody taken away is not known for a new one, and does not stop changes to an old one', () => {
    const gone = given([remove('sam')], given([...trio, join('me', 'sam', 'kit')]));
    expect(why(gone, join('me', 'sam'))?.code).toBe('personUnknown');
    expect(why(gone, change('me-sam-kit', { title: 'Us' }))).toBeNull();
  });

  test('PEOPLE1 bringing a relationship back does not make it the second of the same people', () => {
    const twice = given(
      [
        people({ type: 'removeRelationship', relationship: relationship('me-sam') }),
        joinAs({ title: 'Anew' }, 'sam', 'me'),
      ],
      given([...trio, join('me', 'sam')]),
    );
    const again = people({ type: 'restoreRelationship', relationship: relationship('me-sam') });
    expect(why(twice, again)?.code).toBe('sameMembersAlready');
  });
});

describe('PEOPLE2 a tier is a point of view', () => {
  test('PEOPLE2 only relationships that I am in carry one, and none is needed', () => {
    const state = given([...trio, tier('one'), join('me', 'sam'), join('sam', 'kit')]);
    expect(why(state, change('sam-kit', { tier: 'one' as TierId }))).toEqual({
      code: 'tierNotMine',
      field: 'tier',
    });
    expect(why(state, change('me-sam', { tier: 'one' as TierId }))).toBeNull();
    expect(why(state, change('me-sam', { tier: 'two' as TierId }))?.code).toBe('tierUnknown');
    const [mine] = myRelationships(state.people);
    expect(mine && tierOf(state.people, mine)).toBeNull();
  });

  test('PEOPLE2 who leaves a relationship takes tier and mark along', () => {
    const state = given([
      ...trio,
      tier('one'),
      joinAs({ tier: 'one' as TierId, nre: true }, 'me', 'sam', 'kit'),
    ]);
    given([change('me-sam-kit', { members: [person('sam'), person('kit')] })], state);
    expect(state.people.relationships.get(relationship('me-sam-kit'))?.fields).toMatchObject({
      tier: null,
      nre: false,
    });
  });

  test('PEOPLE2 tiers keep my order, however often they are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 120 }), (moves) => {
        const ids = ['a', 'b', 'c', 'd'];
        const state = given(ids.map((id) => tier(id)));
        const order = [...ids];
        for (const [which, to] of moves) {
          const moved = ids[which] ?? 'a';
          order.splice(order.indexOf(moved), 1);
          order.splice(to, 0, moved);
          given([people({ type: 'moveTier', tier: moved as TierId, to })], state);
        }
        expect(tiersOf(state.people).map((t) => t.id)).toEqual(order);
      }),
      { numRuns: 40 },
    );
  });

  test('PEOPLE2 a hundred moves between the same two leave an order', () => {
    const state = given(['a', 'b', 'c', 'd'].map((id) => tier(id)));
    for (let k = 0; k < 100; k++)
      given([people({ type: 'moveTier', tier: (k % 2 ? 'c' : 'd') as TierId, to: 1 })], state);
    expect(tiersOf(state.people).map((t) => t.id)).toEqual(['a', 'c', 'd', 'b']);
  });

  test('PEOPLE2 tiers have my names, and need one', () => {
    const state = given([tier('one', '  Anchor ')]);
    expect(tiersOf(state.people)[0]?.fields.name).toBe('Anchor');
    expect(why(state, people({ type: 'renameTier', tier: 'one' as TierId, name: ' ' }))).toEqual({
      code: 'nameMissing',
      field: 'name',
    });
  });
});

test('PEOPLE3 an NRE mark is set on my own feelings only', () => {
  const state = given([...trio, join('me', 'sam'), join('sam', 'kit')]);
  expect(why(state, change('sam-kit', { nre: true }))).toEqual({ code: 'nreNotMine', field: 'nre' });
  expect(why(state, joinAs({ nre: true }, 'sam', 'jo'))?.code).toBe('nreNotMine');
  expect(why(state, change('me-sam', { nre: true }))).toBeNull();
});

describe('PEOPLE4 nobody is lost by accident', () => {
  test('PEOPLE4 taking somebody away hides them and theirs, and bringing them back restores all of it', () => {
    const state = given([
      ...trio,
      tier('one'),
      joinAs({ tier: 'one' as TierId, notes: 'Ours' }, 'me', 'sam'),
      join('sam', 'kit'),
    ]);
    const before = relationshipsOf(state.people);
    given([remove('sam')], state);
    expect(peopleOf(state.people).map((p) => p.id)).toEqual(['kit', 'jo']);
    expect(relationshipsOf(state.people)).toEqual([]);
    given([restore('sam')], state);
    expect(relationshipsOf(state.people)).toEqual(before);
    expect(peopleOf(state.people).map((p) => p.id)).toEqual(['sam', 'kit', 'jo']);
  });

  test('PEOPLE4 I cannot be taken away, and taking back what I said of myself hides nobody', () => {
    const state = given([...trio, join('me', 'sam')]);
    expect(why(state, remove('me'))?.code).toBe('personUnknown');
    const said = decide(
      state,
      people({ type: 'describeMe', changes: { name: 'Lou', zone: 'Europe/Berlin' } }),
      world,
    );
    const [body] = said.ok ? said.value : [];
    if (!body) throw new Error('refused');
    const back = undo(state, body);
    const after: Ancestry = { precedes: (a, b) => a !== b };
    fold(state, 'said' as EntryId, body, after);
    expect(meOf(state.people).name).toBe('Lou');
    fold(state, 'back' as EntryId, back, after);
    expect(meOf(state.people).name).toBe('');
    expect(myRelationships(state.people)).toHaveLength(1);
    given([people({ type: 'describeMe', changes: { name: ' Lou ' } })], state);
    expect(meOf(state.people)).toMatchObject({ name: 'Lou', zone: '', hasApp: 'yes' });
  });
});

describe('PEOPLE5 metamours and the wider network are found from the relationships alone', () => {
  const state = given([
    ...['sam', 'kit', 'ines', 'jo', 'wen', 'far'].map(add),
    join('me', 'sam'),
    join('me', 'kit'),
    join('sam', 'ines'),
    join('kit', 'ines'),
    join('kit', 'jo'),
    join('jo', 'wen'),
    join('sam', 'kit'),
  ]);
  const places = whereIsEverybody(state.people);

  test('PEOPLE5 a metamour is a partner of my partner who is not my partner, through each hinge', () => {
    expect(places.get(person('ines'))).toEqual({ person: 'ines', steps: 2, through: ['kit', 'sam'] });
    expect(places.get(person('kit'))).toEqual({ person: 'kit', steps: 1, through: [] });
  });

  test('PEOPLE5 further people are named by their steps, and who has no path by none', () => {
    expect(places.get(person('wen'))).toEqual({ person: 'wen', steps: 3, through: ['jo'] });
    expect(places.get(person('far'))).toEqual({ person: 'far', steps: null, through: [] });
  });

  test('PEOPLE5 steps are the fewest there are, whatever the network', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const all = ['me', ...ids];
    fc.assert(
      fc.property(fc.array(fc.subarray(all, { minLength: 2, maxLength: 3 }), { maxLength: 8 }), (groups) => {
        const distinct = [...new Map(groups.map((g) => [g.join('-'), g])).values()];
        const network = given([...ids.map(add), ...distinct.map((g) => join(...g))]);
        const joined = (a: string, b: string) =>
          a !== b && distinct.some((g) => g.includes(a) && g.includes(b));
        // Floyd and Warshall, who know nothing of rings
        const far = all.map((a) =>
          all.map((b) => (a === b ? 0 : joined(a, b) ? 1 : Number.POSITIVE_INFINITY)),
        );
        all.forEach((_, k) => {
          all.forEach((_, i) => {
            all.forEach((_, j) => {
              const row = far[i] ?? [];
              row[j] = Math.min(row[j] ?? 0, (row[k] ?? 0) + (far[k]?.[j] ?? 0));
            });
          });
        });
        const found = whereIsEverybody(network.people);
        ids.forEach((id, k) => {
          const steps = far[0]?.[k + 1] ?? Number.POSITIVE_INFINITY;
          expect(found.get(person(id))?.steps).toBe(Number.isFinite(steps) ? steps : null);
          const hinges =
            steps > 1 && Number.isFinite(steps)
              ? ids.filter((h) => joined(h, id) && far[0]?.[all.indexOf(h)] === steps - 1)
              : [];
          expect(found.get(person(id))?.through).toEqual(hinges);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('PEOPLE6 marks and colours', () => {
  test('PEOPLE6 are given in the order of arrival, and stay', () => {
    const state = given(trio);
    expect(looks(state)).toEqual([
      ['sam', 0],
      ['kit', 1],
      ['jo', 2],
    ]);
    given([remove('kit'), add('noor')], state);
    expect(looks(state)).toEqual([
      ['sam', 0],
      ['jo', 2],
      ['noor', 3],
    ]);
    given([restore('kit')], state);
    expect(looks(state)).toEqual([
      ['sam', 0],
      ['kit', 1],
      ['jo', 2],
      ['noor', 3],
    ]);
  });

  test('PEOPLE6 of those who went away are given on before there is a ninth, and are not shared when they come back', () => {
    const eight = Array.from({ length: 8 }, (_, k) => add(`p${k}`));
    const state = given([...eight, remove('p3'), add('late')]);
    expect(state.people.people.get(person('late'))?.fields.look).toBe(3);
    given([restore('p3')], state);
    expect(state.people.people.get(person('p3'))?.fields.look).toBe(8);
    expect(new Set(looks(state).map(([, look]) => look)).size).toBe(9);
  });

  test('PEOPLE6 are never given twice, whoever comes and goes', () => {
    const step = fc.tuple(fc.constantFrom('add', 'remove', 'restore'), fc.nat({ max: 11 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const state = emptyState();
        for (const [what, k] of steps) {
          const known = state.people.people.has(person(`p${k}`));
          if (what === 'add' && !known) given([add(`p${k}`)], state);
          else if (what !== 'add' && known)
            given([what === 'remove' ? remove(`p${k}`) : restore(`p${k}`)], state);
        }
        const all = looks(state).map(([, look]) => look);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('PEOPLE7 taking a tier away leaves its relationships without one, and bringing it back restores it', () => {
  const state = given([...trio, tier('one'), joinAs({ tier: 'one' as TierId }, 'me', 'sam')]);
  const tierOfSam = () => myRelationships(state.people).map((r) => tierOf(state.people, r)?.id ?? null);
  given([people({ type: 'removeTier', tier: 'one' as TierId })], state);
  expect(tierOfSam()).toEqual([null]);
  expect(why(state, change('me-sam', { notes: 'Still ours' }))).toBeNull();
  given([people({ type: 'restoreTier', tier: 'one' as TierId })], state);
  expect(tierOfSam()).toEqual(['one']);
});

test('PEOPLE8 what two devices wrote at once is kept side by side, and can be asked about', () => {
  const state = given([...trio, join('me', 'sam')]);
  const at = world.now;
  const named = (name: string) =>
    ({
      tool: 'people',
      version: 1,
      at,
      event: { type: 'personChanged', person: person('sam'), changes: { name } },
    }) as const;
  // both have seen the map, and neither the other
  const ancestry: Ancestry = { precedes: (a, b) => a.startsWith('e') && !b.startsWith('e') };
  fold(state, 'there' as EntryId, named('Samuel'), ancestry);
  fold(state, 'here' as EntryId, named('Sammy'), ancestry);
  const sam = state.people.people.get(person('sam'));
  expect(sam?.disputed).toEqual(['name']);
  expect(sam?.registers.name.map((w) => w.value).sort()).toEqual(['Sammy', 'Samuel']);
});

test('PEOPLE9 nobody has a right who was not given one', () => {
  const state = given([...trio, join('me', 'sam'), joinAs({ mayVeto: [person('sam')] }, 'me', 'kit')]);
  expect(newRelationship).toMatchObject({ decides: [], consulted: [], mayVeto: [] });
  const [withSam, withKit] = ['me-sam', 'me-kit'].map(
    (id) => state.people.relationships.get(relationship(id))?.fields,
  );
  expect(withSam).toMatchObject({ decides: [], consulted: [], mayVeto: [] });
  expect(withKit).toMatchObject({ decides: [], consulted: [], mayVeto: ['sam'] });
});

describe('PEOPLE10 a relationship that has ended', () => {
  const state = given([
    ...trio,
    join('me', 'sam'),
    {
      tool: 'time',
      intent: {
        type: 'changeBudget',
        relationship: relationship('me-sam'),
        changes: { floor: 240, shortest: 60 },
      },
    },
  ]);

  test('PEOPLE10 stays on record, off the map and out of every plan', () => {
    expect(budgetTable(state, '2026-03-09', 1)).toHaveLength(1);
    given([change('me-sam', { until: '2026-02' })], state);
    expect(relationshipsOf(state.people)).toEqual([]);
    expect(endedWith(state.people, person('sam'))).toHaveLength(1);
    expect(budgetTable(state, '2026-03-09', 1)).toEqual([]);
    expect(concernsFor(state, '2026-03-09')).toEqual([]);
    expect(whereIsEverybody(state.people).get(person('sam'))?.steps).toBeNull();
  });

  test('PEOPLE10 may be followed by a new one of the same people', () => {
    expect(why(state, joinAs({ title: 'Again' }, 'me', 'sam'))).toBeNull();
  });

  test.each([
    ['2024-06', '2023', 'endBeforeStart', 'until'],
    ['2024-06-10', '2024-06-09', 'endBeforeStart', 'until'],
    ['2024-13', '', 'dateUnclear', 'since'],
    ['2024', '2024-02-30', 'dateUnclear', 'until'],
    ['last summer', '', 'dateUnclear', 'since'],
  ])('PEOPLE10 since %s until %s is refused: %s', (since, until, code, field) => {
    expect(why(state, joinAs({ since, until }, 'me', 'kit'))).toEqual({ code, field });
  });

  test.each([
    ['2024-06', '2024'],
    ['2024', '2024-03'],
    ['', '2024'],
    ['2023-12-31', '2024-01-01'],
  ])('PEOPLE10 since %s until %s is fine', (since, until) => {
    expect(why(state, joinAs({ since, until }, 'me', 'kit'))).toBeNull();
  });
});

describe('names', () => {
  const state = given(trio);
  test('are kept without the spaces around them, also where they are changed', () => {
    const long = `${' '.repeat(30)}${'é'.repeat(80)}${' '.repeat(30)}`;
    given([people({ type: 'changePerson', person: person('sam'), changes: { name: long } })], state);
    expect(state.people.people.get(person('sam'))?.fields.name).toBe('é'.repeat(80));
  });

  test.each([
    ['   ', 'nameMissing'],
    ['x'.repeat(81), 'nameTooLong'],
  ])('%j is refused: %s', (name, code) => {
    expect(why(state, people({ type: 'addPerson', fields: { name } }))).toEqual({ code, field: 'name' });
  });

  test('zones must be known', () => {
    const moved = (zone: string) =>
      why(state, people({ type: 'changePerson', person: person('kit'), changes: { zone } }));
    expect(moved('Mars/Olympus')).toEqual({ code: 'zoneUnknown', field: 'zone' });
    expect(moved('')).toBeNull();
    expect(moved('Africa/Cairo')).toBeNull();
  });
});
