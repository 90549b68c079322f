import { day } from '../content.ts';
import { areCalledApart } from '../whole.ts';
import { type BoundariesContent, type BoundaryItem, isSorted } from './content.ts';

interface BoundaryFault {
  readonly code:
    | 'textTooLong'
    | 'textMissing'
    | 'nothingWritten'
    | 'paperTooLong'
    | 'dateUnclear'
    | 'nobodyAsked'
    | 'tooLong';
  readonly field: string;
}

const texts = [
  { field: 'text', most: 2_000 },
  { field: 'why', most: 2_000 },
  { field: 'crossed', most: 2_000 },
  { field: 'elsewhere', most: 120 },
] as const;

/** What is wrong with a list of boundaries beside what is asked of every paper (BOUND1). */
export function boundariesFault(content: BoundariesContent): BoundaryFault | null {
  const { items } = content;
  if (items.length === 0) return { code: 'nothingWritten', field: 'items' };
  if (items.length > 40) return { code: 'paperTooLong', field: 'items' };
  for (const [k, item] of items.entries()) {
    const fault = itemFault(item);
    if (fault) return { ...fault, field: `items.${k}.${fault.field}` };
  }
  return areCalledApart(content) ? null : { code: 'tooLong', field: 'items' };
}

function itemFault(item: BoundaryItem): BoundaryFault | null {
  for (const { field, most } of texts) if (item[field].length > most) return { code: 'textTooLong', field };
  if (item.text.trim() === '') return { code: 'textMissing', field: 'text' };
  if (item.whose === 'mine' && item.crossed.trim() === '') return { code: 'textMissing', field: 'crossed' };
  if (item.whose !== 'mine' && item.asks.length === 0) return { code: 'nobodyAsked', field: 'asks' };
  if (item.review !== '' && !day.safeParse(item.review).success)
    return { code: 'dateUnclear', field: 'review' };
  return isSorted(item) ? null : { code: 'tooLong', field: 'text' };
}
