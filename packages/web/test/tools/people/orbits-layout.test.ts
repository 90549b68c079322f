import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orbitsLayout } from '../../../src/tools/people/map/orbits-layout.ts';
import { namesLieApart } from './names-lie-apart.ts';
import { pictureOf } from './pictures.ts';

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
      { numRuns: 60 },
    );
  });
});
