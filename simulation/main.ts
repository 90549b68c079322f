// npm run simulate: one seed again, or many.
import { run } from './run.ts';

const value = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const from = Number(value('seed') ?? 1);
const runs = Number(value('runs') ?? 1);
const began = performance.now();
let bad = 0;
for (let seed = from; seed < from + runs; seed += 1) {
  const result = await run({ seed, attack: value('attack'), real: process.argv.includes('--real') });
  const faults = [
    ...result.broken,
    ...result.unnoticed.map((x) => `UNNOTICED ${x}`),
    ...result.falseAlarms.map((x) => `FALSE ${x}`),
    ...(result.crashed ? [result.crashed] : []),
  ];
  if (faults.length) {
    bad += 1;
    console.log(seed, result.attack, result.entries, faults.slice(0, 6));
  } else if (runs === 1) console.log(result);
}
console.log(`${runs} runs, ${bad} bad, ${((performance.now() - began) / runs).toFixed(1)} ms a run`);
