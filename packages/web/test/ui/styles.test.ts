// No screen invents a colour or a size: tokens.css and the sizes at the top of base.css are the only places that name one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const modules = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.module.css'))
  .map((path) => ({ path, css: readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

const colour =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(|\b(?:white|black|red|green|blue|gray|grey|yellow|orange|purple|pink|brown)\b/i;
/** Widths may say from where on a layout turns, and a drawing may name its own measure; all else is a step of space or a named size. */
const widths =
  /^(?:--[\w-]+|(?:min-|max-)?inline-size|flex|flex-basis|grid-template-columns|grid-auto-columns|columns)$/;

/** Declarations of a stylesheet that break a rule; conditions of at-rules are no sizes on a screen. */
function faults(css: string): string[] {
  const found: string[] = [];
  const declarations = css
    .replace(/@(?:media|container|supports)[^{]*\{/g, '{')
    .matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g);
  for (const [declaration, property = '', value = ''] of declarations) {
    if (colour.test(value.replace(/var\([^)]*\)/g, ''))) found.push(declaration);
    // Text in a drawing is sized in the drawing's own units: 13, the caption, is the least there is.
    if (property === 'font-size' && value.trim() === '13px') continue;
    for (const [, amount, unit] of value.matchAll(/(-?\d*\.?\d+)(px|rem|pt|cm|mm)\b/g)) {
      const hairline = unit === 'px' && Math.abs(Number(amount)) <= 5;
      if (!hairline && !(unit === 'rem' && widths.test(property))) found.push(declaration);
    }
  }
  return found;
}

test('there are stylesheets to look at', () => {
  expect(modules.length).toBeGreaterThan(20);
});

describe('a stylesheet names no colour and no size of its own', () => {
  test.each(modules)('$path', ({ css }) => {
    expect(faults(css)).toEqual([]);
  });
});

test('the scan finds what it is for', () => {
  expect(faults('.a { color: #fff; }')).toHaveLength(1);
  expect(faults('.a { color: rgb(0 0 0); }')).toHaveLength(1);
  expect(faults('.a { padding: 13px; }')).toHaveLength(1);
  expect(faults('.a { padding: 1.3rem; }')).toHaveLength(1);
  expect(
    faults('.a { border: 1px solid var(--line); } @media (min-width: 900px) { .a { top: 2px; } }'),
  ).toEqual([]);
  expect(faults('.a { color: white; }')).toHaveLength(1);
});

test('every variable that a stylesheet uses is named somewhere', () => {
  const all = [
    ...modules.map(({ css }) => css),
    ...['tokens.css', 'base.css'].map((file) => readFileSync(join(source, file), 'utf8')),
  ];
  const named = new Set(all.join('\n').match(/--[\w-]+(?=\s*:)/g));
  // Set from code: by React Aria, and by drawings that place their parts.
  for (const set of ['--trigger-width', '--visual-viewport-height']) named.add(set);
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  ))
    for (const set of readFileSync(join(source, path), 'utf8').match(/--[a-z][\w-]*/g) ?? []) named.add(set);
  for (const { path, css } of modules)
    for (const [, used] of css.matchAll(/var\((--[\w-]+)/g))
      expect(named, `${path}: ${used}`).toContain(used);
});
