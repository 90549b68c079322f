// Before a plan: what follows from what one chose for oneself, and what does not.
import { readdirSync, readFileSync } from 'node:fs';
import type { Intent, ReadinessFields, ReadinessId } from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import AskNearScreen from '../../../../src/tools/papers/metamours/ask-near-screen.tsx';
import NearScreen from '../../../../src/tools/papers/metamours/near-screen.tsx';
import { loopWith, press, type Stage, show, wait } from '../../time/limits/stage.tsx';

const id = 'r' as ReadinessId;
const kept = (fields: Partial<ReadinessFields>): Intent => ({
  tool: 'papers',
  intent: { type: 'keepReadiness', id, fields: { about: 'Noor', ...fields } },
});
const danger: Intent = { tool: 'help', intent: { type: 'sayDanger', kind: 'others' } as never };

let stage: Stage | undefined;
afterEach(() => stage?.leave());
async function asked(fields: Partial<ReadinessFields>, ...more: Intent[]): Promise<string> {
  stage = await show(AskNearScreen, '/', `/?asked=${id}`, await loopWith(kept(fields), ...more));
  return stage.page.textContent ?? '';
}

test('META3 parallel is complete: a sentence to copy, and no plan', async () => {
  const words = await asked({ near: 'parallel', own: 'mine' });
  expect(words).toContain('That is a complete answer');
  expect(stage?.page.querySelector('textarea[rows="3"]')?.textContent).toContain('side by side');
  expect(words).not.toMatch(/plan is written|If you want to go on/);
});

test.each(['parallel', 'meet', 'friends', 'family'] as const)(
  'META3 whoever asks because somebody else wishes it is led to no plan: %s',
  async (near) => {
    const words = await asked({ near, own: 'asked' });
    expect(words).toContain('Nobody owes anybody nearness');
    expect(words).not.toContain('If you want to go on');
  },
);

test('META3 HELP5 while there is danger, nothing that would be said to somebody is offered', async () => {
  expect(await asked({ near: 'friends', own: 'mine' })).toContain('If you want to go on');
  await stage?.leave();
  expect(await asked({ near: 'friends', own: 'mine' }, danger)).not.toContain('If you want to go on');
  await stage?.leave();
  const words = await asked({ near: 'parallel' }, danger);
  expect(words).toContain('That is a complete answer');
  expect(words).not.toContain('Copy it');
});

test('META2 META9 nothing is chosen beforehand, and nothing that stays empty is called missing', async () => {
  stage = await show(AskNearScreen, '/', '/', await loopWith());
  const chosen = [...stage.page.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')];
  expect(chosen.map(({ value }) => value)).toEqual(['', '']);
  expect(stage.page.textContent).not.toMatch(/missing|required|not yet|complete your/i);
  expect(stage.page.querySelector('progress, [role=progressbar]')).toBeNull();
});

test('META2 what two devices wrote at once stands side by side here, and one of them is kept', async () => {
  const loop = await loopWith(kept({ near: 'meet' }));
  const register = loop.state.papers.readiness.get(id)?.registers as unknown as Record<string, unknown[]>;
  const [first] = register.near as [{ value: string; id: string }];
  register.near = [first, { ...first, value: 'parallel', id: 'other' }];
  stage = await show(AskNearScreen, '/', `/?asked=${id}`, loop);
  expect(stage.page.textContent).toContain('You wrote at this on two devices at once');
  await press('Keep this one: Side by side, without meeting');
  await wait(0);
  expect(loop.state.papers.readiness.get(id)?.fields.near).toBe('parallel');
});

test('META2 the list says what was asked, and of what was left open nothing', async () => {
  stage = await show(NearScreen, '/', '/', await loopWith(kept({ near: '' })));
  expect(stage.page.textContent).toContain('Noor');
  expect(stage.page.textContent).not.toMatch(/open|missing|not answered/i);
});

test('META18 the list of what I asked myself shows about whom, and no answer', async () => {
  stage = await show(NearScreen, '/', '/', await loopWith(kept({ near: 'parallel', own: 'asked' })));
  expect(stage.page.textContent).toContain('Noor');
  expect(stage.page.textContent).not.toMatch(/side by side|without meeting|somebody else wishes/i);
});

test('META18 come to from the papers of a circle, it leads back there', async () => {
  const circle = { id: 'c', members: () => [] };
  const circles = { withScreens: () => [circle] };
  const back = () => stage?.page.querySelector('a')?.getAttribute('href');
  stage = await show(NearScreen, '/', '/?circle=c', await loopWith(), circles);
  expect(back()).toBe('/together/c/papers');
  expect(stage.page.querySelector('a[href*="/ask"]')?.getAttribute('href')).toContain('circle=c');
  await stage.leave();
  stage = await show(AskNearScreen, '/', '/?circle=c', await loopWith(), circles);
  expect(back()).toBe('/people/near?circle=c');
  await stage.leave();
  // a circle that is not there any more leads to People, as ever
  stage = await show(NearScreen, '/', '/?circle=other', await loopWith(), circles);
  expect(back()).toBe('/people');
});

test('META17 to tell is to say: nothing between metamours “can tell” what it works out', () => {
  const source = [
    ...readdirSync('packages/web/src/tools/papers/metamours').map((one) => `metamours/${one}`),
    'reading/withdraw-dialog.tsx',
  ].map((one) => readFileSync(`packages/web/src/tools/papers/${one}`, 'utf8'));
  for (const text of source) expect(text).not.toMatch(/\b(can|cannot|could) tell\b/);
});
