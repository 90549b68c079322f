/**
 * Ten years of notes: what comes back in them, and a search of them, as ratios to a plain scan that reads every text once and compares it.
 * `npm run bench -- patterns`; NOTES (5000) and RUNS (7) change how much. Processor time, for other work on the machine counts less there.
 */
import { type Note, noNotes, searchNotes } from '@orrery/domain';
import { patternsIn } from '@orrery/domain/patterns';
import { journalOf } from '../packages/domain/test/notes/patterns/journals.ts';

const count = Number(process.env.NOTES ?? 5_000);
const runs = Number(process.env.RUNS ?? 7);

/** What somebody writes in a minute or two. */
const text =
  'We had said Thursday, and then it was moved once more. I went for a walk and wrote it down. '.repeat(4);
const notes = journalOf(1, count, { clock: 'notes', of: 0.5 }, { trigger: 2 }).map(
  (note): Note => ({
    ...note,
    fields: { ...note.fields, what: text, thoughts: text },
    ...{ disputed: [], registers: {} as Note['registers'], presence: [] },
  }),
);
const ask = { zone: 'Europe/Berlin', feeling: null, byPerson: true };

/** A search remembers the texts of a note for as long as it stays as it is: these are new ones. */
const freshState = () => ({ ...noNotes(), notes: new Map(notes.map((note) => [note.id, { ...note }])) });

function plainScan(): number {
  let found = 0;
  for (const { fields } of notes) {
    const all = `${fields.what}\n${fields.thoughts}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    if (all.includes('nowhere')) found += 1;
  }
  return found;
}

function milliseconds(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

const typed = freshState();
const acts: Readonly<Record<string, () => () => unknown>> = {
  'plain scan': () => plainScan,
  'what comes back': () => () => patternsIn(notes, ask),
  'search, the first letter': () => {
    const state = freshState();
    return () => searchNotes(state, 'nowhere');
  },
  'search, each further letter': () => () => searchNotes(typed, 'nowhere'),
};
const took = Object.fromEntries(Object.keys(acts).map((name) => [name, [] as number[]]));
for (let run = 0; run <= runs; run += 1)
  for (const [name, prepare] of Object.entries(acts)) {
    const spent = milliseconds(prepare());
    if (run > 0) took[name]?.push(spent); // the first warms up
  }

const median = (values: readonly number[] = []): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const plain = median(took['plain scan']);
console.log(`${count} notes, medians of ${runs} runs`);
for (const [name, times] of Object.entries(took))
  console.log(
    `  ${name.padEnd(28)} ${median(times).toFixed(0).padStart(5)} ms  ${(median(times) / plain).toFixed(2)}`,
  );
