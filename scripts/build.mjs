// Builds the app when a source is newer than the last build.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const built = join(root, 'packages/web/dist/index.html');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name === 'test') continue;
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** Builds `packages/web/dist` when it is missing or older than any source of a package, or than the lock file. */
export function buildApp({ force = false } = {}) {
  const sources = Math.max(newest(join(root, 'packages')), statSync(join(root, 'package-lock.json')).mtimeMs);
  if (!force && existsSync(built) && statSync(built).mtimeMs > sources) return;
  console.log('Building the app …');
  const status = run('npx', ['--no', '--', 'vite', 'build', 'packages/web', '--logLevel', 'warn']);
  if (status !== 0) process.exit(status);
}
