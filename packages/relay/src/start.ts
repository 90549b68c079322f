// Starts a relay on a port and stops it again.
import { type AddressInfo, createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { RelayFault, type RelayFaultCode } from './faults.ts';
import { createMetricsServer, Metrics } from './metrics.ts';
import { createRelay, type RelayOptions } from './relay.ts';

export interface StartOptions extends RelayOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** `localhost` (this machine only) unless given. */
  readonly host?: string;
  /** A port of its own for /metrics, so that no proxy in front of the relay shows it; none unless given. */
  readonly metricsPort?: number;
  /** `localhost` unless given. */
  readonly metricsHost?: string;
}

export interface RunningRelay {
  readonly port: number;
  readonly metricsPort?: number;
  /** Answers what is under way, then closes. Safe to call twice. */
  stop(): Promise<void>;
}

const codes: Record<string, RelayFaultCode> = {
  EADDRINUSE: 'portTaken',
  EACCES: 'portForbidden',
  ENOTFOUND: 'hostUnknown',
  EADDRNOTAVAIL: 'hostUnknown',
  EAI_AGAIN: 'hostUnknown',
};

/** Milliseconds that answers under way get when the relay stops. */
const patience = 1_500;

/** Throws RelayFault. */
export async function startRelay(options: StartOptions): Promise<RunningRelay> {
  const { host = 'localhost', metricsHost = 'localhost', metrics = new Metrics() } = options;
  // The port first: whoever starts Orrery twice should hear of that, and not that the data is in use.
  await faultsNamed(options.port, host, () => probe(options.port, host));
  const app = await createRelay({ ...options, metrics });
  const counts = createMetricsServer(metrics);
  try {
    await faultsNamed(options.port, host, () => listen(app, options.port, host));
    const { metricsPort } = options;
    if (metricsPort !== undefined)
      await faultsNamed(metricsPort, metricsHost, () => listen(counts, metricsPort, metricsHost));
  } catch (error) {
    await Promise.all([app.close(), counts.close()]);
    throw error;
  }
  let stopping: Promise<void> | undefined;
  const close = async () => {
    // A connection that never asked for anything counts as busy for Node, and would hold the process for a minute.
    const hurry = setTimeout(() => app.server.closeAllConnections(), patience);
    await Promise.all([app.close(), counts.close()]);
    clearTimeout(hurry);
  };
  return {
    port: portOf(app),
    ...(options.metricsPort === undefined ? {} : { metricsPort: portOf(counts) }),
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}

const portOf = (app: FastifyInstance): number => (app.server.address() as AddressInfo).port;

const listen = (app: FastifyInstance, port: number, host: string) =>
  app.listen({ port, host, listenTextResolver: () => 'listening' });

/** Listens and lets go again. */
function probe(port: number, host: string): Promise<void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

async function faultsNamed(port: number, host: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const code = codes[(cause as NodeJS.ErrnoException).code ?? ''];
    if (!code) throw cause;
    throw new RelayFault(code, code === 'hostUnknown' ? host : String(port), cause);
  }
}
