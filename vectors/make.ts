// Makes the vectors: `npx --no -- tsx vectors/make.ts` writes them, with `--check` it says which files differ and fails.
// Everything follows from names, so what comes out is the same every time. `--freeze` adds new ones to frozen.json, and
// refuses to change what is frozen (packages/wire/test/tripwire.test.ts says why).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFacts } from './format.ts';
import { invalidForm } from './make/invalid-form.ts';
import { invalidKeys } from './make/invalid-keys.ts';
import { invalidMembers } from './make/invalid-members.ts';
import { invalidOrder } from './make/invalid-order.ts';
import { sealed } from './make/sealed.ts';
import { validEntries } from './make/valid-entries.ts';
import { validMembers } from './make/valid-members.ts';
import type { InvalidVector, ValidVector } from './outcome.ts';

const makers: Record<string, Record<string, (name: string) => Promise<ValidVector | InvalidVector>>> = {
  valid: { ...validEntries, ...validMembers, ...sealed },
  invalid: { ...invalidForm, ...invalidOrder, ...invalidKeys, ...invalidMembers },
};

/** What should lie in a folder, by name of the file. */
async function made(kind: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, make] of Object.entries(makers[kind] ?? {}))
    files.set(`${name}.json`, `${JSON.stringify(await make(name), null, 1)}\n`);
  return files;
}

const isCheck = process.argv.includes('--check');
let differing = 0;
for (const kind of Object.keys(makers)) {
  const folder = join(import.meta.dirname, kind);
  mkdirSync(folder, { recursive: true });
  const files = await made(kind);
  const extra = readdirSync(folder).filter((file) => file.endsWith('.json') && !files.has(file));
  for (const file of extra) {
    differing += 1;
    console.log(`${kind}/${file}: nothing makes it`);
    if (!isCheck) rmSync(join(folder, file));
  }
  for (const [file, text] of files) {
    const path = join(folder, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    differing += 1;
    console.log(`${kind}/${file}: ${isCheck ? 'differs' : 'written'}`);
    if (!isCheck) writeFileSync(path, text);
  }
  console.log(`${files.size} ${kind}`);
}
process.exitCode = isCheck && differing > 0 ? 1 : 0;

if (process.argv.includes('--freeze')) {
  const path = join(import.meta.dirname, 'frozen.json');
  const facts = formatFacts();
  const frozen = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as typeof facts) : facts;
  const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
  const kept = Object.fromEntries(Object.keys(frozen.vectors).map((name) => [name, facts.vectors[name]]));
  if (isSame({ ...frozen, vectors: {} }, { ...facts, vectors: {} }) && isSame(kept, frozen.vectors))
    writeFileSync(path, `${JSON.stringify(facts, null, 1)}\n`);
  else {
    console.log('the format differs from what is frozen');
    process.exitCode = 1;
  }
}
