// Starts a relay on a port and stops it again.
import type { AddressInfo } from 'node:net';
import { RelayFault, type RelayFaultCode } from './faults.ts';
import { createRelay, type RelayOptions } from './relay.ts';

export interface StartOptions extends RelayOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** `localhost` (this machine only) unless given. */
  readonly host?: string;
}

export interface RunningRelay {
  readonly port: number;
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
  const app = await createRelay(options);
  const host = options.host ?? 'localhost';
  try {
    await app.listen({ port: options.port, host, listenTextResolver: () => 'listening' });
  } catch (cause) {
    await app.close();
    const code = codes[(cause as NodeJS.ErrnoException).code ?? ''];
    if (!code) throw cause;
    throw new RelayFault(code, code === 'hostUnknown' ? host : String(options.port), cause);
  }
  let stopping: Promise<void> | undefined;
  const close = async () => {
    // A connection that never asked for anything counts as busy for Node, and would hold the process for a minute.
    const hurry = setTimeout(() => app.server.closeAllConnections(), patience);
    await app.close();
    clearTimeout(hurry);
  };
  return {
    port: (app.server.address() as AddressInfo).port,
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}
