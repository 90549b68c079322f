// Tells a relay what one's own space publishes: one socket, one order, one answer. docs/spec/calendars.md, FEED20.
import { type Bytes, fromHex, fromUtf8, hash, hex, proofBytes, utf8 } from '@orrery/wire';
import type { Connect, Link } from '../sync/conversation.ts';

export interface Publisher {
  readonly connect: Connect;
  /** How the relay calls itself: bound into the proof. */
  readonly origin: string;
  readonly space: Bytes;
  readonly device: Bytes;
  sign(message: Bytes): Promise<Bytes>;
  /** Calls when no answer is one; answers how not to. */
  within(call: () => void): () => void;
}

/** All that is published; null leaves a calendar there as it is, and what is not named is gone. */
export type Content = readonly (readonly [secret: string, calendar: string | null])[];

const ANSWERS = [
  'kept',
  'denied',
  'ended',
  'tooMany',
  'tooLarge',
  'tooMuch',
  'full',
  'malformed',
  'failed',
] as const;
/** `lost`: no answer came. */
export type Answer = (typeof ANSWERS)[number] | 'lost';

export function publish(by: Publisher, content: Content): Promise<Answer> {
  return new Promise((resolve) => {
    let link: Link | undefined;
    const end = (answer: Answer) => {
      cancel();
      resolve(answer);
      link?.close();
    };
    const cancel = by.within(() => end('lost'));
    link = by.connect({
      opened: () => {},
      frame: (bytes) => {
        const told = read(bytes);
        if (told.answer) return end(told.answer);
        if (!told.nonce) return end('lost');
        order(by, told.nonce, JSON.stringify(content)).then(
          (frame) => link?.send(frame),
          () => end('lost'),
        );
      },
      closed: () => end('lost'),
    });
  });
}

async function order(
  { origin, space, device, sign }: Publisher,
  nonce: Bytes,
  content: string,
): Promise<Bytes> {
  const asked = hash(utf8('orrery calendars 1'), nonce, hash(utf8(content)));
  const signature = await sign(proofBytes(origin, space, device, asked));
  return utf8(JSON.stringify({ space: hex(space), who: hex(device), signature: hex(signature), content }));
}

function read(frame: Bytes): { nonce?: Bytes; answer?: Answer } {
  try {
    const told: { nonce?: unknown; answer?: unknown } = JSON.parse(fromUtf8(frame) ?? '');
    const nonce = typeof told.nonce === 'string' ? fromHex(told.nonce) : undefined;
    const answer = ANSWERS.find((one) => one === told.answer);
    return { ...(nonce?.length === 32 ? { nonce } : {}), ...(answer ? { answer } : {}) };
  } catch {
    return {};
  }
}
