// Where the ratings of waves stand in a drawing. All in pixels of the screen, so that words keep their size.
import type { WaveRating } from '@orrery/domain';

export interface Point extends WaveRating {
  readonly x: number;
  readonly y: number;
}

/** The frame of a drawing: figures at its left edge, the line of days or minutes below. */
export const frame = { height: 220, top: 12, bottom: 34, left: 26, right: 8 };

export const heightAt = (strength: number, height = frame.height): number =>
  height - frame.bottom - (strength / 10) * (height - frame.top - frame.bottom);

/** From one rating to the next, in straight lines: what lies between was not said. */
export const pathOf = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;

/** The points of one wave between two places, the whole breadth of which is so many seconds. */
const pointsOf = (ratings: readonly WaveRating[], from: number, to: number, seconds: number): Point[] =>
  ratings.map((rating) => ({
    ...rating,
    x: from + (rating.second / Math.max(1, seconds)) * (to - from),
    y: heightAt(rating.strength),
  }));

const lastSecond = (ratings: readonly WaveRating[]): number => ratings.at(-1)?.second ?? 0;

/** One wave over the whole width. */
export const oneCurve = (ratings: readonly WaveRating[], width: number): Point[] =>
  pointsOf(ratings, frame.left + 8, width - frame.right - 8, lastSecond(ratings));

export interface Placed {
  /** The middle of its place, where its day is written. */
  readonly middle: number;
  readonly points: readonly Point[];
}

/** Several waves side by side, on one scale: the longest fills its place. */
export function sideBySide(waves: readonly (readonly WaveRating[])[], width: number): Placed[] {
  const longest = Math.max(1, ...waves.map(lastSecond));
  const place = (width - frame.left - frame.right) / Math.max(1, waves.length);
  const margin = Math.min(12, place / 5);
  return waves.map((ratings, k) => {
    const from = frame.left + k * place;
    // a short one stands in the middle of its place
    const breadth = (place - 2 * margin) * (lastSecond(ratings) / longest);
    const middle = from + place / 2;
    return {
      middle,
      points: pointsOf(ratings, middle - breadth / 2, middle + breadth / 2, lastSecond(ratings)),
    };
  });
}
