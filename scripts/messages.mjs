// npm run messages: gathers every message of the app into its catalogues. With --check, fails when they are out of date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const files = ['door', 'rooms'].flatMap((catalogue) =>
  ['en', 'pseudo'].map((locale) => join(root, `packages/web/src/messages/${catalogue}/${locale}.po`)),
);
const withoutDates = (text) => text.replace(/^"(POT-Creation|PO-Revision)-Date:.*\n/gm, '');
const read = () => files.map((file) => withoutDates(readFileSync(file, 'utf8'))).join('');

const check = process.argv.includes('--check');
const before = read();
const status = run('npx', ['--no', '--', 'lingui', 'extract', '--clean'], {
  stdio: check ? 'ignore' : 'inherit',
});
if (status !== 0) process.exit(status);
if (check && read() !== before) {
  console.error('The message catalogues are out of date: run `npm run messages` and commit what it changes.');
  process.exit(1);
}
