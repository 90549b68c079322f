import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { styleHashes, styles } from '../src/style-hashes.ts';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('react-aria/package.json')),
  'dist/private',
);

/** The text of the style element that a module of React Aria puts into the page. */
function styleIn(module: string): string | undefined {
  const source = readFileSync(join(folder, module), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
  return /style\.textContent = `([^`]*)`\.trim\(\)/
    .exec(source)?.[1]
    ?.replace(/\$\{[^}]+\}/, attribute)
    .trim();
}

test('the styles that the policy lets in are those that the installed React Aria puts in', () => {
  expect(styles).toEqual([styleIn('interactions/usePress.mjs'), styleIn('overlays/usePreventScroll.mjs')]);
  for (const hash of styleHashes) expect(hash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
});
