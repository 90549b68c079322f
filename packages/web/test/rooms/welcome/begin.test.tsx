// The questions of *Time is tight*, where two are called the same.
import { type Intent, ME, type PersonId } from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import Begin from '../../../src/rooms/welcome/begin.tsx';
import { loopWith, type Stage, show } from '../../tools/time/limits/stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const person = (id: string, name: string): Intent[] => [
  { tool: 'people', intent: { type: 'addPerson', person: id as PersonId, fields: { name } } },
  { tool: 'people', intent: { type: 'addRelationship', fields: { members: [ME, id as PersonId] } } },
];

test('TIME39 two who are called the same are told apart where hours are asked for', async () => {
  const loop = await loopWith(...person('a', 'Alex'), ...person('b', 'Alex'), ...person('c', 'Cem'));
  stage = await show(Begin, '/begin', '/begin?step=hours', loop);
  const labels = [...stage.page.querySelectorAll('label')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['Hours a week with Alex', 'Hours a week with Alex (2)', 'Hours a week with Cem']);
});
