// What waits between somebody and me, on their page.
import type { DangerId, Intent, PersonId, SpaceId } from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import { BetweenYou } from '../../../src/tools/people/person/between-you.tsx';
import { ana, ben, CircleHere, robin } from '../conversations/room.tsx';
import { loopWith, type Stage, show } from '../time/limits/stage.tsx';

let stage: Stage | undefined;
afterEach(() => stage?.leave());

const person = (id: string): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', person: id as PersonId, fields: { name: id } },
});
const known = (here: CircleHere, member: typeof ben, id: string): Intent => ({
  tool: 'spaces',
  intent: { type: 'knowMember', space: here.circle.id as SpaceId, member, person: id as PersonId },
});

async function pageOf(id: string, here: CircleHere, ...more: Intent[]): Promise<HTMLElement> {
  const own = [person('Ben'), person('Robin'), known(here, ben, 'Ben'), known(here, robin, 'Robin'), ...more];
  const Page = () => <BetweenYou person={id as PersonId} />;
  stage = await show(Page, '/', '/', await loopWith(...own), here.circles);
  return stage.page;
}

/** Ben opened a check-in with Ana, asks her for something, and wrote a paper for both. */
function waiting() {
  const here = new CircleHere();
  const people = [ana, ben];
  here.opens(ben, people);
  const of = { talk: 't', kind: 'checkIn', people };
  here.put(ben, 'conversations', {
    ...{ type: 'actionProposed', ...of, text: 'Call the landlord', owner: ana, day: '2026-03-09' },
  });
  const content = {
    ...{ kind: 'agreement', title: 'Evenings', review: '', ends: { until: '', zone: '' } },
    sections: [{ id: 's', title: 'Us', items: [{ id: 'i', text: 'We call.' }] }],
  };
  here.put(ben, 'papers', { type: 'paperDrafted', paper: 'p', parties: people, after: [], content });
  return here;
}

test('TALK15 a person’s page shows what waits for me between us, as links, and counts nothing', async () => {
  const page = await pageOf('Ben', waiting());
  expect(page.querySelector('h2')?.textContent).toBe('Between you');
  const rows = [...page.querySelectorAll('a')].map((row) => row.textContent ?? '');
  expect(rows).toHaveLength(3);
  for (const [at, words] of ['A paper to answer', 'A conversation is open', 'Call the landlord'].entries())
    expect(rows[at]).toContain(words);
  expect(page.querySelector('h2')?.parentElement?.textContent).not.toMatch(/\b3\b|topics/);
});

test('TALK15 there is nothing on the page of somebody with whom nothing waits', async () => {
  const page = await pageOf('Robin', waiting());
  expect(page.textContent).not.toContain('Between you');
  await stage?.leave();
  expect((await pageOf('Ben', new CircleHere())).textContent).not.toContain('Between you');
});

test('TALK32 HELP5 while there is danger, a person’s page says nothing of it', async () => {
  const danger = { type: 'sayDanger', danger: 'd' as DangerId, kind: 'others' } as const;
  const page = await pageOf('Ben', waiting(), { tool: 'help', intent: danger });
  expect(page.textContent).not.toMatch(/Between you|Evenings|landlord/);
});
