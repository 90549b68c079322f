// What a relay writes down: that it started, stopped, or failed. Never who asked for what: no request, address, path or
// message of an error that could carry one is ever logged.
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';

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
    hooks: {
      logMethod(this: Logger, parts: Parameters<LogFn>, log: LogFn) {
        if (!isGone(parts[0])) log.apply(this, parts);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Somebody left before all that they had asked for had come: no failure of ours, though compression calls it one. */
const isGone = (said: unknown): boolean => said instanceof Error && said.message === 'premature close';

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
