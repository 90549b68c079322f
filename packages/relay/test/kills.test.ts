import { describe, expect, test } from 'vitest';
import { type KillReport, killWhileAppending } from './kills.ts';

/** 25 by `npm run long`, of PostgreSQL as well. */
const KILLS = 2;

function expectNothingLost({ acknowledged, lost }: KillReport): void {
  expect(lost).toEqual([]);
  expect(acknowledged).toHaveLength(KILLS);
  for (const count of acknowledged) expect(count).toBeGreaterThanOrEqual(1_000);
}

describe('WIRE73 what is acknowledged survives a kill −9', () => {
  test('of the relay, on its own file', async () => {
    expectNothingLost(await killWhileAppending({ kills: KILLS, victim: 'relay' }));
  }, 120_000);
});
