export { RelayFault, type RelayFaultCode } from './faults.ts';
export { createLogger, type LogOptions } from './logger.ts';
export { createMetricsServer, Metrics } from './metrics.ts';
export { createRelay, type RelayOptions } from './relay.ts';
export { type RunningRelay, type StartOptions, startRelay } from './start.ts';
export { LIMITS, type Limits } from './sync/limits.ts';
