import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kept,
  nearest,
  showing,
  whole,
  type Zoom,
  zoomedAt,
} from '../../../src/tools/people/map/use-zoom.ts';

const width = 390;
const height = 420;
const coordinate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const point = fc.record({ x: coordinate(width), y: coordinate(height) });
const zoom: fc.Arbitrary<Zoom> = fc
  .record({
    scale: fc.double({ min: 1, max: nearest, noNaN: true }),
    x: fc.double({ min: -2000, max: 2000, noNaN: true }),
    y: fc.double({ min: -2000, max: 2000, noNaN: true }),
  })
  .map((any) => kept(any, width, height));

const covers = ({ scale, x, y }: Zoom) =>
  scale >= 1 &&
  scale <= nearest &&
  x <= 1e-9 &&
  y <= 1e-9 &&
  x + width * scale >= width - 1e-9 &&
  y + height * scale >= height - 1e-9;

describe('zoom', () => {
  test('the drawing always covers its frame, however it is zoomed and moved', () => {
    fc.assert(
      fc.property(zoom, fc.double({ min: 0.1, max: 10, noNaN: true }), point, (from, factor, at) => {
        expect(covers(zoomedAt(from, factor, at, width, height))).toBe(true);
        expect(covers(showing(from, at, width, height))).toBe(true);
      }),
    );
  });

  test('the point under the finger stays under it while one goes nearer', () => {
    const next = zoomedAt(whole, 2, { x: 100, y: 200 }, width, height);
    expect(next).toEqual({ scale: 2, x: -100, y: -200 });
  });

  test('somebody outside the frame is brought into it', () => {
    const next = showing({ scale: 4, x: 0, y: 0 }, { x: 300, y: 300 }, width, height);
    expect(300 * 4 + next.x).toBeLessThanOrEqual(width - 56);
    expect(300 * 4 + next.y).toBeLessThanOrEqual(height - 56);
    expect(showing(whole, { x: 200, y: 200 }, width, height)).toBe(whole);
  });
});
