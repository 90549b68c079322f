import { expect } from 'vitest';
import { boxesTouch, discTouchesBox } from '../../../src/tools/people/map/geometry.ts';
import type { Layout } from '../../../src/tools/people/map/picture.ts';

/** The law of every drawing: no name lies on another, on a body, or outside, and none is smaller than 13 px. */
export function namesLieApart(layout: Layout): void {
  const names = [
    ...layout.bodies.flatMap((body) => (body.label ? [{ id: body.id, label: body.label }] : [])),
    ...layout.words.map((label, k) => ({ id: `word ${k}`, label })),
  ];
  for (const [k, { id, label }] of names.entries()) {
    const { box } = label;
    expect(box.x, id).toBeGreaterThanOrEqual(0);
    expect(box.y, id).toBeGreaterThanOrEqual(0);
    expect(box.x + box.w, id).toBeLessThanOrEqual(layout.width);
    expect(box.y + box.h, id).toBeLessThanOrEqual(layout.height);
    for (const other of names.slice(k + 1))
      expect(boxesTouch(box, other.label.box), `${id} lies on ${other.id}`).toBe(false);
    for (const body of layout.bodies)
      expect(discTouchesBox(body, box), `${id} lies on ${body.id}`).toBe(false);
    for (const line of label.lines) expect(line.size).toBeGreaterThanOrEqual(13);
  }
  for (const body of layout.bodies) {
    expect(body.x - body.r, body.id).toBeGreaterThanOrEqual(0);
    expect(body.x + body.r, body.id).toBeLessThanOrEqual(layout.width);
    expect(body.y - body.r, body.id).toBeGreaterThanOrEqual(0);
    expect(body.y + body.r, body.id).toBeLessThanOrEqual(layout.height);
  }
}
