import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type EntryId,
  presentOf,
  type Register,
  shown,
  type Thing,
  write,
  writeFields,
  writePresence,
} from '../../src/index.ts';
import { histories } from '../arbitraries.ts';

const id = (text: string) => text as EntryId;
const after: Ancestry = { precedes: (a, b) => a < b };
const atOnce: Ancestry = { precedes: () => false };

describe('a register', () => {
  test('holds what was written last', () => {
    const first = write(undefined, id('1'), 'red', after);
    expect(shown(write(first, id('2'), 'blue', after))).toBe('blue');
  });

  test('MERGE10 keeps both values that were written at once, and shows the same one everywhere', () => {
    const here = write(write(undefined, id('1'), 'red', atOnce), id('2'), 'blue', atOnce);
    const there = write(write(undefined, id('2'), 'blue', atOnce), id('1'), 'red', atOnce);
    expect(here).toEqual([
      { entry: '1', value: 'red' },
      { entry: '2', value: 'blue' },
    ]);
    expect(there).toEqual(here);
  });

  test('is settled by whoever has seen both', () => {
    const both: Register<string> = [
      { entry: id('1'), value: 'red' },
      { entry: id('2'), value: 'blue' },
    ];
    expect(write(both, id('3'), 'green', after)).toEqual([{ entry: '3', value: 'green' }]);
  });

  test('takes no notice of an entry that comes again after it was written over', () => {
    const written = write(write(undefined, id('1'), 'red', after), id('2'), 'blue', after);
    expect(write(written, id('1'), 'red', after)).toEqual([{ entry: '2', value: 'blue' }]);
  });

  test('holds exactly the values that nobody who wrote had seen, in any order and however often', () => {
    fc.assert(
      fc.property(histories(fc.nat({ max: 3 })), ({ entries, ancestry, arrivals }) => {
        const last = entries
          .filter((e) => !entries.some((later) => ancestry.precedes(e.id, later.id)))
          .map((e) => ({ entry: e.id, value: e.event }))
          .sort((a, b) => (a.entry < b.entry ? -1 : 1));
        for (const order of arrivals) {
          let register: Register<number> | undefined;
          for (const k of order) {
            const e = entries[k];
            if (e) register = write(register, e.id, e.event, ancestry);
          }
          expect(register).toEqual(last);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a thing', () => {
  const fresh = { name: '', size: 0 };
  type Things = Map<'t', Thing<'t', typeof fresh>>;

  test('names its disputed fields, and forgets them once they are settled', () => {
    const things: Things = new Map();
    writeFields(things, 't', fresh, { name: 'a', size: 1 }, id('1'), atOnce);
    writeFields(things, 't', fresh, { name: 'b' }, id('2'), atOnce);
    expect(things.get('t')).toMatchObject({ disputed: ['name'], fields: { name: 'a', size: 1 } });
    writeFields(things, 't', fresh, { name: 'c' }, id('3'), after);
    expect(things.get('t')).toMatchObject({ disputed: [], fields: { name: 'c', size: 1 } });
  });

  test('takes no field that it does not have', () => {
    const things: Things = new Map();
    const changes = JSON.parse('{"size": 2, "colour": "red", "toString": "x", "__proto__": {"name": "y"}}');
    writeFields(things, 't', fresh, changes, id('1'), after);
    expect(things.get('t')?.fields).toEqual({ name: '', size: 2 });
    expect(Object.keys(things.get('t')?.registers ?? {})).toEqual(['size']);
  });

  test('leaves the thing as it was to whoever holds it', () => {
    const things: Things = new Map();
    writeFields(things, 't', fresh, { name: 'a' }, id('1'), after);
    const held = things.get('t');
    const copy = structuredClone(held);
    writeFields(things, 't', fresh, { name: 'b' }, id('2'), after);
    writePresence(things, 't', fresh, true, id('3'), after);
    expect(held).toEqual(copy);
  });

  test('MERGE11 is there when being there and not being there were written at once', () => {
    const things: Things = new Map();
    writePresence(things, 't', fresh, false, id('1'), atOnce);
    expect(presentOf(things)).toEqual([]);
    writePresence(things, 't', fresh, true, id('2'), atOnce);
    expect(presentOf(things)).toHaveLength(1);
    writePresence(things, 't', fresh, false, id('3'), after);
    expect(presentOf(things)).toEqual([]);
  });
});
