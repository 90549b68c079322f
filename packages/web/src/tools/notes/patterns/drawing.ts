// Where notes stand in the drawing: from left to right by when they were, on a scale of days, but never on each other.
import { frame } from '../wave/curves.ts';

/** Room at both ends, so that dots and days are whole. */
const margin = 14;

/**
 * A place for each moment (in order), at least `apart` from the next one. Those that would lie closer give way to the right, and to the
 * left again from the end.
 */
export function placesOf(moments: readonly number[], width: number): number[] {
  const [from, to] = [frame.left + margin, width - frame.right - margin];
  const first = moments[0] ?? 0;
  const span = Math.max(1, (moments.at(-1) ?? 0) - first);
  const apart = Math.min(12, (to - from) / Math.max(1, moments.length - 1));
  const places = moments.map((moment) => from + ((moment - first) / span) * (to - from));
  if (places.length === 1) return [(from + to) / 2];
  for (let k = 1; k < places.length; k += 1)
    places[k] = Math.max(places[k] as number, (places[k - 1] as number) + apart);
  for (let k = places.length - 1; k >= 0; k -= 1)
    places[k] = Math.min(places[k] as number, to - apart * (places.length - 1 - k));
  return places;
}

/** Of some places, those under which a day is written: the first, the last, and in between where there is room. */
export function daysUnder(places: readonly number[], room: number): number[] {
  const last = places.length - 1;
  const chosen = [0];
  for (let k = 1; k < last; k += 1) {
    const isFree =
      (places[k] as number) - (places[chosen.at(-1) as number] as number) >= room &&
      (places[last] as number) - (places[k] as number) >= room;
    if (isFree) chosen.push(k);
  }
  return last > 0 ? [...chosen, last] : chosen;
}
