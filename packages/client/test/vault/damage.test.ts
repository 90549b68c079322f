import { type Bytes, fromHex, hex } from '@orrery/log';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../src/store/event-store.ts';
import type { MemoryDisk } from '../../src/store/memory.ts';
import type { Damage } from '../../src/vault/verdict.ts';
import { bodiesIn, bodiesOf, device, flipBit, good, noticesOf, refusal } from './tabs.ts';

const PASSPHRASE = 'correct horse battery';
const BODIES = ['one', 'two', 'three', 'four', 'five'];

/** A vault with five records under a passphrase, closed; and how to open it again. */
async function kept() {
  const { tab, disk, clock } = device();
  const vault = await tab();
  good(await vault.create());
  good(await vault.keep(PASSPHRASE));
  for (const body of BODIES) good(await vault.append([body]));
  vault.close();
  const reopen = async () => {
    const later = await tab();
    const verdict = await later.unlock(PASSPHRASE);
    return { later, verdict };
  };
  return { disk, clock, reopen, tab };
}

const recordsOf = (disk: MemoryDisk) => disk.records as StoredRecord[];
const swap = (records: StoredRecord[], a: number, b: number, fields: (keyof StoredRecord)[]) =>
  records.map((record, at) => {
    const other = records[at === a ? b : at === b ? a : at];
    return other
      ? { ...record, ...Object.fromEntries(fields.map((field) => [field, other[field]])) }
      : record;
  });

describe('what an attacker with the storage may try', () => {
  const attacks: [string, (records: StoredRecord[]) => unknown[], Damage[], unknown[]][] = [
    [
      'remove one in the middle',
      (r) => r.filter(({ seq }) => seq !== 3),
      [{ code: 'recordsMissing', from: 3, to: 3 }],
      ['one', 'two', 'four', 'five'],
    ],
    [
      'cut the tail',
      (r) => r.slice(0, 3),
      [{ code: 'tailMissing', from: 4, to: 5 }],
      ['one', 'two', 'three'],
    ],
    ['remove all', () => [], [{ code: 'tailMissing', from: 1, to: 5 }], []],
    [
      'swap two bodies',
      (r) => swap(r, 1, 2, ['sealed']),
      [
        { code: 'recordAltered', seq: 2 },
        { code: 'recordAltered', seq: 3 },
      ],
      ['one', 'four', 'five'],
    ],
    [
      'swap two records with their ids',
      (r) => swap(r, 1, 2, ['sealed', 'id']),
      [
        { code: 'recordAltered', seq: 2 },
        { code: 'recordAltered', seq: 3 },
      ],
      ['one', 'four', 'five'],
    ],
    [
      'replay one at the end',
      (r) => [...r, ...r.slice(0, 1).map((record) => ({ ...record, seq: 6 }))],
      [
        { code: 'recordBeyondHead', seq: 6 },
        { code: 'recordAltered', seq: 6 },
      ],
      BODIES,
    ],
    [
      'lay two there a second time',
      (r) => [...r, ...r.slice(1, 3)],
      [
        { code: 'recordAltered', seq: 2 },
        { code: 'recordAltered', seq: 3 },
      ],
      BODIES,
    ],
    [
      'claim another place for one',
      (r) => r.map((record) => (record.seq === 3 ? { ...record, seq: 1_000 } : record)),
      [
        { code: 'recordBeyondHead', seq: 1_000 },
        { code: 'recordAltered', seq: 1_000 },
        { code: 'recordsMissing', from: 3, to: 3 },
      ],
      ['one', 'two', 'four', 'five'],
    ],
    [
      'close the gap after removing one',
      (r) => r.filter(({ seq }) => seq !== 3).map((record, at) => ({ ...record, seq: at + 1 })),
      [
        { code: 'recordAltered', seq: 3 },
        { code: 'recordAltered', seq: 4 },
        { code: 'tailMissing', from: 5, to: 5 },
      ],
      ['one', 'two'],
    ],
    [
      'put something else there',
      (r) => [...r.slice(0, 4), { seq: 5, id: 5, sealed: 'no bytes' }],
      [{ code: 'recordAltered', seq: 5 }],
      ['one', 'two', 'three', 'four'],
    ],
  ];

  test.each(attacks)('VAULT4 %s: named, and the rest is still read', async (_, attack, damage, left) => {
    const { disk, reopen } = await kept();
    disk.records = attack(recordsOf(disk));
    const { later, verdict } = await reopen();
    good(verdict);
    const read = good(await later.readAll());
    expect(read.damage).toEqual(damage);
    expect(bodiesOf(read.entries)).toEqual(left);
  });

  test('VAULT4 a record of the same vault, place and id from another branch breaks the chain', async () => {
    const { disk, reopen } = await kept();
    const earlier = { records: recordsOf(disk).slice(), facts: { ...disk.facts } };
    const { later } = await reopen();
    good(await later.append(['six']));
    const six = recordsOf(disk)[5];
    later.close();
    // The whole device is set back, and the same place written again …
    Object.assign(disk, { records: earlier.records, facts: earlier.facts });
    const again = await reopen();
    good(await again.later.append(['other six']));
    good(await again.later.append(['seven']));
    again.later.close();
    // … and then the first branch's record put in.
    if (!six) throw new Error('no sixth record');
    disk.records = disk.records.map((record) => (recordsOf(disk)[5] === record ? six : record));
    const { later: last } = await reopen();
    const read = good(await last.readAll());
    expect(read.damage).toEqual([{ code: 'chainBroken', seq: 7 }]);
  });

  test('VAULT5 an older head put back, or none, is noticed, and nothing is appended behind a head that lies', async () => {
    const { disk, reopen } = await kept();
    const head = disk.facts.head;
    const { later } = await reopen();
    good(await later.append(['six']));
    const now = disk.facts.head;
    disk.facts.head = head ?? new Uint8Array(0);
    expect(good(await later.readAll()).damage).toEqual([{ code: 'recordBeyondHead', seq: 6 }]);
    expect(refusal(await later.append(['x']))).toBe('damaged');
    delete disk.facts.head;
    expect(good(await later.readAll()).damage).toEqual([{ code: 'headAltered' }]);
    expect(refusal(await later.append(['x']))).toBe('damaged');
    if (now) disk.facts.head = now;
    expect(await bodiesIn(later)).toEqual([...BODIES, 'six']);
  });

  test('VAULT14 repair keeps what opens, says what it let go, and the vault is whole again', async () => {
    const { disk, reopen, tab } = await kept();
    disk.records = recordsOf(disk).filter(({ seq }) => seq !== 2);
    const { later } = await reopen();
    await later.readAll();
    expect(refusal(await later.changePassphrase(PASSPHRASE, 'another passphrase'))).toBe('damaged');
    const notices = noticesOf(later);
    const damage = [{ code: 'recordsMissing', from: 2, to: 2 }];
    expect(good(await later.repair())).toEqual(damage);
    expect(notices).toEqual([{ kind: 'rewritten' }]);
    expect(await bodiesIn(later)).toEqual(['one', 'three', 'four', 'five']);
    good(await later.append(['six']));
    later.close();
    const next = await tab();
    good(await next.unlock(PASSPHRASE));
    expect(await bodiesIn(next)).toEqual(['one', 'three', 'four', 'five', 'six']);
  });

  test('VAULT6 a damaged key is told from a wrong passphrase, and nothing is written over it', async () => {
    const { disk, tab } = await kept();
    const { key } = disk.facts;
    if (!key) throw new Error('no key');
    disk.facts.key = flipBit(key, 300);
    const vault = await tab();
    expect([vault.state, vault.trouble]).toEqual(['unreadable', 'damaged']);
    for (const verdict of [await vault.unlock(PASSPHRASE), await vault.create(), await vault.append(['x'])])
      expect(refusal(verdict)).toBe('damaged');
    delete disk.facts.key;
    expect(await tab()).toMatchObject({ state: 'unreadable', trouble: 'damaged' });
    expect(disk.records).toHaveLength(5);
    good(await vault.erase());
    expect(vault.state).toBe('none');
  });
});

