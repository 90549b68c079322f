import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type Body,
  type CalendarFields,
  type CalendarId,
  calendarsOf,
  decide,
  type EntryId,
  emptyState,
  everPublished,
  fold,
  type Intent,
  isForCircles,
  isGone,
  isStopped,
  MOST_CALENDARS,
  type SpaceId,
  type SpacesEvent,
  type State,
  showsOf,
  stoppedAt,
  undo,
} from '../../src/index.ts';

const now = '2026-03-09T12:00:00Z';
let ids = 0;
const world = {
  now,
  newId: () => {
    ids += 1;
    return `c${ids}`;
  },
};
const [here, elsewhere] = ['1'.repeat(64), '2'.repeat(64)] as [SpaceId, SpaceId];
const fields: Omit<CalendarFields, 'since' | 'stopped' | 'gone'> = {
  ...{ name: 'My phone', shows: 'busy', secret: 'ab'.repeat(32), space: here, relay: 'wss://a.example/sync' },
  ...{ language: 'en', busy: 'Busy', withWhom: 'With {names}' },
};
const publish = (changes: Partial<CalendarFields> = {}): Intent => ({
  ...{ tool: 'spaces', intent: { type: 'publishCalendar', fields: { ...fields, ...changes } } },
});
const stop = (calendar: CalendarId): Intent => ({
  tool: 'spaces',
  intent: { type: 'stopCalendar', calendar },
});
const inOrder: Ancestry = { precedes: (a, b) => a < b };
const atOnce: Ancestry = { precedes: () => false };

function does(state: State, ...intents: Intent[]): State {
  for (const intent of intents) {
    const made = decide(state, intent, world);
    if (!made.ok) throw new Error(made.why.code);
    for (const body of made.value)
      fold(state, `e${String(state.spaces.calendars.size)}${ids++}` as EntryId, body, inOrder);
  }
  return state;
}
const event = (made: SpacesEvent): Body => ({ tool: 'spaces', version: 1, at: now, event: made });
const id = 'calendar' as CalendarId;
const published = (changes: Partial<CalendarFields> = {}): Body =>
  event({ type: 'calendarPublished', calendar: id, changes: { ...fields, since: now, ...changes } });
const stopped = (at = now): Body => event({ type: 'calendarStopped', calendar: id, at });

describe('FEED1', () => {
  test('FEED1 nothing is published that was not asked for, and a calendar needs a name', () => {
    expect(calendarsOf(emptyState().spaces, here)).toEqual([]);
    expect(decide(emptyState(), publish({ name: '  ' }), world)).toMatchObject({
      why: { code: 'nameMissing', field: 'name' },
    });
    expect(decide(emptyState(), publish({ name: 'x'.repeat(41) }), world)).toMatchObject({
      why: { code: 'nameTooLong', field: 'name' },
    });
    const [calendar] = calendarsOf(does(emptyState(), publish({ name: ' My phone ' })).spaces, here);
    expect(calendar?.fields).toEqual({ ...fields, since: now, stopped: '', gone: false });
  });

  test('FEED1 what it shows never becomes more, whoever writes that later or at the same time', () => {
    for (const ancestry of [inOrder, atOnce]) {
      const state = emptyState();
      fold(state, 'a' as EntryId, published(), ancestry);
      fold(state, 'b' as EntryId, published({ shows: 'titles' }), ancestry);
      const [calendar] = calendarsOf(state.spaces, here);
      expect(calendar && showsOf(calendar)).toBe('busy');
    }
    const [titles] = calendarsOf(does(emptyState(), publish({ shows: 'titles' })).spaces, here);
    expect(titles && showsOf(titles)).toBe('titles');
  });

  test('FEED1 no more than a relay keeps; what was stopped makes room', () => {
    const state = does(emptyState(), ...Array.from({ length: MOST_CALENDARS }, () => publish()));
    expect(decide(state, publish(), world)).toMatchObject({ why: { code: 'tooManyCalendars' } });
    expect(decide(state, publish({ space: elsewhere }), world)).toMatchObject({ ok: true });
    const [first] = calendarsOf(state.spaces, here);
    does(state, stop(first?.id as CalendarId), publish());
    expect(calendarsOf(state.spaces, here)).toHaveLength(MOST_CALENDARS);
  });
});

