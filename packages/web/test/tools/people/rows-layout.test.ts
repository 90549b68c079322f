import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsLayout } from '../../../src/tools/people/map/rows-layout.ts';
import { namesLieApart } from './names-lie-apart.ts';
import { pictureOf } from './pictures.ts';

describe.each([320, 390, 740])('rows at %i px', (width) => {
  test('names lie apart, off all bodies, inside the drawing, and never under 13 px', () => {
    fc.assert(
      fc.property(pictureOf(width), (picture) => {
        const layout = rowsLayout(picture);
        namesLieApart(layout);
        expect(layout.bodies.filter((body) => body.kind !== 'circle')).toHaveLength(picture.sitters.size + 1);
      }),
      { numRuns: 80 },
    );
  });
});
