import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/orrery.mjs', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const built = existsSync(join(root, 'packages/web/dist/index.html'));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-bin-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  child: ChildProcess;
  text: { out: string; error: string };
  ended: Promise<number | null>;
}

function run(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [bin, ...args], { cwd: root, env: { ...process.env, ...env } });
  const text = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    text.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    text.error += String(chunk);
  });
  return { child, text, ended: new Promise((done) => child.on('close', (code) => done(code))) };
}

describe('as a process of its own', () => {
  test('calendar expand works from the root of the repository', async () => {
    const file = 'packages/client/test/fixtures/ics/01-dst-weekly-exdate-override.ics';
    const { text, ended } = run(['calendar', 'expand', file, '--from', '2026-01-01', '--to', '2027-01-01'], {
      TZ: 'Asia/Kolkata',
    });
    expect(await ended).toBe(0);
    expect(JSON.parse(text.out)).toHaveLength(7);
  });

  test('serve says where it is, answers, keeps its port to itself, and stops when told', async () => {
    if (!built) throw new Error('build the app first: npm test does, and so does npm start');
    const env = { PORT: '0', ORRERY_DATA: join(folder, 'data') };
    const first = run(['serve'], env);
    await expect.poll(() => first.text.out + first.text.error).toMatch(/\n$/);
    const [, port = ''] = /^Orrery is at http:\/\/localhost:(\d+)\n$/.exec(first.text.out) ?? [];
    const health = await fetch(`http://localhost:${port}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    const page = await fetch(`http://localhost:${port}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-/);

    const second = run(['serve'], { ...env, PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.text.error).toContain(`Port ${port} is taken`);

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.text.error).toBe('');
    expect(existsSync(join(folder, 'data'))).toBe(true);
  });
});
