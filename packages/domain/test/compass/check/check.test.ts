// A brief check: three figures on a day, which stay three; what two devices tell of one day; how often, by choice alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  CHECK_RHYTHMS,
  type CheckedDay,
  type CheckFields,
  type CheckId,
  type CompassIntent,
  checkDueFrom,
  checkedDays,
  checkRhythm,
  decide,
  emptyState,
  type Intent,
  isForCircles,
  rhythmOfCheck,
  sayOfDay,
  whatWasWrittenTwice,
} from '../../../src/index.ts';
import { type Device, devices } from '../../across/devices.ts';
import { given } from '../../people/map-of.ts';

const day = '2026-03-09';
type Said = Partial<Omit<CheckFields, 'on'>>;
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
let made = 0;
const say = (device: Device, said: Said, on = day) => {
  made += 1;
  return device.say(...sayOfDay(device.state.compass, on, said, `c${made}` as CheckId).map(compass));
};
const only = (device: Device): CheckedDay | undefined => {
  const [first, ...more] = checkedDays(device.state.compass);
  expect(more).toEqual([]);
  return first;
};
const refusal = (fields: object) => {
  const intent = compass({ type: 'add', of: 'check', id: 'c' as CheckId, fields } as CompassIntent);
  const decision = decide(emptyState(), intent, { now: `${day}T12:00:00Z`, newId: () => 'new' });
  return decision.ok ? null : decision.why;
};
function two(salt = 0) {
  const { all, meet } = devices(2, salt);
  return { phone: all[0] as Device, laptop: all[1] as Device, meet };
}

describe('CHECK2 what a day can say', () => {
  test('CHECK2 each can be left out, and a day that says nothing is refused', () => {
    for (const said of [{ wellbeing: 0 }, { connection: 10 }, { strain: 3 }, { note: 'The move.' }])
      expect(refusal({ on: day, ...said })).toBeNull();
    expect(refusal({ on: day })).toEqual({ code: 'saysNothing' });
    expect(refusal({ wellbeing: 3 })).toEqual({ code: 'dateMissing', field: 'on' });
    expect(refusal({ on: 'soon', wellbeing: 3 })).toMatchObject({ code: 'dateUnclear', field: 'on' });
    for (const strain of [-1, 11, 2.5])
      expect(refusal({ on: day, strain })).toMatchObject({ field: 'strain' });
    expect(refusal({ on: day, note: 'x'.repeat(2_001) })).toMatchObject({ field: 'note' });
  });

  test('CHECK1 CHECK2 the three stay three, and none of it is for circles', () => {
    const { phone } = two();
    say(phone, { wellbeing: 2, connection: 9, strain: 4 });
    expect(Object.keys(only(phone) ?? {}).sort()).toEqual(
      ['on', 'ids', 'wellbeing', 'connection', 'strain', 'note', 'differs'].sort(),
    );
    const { compass: none } = emptyState();
    for (const intent of [rhythmOfCheck(7, day), ...sayOfDay(none, day, { strain: 1 }, 'c' as CheckId)]) {
      const decision = decide(emptyState(), compass(intent), { now: `${day}T12:00:00Z`, newId: () => 'new' });
      expect(decision.ok && decision.value.map(isForCircles)).toEqual([false]);
    }
  });
});

