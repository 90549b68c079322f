/**
 * `orrery plan instance.json`: reads a `polyplan/1` instance, writes a plan and how good it is proven to be; or what becomes of a
 * plan that people know. Results go to stdout as JSON, progress to stderr.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import {
  type Instance,
  loadSolver,
  type Outcome,
  type Plan,
  replan,
  ruleKey,
  type Session,
  type SolveSettings,
  sessionKey,
  solve,
  TooLarge,
  whatIf,
} from '@orrery/planner';
import { cannotWrite, faultLine, message, readInstance, readPlan } from './plan-files.ts';
import { type Ask, type Options, readOptions } from './plan-options.ts';
import { type Beside, conflictResult, describe, type Found, planResult } from './plan-result.ts';
import { threads } from './second-thread.ts';
import { UsageError } from './usage.ts';

/** Exit codes: a plan was found; the arguments or the file are malformed; the rules leave no plan. */
const FOUND = 0;
const MALFORMED = 2;
const INFEASIBLE = 3;

export type Output = { out: (text: string) => void; err: (text: string) => void };

const standard: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** Several lines about what is wrong with a file. */
class Malformed extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}

/** Runs the command and returns its exit code; never throws for bad input. */
export async function plan(args: string[], output: Output = standard): Promise<number> {
  try {
    return await run(readOptions(args), output);
  } catch (error) {
    if (error instanceof UsageError)
      output.err(`orrery plan: ${error.message}\nMore: npx --no orrery help plan\n`);
    else if (error instanceof Malformed) for (const line of error.lines) output.err(`orrery plan: ${line}\n`);
    else throw error;
    return MALFORMED;
  }
}

async function run(options: Options, output: Output): Promise<number> {
  const instance = fine(await readInstance(options.file));
  const { ask } = options;
  const known = ask.kind === 'anew' ? undefined : fine(await readPlan(ask.known, instance));
  const unwritable = options.out === undefined ? undefined : await cannotWrite(options.out);
  if (unwritable !== undefined) throw new Malformed([unwritable]);
  const started = Date.now();
  const said = (text: string) =>
    output.err(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
  const settings: SolveSettings = {
    solver: await loadSolver(),
    ...(availableParallelism() > 1 ? { threads } : {}),
    ...options.search,
    onPlan: (_, objective) => said(`plan   ${objective.join(', ')}`),
    onLevel: (level) => said(`level  ${describe(level)}`),
  };
  const answer = await answerTo(ask, instance, known, options.file, settings).catch((error: unknown) => {
    if (error instanceof TooLarge) throw new Malformed([`${options.file}: ${error.message}`]);
    throw error;
  });
  const { outcome } = answer;
  if (outcome.status === 'infeasible') {
    said(`no plan: ${outcome.conflict.rules.map(ruleKey).join(', ')} cannot hold together`);
    output.out(`${JSON.stringify(conflictResult(answer.instance, outcome.conflict), null, 1)}\n`);
    return INFEASIBLE;
  }
  return report(planResult(answer.instance, outcome, answer, options.explain), outcome, options.out, output);
}

type Answer = Beside & { instance: Instance; outcome: Outcome };

async function answerTo(
  ask: Ask,
  instance: Instance,
  known: Plan | undefined,
  file: string,
  settings: SolveSettings,
): Promise<Answer> {
  if (ask.kind === 'anew' || !known) return { instance, outcome: await solve(instance, settings) };
  if (ask.kind === 'whatIf') {
    const answer = await whatIf(instance, known, ask.changes, settings);
    if (!answer.ok) throw new Malformed(answer.why.map((fault) => faultLine(`${file}, as changed`, fault)));
    return answer;
  }
  const declined = dateIn(known, ask.date, ask.known);
  const again = await replan(instance, known, declined, {
    ...settings,
    ...(ask.from === undefined ? {} : { from: ask.from }),
  });
  return { instance: again.instance, outcome: again.outcome, replan: again };
}

/** A date as it is written here: `r003@5520`, or with its end, `r003@5520-5700`. */
function dateIn({ sessions }: Plan, text: string, file: string): Session {
  const found = sessions.find((s) => text === sessionKey(s) || text === `${s.relation}@${s.start}`);
  if (found) return found;
  const theirs = sessions.filter((s) => text.startsWith(`${s.relation}@`)).map(sessionKey);
  const others =
    theirs.length > 0 ? `; there are ${theirs.join(', ')}` : '; dates are written as RELATION@START';
  throw new Malformed([`${file} has no date ${text}${others}`]);
}

function fine<T extends object>(read: T | string[]): T {
  if (Array.isArray(read)) throw new Malformed(read as string[]);
  return read;
}

async function report(
  result: object,
  outcome: Found,
  out: string | undefined,
  output: Output,
): Promise<number> {
  const print = (value: object) => output.out(`${JSON.stringify(value, null, 1)}\n`);
  print(out === undefined ? { ...result, plan: outcome.plan } : result);
  if (out === undefined) return FOUND;
  try {
    await writeFile(out, `${JSON.stringify(outcome.plan, null, 1)}\n`);
    return FOUND;
  } catch (error) {
    throw new Malformed([`cannot write ${out}: ${message(error)}`]);
  }
}
