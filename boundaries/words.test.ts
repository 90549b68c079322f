// Words that come with the page and words that come with the rooms: whatever can show before anything is open must have its own there.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { beforeRooms } from '../lingui.config.ts';
import { readSources } from './sources.ts';

const web = 'packages/web/src';
const sources = new Map(readSources().map((source) => [source.path, source]));

/** What lies behind these comes when something is open, or in the gallery of widgets alone. */
const doors = [`${web}/app/rooms.tsx`, `${web}/gallery/app.tsx`];

function reachedFrom(start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || doors.includes(path)) continue;
    seen.add(path);
    for (const { from: other, typeOnly } of sources.get(path)?.imports ?? [])
      if (!typeOnly && other.startsWith('.')) waiting.push(posix.join(posix.dirname(path), other));
  }
  return seen;
}

const hasWords = (path: string): boolean =>
  sources.get(path)?.imports.some(({ from }) => /^@lingui\/(react|core)\/macro$/.test(from)) ?? false;

test('whatever shows before anything is open has its words in the first catalogue', () => {
  const here = [...reachedFrom(`${web}/main.tsx`)].filter(hasWords);
  expect(here.length).toBeGreaterThan(30);
  expect(here.filter((path) => !beforeRooms.some((folder) => path.startsWith(`${web}/${folder}/`)))).toEqual(
    [],
  );
});
