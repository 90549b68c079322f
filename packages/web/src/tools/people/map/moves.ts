// The keyboard on a drawing: an arrow goes to the nearest body that way.
import type { Point } from './geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ways: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The body to go to from another one; null when nothing lies that way. Whatever lies straight ahead counts as nearer. */
export function nearestThatWay<B extends Point & { readonly id: string }>(
  bodies: readonly B[],
  from: B,
  direction: Direction,
): B | null {
  const way = ways[direction];
  let best: { body: B; cost: number } | null = null;
  for (const body of bodies) {
    if (body.id === from.id) continue;
    const dx = body.x - from.x;
    const dy = body.y - from.y;
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y - dy * way.x);
    // up to a little more than 60° off the straight way
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { body, cost };
  }
  return best?.body ?? null;
}
