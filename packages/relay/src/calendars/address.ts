// Where a published calendar is found. Whoever holds its secret makes the address, and nobody comes from the address to the secret:
// to read is not to write. The store knows neither: what it keeps is called by a hash of the address.
import { type Bytes, hash, toBase64, utf8 } from '@orrery/wire';

/** The last part of the path: `… .ics`. packages/client/src/publishing/address.ts makes the same, by the same vector. */
export const calendarName = (secret: Bytes): string =>
  `${toBase64(hash(utf8('orrery calendar address 1'), secret))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}.ics`;

/** By what a store knows it. */
export const placeOf = (name: string): Bytes => hash(utf8('orrery calendar place 1'), utf8(name));
