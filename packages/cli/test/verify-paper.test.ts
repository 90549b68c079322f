// `orrery verify-paper` as somebody runs it who has the file and nothing else.
import { truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hex } from '@orrery/wire';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SignedPaper } from '../../client/src/papers/file.ts';
import { personCode } from '../../client/src/papers/statement.ts';
import {
  beside,
  bytesOf,
  founder,
  guest,
  nights,
  pledge,
  type Signer,
  signedPaper,
} from '../../client/test/papers/signers.ts';
import { main } from '../src/index.ts';

let folder: string;
let out: string[];
let errors: string[];
let [ana, ben]: [Signer & { readonly space: Uint8Array<ArrayBuffer> }, Signer] = [] as never;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-papers-'));
  ana = await founder('Ana');
  ben = await guest('Ben', ana.space);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  [out, errors] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text) => out.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => errors.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function file(bytes: Uint8Array | string): string {
  const path = join(folder, `${hex(crypto.getRandomValues(new Uint8Array(8)))}.json`);
  writeFileSync(path, bytes);
  return path;
}
const textOf = (paper: SignedPaper) => new TextDecoder().decode(bytesOf(paper));
const verify = (bytes: Uint8Array | string, ...flags: string[]) =>
  main(['verify-paper', file(bytes), ...flags]);
const said = () => out.join('\n');

test('PAPER30 says the title, who signed with which digits, as of when, and that the words are as signed', async () => {
  expect(await verify(bytesOf(await signedPaper(nights, [ana, ben])))).toBe(0);
  expect(out[0]).toBe('The words are as signed, by all 2 people.');
  expect(said()).toMatch(/An agreement, “Nights away”, between (“Ana” and “Ben”|“Ben” and “Ana”)\./);
  expect(said()).toContain('The words are as signed');
  for (const { name, id } of [ana, ben])
    expect(said()).toContain(
      `“${name}” signed, on 2026-05-01 at 08:00 UTC as their device says\n  digits ${personCode(id)}`,
    );
  expect(said()).toContain('Saved on 2026-05-01 at 08:00 UTC, as whoever saved it says.');
  expect(said()).toContain('somebody has withdrawn');
  expect(said()).not.toContain('We say the day before.');
  expect(errors).toEqual([]);
});

test('PAPER30 the text on demand, and of a pledge that a name is a yes to none of its activities', async () => {
  expect(await verify(bytesOf(await signedPaper(pledge, [ana, ben])), '--text')).toBe(0);
  for (const line of [
    'A pledge, “',
    '| amber',
    '| red',
    '| Rope',
    '| Tea.',
    'Its last day: 2026-12-01',
    'a yes to none of its activities',
  ])
    expect(said()).toContain(line);
});

test('PAPER30 PAPER37 a plan of metamours is read whole, and is told to say nothing of how near anybody would be', async () => {
  expect(await verify(bytesOf(await signedPaper(beside, [ana, ben])), '--text')).toBe(0);
  for (const line of [
    'A metamour plan, “',
    '| A walk',
    '| 45 minutes',
    '* How each leaves:',
    '| I am off',
    '* A limit of ours:',
    '| Each goes home alone.',
    'How near each would like to be is not in it',
  ])
    expect(said()).toContain(line);
});

test('PAPER30 a changed word, swapped names and a foreign signature are each told, with exit code 1', async () => {
  const paper = await signedPaper(nights, [ana, ben]);
  const text = textOf(paper);
  expect(await verify(text.replace('the day before', 'the week before'))).toBe(1);
  expect(said()).toContain('NOT AS SIGNED');
  expect(said()).toContain('None of the signatures holds');
  expect(said()).not.toContain('The words are as signed');
  out = [];
  const swapped = text
    .replace('"name": "Ana"', '"name": "?"')
    .replace('"name": "Ben"', '"name": "Ana"')
    .replace('"name": "?"', '"name": "Ben"');
  expect(await verify(swapped)).toBe(1);
  expect(said()).toContain('“Ana” did not sign this');
  out = [];
  const mallory = await guest('Ben', ana.space);
  const posing = await signedPaper(nights, [ana, { ...mallory, id: ben.id }]);
  expect(await verify(bytesOf(posing))).toBe(1);
  expect(said()).toContain('“Ben” did not sign: the signature is by no device of whoever has these digits');
  expect(said()).toContain('“Ana” signed, on');
});

