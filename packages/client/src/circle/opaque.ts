// What a date of a circle is called where its own id would tell the circle and the people: in files that others may read, and among my own
// dates once I have said how it was. Always the same for the same date, so that it is one date, whichever device of mine says so first.
import { hash, hex, utf8 } from '@orrery/wire';

const LABEL = utf8('orrery name in a file 1');

/** With who I am there, it is nobody else’s name for it. */
export const opaqueName = (...parts: readonly string[]): string =>
  hex(hash(LABEL, utf8(JSON.stringify(parts)))).slice(0, 32);
