// A device that publishes, as the relay sees it: a socket, one order, one answer.
import { type Bytes, fromHex, fromUtf8, hash, hex, proofBytes, utf8 } from '@orrery/wire';
import { WebSocket } from 'ws';
import type { Writer } from '../people.ts';

export const calendar = (words: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WORDS:${words}\r\nEND:VCALENDAR\r\n`;

export interface OrderParts {
  readonly port: number;
  readonly space: Bytes;
  readonly by: Writer;
  readonly calendars: readonly (readonly [secret: Bytes, text: string | null])[];
  /** What is signed; the origin of that port unless given. */
  readonly origin?: string;
  /** What is sent in place of what was signed. */
  readonly content?: string;
  /** Sign the nonce as it comes, as at the other door. */
  readonly asAtSync?: boolean;
}

/** The answer, or `closed` where there is none. */
export async function publishes(parts: OrderParts): Promise<string> {
  const { port, space, by, calendars, origin = `http://localhost:${port}` } = parts;
  const content = JSON.stringify(calendars.map(([secret, text]) => [hex(secret), text]));
  return converse(port, async (nonce) => {
    const asked = parts.asAtSync ? nonce : hash(utf8('orrery calendars 1'), nonce, hash(utf8(content)));
    const signature = await by.keys.signs(proofBytes(origin, space, by.author, asked));
    const order = { space: hex(space), who: hex(by.author), signature: hex(signature) };
    return utf8(JSON.stringify({ ...order, content: parts.content ?? content }));
  });
}

/** Answers the relay's nonce with what `say` makes of it. */
export function converse(
  port: number,
  say: (nonce: Bytes) => Promise<Uint8Array> | undefined,
): Promise<string> {
  const socket = new WebSocket(`ws://localhost:${port}/calendars`);
  return new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      const told = JSON.parse(fromUtf8(new Uint8Array(data)) ?? '') as { nonce?: string; answer?: string };
      if (told.answer !== undefined) return resolve(told.answer);
      void say(fromHex(told.nonce ?? '') as Bytes)?.then((frame) => socket.send(frame));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve('closed'));
  });
}