describe('bit flips', () => {
  test('VAULT4 any flipped bit of any record or fact is noticed: never another plaintext, never a throw', async () => {
    const { disk, reopen, tab } = await kept();
    const records = recordsOf(disk).slice();
    const facts = { ...disk.facts, attempts: new Uint8Array(44) };
    const place = fc.oneof(
      fc.record({ record: fc.nat(records.length - 1), field: fc.constantFrom('sealed', 'id') }),
      fc.record({ fact: fc.constantFrom('key', 'head', 'attempts') }),
    );
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), async (where, random) => {
        Object.assign(disk, { records: records.slice(), facts: { ...facts } });
        delete disk.facts.attempts;
        if ('record' in where) {
          disk.records = records.map((record, at) => {
            if (at !== where.record) return record;
            if (where.field === 'sealed')
              return { ...record, sealed: flipBit(record.sealed, random % (record.sealed.length * 8)) };
            const flipped = fromHex(hex(flipBit(new TextEncoder().encode(record.id), random % (22 * 8))));
            return { ...record, id: new TextDecoder('latin1').decode(flipped) };
          });
          const { later } = await reopen();
          const read = good(await later.readAll());
          expect(read.damage.map(({ code }) => code)).toEqual(['recordAltered']);
          expect(bodiesOf(read.entries)).toEqual(BODIES.filter((_, at) => at !== where.record));
          later.close();
          return;
        }
        const name = where.fact as 'key' | 'head' | 'attempts';
        const bytes: Bytes = facts[name] ?? new Uint8Array(1);
        disk.facts[name] = flipBit(bytes, random % (bytes.length * 8));
        const vault = await tab();
        const verdict = await vault.unlock(PASSPHRASE);
        if (name === 'key') expect(vault.trouble).toBe('damaged');
        else if (name === 'attempts') expect(refusal(verdict)).toBe('tooSoon');
        else expect(good(await vault.readAll()).damage).toEqual([{ code: 'headAltered' }]);
        vault.close();
      }),
      { numRuns: 300 },
    );
  });
});
