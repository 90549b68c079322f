import {
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
  type State,
  type ToldOf,
} from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { check, type FromOthers, formulate, loadSolver, readBack, solve } from '../../src/index.ts';

const week = '2026-03-09';
const now = '2026-03-07T12:00:00Z';
const sam = 'sam' as PersonId;
const us = 'us' as RelationshipId;
let n = 0;
const said = (...intents: object[]): State => {
  const state = emptyState();
  for (const intent of intents as Intent[]) {
    const decided = decide(state, intent, { now, newId: () => `id${n++}` });
    if (!decided.ok) throw new Error(JSON.stringify(decided.why));
    const ancestry = { precedes: (a: string, b: string) => a < b };
    for (const body of decided.value)
      fold(state, `e${String(n++).padStart(6, '0')}` as EntryId, body, ancestry);
  }
  return state;
};
const couple = said(
  { tool: 'people', intent: { type: 'describeMe', changes: { name: 'Lou', zone: 'Europe/Berlin' } } },
  { tool: 'people', intent: { type: 'addPerson', person: sam, fields: { name: 'Sam' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, sam] } } },
  {
    tool: 'time',
    intent: { type: 'changeBudget', relationship: us, changes: { floor: 120, wish: 180, most: 360 } },
  },
);
const told = (more: Partial<ToldOf> = {}): FromOthers => ({
  told: new Map([[us, { circles: [], floor: null, isHeld: false, talks: 0, wishes: new Map(), ...more }]]),
  busy: new Map(),
});
const sides = (from?: FromOthers) => formulate(couple, week, now, from)?.instance.relations[0]?.sides;

describe('what circles say, in an instance', () => {
  test('PLAN111 a confirmed floor is each side’s; without one theirs has none', () => {
    expect(sides()?.[sam]).toMatchObject({ floor: { minutes: 0 }, tier: 'unsaid', want: 180 });
    const both = sides(told({ floor: { minutes: 120, weeks: 1 } }));
    expect(both?.[ME]?.floor).toEqual({ minutes: 120, weeks: 1 });
    expect(both?.[sam]?.floor).toEqual({ minutes: 120, weeks: 1 });
  });

  test('PLAN111 what somebody asks for is their wish, weighed as one without a tier, and never more than my most', () => {
    const wish = (minutes: number) => told({ wishes: new Map([[sam, { minutes, nights: 1 }]]) });
    expect(sides(wish(300))?.[sam]).toMatchObject({ want: 300, tier: 'none', nights: 0 });
    expect(sides(wish(900))?.[sam]).toMatchObject({ want: 360, most: 360 });
    expect(sides(wish(20))?.[sam]).toMatchObject({ want: 60 });
  });

  test('PLAN111 hours that dates without me keep for somebody are not planned over', async () => {
    const free = formulate(couple, week, now);
    if (!free) throw new Error('nothing to plan');
    const solver = await loadSolver();
    const first = await solve(free.instance, { solver });
    if (first.status === 'infeasible') throw new Error('no plan');
    const [date] = readBack(free, first.plan);
    const taken = [Date.parse(date?.start ?? '') / 60_000, Date.parse(date?.end ?? '') / 60_000] as const;
    const beside = formulate(couple, week, now, { ...told(), busy: new Map([[sam, [taken]]]) });
    if (!beside) throw new Error('nothing to plan');
    const second = await solve(beside.instance, { solver });
    if (second.status === 'infeasible') throw new Error('no plan');
    expect(check(beside.instance, second.plan).feasible).toBe(true);
    for (const { start, end } of readBack(beside, second.plan))
      expect(Date.parse(end) / 60_000 <= taken[0] || Date.parse(start) / 60_000 >= taken[1]).toBe(true);
  });
});
