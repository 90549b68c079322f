// Sends one socket what comes after its cursor, as fast as it takes it and no faster.
import { type Cursor, encodeTell, type Tell } from '@orrery/wire';
import type { Chunk } from './recent.ts';
import type { Space } from './space.ts';

export interface Channel {
  tell(tell: Tell): void;
  /** Sends what was encoded already. */
  send(frame: Uint8Array): void;
  /** Waits while what was sent still lies here. */
  drained(): Promise<void>;
  failed(error: unknown): void;
  readonly isOpen: boolean;
}

/** One encoding for all who are sent the same. */
const encoded = new WeakMap<Chunk, Uint8Array>();

function frameOf(chunk: Chunk): Uint8Array {
  const known = encoded.get(chunk);
  if (known) return known;
  const frame = encodeTell({ kind: 'entries', parcels: chunk.parcels, cursor: chunk.cursor });
  encoded.set(chunk, frame);
  return frame;
}

export class Feed {
  readonly #space: Space;
  readonly #channel: Channel;
  /** Whose own entries are not sent back. */
  readonly #self: unknown;
  #cursor: Cursor;
  #isRunning = false;
  #hasMore = false;
  #isUpToDate = false;

  constructor(space: Space, channel: Channel, self: unknown, cursor: Cursor) {
    this.#space = space;
    this.#channel = channel;
    this.#self = self;
    this.#cursor = cursor;
  }

  /** There may be something new. */
  wake(): void {
    this.#hasMore = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#run()
      .catch((error) => this.#channel.failed(error))
      .finally(() => {
        this.#isRunning = false;
        // Woken between the last look and here.
        if (this.#hasMore && this.#channel.isOpen) this.wake();
      });
  }

  async #run(): Promise<void> {
    while (this.#hasMore && this.#channel.isOpen) {
      this.#hasMore = false;
      for (;;) {
        const chunk = await this.#space.after(this.#cursor);
        if (!chunk || !this.#channel.isOpen) break;
        this.#send(chunk);
        this.#cursor = chunk.cursor;
        await this.#channel.drained();
      }
      if (!this.#isUpToDate && this.#channel.isOpen) {
        this.#isUpToDate = true;
        this.#channel.tell({ kind: 'upToDate', cursor: this.#cursor });
      }
    }
  }

  #send(chunk: Chunk): void {
    const { by, cursor } = chunk;
    if (!by?.includes(this.#self)) {
      this.#channel.send(frameOf(chunk));
      return;
    }
    const parcels = chunk.parcels.filter((_, at) => by[at] !== this.#self);
    if (parcels.length > 0) this.#channel.tell({ kind: 'entries', parcels, cursor });
    else if (this.#isUpToDate) this.#channel.tell({ kind: 'upToDate', cursor });
  }
}
