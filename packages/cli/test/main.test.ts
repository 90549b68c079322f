import { truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../src/index.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../client/test/fixtures/ics/${name}`, import.meta.url));
const year = ['--from', '2026-01-01', '--to', '2027-01-01'];
let folder: string;
let out: string[];
let errors: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  out = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((text) => out.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => errors.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j tells what there is', async (args) => {
    expect(await main(args)).toBe(0);
    expect(out.join()).toMatch(/serve[\s\S]*plan[\s\S]*calendar expand/);
  });

  test.each(['serve', 'plan', 'calendar', 'verify-paper'])('for %s by help and by flag', async (name) => {
    expect(await main(['help', name])).toBe(0);
    expect(await main([name, '--help'])).toBe(0);
    expect(out[0]).toContain(`npx --no orrery ${name}`);
    expect(out[1]).toBe(out[0]);
  });

  test('--version', async () => {
    expect(await main(['--version'])).toBe(0);
    expect(out).toEqual([expect.stringMatching(/^orrery \d+\.\d+\.\d+$/)]);
  });

  test.each([[['dance']], [['help', 'dance']], [['constructor']]])('%j is no command', async (args) => {
    expect(await main(args)).toBe(2);
    expect(errors.join()).toContain('There is no command');
    expect(out).toEqual([]);
  });
});

describe('calendar expand', () => {
  test('prints uid, start, end and summary and nothing else', async () => {
    expect(await main(['calendar', 'expand', fixture('02-allday.ics'), ...year])).toBe(0);
    const printed = JSON.parse(out.join('\n')) as object[];
    expect(printed[0]).toEqual({ uid: 'a', start: '2026-01-31', end: '2026-02-01', summary: 'Rent' });
    expect(printed).toHaveLength(6);
    expect(errors).toEqual([]);
  });

  test('the days of the window belong to --zone', async () => {
    const late = file(
      'late.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20251231T233000Z\nDURATION:PT10M\nEND:VEVENT\nEND:VCALENDAR\n',
    );
    await main(['calendar', 'expand', late, ...year]);
    await main(['calendar', 'expand', late, ...year, '--zone', 'Europe/Berlin']);
    expect(out[0]).toBe('[]');
    expect(JSON.parse(out[1] ?? '')).toHaveLength(1);
  });

  test('what is left out is said on the error output, with its line', async () => {
    const half = file(
      'half.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Dentist\nDTSTART:20260302T100000Z\nDTEND:20260302T090000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDTSTART;TZID=Home:20260302T100000\nEND:VEVENT\nEND:VCALENDAR\n',
    );
    expect(await main(['calendar', 'expand', half, ...year])).toBe(0);
    expect(JSON.parse(out.join('\n'))).toHaveLength(2);
    expect(errors[0]).toBe('Left out, line 9, “Dentist”: it ends before it begins.');
    expect(errors[1]).toContain('“Home”');
  });

  test.each([
    ['no action', [], 'expand'],
    ['another action', ['explode', 'a.ics'], 'expand'],
    ['no file', ['expand', ...year], 'Which file'],
    ['two files', ['expand', 'a.ics', 'b.ics', ...year], 'b.ics'],
    ['a file that is not there', ['expand', '/no/such.ics', ...year], 'no such file'],
    ['a folder', ['expand', tmpdir(), ...year], 'folder'],
    ['no --from', ['expand', 'a.ics', '--to', '2027-01-01'], '--from is missing'],
    ['no --to', ['expand', 'a.ics', '--from', '2027-01-01'], '--to is missing'],
    [
      'a day that does not exist',
      ['expand', 'a.ics', '--from', '2026-02-30', '--to', '2026-03-01'],
      '2026-02-30',
    ],
    ['a date in words', ['expand', 'a.ics', '--from', 'today', '--to', '2026-03-01'], 'today'],
    ['the wrong order', ['expand', 'a.ics', '--from', '2026-03-01', '--to', '2026-03-01'], 'later'],
    ['an unknown zone', ['expand', 'a.ics', ...year, '--zone', 'Mars/Olympus'], 'Mars/Olympus'],
    ['an unknown flag', ['expand', 'a.ics', ...year, '--until', '2026'], '--until'],
    ['a flag without its value', ['expand', 'a.ics', '--from', '--to', '2026-01-01'], '--from'],
  ])('%s: exit code 2 and why', async (_, args, words) => {
    expect(await main(['calendar', ...args])).toBe(2);
    expect(errors.join()).toContain(words);
    expect(out).toEqual([]);
  });

  test.each([
    ['', 'empty'],
    ['<html>', 'no calendar'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n', 'line 3'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101', 'never ended'],
  ])('a broken file (%j): exit code 2 and why', async (text, words) => {
    expect(await main(['calendar', 'expand', file('broken.ics', text), ...year])).toBe(2);
    expect(errors.join()).toContain(words);
    expect(out).toEqual([]);
  });

  test('what is too large is refused without being read', async () => {
    const large = file('large.ics', '');
    // longer than any text can be that is read
    truncateSync(large, 5_000_000_000);
    expect(await main(['calendar', 'expand', large, ...year])).toBe(2);
    expect(errors.join()).toContain('5000.0 MB');
  });
});

describe('serve', () => {
  test.each([
    [['--port', 'http'], 'http'],
    [['--port', '70000'], '70000'],
    [['here'], 'here'],
    [['--ports', '80'], '--ports'],
  ])('%j: exit code 2 and why', async (args, words) => {
    expect(await main(['serve', ...args])).toBe(2);
    expect(errors.join()).toContain(words);
  });

  test('a bad PORT, and a data folder that is a file, are named', async () => {
    vi.stubEnv('PORT', 'many');
    expect(await main(['serve'])).toBe(2);
    expect(errors.join()).toContain('“many”');
    vi.stubEnv('PORT', '0');
    vi.stubEnv('ORRERY_REQUESTS_PER_MINUTE', 'all');
    expect(await main(['serve'])).toBe(2);
    expect(errors.join()).toContain('“all”');
    vi.stubEnv('ORRERY_REQUESTS_PER_MINUTE', '');
    vi.stubEnv('ORRERY_DATA', file('data', ''));
    expect(await main(['serve'])).toBe(1);
    expect(errors.join()).toContain(`cannot write into ${join(folder, 'data')}`);
    // set to nothing is not set
    vi.stubEnv('PORT', '');
    expect(await main(['serve'])).toBe(1);
  });
});
