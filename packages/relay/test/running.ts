// A relay on a port of its own, with a page to serve and nothing kept from before.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, type RunningRelay, type StartOptions, startRelay } from '../src/index.ts';
import { Caller } from './caller.ts';
import { parcels, type World } from './people.ts';

export interface TestRelay extends RunningRelay {
  readonly folder: string;
  readonly logged: string[];
  /** Stops it and starts it on the same data. */
  again(options?: Partial<StartOptions>): Promise<TestRelay>;
  remove(): Promise<void>;
}

export async function running(options: Partial<StartOptions> = {}, in_?: string): Promise<TestRelay> {
  const folder = in_ ?? mkdtempSync(join(tmpdir(), 'orrery-sync-'));
  const webRoot = join(folder, 'dist');
  mkdirSync(webRoot, { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Orrery</title>');
  const logged: string[] = [];
  const relay = await startRelay({
    webRoot,
    dataFolder: join(folder, 'data'),
    port: 0,
    logger: createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } }),
    ...options,
    limits: { denialMilliseconds: 0, ...options.limits },
  });
  return {
    ...relay,
    folder,
    logged,
    async again(other = options) {
      await relay.stop();
      return running(other, folder);
    },
    async remove() {
      await relay.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Founds the space with everything that the narrator knows. */
export async function founded(port: number, world: World, code = ''): Promise<string[]> {
  const caller = await Caller.open(port);
  await caller.hello(world.space);
  const { outcomes } = await caller.found(parcels(world.entries), code);
  caller.close();
  return outcomes.map((one) => (one.kind === 'refused' ? one.fault : one.kind));
}
