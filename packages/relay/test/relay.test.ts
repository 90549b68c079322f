import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger, createRelay, startRelay } from '../src/index.ts';

const html = `<!doctype html><title>Orrery</title>${'<p>Hello.</p>'.repeat(200)}`;
const script = `export const greeting = '${'hello '.repeat(400)}';`;
let folder: string;
let app: FastifyInstance;
const logged: string[] = [];

let folders = 0;
/** Each relay has a data folder of its own. */
const options = () => {
  folders += 1;
  return { webRoot: join(folder, 'dist'), dataFolder: join(folder, `data-${folders}`), version: '1.2.3' };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-relay-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for you');
  await writeFile(join(folder, 'dist/index.html'), html);
  await writeFile(join(folder, 'dist/.env'), 'not for you');
  await writeFile(join(folder, 'dist/sw.js'), '// worker');
  await writeFile(join(folder, 'dist/assets/index-Ab3dEf_9.js'), script);
  await writeFile(join(folder, 'dist/assets/solver-0123abcd.wasm'), Buffer.alloc(5_000));
  await writeFile(join(folder, 'dist/assets/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const logger = createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } });
  app = await createRelay({ ...options(), logger, styleHashes: ['sha256-abc='] });
  app.get('/fails', () => {
    throw new Error('somebody@example.org asked for /private');
  });
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const navigation = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-mode': 'navigate' };

describe('the app', () => {
  test('is served at the root, and for every page that somebody navigates to', async () => {
    for (const url of ['/', '/people', '/people/sam?tab=time', '/together/a/b']) {
      const response = await get(url, navigation);
      expect(response.statusCode, url).toBe(200);
      expect(response.body, url).toBe(html);
      expect(response.headers['content-type'], url).toMatch(/^text\/html/);
      expect(response.headers['cache-control'], url).toBe('no-cache');
    }
    expect(
      (await get('/people', { accept: 'text/html' })).statusCode,
      'a browser without fetch metadata',
    ).toBe(200);
    expect((await app.inject({ method: 'HEAD', url: '/people', headers: navigation })).statusCode).toBe(200);
  });

  test('a missing file, a call by script or another method gets 404 and no page', async () => {
    const missing = [
      await get('/assets/index-gone1234.js', navigation),
      await get('/assets/gone', navigation),
      await get('/icon.png', { accept: 'image/*' }),
      await get('/people', { accept: 'text/html', 'sec-fetch-mode': 'cors' }),
      await get('/people', { accept: 'application/json' }),
      await app.inject({ method: 'POST', url: '/people', headers: navigation }),
    ];
    for (const response of missing) {
      expect(response.statusCode).toBe(404);
      expect(response.json()).toEqual({ code: 'notFound' });
    }
  });

  test('what has a hash in its name is kept for a year, the rest is asked for again', async () => {
    const cache = async (url: string) => (await get(url)).headers['cache-control'];
    expect(await cache('/assets/index-Ab3dEf_9.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/assets/solver-0123abcd.wasm')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/sw.js')).toBe('no-cache');
    expect(await cache('/assets/logo.svg')).toBe('no-cache');
    const first = await get('/sw.js');
    const again = await get('/sw.js', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  test('is compressed as the browser likes it, the solver too', async () => {
    const brotli = await get('/assets/index-Ab3dEf_9.js', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers.vary).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(script);
    const gzip = await get('/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(html);
    const wasm = await get('/assets/solver-0123abcd.wasm', { 'accept-encoding': 'br' });
    expect(wasm.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'application/wasm' });
    expect((await get('/sw.js')).headers['content-encoding']).toBeUndefined();
  });

  test('nothing outside of its folder, and no hidden file, can be reached', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
      '//secret.txt',
      '/.env',
    ];
    for (const path of [...paths, '/%', '/assets/%00', `${'/..'.repeat(20)}/etc/passwd`]) {
      const response = await get(path);
      expect(response.statusCode, path).toBeGreaterThanOrEqual(400);
      expect(response.statusCode, path).toBeLessThan(500);
      expect(response.body, path).not.toContain('not for you');
      expect(response.headers['x-content-type-options'], path).toBe('nosniff');
    }
  });
});

describe('what every answer carries', () => {
  test('a policy that lets the app load itself and nothing else, and open sockets to relays', async () => {
    for (const response of [await get('/', navigation), await get('/health'), await get('/missing')]) {
      expect(String(response.headers['content-security-policy']).split(';').sort()).toEqual([
        "base-uri 'none'",
        "connect-src 'self' wss: data:",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "manifest-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self' 'sha256-abc='",
        "worker-src 'self'",
      ]);
      expect(response.headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(response.headers['permissions-policy']).toMatch(
        /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
      );
      for (const name of ['server', 'x-powered-by', 'strict-transport-security', 'x-ratelimit-limit']) {
        expect(response.headers[name], name).toBeUndefined();
      }
    }
  });

  test('/health says that it lives, and which version', async () => {
    const response = await get('/health');
    expect(response.json()).toEqual({ status: 'ok', version: '1.2.3' });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('a failure says no more than that, in the answer and in the log', async () => {
    const response = await get('/fails', { 'user-agent': 'somebody', 'x-forwarded-for': '203.0.113.7' });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({ code: 'failed' });
    const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === 'request failed')).toMatchObject([
      { level: 50, err: { name: 'Error' } },
    ]);
    expect(logged.join('')).not.toMatch(/somebody|private|fails|people|203\.0|127\.0|example/);
  });
});

describe('limits and faults', () => {
  test('too many requests are refused, /health never', async () => {
    const limited = await createRelay({ ...options(), requestsPerMinute: 3 });
    const codes = [];
    for (let n = 0; n < 5; n++) codes.push((await limited.inject('/sw.js')).statusCode);
    expect(codes).toEqual([200, 200, 200, 429, 429]);
    const refused = await limited.inject('/sw.js');
    expect(refused.json()).toEqual({ code: 'tooManyRequests' });
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await limited.inject('/health')).statusCode).toBe(200);
    await limited.close();
  });

  test('without a built app, or a folder to write to, it does not start', async () => {
    await expect(createRelay({ ...options(), webRoot: join(folder, 'nothing') })).rejects.toMatchObject({
      code: 'appMissing',
    });
    await expect(createRelay({ ...options(), dataFolder: join(folder, 'secret.txt') })).rejects.toMatchObject(
      {
        code: 'dataFolderNotWritable',
        subject: join(folder, 'secret.txt'),
      },
    );
  });
});

describe('on a real port', () => {
  test('it serves, says when the port is taken, and stops while somebody is connected', async () => {
    const same = options();
    const relay = await startRelay({ ...same, port: 0, host: '127.0.0.1' });
    const response = await fetch(`http://127.0.0.1:${relay.port}/`);
    expect(await response.text()).toBe(html);
    await expect(startRelay({ ...same, port: relay.port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'portTaken',
      subject: String(relay.port),
    });
    await expect(startRelay({ ...same, port: 0, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'dataInUse',
      subject: same.dataFolder,
    });
    const idle = connect(relay.port, '127.0.0.1');
    await new Promise((done) => idle.once('connect', done));
    const closed = new Promise((done) => idle.once('close', done));
    await Promise.all([relay.stop(), relay.stop(), closed]);
    await expect(fetch(`http://127.0.0.1:${relay.port}/health`)).rejects.toThrow();
  });

  test('it stops while somebody comes in', async () => {
    const relay = await startRelay({ ...options(), port: 0, host: '127.0.0.1' });
    const late = connect(relay.port, '127.0.0.1');
    late.on('error', () => undefined);
    await new Promise((done) => late.once('connect', done));
    const stopped = relay.stop();
    // the other side never hangs up by itself
    late.write(
      `GET /sync HTTP/1.1\r\nHost: localhost:${relay.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await stopped;
    late.destroy();
  }, 10_000);

  test('a host that does not exist is named', async () => {
    await expect(startRelay({ ...options(), port: 0, host: 'no.such.host.invalid' })).rejects.toMatchObject({
      code: 'hostUnknown',
    });
  });

  test('whoever leaves before all has come is no failure', async () => {
    await writeFile(join(folder, 'dist/assets/much.js'), randomBytes(8_000_000).toString('hex'));
    const lines: string[] = [];
    const logger = createLogger({ level: 'debug', destination: { write: (line) => lines.push(line) } });
    const relay = await startRelay({ ...options(), logger, port: 0, host: '127.0.0.1' });
    const before = lines.length;
    const socket = connect(relay.port, '127.0.0.1');
    socket.write('GET /assets/much.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n');
    await new Promise((come) => socket.once('data', come));
    socket.destroy();
    await new Promise((gone) => socket.once('close', gone));
    await new Promise((later) => setTimeout(later, 500));
    await relay.stop();
    expect(lines.slice(before).filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test('a raw path with dots reaches nothing', async () => {
    const relay = await startRelay({ ...options(), port: 0, host: '127.0.0.1' });
    const socket = connect(relay.port, '127.0.0.1');
    socket.end('GET /../secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const answer = await new Promise<string>((done) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => done(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 40[034]/);
    expect(answer).not.toContain('not for you');
    await relay.stop();
  });
});
