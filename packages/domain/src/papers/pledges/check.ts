import { type EpochMinutes, endOf } from '../../kernel/zones.ts';
import { showsSomething } from '../content.ts';
import { areCalledApart } from '../whole.ts';
import { LONGEST_PLEDGE, PLEDGE_TEXTS, type PledgeContent } from './content.ts';

interface PledgeFault {
  readonly code: 'textTooLong' | 'textMissing' | 'nothingWritten' | 'paperTooLong' | 'dayNeeded' | 'tooLong';
  readonly field: string;
}

/** What is wrong with a pledge beside what is asked of every paper: no consent is for ever, and stop has a word (PLEDGE2). */
export function pledgeFault(content: PledgeContent, now: EpochMinutes): PledgeFault | null {
  const { activities, ends } = content;
  for (const field of PLEDGE_TEXTS) {
    if (content[field].length > 2_000) return { code: 'textTooLong', field };
    if ((field === 'slow' || field === 'stop') && !showsSomething(content[field]))
      return { code: 'textMissing', field };
  }
  if (activities.length === 0) return { code: 'nothingWritten', field: 'activities' };
  if (activities.length > 60) return { code: 'paperTooLong', field: 'activities' };
  for (const [k, { text }] of activities.entries()) {
    if (text.trim() === '') return { code: 'textMissing', field: `activities.${k}` };
    if (text.length > 2_000) return { code: 'textTooLong', field: `activities.${k}` };
  }
  if (!areCalledApart(content)) return { code: 'tooLong', field: 'activities' };
  const end = endOf(ends);
  return end === null || end > now + LONGEST_PLEDGE * 1440 ? { code: 'dayNeeded', field: 'ends' } : null;
}
