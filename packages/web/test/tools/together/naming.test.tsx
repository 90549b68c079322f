// What others read of what somebody lets be shown: a no, and nothing said, are one and the same.
import type { Circle } from '@orrery/client/circle';
import {
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  type MemberId,
  type Naming,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { Others } from '../../../src/tools/together/map/naming-screen.tsx';
import { enter } from '../people/in-room.tsx';

const [ana, ben] = ['a', 'b'].map((one) => one.repeat(64)) as [MemberId, MemberId];
let count = 0;

/** What Ana reads of Ben, who has said these one after the other. */
async function reads(...said: Naming[]): Promise<string> {
  const state = emptyState();
  for (const naming of said) {
    const intent = { tool: 'spaces', intent: { type: 'sayNaming', naming } } as Intent;
    const world = { now: '2026-03-10T12:00:00Z', newId: () => `id-${count++}`, me: ben, isIn: () => true };
    const decision = decide(state, intent, world);
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    for (const body of decision.value)
      fold(
        state,
        `e${String(count++).padStart(6, '0')}` as EntryId,
        body,
        { precedes: (a, b) => a < b },
        ben,
      );
  }
  const members = [
    { id: ana, name: 'Ana', isMe: true, isIn: true },
    { id: ben, name: 'Ben', isMe: false, isIn: true },
  ];
  const circle = { id: 'f'.repeat(64), state, members: () => members } as unknown as Circle;
  const { page } = await enter(async () => ({ default: () => <Others circle={circle} /> }), '/', '/', []);
  return page.querySelector('li')?.textContent ?? '';
}

test('CIRCLE80 a no is read as nothing said, also after something else was said', async () => {
  const nothing = await reads();
  expect(nothing).toContain('Ben');
  expect(await reads('here')).not.toBe(nothing);
  expect(await reads('no')).toBe(nothing);
  expect(await reads('elsewhere', 'no')).toBe(nothing);
});
