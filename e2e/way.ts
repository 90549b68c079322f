// The way of one browser to its relays, which leads through the test: it can be cut, led to another relay under the same name, and what
// comes along it can be changed.
import type { Page, WebSocketRoute } from '@playwright/test';
import { WebSocket } from 'ws';
import { type Bytes, decodeTell, encodeTell, type Tell } from '../packages/wire/src/index.ts';

export class Way {
  readonly #routes = new Set<WebSocketRoute>();
  /** Where an address really leads; undefined: nowhere. */
  leads: (address: string) => string | undefined = (address) => address;
  /** Changes what comes in. */
  hear: (tell: Tell) => Tell = (tell) => tell;

  /** For what is opened from here on. */
  async of(page: Page): Promise<void> {
    await page.routeWebSocket(/\/sync$/, (route) => this.#lead(route));
  }

  #lead(route: WebSocketRoute): void {
    const address = this.leads(route.url());
    if (address === undefined) return void route.close().catch(() => undefined);
    this.#routes.add(route);
    const socket = new WebSocket(address);
    const early: Buffer[] = [];
    socket.binaryType = 'arraybuffer';
    socket.on('open', () => {
      for (const frame of early.splice(0)) socket.send(frame);
    });
    socket.on('message', (data) => {
      const frame = new Uint8Array(data as ArrayBuffer) as Bytes;
      const tell = decodeTell(frame);
      const heard = tell && tell !== 'versionUnknown' ? encodeTell(this.hear(tell)) : frame;
      route.send(Buffer.from(heard));
    });
    socket.on('close', () => this.#end(route));
    socket.on('error', () => socket.close());
    route.onMessage((message) => {
      const frame = Buffer.from(message);
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
      else early.push(frame);
    });
    route.onClose(() => {
      this.#routes.delete(route);
      socket.close();
    });
  }

  #end(route: WebSocketRoute): void {
    if (this.#routes.delete(route)) void route.close().catch(() => undefined);
  }

  /** Everything that is open ends; it is tried again by itself. */
  cut(): void {
    for (const route of [...this.#routes]) this.#end(route);
  }
}

/** As if the network had just come back: nobody waits for the next try. */
export const back = (page: Page): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('online')));
