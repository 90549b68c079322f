import { describe, expect, test } from 'vitest';
import {
  endedWith,
  type Intent,
  myRelationships,
  ourRelationship,
  peopleTakenAway,
  type TierId,
  whatTheyKnow,
  whoIsInTiers,
} from '../../src/index.ts';
import { add, given, join, joinAs, person, relationship } from './map-of.ts';

const people = ['sam', 'kit', 'jo'].map(add);
const change = (id: string, changes: object): Intent => ({
  tool: 'people',
  intent: { type: 'changeRelationship', relationship: relationship(id), changes },
});

test('my relationships come in the order of arrival, groups after pairs, whatever their ids and tiers', () => {
  const tiered: Intent[] = [
    { tool: 'people', intent: { type: 'addTier', tier: 't1' as TierId, name: 'Primary' } },
  ];
  const { people: map } = given([
    ...people,
    ...tiered,
    join('me', 'sam', 'kit'),
    joinAs({ tier: 't1' as TierId }, 'me', 'jo'),
    join('me', 'kit'),
    join('me', 'sam'),
  ]);
  expect(myRelationships(map).map((r) => r.id)).toEqual(['me-sam', 'me-kit', 'me-jo', 'me-sam-kit']);
});

describe('ourRelationship', () => {
  test('the two of us come before a group, and the smaller group before the larger', () => {
    const { people: map } = given([
      ...people,
      join('me', 'sam', 'kit', 'jo'),
      join('me', 'sam', 'kit'),
      join('me', 'sam'),
    ]);
    expect(ourRelationship(map, person('sam'))?.id).toBe('me-sam');
    expect(ourRelationship(map, person('kit'))?.id).toBe('me-sam-kit');
  });

  test('is null for a metamour and for who is not joined to anybody', () => {
    const { people: map } = given([...people, join('me', 'sam'), join('sam', 'jo')]);
    expect(ourRelationship(map, person('jo'))).toBeNull();
    expect(ourRelationship(map, person('kit'))).toBeNull();
  });
});

test('PEOPLE10 an ended relationship is on record with both of its members, and off the map', () => {
  const { people: map } = given([...people, join('me', 'sam'), change('me-sam', { until: '2025-06' })]);
  expect(endedWith(map, person('sam')).map((r) => r.id)).toEqual(['me-sam']);
  expect(endedWith(map, person('kit'))).toEqual([]);
  expect(ourRelationship(map, person('sam'))).toBeNull();
});

test('PEOPLE7 a tier that was taken away holds nobody, and its relationships go on', () => {
  const tier = 'primary' as TierId;
  const state = given([
    ...people,
    { tool: 'people', intent: { type: 'addTier', tier, name: 'Primary' } },
    joinAs({ tier }, 'me', 'sam'),
  ]);
  expect(
    whoIsInTiers(state.people)
      .get(tier)
      ?.map((r) => r.id),
  ).toEqual(['me-sam']);
  given([{ tool: 'people', intent: { type: 'removeTier', tier } }], state);
  expect(whoIsInTiers(state.people).size).toBe(0);
  expect(ourRelationship(state.people, person('sam'))?.id).toBe('me-sam');
});

test('what somebody knows is told for my relationships of which I said so, and for no other', () => {
  const { people: map } = given([
    ...people,
    joinAs({ known: { jo: 'knows', kit: 'unsure' } }, 'me', 'sam'),
    join('me', 'kit'),
    joinAs({ known: { jo: 'knows' } }, 'sam', 'kit'),
  ]);
  expect(whatTheyKnow(map, person('jo')).map((k) => [k.relationship.id, k.knowing])).toEqual([
    ['me-sam', 'knows'],
  ]);
  expect(whatTheyKnow(map, person('sam'))).toEqual([]);
});

test('PEOPLE4 who was taken away can be found and brought back with their relationships', () => {
  const state = given([
    ...people,
    join('me', 'sam'),
    { tool: 'people', intent: { type: 'removePerson', person: person('sam') } },
  ]);
  expect(peopleTakenAway(state.people).map((p) => p.id)).toEqual(['sam']);
  given([{ tool: 'people', intent: { type: 'restorePerson', person: person('sam') } }], state);
  expect(peopleTakenAway(state.people)).toEqual([]);
  expect(ourRelationship(state.people, person('sam'))?.id).toBe('me-sam');
});
