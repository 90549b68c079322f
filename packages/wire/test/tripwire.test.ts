// THE FREEZE. What two programs must have in common is held in vectors/frozen.json, and nowhere else.
//
// If this test fails, the wire has changed, and entries that people have signed would be read otherwise or refused. Do not
// write frozen.json anew. Undo the change; or, where the format must go on, give entries and messages a new version number,
// let readers of the old one stop with "update needed", keep reading version 1 for ever, and freeze the new one beside it.
// (What may be added: vectors, which `npx --no -- tsx vectors/make.ts --freeze` puts in. It refuses to change what is there.)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFacts } from '../../../vectors/format.ts';

const frozen = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../vectors/frozen.json'), 'utf8'),
) as ReturnType<typeof formatFacts>;
const facts = formatFacts();

describe('WIRE1 the format is frozen', () => {
  const parts = Object.keys(facts).filter((part): part is keyof typeof facts => part !== 'vectors');

  test.each(parts)('%s', (part) => {
    expect(facts[part], 'the wire changed: see the top of this file').toEqual(frozen[part]);
  });

  test('no vector has changed or gone', () => {
    expect(Object.keys(frozen.vectors).length).toBeGreaterThanOrEqual(229);
    expect(facts.vectors, 'a frozen vector changed: see the top of this file').toMatchObject(frozen.vectors);
  });

  test('every vector is frozen', () => {
    expect(Object.keys(facts.vectors).filter((name) => !(name in frozen.vectors))).toEqual([]);
  });

  test('nothing else is frozen', () => {
    expect(Object.keys(frozen).sort()).toEqual(Object.keys(facts).sort());
  });
});
