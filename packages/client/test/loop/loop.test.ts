import {
  type Intent,
  ME,
  type PersonId,
  peopleOf,
  type RelationshipId,
  relationshipsOf,
} from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { keepInMemory, startLoop } from '../../src/loop/loop.ts';

const world = () => {
  let n = 0;
  return { now: () => '2026-03-10T18:00:00Z', newId: () => `id${n++}` };
};
const kit = 'kit' as PersonId;
const us = 'us' as RelationshipId;
const meetKit: Intent[] = [
  { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, kit] } } },
];

async function started(keeper = keepInMemory()) {
  const loop = await startLoop(keeper, world());
  if (!loop.ok) throw new Error('the loop did not start');
  return loop.value;
}

describe('the loop', () => {
  test('does several intents as one, the later seeing what the earlier did', async () => {
    const loop = await started();
    expect((await loop.intend(...meetKit)).ok).toBe(true);
    expect(relationshipsOf(loop.state.people).map((r) => r.fields.members)).toEqual([[ME, kit]]);
  });

  test('does nothing at all when one of several is refused', async () => {
    const loop = await started();
    const nameless: Intent = { tool: 'people', intent: { type: 'addPerson', fields: { name: '  ' } } };
    const answer = await loop.intend(...meetKit, nameless);
    expect(answer).toEqual({ ok: false, why: { code: 'nameMissing', field: 'name' } });
    expect(peopleOf(loop.state.people)).toEqual([]);
    expect(loop.version).toBe(0);
  });

  test('takes back and does again, each as new events', async () => {
    const loop = await started();
    const done = await loop.intend(...meetKit);
    if (!done.ok) throw new Error('refused');
    const undone = await done.value.undo();
    expect(peopleOf(loop.state.people)).toEqual([]);
    if (!undone.ok) throw new Error('refused');
    await undone.value.undo();
    expect(relationshipsOf(loop.state.people)).toHaveLength(1);
  });

  test('labels what takes something back with the time of that, not of what it takes back', async () => {
    const keeper = keepInMemory();
    let now = '2026-03-10T18:00:00Z';
    const loop = await startLoop(keeper, { now: () => now, newId: () => 'id' });
    if (!loop.ok) throw new Error('the loop did not start');
    const done = await loop.value.intend(...meetKit.slice(0, 1));
    now = '2026-03-10T18:05:00Z';
    if (done.ok) await done.value.undo();
    const kept = await keeper.readAll();
    expect(kept.ok && kept.value.map(({ body }) => (body as { at: string }).at)).toEqual([
      '2026-03-10T18:00:00Z',
      '2026-03-10T18:05:00Z',
    ]);
  });

  test('starts again from what was kept, to the same state', async () => {
    const keeper = keepInMemory();
    const first = await started(keeper);
    await first.intend(...meetKit);
    const second = await started(keeper);
    expect(second.state).toEqual(first.state);
  });

  test('takes entries of another tab once, and counts those it does not know', async () => {
    const keeper = keepInMemory();
    const [here, there] = [await started(keeper), await started(keeper)];
    await here.intend(...meetKit);
    expect(there.state).toEqual(here.state);
    await keeper.append([{ tool: 'future', version: 9 }]);
    expect([here.unknown, there.unknown]).toEqual([1, 1]);
  });
});