test('FEED5 what was stopped stays so, whatever was written at the same time, and undoing does not bring it back', () => {
  const bodies = [published(), stopped('2026-03-10T12:00:00Z'), stopped('2026-03-11T12:00:00Z'), published()];
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 1, 0], { minLength: 6 }), (order) => {
      const state = emptyState();
      for (const at of order) fold(state, `e${at}` as EntryId, bodies[at] as Body, atOnce);
      const calendar = state.spaces.calendars.get(id);
      expect(calendar && isStopped(calendar)).toBe(true);
      expect(calendar && stoppedAt(calendar)).toBe('2026-03-10T12:00:00Z');
      expect(calendarsOf(state.spaces, here)).toEqual([]);
    }),
  );
  const state = does(emptyState(), publish());
  const [calendar] = calendarsOf(state.spaces, here);
  does(state, stop(calendar?.id as CalendarId));
  expect(decide(state, stop(calendar?.id as CalendarId), world)).toMatchObject({
    why: { code: 'calendarUnknown' },
  });
  for (const body of [published(), stopped()])
    expect(undo(state, body).event).toMatchObject({ type: 'calendarStopped', calendar: id });
});

test('FEED5 the same history in any order, with duplicates, gives the same calendars', () => {
  const bodies = [published(), published({ shows: 'titles', name: 'Other' }), stopped()];
  const orders: Record<string, Ancestry> = { inOrder, atOnce };
  for (const ancestry of Object.values(orders)) {
    const folded = (order: readonly number[]) => {
      const state = emptyState();
      for (const at of order) fold(state, `e${at}` as EntryId, bodies[at] as Body, ancestry);
      return state.spaces.calendars;
    };
    const expected = folded([0, 1, 2]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }), (order) => {
        expect(folded(order)).toEqual(expected);
      }),
    );
  }
});

test('FEED27 that it is gone from a relay that was left is kept, and brings nothing back', () => {
  const state = does(emptyState(), publish());
  const [calendar] = calendarsOf(state.spaces, here);
  const gone: Intent = {
    tool: 'spaces',
    intent: { type: 'stopCalendar', calendar: calendar?.id as CalendarId, gone: true },
  };
  const told = () => everPublished(state.spaces).map((one) => [isGone(one), stoppedAt(one)]);
  does(state, stop(calendar?.id as CalendarId));
  expect(told()).toEqual([[false, now]]);
  does(state, gone);
  expect(told()).toEqual([[true, now]]);
  expect(decide(state, gone, world)).toMatchObject({ why: { code: 'calendarUnknown' } });
  const [undone] = [undo(state, event({ ...stopped().event, gone: true } as SpacesEvent))];
  expect(undone?.event).toMatchObject({ type: 'calendarStopped', gone: true });
});

test('FEED6 a calendar that was made in another space is none of this one’s', () => {
  const state = does(emptyState(), publish({ space: elsewhere }));
  expect(calendarsOf(state.spaces, here)).toEqual([]);
  expect(calendarsOf(state.spaces, elsewhere)).toHaveLength(1);
});

test('FEED7 everything that was ever published is remembered, what is there first', () => {
  const state = does(emptyState(), publish({ name: 'first' }), publish({ name: 'second' }));
  const [first] = calendarsOf(state.spaces, here);
  does(state, stop(first?.id as CalendarId));
  expect(everPublished(state.spaces).map(({ id: one }) => one === first?.id)).toEqual([false, true]);
});

test('FEED10 the secret stays in one’s own space: no circle takes such an event', () => {
  expect([published(), stopped()].map(isForCircles)).toEqual([false, false]);
});
