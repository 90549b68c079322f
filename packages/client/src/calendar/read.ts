// From the bytes of a file to its text: UTF-8 or UTF-16 by their marks, else UTF-8, else the Western code page that
// older programs write. Too large a file is refused before a byte is looked at.
import type { Result } from '@orrery/domain';
import { type CalendarFault, maximumBytes } from './faults.ts';

/** The text of a calendar file. Never throws. `tooLarge` beyond `maximumBytes`. */
export function decodeCalendar(bytes: Uint8Array): Result<string, CalendarFault> {
  if (bytes.length > maximumBytes) {
    return { ok: false, why: { code: 'tooLarge', size: bytes.length, limit: maximumBytes } };
  }
  return { ok: true, value: new TextDecoder(encodingOf(bytes)).decode(bytes) };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  // Some programs fold lines in the middle of a character: unfolded it is UTF-8 again.
  if (isUtf8(unfold(bytes))) return 'utf-8';
  return 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unfold(bytes: Uint8Array): Uint8Array {
  const [cr, lf, space, tab] = [13, 10, 32, 9];
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const after = bytes[i] === cr && bytes[i + 1] === lf ? 2 : bytes[i] === lf ? 1 : 0;
    if (after > 0 && (bytes[i + after] === space || bytes[i + after] === tab)) i += after;
    else out[length++] = bytes[i] ?? 0;
  }
  return out.subarray(0, length);
}
