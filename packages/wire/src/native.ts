// What the platform does faster than scripts and libraries can, with the same results: Node, and browsers of late.

interface NodeKey {
  readonly asymmetricKeyType?: string;
}
export interface NodeCrypto {
  hash(algorithm: 'sha256', data: Uint8Array, encoding: 'buffer'): Uint8Array;
  verify(
    algorithm: null,
    message: Uint8Array,
    key: NodeKey,
    signature: Uint8Array,
    done: (error: unknown, holds: boolean) => void,
  ): void;
  readonly KeyObject: { from(key: unknown): NodeKey };
}
interface NodeGlobals {
  readonly process?: { getBuiltinModule?(name: 'node:crypto'): NodeCrypto };
  readonly Buffer?: { readonly prototype: { hexSlice?(this: Uint8Array, from: number, to: number): string } };
}

const { process, Buffer } = globalThis as NodeGlobals;

export const nodeCrypto: NodeCrypto | undefined = process?.getBuiltinModule?.('node:crypto');

/** ECMAScript 2026; Chromium 140, Firefox 133, Safari 18.2. */
const { toHex } = Uint8Array.prototype as { toHex?(this: Uint8Array): string };
const hexSlice = Buffer?.prototype.hexSlice;

/** Lower-case hex of bytes. */
export const nativeHex: ((bytes: Uint8Array) => string) | undefined =
  (hexSlice && ((bytes) => hexSlice.call(bytes, 0, bytes.length))) ??
  (toHex && ((bytes) => toHex.call(bytes)));

/** As `atob`, with its tolerance for spaces and missing padding: throws where the text is not base64. */
export const { fromBase64: nativeFromBase64 } = Uint8Array as {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
};
