// The same drawing for languages that run from right to left. Words are not mirrored, only where they stand.
import type { Label, Layout } from './picture.ts';

const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Bodies, lines, webs and words with x counted from the other side. */
export function mirrored(layout: Layout): Pick<Layout, 'bodies' | 'ties' | 'webs' | 'words'> {
  const { width } = layout;
  const label = ({ lines, anchor, box }: Label): Label => ({
    lines,
    anchor: opposite[anchor],
    box: { ...box, x: width - box.x - box.w },
  });
  return {
    bodies: layout.bodies.map((body) => ({
      ...body,
      x: width - body.x,
      label: body.label && label(body.label),
    })),
    ties: layout.ties.map((tie) => ({
      ...tie,
      path: mirroredPath(tie.path, width),
      segments: tie.segments.map(([a, b]) => [
        { x: width - a.x, y: a.y },
        { x: width - b.x, y: b.y },
      ]),
    })),
    webs: layout.webs.map((web) => ({ ...web, path: mirroredPath(web.path, width) })),
    words: layout.words.map(label),
  };
}

/** Our paths hold absolute pairs "x y" only (M, L, Q, C). */
const mirroredPath = (path: string, width: number): string =>
  path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => `${Math.round((width - Number(x)) * 10) / 10} ${y}`);
