// Connections between devices and the relay: each frame takes its time, and a connection that breaks loses what is on its way,
// in both directions. Lost acknowledgements are where duplicates come from, and several devices where other orders do.
import type { Random } from './random.ts';
import type { Relay, Session } from './relay.ts';
import type { Client } from './seam.ts';
import type { VirtualTime } from './time.ts';

export interface Weather {
  /** Milliseconds that a frame takes, at most. */
  slowest: number;
  /** Chance that a frame is the last one of its connection, and lost. */
  loss: number;
}

export class Connection {
  isOpen = true;
  readonly #time: VirtualTime;
  readonly #random: Random;
  readonly #weather: Weather;
  readonly #session: Session;
  readonly #relay: Relay;
  readonly #gone: () => void;
  #last = { up: 0, down: 0 };

  constructor(
    { time, random, weather, relay }: { time: VirtualTime; random: Random; weather: Weather; relay: Relay },
    client: Client,
    gone: () => void,
  ) {
    this.#time = time;
    this.#random = random;
    this.#weather = weather;
    this.#relay = relay;
    const events = client.connected({
      send: (frame) => this.#carry('up', () => relay.hear(this.#session, frame)),
      close: () => this.cut(),
    });
    this.#gone = () => {
      events.closed();
      gone();
    };
    this.#session = relay.open(
      (frame) => this.#carry('down', () => events.tell(frame)),
      () => this.cut(),
    );
    time.after(this.#delay(), () => (this.isOpen ? events.opened() : undefined));
  }

  cut(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#relay.sessions.delete(this.#session);
    this.#time.after(0, this.#gone);
  }

  #delay(): number {
    return 1 + this.#random.below(this.#weather.slowest);
  }

  #carry(way: 'up' | 'down', arrive: () => Promise<void>): void {
    if (!this.isOpen) return;
    if (this.#random.chance(this.#weather.loss)) {
      this.#time.after(this.#delay(), () => this.cut());
      return;
    }
    const at = Math.max(this.#last[way], this.#time.now + this.#delay());
    this.#last[way] = at;
    this.#time.after(at - this.#time.now, () => (this.isOpen ? arrive() : undefined));
  }
}
