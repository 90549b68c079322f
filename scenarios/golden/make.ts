// Makes a relay's database as this version keeps it, for every later version to open: npx tsx scenarios/golden/make.ts FOLDER.
// Folders that are there already are never made anew: databases like them are out there.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kitWords, suite } from '@orrery/log';
import { startRelay } from '@orrery/relay';
import { findPostgres, startPostgres } from '../../packages/relay/test/postgres.ts';
import { firstDevice, until } from '../devices.ts';

const [name = ''] = process.argv.slice(2);
const to = join(import.meta.dirname, name);
if (name === '' || existsSync(to)) throw new Error('name a folder that is not there yet');
const bin = findPostgres();
if (!bin) throw new Error('PostgreSQL is not installed: apt-get install postgresql');

const root = suite.randomBytes(32);
const words = kitWords(root).join(' ');
/** Of every length that a body can have but the largest. */
const texts = ['short', 'longer, '.repeat(60), 'long, '.repeat(500), 'a letter, '.repeat(1_200)];

async function fill(databaseUrl?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-golden-'));
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html>');
  const places = { dataFolder: join(folder, 'data'), webRoot: join(folder, 'web') };
  const relay = await startRelay({ port: 0, ...places, ...(databaseUrl ? { databaseUrl } : {}) });
  const { space, sync } = await firstDevice(suite, `http://localhost:${relay.port}`, root);
  for (const text of texts) await space.append([text]);
  await until(() => sync.state.phase === 'together', 'the relay has everything');
  sync.stop();
  await relay.stop();
  return folder;
}

mkdirSync(to);
const folder = await fill();
copyFileSync(join(folder, 'data', 'relay.db'), join(to, 'relay.db'));
rmSync(folder, { recursive: true });
const database = await startPostgres();
rmSync(await fill(database.url), { recursive: true });
const dump = execFileSync(join(bin, 'pg_dump'), ['--inserts', '--no-owner', database.url], {
  encoding: 'utf8',
});
await database.stop();
// Lines that only the newest client knows, and what servers of other versions may not.
const plain = dump
  .split('\n')
  .filter((line) => !/^\\|^SET |^SELECT pg_catalog\.set_config|^--|^$/.test(line));
writeFileSync(join(to, 'relay.sql'), `${plain.join('\n')}\n`);
writeFileSync(join(to, 'kit.json'), `${JSON.stringify({ words, texts }, null, 2)}\n`);
