// `orrery verify-paper`: whether a signed paper is as it was signed, without the app, a relay or anybody's keys. docs/spec/papers.md,
// PAPER29–PAPER31.
import { readFile, stat } from 'node:fs/promises';
import {
  type FileFault,
  type Judged,
  judgeSignedPaper,
  MOST_OF_A_FILE,
  type Verdict,
} from '@orrery/client/papers';
import { linesOf } from './paper-lines.ts';
import { quoted, shown } from './quoted.ts';
import { readArguments, UsageError } from './usage.ts';

const faults: Readonly<Record<FileFault, string>> = {
  empty: 'The file is empty.',
  tooLarge: `The file is larger than any signed paper (${MOST_OF_A_FILE} bytes at most), and was not read.`,
  cutOff: 'The file begins as a signed paper does, and then stops or is damaged. Get a whole copy of it.',
  notOne: 'The file is no signed paper. The app saves one from the page of a paper; a PDF cannot be checked.',
  newer: 'A later version of Orrery saved the file: this one cannot read it. Check it with that version.',
  otherForm:
    'The file has been changed since it was saved: it is not in the form in which the app writes one. An editor can do that without changing a word. Get another copy of it.',
};

/** Exit code 0 where everybody’s signature holds, or 1. Throws UsageError. */
export async function verifyPaper(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { text: { type: 'boolean' } });
  const [file, more] = positionals;
  if (file === undefined) throw new UsageError('Which file? Name the signed paper.');
  if (more !== undefined) throw new UsageError(`One file at a time: “${more}” is one too many.`);
  const bytes = await readPaper(file);
  const verdict = typeof bytes === 'string' ? bytes : await judgeSignedPaper(bytes);
  if (typeof verdict === 'string') {
    console.error(`${shown(file)}: ${faults[verdict]}`);
    return 1;
  }
  for (const line of told(verdict, values.text === true)) console.log(line);
  return verdict.holds ? 0 : 1;
}

async function readPaper(file: string): Promise<Uint8Array | 'tooLarge'> {
  try {
    const { size } = await stat(file);
    // asked before it is read, so that a huge file costs nothing
    return size > MOST_OF_A_FILE ? 'tooLarge' : await readFile(file);
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder',
      EACCES: 'this user may not read it',
    };
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(`${shown(file)}: ${reasons[code] ?? 'it cannot be read'}.`);
  }
}

const nameOf = ({ name }: Pick<Judged, 'name'>): string =>
  shown(name) ? quoted(name) : 'Somebody without a name';

function told({ paper, names, holds }: Verdict, isWhole: boolean): string[] {
  const kind = KINDS[paper.content.kind];
  const all = names.every(({ fault }) => fault !== undefined);
  return [
    holds ? `The words are as signed, by all ${names.length} people.` : 'NOT AS SIGNED. Do not rely on it.',
    '',
    `${kind}, ${quoted(paper.content.title)}, between ${new Intl.ListFormat('en-GB').format(names.map(nameOf))}.`,
    ...names.flatMap((one) => ['', ...saidOf(one)]),
    '',
    ...(isWhole ? [...linesOf(paper.content), ''] : []),
    ...(holds ? limits(paper) : all ? [changed, ''] : []),
  ].slice(0, -1);
}

const KINDS = {
  ...{ agreement: 'An agreement', pledge: 'A pledge', metamour: 'A metamour plan' },
  careTerms: 'Terms of a care space',
} as const;

const changed = 'None of the signatures holds: words, names or people were changed after it was signed.';

const wrong: Readonly<Record<NonNullable<Judged['fault']>, string>> = {
  foreign: 'did not sign: the signature is by no device of whoever has these digits',
  elsewhere: 'did not sign in the same circle as the first one named here',
  otherwise: 'did not sign this: not these words, between these people, under this name, at this time',
};

const saidOf = (one: Judged): string[] => [
  `${nameOf(one)} ${one.fault ? wrong[one.fault] : `signed, on ${moment(one.at)} as their device says`}`,
  `  digits ${one.code}`,
];

/** As the file has it, to the minute. */
const moment = (at: string): string => `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`;

const limits = ({ saved, content }: Verdict['paper']): string[] => [
  ...(content.ends.until
    ? [`Its last day: ${shown(content.ends.until)}, by the clock of ${shown(content.ends.zone)}.`]
    : []),
  `Saved on ${moment(saved)}, as whoever saved it says. The file cannot tell what came after: whether`,
  'somebody has withdrawn, a later version was signed, or a device was lost. Ask, or look in the app.',
  'Whose the digits are it cannot tell either: compare them with those that the app shows at this paper.',
  ...(content.kind === 'pledge'
    ? ['A name under a pledge is a yes to none of its activities: each is asked for anew, every time.']
    : []),
  ...(content.kind === 'metamour'
    ? ['How near each would like to be is not in it: that each tells in the app, and takes back alone.']
    : []),
  '',
];
