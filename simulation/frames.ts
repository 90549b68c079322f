// What travels between a device and the relay. Most frames of a run arrive as they were sent, and writing out what is read again
// the next moment takes longer than all that is done with it. So with stub cryptography a frame stands for what it says, and
// has bytes only where somebody wants to change them; with the real one every frame is written and read.
import { type Ask, type Bytes, decodeAsk, decodeTell, encodeAsk, encodeTell, type Tell } from '@orrery/wire';

export interface Frames {
  ofAsk(ask: Ask): Bytes;
  ofTell(tell: Tell): Bytes;
  ask(frame: Bytes): ReturnType<typeof decodeAsk>;
  tell(frame: Bytes): ReturnType<typeof decodeTell>;
  /** The bytes that would travel. */
  bytes(frame: Bytes): Bytes;
}

export const writtenFrames: Frames = {
  ofAsk: encodeAsk,
  ofTell: encodeTell,
  ask: decodeAsk,
  tell: decodeTell,
  bytes: (frame) => frame,
};

/** Frames that are empty, and are what was said with them. */
export function sparedFrames(): Frames {
  const [asks, tells] = [new WeakMap<Bytes, Ask>(), new WeakMap<Bytes, Tell>()];
  const standFor = <T>(of: WeakMap<Bytes, T>, said: T): Bytes => {
    const frame = new Uint8Array(0);
    of.set(frame, said);
    return frame;
  };
  return {
    ofAsk: (ask) => standFor(asks, ask),
    ofTell: (tell) => standFor(tells, tell),
    ask: (frame) => asks.get(frame) ?? decodeAsk(frame),
    tell: (frame) => tells.get(frame) ?? decodeTell(frame),
    bytes(frame) {
      const [ask, tell] = [asks.get(frame), tells.get(frame)];
      return ask ? encodeAsk(ask) : tell ? encodeTell(tell) : frame;
    },
  };
}
