// A ready-made sync server (Hocuspocus, for Yjs) as a process of its own, made to do the relay's durable work: every change is
// committed to a file with the relay's durability before it is acknowledged. Argument: folder for the file.
import { join } from 'node:path';
import { Server } from '@hocuspocus/server';
import { durable } from '../../packages/relay/test/bare-inserts.ts';

const [folder = ''] = process.argv.slice(2);
const database = durable(join(folder, 'updates.db'));
database.exec('create table updates (n integer primary key, document text, change blob)');
const insert = database.prepare('insert into updates (document, change) values (?, ?)');

const server = new Server({
  quiet: true,
  // Awaited before a message is applied and acknowledged.
  async beforeHandleMessage({ documentName, update }) {
    insert.run([documentName, Buffer.from(update)]);
  },
});
await server.listen(0);
process.stdout.write(`${server.address.port}\n`);
