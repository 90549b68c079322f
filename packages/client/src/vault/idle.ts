// Locks by itself. Timers stop while a machine sleeps, so the time that counts is the clock's: it is compared at
// every tick and whenever the page wakes.

/** The clock and timers, passed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after about so many milliseconds; answers how to cancel. */
  after(milliseconds: number, callBack: () => void): () => void;
  /** Calls back whenever the page comes back from hiding or sleeping; answers how to stop. */
  onWake(callBack: () => void): () => void;
}

export interface IdleWatch {
  /** Somebody was here at that moment. Answers whether it was new enough to tell other tabs. */
  touch(at: number): boolean;
  setLimit(milliseconds: number): void;
  stop(): void;
}

/** Longest time, in milliseconds, between two looks at the clock. */
const TICK = 30_000;
/** A clock that was set back by more than this many milliseconds no longer says how long nobody was here. */
const CLOCK_SLACK = 60_000;
/** Other tabs hear of a touch at most this often, in milliseconds. */
const TELL = 10_000;

/** Calls `onIdle` once, when nobody was here for `limit` milliseconds, or when the clock cannot tell any more. */
export function watchIdle(clock: Clock, limit: number, onIdle: () => void): IdleWatch {
  let last = clock.now();
  let told = last;
  let seen = last;
  let cancel = () => {};
  let stopped = false;

  const stop = () => {
    stopped = true;
    cancel();
    unwatch();
  };
  const look = () => {
    if (stopped) return;
    cancel();
    const now = clock.now();
    if (now - last >= limit || now < seen - CLOCK_SLACK) {
      stop();
      onIdle();
      return;
    }
    seen = Math.max(seen, now);
    cancel = clock.after(Math.min(TICK, Math.max(1, last + limit - now)), look);
  };
  const unwatch = clock.onWake(look);
  look();

  return {
    touch(at) {
      // Nobody can be here in the future, and a touch after the limit comes too late: look first.
      look();
      if (stopped) return false;
      last = Math.max(last, Math.min(at, clock.now()));
      if (last - told < TELL) return false;
      told = last;
      return true;
    },
    setLimit(milliseconds) {
      limit = milliseconds;
      look();
    },
    stop,
  };
}
