import type { DangerId, Intent } from '@orrery/domain';
import type { Comparison } from '@orrery/domain/patterns';
import { expect, test } from 'vitest';
import { useOffer } from '../../../src/tools/notes/patterns/offer-words.ts';
import { enter } from '../people/in-room.tsx';

const danger: Intent = {
  tool: 'help',
  intent: { type: 'sayDanger', danger: 'd' as DangerId, kind: 'others' },
};
const eased = (deed: string) =>
  ({ subject: { question: 'eased', deed }, apart: { value: 0.6 }, measure: 'rate' }) as unknown as Comparison;

/** What is offered for each of some things that one did. */
async function offered(intents: readonly Intent[], ...deeds: string[]): Promise<string[]> {
  const Offers = () => {
    const offerFor = useOffer();
    return deeds.map((deed) => <p key={deed}>{offerFor(eased(deed))?.what ?? 'nothing'}</p>);
  };
  const { page } = await enter(async () => ({ default: () => <>{Offers()}</> }), '/x', '/x', intents);
  return [...page.querySelectorAll('p')].map((line) => line.textContent ?? '');
}

test('HELP5 a pattern offers no talk while there is danger, and everything else as before', async () => {
  const deeds = ['saidIt', 'askedForComfort', 'askedQuestion', 'breathed'];
  const before = await offered([], ...deeds);
  expect(before).not.toContain('nothing');
  expect(await offered([danger], ...deeds)).toEqual(['nothing', 'nothing', 'nothing', before[3]]);
});

test('HELP5 what somebody did in words of their own may be a talk, and is not offered while there is danger', async () => {
  expect(await offered([], 'talked it out')).not.toContain('nothing');
  expect(await offered([danger], 'talked it out')).toEqual(['nothing']);
});

test('PATTERN13 nothing that does harm is offered, however often something eased with it', async () => {
  const deeds = ['drank', 'argued', 'withdrew', 'lookedAtPhone', 'nothing'];
  expect(await offered([], ...deeds)).toEqual(deeds.map(() => 'nothing'));
});
