import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentTouchesBox } from '../../../src/tools/people/map/geometry.ts';
import { orbitsLayout } from '../../../src/tools/people/map/orbits-layout.ts';
import { namesLieApart } from './names-lie-apart.ts';
import { pictureOf } from './pictures.ts';

test('the same network is always the same drawing', () => {
  fc.assert(
    fc.property(pictureOf(390, 12), (picture) => {
      expect(orbitsLayout(picture)).toEqual(orbitsLayout(structuredClone(picture)));
    }),
    { numRuns: 15 },
  );
});

test('mirrored, everybody stands on the other side', () => {
  fc.assert(
    fc.property(pictureOf(390, 12), (picture) => {
      const plain = orbitsLayout({ ...picture, mirrored: false });
      const other = orbitsLayout({ ...picture, mirrored: true });
      expect(other.bodies.map((body) => [body.id, Math.round(390 - body.x), Math.round(body.y)])).toEqual(
        plain.bodies.map((body) => [body.id, Math.round(body.x), Math.round(body.y)]),
      );
    }),
    { numRuns: 15 },
  );
});

test('seven people have names that no line runs through', () => {
  fc.assert(
    fc.property(pictureOf(390, 7), (picture) => {
      fc.pre(picture.circles.length === 0);
      const { bodies, ties } = orbitsLayout(picture);
      const crossed = bodies.filter(({ label }) =>
        ties.some((tie) => label && tie.segments.some((line) => segmentTouchesBox(line, label.box))),
      );
      expect(crossed.map((body) => body.id)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe.each([320, 390, 740])('orbits at %i px', (width) => {
  test('names lie apart, off all bodies, inside the drawing, and never under 13 px', () => {
    fc.assert(
      fc.property(pictureOf(width), (picture) => {
        const layout = orbitsLayout(picture);
        namesLieApart(layout);
        expect(new Set(layout.bodies.map((body) => body.id)).size).toBe(
          picture.sitters.size + picture.circles.length + 1,
        );
      }),
      { numRuns: 40 },
    );
  });
});
