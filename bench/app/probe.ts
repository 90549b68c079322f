// Put into the page before the app: tells when something useful was painted, and how long the page kept people waiting.

export interface Told {
  /** When the worker that tries the passphrase answered; milliseconds since the navigation, as all of these. */
  derived: number;
  /** When the first screen had its content, and when that was painted. */
  useful: number;
  painted: number;
  /** Longest task over 50 ms, slowest answer to a key or tap (to the next paint), longest gap between two messages. */
  longTask: number;
  interaction: number;
  gap: number;
}

export interface Probe {
  readonly told: Told;
  /** Begins anew; with `gaps`, messages are sent all the time to see how long one has to wait. */
  begin(gaps: boolean): void;
  /** What was seen since. */
  end(): Promise<Told>;
}

const none = (): Told => ({ derived: 0, useful: 0, painted: 0, longTask: 0, interaction: 0, gap: 0 });
let told = none();
let pinging = false;

const isUseful = () => document.querySelector('main h1') && document.querySelector('main section li');
let wasUseful = false;
new MutationObserver(() => {
  const is = Boolean(isUseful());
  if (is && !wasUseful) {
    told.useful = performance.now();
    const here = told;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        here.painted = performance.now();
      };
      port2.postMessage(0);
    });
  }
  wasUseful = is;
}).observe(document, { childList: true, subtree: true });

const RealWorker = globalThis.Worker;
globalThis.Worker = class extends RealWorker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    if (String(url).includes('derive'))
      this.addEventListener('message', () => {
        told.derived = performance.now();
      });
  }
};

const watch = (options: PerformanceObserverInit, take: (duration: number) => void) =>
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) take(duration);
  }).observe(options);
watch({ type: 'longtask' }, (duration) => {
  told.longTask = Math.max(told.longTask, duration);
});
watch({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit, (duration) => {
  told.interaction = Math.max(told.interaction, duration);
});

const { port1, port2 } = new MessageChannel();
let last = 0;
port1.onmessage = () => {
  const now = performance.now();
  told.gap = Math.max(told.gap, now - last);
  last = now;
  if (pinging) port2.postMessage(0);
};

const probe: Probe = {
  get told() {
    return told;
  },
  begin(gaps) {
    told = none();
    pinging = gaps;
    last = performance.now();
    if (gaps) port2.postMessage(0);
  },
  async end() {
    // entries about the last frame arrive after it
    await new Promise((resolve) => setTimeout(resolve, 150));
    pinging = false;
    return told;
  },
};
Object.assign(globalThis, { probe });
