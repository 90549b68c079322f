// Talking to relays from a page: the browser's sockets, timers and locks between tabs.
import { localLocks, webLocks } from '../vault/queue.ts';
import type { Connect } from './conversation.ts';
import type { RelayPlatform } from './home.ts';
import { withPatience } from './patience.ts';
import type { After } from './state.ts';

const after: After = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

const connectTo =
  (address: string): Connect =>
  (events) => {
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => events.opened());
    socket.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer) events.frame(new Uint8Array(data));
      else socket.close();
    });
    socket.addEventListener('close', () => events.closed());
    return {
      send: (frame) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame);
      },
      close: () => socket.close(),
    };
  };

export const browserRelays = (): RelayPlatform => ({
  connect: (address) => withPatience(connectTo(address), after),
  after,
  chance: () => Math.random(),
  locks: webLocks() ?? localLocks(),
  onBack(call) {
    const onVisible = () => {
      if (document.visibilityState === 'visible') call();
    };
    const onOnline = () => call('network');
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
});
