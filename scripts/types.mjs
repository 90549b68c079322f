// Type-checks every package alone (so that domain cannot see the DOM or Node), then all tests together.
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

export const projects = [
  ...['domain', 'planner', 'wire', 'log', 'client', 'relay', 'cli', 'web'].map((name) => `packages/${name}`),
  'tsconfig.tests.json',
];

/** Answers the projects that fail, and prints what the compiler said of them. */
export function checkTypes() {
  return projects.filter((project) => {
    const result = spawnSync('npx', ['--no', '--', 'tsc', '-p', project], { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) console.log(`${project}\n${result.stdout}${result.stderr}`);
    return result.status !== 0;
  });
}

if (process.argv[1]?.endsWith('types.mjs')) process.exit(checkTypes().length ? 1 : 0);
