// Writes that arrive while a commit runs share the next one: a commit waits for the disk, so that it should carry as
// much as there is. All of a group is kept, or each is tried alone, so that nobody's fault is another's.

type Work<Transaction, Result> = (transaction: Transaction) => Promise<Result>;

interface Job<Transaction> {
  readonly work: Work<Transaction, unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export type Transact<Transaction> = <Result>(work: Work<Transaction, Result>) => Promise<Result>;

export class GroupCommit<Transaction> {
  readonly #transact: Transact<Transaction>;
  #waiting: Job<Transaction>[] = [];
  #running: Promise<void> | undefined;

  constructor(transact: Transact<Transaction>) {
    this.#transact = transact;
  }

  run<Result>(work: Work<Transaction, Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      this.#running ??= this.#flush();
    });
  }

  /** Waits for what was asked until now. */
  async settle(): Promise<void> {
    await this.#running;
  }

  async #flush(): Promise<void> {
    // One turn of the event loop: what the sockets hold by now comes along.
    await new Promise((turn) => setImmediate(turn));
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      if (!(await this.#commit(group))) for (const job of group) await this.#commitAlone(job);
      await new Promise((turn) => setImmediate(turn));
    }
    this.#running = undefined;
  }

  async #commit(group: readonly Job<Transaction>[]): Promise<boolean> {
    const [only] = group;
    if (only && group.length === 1) {
      await this.#commitAlone(only);
      return true;
    }
    try {
      const results = await this.#transact(async (transaction) => {
        const all: unknown[] = [];
        for (const { work } of group) all.push(await work(transaction));
        return all;
      });
      group.forEach(({ resolve }, at) => {
        resolve(results[at]);
      });
      return true;
    } catch {
      return false;
    }
  }

  async #commitAlone({ work, resolve, reject }: Job<Transaction>): Promise<void> {
    try {
      resolve(await this.#transact(work));
    } catch (error) {
      reject(error);
    }
  }
}
