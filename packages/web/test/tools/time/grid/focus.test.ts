import { addDays, atLocal, instantOf } from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { goTo, type Spot, spotIn, wayOf } from '../../../../src/tools/time/grid/focus.ts';
import { weekModel } from '../../../../src/tools/time/grid/week-model.ts';
import { dateOf, given, network } from './given.ts';

const week = '2026-03-09';
const at = (day: number, minute: number) => instantOf(atLocal(addDays(week, day), minute, 'Europe/Berlin'));
const model = weekModel(
  given([
    ...network(),
    dateOf('a', at(1, 600), at(1, 660)),
    dateOf('b', at(1, 1140), at(1, 1320)),
    dateOf('c', at(2, 1110), at(2, 1290)),
    dateOf('d', at(2, 540), at(2, 600)),
  ]),
  week,
);
const spot = (day: number, key: string | null): Spot => ({ day, key });

describe('goTo', () => {
  test('goes along a day from its head through its blocks, and stops at the ends', () => {
    expect(goTo(model, spot(1, null), 'next')).toEqual(spot(1, 'a@1'));
    expect(goTo(model, spot(1, 'a@1'), 'next')).toEqual(spot(1, 'b@1'));
    expect(goTo(model, spot(1, 'b@1'), 'next')).toEqual(spot(1, 'b@1'));
    expect(goTo(model, spot(1, null), 'previous')).toEqual(spot(1, null));
    expect(goTo(model, spot(2, 'c@2'), 'firstOfDay')).toEqual(spot(2, null));
    expect(goTo(model, spot(2, null), 'lastOfDay')).toEqual(spot(2, 'c@2'));
  });

  test('goes across to the nearest hour, to the head of an empty day, and never out of the week', () => {
    expect(goTo(model, spot(1, 'b@1'), 'nextDay')).toEqual(spot(2, 'c@2'));
    expect(goTo(model, spot(1, 'a@1'), 'nextDay')).toEqual(spot(2, 'd@2'));
    expect(goTo(model, spot(1, 'b@1'), 'previousDay')).toEqual(spot(0, null));
    expect(goTo(model, spot(6, null), 'nextDay')).toEqual(spot(6, null));
  });

  test('reaches everything there is from everywhere', () => {
    const all = model.days.flatMap((day, k) => [spot(k, null), ...day.blocks.map((b) => spot(k, b.key))]);
    const reached = new Set<string>();
    const wave = [spot(0, null)];
    while (wave.length > 0) {
      const now = wave.pop() as Spot;
      if (reached.has(`${now.day} ${now.key}`)) continue;
      reached.add(`${now.day} ${now.key}`);
      for (const way of ['next', 'previous', 'nextDay', 'previousDay'] as const)
        wave.push(goTo(model, now, way));
    }
    expect(reached.size).toBe(all.length);
  });
});

describe('spotIn', () => {
  test('keeps a spot that is still there, else comes in at what is next today', () => {
    expect(spotIn(model, spot(2, 'c@2'), '2026-03-10', 0)).toEqual(spot(2, 'c@2'));
    expect(spotIn(model, spot(2, 'gone'), '2026-03-10', 700)).toEqual(spot(1, 'b@1'));
    expect(spotIn(model, null, '2026-03-10', 1400)).toEqual(spot(1, null));
    expect(spotIn(model, null, '2026-04-01', 0)).toEqual(spot(0, null));
  });
});

describe('wayOf', () => {
  test('follows the drawing, and the direction of writing', () => {
    expect(wayOf('ArrowRight', 'columns', false)).toBe('nextDay');
    expect(wayOf('ArrowRight', 'columns', true)).toBe('previousDay');
    expect(wayOf('ArrowDown', 'columns', false)).toBe('next');
    expect(wayOf('ArrowRight', 'rows', false)).toBe('next');
    expect(wayOf('ArrowLeft', 'rows', true)).toBe('next');
    expect(wayOf('ArrowDown', 'rows', false)).toBe('nextDay');
    expect(wayOf('Tab', 'rows', false)).toBeNull();
  });
});
