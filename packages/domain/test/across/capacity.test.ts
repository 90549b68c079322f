import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capacityOf,
  capacityParts,
  decide,
  type EntryId,
  emptyState,
  fold,
  hoursInCommon,
  type Intent,
  type MyTimeFields,
  myTimeOf,
  newMyTime,
  type PersonId,
  supposingMyTime,
} from '../../src/index.ts';

const week = '2026-03-09';
const state = emptyState();

describe('capacityParts', () => {
  test('takes the defaults apart: 25 + 26 hours, 15 % unplanned, two for myself, at most 25', () => {
    expect(capacityParts(state, week)).toEqual({
      possible: 3_060,
      taken: 0,
      unplanned: 459,
      own: 120,
      cap: 1_500,
      capacity: 1_500,
      binds: 'cap',
    });
  });

  test('its parts come to the capacity, whatever the limits are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_080 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 10_080 }),
        (weeklyCap, unplanned, ownFloor) => {
          const parts = capacityParts(supposingMyTime(state, { weeklyCap, unplanned, ownFloor }), week);
          const left = Math.max(0, parts.possible - parts.taken - parts.unplanned - parts.own);
          expect(parts.capacity).toBe(Math.min(parts.cap, left));
          expect(parts.binds).toBe(parts.cap < left ? 'cap' : 'hours');
        },
      ),
    );
  });
});

describe('supposingMyTime', () => {
  test('answers for other limits and leaves the state as it is', () => {
    const changes: Partial<MyTimeFields> = { weeklyCap: 300 };
    expect(capacityOf(supposingMyTime(state, changes), week)).toBe(300);
    expect(myTimeOf(state.time)).toEqual(newMyTime);
    expect(capacityOf(supposingMyTime(supposingMyTime(state, changes), { weeklyCap: 240 }), week)).toBe(240);
  });
});

describe('hoursInCommon', () => {
  const kit = 'kit' as PersonId;
  const stateWith = (...intents: Intent[]) => {
    const made = emptyState();
    for (const [k, intent] of intents.entries()) {
      const decision = decide(made, intent, { now: '2026-03-01T00:00:00Z', newId: () => `n${k}` });
      if (!decision.ok) throw new Error(decision.why.code);
      for (const body of decision.value)
        fold(made, `e${k}` as EntryId, body, { precedes: (a, b) => a !== b });
    }
    return made;
  };
  const addKit: Intent = {
    tool: 'people',
    intent: { type: 'addPerson', person: kit, fields: { name: 'Kit', zone: 'Europe/Lisbon' } },
  };
  const here: Intent = {
    tool: 'people',
    intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } },
  };
  const tuesdays: Intent = {
    tool: 'time',
    intent: {
      type: 'changeKnownTime',
      person: kit,
      changes: { possible: [[], [[1080, 1260]], [], [], [], [], []] },
    },
  };

  test('TIME5 counts somebody of whom nothing is known as free when I am', () => {
    expect(hoursInCommon(stateWith(here, addKit), kit, week)).toEqual({ minutes: 3_060, longest: 780 });
  });

  test('reads their hours on their own clock: six in Lisbon is seven in Berlin', () => {
    // theirs 18:00 to 21:00 are 19:00 to 22:00 here, within my evening
    expect(hoursInCommon(stateWith(here, addKit, tuesdays), kit, week)).toEqual({
      minutes: 180,
      longest: 180,
    });
  });
});
