// What a paper says, line by line, such that nothing in it can pass for what this program says: others wrote it.
import type { Verdict } from '@orrery/client/papers';

type Content = Verdict['paper']['content'];

/** What moves the cursor, hides, or turns the direction of a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** In one line, whatever somebody has put into it. */
export const shown = (text: string): string => text.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();

/** Indented, so that it stands apart. */
const lines = (text: string): string[] => text.split(/\r?\n/u).map((line) => `  | ${shown(line)}`);

export function linesOf(content: Content): string[] {
  const days = [
    ...(content.review ? [`  | To be looked at again: ${shown(content.review)}`] : []),
    ...(content.ends.until
      ? [`  | Its last day: ${shown(content.ends.until)}, ${shown(content.ends.zone)}`]
      : []),
  ];
  if (content.kind === 'agreement')
    return [
      ...content.sections.flatMap(({ title, items }) => [
        ...[`  | ${shown(title)}`, '  |'],
        ...items.flatMap(({ text }) => [...lines(text), '  |']),
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
  return [...parts.flatMap(([name, text]) => (text ? [`  | ${name}:`, ...lines(text), '  |'] : [])), ...days];
}
