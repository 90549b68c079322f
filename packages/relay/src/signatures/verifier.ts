// Signatures of many entries at once are checked in threads of their own: that takes longer than all else that is done with
// an entry, and a relay has one thread to talk to everybody. A few are checked where they are asked for.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Bytes, verify } from '@orrery/wire';

interface Question {
  readonly key: Uint8Array;
  readonly message: Bytes;
  readonly signature: Uint8Array;
  resolve(holds: boolean | Promise<boolean>): void;
}

interface Thread {
  readonly worker: Worker;
  /** Batches that were not answered, by number. */
  readonly open: Map<number, readonly Question[]>;
}

/** As many at once as are worth a trip to another thread. */
const LEAST = 4;
/** Signatures in one trip, so that several threads share what one frame brings. */
const MOST = 32;
/** A core each; the thread that talks has its own where there are more. */
const MOST_THREADS = 4;
const FIXED = 100;

export class Verifier {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  #asked: Question[] = [];
  #batch = 0;
  #isClosed = false;

  constructor(most = Math.min(MOST_THREADS, availableParallelism())) {
    this.#most = most;
  }

  /** As `verify` of the wire, to the letter. `key` and `signature` have 32 and 64 bytes. */
  readonly verify = (key: Uint8Array, message: Bytes, signature: Uint8Array): Promise<boolean> =>
    new Promise((resolve) => {
      // Whoever asks for many asks for all of them before anything else happens.
      if (this.#asked.length === 0) queueMicrotask(() => this.#send());
      this.#asked.push({ key, message, signature, resolve });
    });

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #send(): void {
    const asked = this.#asked;
    this.#asked = [];
    if (asked.length < LEAST || this.#isClosed) {
      here(asked);
      return;
    }
    for (let at = 0; at < asked.length; at += MOST) {
      const some = asked.slice(at, at + MOST);
      const { worker, open } = this.#idlest();
      const batch = this.#batch++;
      open.set(batch, some);
      worker.ref();
      const bytes = pack(some);
      worker.postMessage({ batch, bytes }, [bytes]);
    }
  }

  #idlest(): Thread {
    const [idlest] = this.#threads.toSorted((a, b) => a.open.size - b.open.size);
    const isEnough = idlest?.open.size === 0 || this.#threads.length >= this.#most;
    return idlest && isEnough ? idlest : this.#start();
  }

  #start(): Thread {
    const worker = new Worker(new URL('./verify-worker.mjs', import.meta.url), { execArgv: [] });
    const thread: Thread = { worker, open: new Map() };
    worker.unref();
    worker.on('message', ({ batch, answers }: { batch: number; answers: Uint8Array }) => {
      const some = thread.open.get(batch) ?? [];
      thread.open.delete(batch);
      if (thread.open.size === 0) worker.unref();
      some.forEach(({ resolve }, at) => {
        resolve(answers[at] === 1);
      });
    });
    worker.on('error', () => undefined);
    // Whatever ended it: what it was asked is answered all the same.
    worker.on('exit', () => {
      const at = this.#threads.indexOf(thread);
      if (at >= 0) this.#threads.splice(at, 1);
      for (const some of thread.open.values()) here(some);
    });
    this.#threads.push(thread);
    return thread;
  }
}

function here(asked: readonly Question[]): void {
  for (const { key, message, signature, resolve } of asked) resolve(verify(key, message, signature));
}

function pack(asked: readonly Question[]): ArrayBuffer {
  const length = asked.reduce((sum, { message }) => sum + FIXED + message.length, 0);
  const packed = new Uint8Array(length);
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const { key, message, signature } of asked) {
    packed.set(key, at);
    packed.set(signature, at + 32);
    view.setUint32(at + 96, message.length);
    packed.set(message, at + FIXED);
    at += FIXED + message.length;
  }
  return packed.buffer;
}
