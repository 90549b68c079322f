// What others wrote, in a line of this program.
import { plainLine } from '@orrery/client/papers';

/** In one line, whatever somebody has put into it. */
export const shown = plainLine;

/** In quotes that it cannot end by itself. */
export const quoted = (text: string): string => `“${shown(text).replace(/[“”„‟"«»]/gu, '’')}”`;
