// npm run long: what takes hours. All browser tests in every look, then each file called *.long.ts; with the name of a file,
// that one alone. Ends by saying which of the two passed.
import { run, setUp } from './setup.mjs';

setUp();
const named = process.argv.slice(2);
const vitest = ['--no', '--', 'vitest', 'run', '--config', 'vitest.long.config.ts', ...named];
const steps = [
  ...(named.length > 0
    ? []
    : [
        [
          'real browsers, in every look',
          'npm',
          ['run', 'e2e'],
          { env: { ...process.env, ORRERY_LONG: '1' } },
        ],
      ]),
  ['what takes long elsewhere', 'npx', vitest],
];
const ended = steps.map(([name, ...how]) => [name, run(...how) === 0]);
for (const [name, isGood] of ended) console.log(`${isGood ? 'passed' : 'failed'}: ${name}`);
process.exit(ended.every(([, isGood]) => isGood) ? 0 : 1);
