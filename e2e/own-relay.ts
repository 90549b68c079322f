// A host of a story's own: the app and its relay in a process that can be ended, and made to forget everything.
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export class OwnRelay {
  readonly origin: string;
  readonly #port: number;
  readonly #data: string;
  readonly #env: Record<string, string>;
  #process: ChildProcess | undefined;

  constructor(port: number, env: Record<string, string> = {}) {
    this.#port = port;
    this.origin = `http://localhost:${port}`;
    this.#data = join(root, 'test-results', `relay-${port}`);
    this.#env = env;
  }

  get data(): string {
    return this.#data;
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), ORRERY_DATA: this.#data, ...this.#env };
    const requests = { ORRERY_REQUESTS_PER_MINUTE: '1000000' };
    this.#process = spawn(process.execPath, ['packages/cli/bin/orrery.mjs', 'serve'], {
      cwd: root,
      env: { ...env, ...requests },
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 300; tries += 1) {
      const answer = await fetch(`${this.origin}/health`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the relay did not start');
  }

  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null) return;
    const over = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await over;
  }

  /** What it keeps now, elsewhere: a backup, or another relay that begins with the same. While it is stopped. */
  async copyTo(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    await cp(this.#data, folder, { recursive: true });
  }

  /** Put back from a copy. While it is stopped. */
  async putBack(folder: string): Promise<void> {
    await this.forget();
    await cp(folder, this.#data, { recursive: true });
  }

  /** Everything that it kept is gone for good. */
  async forget(): Promise<void> {
    await rm(this.#data, { recursive: true, force: true });
  }
}
