// Argon2id takes up to a second and 64 MiB: here it stops no screen, and its memory goes when the worker does.
import { suite } from '@orrery/log';
import type { Derive } from './session.ts';

const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Parameters<Derive>>) => void;
  postMessage(message: Uint8Array): void;
};

port.onmessage = async ({ data: [passphrase, salt, kdf] }) => {
  port.postMessage(await suite.argon2id(passphrase, salt, kdf));
  passphrase.fill(0);
};
