// The relay of this version: a static server for the app and a sign of life. It keeps nothing about anybody.
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
import { RelayFault } from './faults.ts';
import { permissionsPolicy, securityHeaders } from './headers.ts';
import { createLogger } from './logger.ts';

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
}

/** A server that is ready to listen. Throws RelayFault: `dataFolderNotWritable`, `appMissing`. */
export async function createRelay(options: RelayOptions): Promise<FastifyInstance> {
  await prepareFolder(resolve(options.dataFolder));
  const app = fastify({
    loggerInstance: options.logger ?? createLogger({ level: 'silent' }),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
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
  await serveApp(app, options.webRoot);
  return app;
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
