// Waiting until a relay has what was just written, for as long as somebody may be kept waiting.
import type { After, SyncState } from './state.ts';

/** Milliseconds. */
const LONG_ENOUGH = 20_000;

/** What it takes of a line; another tab may hold it. */
interface Line {
  readonly state: SyncState;
  subscribe(listener: () => void): () => void;
}

/** Resolves with whether the relay has all of it. `undefined`: another tab talks to it, and nobody here can tell. */
export function given(line: Line | undefined, after: After): Promise<boolean> {
  return new Promise((resolve) => {
    let stop = () => {};
    const cancel = after(line ? LONG_ENOUGH : LONG_ENOUGH / 4, () => end(false));
    function end(isThere: boolean): void {
      cancel();
      stop();
      resolve(isThere);
    }
    function look(): void {
      if (line?.state.phase === 'apart') end(false);
      else if (line?.state.phase === 'together' && line.state.unsent === 0) end(true);
    }
    stop = line?.subscribe(look) ?? stop;
    look();
  });
}
