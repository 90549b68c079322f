// `orrery https`: a door with a certificate before an Orrery of this machine, so that phones in the same house run it: browsers give no
// cryptography to a page that came without one. It adds who asks, and changes nothing else.
import { readFile } from 'node:fs/promises';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { readPort } from './settings.ts';
import { stopSignal } from './stop-signal.ts';
import { readArguments, UsageError } from './usage.ts';

const defaultPort = '4653';
const defaultBehind = '4650';
/** Milliseconds until a door that closes hangs up on whoever still stands in it. */
const PATIENCE = 2_000;

/** Exit code 0 after it was stopped, 1 when it cannot start. Throws UsageError. */
export async function https(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, {
    ...{ cert: text, key: text, port: text, host: text, to: text },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” means nothing to https.`);
  const [cert, key] = [await read('cert', values.cert), await read('key', values.key)];
  const behind = readPort(values.to ?? defaultBehind);
  let server: Server;
  try {
    server = createServer({ cert, key, minVersion: 'TLSv1.2' });
  } catch {
    console.error('This certificate and this key are none, or do not belong together.');
    return 1;
  }
  server.on('request', (request, response) => passOn(request, response, behind));
  const led = new Set<() => void>();
  server.on('upgrade', (request, socket, head) => lead(request, socket, head, behind, led));
  const port = readPort(values.port ?? defaultPort);
  const started = await listen(server, port, values.host ?? '0.0.0.0');
  if (started !== undefined) {
    console.error(started);
    return 1;
  }
  console.log(`Orrery is behind https at port ${(server.address() as AddressInfo).port}`);
  await stopSignal();
  server.close();
  for (const end of led) end();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  return 0;
}

async function read(flag: string, path: string | undefined): Promise<Buffer> {
  if (!path) throw new UsageError(`--${flag} is missing: the file of the certificate, or of its key.`);
  return readFile(path).catch(() => {
    throw new UsageError(`--${flag}: the file ${path} cannot be read.`);
  });
}

/** Undefined once it listens; else why it cannot. */
const listen = (server: Server, port: number, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(
        code === 'EADDRINUSE'
          ? `Port ${port} is taken. Choose another with --port.`
          : code === 'EACCES'
            ? `This user may not listen on port ${port}. Choose one above 1023.`
            : `This machine has no address called “${host}”.`,
      ),
    );
    server.listen(port, host, () => resolve(undefined));
  });

/** What came, with who asks; what somebody else has said about that does not count. */
function headersOf({ headers, socket }: IncomingMessage): NodeJS.Dict<string | string[]> {
  const { forwarded: _, ...rest } = headers;
  return { ...rest, 'x-forwarded-for': socket.remoteAddress ?? '', 'x-forwarded-proto': 'https' };
}

function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url } = request;
  const onward = ask({ port, method, path: url, headers: headersOf(request) }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(502, { 'content-type': 'text/plain' })
        .end('Orrery does not answer behind this door.');
  });
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** A socket, from the first word to the last. `led`: how to end those that stand. */
function lead(
  request: IncomingMessage,
  from: Duplex,
  head: Buffer,
  port: number,
  led: Set<() => void>,
): void {
  const to: Socket = connect(port, 'localhost', () => {
    const lines = Object.entries(headersOf(request)).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => `${name}: ${one}`),
    );
    to.write([`${request.method} ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    if (head.length > 0) to.write(head);
    from.pipe(to).pipe(from);
  });
  const end = () => {
    led.delete(end);
    from.destroy();
    to.destroy();
  };
  led.add(end);
  for (const side of [from, to]) side.on('error', end).on('close', end);
}
