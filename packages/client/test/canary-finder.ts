// Looks for strings that must not be readable in stored bytes: as UTF-8, UTF-16 (both ways round), hex (both cases)
// and base64 at its three offsets (both alphabets). Used at the store and in browsers.

/** Every byte sequence by which a string would betray itself. */
export function disguisesOf(canary: string): ReadonlyMap<string, Uint8Array> {
  const utf8 = new TextEncoder().encode(canary);
  const little = new Uint8Array(
    new Uint16Array([...canary].flatMap((c) => Array.from(c, (u) => u.charCodeAt(0)))).buffer,
  );
  const big = little.map((_, at) => little[at ^ 1] ?? 0);
  const ascii = (text: string) => new TextEncoder().encode(text);
  const hex = Array.from(utf8, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const found: [string, Uint8Array][] = [
    ['utf-8', utf8],
    ['utf-16le', little],
    ['utf-16be', big],
    ['hex', ascii(hex)],
    ['HEX', ascii(hex.toUpperCase())],
  ];
  for (let offset = 0; offset < 3; offset += 1) {
    const text = base64At(utf8, offset);
    found.push([`base64+${offset}`, ascii(text)]);
    found.push([`base64url+${offset}`, ascii(text.replaceAll('+', '-').replaceAll('/', '_'))]);
  }
  return new Map(found);
}

/** The base64 characters that depend on these bytes alone, when they begin `offset` bytes after a multiple of three. */
function base64At(bytes: Uint8Array, offset: number): string {
  const shifted = new Uint8Array(offset + bytes.length);
  shifted.set(bytes, offset);
  const text = btoa(String.fromCharCode(...shifted)).replace(/=+$/, '');
  const skipped = Math.ceil((offset * 8) / 6);
  return text.slice(skipped, Math.floor((shifted.length * 8) / 6));
}

export interface Sighting {
  readonly canary: string;
  /** How it was written there. */
  readonly disguise: string;
}

/** The disguises of each canary as `latin1`, made once: a store has thousands of pieces. */
const needles = new Map<string, readonly (readonly [disguise: string, text: string])[]>();

function needlesOf(canary: string) {
  const known =
    needles.get(canary) ?? [...disguisesOf(canary)].map(([how, bytes]) => [how, latin1(bytes)] as const);
  needles.set(canary, known);
  return known;
}

/** Where canaries show in a piece of storage. Canaries should have at least 8 characters, and be unique. */
export function findCanaries(stored: Uint8Array, canaries: readonly string[]): Sighting[] {
  const haystack = latin1(stored);
  return canaries.flatMap((canary) =>
    needlesOf(canary)
      .filter(([, text]) => haystack.includes(text))
      .map(([disguise]) => ({ canary, disguise })),
  );
}

/** One character a byte, so that the engine's own search does the work. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/** The bytes of anything that a store may hold: bytes as they are, everything else by its text, keys and numbers. */
export function storedBytes(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (Array.isArray(value)) return value.flatMap(storedBytes);
  if (typeof value === 'object' && value !== null && !(value instanceof CryptoKey))
    return Object.entries(value).flatMap(([key, inner]) => [...storedBytes(key), ...storedBytes(inner)]);
  return [new TextEncoder().encode(String(value))];
}
