// What a signed file proves, and every way to make one that proves more than it should.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MemberId } from '@orrery/domain';
import { keySuite } from '@orrery/log';
import { fromUtf8, hex, utf8 } from '@orrery/wire';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SignedPaper } from '../../src/papers/file.ts';
import {
  type FileFault,
  judgeSignedPaper,
  MOST_OF_A_FILE,
  personCode,
  type Verdict,
} from '../../src/papers/index.ts';
import { statementBytes } from '../../src/papers/statement.ts';
import {
  at,
  beside,
  bytesOf,
  founder,
  guest,
  nights,
  onAnother,
  pledge,
  type Signer,
  signedPaper,
  signs,
} from './signers.ts';

let ana: Signer & { readonly space: Uint8Array<ArrayBuffer> };
let ben: Signer;
let both: SignedPaper;
beforeAll(async () => {
  ana = await founder('Ana');
  ben = await guest('Ben', ana.space);
  both = await signedPaper(nights, [ana, ben]);
});

const judged = async (paper: SignedPaper): Promise<Verdict> => {
  const verdict = await judgeSignedPaper(bytesOf(paper));
  if (typeof verdict === 'string') throw new Error(verdict);
  return verdict;
};
/** What is wrong with whose name; empty where all is as signed. */
const faults = async (paper: SignedPaper): Promise<Record<string, string>> => {
  const { names, holds } = await judged(paper);
  const found = names.flatMap(({ name, fault }) => (fault ? [[name, fault]] : []));
  expect(holds).toBe(found.length === 0);
  return Object.fromEntries(found);
};
const textOf = (paper: SignedPaper) => fromUtf8(bytesOf(paper)) ?? '';
const judgeText = (text: string) => judgeSignedPaper(utf8(text));
const isHeld = (verdict: Verdict | FileFault) => typeof verdict !== 'string' && verdict.holds;
const withName = (paper: SignedPaper, who: Signer, change: object): SignedPaper => ({
  ...paper,
  signed: paper.signed.map((one) => (one.person === who.id ? { ...one, ...change } : one)),
});

describe('as signed', () => {
  test('PAPER29 PAPER37 agreements, pledges and plans of metamours hold, with who signed, when, and the digits of each', async () => {
    for (const content of [nights, pledge, beside]) {
      const { holds, names, paper } = await judged(await signedPaper(content, [ana, ben]));
      expect(holds).toBe(true);
      expect(paper.content).toEqual(content);
      expect(names.map(({ name }) => name).sort()).toEqual(['Ana', 'Ben']);
      for (const { at: when, code } of names) {
        expect(when).toBe(at);
        expect(code).toMatch(/^(\d{4} ){5}\d{4}$/);
      }
    }
  });

  test('PAPER27 on a device that another one let in, and on one that this one let in', async () => {
    const second = await onAnother(ben, ana.space);
    const third = await onAnother(second, ana.space);
    expect(await faults(await signedPaper(nights, [ana, second]))).toEqual({});
    expect(await faults(await signedPaper(nights, [third, ana]))).toEqual({});
    const cut = { devices: third.devices.filter((_, k) => k !== 1) };
    expect(await faults(withName(await signedPaper(nights, [ana, third]), third, cut))).toEqual({
      Ben: 'foreign',
    });
  });

  test('PAPER26 what was once saved is read for ever', async () => {
    const old = readFileSync(fileURLToPath(new URL('./signed-1.json', import.meta.url)));
    const verdict = await judgeSignedPaper(new Uint8Array(old));
    expect(verdict).toMatchObject({ holds: true, paper: { content: nights } });
    expect((verdict as Verdict).names.map(({ code }) => code)).toEqual(OLD_CODES);
  });

  test('PAPER25 digits follow from the key and from nothing else', () => {
    expect(personCode(ana.id)).toBe(personCode(ana.id));
    expect(personCode(ana.id)).not.toBe(personCode(ben.id));
    expect(personCode('nobody' as MemberId)).toBe('');
  });
});

/** As the app showed them when `signed-1.json` was saved. */
const OLD_CODES = ['9567 3082 9216 9172 9287 4857', '9814 5438 8927 3451 0135 1531'];

