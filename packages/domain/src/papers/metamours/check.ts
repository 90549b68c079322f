import { areCalledApart } from '../whole.ts';
import { hasWayOut, MEETING_TEXTS, type MetamourContent, metamourItems } from './content.ts';

interface MetamourFault {
  readonly code:
    | 'textTooLong'
    | 'textMissing'
    | 'nothingWritten'
    | 'paperTooLong'
    | 'lengthUnclear'
    | 'tooLong';
  readonly field: string;
}

/** What is wrong with a metamour plan beside what is asked of every paper (META10). */
export function metamourFault(content: MetamourContent): MetamourFault | null {
  const { points, minutes } = content;
  for (const field of MEETING_TEXTS) if (content[field].length > 2_000) return { code: 'textTooLong', field };
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1_440)
    return { code: 'lengthUnclear', field: 'minutes' };
  if (!hasWayOut(content)) return { code: 'textMissing', field: 'leave' };
  if (points.length > 60) return { code: 'paperTooLong', field: 'points' };
  for (const [k, { text }] of points.entries()) {
    if (text.trim() === '') return { code: 'textMissing', field: `points.${k}` };
    if (text.length > 2_000) return { code: 'textTooLong', field: `points.${k}` };
  }
  if (metamourItems(content).length === 0) return { code: 'nothingWritten', field: 'points' };
  return areCalledApart(content) ? null : { code: 'tooLong', field: 'points' };
}
