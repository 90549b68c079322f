// Every reason of a date in words, for every viewer: each is rendered, and searched for what the one who planned keeps to herself.
import type { Circle } from '@orrery/client/circle';
import {
  type DateReason,
  dateReason,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  keyOfDate,
  ME,
  type MemberId,
  type PersonId,
  type RelationshipId,
  type Terms,
  termsKey,
} from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { SeenDates } from '../../../src/tools/together/plan/seen-dates.tsx';
import { enter } from '../people/in-room.tsx';

const [ana, ben, cleo] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const names = new Map([
  [ana, 'Ana'],
  [ben, 'Ben'],
  [cleo, 'Cleo'],
]);
const now = '2026-03-10T12:00:00Z';
const friday: Terms = {
  ...{ day: '2026-03-13', minute: 1140, zone: 'UTC', length: 180 },
  ...{ night: false, title: '', place: '' },
};
const thursday = { ...friday, day: '2026-03-12' };
const theirs = keyOfDate('theirs', [ana, ben]);

/** What Ana keeps to herself, each word of it marked, and figures that nobody has said. */
const own: Intent[] = [
  { tool: 'people', intent: { type: 'describeMe', changes: { name: 'Zeisig-me', zone: 'UTC' } } },
  { tool: 'people', intent: { type: 'addPerson', person: 'p' as PersonId, fields: { name: 'Zeisig-ben' } } },
  {
    tool: 'people',
    intent: {
      type: 'addRelationship',
      relationship: 'r' as RelationshipId,
      fields: { members: [ME, 'p' as PersonId], title: 'Zeisig-us' },
    },
  },
  {
    tool: 'time',
    intent: {
      type: 'changeBudget',
      relationship: 'r' as RelationshipId,
      changes: { wish: 397, most: 977, floor: 313 },
    },
  },
  {
    tool: 'time',
    intent: {
      type: 'addBlock',
      fields: { title: 'Zeisig-pottery', days: [4], date: null, from: 1080, to: 1380 },
    },
  },
];

let count = 0;
function table(): Circle {
  const state = emptyState();
  const says = (by: MemberId, intent: object, tool = 'time') => {
    const world = { now, newId: () => `id-${count++}`, me: by, isIn: () => true };
    const decision = decide(state, { tool, intent } as Intent, world);
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    for (const body of decision.value)
      fold(state, `e${String(count++).padStart(6, '0')}` as EntryId, body, { precedes: (a, b) => a < b }, by);
  };
  says(ben, { type: 'proposeDate', date: 'theirs', people: [ana], terms: thursday });
  says(ana, { type: 'answerDate', date: theirs, terms: termsKey(thursday), says: 'yes' });
  says(ana, { type: 'sayFloor', people: [ben], floor: { minutes: 180, weeks: 1 }, says: 'yes' });
  says(ben, { type: 'sayFloor', people: [ana], floor: { minutes: 180, weeks: 1 }, says: 'yes' });
  says(ben, {
    type: 'addYearlyDay',
    yearlyDay: 'y',
    fields: { name: 'Our day', on: { kind: 'yearly', month: 3, day: 13 } },
  });
  says(ben, { type: 'share', what: { kind: 'wish', people: [ana, ben], minutes: 240, nights: 0 } }, 'spaces');
  return {
    state,
    inCircle: { me: ana, isIn: () => true },
    members: () => [...names].map(([id, name]) => ({ id, name, isMe: id === ana, isIn: true })),
  } as unknown as Circle;
}

/** One of each kind, and what each of the three reads. A new kind without a row fails. */
const rows: Record<DateReason['code'], { reason: DateReason; reads: readonly [string, string, string] }> = {
  makesUpFor: same(
    { code: 'makesUpFor', date: theirs },
    'Makes up for Thursday 12 March, which was cancelled',
  ),
  insteadOf: same({ code: 'insteadOf', date: theirs }, 'Instead of Thursday 12 March'),
  lastTime: same(
    { code: 'lastTime', date: theirs },
    'The last date agreed with the same people is Thursday 12 March',
  ),
  keepsClearOf: same({ code: 'keepsClearOf', date: theirs }, 'Keeps clear of the date on Thursday 12 March'),
  yearlyDay: same({ code: 'yearlyDay', day: 'y' as never }, 'For Our day'),
  notThen: same({ code: 'notThen', on: thursday.day }, 'Thursday 12 March is not possible'),
  floor: {
    reason: { code: 'floor' },
    reads: [
      'Towards what you and Ben have confirmed: at least 3 hours a week',
      'Towards what you and Ana have confirmed: at least 3 hours a week',
      'Towards what Ana and Ben have confirmed: at least 3 hours a week',
    ],
  },
  asked: {
    reason: { code: 'asked', by: ben },
    reads: [
      'Ben asks for this: 4 hours a week',
      'You ask for this: 4 hours a week',
      'Ben asks for this: 4 hours a week',
    ],
  },
  sharedHours: {
    reason: { code: 'sharedHours', by: ben },
    reads: [
      'The hours that Ben shares here leave it free',
      'The hours that you share here leave it free',
      'The hours that Ben shares here leave it free',
    ],
  },
};
function same(reason: DateReason, words: string): (typeof rows)[DateReason['code']] {
  return { reason, reads: [words, words, words] };
}

describe('DATE12 DATE26 every reason in words', () => {
  test('DATE12 each kind that there is has a row here', () => {
    const kinds = dateReason.def.options.flatMap(({ shape }) => [...shape.code.def.values] as string[]);
    expect(Object.keys(rows).sort()).toEqual([...kinds].sort());
  });

  for (const [code, { reason, reads }] of Object.entries(rows))
    test(`DATE12 ${code}, as each of the three reads it, with nothing of what Ana keeps to herself`, async () => {
      const circle = table();
      for (const [k, viewer] of [ana, ben, cleo].entries()) {
        const dates = [{ key: 'one', others: [ben], terms: friday, reasons: [reason] }];
        const Page = () => <SeenDates circle={circle} viewer={viewer} dates={dates} asks />;
        const { page } = await enter(async () => ({ default: Page }), '/', '/', own);
        expect(page.querySelector('li')?.textContent).toBe(reads[k]);
        expect(page.textContent).not.toMatch(/Zeisig|6½|16\.|397|977|313|5\.2/);
        expect(page.textContent).toContain(['Waiting for Ben', 'Waiting for you', 'Not agreed yet'][k]);
      }
    });
});
