import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../src/calendar/index.ts';

interface Printed {
  name: string;
  offset: number;
  occurrences: Occurrence[];
}

interface Expected {
  why: string;
  expected: Partial<Occurrence>[];
  alsoAcceptable?: Partial<Occurrence>[];
}

const run = promisify(execFile);
const folder = new URL('../fixtures/ics/', import.meta.url);
const script = fileURLToPath(new URL('print-fixtures.ts', import.meta.url));

async function printIn(zone: string): Promise<Printed[]> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 50_000_000,
  });
  return JSON.parse(stdout) as Printed[];
}

const zones = { UTC: 0, 'America/New_York': 300, 'Asia/Kolkata': -330 };
const printed = await Promise.all(Object.keys(zones).map(printIn));

describe('the fixtures expand exactly', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ics'));

  test.each(Object.entries(zones))('with the process in %s', (zone, offset) => {
    const here = printed[Object.keys(zones).indexOf(zone)] ?? [];
    expect(here.map(({ name }) => name)).toEqual(names);
    for (const { name, offset: seen, occurrences } of here) {
      expect(seen, 'the process really is in that zone').toBe(offset);
      const text = readFileSync(new URL(name.replace(/ics$/, 'expected.json'), folder), 'utf8');
      const { expected, why } = JSON.parse(text) as Expected;
      const bare = occurrences.map(({ uid, start, end, summary }, index) => {
        const named = expected[index]?.summary === undefined ? {} : { summary };
        return { uid, start, end, ...named };
      });
      expect(bare, `${name}: ${why}`).toEqual(expected);
    }
  });

  test('merging and writing give the same in every process too', () => {
    const everywhere = printed.map((all) => all.map((one) => ({ ...one, offset: 0 })));
    expect(everywhere[1]).toEqual(everywhere[0]);
    expect(everywhere[2]).toEqual(everywhere[0]);
  });
});
