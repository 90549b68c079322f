// Bundles the simulation with one line replaced, and runs it in a worker: the packages stay as they are.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import type { Weakening } from './weakenings.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The file’s text with the rule taken out; what is taken out must be there exactly once. */
export function weakenedSource({ name, file, from, to, also }: Weakening): string {
  let code = readFileSync(join(root, file), 'utf8');
  for (const change of [{ from, to }, ...(also ? [also] : [])]) {
    if (code.split(change.from).length !== 2)
      throw new Error(`${name}: its line is not there once, in ${file}`);
    code = code.replace(change.from, () => change.to);
  }
  return code;
}

const testedPackages = ['packages/wire/', 'packages/log/'];

export interface Bundle {
  readonly file: string;
  /** The code in it that is put to the test, as it stands in the bundle. */
  readonly tested: string;
}

/** Without a weakening it is the simulation as it is, quicker to load. */
export async function bundle(folder: string, weakening?: Weakening): Promise<Bundle> {
  const weakened = weakening && join(root, weakening.file);
  const code = weakening && weakenedSource(weakening);
  const build = await rolldown({
    input: join(root, 'simulation/worker.ts'),
    platform: 'node',
    logLevel: 'silent',
    external: ['hash-wasm'],
    plugins: [
      {
        name: 'weaken',
        load(id) {
          return code !== undefined && id === weakened ? { code, moduleType: 'ts' } : null;
        },
      },
    ],
  });
  const file = join(folder, 'simulation.mjs');
  const { output } = await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
  const [{ modules }] = output;
  const own = Object.entries(modules)
    .filter(([id]) => testedPackages.some((folder) => id.startsWith(join(root, folder))))
    .map(([id, { code }]) => `// ${id.slice(root.length)}\n${code}`)
    .sort()
    .join('\n');
  return { file, tested: own };
}

export interface Caught {
  /** Seeds that it took; undefined when none of them saw it. */
  readonly seeds: number | undefined;
  /** What it was seen by. */
  readonly by: string;
}

/** Runs the attack under the weakening until something is seen, at most so many seeds. */
export async function seedsUntilCaught(weakening: Weakening, most: number): Promise<Caught> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-simulation-'));
  try {
    const { file } = await bundle(folder, weakening);
    return await new Promise((resolve, reject) => {
      const { attack } = weakening;
      const worker = new Worker(pathToFileURL(file), { workerData: { attack, from: 1, most, stops: true } });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
