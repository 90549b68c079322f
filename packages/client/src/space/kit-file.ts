// The kit as a file: the same words and the relay's address, as an ordinary age file under a passphrase of its own.
import { type Bytes, fromUtf8, KIT_WORDS, kitWords, type Root, rootOf, utf8 } from '@orrery/log';
import { openFile, sealFile } from '../archive/file.ts';
import type { ArchiveWhy } from '../archive/format.ts';
import { checkPassphrase } from '../vault/passphrase.ts';
import { done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';

export interface Kit {
  readonly root: Root;
  /** Address of the relay, such as wss://example.org/sync. */
  readonly relay: string;
}

const HEAD = 'Orrery kit 1';

/** An age file of the kit, which the `age` tool opens too; inside is plain text that can be read and typed. */
export async function sealKit({ root, relay }: Kit, passphrase: string): Promise<Verdict<Bytes, VaultWhy>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const text = [HEAD, `Relay: ${relay}`, `Words: ${kitWords(root).join(' ')}`, ''].join('\n');
  try {
    return done(await sealFile(utf8(text), passphrase));
  } catch {
    return not({ code: 'unavailable' });
  }
}

export async function openKit(file: Bytes, passphrase: string): Promise<Verdict<Kit, ArchiveWhy>> {
  const opened = await openFile(file, passphrase);
  if (!opened.ok) return opened;
  if (!opened.value.isWhole) return not({ code: 'truncated' });
  const [head = '', ...lines] = (fromUtf8(opened.value.plaintext) ?? '').split('\n');
  if (head !== HEAD) return not({ code: head.startsWith('Orrery kit ') ? 'newerVersion' : 'foreign' });
  const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const words = field('Words') ?? '';
  const root = words.split(' ').length === KIT_WORDS ? rootOf(words) : undefined;
  if (!(root instanceof Uint8Array)) return not({ code: 'damaged' });
  return done({ root, relay: field('Relay') ?? '' });
}
