// docs/phone-at-home.md as it stands there: a certificate of one's own, the door before Orrery, and a browser that trusts who signed it.
// The page is a secured one under a name that is not this machine's, keeps what is written, reaches its relay, and opens without either.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, devices, expect, test } from '@playwright/test';
import { browserArguments } from '../scripts/browser.mjs';
import { arrive } from './circle-steps.ts';
import { alike } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { settled } from './pages.ts';

const root = join(import.meta.dirname, '..');
const port = Number(process.env.ORRERY_TEST_PORT ?? 4651);
const [door, behind] = [port + 1, port + 13];
const name = 'orrery.home.arpa';
const origin = `https://${name}:${door}`;
const relay = new OwnRelay(behind, { ORRERY_ORIGIN: origin, ORRERY_PROXY: '127.0.0.1,::1' });
const folder = mkdtempSync(join(tmpdir(), 'orrery-https-'));
const at = (file: string) => join(folder, file);
let running: ChildProcess | undefined;

// one after the other: they share a door
test.describe.configure({ mode: 'default' });

/** What the page says to type, for a machine that is called as it is there. */
function certificate(): void {
  const page = readFileSync(join(root, 'docs/phone-at-home.md'), 'utf8');
  const block = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].find(([, text]) => text?.startsWith('openssl'));
  const typed = (block?.[1] ?? '').replaceAll('192.168.1.20', '127.0.0.1');
  execFileSync('sh', ['-e', '-c', typed], { cwd: folder, stdio: 'pipe' });
}

async function openDoor(): Promise<void> {
  const files = ['--cert', at('orrery.crt'), '--key', at('orrery.key')];
  const ports = ['--port', String(door), '--to', String(behind)];
  running = spawn(process.execPath, ['packages/cli/bin/orrery.mjs', 'https', ...files, ...ports], {
    cwd: root,
  });
  await new Promise<void>((opened, failed) => {
    running?.stdout?.once('data', () => opened());
    running?.once('exit', () => failed(new Error('the door did not open')));
  });
}

async function closeDoor(): Promise<void> {
  const closing = running;
  running = undefined;
  if (!closing || closing.exitCode !== null) return;
  const over = new Promise((resolve) => closing.once('exit', resolve));
  closing.kill('SIGTERM');
  await over;
}

test.beforeAll(async () => {
  certificate();
  await relay.forget();
  await relay.start();
  await openDoor();
});
test.afterAll(async () => {
  await closeDoor();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether whoever trusts only these gets an answer, under that name. */
const answers = (servername: string, ca?: Buffer): Promise<number | string> =>
  new Promise((resolve) => {
    const options = { host: '127.0.0.1', port: door, path: '/health', servername, ...(ca ? { ca } : {}) };
    get({ ...options, headers: { host: `${name}:${door}` } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });

test('the certificate is good for its name and who trusts its signer, and for nobody else', async () => {
  const signer = readFileSync(at('signer.crt'));
  expect(await answers(name, signer)).toBe(200);
  expect(await answers('another.home.arpa', signer)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  expect(await answers(name)).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/);
});

test('a browser that trusts the signer keeps, reaches its relay, and opens without it', {
  tag: '@long',
}, async () => {
  test.setTimeout(120_000);
  const signer = new X509Certificate(readFileSync(at('signer.crt'))).publicKey;
  const spki = createHash('sha256')
    .update(signer.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  const profile = mkdtempSync(join(tmpdir(), 'orrery-https-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...devices['Pixel 7'],
    baseURL: origin,
    serviceWorkers: 'allow',
    args: [
      ...browserArguments,
      `--ignore-certificate-errors-spki-list=${spki}`,
      `--host-resolver-rules=MAP ${name} 127.0.0.1`,
    ],
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    locale: 'en-GB',
  });
  try {
    context.setDefaultTimeout(15_000);
    const page = context.pages()[0] ?? (await context.newPage());
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.goto('/');
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, location.hostname])).toEqual([
      true,
      'object',
      name,
    ]);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await arrive(page, 'Ana');
    await alike(page);
    expect(sockets).toContain(`wss://${name}:${door}/sync`);
    await expect(page.getByText(`${name}:${door}`)).toBeVisible();
    await closeDoor();
    await expect(page.getByText(/^Apart from it/)).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await settled(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
    await openDoor();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