describe('CHECK3 a day that two devices told of at once', () => {
  test('CHECK3 is one: what only one says is taken, and both lines', () => {
    const { phone, laptop, meet } = two();
    say(phone, { wellbeing: 3, note: 'A long day.' });
    say(laptop, { strain: 8, note: 'The move.' });
    meet();
    expect(only(phone)).toEqual(only(laptop));
    expect(only(phone)).toMatchObject({ on: day, wellbeing: 3, connection: null, strain: 8, differs: [] });
    expect(only(phone)?.note.split('\n').sort()).toEqual(['A long day.', 'The move.']);
  });

  test('CHECK3 is the same on every device, and settled by saying it once more', () => {
    const figure = fc.option(fc.nat({ max: 10 }));
    const said = fc.record({ wellbeing: figure, connection: figure, note: fc.constantFrom('', 'a', 'b') });
    fc.assert(
      fc.property(said, said, fc.nat({ max: 99 }), (here, there, salt) => {
        const { phone, laptop, meet } = two(salt);
        say(phone, { ...here, strain: 2 });
        say(laptop, { ...there, strain: 3 });
        meet();
        expect(only(phone)).toEqual(only(laptop));
        expect(only(phone)?.differs).toContain('strain');
        say(laptop, { wellbeing: 1, connection: 4, strain: 5 });
        meet();
        expect(only(phone)).toMatchObject({ wellbeing: 1, connection: 4, strain: 5, differs: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('CHECK3 one piece that both changed at once is asked about', () => {
    const { phone, laptop, meet } = two();
    say(phone, { wellbeing: 3 });
    meet();
    say(phone, { wellbeing: 2 });
    say(laptop, { wellbeing: 7 });
    meet();
    for (const device of [phone, laptop])
      expect(whatWasWrittenTwice(device.state)).toMatchObject([{ of: 'check', field: 'wellbeing' }]);
  });
});

describe('CHECK4 how often', () => {
  const chosen = (every: number | null, from: string) => compass(rhythmOfCheck(every, from));
  const said = (on: string) =>
    compass({ type: 'add', of: 'check', id: `c ${on}` as CheckId, fields: { on, strain: 1 } });

  test('CHECK4 nobody is asked who did not choose to be', () => {
    expect(checkDueFrom(emptyState().compass)).toBeNull();
    expect(checkDueFrom(given([said(day)]).compass)).toBeNull();
    expect(checkRhythm(given([said(day)]).compass)).toBeNull();
  });

  test('CHECK4 due that long after the last day, or after it was chosen, whichever is later', () => {
    for (const every of CHECK_RHYTHMS) {
      expect(checkDueFrom(given([chosen(every, day)]).compass)).toBe(addDays(day, every));
      const earlier = given([said(addDays(day, -40)), chosen(every, day)]);
      expect(checkDueFrom(earlier.compass)).toBe(addDays(day, every));
      const later = given([chosen(every, day), said(addDays(day, 3))]);
      expect(checkDueFrom(later.compass)).toBe(addDays(day, every + 3));
    }
  });

  test('CHECK4 left for this time it rests for as long again, and not at all ends it', () => {
    const due = given([chosen(7, day)]);
    const left = given([chosen(checkRhythm(due.compass), addDays(day, 9))], due);
    expect(checkDueFrom(left.compass)).toBe(addDays(day, 16));
    expect(checkDueFrom(given([chosen(null, addDays(day, 10))], left).compass)).toBeNull();
  });
});

test('CHECK6 a day put away comes back, an erased one is gone on every device, and can be told of anew', () => {
  const { phone, laptop, meet } = two();
  say(phone, { wellbeing: 3 });
  say(phone, { wellbeing: 6 }, addDays(day, 1));
  meet();
  const [first] = checkedDays(phone.state.compass);
  const all = (type: 'remove' | 'restore' | 'erase') =>
    laptop.say(...(first?.ids ?? []).map((id) => compass({ type, of: 'check', id })));
  const days = (device: Device) => checkedDays(device.state.compass).map(({ on }) => on);
  all('remove');
  expect(days(laptop)).toEqual([addDays(day, 1)]);
  all('restore');
  expect(days(laptop)).toEqual([day, addDays(day, 1)]);
  all('erase');
  meet();
  expect(days(phone)).toEqual([addDays(day, 1)]);
  say(phone, { wellbeing: 4 });
  meet();
  expect(checkedDays(laptop.state.compass).map(({ wellbeing }) => wellbeing)).toEqual([4, 6]);
});
