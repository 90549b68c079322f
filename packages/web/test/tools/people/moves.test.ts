import { describe, expect, test } from 'vitest';
import { nearestThatWay } from '../../../src/tools/people/map/moves.ts';

const at = (id: string, x: number, y: number) => ({ id, x, y });
const me = at('me', 100, 100);
const sam = at('sam', 160, 60);
const kit = at('kit', 180, 104);
const noor = at('noor', 40, 110);
const jo = at('jo', 100, 200);
const all = [me, sam, kit, noor, jo];

describe('nearestThatWay', () => {
  test('an arrow goes to who is nearest that way, straight ahead before aside', () => {
    expect(nearestThatWay(all, me, 'right')?.id).toBe('kit');
    expect(nearestThatWay(all, me, 'left')?.id).toBe('noor');
    expect(nearestThatWay(all, me, 'down')?.id).toBe('jo');
    expect(nearestThatWay(all, me, 'up')?.id).toBe('sam');
  });

  test('stays where it is when nothing lies that way', () => {
    expect(nearestThatWay(all, jo, 'down')).toBeNull();
    expect(nearestThatWay([me], me, 'left')).toBeNull();
  });

  test('everybody can be reached from me by arrows', () => {
    const reached = new Set([me]);
    for (const body of reached)
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = nearestThatWay(all, body, way);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(all.length);
  });
});
