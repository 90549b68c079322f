// Those on the map who are joined to nobody stand under the drawing, in lines, under a small heading.
import { type Label, leading, type Picture, type PlacedBody, smallest } from './picture.ts';
import { measured } from './room.ts';

/** Places them from `top` on; answers the height of the whole drawing. */
export function placeUnlinked(
  picture: Picture,
  size: number,
  r: number,
  top: number,
): { bodies: PlacedBody[]; words: Label[]; height: number } {
  if (picture.unlinked.length === 0) return { bodies: [], words: [], height: top };
  const margin = picture.width < 560 ? 20 : 1;
  const most = picture.width - 2 * margin - 2 * r - 12;
  const heading = measured([{ text: picture.unlinkedName, size: smallest, weight: 400 }], most);
  const words: Label[] = [
    { lines: heading.lines, anchor: 'start', box: { x: margin, y: top + 14, w: heading.w, h: heading.h } },
  ];
  const step = 2 * r + 20;
  const bodies: PlacedBody[] = [];
  let x = margin;
  let y = top + 14 + heading.h + 10 + r + 6;
  for (const id of picture.unlinked) {
    const sitter = picture.sitters.get(id);
    if (!sitter) continue;
    const label = measured([{ text: sitter.name, size, weight: 400 }], Math.min(most, 160));
    const needed = 2 * r + 12 + label.w;
    if (x > margin && x + needed > picture.width - margin) {
      x = margin;
      y += step;
    }
    const box = { x: x + 2 * r + 11, y: y - (size * leading) / 2, w: label.w, h: label.h };
    bodies.push({
      id,
      kind: 'unlinked',
      x: x + r + 1,
      y,
      r,
      label: { lines: label.lines, anchor: 'start', box },
    });
    x += needed + 22;
  }
  return { bodies, words, height: y + r + 12 };
}
