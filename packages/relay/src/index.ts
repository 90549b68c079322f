export { RelayFault, type RelayFaultCode } from './faults.ts';
export { createLogger, type LogOptions } from './logger.ts';
export { createRelay, type RelayOptions } from './relay.ts';
export { type RunningRelay, type StartOptions, startRelay } from './start.ts';
