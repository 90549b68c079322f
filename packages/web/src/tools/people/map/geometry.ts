// Plane geometry in px, y downwards. Angles are clockwise from the top, in radians.

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Disc extends Point {
  readonly r: number;
}
export type Segment = readonly [Point, Point];

export const boxesTouch = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

export function discTouchesBox({ x, y, r }: Disc, box: Box, gap = 0): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return dx * dx + dy * dy < (r + gap) ** 2;
}

export const discsTouch = (a: Disc, b: Disc, gap = 0): boolean =>
  (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (a.r + b.r + gap) ** 2;

/** Whether a segment runs through a box (Liang and Barsky's clipping). Asked some 100,000 times for one drawing. */
export function segmentTouchesBox(segment: Segment, box: Box, gap = 0): boolean {
  const a = segment[0];
  const b = segment[1];
  const left = box.x - gap;
  const right = box.x + box.w + gap;
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  const top = box.y - gap;
  const bottom = box.y + box.h + gap;
  if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    from = Math.max(from, ((dx > 0 ? left : right) - a.x) / dx);
    to = Math.min(to, ((dx > 0 ? right : left) - a.x) / dx);
  }
  if (dy !== 0) {
    from = Math.max(from, ((dy > 0 ? top : bottom) - a.y) / dy);
    to = Math.min(to, ((dy > 0 ? bottom : top) - a.y) / dy);
  }
  return from <= to;
}

export function segmentTouchesDisc([a, b]: Segment, disc: Disc, gap = 0): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = ((disc.x - a.x) * dx + (disc.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return (a.x + t * dx - disc.x) ** 2 + (a.y + t * dy - disc.y) ** 2 < (disc.r + gap) ** 2;
}

/** The part of the way from `a` to `b` that leaves both discs uncovered; where they are too near, a point between them. */
export function between(a: Disc, b: Disc, gap = 0): Segment {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const ux = (b.x - a.x) / length;
  const uy = (b.y - a.y) / length;
  const middle = (length + a.r - b.r) / 2;
  const start = Math.min(a.r + gap, middle);
  const end = Math.max(length - b.r - gap, middle);
  return [
    { x: a.x + ux * start, y: a.y + uy * start },
    { x: a.x + ux * end, y: a.y + uy * end },
  ];
}

/** Whether two segments cross; touching ends do not count. */
export function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
