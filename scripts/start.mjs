// npm start: install, build, serve. Safe to run again at any time.
import { run, setUp } from './setup.mjs';

setUp();
const { buildApp } = await import('./build.mjs');
buildApp();
process.exit(run(process.execPath, ['packages/cli/bin/orrery.mjs', 'serve', ...process.argv.slice(2)]));
