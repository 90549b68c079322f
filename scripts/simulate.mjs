// npm run simulate -- --seed N [--attack NAME] [--real]: one run of the simulation again; with --runs N many of them.
import { run, setUp } from './setup.mjs';

setUp();
process.exit(run('npx', ['--no', '--', 'tsx', 'simulation/main.ts', ...process.argv.slice(2)]));
