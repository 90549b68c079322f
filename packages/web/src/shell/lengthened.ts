import type { Messages } from '@lingui/core';

/** A third longer, as German or Finnish may be: layouts have to survive it. */
export function lengthened(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => {
      const letters = JSON.stringify(message).replace(/[^\p{L}]/gu, '').length;
      const more = ` ${'lôñģéř '.repeat(Math.ceil(letters / 18)).slice(0, Math.ceil(letters / 3))}`.trimEnd();
      return [id, typeof message === 'string' ? message + more : [...message, more]];
    }),
  );
}
