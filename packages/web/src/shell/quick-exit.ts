// Quick exit: the page is gone from sight in the same task, whatever else happens; then the app locks and the address is replaced.
// It asks nothing, waits for nothing and cannot fail half-way: hiding comes first and needs no other code.

export interface ExitOptions {
  /** Locks. Called after the page is hidden; must return at once, and what it throws is ignored. */
  onExit: () => void;
  /** Where the browser goes; takes the place of this page in its history. */
  to?: string | undefined;
  /** For tests. */
  replace?: ((address: string) => void) | undefined;
}

const escapeWindow = 1500;
const presses = 3;

/** Counts presses of Escape: true for the third within a second and a half. A key held down counts once. */
export function escapeCounter(within = escapeWindow) {
  let times: number[] = [];
  return (event: { key: string; repeat: boolean; timeStamp: number }): boolean => {
    if (event.key !== 'Escape') {
      times = [];
      return false;
    }
    if (event.repeat) return false;
    times = [...times, event.timeStamp].slice(-presses);
    const first = times[0] ?? event.timeStamp;
    if (times.length < presses || event.timeStamp - first > within) return false;
    times = [];
    return true;
  };
}

let gone = false;

/** Leaves now. Synchronous up to the browser's own navigation. */
export function leave({
  onExit,
  to = 'about:blank',
  replace = (address) => location.replace(address),
}: ExitOptions) {
  gone = true;
  const root = document.documentElement;
  root.style.setProperty('display', 'none', 'important');
  silenceTitle();
  try {
    window.onbeforeunload = null;
    history.replaceState(null, '', '/');
  } catch {
    // A browser that limits replaceState must not keep anybody here.
  }
  replace(to);
  try {
    onExit();
  } catch {
    // Locking wipes memory, which the navigation does as well.
  }
}

/** The next site may take its time, and what still renders under the hidden page would give the window a title again. */
function silenceTitle(): void {
  document.title = '\u200b';
  Object.defineProperty(document, 'title', { configurable: true, get: () => '\u200b', set: () => {} });
}

/**
 * Listens for the third Escape on every page, before any dialog or field hears of it, and keeps a page that was left from
 * coming back: not through the browser's memory of it, and not through a question whether to leave.
 * @returns stops listening
 */
export function installQuickExit(options: () => ExitOptions): () => void {
  const count = escapeCounter();
  const keys = (event: KeyboardEvent) => {
    if (!count(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(options());
  };
  const unload = (event: Event) => {
    if (gone) event.stopImmediatePropagation();
  };
  const shown = (event: PageTransitionEvent) => {
    if (gone && event.persisted) location.replace('/');
  };
  window.addEventListener('keydown', keys, { capture: true });
  window.addEventListener('beforeunload', unload, { capture: true });
  window.addEventListener('pageshow', shown);
  return () => {
    window.removeEventListener('keydown', keys, { capture: true });
    window.removeEventListener('beforeunload', unload, { capture: true });
    window.removeEventListener('pageshow', shown);
  };
}
