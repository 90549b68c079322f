import { expect, test } from 'vitest';
import { selfContained } from '../../../src/tools/people/map/save-image.ts';

function drawing(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.textContent = name;
  svg.append(text);
  Object.defineProperty(svg, 'viewBox', { value: { baseVal: { width: 100, height: 100 } } });
  document.body.replaceChildren(svg);
  return svg;
}

test('a name pasted with control characters leaves a file that programs can open', () => {
  const svg = selfContained(drawing('Sa\u0000m\u000b\u001b\u009f'), {
    title: 'Map\u0001',
    description: 'Sam\uffff',
  });
  expect(svg).toContain('Sam');
  expect(svg).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u);
});

test('a name that looks like markup stays a name', () => {
  const svg = selfContained(drawing('<script>alert(1)</script>"\'&'), {
    title: '</title><script>',
    description: ']]>',
  });
  expect(svg).not.toContain('<script');
});

test('what a line is styled with on the page is an attribute in the file, and no style of the page comes along', () => {
  const svg = drawing('Sam');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('style', '--from: var(--settle); stroke: red');
  svg.append(line);
  const saved = selfContained(svg, { title: 'Map', description: 'Sam' });
  expect(saved).toContain('stroke="red"');
  expect(saved).not.toContain('var(');
});
