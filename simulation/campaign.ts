// Many runs, counted by attack.
import { type RunOptions, type RunResult, run } from './run.ts';

export interface Row {
  runs: number;
  /** Runs in which what was delivered differs from what was sent. */
  changed: number;
  broken: number;
  unnoticed: number;
  falseAlarms: number;
}

export interface Campaign {
  readonly rows: Map<string, Row>;
  readonly failures: RunResult[];
}

const noRuns: Row = { runs: 0, changed: 0, broken: 0, unnoticed: 0, falseAlarms: 0 };

/** Adds counts of some runs to those of others. */
export function addRows(to: Map<string, Row>, rows: Iterable<readonly [string, Row]>): void {
  for (const [name, row] of rows) {
    const sum = { ...(to.get(name) ?? noRuns) };
    for (const key of Object.keys(noRuns) as (keyof Row)[]) sum[key] += row[key];
    to.set(name, sum);
  }
}

export const hasFailed = ({ broken, unnoticed, falseAlarms, crashed }: RunResult): boolean =>
  broken.length + unnoticed.length + falseAlarms.length > 0 || crashed !== undefined;

export async function campaign(
  options: Iterable<RunOptions>,
  onResult: (result: RunResult) => void = () => {},
): Promise<Campaign> {
  const rows = new Map<string, Row>();
  const failures: RunResult[] = [];
  for (const option of options) {
    const result = await run(option);
    const row = {
      runs: 1,
      changed: Number(result.changed > 0),
      broken: Number(result.broken.length > 0 || result.crashed !== undefined),
      unnoticed: Number(result.unnoticed.length > 0),
      falseAlarms: Number(result.falseAlarms.length > 0),
    };
    addRows(rows, [[result.attack, row]]);
    if (hasFailed(result)) failures.push(result);
    onResult(result);
  }
  return { rows, failures };
}

/** Seeds from a first one on; each stands for an attack of its own. */
export function* seeds(
  from: number,
  count: number,
  rest: Omit<RunOptions, 'seed'> = {},
): Generator<RunOptions> {
  for (let seed = from; seed < from + count; seed += 1) yield { seed, ...rest };
}

export function table(rows: ReadonlyMap<string, Row>): string {
  const head = 'attack                  runs  changed   broken  unnoticed  false alarms';
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { runs, changed, broken, unnoticed, falseAlarms }]) =>
      [
        name.padEnd(22),
        String(runs).padStart(6),
        String(changed).padStart(8),
        String(broken).padStart(8),
        String(unnoticed).padStart(10),
        String(falseAlarms).padStart(13),
      ].join(' '),
    );
  return [head, ...lines].join('\n');
}

export function describeFailure(result: RunResult): string {
  const { seed, attack, real, broken, unnoticed, falseAlarms, crashed } = result;
  const lines = [
    ...broken,
    ...unnoticed.map((one) => `unnoticed: ${one}`),
    ...falseAlarms.map((one) => `false alarm: ${one}`),
    ...(crashed ? [crashed] : []),
  ].slice(0, 5);
  const again = `npm run simulate -- --seed ${seed} --attack ${attack}${real ? ' --real' : ''}`;
  return [`${again}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
