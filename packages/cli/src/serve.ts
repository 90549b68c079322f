// `orrery serve`: the app on a port of this machine, until it is told to stop.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger, RelayFault, type RelayFaultCode, type RunningRelay, startRelay } from '@orrery/relay';
import { styleHashes } from './style-hashes.ts';
import { readArguments, UsageError } from './usage.ts';
import { version } from './version.ts';

const defaultPort = '4650';
const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

const sentences: Record<RelayFaultCode, (subject: string) => string> = {
  portTaken: (port) =>
    `Port ${port} is taken: is Orrery running already? Choose another, such as PORT=4651 npm start.`,
  portForbidden: (port) => `This user may not listen on port ${port}. Choose one above 1023.`,
  hostUnknown: (host) => `This machine has no address called “${host}”.`,
  dataFolderNotWritable: (folder) =>
    `Orrery cannot write into ${folder}. Change who owns it, or choose another folder with ORRERY_DATA.`,
  appMissing: (folder) => `There is no built app in ${folder}. \`npm start\` builds it.`,
};

/** Exit code 0 after it was stopped, 1 when it cannot start. Throws UsageError. */
export async function serve(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, { port: text, data: text, host: text });
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” means nothing to serve.`);
  const port = readPort(values.port ?? (process.env.PORT || defaultPort));
  const dataFolder = resolve(values.data ?? (process.env.ORRERY_DATA || './data'));
  const host = values.host ?? process.env.ORRERY_HOST ?? '';
  const requestsPerMinute = readRequests(process.env.ORRERY_REQUESTS_PER_MINUTE ?? '');
  let relay: RunningRelay;
  try {
    relay = await startRelay({
      ...{ webRoot, dataFolder, port, styleHashes },
      ...(host === '' ? {} : { host }),
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      version: version(),
      logger: createLogger({ level: 'warn', destination: process.stderr }),
    });
  } catch (error) {
    if (!(error instanceof RelayFault)) throw error;
    console.error(sentences[error.code](error.subject));
    return 1;
  }
  console.log(`Orrery is at http://localhost:${relay.port}`);
  await stopSignal();
  await relay.stop();
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`“${text}” is no port: take a number from 1 to 65535.`);
  return port;
}

/** How often one address may ask; undefined leaves it to the relay. */
function readRequests(text: string): number | undefined {
  if (text === '') return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(`ORRERY_REQUESTS_PER_MINUTE is “${text}”: take a whole number from 1.`);
  return Number(text);
}

/** The first SIGINT or SIGTERM; a second one ends the process as usual. */
const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    const heard = () => {
      process.off('SIGINT', heard);
      process.off('SIGTERM', heard);
      stop();
    };
    process.on('SIGINT', heard);
    process.on('SIGTERM', heard);
  });
