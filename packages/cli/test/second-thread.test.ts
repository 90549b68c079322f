import type { ProofNews, ProofTask, SecondThread } from '@orrery/planner';
import { describe, expect, test } from 'vitest';
import { threads } from '../src/second-thread.ts';

/** min x + y with x + y ≥ 3. */
const program = {
  cost: Float64Array.of(1, 1),
  lower: Float64Array.of(0, 0),
  upper: Float64Array.of(5, 5),
  integer: Uint8Array.of(1, 1),
  rowLower: Float64Array.of(3),
  rowUpper: Float64Array.of(Number.POSITIVE_INFINITY),
  starts: Int32Array.of(0, 2),
  indices: Int32Array.of(0, 1),
  values: Float64Array.of(1, 1),
};

/** Market split: few rows, and no search tree that ends in a minute. */
function endless(): ProofTask {
  const [rows, columns] = [6, 50];
  const values = Float64Array.from(
    { length: rows * columns },
    (_, i) => (i * 7919 + ((i * i) % 97) * 31) % 100,
  );
  const half = (row: number) =>
    Math.floor(values.subarray(row * columns, (row + 1) * columns).reduce((sum, v) => sum + v, 0) / 2);
  const width = columns + 2 * rows;
  const sides = Float64Array.from({ length: rows }, (_, row) => half(row));
  return {
    kind: 'whole',
    gap: 0.5,
    seed: 0,
    program: {
      cost: Float64Array.from({ length: width }, (_, i) => (i < columns ? 0 : 1)),
      lower: new Float64Array(width),
      upper: Float64Array.from({ length: width }, (_, i) => (i < columns ? 1 : 10_000)),
      integer: Uint8Array.from({ length: width }, (_, i) => (i < columns ? 1 : 0)),
      rowLower: sides,
      rowUpper: sides,
      starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * (columns + 2)),
      indices: Int32Array.from({ length: rows * (columns + 2) }, (_, k) => {
        const [row, at] = [Math.floor(k / (columns + 2)), k % (columns + 2)];
        return at < columns ? at : columns + 2 * row + (at - columns);
      }),
      values: Float64Array.from({ length: rows * (columns + 2) }, (_, k) => {
        const [row, at] = [Math.floor(k / (columns + 2)), k % (columns + 2)];
        return at < columns ? (values[row * columns + at] ?? 0) : at === columns ? 1 : -1;
      }),
    },
  };
}

function begin(): { thread: SecondThread; heard: ProofNews[]; losses: () => number } {
  const heard: ProofNews[] = [];
  let losses = 0;
  const thread = threads.spawn(
    (news) => heard.push(news),
    () => losses++,
  );
  return { thread, heard, losses: () => losses };
}

describe('PLAN155 the thread beside the search, in Node', () => {
  test('proves what is posted, and says bounds while it works', async () => {
    const { thread, heard } = begin();
    thread.post({ kind: 'relax', program, inside: false });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[0]).toMatchObject({ kind: 'relaxed', bound: 3 });
    thread.end();
  });

  test('PLAN157 is ended in the middle of a program that has no end', async () => {
    const { thread, heard, losses } = begin();
    thread.post(endless());
    await expect.poll(() => heard.some(({ kind }) => kind === 'point')).toBe(true);
    expect(await thread.end()).toBe(1);
    await threads.pause(300);
    const said = heard.length;
    await threads.pause(300);
    expect(heard.length).toBe(said);
    expect(heard.some(({ kind }) => kind === 'end')).toBe(false);
    expect(losses()).toBe(0);
  });

  test('PLAN158 where its solver breaks, only that is loaded anew, and the next task is answered', async () => {
    const { thread, heard, losses } = begin();
    // entries of a variable that there is not
    thread.post({ kind: 'relax', program: { ...program, indices: Int32Array.of(0, 7) }, inside: false });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[0]).toEqual({ kind: 'relaxed', bound: Number.NEGATIVE_INFINITY });
    thread.post({ kind: 'relax', program, inside: false });
    await expect.poll(() => heard.length).toBe(4);
    expect(heard[2]).toMatchObject({ kind: 'relaxed', bound: 3 });
    expect(losses()).toBe(0);
    thread.end();
  });
});
