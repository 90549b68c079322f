// A protected time as somebody writes it, and what of it can be kept.
import type { BlockFields, DayOfWeek, LocalDate } from '@orrery/domain';
import { clockOf, readSpan } from './weekly-hours.ts';

export interface WrittenBlock {
  readonly title: string;
  readonly repeats: 'weekly' | 'once';
  readonly days: readonly DayOfWeek[];
  readonly date: LocalDate | null;
  /** `HH:MM`; an end at or before the beginning is the next morning. */
  readonly from: string | null;
  readonly to: string | null;
}

export type BlockFault = 'timeMissing' | 'tooLate' | 'dayMissing' | 'dateMissing';

/** Every field that a protected time can be refused at. A test holds it against the domain. */
export const blockFieldNames = ['title', 'days', 'date', 'from', 'to'] as const;
export type BlockField = (typeof blockFieldNames)[number];

export const longestTitle = 80;

export const freshBlock: WrittenBlock = {
  title: '',
  repeats: 'weekly',
  days: [],
  date: null,
  from: '18:00',
  to: '22:00',
};

export const writeBlock = (block: BlockFields): WrittenBlock => ({
  title: block.title,
  repeats: block.date === null ? 'weekly' : 'once',
  days: block.days as DayOfWeek[],
  date: block.date,
  from: clockOf(block.from),
  to: clockOf(block.to),
});

/** The block, or what is missing and where. */
export function readBlock(
  written: WrittenBlock,
):
  | { readonly fields: BlockFields; readonly faults: null }
  | { readonly fields: null; readonly faults: ReadonlyMap<BlockField, BlockFault> } {
  const faults = new Map<BlockField, BlockFault>();
  if (written.repeats === 'weekly' && written.days.length === 0) faults.set('days', 'dayMissing');
  if (written.repeats === 'once' && written.date === null) faults.set('date', 'dateMissing');
  const span = readSpan(written.from, written.to);
  if (span === 'incomplete') faults.set(written.from === null ? 'from' : 'to', 'timeMissing');
  else if (typeof span === 'string') faults.set('to', 'tooLate');
  if (faults.size > 0 || typeof span === 'string') return { fields: null, faults };
  const [from, to] = span;
  return {
    fields: {
      title: written.title.trim().slice(0, longestTitle),
      days: written.repeats === 'weekly' ? [...written.days].sort((a, b) => a - b) : [],
      date: written.repeats === 'once' ? written.date : null,
      from,
      to,
    },
    faults: null,
  };
}
