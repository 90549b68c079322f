// kill −9 while appending, 25 times each: the relay on its own file, the relay on PostgreSQL, and PostgreSQL itself.
import { expect, test } from 'vitest';
import { type KillReport, killWhileAppending } from '../kills.ts';
import { startPostgres } from '../postgres.ts';

const KILLS = Number(process.env.ORRERY_KILLS ?? 25);

function report(what: string, { acknowledged, lost }: KillReport): void {
  const least = Math.min(...acknowledged);
  const sum = acknowledged.reduce((a, b) => a + b, 0);
  console.log(
    `${what}: ${acknowledged.length} kills, ${sum} acknowledged (at least ${least} each), ${lost.length} lost`,
  );
  expect(lost).toEqual([]);
  expect(least).toBeGreaterThanOrEqual(1_000);
  expect(acknowledged).toHaveLength(KILLS);
}

test('the relay on its own file', async () => {
  report('relay, own file', await killWhileAppending({ kills: KILLS, victim: 'relay' }));
});

async function onPostgres(what: string, victim: 'relay' | 'database'): Promise<void> {
  const database = await startPostgres();
  try {
    report(what, await killWhileAppending({ kills: KILLS, victim, database }));
  } finally {
    await database.stop();
  }
}

test('PostgreSQL itself', () => onPostgres('PostgreSQL', 'database'));
test('a relay on PostgreSQL', () => onPostgres('relay on PostgreSQL', 'relay'));
