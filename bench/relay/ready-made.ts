// Changes a second through a ready-made sync server: the same entries, as bytes that are put at the end of a shared list, in
// messages of the same size, as many under way at once, each acknowledged when it is on the disk.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { concatBytes, type Parcel } from '@orrery/wire';
import { WebSocket } from 'ws';
import { Doc } from 'yjs';

/** Seconds; `frames`: by device, then by message. */
export async function throughReadyMade(
  frames: readonly (readonly (readonly Parcel[])[])[],
  underWay: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  const program = join(import.meta.dirname, 'ready-made-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (text: Buffer) => resolve(Number(text)));
  });
  const devices = await Promise.all(frames.map((_, at) => device(port, `space ${at}`)));
  const from = performance.now();
  await Promise.all(
    devices.map(async ({ doc, provider }, at) => {
      const list = doc.getArray<Uint8Array>('entries');
      for (const frame of frames[at] ?? []) {
        list.push(frame.map(({ header, signature, body }) => concatBytes(header, signature, body ?? header)));
        if (provider.unsyncedChanges >= underWay) await below(provider, underWay);
      }
      await below(provider, 1);
    }),
  );
  const seconds = (performance.now() - from) / 1_000;
  for (const { provider, socket } of devices) {
    provider.destroy();
    socket.destroy();
  }
  await new Promise((done) => child.once('exit', done).kill('SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}

async function device(port: number, name: string) {
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://localhost:${port}`,
    WebSocketPolyfill: WebSocket,
  });
  const doc = new Doc();
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, document: doc });
  provider.attach();
  await new Promise<void>((resolve) => {
    provider.on('synced', () => resolve());
  });
  return { doc, provider, socket };
}

/** Until fewer changes than this wait for their acknowledgement. */
async function below(provider: HocuspocusProvider, most: number): Promise<void> {
  while (provider.unsyncedChanges >= most)
    await new Promise<void>((resolve) => {
      const heard = () => {
        provider.off('unsyncedChanges', heard);
        resolve();
      };
      provider.on('unsyncedChanges', heard);
    });
}
