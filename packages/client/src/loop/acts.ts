// What somebody has begun, from its first step to its last.
export class Acts {
  readonly #all = new Set<Promise<unknown>>();
  readonly #over: () => void;

  /** `over`: one has come to its end. */
  constructor(over: () => void = () => {}) {
    this.#over = over;
  }

  get isAny(): boolean {
    return this.#all.size > 0;
  }

  do<T>(act: Promise<T>): Promise<T> {
    const over = () => {
      this.#all.delete(act);
      this.#over();
    };
    this.#all.add(act);
    act.then(over, over);
    return act;
  }

  /** Resolves when those are over that are under way now. */
  async over(): Promise<void> {
    await Promise.allSettled([...this.#all]);
  }
}