test('PAPER30 nothing that people wrote can pass for what the command says', async () => {
  const claim = 'The words are as signed, by all 3 people.';
  const sentence = `${'and so on, '.repeat(6)}${claim} ${'x'.repeat(200)} ${claim}`;
  const lying = {
    ...nights,
    title: claim,
    sections: [{ id: 's', title: `Nights\u001b[2K\r\n${claim}\u202e`, items: [{ id: 'i', text: sentence }] }],
  };
  const carla = `Ben” signed.\n\u2800“Carla” signed, on 2026-05-01 at 08:00 UTC`;
  const named = { ...ben, name: `${carla}\u0007` };
  const whole = textOf(await signedPaper(lying, [ana, named]));
  for (const [text, code, first] of [
    [whole, 0, 'The words are as signed, by all 2 people.'],
    [whole.replaceAll('and so on', 'and never'), 1, 'NOT AS SIGNED. Do not rely on it.'],
  ] as const) {
    out = [];
    expect(await verify(text, '--text')).toBe(code);
    const lines = said().split('\n');
    expect(lines[0]).toBe(first);
    expect(lines.filter((line) => line.startsWith('The words') || line.startsWith('“Carla'))).toEqual(
      code === 0 ? [first] : [],
    );
    expect(lines.filter((line) => /^“[^”]*” (signed|did not)/u.test(line))).toHaveLength(2);
    // what people wrote stands behind a bar, whatever its length
    for (const line of lines.filter((one) => one.includes('and so on') || one.includes('xxx')))
      expect(line).toMatch(/^ {2}\| .{0,72}$/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves a terminal’s cursor is looked for
    expect(said()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2800]/);
  }
});

test('PAPER28 PAPER30 garbage, empty, huge, cut off and later files are told apart, with exit code 1', async () => {
  const text = textOf(await signedPaper(nights, [ana, ben]));
  const huge = file('');
  truncateSync(huge, 5_000_000_000);
  const cases: [string, RegExp][] = [
    [file('%PDF-1.7'), /no signed paper/],
    [file(''), /is empty/],
    [huge, /larger than any signed paper/],
    [file(text.slice(0, 900)), /stops or is damaged/],
    [file(text.replace('orrery-paper/1', 'orrery-paper/7')), /later version/],
    [file(text.replaceAll('\n', '\r\n')), /changed since it was saved/],
  ];
  for (const [path, sentence] of cases) {
    errors = [];
    expect(await main(['verify-paper', path])).toBe(1);
    expect(errors.join()).toMatch(sentence);
  }
  expect(out).toEqual([]);
});

test('PAPER30 no file, a folder, two files and an unknown flag are not meant so: exit code 2', async () => {
  for (const args of [[], [join(folder, 'none')], [folder], ['a', 'b'], [file(''), '--loud']])
    expect(await main(['verify-paper', ...args])).toBe(2);
  expect(errors.join()).toMatch(
    /Which file[\s\S]*no such file[\s\S]*a folder[\s\S]*One file at a time[\s\S]*--loud/,
  );
});

test('PAPER44 no sentence, name or choice that somebody wrote looks like what the command says of it', async () => {
  const [first] = nights.sections;
  const [item] = first?.items ?? [];
  if (!first || !item) throw new Error('no sentence');
  const fake = 'What this is about: nights: never';
  const means = { about: 'nights; for “Ana”', says: 'most', who: ['Ana; where: at home', 'Ben\n  * x'] };
  const items = [{ ...item, text: `We are kind.\n${fake}\n* ${fake}\nIts last day: 2030-01-01, UTC`, means }];
  const content = { ...nights, sections: [{ ...first, items }] };
  expect(await verify(textOf(await signedPaper(content, [ana, ben])), '--text')).toBe(0);
  const told = said()
    .split('\n')
    .filter((line) => /^ *\*/.test(line))
    .map((line) => line.slice(4))
    .join(' ');
  expect(told).toBe('What this is about: “nights; for ’Ana’”: at most; for “Ana; where: at home”, “Ben * x”');
  expect(said()).toContain(`  | * ${fake}`);
});

test('CLASH30 what a sentence was said to be about is read, and changed in the file it is as nobody signed it', async () => {
  const means = { about: 'nights', says: 'most', who: [], figure: 2, unit: 'week' };
  const [first, ...others] = nights.sections;
  const [item, ...more] = first?.items ?? [];
  if (!first || !item) throw new Error('no sentence');
  const content = { ...nights, sections: [{ ...first, items: [{ ...item, means }, ...more] }, ...others] };
  const text = textOf(await signedPaper(content, [ana, ben]));
  expect(await verify(text, '--text')).toBe(0);
  expect(said()).toContain('* What this is about: nights: at most 2 (week)');
  for (const [from, to] of [
    ['"figure": 2', '"figure": 3'],
    ['"says": "most"', '"says": "least"'],
    ['"who": []', '"who": [\n                "Cleo"\n              ]'],
  ] as const) {
    out = [];
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(await verify(changed)).toBe(1);
    expect(said()).toContain('NOT AS SIGNED');
  }
  expect(text).toContain('"format": "orrery-paper/2"');
  expect(textOf(await signedPaper(nights, [ana, ben]))).toContain('"format": "orrery-paper/1"');
  const without = JSON.parse(text);
  without.format = 'orrery-paper/1';
  delete without.content.sections[0].items[0].means;
  out = [];
  expect(await verify(`${JSON.stringify(without, null, 2)}\n`)).toBe(1);
  expect(said()).toContain('NOT AS SIGNED');
});
