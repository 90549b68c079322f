// How full one's weeks were, where two devices told of the same week at once, and where one was erased.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CompassIntent,
  type Intent,
  type LoadFields,
  sayOfWeek,
  type WeekOfMine,
  wearOf,
  weeksOfMine,
} from '../../src/index.ts';
import { type Device, devices } from '../across/devices.ts';

const week = '2026-03-09';
type Said = Partial<Omit<LoadFields, 'week'>>;
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const say = (device: Device, said: Said, of = week) =>
  device.say(...sayOfWeek(device.state.compass, of, said).map(compass));
const only = (device: Device): WeekOfMine | undefined => {
  const [first, ...more] = weeksOfMine(device.state.compass);
  expect(more).toEqual([]);
  return first;
};
const all = (device: Device, type: 'remove' | 'restore' | 'erase', ids = only(device)?.ids ?? []) =>
  device.say(...ids.map((id) => compass({ type, of: 'load', id })));

function two(salt = 0) {
  const { all: both, meet } = devices(2, salt);
  return { phone: both[0] as Device, laptop: both[1] as Device, meet };
}

describe('COMPASS30 a week that two devices told of at once is one', () => {
  test('COMPASS30 what only one says is taken, signs of both, and both lines', () => {
    const { phone, laptop, meet } = two();
    say(phone, { load: 3, signs: ['ill', 'rested'], note: 'Two late evenings.' });
    say(laptop, { room: 1, signs: ['ill', 'numb'], note: 'The move.' });
    meet();
    expect(only(phone)).toEqual(only(laptop));
    expect(only(phone)).toMatchObject({ week, load: 3, room: 1, differs: [] });
    expect([...(only(phone)?.signs ?? [])].sort()).toEqual(['ill', 'numb', 'rested']);
    expect(only(phone)?.note.split('\n').sort()).toEqual(['The move.', 'Two late evenings.']);
  });

  test('COMPASS30 it is the same on every device, and settled by saying it once more', () => {
    const figure = fc.option(fc.nat({ max: 4 }));
    const said = fc.record({
      load: figure,
      room: figure,
      signs: fc.subarray(['ill', 'numb', 'rested']),
      note: fc.constantFrom('', 'a', 'b'),
    });
    fc.assert(
      fc.property(said, said, fc.nat({ max: 99 }), (here, there, salt) => {
        const { phone, laptop, meet } = two(salt);
        say(phone, { ...here, load: 2 });
        say(laptop, { ...there, load: 3 });
        meet();
        expect(only(phone)).toEqual(only(laptop));
        expect(only(phone)?.differs).toContain('load');
        say(laptop, { load: 4, room: 1 });
        meet();
        expect(only(phone)).toMatchObject({ load: 4, room: 1, differs: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('COMPASS30 it counts once', () => {
    const { phone, laptop, meet } = two();
    for (const device of [phone, laptop])
      for (let k = 0; k < 3; k++) say(device, { load: 4, room: 1, signs: ['ill'] }, addDays(week, -7 * k));
    meet();
    expect(wearOf(phone.state.compass, week)).toMatchObject({ kind: 'notEnough', lately: 3 });
  });

  test('COMPASS30 put away, brought back and erased as one, and an erased week can be told of anew', () => {
    const { phone, laptop, meet } = two();
    say(phone, { load: 3 });
    say(laptop, { load: 1 });
    meet();
    const ids = only(phone)?.ids ?? [];
    expect(ids).toHaveLength(2);
    all(phone, 'remove');
    expect(only(phone)).toBeUndefined();
    all(phone, 'restore', ids);
    expect(only(phone)?.ids).toEqual(ids);
    all(phone, 'erase');
    meet();
    expect([only(phone), only(laptop), laptop.state.compass.load.size]).toEqual([undefined, undefined, 0]);
    say(laptop, { load: 2 });
    meet();
    expect(only(phone)).toMatchObject({ week, load: 2 });
  });

  test('COMPASS30 nothing is left of a week when the last of it is taken back, and it can be said again', () => {
    const { phone } = two();
    say(phone, { load: 3 });
    say(phone, { load: null });
    expect(only(phone)).toBeUndefined();
    say(phone, { load: 1 });
    expect(only(phone)?.ids).toHaveLength(1);
  });
});
