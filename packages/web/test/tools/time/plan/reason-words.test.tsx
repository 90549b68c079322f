// Reasons are read by people: the week before its days, nothing said twice, and nobody named of whose time nothing is known.
import { formulate } from '@orrery/client/planning';
import { type Intent, ME, type PersonId, type RelationshipId } from '@orrery/domain';
import type { Explanation, Plan, Reason } from '@orrery/planner';
import { expect, test } from 'vitest';
import { useOrrery } from '../../../../src/app/orrery.tsx';
import { useReasonWords } from '../../../../src/tools/time/plan/reason-words.tsx';
import { loopWith, show } from '../limits/stage.tsx';

const kit = 'kit' as PersonId;
const us = 'us' as RelationshipId;
const week = '2026-03-09';

/** What is said of these reasons in a week in which I have a relationship with Kit. */
async function said(
  reasons: Pick<Reason, 'rule' | 'days' | 'takenBy'>[],
  plan: Plan | null = null,
  ...more: Intent[]
) {
  const loop = await loopWith(
    { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
    { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
    {
      tool: 'people',
      intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, kit] } },
    },
    { tool: 'time', intent: { type: 'changeBudget', relationship: us, changes: { wish: 240 } } },
    ...more,
  );
  let words: string[] = [];
  function Probe() {
    const { state, now } = useOrrery();
    const formulation = formulate(state, week, now);
    if (!formulation) throw new Error('nothing to plan');
    const say = useReasonWords(formulation, plan);
    const full = reasons.map((reason) => ({ ...reason, aloneOn: [], importance: 1 / reasons.length }));
    const explanation: Explanation = {
      relation: us,
      sides: [],
      content: false,
      reasons: full,
      openDays: [],
      missedFloors: [],
    };
    words = say(explanation);
    return null;
  }
  const stage = await show(Probe, '/', '/', loop);
  await stage.leave();
  return words;
}

const mine = { person: ME };

test('what stands in the way of the same days is said once, the whole week first', async () => {
  expect(
    await said([
      { rule: { rule: 'maxPerDay', ...mine }, days: [1, 3] },
      { rule: { rule: 'budget', ...mine }, days: [1, 2, 3, 4] },
      { rule: { rule: 'length', relation: us }, days: [5] },
    ]),
  ).toEqual(['Your week for dates is full.', 'The date on Saturday is as long as your dates get.']);
});

test('days are named, or the few that are left out of many', async () => {
  const free = { rule: 'free', ...mine } as const;
  const other = { rule: { rule: 'maxPerDay', ...mine }, days: [6] } as const;
  expect(
    await said([
      { rule: free, days: [1, 3] },
      { ...other, days: [6] },
    ]),
  ).toEqual([
    'You are busy, or want no dates, on Tuesday and Thursday.',
    'This plan has a date on Sunday, and Orrery begins with one a day.',
  ]);
  expect(
    await said([
      { rule: free, days: [1, 2, 3, 4, 5] },
      { ...other, days: [6] },
    ]),
  ).toContain('You are busy, or want no dates, on every day but Sunday.');
  expect(await said([{ rule: free, days: [1, 2, 3, 4, 5, 6] }])).toEqual([
    'The rest of the week you are busy, or want no dates.',
  ]);
});

test('TIME5 somebody of whose time nothing is known is no reason', async () => {
  expect(
    await said([
      { rule: { rule: 'free', person: kit }, days: [1, 2] },
      { rule: { rule: 'free', ...mine }, days: [1, 2] },
    ]),
  ).toEqual(['The rest of the week you are busy, or want no dates.']);
});

test('PLAN80 TIME38 a date that is there already is told from one that the plan puts there', async () => {
  const fields = { relationship: us, start: '2026-03-15T17:00:00Z', end: '2026-03-15T19:00:00Z' };
  const reason = { rule: { rule: 'maxPerDay', ...mine } as const, days: [6] };
  const other = { rule: { rule: 'length', relation: us } as const, days: [5] };
  const agreed: Intent = {
    tool: 'time',
    intent: { type: 'addDate', fields: { ...fields, status: 'accepted' } },
  };
  expect(await said([reason, other], null, agreed)).toContain('There is a date already on Sunday.');
  expect(await said([reason, other])).toContain(
    'This plan has a date on Sunday, and Orrery begins with one a day.',
  );
  const oneADay: Intent = { tool: 'time', intent: { type: 'changeMyTime', changes: { datesPerDay: 1 } } };
  expect(await said([reason, other], null, oneADay)).toContain(
    'This plan has a date on Sunday, and you want one a day.',
  );
});

test('PLAN147 a no is a reason on its own day, and nobody is asked about the others', async () => {
  const fields = { relationship: us, start: '2026-03-12T17:00:00Z', end: '2026-03-12T19:00:00Z' };
  expect(
    await said([{ rule: { rule: 'free', person: kit }, days: [1, 3] }], null, {
      tool: 'time',
      intent: { type: 'addDate', fields: { ...fields, status: 'declined' } },
    }),
  ).toEqual(['Kit said no on Thursday.']);
});

test('a date that fills its evening is told from an evening that is taken', async () => {
  const tuesday = 1440;
  expect(
    await said(
      [
        { rule: { rule: 'free', ...mine }, days: [1] },
        { rule: { rule: 'maxPerDay', ...mine }, days: [2] },
      ],
      { sessions: [{ relation: us, start: tuesday + 1080, end: tuesday + 1380 }], nights: [] },
    ),
  ).toContain('The date on Tuesday takes all the time you keep for dates then.');
});
