// `orrery serve`: the app on a port of this machine, until it is told to stop.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger, RelayFault, type RelayFaultCode, type RunningRelay, startRelay } from '@orrery/relay';
import { readPort, readSettings } from './settings.ts';
import { stopSignal } from './stop-signal.ts';
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
  dataInUse: (folder) =>
    `Another Orrery keeps its data in ${folder}. Stop that one, or choose another folder with ORRERY_DATA.`,
  dataFromTheFuture: (where) =>
    `The data in ${where} was written by a newer Orrery. Update this one; nothing was changed.`,
  dataFull: (where) => `There is no room for the data in ${where}. Nothing that was kept is lost.`,
  dataUnusable: (where) =>
    where === 'DATABASE_URL'
      ? 'The database that DATABASE_URL names does not answer. Is it running, and is the address right?'
      : `The data in ${where} cannot be read: the file relay.db may be damaged. Put it back from a backup.`,
  appMissing: (folder) => `There is no built app in ${folder}. \`npm start\` builds it.`,
};

/** Exit code 0 after it was stopped, 1 when it cannot start. Throws UsageError. */
export async function serve(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, {
    ...{ port: text, data: text, host: text, 'metrics-port': text },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” means nothing to serve.`);
  const port = readPort(values.port ?? (process.env.PORT || defaultPort));
  const dataFolder = resolve(values.data ?? (process.env.ORRERY_DATA || './data'));
  const host = values.host ?? process.env.ORRERY_HOST ?? '';
  const settings = readSettings(process.env, values['metrics-port']);
  let relay: RunningRelay;
  try {
    relay = await startRelay({
      ...{ webRoot, dataFolder, port, styleHashes },
      ...(host === '' ? {} : { host }),
      ...settings,
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
