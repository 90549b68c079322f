// The envelope of an archive: an ordinary age file under a passphrase (age-encryption.org/v1, scrypt), which the
// `age` tool opens without us. The library comes only when somebody exports or restores.
import { type Bytes, concatBytes, fromUtf8 } from '@orrery/log';
import { done, not, type Verdict } from '../vault/verdict.ts';
import type { ArchiveWhy } from './format.ts';

/**
 * Base-2 logarithm of scrypt's cost: 128 MiB and about 0.6 s on a laptop, some seconds on a phone
 * (docs/decisions/0026-archive-work-factor.md).
 */
const WORK_FACTOR = 17;
/** What the library still opens; above, a file asks for more than 1 GiB. */
const MOST_WORK = 20;

const INTRO = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Seals bytes as a binary age file. */
export async function sealAge(plaintext: Bytes, passphrase: string): Promise<Bytes> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return new Uint8Array(await encrypter.encrypt(plaintext));
}

export interface OpenedAge {
  /** What could be opened, from the beginning. Each byte of it is genuine. */
  readonly plaintext: Bytes;
  /** False where the file ends too early or is altered from there on. */
  readonly isWhole: boolean;
  /** Length in bytes that the plaintext would have, by the file's length. */
  readonly length: number;
}

/** Opens an age file, binary or armored. Never throws at bytes, whatever they are. */
export async function openAge(file: Bytes, passphrase: string): Promise<Verdict<OpenedAge, ArchiveWhy>> {
  const { armor, Decrypter } = await import('age-encryption');
  const binary = unarmored(file, armor.decode);
  const intro = binary && fromUtf8(binary.subarray(0, INTRO.length));
  if (!binary || intro !== INTRO) return not({ code: 'notAnAgeFile' });
  const stanza = /^-> (\S+)(?: (\S+))?(?: (\d+))?\n/.exec(
    latin1(binary.subarray(INTRO.length, INTRO.length + 200)),
  );
  if (!stanza) return not({ code: 'damaged' });
  if (stanza[1] !== 'scrypt' || Number(stanza[3] ?? 0) > MOST_WORK) return not({ code: 'foreign' });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const stream = await decrypter.decrypt(new Blob([binary]).stream());
    return done({ ...(await collect(stream)), length: sizeOf(stream, binary.length) });
  } catch (error) {
    if (error instanceof RangeError) return not({ code: 'unavailable' });
    // The library tells its reasons in words only; a test holds it to these.
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return not({ code: isWrong ? 'wrongPassphrase' : 'damaged' });
  }
}

function unarmored(file: Bytes, decode: (text: string) => Uint8Array): Bytes | undefined {
  const text = latin1(file.subarray(0, 200)).trimStart();
  if (!text.startsWith(ARMOR)) return file;
  try {
    return new Uint8Array(decode(latin1(file)));
  } catch {
    return undefined;
  }
}

const latin1Decoder = new TextDecoder('latin1');
const latin1 = (bytes: Bytes): string => latin1Decoder.decode(bytes);

async function collect(stream: ReadableStream<Uint8Array>): Promise<{ plaintext: Bytes; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done: isWhole, value } = await reader.read();
      if (isWhole) return { plaintext: concatBytes(...chunks), isWhole };
      chunks.push(value);
    }
  } catch {
    return { plaintext: concatBytes(...chunks), isWhole: false };
  }
}

function sizeOf(stream: { size(length: number): number }, length: number): number {
  try {
    return stream.size(length);
  } catch {
    return 0;
  }
}
