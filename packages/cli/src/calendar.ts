// `orrery calendar expand`: what takes place in a calendar file, as JSON.
import { readFile, stat } from 'node:fs/promises';
import { expand, maximumBytes } from '@orrery/client/calendar';
import { sentenceOf, skippedLine, tooLarge } from './calendar-sentences.ts';
import { readArguments, UsageError } from './usage.ts';

/** Exit code 0, or 2 for a file that cannot be used. Throws UsageError. */
export async function calendar(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action !== 'expand') throw new UsageError('What calendar can do is “expand”.');
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(rest, { from: text, to: text, zone: text });
  const [file, more] = positionals;
  if (file === undefined) throw new UsageError('Which file? Name an .ics file after “expand”.');
  if (more !== undefined) throw new UsageError(`One file at a time: “${more}” is one too many.`);
  const from = readDate('--from', values.from);
  const to = readDate('--to', values.to);
  if (from >= to) throw new UsageError(`--to (${to}) has to be later than --from (${from}).`);
  const zone = values.zone ?? 'UTC';
  if (!isZone(zone)) throw new UsageError(`“${zone}” is no time zone: write it like Europe/Berlin.`);
  return printExpansion(await readCalendar(file), file, { from, to, zone });
}

function printExpansion(
  bytes: Uint8Array,
  file: string,
  window: { from: string; to: string; zone: string },
): number {
  const result = expand(bytes, window);
  if (!result.ok) {
    console.error(`${file}: ${sentenceOf(result.why)}`);
    if (result.why.code === 'nothingReadable') result.why.skipped.slice(0, 20).forEach(printSkipped);
    return 2;
  }
  const { occurrences, skipped, unknownZones } = result.value;
  const lines = occurrences.map(({ uid, start, end, summary }) =>
    JSON.stringify({ uid, start, end, summary }),
  );
  console.log(lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`);
  skipped.forEach(printSkipped);
  for (const name of unknownZones) {
    console.error(`Nobody knows the time zone “${name}”: its times are given without a zone.`);
  }
  return 0;
}

const printSkipped = (skipped: Parameters<typeof skippedLine>[0]): void =>
  console.error(skippedLine(skipped));

async function readCalendar(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // Checked before reading, so that a huge file costs nothing.
    if (size > maximumBytes) throw new UsageError(`${file}: ${tooLarge(size, maximumBytes)}`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder',
      EACCES: 'this user may not read it',
    };
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: ${reasons[code] ?? 'it cannot be read'}.`);
  }
}

function readDate(flag: string, text: string | undefined): string {
  if (text === undefined) throw new UsageError(`${flag} is missing: write it like ${flag} 2026-01-01.`);
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new UsageError(`${flag}: “${text}” is no date: write it like 2026-01-01.`);
  }
  return text;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
