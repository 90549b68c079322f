import { describe, expect, test } from 'vitest';
import { type KillReport, killWhileAppending } from './kills.ts';
import { findPostgres, startPostgres } from './postgres.ts';

/** 25 of each by `npm run long`. */
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

  if (!findPostgres()) {
    test('PostgreSQL is not installed here: killing it was NOT tested', () => {
      expect(process.env.CI, 'install postgresql').not.toBe('true');
    });
  } else {
    test('of PostgreSQL, and of a relay on it', async () => {
      const database = await startPostgres();
      try {
        expectNothingLost(await killWhileAppending({ kills: KILLS, victim: 'database', database }));
        expectNothingLost(await killWhileAppending({ kills: KILLS, victim: 'relay', database }));
      } finally {
        await database.stop();
      }
    }, 180_000);
  }
});
