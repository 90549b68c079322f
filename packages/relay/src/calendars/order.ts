// What a device asks for when it publishes: all calendars of its own space, as they are from now on. What is not among them is gone.
// docs/spec/calendars.md, FEED20–FEED22.
import { type Bytes, fromHex, fromUtf8, hash, utf8 } from '@orrery/wire';

export interface Order {
  readonly space: Bytes;
  /** Id of the device's introduction. */
  readonly who: Bytes;
  readonly signature: Bytes;
  /** Without a text: it stays there as it is. */
  readonly calendars: readonly { readonly secret: Bytes; readonly text: Bytes | null }[];
  /** What the signature is about, beside the nonce: all that is asked for. */
  readonly content: Bytes;
}

/** What is signed instead of a nonce: a proof that was shown at the other door is none here, and one for other calendars neither. */
export const nonceOf = (nonce: Bytes, content: Bytes): Bytes =>
  hash(utf8('orrery calendars 1'), nonce, hash(content));

/** Undefined for what is no order: `{space, who, signature, content}`, where content is the text of `[[secret, calendar], …]`. */
export function readOrder(frame: Bytes): Order | undefined {
  const order = parsed(fromUtf8(frame));
  if (typeof order !== 'object' || order === null || Array.isArray(order)) return undefined;
  const parts = order as Readonly<Record<string, unknown>>;
  const bytes = (name: string, length: number): Bytes | undefined => {
    const value = parts[name];
    const found = typeof value === 'string' ? fromHex(value) : undefined;
    return found?.length === length ? found : undefined;
  };
  const [space, who, signature] = [bytes('space', 32), bytes('who', 32), bytes('signature', 64)];
  const { content } = parts;
  if (!space || !who || !signature || typeof content !== 'string') return undefined;
  const calendars = readCalendars(parsed(content));
  return calendars && { space, who, signature, calendars, content: utf8(content) };
}

function readCalendars(list: unknown): Order['calendars'] | undefined {
  if (!Array.isArray(list)) return undefined;
  const calendars = list.map(readCalendar);
  const secrets = new Set(list.map((one) => String((one as unknown[])?.[0])));
  return secrets.size === list.length && calendars.every((one) => one !== undefined) ? calendars : undefined;
}

function readCalendar(one: unknown) {
  if (!Array.isArray(one) || one.length !== 2) return undefined;
  const [name, text]: unknown[] = one;
  const secret = typeof name === 'string' ? fromHex(name) : undefined;
  // a relay is no place for other files
  if (secret?.length !== 32 || (text !== null && !isCalendar(text))) return undefined;
  return { secret, text: typeof text === 'string' ? utf8(text) : null };
}

const isCalendar = (text: unknown): text is string =>
  typeof text === 'string' && text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n');

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
