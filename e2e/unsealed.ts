// The app with its sealing turned off, for one purpose: a search that finds nothing must be shown to find something.
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';

const web = fileURLToPath(new URL('../packages/web', import.meta.url));
const outDir = fileURLToPath(new URL('../test-results/unsealed', import.meta.url));

/** Same lengths, same flow, no secret: nonce, plaintext, tag. */
const identity = `
suite.seal = async (_key, plaintext) => concatBytes(new Uint8Array(NONCE_LENGTH), plaintext, suite.randomBytes(TAG_LENGTH));
suite.open = async (_key, sealed) => sealed.slice(NONCE_LENGTH, -TAG_LENGTH);
`;

const withoutSealing: Plugin = {
  name: 'without-sealing',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('/log/src/suite.ts') ? { code: code + identity, map: null } : undefined;
  },
};

/** Builds it and serves it on a free port. */
export async function buildUnsealed(): Promise<{ url: string; close(): Promise<void> }> {
  const options = {
    configFile: `${web}/vite.config.ts`,
    logLevel: 'error' as const,
    plugins: [withoutSealing],
    build: { outDir, emptyOutDir: true, minify: false },
  };
  await build(options);
  const server = await preview({ ...options, preview: { port: 0, host: 'localhost' } });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return { url, close: () => server.close() };
}