describe('not as signed', () => {
  test('PAPER29 one word, one letter, a day or a heading changed', async () => {
    const text = textOf(both);
    for (const [from, to] of [
      ['the day before', 'the week before'],
      ['We say', 'we say'],
      ['Overnights and homes', 'Overnights'],
      ['Nights away', 'Nights at home'],
      ['"until": ""', '"until": "2030-01-01"'],
      ['"id": "i1"', '"id": "i3"'],
    ] as const) {
      expect(text).toContain(from);
      const verdict = await judgeText(text.replace(from, to));
      expect(verdict).toMatchObject({
        holds: false,
        names: [{ fault: 'otherwise' }, { fault: 'otherwise' }],
      });
    }
  });

  test('PAPER29 a sentence left out, or two in another order', async () => {
    const [section] = nights.sections;
    const items = section?.items ?? [];
    for (const some of [items.slice(0, 1), items.toReversed()]) {
      const sections = [{ id: 's1', title: 'Overnights and homes', items: some }];
      expect(await faults({ ...both, content: { ...nights, sections } })).toEqual({
        Ana: 'otherwise',
        Ben: 'otherwise',
      });
    }
  });

  test('PAPER29 names that were swapped or changed, another time, another version', async () => {
    const swapped = withName(withName(both, ana, { name: 'Ben' }), ben, { name: 'Ana' });
    expect((await judged(swapped)).names.every(({ fault }) => fault === 'otherwise')).toBe(true);
    expect(await faults(withName(both, ben, { name: 'Benno' }))).toEqual({ Benno: 'otherwise' });
    expect(await faults(withName(both, ben, { at: '2026-05-02T08:00:00Z' }))).toEqual({ Ben: 'otherwise' });
    expect(await faults({ ...both, version: `${'cd'.repeat(32)}.0` })).toEqual({
      Ana: 'otherwise',
      Ben: 'otherwise',
    });
    expect(await faults({ ...both, paper: 'p2' })).toEqual({ Ana: 'otherwise', Ben: 'otherwise' });
  });

  test('PAPER29 a signature of somebody else, also of a real member, and one of the same person to another paper', async () => {
    const mallory = await guest('Mallory', ana.space);
    const people = both.signed.map(({ person }) => person);
    const byMallory = {
      ...(await signs({ ...mallory, name: 'Ben', id: ben.id }, both, people)),
      devices: ben.devices,
    };
    expect(await faults(withName(both, ben, byMallory))).toEqual({ Ben: 'otherwise' });
    expect(await faults(withName(both, ben, { ...byMallory, devices: mallory.devices }))).toEqual({
      Ben: 'foreign',
    });
    const other = await signedPaper({ ...nights, title: 'Another' }, [ana, ben]);
    const moved = other.signed.find(({ person }) => person === ben.id)?.signature;
    expect(await faults(withName(both, ben, { signature: moved }))).toEqual({ Ben: 'otherwise' });
    const ofAna = both.signed.find(({ person }) => person === ana.id);
    expect(
      await faults(withName(both, ben, { signature: ofAna?.signature, devices: ofAna?.devices })),
    ).toEqual({ Ben: 'foreign' });
  });

  test('PAPER29 somebody who did not sign is not seen to have, and nobody is left out', async () => {
    const kit = await guest('Kit', ana.space);
    const three = await signedPaper(nights, [ana, ben, kit]);
    const without = { ...three, signed: three.signed.filter(({ person }) => person !== kit.id) };
    expect(await faults(without)).toEqual({ Ana: 'otherwise', Ben: 'otherwise' });
    const mine = await signs(kit, both, [...both.signed.map(({ person }) => person), kit.id].sort());
    const signed = [...both.signed, mine].sort((a, b) => (a.person < b.person ? -1 : 1));
    expect(await faults({ ...both, signed })).toEqual({ Ana: 'otherwise', Ben: 'otherwise' });
  });

  test('PAPER27 a device that was never let in, or that somebody else let in for them', async () => {
    const mallory = await guest('Mallory', ana.space);
    const posing = await onAnother({ ...mallory, name: 'Ben', id: ben.id, person: ben.person }, ana.space);
    for (const devices of [
      posing.devices,
      posing.devices.slice(1),
      [...ben.devices, ...posing.devices.slice(1)],
    ])
      expect(await faults(await signedPaper(nights, [ana, { ...posing, devices }]))).toEqual({
        Ben: 'foreign',
      });
  });

  test('PAPER27 keys of two circles', async () => {
    const elsewhere = await founder('Ben');
    const found = Object.values(await faults(await signedPaper(nights, [ana, elsewhere])));
    expect(found).toEqual(['elsewhere']);
  });

  test('PAPER24 what a device signs for a paper is nothing that it signs for the log', async () => {
    const people = both.signed.map(({ person }) => person);
    const { paper, version, content } = both;
    const statement = statementBytes({ paper, version, content, people, by: ben.id, name: 'Ben', at });
    expect(fromUtf8(statement.slice(0, 15))).toBe('orrery paper 1{');
    // signed without its label it counts for nothing
    const signature = hex(await keySuite.sign(ben.device, statement.slice(14)));
    expect(await faults(withName(both, ben, { signature }))).toEqual({ Ben: 'otherwise' });
  });
});

