// Checks signatures one after the other, away from the thread that talks to devices. JavaScript, because a thread of its
// own starts at once this way; verifier.ts is the only one that talks to it, and packs what it reads here.
import { createPublicKey, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const MOST_KEYS = 4096;
/** Ed25519 as SubjectPublicKeyInfo (RFC 8410), up to the key. */
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const keys = new Map();

function keyOf(bytes) {
  const name = bytes.toString('latin1');
  const known = keys.get(name);
  if (known) return known;
  const made = createPublicKey({ key: Buffer.concat([PREFIX, bytes]), format: 'der', type: 'spki' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, made);
  return made;
}

function holds(key, message, signature) {
  try {
    return verify(null, message, keyOf(key), signature);
  } catch {
    return false;
  }
}

/** `batch`: a number, and `key 32 ‖ signature 64 ‖ length u32 ‖ message` in a row; answered by the number, and a byte each. */
parentPort.on('message', ({ batch, bytes }) => {
  const packed = Buffer.from(bytes);
  const answers = [];
  for (let at = 0; at < packed.length; ) {
    const from = at + 100;
    const to = from + packed.readUInt32BE(at + 96);
    const message = packed.subarray(from, to);
    answers.push(holds(packed.subarray(at, at + 32), message, packed.subarray(at + 32, at + 96)) ? 1 : 0);
    at = to;
  }
  parentPort.postMessage({ batch, answers: Uint8Array.from(answers) });
});
