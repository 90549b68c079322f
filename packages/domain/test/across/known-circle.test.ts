// What my own space knows of a circle that this device cannot read.
import { expect, test } from 'vitest';
import {
  type Intent,
  knownCircle,
  type MemberId,
  type PersonId,
  type SpaceId,
  type State,
} from '../../src/index.ts';
import { add, given, person } from '../people/map-of.ts';
import { ana, ben, cleo, say } from '../spaces/sharing-of.ts';

const [here, elsewhere] = ['1', '2'].map((one) => one.repeat(64)) as [SpaceId, SpaceId];

function own(...said: object[]): State {
  const state = given([add('ben'), add('robin')]);
  for (const intent of said) say(state, undefined, { tool: 'spaces', intent } as never);
  return state;
}
const isOnMap = (space: SpaceId, member: MemberId, name: string) => ({
  ...{ type: 'knowMember', space, member, person: person(name) as PersonId },
});
const isCalled = (space: SpaceId, member: string, called: string) => ({
  type: 'knowName',
  space,
  member,
  called,
});

test('SPACE17 it is told by who of my map is in it, and by names that I took notice of; another circle tells nothing of it', () => {
  expect(knownCircle(own(), here)).toEqual({ name: '', people: [] });
  const state = own(
    ...[isOnMap(here, ben, 'ben'), isCalled(here, ben, 'Benny'), isCalled(here, cleo, 'Cleo')],
    ...[isCalled(here, 'circle', 'The table'), isOnMap(elsewhere, ana, 'robin')],
  );
  expect(knownCircle(state, here)).toEqual({ name: 'The table', people: ['Cleo', 'ben'] });
  expect(knownCircle(state, elsewhere)).toEqual({ name: '', people: ['robin'] });
});

test('SPACE17 somebody whom I have taken off my map is called as I took notice of, or not at all', () => {
  const takeOff: Intent = {
    tool: 'people',
    intent: { type: 'removePerson', person: person('ben') },
  } as Intent;
  const state = own(isOnMap(here, ben, 'ben'));
  say(state, undefined, takeOff as never);
  expect(knownCircle(state, here).people).toEqual([]);
  const named = own(isOnMap(here, ben, 'ben'), isCalled(here, ben, 'Benny'));
  say(named, undefined, takeOff as never);
  expect(knownCircle(named, here).people).toEqual(['Benny']);
});
