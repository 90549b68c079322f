// Sizes tell: whoever stores what is sealed should not read from a length whether it was a pause or a letter.
// Bodies are therefore padded with zeros to a few sizes: 256 B, 1, 4, 16, 64 kB, then whole multiples of 64 kB.

const BUCKETS = [256, 1024, 4096, 16_384, 65_536] as const;
const STEP = 65_536;

/** The size, in bytes, to which a plaintext of `length` bytes is padded. */
export function bucketOf(length: number): number {
  return BUCKETS.find((size) => length <= size) ?? Math.ceil(length / STEP) * STEP;
}
