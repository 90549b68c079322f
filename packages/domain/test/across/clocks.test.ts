import { expect, test } from 'vitest';
import { type Intent, ME, minutesOf, otherClocks } from '../../src/index.ts';
import { given, join, person, relationship } from '../people/map-of.ts';

const zoned = (id: string, zone: string): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', person: person(id), fields: { name: id, zone } },
});

test('otherClocks names only those whose clock differs at that moment', () => {
  const state = given([
    zoned(ME, 'Europe/Berlin'),
    zoned('sam', 'Europe/Paris'),
    zoned('kit', 'Europe/Lisbon'),
    zoned('noor', 'America/New_York'),
    zoned('robin', ''),
    join('me', 'sam', 'kit', 'noor', 'robin'),
  ]);
  const group = state.people.relationships.get(relationship('me-sam-kit-noor-robin'));
  if (!group) throw new Error('the group is not there');
  expect(otherClocks(state, group, minutesOf('2026-03-12T18:00:00Z'))).toEqual([
    { zone: 'Europe/Lisbon', people: ['kit'] },
    { zone: 'America/New_York', people: ['noor'] },
  ]);
});
