// npm start: install, build, serve. Safe to run again at any time.
import { setUp } from './setup.mjs';

setUp();
const { buildApp } = await import('./build.mjs');
buildApp();
// in this very process, so that whoever ends it ends the server
process.argv.splice(2, 0, 'serve');
await import('../packages/cli/bin/orrery.mjs');
