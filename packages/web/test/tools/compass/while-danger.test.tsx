// While there is danger, nothing is offered that is for several, and nobody is told whose hours are short.
import type { DangerId, Intent, PersonId, RelationshipId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { enter } from '../people/in-room.tsx';

const [robin, kit] = ['robin' as PersonId, 'kit' as PersonId];
const me = 'me' as PersonId;
const person = (id: PersonId): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', person: id, fields: { name: id } },
});
const together = (id: string, nre: boolean, ...members: PersonId[]): Intent => ({
  tool: 'people',
  intent: { type: 'addRelationship', relationship: id as RelationshipId, fields: { members, nre } },
});
const life: readonly Intent[] = [
  ...[person(robin), person(kit)],
  ...[
    together('us', true, me, robin),
    together('we', false, me, kit),
    together('all', false, me, robin, kit),
  ],
  {
    tool: 'time',
    intent: {
      type: 'changeBudget',
      relationship: 'we' as RelationshipId,
      changes: { floor: 120, wish: 240 },
    },
  },
  {
    tool: 'time',
    intent: {
      type: 'addDate',
      fields: {
        relationship: 'us' as RelationshipId,
        ...{ start: '2026-03-18T18:00:00Z', end: '2026-03-18T21:00:00Z', status: 'accepted' },
      },
    },
  },
];
const danger: Intent = {
  tool: 'help',
  intent: { type: 'sayDanger', danger: 'd' as DangerId, kind: 'others' },
};

const pauses = () => import('../../../src/tools/compass/pauses/pauses-screen.tsx');
const moment = () => import('../../../src/tools/compass/pauses/good-moment-screen.tsx');
const textOf = async (screen: typeof pauses | typeof moment, ...more: Intent[]) =>
  (await enter(screen, '/x', '/x', [...life, ...more])).page.textContent ?? '';

test('COMPASS31 HELP5 hours that are short are said, and not while there is danger', async () => {
  expect(await textOf(pauses)).toContain('Next week has 0 h of 2 h so far.');
  expect(await textOf(pauses)).toContain('A good moment of theirs');
  const quiet = await textOf(pauses, danger);
  expect(quiet).not.toContain('so far');
  expect(quiet).not.toContain('A good moment of theirs');
  expect(quiet).toContain('Let a decision wait');
});

test('HELP5 a moment to share is offered, and not while there is danger', async () => {
  expect(await textOf(moment)).toContain('A moment to share');
  expect(await textOf(moment, danger)).not.toContain('A moment to share');
});
