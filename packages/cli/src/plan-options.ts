// What was asked of `orrery plan` on the command line.
import { type Change, readPath } from '@orrery/planner';
import { readArguments, UsageError } from './usage.ts';

export type Options = {
  file: string;
  out: string | undefined;
  explain: boolean;
  search: { seconds?: number; work?: number; seed?: number };
  ask: Ask;
};

/** A plan from nothing; or from the plan in the file `known`, after a date was declined or with something changed. */
export type Ask =
  | { kind: 'anew' }
  | { kind: 'declined'; known: string; date: string; from?: number }
  | { kind: 'whatIf'; known: string; changes: Change[] };

const DEFAULT_SECONDS = 120;

export function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, {
    seconds: text,
    work: text,
    seed: text,
    out: text,
    explain: { type: 'boolean' },
    replan: text,
    declined: text,
    from: text,
    'what-if': { type: 'string', multiple: true },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('which instance? Give the path of a polyplan/1 file');
  if (more.length > 0) throw new UsageError(`one instance at a time, found also ${more.join(' ')}`);
  const work = number('work', values.work, (n) => n > 0, 'a number above 0');
  const seconds = number('seconds', values.seconds, (n) => n > 0, 'a number above 0');
  const seed = number('seed', values.seed, (n) => Number.isInteger(n) && n >= 0, 'a whole number from 0');
  // Counted work is the same everywhere only where no clock is looked at.
  const limit = seconds ?? (work === undefined ? DEFAULT_SECONDS : undefined);
  return {
    file,
    out: values.out,
    explain: values.explain ?? false,
    search: {
      ...(limit === undefined ? {} : { seconds: limit }),
      ...(work === undefined ? {} : { work }),
      ...(seed === undefined ? {} : { seed }),
    },
    ask: askOf(values.replan, values.declined, values.from, values['what-if']),
  };
}

function askOf(
  known: string | undefined,
  date: string | undefined,
  since: string | undefined,
  written: string[] | undefined,
): Ask {
  if (since !== undefined && date === undefined) throw new UsageError('--from goes with --declined');
  if (known === undefined) {
    const flag = date !== undefined ? '--declined' : written ? '--what-if' : undefined;
    if (flag) throw new UsageError(`${flag} asks about a plan that people know: give it with --replan`);
    return { kind: 'anew' };
  }
  if ((date === undefined) === (written === undefined))
    throw new UsageError('--replan goes with --declined or with --what-if, and not with both');
  if (written) return { kind: 'whatIf', known, changes: written.map(changeOf) };
  const from = number('from', since, (n) => Number.isInteger(n), 'a whole number of minutes');
  return { kind: 'declined', known, date: date ?? '', ...(from === undefined ? {} : { from }) };
}

function number(
  flag: string,
  text: string | undefined,
  isMeant: (n: number) => boolean,
  wanted: string,
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && isMeant(value)) return value;
  throw new UsageError(`--${flag} must be ${wanted}, found ${JSON.stringify(text)}`);
}

function changeOf(text: string): Change {
  const asked = `--what-if wants a place and its new value, such as people[0].cap=900, found ${JSON.stringify(text)}`;
  const sign = text.indexOf('=');
  const at = readPath(text.slice(0, Math.max(0, sign)));
  if (!at) throw new UsageError(asked);
  try {
    return { at, to: JSON.parse(text.slice(sign + 1)) as unknown };
  } catch {
    throw new UsageError(`${asked}: the value is no JSON`);
  }
}
