// A life with two partners, for tests of how the app's state becomes an instance.
import {
  type DateFields,
  type DateId,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
  type State,
  type TierId,
} from '@orrery/domain';
import { expect } from 'vitest';
import { check, formulate, loadSolver, parseInstance, readBack, solve, type Weeks } from '../../src/index.ts';

export const week = '2026-03-23'; // the clocks go forward on Sunday 29 March in Berlin
export const before = '2026-03-20T12:00:00Z';
export const sam = 'sam' as PersonId;
export const kit = 'kit' as PersonId;
export const withSam = 'withSam' as RelationshipId;
export const withKit = 'withKit' as RelationshipId;

let n = 0;

/** A state after intents, each of which must be accepted. */
export function stateAfter(intents: readonly Intent[], from: State = emptyState()): State {
  const ancestry = { precedes: (a: string, b: string) => a < b };
  for (const intent of intents) {
    const decided = decide(from, intent, { now: before, newId: () => `id${n++}` });
    if (!decided.ok) throw new Error(JSON.stringify({ intent, why: decided.why }));
    for (const body of decided.value)
      fold(from, `e${String(n++).padStart(6, '0')}` as EntryId, body, ancestry);
  }
  return from;
}

export const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});
export const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({
  tool: 'time',
  intent,
});

export const twoPartners: Intent[] = [
  people({ type: 'describeMe', changes: { name: 'Lou', zone: 'Europe/Berlin' } }),
  people({ type: 'addPerson', person: sam, fields: { name: 'Sam' } }),
  people({ type: 'addPerson', person: kit, fields: { name: 'Kit', zone: 'America/New_York' } }),
  people({ type: 'addTier', tier: 'first' as TierId, name: 'Primary' }),
  people({
    type: 'addRelationship',
    relationship: withSam,
    fields: { members: [ME, sam], tier: 'first' as TierId },
  }),
  people({ type: 'addRelationship', relationship: withKit, fields: { members: [ME, kit] } }),
  time({ type: 'changeBudget', relationship: withSam, changes: { wish: 360, most: 600, floor: 120 } }),
  time({
    type: 'changeBudget',
    relationship: withKit,
    changes: { wish: 150, most: 160, travel: 20, landing: 15 },
  }),
];

export function formulated(state: State, now = before, weeks: Weeks = 1) {
  const formulation = formulate(state, week, now, undefined, weeks);
  if (!formulation) throw new Error('nothing to plan');
  const parsed = parseInstance(JSON.parse(JSON.stringify(formulation.instance)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.why));
  return formulation;
}

export const date = (
  relationship: RelationshipId,
  start: string,
  end: string,
  rest: Partial<DateFields> = {},
): Intent =>
  time({
    type: 'addDate',
    date: `${relationship}${start}` as DateId,
    fields: { relationship, start, end, status: 'accepted', ...rest },
  });

/** What a plan adds; the rules must leave one. */
export async function planned(state: State, weeks: Weeks = 1) {
  const formulation = formulated(state, before, weeks);
  const outcome = await solve(formulation.instance, { solver: await loadSolver() });
  if (outcome.status === 'infeasible') throw new Error(JSON.stringify(outcome.conflict));
  expect(check(formulation.instance, outcome.plan).feasible).toBe(true);
  return { formulation, dates: readBack(formulation, outcome.plan) };
}
