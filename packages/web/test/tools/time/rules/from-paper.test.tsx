// A rule for plans that was made from a sentence of a paper names that paper wherever a plan gives the rule as a reason.
import { formulate } from '@orrery/client/planning';
import {
  type EntryId,
  emptyState,
  fold,
  keyOfPaper,
  ME,
  type MemberId,
  type PaperContent,
  type PaperId,
  type PersonId,
  type RelationshipId,
  type RuleId,
  type SpaceId,
} from '@orrery/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { useOrrery } from '../../../../src/app/orrery.tsx';
import { useRuleWords } from '../../../../src/tools/time/plan/rule-words.tsx';
import { useRuleFromPaper } from '../../../../src/tools/time/rules/from-paper.ts';
import { useRuleSource } from '../../../../src/tools/time/rules/rule-source.ts';
import { weekdaysIn } from '../../../../src/tools/time/rules/weekdays-in.ts';
import { loopWith, show } from '../limits/stage.tsx';

const circles = vi.hoisted(() => ({ here: [] as unknown[] }));
vi.mock('../../../../src/tools/together/use-circles.ts', async (original) => ({
  ...(await original<object>()),
  useCircles: () => ({ withScreens: () => circles.here }),
}));

const [ana, ben] = ['a', 'b'].map((one) => one.repeat(64)) as [MemberId, MemberId];
const kit = 'kit' as PersonId;
const us = 'us' as RelationshipId;
const space = 's'.repeat(64) as SpaceId;
const paper = keyOfPaper('agreement', 'p' as PaperId, [ana, ben]);
const week = '2026-03-09';
const source = { space, paper, item: 'i', text: 'Fridays and Sundays are ours.' };

const agreement = (text: string): PaperContent => ({
  ...{ kind: 'agreement', title: 'Our evenings', review: '', ends: { until: '', zone: '' } },
  sections: [{ id: 's', title: 'Time', items: [{ id: 'i', text }] }],
});

/** A circle with one agreement between Ana and Ben; `says`: what was said to it after both had signed. */
function circleWith(says: 'nothing' | 'no' = 'nothing', text = source.text) {
  const state = emptyState();
  const ids: string[] = [];
  const told = { precedes: (a: string, b: string) => ids.indexOf(a) < ids.indexOf(b) };
  const parties = [ana, ben];
  const put = (by: MemberId, event: object) => {
    ids.push(`e${ids.length}`);
    const body = { tool: 'papers', version: 1, at: '2026-03-02T12:00:00Z', event };
    fold(state, ids.at(-1) as EntryId, body as Parameters<typeof fold>[2], told, by);
  };
  put(ana, { type: 'paperDrafted', paper: 'p', parties, after: [], content: agreement(text) });
  const word = { type: 'paperSaid', paper: 'p', parties, kind: 'agreement', words: '' };
  for (const by of parties) put(by, { ...word, subject: ['e0'], says: 'yes' });
  if (says === 'no') put(ben, { ...word, subject: [], says: 'no' });
  return { id: space, state, inCircle: { me: ana, isIn: () => true }, isIn: () => true };
}
beforeEach(() => {
  circles.here = [circleWith()];
});

/** What a screen reads that has a rule from that paper, with Kit who is Ben there. */
async function reads<T>(read: () => T, at = '/'): Promise<T> {
  const loop = await loopWith(
    { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
    { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
    {
      tool: 'people',
      intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, kit] } },
    },
    { tool: 'spaces', intent: { type: 'knowMember', space, member: ben, person: kit } },
    { tool: 'time', intent: { type: 'changeBudget', relationship: us, changes: { wish: 240 } } },
    {
      tool: 'time',
      intent: {
        type: 'addRule',
        rule: 'r' as RuleId,
        fields: { what: { kind: 'neverWith', relationship: us }, name: 'Not on Sundays', source },
      },
    },
  );
  let answer: T | undefined;
  function Probe() {
    answer = read();
    return null;
  }
  const stage = await show(Probe, '/', at, loop);
  await stage.leave();
  return answer as T;
}

function useReason(): string {
  const { state, now } = useOrrery();
  const formulation = formulate(state, week, now);
  if (!formulation) throw new Error('nothing to plan');
  const say = useRuleWords(formulation);
  const [boundary] = [...formulation.rules.keys()];
  return say({ rule: 'boundary', id: boundary ?? '' }).words;
}

test('RULE9 the paper stands in the reason that a plan gives, whether or not it still holds', async () => {
  expect(await reads(useReason)).toBe('your rule “Not on Sundays”, from “Our evenings”');
  circles.here = [circleWith('no')];
  expect(await reads(useReason)).toBe('your rule “Not on Sundays”, from “Our evenings”');
  // of a circle that is not here nothing can be said
  circles.here = [];
  expect(await reads(useReason)).toBe('your rule “Not on Sundays”');
});

test('RULE9 what holds as it did is told from what was withdrawn, or reads otherwise', async () => {
  const useSource = () => useRuleSource()(source);
  expect(await reads(useSource)).toMatchObject({ title: 'Our evenings', sentence: source.text, holds: true });
  circles.here = [circleWith('no')];
  expect(await reads(useSource)).toMatchObject({ sentence: source.text, holds: false });
  circles.here = [circleWith('nothing', 'Saturdays are ours.')];
  expect(await reads(useSource)).toMatchObject({ sentence: source.text, holds: false });
});

test('RULE9 a rule begins with what can be told from the sentence, and from whose it is', async () => {
  const query = `/?${new URLSearchParams({ space, paper, item: 'i' })}`;
  expect(await reads(useRuleFromPaper, query)).toMatchObject({
    ...{ what: { kind: 'ours', relationship: us }, name: source.text, source },
    days: { weekdays: [5, 7] },
  });
  expect(await reads(useRuleFromPaper, '/?item=i')).toBeUndefined();
});

test('RULE9 days of the week are told from other words', () => {
  const names = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const days = (text: string) => weekdaysIn(text, (day) => names[day] ?? '');
  expect(days('On Fridays, and every other sunday.')).toEqual([5, 7]);
  expect(days('Mondayish evenings')).toEqual([]);
  expect(days('')).toEqual([]);
});
