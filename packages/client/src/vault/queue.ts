// One after the other: within a tab by a queue, between tabs by a Web Lock.

/** Runs tasks one after the other, in the order in which they were asked for; a failure does not stop the next. */
export function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    // Not the result itself: what an act answered must not outlive a lock here.
    const over = () => {};
    last = result.then(over, over);
    return result;
  };
}

/** Holds a name against every other holder of it while a task runs. */
export type Locks = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** Between everything that shares this value: for Node, and for tests with several tabs in one process. */
export function localLocks(): Locks {
  const queues = new Map<string, ReturnType<typeof queue>>();
  return (name, task) => {
    const waiting = queues.get(name) ?? queue();
    queues.set(name, waiting);
    return waiting(task);
  };
}

/** Between all tabs and workers of the origin; undefined where the platform has no Web Locks. */
export function webLocks(): Locks | undefined {
  const manager = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!manager) return undefined;
  return async <T>(name: string, task: () => Promise<T>): Promise<T> => await manager.request(name, task);
}
