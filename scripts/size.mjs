// What a first visit loads before anything shows: the scripts and styles that index.html names, and what they import at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const limit = 200_000;
const dist = join(root, 'packages/web/dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const waiting = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((m) => m[1]);
const seen = new Set();
let total = 0;
while (waiting.length > 0) {
  const file = waiting.pop();
  if (seen.has(file)) continue;
  seen.add(file);
  const bytes = readFileSync(join(dist, file));
  const size = gzipSync(bytes, { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
  if (!file.endsWith('.js')) continue;
  // static imports only: what is loaded when needed does not count
  for (const [, name] of bytes
    .toString()
    .matchAll(/(?:^|[;\n}])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/g))
    waiting.push(`assets/${name}`);
}
console.log(`${String(total).padStart(8)}  bytes gzip in all (limit ${limit})`);
process.exit(seen.size > 0 && total <= limit ? 0 : 1);
