// Serves the built app. Files whose name carries a hash never change and are kept for a year; everything else is asked
// for again each time. A page that somebody navigates to is the app's, whatever its path; nothing else is made up.
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RelayFault } from './faults.ts';

const page = 'index.html';
const hashed = /[/\\]assets[/\\][^/\\]+-[\w-]{8,}\.[a-z0-9]+$/;
const year = 31_536_000;

/**
 * `notFoundMilliseconds`: what is not there is answered no sooner, so that the time does not tell what was looked for (FEED12).
 * Throws RelayFault `appMissing` when the folder holds no built app.
 */
export async function serveApp(
  app: FastifyInstance,
  webRoot: string,
  notFoundMilliseconds: number,
): Promise<void> {
  const root = resolve(webRoot);
  await access(join(root, page)).catch((cause: unknown) => {
    throw new RelayFault('appMissing', root, cause);
  });
  await app.register(staticFiles, {
    root,
    index: page,
    redirect: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', hashed.test(path) ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (isNavigation(request)) return reply.sendFile(page);
    const left = notFoundMilliseconds - reply.elapsedTime;
    if (left > 0) await new Promise((later) => setTimeout(later, left));
    return reply.code(404).send({ code: 'notFound' });
  });
}

/** A browser that opens a page, not one that misses a file. */
function isNavigation(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const { 'sec-fetch-mode': mode, accept = '' } = request.headers;
  if (mode !== undefined && mode !== 'navigate') return false;
  const [path = ''] = request.url.split('?');
  const isFile = /\.[^/]*$/.test(path) || path.startsWith('/assets/');
  return accept.includes('text/html') && !isFile;
}
