// npm run long: what takes hours. The browser tests in every look, then each file under packages/*/test/long, each by itself;
// with the name of a file, that one alone.
import { run, setUp } from './setup.mjs';

setUp();
const named = process.argv.slice(2);
const looks =
  named.length > 0 ? 0 : run('npm', ['run', 'e2e'], { env: { ...process.env, ORRERY_LONG: '1' } });
const files = run('npx', ['--no', '--', 'vitest', 'run', '--config', 'vitest.long.config.ts', ...named]);
process.exit(looks || files);
