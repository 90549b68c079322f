// Where a calendar is that I publish. packages/relay/src/calendars/address.ts makes the same, by the same vector.
import { type Bytes, fromHex, hash, toBase64, utf8 } from '@orrery/wire';
import { originOf } from '../sync/address.ts';

const nameOf = (secret: Bytes): string =>
  toBase64(hash(utf8('orrery calendar address 1'), secret))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** `relay`: the address of its socket; `secret`: hexadecimal digits. Undefined where that is none. */
export function calendarAddress(relay: string, secret: string): string | undefined {
  const bytes = fromHex(secret);
  return bytes?.length === 32 ? `${originOf(relay)}/calendar/${nameOf(bytes)}.ics` : undefined;
}

/** What a phone opens with its own calendar. */
export const subscribeAddress = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** Where a relay is told what is published. */
export const publishAddress = (relay: string): string => relay.replace(/\/sync$/, '/calendars');
