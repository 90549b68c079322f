// How much of what a relay sends is held in memory before it was judged. It could send for ever.
import type { Parcel } from '@orrery/wire';

/** Bytes of everything that is somebody's: more than a long life's. */
export const MOST_FETCHED = 256 * 1_048_576;
/** Bytes of what came before what it descends from. */
export const MOST_HELD = 16 * 1_048_576;
/** Letters of those who ask to come in; a relay keeps fewer. */
export const MOST_LETTERS = 64;
/** Bytes that a parcel takes besides what it holds, and an empty message too. */
const AROUND = 128;

export const sizeOf = (parcels: readonly Parcel[]): number =>
  parcels.reduce((sum, { header, body }) => sum + header.length + (body?.length ?? 0) + AROUND, AROUND);

/** As many of the last ones as fit. */
export function lastWithin(parcels: readonly Parcel[], most: number): Parcel[] {
  let size = 0;
  const from = parcels.findLastIndex((parcel) => {
    size += sizeOf([parcel]);
    return size > most;
  });
  return parcels.slice(from + 1);
}
