// Dates that come to more than is asked for, with what stands in the circle already.
import type { Circle } from '@orrery/client/circle';
import {
  decide,
  emptyState,
  fold,
  type Intent,
  type MemberId,
  type SpaceId,
  type State,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { moreThanAsked } from '../../../src/tools/together/plan/dates-for.ts';

const [me, ben, cleo] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const now = '2026-05-01T08:00:00Z';
let ids = 0;
function say(state: State, intent: Intent, by = me): void {
  const decision = decide(state, intent, { now, newId: () => `i${ids++}`, me: by, isIn: () => true });
  if (!decision.ok) throw new Error(decision.why.code);
  for (const body of decision.value)
    fold(state, `e${String(ids++).padStart(4, '0')}` as never, body, { precedes: (a, b) => a < b }, by);
}
const asksFor = (minutes: number): Intent => ({
  tool: 'spaces',
  intent: { type: 'share', what: { kind: 'wish', people: [me, ben], minutes, nights: 0 } },
});
const date = (day: string, people: MemberId[], length = 120): Intent => ({
  tool: 'time',
  intent: {
    ...{ type: 'proposeDate', people, asks: true, reasons: [], elsewhere: [] },
    terms: { day, minute: 1080, length, zone: 'Europe/Berlin', night: false, title: '', place: '' },
  },
});
function more(state: State, ...going: { day?: string; length: number }[]): unknown {
  const circle = { id: 'f'.repeat(64) as SpaceId, state, inCircle: { me, isIn: () => true } };
  const dates = going.map((terms) => ({ others: [ben], terms: { day: '2026-05-05', ...terms } }));
  return moreThanAsked(circle as unknown as Circle, dates, 'Europe/Berlin');
}
const week = '2026-05-04';

test('SHARE28 what stands in the circle for that week counts with what goes', () => {
  const state = emptyState();
  say(state, asksFor(180));
  expect(more(state, { length: 120 })).toEqual([]);
  expect(more(state, { length: 240 })).toEqual([
    { week, others: [ben], minutes: 240, there: 0, wished: 180 },
  ]);
  say(state, date('2026-05-06', [ben]));
  expect(more(state, { length: 120 })).toEqual([
    { week, others: [ben], minutes: 120, there: 120, wished: 180 },
  ]);
  expect(more(state)).toEqual([]);
});

test('SHARE28 other weeks, other people, and what is off do not count', () => {
  const state = emptyState();
  say(state, asksFor(180));
  for (const one of [date('2026-05-03', [ben]), date('2026-05-11', [ben]), date('2026-05-06', [ben, cleo])])
    say(state, one);
  expect(more(state, { length: 120 })).toEqual([]);
  say(state, date('2026-05-07', [ben]));
  const made = [...state.time.shared.values()].at(-1);
  say(state, { tool: 'time', intent: { type: 'cancelDate', date: made?.id as never } }, ben);
  expect(more(state, { length: 120 })).toEqual([]);
});

test('SHARE28 each of several weeks by itself', () => {
  const state = emptyState();
  say(state, asksFor(180));
  const first = { day: '2026-05-05', length: 120 };
  expect(more(state, first, { day: '2026-05-12', length: 180 })).toEqual([]);
  expect(more(state, first, { day: '2026-05-17', length: 240 })).toEqual([
    { week: '2026-05-11', others: [ben], minutes: 240, there: 0, wished: 180 },
  ]);
});
