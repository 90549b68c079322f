// npm run simulate -- --seed N [--runs N] [--attack NAME | --each] [--real]: one run again, or many with a table.
import { attacks } from './attacks/index.ts';
import { campaign, describeFailure, seeds, table } from './campaign.ts';
import type { RunOptions } from './run.ts';

const value = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const attack = value('attack');
if (attack !== undefined && attack !== 'none' && !attacks.some(({ name }) => name === attack)) {
  console.error(
    `No such attack: ${attack}. There are: ${['none', ...attacks.map(({ name }) => name)].join(', ')}.`,
  );
  process.exit(2);
}
const [from, runs] = [Number(value('seed') ?? 1), Number(value('runs') ?? 1)];
const real = process.argv.includes('--real');
const each = process.argv.includes('--each');
const names = each ? ['none', ...attacks.map(({ name }) => name)] : [attack];
const options: RunOptions[] = names.flatMap((name) => [...seeds(from, runs, { attack: name, real })]);

const began = performance.now();
const { rows, failures } = await campaign(options, (result) => {
  if (options.length === 1) console.log(result);
});
const seconds = (performance.now() - began) / 1000;
for (const failure of failures.slice(0, 20)) console.log(describeFailure(failure));
console.log(`\n${table(rows)}\n`);
console.log(
  `${options.length} runs, ${failures.length} failed, ${(options.length / seconds).toFixed(1)} runs a second`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