describe('files that are none', () => {
  test('PAPER28 empty, huge, cut off, of a later version, and other files each say what they are', async () => {
    const text = textOf(both);
    const cases: [string, FileFault][] = [
      ['', 'empty'],
      ['x'.repeat(MOST_OF_A_FILE + 1), 'tooLarge'],
      [text.slice(0, text.length / 2), 'cutOff'],
      [text.slice(0, -2), 'cutOff'],
      [text.replace('orrery-paper/1', 'orrery-paper/2'), 'otherForm'],
      [text.replace('orrery-paper/1', 'orrery-paper/3'), 'newer'],
      ['%PDF-1.7', 'notOne'],
      ['[]', 'notOne'],
      ['null', 'notOne'],
      [JSON.stringify({ format: 'something/1' }), 'notOne'],
      [JSON.stringify({ format: 'orrery-paper/1' }), 'otherForm'],
      [JSON.stringify({ format: ['orrery-paper/1'] }), 'notOne'],
      ['{"format":{"toString":1}}', 'notOne'],
      [`{"format":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'notOne'],
      ['['.repeat(100_000), 'notOne'],
    ];
    for (const [given, fault] of cases) expect(await judgeText(given)).toBe(fault);
    expect(await judgeSignedPaper(Uint8Array.of(0xff, 0xfe, 0))).toBe('notOne');
  });

  test('PAPER28 nothing is put in unseen: a second field of one name, a field more, another way of writing it', async () => {
    const text = textOf(both);
    const title = '"title": "Nights away"';
    for (const given of [
      text.replace(title, `"title": "Never mind",\n    ${title}`),
      text.replace(title, `${title},\n    "note": "and more"`),
      text.replace('"saved"', '"remark": "",\n  "saved"'),
      text.replace('"saved"', '"__proto__": {},\n  "saved"'),
      text.replaceAll('\n', '\r\n'),
      `\ufeff${text}`,
      `${text} `,
      text.replace('Nights', '\\u004eights'),
      text.replace('"kind": "agreement"', '"kind": "pledge"'),
      text.replace(ana.id, ana.id.toUpperCase()),
    ]) {
      expect(given).not.toBe(text);
      expect(await judgeText(given)).toBe('otherForm');
    }
    const [first, second] = both.signed;
    if (!first || !second) throw new Error('two signed');
    for (const signed of [[second, first], [first, first], [first]])
      expect(await judgeSignedPaper(bytesOf({ ...both, signed }))).toBe('otherForm');
  });

  test('PAPER28 whatever one bit is changed, it holds no more, or is none', async () => {
    const bytes = bytesOf(both);
    const saved = textOf(both).indexOf('"saved"');
    // when it was saved is what whoever saved it says
    const free = (k: number) => k >= saved && k < saved + 40;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (k, bit) => {
        fc.pre(!free(k));
        const changed = bytes.slice();
        changed[k] = (changed[k] ?? 0) ^ (1 << bit);
        expect(isHeld(await judgeSignedPaper(changed))).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  test('PAPER28 garbage is never taken for one, and never throws', async () => {
    const text = textOf(both);
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map(utf8),
      fc
        .tuple(fc.nat(text.length), fc.nat(200), fc.string())
        .map(([from, length, put]) => utf8(text.slice(0, from) + put + text.slice(from + length))),
      fc
        .dictionary(
          fc.constantFrom('format', 'saved', 'paper', 'version', 'content', 'signed'),
          fc.jsonValue(),
        )
        .map((value) => utf8(JSON.stringify({ format: 'orrery-paper/1', ...value }))),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (bytes) => {
        if (fromUtf8(bytes) !== text) expect(isHeld(await judgeSignedPaper(bytes))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
