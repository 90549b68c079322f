import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  type Point,
  type Segment,
  segmentTouchesBox,
} from '../../../src/tools/people/map/geometry.ts';
import { Room } from '../../../src/tools/people/map/room.ts';

// whole numbers on a small plate, so that lines run through corners, along edges and straight up, too
const whole = fc.integer({ min: -6, max: 6 });
const point: fc.Arbitrary<Point> = fc.record({ x: whole, y: whole });
const segment: fc.Arbitrary<Segment> = fc.tuple(point, point);
const box: fc.Arbitrary<Box> = fc.record({
  ...{ x: whole, y: whole },
  ...{ w: fc.integer({ min: 0, max: 5 }), h: fc.integer({ min: 0, max: 5 }) },
});

/** Whether all corners lie on one side of the line, or the ends on one side of an edge (separating axes). */
function isApart([a, b]: Segment, { x, y, w, h }: Box): boolean {
  const corners = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ] as const;
  const sides = corners.map(([cx, cy]) => (b.x - a.x) * (cy - a.y) - (b.y - a.y) * (cx - a.x));
  return (
    sides.every((side) => side > 0) ||
    sides.every((side) => side < 0) ||
    Math.max(a.x, b.x) < x ||
    Math.min(a.x, b.x) > x + w ||
    Math.max(a.y, b.y) < y ||
    Math.min(a.y, b.y) > y + h
  );
}

describe('a line and a box', () => {
  test('touch unless something lies between them', () => {
    fc.assert(
      fc.property(segment, box, (line, around) => {
        expect(segmentTouchesBox(line, around)).toBe(!isApart(line, around));
      }),
      { numRuns: 5_000 },
    );
  });

  test('touch with a gap where they touch the box that is larger by it', () => {
    fc.assert(
      fc.property(segment, box, ([a, b], { x, y, w, h }) => {
        const larger = { x: x - 2, y: y - 2, w: w + 4, h: h + 4 };
        expect(segmentTouchesBox([a, b], { x, y, w, h }, 2)).toBe(segmentTouchesBox([a, b], larger));
      }),
    );
  });
});

test('what a line runs through is counted in full, or until it is enough', () => {
  fc.assert(
    fc.property(
      segment,
      fc.array(box),
      fc.array(point),
      fc.nat({ max: 8 }),
      (line, boxes, points, enough) => {
        const room = new Room(100, 100);
        for (const one of boxes) room.addBox(one);
        for (const at of points) room.addDisc({ ...at, r: 1 });
        const all = room.crossedBy(line);
        const counted = room.crossedBy(line, enough);
        expect(counted).toBeLessThanOrEqual(all);
        expect(counted >= enough).toBe(all >= enough);
        if (all < enough) expect(counted).toBe(all);
      },
    ),
  );
});
