// A relay: serves the app, and keeps for its devices what it cannot read. docs/spec/wire.md says what it promises them.
import { access, constants, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  fastify,
  LogController,
} from 'fastify';
import { serveApp } from './app-files.ts';
import { serveCalendars } from './calendars/route.ts';
import { RelayFault } from './faults.ts';
import { permissionsPolicy, securityHeaders } from './headers.ts';
import { createLogger } from './logger.ts';
import { Metrics } from './metrics.ts';
import { Verifier } from './signatures/verifier.ts';
import { openEmbedded, openPostgres, type Store, StoreFault } from './store/index.ts';
import { codeHash } from './sync/founding.ts';
import { LIMITS, type Limits } from './sync/limits.ts';
import { Addresses } from './sync/rates.ts';
import { serveSync } from './sync/route.ts';
import { Spaces } from './sync/spaces.ts';

export interface RelayOptions {
  /** Folder of the built app. */
  readonly webRoot: string;
  /** Made when it does not exist; readable by its owner alone. */
  readonly dataFolder: string;
  /** See createLogger; silent unless given. */
  readonly logger?: FastifyBaseLogger;
  /** What /health answers. */
  readonly version?: string;
  /** `sha256-…` of the style elements that the app's libraries put in by script. */
  readonly styleHashes?: readonly string[];
  /** Requests a minute from one address; the app itself needs about fifty once, and none after that. */
  readonly requestsPerMinute?: number;
  /** PostgreSQL to keep everything in, as postgres://…; a file in the data folder unless given. */
  readonly databaseUrl?: string;
  /** Size of the embedded file in bytes beyond which nothing more is taken in; the disk's unless given. */
  readonly mostBytes?: number;
  /** Names under which browsers find this relay, such as https://orrery.example. This machine's own names need not be said. */
  readonly origins?: readonly string[];
  /** Addresses of proxies whose word about who asks is believed, as Fastify's trustProxy takes them; nobody unless given. */
  readonly trustedProxies?: readonly string[];
  /** Codes that found as many spaces as said, for those to whom the host gives them. */
  readonly codes?: ReadonlyMap<string, number>;
  readonly limits?: Partial<Limits>;
  /** Where it counts; see Metrics. */
  readonly metrics?: Metrics;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
}

/** Milliseconds between looks for what is no longer needed. */
const TIDY = 1_000;
const HOUR = 3_600_000;

/** A server that is ready to listen. Throws RelayFault: `dataFolderNotWritable`, `appMissing`, and those about the data. */
export async function createRelay(options: RelayOptions): Promise<FastifyInstance> {
  await prepareFolder(resolve(options.dataFolder));
  const app = fastify({
    loggerInstance: options.logger ?? createLogger({ level: 'silent' }),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    ...(options.trustedProxies?.length ? { trustProxy: [...options.trustedProxies] } : {}),
    frameworkErrors: (error, _request, reply) => {
      const { status, body } = answerTo(error);
      // an address that is none never gets as far as helmet
      (reply as FastifyReply).code(status).header('x-content-type-options', 'nosniff').send(body);
    },
  });
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if ((error.statusCode ?? 500) >= 500) app.log.error({ err: error }, 'request failed');
    const { status, body } = answerTo(error);
    return reply.code(status).send(body);
  });
  await app.register(helmet, securityHeaders(options.styleHashes ?? []));
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy);
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 3_000,
    timeWindow: 60_000,
    cache: 10_000,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
  await app.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    // The strongest level takes seconds for the solver; this one a twentieth of that for five per cent more.
    brotliOptions: { params: { 1: 5 } },
  });
  app.get('/health', { config: { rateLimit: false } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok', version: options.version ?? '0' }),
  );
  try {
    await keepSpaces(app, options);
    await serveApp(app, options.webRoot, { ...LIMITS, ...options.limits }.denialMilliseconds);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/** Everything behind /sync, and the calendars that people publish. */
async function keepSpaces(app: FastifyInstance, options: RelayOptions): Promise<void> {
  const { origins = [], metrics = new Metrics(), now = Date.now } = options;
  const limits = { ...LIMITS, ...options.limits };
  const store = await openStore(options);
  const verifier = new Verifier();
  const around = { store, limits, metrics, now, verify: verifier.verify };
  const spaces = new Spaces(around);
  const addresses = new Addresses(limits);
  const timers = [
    setInterval(() => spaces.tidy(), TIDY),
    setInterval(() => {
      store.dropExpiredMail(now()).catch((err) => app.log.error({ err }, 'mail was not tidied'));
      store.dropExpiredCalendars(now()).catch((err) => app.log.error({ err }, 'calendars were not tidied'));
    }, HOUR),
  ];
  app.addHook('onClose', async () => {
    for (const timer of timers) clearInterval(timer);
    spaces.stop();
    await store.close();
    await verifier.close();
  });
  for (const [code, uses] of options.codes ?? []) await store.addCode(codeHash(code), uses);
  await spaces.start();
  const doors = {
    around: { ...around, spaces, founded: addresses.founded, logger: app.log },
    origins,
    addresses,
  };
  await serveSync(app, doors);
  serveCalendars(app, doors);
}

async function openStore({ databaseUrl, dataFolder, mostBytes }: RelayOptions): Promise<Store> {
  const folder = resolve(dataFolder);
  try {
    return await (databaseUrl
      ? openPostgres({ url: databaseUrl })
      : openEmbedded({ folder, ...(mostBytes ? { mostBytes } : {}) }));
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    const codes = { inUse: 'dataInUse', fromTheFuture: 'dataFromTheFuture', full: 'dataFull' } as const;
    const code =
      error.code === 'failed' || error.code === 'spaceUnknown' ? 'dataUnusable' : codes[error.code];
    // A database's address can hold its password.
    throw new RelayFault(code, databaseUrl ? 'DATABASE_URL' : folder, error);
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new RelayFault('dataFolderNotWritable', folder, cause);
  }
}

/** A code and nothing else: messages of errors can repeat what was sent. */
function answerTo(error: FastifyError): { status: number; body: { code: string } } {
  const status = error.statusCode ?? 500;
  const code = status === 429 ? 'tooManyRequests' : status >= 500 ? 'failed' : 'badRequest';
  return { status, body: { code } };
}
