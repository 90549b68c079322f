// Sizes tell: whoever stores what is sealed should not read from a length whether it was a pause or a letter.
// Bodies are therefore padded with zeros to a few sizes. Above the smallest, each is a body of the wire (256 B, 1, 4, 16, 64 kB)
// and 384 bytes for the entry around it, so that the vault tells no more of an entry than its header tells a relay; then whole
// multiples of 64 kB. docs/decisions/0055-entries-as-bytes-in-the-vault.md.

const BUCKETS = [256, 640, 1408, 4480, 16_768, 65_920] as const;
const STEP = 65_536;

/** The size, in bytes, to which a plaintext of `length` bytes is padded. */
export function bucketOf(length: number): number {
  return BUCKETS.find((size) => length <= size) ?? Math.ceil(length / STEP) * STEP;
}
