// Names for what stands in files that others may read: always the same for the same thing, and telling nothing of it.
import { hash, hex, utf8 } from '@orrery/wire';

const LABEL = utf8('orrery name in a file 1');

/** Of a date in a circle, whose own id names the circle and the people: the same in each file of mine, and in nobody else’s. */
export const opaqueName = (...parts: readonly string[]): string =>
  hex(hash(LABEL, utf8(JSON.stringify(parts)))).slice(0, 32);
