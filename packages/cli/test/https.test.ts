import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../src/main.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-door-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<[code: number, said: string]> {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(String(text)));
  const code = await main(['https', ...args]);
  return [code, said.join('\n')];
}

test('says which file is missing, cannot be read, or is no certificate', async () => {
  expect(await run()).toMatchObject([2, expect.stringContaining('--cert is missing')]);
  expect(await run('--cert', at('none'))).toMatchObject([2, expect.stringContaining('cannot be read')]);
  await writeFile(at('no.crt'), 'nothing');
  const [code, said] = await run('--cert', at('no.crt'), '--key', at('no.crt'));
  expect([code, said]).toEqual([1, 'This certificate and this key are none, or do not belong together.']);
  expect((await run('--cert', at('no.crt'), '--key', at('no.crt'), '--to', 'x'))[0]).toBe(2);
});

test('says when its port is taken', async () => {
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-subj', '/CN=door', '-keyout', at('door.key'), '-out', at('door.crt')];
  execFileSync('openssl', [...made, ...files], { stdio: 'pipe' });
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '0.0.0.0', () => listening()));
  const { port } = other.address() as { port: number };
  const [code, said] = await run('--cert', at('door.crt'), '--key', at('door.key'), '--port', String(port));
  other.close();
  expect([code, said]).toEqual([1, `Port ${port} is taken. Choose another with --port.`]);
});
