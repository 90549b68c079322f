// Blocks that overlap stand side by side: each gets a lane, and knows how many lanes its neighbours need.

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type InLane<T> = T & { readonly lane: number; readonly lanes: number };

/**
 * Lanes for the blocks of one day (half-open stretches in minutes), in order of their beginning. No two that overlap
 * share a lane, and all that hang together, also through others, have the same width.
 */
export function inLanes<T extends Stretch>(blocks: readonly T[]): InLane<T>[] {
  const sorted = [...blocks].sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: InLane<T>[] = [];
  let cluster: { block: T; lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const { block, lane } of cluster) placed.push({ ...block, lane, lanes: ends.length });
    cluster = [];
    ends = [];
  };
  for (const block of sorted) {
    if (ends.every((end) => end <= block.from)) close();
    const free = ends.findIndex((end) => end <= block.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = block.to;
    cluster.push({ block, lane });
  }
  close();
  return placed;
}
