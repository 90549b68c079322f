// What is being written keeps itself when one pauses. On Exit it begins at once, while the browser is on its way already: nothing waits for
// it but the lock, which it needs the keys of.
type Keep = () => Promise<unknown>;

const keepers = new Set<Keep>();

/** From then on it is begun on Exit; answers how to end that. */
export function keepOnExit(keep: Keep): () => void {
  keepers.add(keep);
  return () => {
    keepers.delete(keep);
  };
}

/** A lock does not wait longer, in milliseconds. */
const longest = 500;

/** Begins to keep everything that is being written, then locks. */
export function keepThenLock(lock: () => void): void {
  const begun = Promise.allSettled([...keepers].map((keep) => keep()));
  const over = new Promise((end) => setTimeout(end, longest));
  void Promise.race([begun, over]).then(lock);
}
