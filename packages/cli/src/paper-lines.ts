// What a paper says, line by line, such that nothing in it can pass for what this program says: others wrote it.
import type { Verdict } from '@orrery/client/papers';
import { meaningLine } from './meaning-lines.ts';
import { shown } from './quoted.ts';

type Content = Verdict['paper']['content'];

/** Columns that a terminal shows at least. */
const MOST = 72;

/** Indented, each line by itself, so that none can pass for another. */
const lines = (text: string): string[] => marked('|', text);
/** What this program says of it has a mark of its own: no sentence that somebody wrote begins with it. */
const told = (text: string): string[] => marked('*', text);
const marked = (mark: string, text: string): string[] =>
  text.split(/\r?\n/u).flatMap((line) => wrapped(shown(line)).map((part) => `  ${mark} ${part}`));

function wrapped(line: string): string[] {
  const parts = [''];
  for (const word of line.split(' ').flatMap((one) => one.match(new RegExp(`.{1,${MOST}}`, 'gu')) ?? [''])) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > MOST) parts.push(word);
    else parts[parts.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return parts;
}

export function linesOf(content: Content): string[] {
  const days = [
    ...(content.review ? told(`To be looked at again: ${content.review}`) : []),
    ...(content.ends.until ? told(`Its last day: ${content.ends.until}, ${content.ends.zone}`) : []),
  ];
  if (content.kind === 'agreement')
    return [
      ...content.sections.flatMap(({ title, items }) => [
        ...[...lines(title), '  |'],
        ...items.flatMap(({ text, means }) => [...lines(text), ...about(means), '  |']),
      ]),
      ...days,
    ];
  if (content.kind === 'metamour') {
    const { setting, minutes, there, besides, leave, points } = content;
    return [
      ...named([
        ['First meeting, where and how', setting],
        ['How long', minutes ? `${minutes} minutes` : ''],
        ['Who is there', there],
        ['What else', besides],
        ['How each leaves', leave],
      ]),
      ...points.flatMap(({ of, text, means }) => [
        ...[...told(`${POINTS[of]}:`), ...lines(text)],
        ...[...about(means), '  |'],
      ]),
      ...days,
    ];
  }
  if (content.kind === 'careTerms')
    return [
      ...named([
        ...CARE_PARTS.map(([part, name]): [string, string] => [name, content[part]]),
        ['Kept on record for', content.years ? `${content.years} years` : ''],
        ['Looked back on every', content.weeks ? `${content.weeks} weeks` : ''],
      ]),
      ...days,
    ];
  const { slow, stop, activities, limits, safer, aftercare } = content;
  const parts: [string, string][] = [
    ['Slow', slow],
    ['Stop', stop],
    ...activities.map(({ text }): [string, string] => ['Activity', text]),
    ['What stays out', limits],
    ['What protects', safer],
    ['Afterwards', aftercare],
  ];
  return [...named(parts), ...days];
}

const about = (means: Parameters<typeof meaningLine>[0] | undefined): string[] =>
  means ? told(`What this is about: ${meaningLine(means)}`) : [];

const CARE_PARTS = [
  ['seen', 'What the provider may see'],
  ['reads', 'When the provider reads'],
  ['between', 'In between'],
  ['urgent', 'When it is urgent'],
  ['record', 'What is kept on record'],
  ['secrets', 'What one of several tells alone'],
  ['fees', 'Fees, and cancelling'],
  ['more', 'What else'],
] as const;

const POINTS = { goal: 'What we would like', friction: 'What rubs', limit: 'A limit of ours' } as const;

const named = (parts: readonly [string, string][]): string[] =>
  parts.flatMap(([name, text]) => (text ? [...told(`${name}:`), ...lines(text), '  |'] : []));
