// npm run long: what takes hours. Each file under packages/*/test/long runs by itself.
import { run, setUp } from './setup.mjs';

setUp();
process.exit(
  run('npx', ['--no', '--', 'vitest', 'run', '--config', 'vitest.long.config.ts', ...process.argv.slice(2)]),
);
