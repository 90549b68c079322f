// A relay in the test's own process that stands in for the real one on a page's sockets: it can lie, forget, and be away when a
// state of a screen asks for it.
import type { Page } from '@playwright/test';
import type { DeviceLink } from '../packages/client/src/sync/index.ts';
import { MemoryRelay, type Socket } from '../packages/client/test/sync/memory-relay.ts';
import { decodeDeviceLink, keySuite, prove, sealDeviceBox, suite } from '../packages/log/src/index.ts';
import { hash, hex, type Tell } from '../packages/wire/src/index.ts';

export class StandIn extends MemoryRelay {
  /** Spaces of which it takes nothing in. */
  refuses: (space: string) => boolean = () => false;

  protected override tell(socket: Socket, tell: Tell): void {
    const isRefused = tell.kind === 'appended' && socket.space && this.refuses(hex(socket.space));
    super.tell(socket, isRefused ? { kind: 'closing', why: 'denied' } : tell);
  }

  /** Pages hear nothing of it, and devices without a browser do. */
  isSilentToPages = false;

  /** Takes the place of the relay at the page's own address from here on, or of whatever is at addresses like this. */
  async standIn(page: Page, at = /\/sync$/): Promise<void> {
    await page.routeWebSocket(at, (socket) => {
      const link = this.connect({
        opened: () => undefined,
        frame: (bytes) => (this.isSilentToPages ? undefined : socket.send(Buffer.from(bytes))),
        closed: () => void socket.close().catch(() => undefined),
      });
      socket.onMessage((message) => link.send(new Uint8Array(Buffer.from(message))));
      socket.onClose(() => link.close());
    });
  }

  /** Somebody answers a link as a fresh device would. */
  async answer(address: string): Promise<void> {
    const link = decodeDeviceLink(new URL(address).hash.slice(1)) as DeviceLink;
    const pair = await keySuite.pair(suite.randomBytes(32));
    const keys = await prove(keySuite, link.space, link.person, pair);
    const box = await sealDeviceBox(keySuite, link, keys);
    for (const socket of this.sockets)
      this.tell(socket, { kind: 'mail', id: hash(box), invite: link.invite, box });
  }
}
