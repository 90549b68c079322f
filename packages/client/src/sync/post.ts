// Mail for a device that invited: left at the relay by somebody whom the relay does not know. docs/spec/wire.md, WIRE75.
import { type Ask, type Bytes, decodeTell, encodeAsk } from '@orrery/wire';
import type { Connect, Ending } from './conversation.ts';

type Post = Omit<Extract<Ask, { kind: 'post' }>, 'kind' | 'request'>;

/** `kept`: the inviting device will get it. `full`: there is no room for more of it. */
export type Posted = 'kept' | 'full' | Ending;

/** Leaves one letter, and hangs up. `denied`: the invitation is not open any more, or never was. */
export function post(connect: Connect, space: Bytes, letter: Post, signal?: AbortSignal): Promise<Posted> {
  return new Promise((resolve) => {
    const link = connect({
      opened: () => link.send(encodeAsk({ kind: 'hello', space })),
      frame: (bytes) => hear(bytes),
      closed: () => resolve('lost'),
    });
    signal?.addEventListener('abort', () => end('lost'));
    if (signal?.aborted) end('lost');
    function end(posted: Posted): void {
      resolve(posted);
      link.close();
    }
    function hear(bytes: Bytes): void {
      const tell = decodeTell(bytes);
      if (!tell) end('malformed');
      else if (tell === 'versionUnknown') end('updateNeeded');
      else if (tell.kind === 'challenge') link.send(encodeAsk({ kind: 'post', request: 1, ...letter }));
      else if (tell.kind === 'posted') end(tell.isKept ? 'kept' : 'full');
      else if (tell.kind === 'closing') end(tell.why === 'versionUnknown' ? 'updateNeeded' : tell.why);
      else end('malformed');
    }
  });
}
