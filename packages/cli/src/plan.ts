/**
 * `orrery plan instance.json [--seconds N] [--out plan.json]`: reads a `polyplan/1` instance, writes a plan and how good
 * it is proven to be. Results go to stdout as JSON, progress to stderr.
 */
import { access, constants, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  type Conflict,
  type Fault,
  type Instance,
  type LevelResult,
  loadSolver,
  type Outcome,
  parseInstance,
  ruleKey,
  type SolveSettings,
  solve,
  syntaxErrorPlace,
  TooLarge,
} from '@orrery/planner';
import { readArguments } from './usage.ts';

/** Exit codes: a plan was found; the arguments or the file are malformed; the rules leave no plan. */
const FOUND = 0;
const MALFORMED = 2;
const INFEASIBLE = 3;

const DEFAULT_SECONDS = 120;
export type Output = { out: (text: string) => void; err: (text: string) => void };

const standard: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** Runs the command and returns its exit code; never throws for bad input. */
export async function plan(args: string[], output: Output = standard): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    output.err(`orrery plan: ${options}\nMore: npx --no orrery help plan\n`);
    return MALFORMED;
  }
  const instance = await readInstance(options.file);
  if (Array.isArray(instance)) {
    for (const line of instance) output.err(`orrery plan: ${line}\n`);
    return MALFORMED;
  }
  const unwritable = options.out === undefined ? undefined : await cannotWrite(options.out);
  if (unwritable !== undefined) {
    output.err(`orrery plan: ${unwritable}\n`);
    return MALFORMED;
  }
  const started = Date.now();
  const said = (text: string) =>
    output.err(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
  const outcome = await search(instance, {
    solver: await loadSolver(),
    seconds: options.seconds,
    onPlan: (_, objective) => said(`plan   ${objective.join(', ')}`),
    onLevel: (level) => said(`level  ${describe(level)}`),
  });
  if (outcome instanceof TooLarge) {
    output.err(`orrery plan: ${options.file}: ${outcome.message}\n`);
    return MALFORMED;
  }
  if (outcome.status === 'infeasible') {
    said(`no plan: ${outcome.conflict.rules.map(ruleKey).join(', ')} cannot hold together`);
    output.out(`${JSON.stringify(conflictResult(instance, outcome.conflict), null, 1)}\n`);
    return INFEASIBLE;
  }
  return report(instance, outcome, options.out, output);
}

const search = (instance: Instance, settings: SolveSettings): Promise<Outcome | TooLarge> =>
  solve(instance, settings).catch((error: unknown) => {
    if (error instanceof TooLarge) return error;
    throw error;
  });

type Options = { file: string; seconds: number; out: string | undefined };

function readOptions(args: string[]): Options | string {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = readArguments(args, { seconds: text, out: text });
    const [file, ...more] = positionals;
    if (file === undefined) return 'which instance? Give the path of a polyplan/1 file';
    if (more.length > 0) return `one instance at a time, found also ${more.join(' ')}`;
    const seconds = values.seconds === undefined ? DEFAULT_SECONDS : Number(values.seconds);
    if (!(seconds > 0) || !Number.isFinite(seconds) || values.seconds?.trim() === '') {
      return `--seconds must be a number above 0, found ${JSON.stringify(values.seconds)}`;
    }
    return { file, seconds, out: values.out };
  } catch (error) {
    return message(error);
  }
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The instance, or one line for each thing that is wrong with the file. */
async function readInstance(file: string): Promise<Instance | string[]> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return [`cannot read ${file}: ${message(error)}`];
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const place = syntaxErrorPlace(text);
    return [`${file}${place ? `:${place.line}:${place.column}` : ''} is not JSON: ${message(error)}`];
  }
  const parsed = parseInstance(json);
  return parsed.ok ? parsed.value : parsed.why.map((fault) => faultLine(file, fault));
}

const faultLine = (file: string, { path, code, message: why }: Fault) =>
  `${file}: ${path === '' ? 'the file' : path} ${why} (${code})`;

async function cannotWrite(out: string): Promise<string | undefined> {
  try {
    const there = await stat(out).catch(() => undefined);
    if (there?.isDirectory()) return `cannot write ${out}: it is a folder`;
    await access(there ? out : dirname(resolve(out)), constants.W_OK);
    return undefined;
  } catch (error) {
    return `cannot write ${out}: ${message(error)}`;
  }
}

function describe({ name, objective, bound, proven, gap }: LevelResult): string {
  return `${name} ${objective}${proven ? ', proven' : `, bound ${bound}, gap ${(100 * gap).toFixed(2)} %`}`;
}

function conflictResult(instance: Instance, { rules, ways }: Conflict) {
  return {
    instance: instance.name,
    status: 'infeasible',
    conflict: rules.map((rule) => ({ key: ruleKey(rule), ...rule })),
    ways: ways.map(({ relax, price }) => ({
      price,
      relax: relax.map(({ rule, ...how }) => ({ key: ruleKey(rule), ...rule, ...how })),
    })),
  };
}

async function report(
  instance: Instance,
  outcome: Exclude<Outcome, { status: 'infeasible' }>,
  out: string | undefined,
  output: Output,
): Promise<number> {
  const { status, objective, levels, plan: found } = outcome;
  const result = { instance: instance.name, status, objective, levels };
  if (out === undefined) {
    output.out(`${JSON.stringify({ ...result, plan: found }, null, 1)}\n`);
    return FOUND;
  }
  output.out(`${JSON.stringify(result, null, 1)}\n`);
  try {
    await writeFile(out, `${JSON.stringify(found, null, 1)}\n`);
    return FOUND;
  } catch (error) {
    output.err(`orrery plan: cannot write ${out}: ${message(error)}\n`);
    return MALFORMED;
  }
}
