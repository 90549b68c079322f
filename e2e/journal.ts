// A journal of as many notes as a test needs, as events and as a file to bring back: something comes back in it, or nothing does.
import { exportArchive } from '../packages/client/src/archive/archive.ts';
import type { JsonValue } from '../packages/client/src/vault/vault.ts';

export interface Journal {
  readonly count: number;
  /** Every third night is short, and what is written after it is stronger. */
  readonly nights?: boolean;
  /** Every fourth note: called a friend, and it went down further. */
  readonly deed?: boolean;
  /** Every other note names Kit instead of Sam, and is stronger. */
  readonly person?: boolean;
  /** Long texts, as somebody writes in ten minutes. */
  readonly long?: boolean;
}

const words = 'We had said Thursday, and then it was moved once more. I went for a walk and wrote it down. ';

const whatOf = (k: number): string => `${k}. ${words.repeat(4)}`;

/** What long notes hold, each in one text: for whoever reads them plainly. */
export const noteTexts = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => `${whatOf(k)}\n${words.repeat(4)}`);

/** Ends yesterday, one note a day at ten to nine in the evening of UTC. */
export function bodiesOf({ count, nights, deed, person, long }: Journal): JsonValue[] {
  const now = Date.now();
  const today = now - (now % 86_400_000);
  const at = (daysAgo: number) =>
    new Date(today - daysAgo * 86_400_000 + 75_000_000).toISOString().replace('.000Z', 'Z');
  const body = (tool: 'people' | 'notes', event: JsonValue, when: string): JsonValue => ({
    ...{ tool, version: 1, at: when, event },
  });
  const somebody = (id: string, name: string, look: number) => {
    const fields = { name, pronouns: '', zone: '', hasApp: 'unknown', notes: '', look };
    return body('people', { type: 'personAdded', person: id, fields }, at(count + 1));
  };
  return [
    ...[somebody('me', 'Ana', 0), somebody('sam', 'Sam', 0), somebody('kit', 'Kit', 1)],
    body('notes', { type: 'triggerAdded', trigger: 'late', fields: { name: 'Late again' } }, at(count + 1)),
    ...Array.from({ length: count }, (_, k): JsonValue => {
      const isShort = nights === true && k % 3 === 0;
      const isEased = deed === true && k % 4 === 1;
      const isKit = person === true && k % 2 === 0;
      // a little unlike each time, and the same on every run
      const before = 3 + ((k * 7) % 3) + (isShort ? 4 : 0) + (isKit ? 3 : 0);
      const after = Math.max(0, before - 1 - ((k * 5) % 2) - (isEased ? 3 : 0));
      const fields = {
        ...{ kind: 'journal', at: at(count - k), what: long ? whatOf(k) : `Evening ${k}` },
        ...(long ? { thoughts: words.repeat(4) } : {}),
        feelings: [{ feeling: 'jealousy', before, after }],
        ...(nights === undefined ? {} : { sleep: isShort ? 330 : 440 + 5 * ((k * 11) % 9) }),
        ...(deed === undefined
          ? {}
          : { deeds: [isEased ? 'calledFriend' : 'waited'], helped: isEased ? 'yes' : 'no' }),
        ...(person === undefined ? {} : { people: [isKit ? 'kit' : 'sam'] }),
      };
      return body('notes', { type: 'noteWritten', note: `note-${k}`, fields }, at(count - k));
    }),
  ];
}

const passphrase = 'a quiet harbour at low tide';

/** The journal as a file to bring back, and its passphrase. */
export async function journalFile(journal: Journal) {
  const entries = bodiesOf(journal).map((each, k) => ({
    id: `journal-${String(k).padStart(5, '0')}-of-notes`,
    body: each,
  }));
  const made = await exportArchive({ exportedAt: new Date().toISOString(), entries }, passphrase);
  if (!made.ok) throw new Error(made.why.code);
  const buffer = Buffer.from(made.value);
  return { file: { name: 'export.age', mimeType: 'application/octet-stream', buffer }, passphrase };
}
