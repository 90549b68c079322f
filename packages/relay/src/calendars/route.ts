// Two doors for calendars that people publish by choice: /calendars, a WebSocket by which a device says what its space publishes, and
// /calendar/… .ics, which whoever has the address reads. An address that leads to nothing is answered as any other unknown path.
// docs/spec/calendars.md, FEED10–FEED25.
import type { WebSocket } from '@fastify/websocket';
import { type Bytes, freshNonce, fromUtf8, hash, hex, utf8 } from '@orrery/wire';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '../store/index.ts';
import type { Limits } from '../sync/limits.ts';
import { type Addresses, DailyCount, networkOf } from '../sync/rates.ts';
import { originsOf } from '../sync/route.ts';
import type { Around } from '../sync/session.ts';
import { placeOf } from './address.ts';
import { readOrder } from './order.ts';
import { type Answer, publish } from './publish.ts';

export interface CalendarOptions {
  readonly around: Around;
  readonly origins: readonly string[];
  readonly addresses: Addresses;
}

/** Milliseconds in which the other side may close too. */
const PARTING = 2_000;

export function serveCalendars(app: FastifyInstance, options: CalendarOptions): void {
  const { limits, store, now } = options.around;
  const rate = {
    max: limits.calendarReadsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }: FastifyRequest) => networkOf(ip),
  };
  app.get<{ Params: { name: string } }>(
    '/calendar/:name',
    { config: { rateLimit: rate } },
    ({ params, headers }, reply) => show(store, now(), params.name, headers['if-none-match'], reply),
  );
  const changes = new DailyCount();
  app.get('/calendars', { websocket: true, config: { rateLimit: false } }, (socket, request) =>
    accept(socket, request, changes, options),
  );
}

async function show(
  store: Store,
  now: number,
  name: string,
  known: string | undefined,
  reply: FastifyReply,
): Promise<unknown> {
  const text = await store.calendar(placeOf(name), now);
  if (!text) return reply.callNotFound();
  const tag = `W/"${hex(hash(text)).slice(0, 32)}"`;
  reply
    .header('etag', tag)
    // whoever may keep it has to ask each time: what was stopped is gone at once
    .header('cache-control', 'private, no-cache')
    .header('x-robots-tag', 'noindex, nofollow');
  if (known?.includes(tag)) return reply.code(304).send();
  return reply.type('text/calendar; charset=utf-8').send(fromUtf8(text));
}

/** One order a socket: a nonce, what is asked for, an answer. */
function accept(
  socket: WebSocket,
  request: FastifyRequest,
  changes: DailyCount,
  { around, origins, addresses }: CalendarOptions,
): void {
  const { limits, now, logger } = around;
  const started = now();
  const rates = addresses.of(networkOf(request.ip), started);
  const say = (what: object) => {
    if (socket.readyState === socket.OPEN) socket.send(utf8(JSON.stringify(what)), { binary: true });
  };
  const end = (answer: Answer | 'malformed' | 'failed') => {
    say({ answer });
    socket.close(1000);
    const hurry = setTimeout(() => socket.terminate(), PARTING);
    socket.once('close', () => clearTimeout(hurry));
  };
  socket.on('error', () => socket.terminate());
  if (rates.sockets >= limits.socketsPerAddress || !rates.connections.take(1, started)) {
    end('tooMuch');
    return;
  }
  rates.sockets += 1;
  const handshake = setTimeout(() => end('tooMuch'), limits.handshakeSeconds * 1_000);
  socket.once('close', () => {
    clearTimeout(handshake);
    rates.sockets -= 1;
  });
  const nonce = freshNonce();
  say({ nonce: hex(nonce) });
  socket.once('message', (data: Buffer) => {
    clearTimeout(handshake);
    const frame: Bytes = new Uint8Array(data);
    const order = rates.bytes.take(frame.length, now()) ? readOrder(frame) : 'tooMuch';
    if (!order) return end('malformed');
    if (order === 'tooMuch') return end(order);
    const asked = now();
    publish(order, { ...around, changes, origins: originsOf(request, origins), nonce, now: asked }).then(
      (answer) => later(answer, asked, around).then(() => end(answer)),
      (err: unknown) => {
        logger.error({ err }, 'a calendar was not published');
        end('failed');
      },
    );
  });
}

/** Later than whatever was looked at could have taken, so that the time tells nothing. */
async function later(answer: Answer, asked: number, { limits, now }: { limits: Limits; now(): number }) {
  const left = answer === 'denied' ? asked + limits.denialMilliseconds - now() : 0;
  if (left > 0) await new Promise((done) => setTimeout(done, left));
}
