// npm run dev: the app with hot reload; the page /gallery shows every widget in every state.
import { run, setUp } from './setup.mjs';

setUp();
process.exit(run('npx', ['--no', '--', 'vite', 'packages/web', ...process.argv.slice(2)]));
