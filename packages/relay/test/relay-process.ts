// A relay as a process of its own, so that it can be killed. Arguments: data folder, web root, database or nothing.
import { startRelay } from '../src/index.ts';

const [dataFolder = '', webRoot = '', databaseUrl = ''] = process.argv.slice(2);
const relay = await startRelay({
  ...{ dataFolder, webRoot, port: 0 },
  ...(databaseUrl ? { databaseUrl } : {}),
  limits: {
    ...{ entriesPerMinute: 1e9, messagesPerMinute: 1e9, bytesPerMinute: 1e12, connectionsPerMinute: 1e6 },
    ...{ socketsPerAddress: 2_000, socketsPerSpace: 2_000 },
  },
});
process.stdout.write(`${relay.port}\n`);
