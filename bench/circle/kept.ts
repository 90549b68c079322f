// What a vault keeps, as JSON for the way into a page: entries are bytes there, and base64 here.
import { fromBase64, toBase64 } from '@orrery/wire';

export type Kept = unknown;

export const toKept = (body: unknown): Kept =>
  body instanceof Uint8Array ? { bytes: toBase64(body) } : body;

export function fromKept(kept: Kept): unknown {
  const { bytes } = (kept ?? {}) as { readonly bytes?: unknown };
  return typeof bytes === 'string' ? fromBase64(bytes) : kept;
}
