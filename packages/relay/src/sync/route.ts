// The one door for devices: /sync, a WebSocket. Here sockets are counted, timed and shown out; what is said on them is the
// session's business.
import websocket, { type WebSocket } from '@fastify/websocket';
import { type Closing, MOST_FRAME } from '@orrery/wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Addresses, networkOf } from './rates.ts';
import { type Around, Session } from './session.ts';

export interface RouteOptions {
  readonly around: Around;
  /** Names under which this relay is known, such as https://orrery.example; this machine's own names need not be said. */
  readonly origins: readonly string[];
  readonly addresses: Addresses;
}

const CODES: Partial<Record<Closing, number>> = {
  malformed: 1007,
  stopping: 1001,
  failed: 1011,
  tooMuch: 1013,
};
const DENIED = 1008;
/** Bytes that may lie here for one socket before nothing more is read for it. */
const HIGH_WATER = 1_048_576;
/** Messages that one socket may be ahead of what was dealt with. */
const MOST_QUEUED = 32;
/** Milliseconds in which the other side may close too. */
const PARTING = 2_000;
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Adds the route; the sessions are answered so that they can be told when the relay stops. */
export async function serveSync(app: FastifyInstance, options: RouteOptions): Promise<Set<Session>> {
  const sessions = new Set<Session>();
  await app.register(websocket, {
    options: { maxPayload: MOST_FRAME, perMessageDeflate: false },
    errorHandler: (_error, socket) => socket.terminate(),
    // Who is connected is told why before the sockets close.
    preClose(done) {
      // Who comes only now is nobody's connection any more: it would never end, and the server would wait for it.
      app.server.on('upgrade', (_request, socket) => socket.destroy());
      const settled = [...sessions].map((session) => session.settle().then(() => session.close('stopping')));
      void Promise.all(settled).then(() => {
        const { clients } = app.websocketServer;
        const hurry = setTimeout(() => {
          for (const client of clients) client.terminate();
        }, PARTING / 2);
        app.websocketServer.close(() => {
          clearTimeout(hurry);
          done();
        });
      });
    },
  });
  app.get('/sync', { websocket: true, config: { rateLimit: false } }, (socket, request) => {
    accept(socket, request, sessions, options);
  });
  return sessions;
}

function accept(
  socket: WebSocket,
  request: FastifyRequest,
  sessions: Set<Session>,
  { around, origins, addresses }: RouteOptions,
): void {
  const { limits, now, metrics } = around;
  const address = networkOf(request.ip);
  const rates = addresses.of(address, now());
  const session = new Session(around, wireOf(socket), {
    ...{ address, rates, origins: originsOf(request, origins) },
  });
  if (rates.sockets >= limits.socketsPerAddress || !rates.connections.take(1, now())) {
    session.close('tooMuch');
    return;
  }
  rates.sockets += 1;
  sessions.add(session);
  metrics.sockets.set(sessions.size);
  const handshake = setTimeout(() => {
    if (!session.isProven) session.close('tooMuch');
  }, limits.handshakeSeconds * 1_000);
  let isAlive = true;
  const ping = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, limits.pingSeconds * 1_000);
  socket.on('pong', () => {
    isAlive = true;
  });
  listen(socket, session);
  socket.on('close', () => {
    clearTimeout(handshake);
    clearInterval(ping);
    session.end();
    sessions.delete(session);
    rates.sockets -= 1;
    metrics.sockets.set(sessions.size);
  });
}

/** One message after the other; who sends faster is not read for a while. */
function listen(socket: WebSocket, session: Session): void {
  let last = Promise.resolve();
  let queued = 0;
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (!isBinary) return session.close('malformed');
    queued += 1;
    if (queued >= MOST_QUEUED) socket.pause();
    last = last.then(async () => {
      await session.receive(new Uint8Array(data));
      queued -= 1;
      if (queued < MOST_QUEUED / 2 && socket.isPaused) socket.resume();
    });
  });
}

function wireOf(socket: WebSocket) {
  let sent: Promise<void> = Promise.resolve();
  return {
    send(frame: Uint8Array) {
      if (socket.readyState !== socket.OPEN) return;
      sent = new Promise((done) => socket.send(frame, { binary: true }, () => done()));
    },
    close(why: Closing) {
      socket.close(CODES[why] ?? DENIED, why);
      const hurry = setTimeout(() => socket.terminate(), PARTING);
      socket.once('close', () => clearTimeout(hurry));
    },
    async drained() {
      if (socket.bufferedAmount > HIGH_WATER) await sent;
    },
  };
}

/**
 * What the other side may have signed as the name of this relay. Whoever passes a proof on chooses the Host that we see,
 * so that only this machine's own names are believed; every other must have been configured.
 */
export function originsOf(
  { headers: { host = '' } }: FastifyRequest,
  origins: readonly string[],
): readonly string[] {
  return OWN_NAMES.test(host) ? [...origins, `http://${host}`] : origins;
}
