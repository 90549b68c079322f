// What a relay writes down: that it started, stopped, or failed. Never who asked for what: no request, address, path or
// message of an error that could carry one is ever logged.
import { type DestinationStream, type Logger, pino } from 'pino';

export interface LogOptions {
  readonly level?: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where the lines go; standard output unless given. */
  readonly destination?: DestinationStream;
}

/** One JSON object a line. */
export function createLogger({ level = 'info', destination }: LogOptions = {}): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { req: () => undefined, res: () => undefined, err: kindOfError, error: kindOfError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Name, code and status; messages and stacks can hold what a person sent. */
function kindOfError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(statusCode === undefined ? {} : { statusCode }),
  };
}
