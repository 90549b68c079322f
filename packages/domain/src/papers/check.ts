// What is asked of a paper before anybody else sees it.
import { type EpochMinutes, endOf, isZone } from '../kernel/zones.ts';
import { agreementContent } from './agreements/content.ts';
import { day, MOST_OF_A_PAPER } from './content.ts';
import type { PapersRefusal } from './decide.ts';
import { itemsOf, type PaperContent } from './kinds.ts';

/** What is wrong with it, at the first field where something is; null for nothing. Fields are called as they lie: `sections.0.items.1`. */
export function contentFault(content: PaperContent, now: EpochMinutes): PapersRefusal | null {
  const { title, review, ends } = content;
  if (title.trim() === '') return { code: 'nameMissing', field: 'title' };
  if (title.length > 120) return { code: 'textTooLong', field: 'title' };
  const inside = sectionsFault(content);
  if (inside) return inside;
  if (itemsOf(content).length === 0) return { code: 'nothingWritten', field: 'sections' };
  if (review !== '' && !day.safeParse(review).success) return { code: 'dateUnclear', field: 'review' };
  if (ends.until !== '') {
    if (!day.safeParse(ends.until).success) return { code: 'dateUnclear', field: 'ends' };
    if (ends.zone.length > 60 || !isZone(ends.zone)) return { code: 'zoneUnknown', field: 'ends' };
    if ((endOf(ends) ?? now) <= now) return { code: 'dayPast', field: 'ends' };
  }
  if (JSON.stringify(content).length > MOST_OF_A_PAPER) return { code: 'paperTooLong', field: 'sections' };
  return agreementContent.safeParse(content).success ? null : { code: 'tooLong' };
}

function sectionsFault({ sections }: PaperContent): PapersRefusal | null {
  if (sections.length > 24) return { code: 'paperTooLong', field: 'sections' };
  for (const [k, section] of sections.entries()) {
    const field = `sections.${k}`;
    if (section.title.trim() === '') return { code: 'nameMissing', field: `${field}.title` };
    if (section.title.length > 120) return { code: 'textTooLong', field: `${field}.title` };
    if (section.items.length > 40) return { code: 'paperTooLong', field };
    for (const [l, { text }] of section.items.entries()) {
      if (text.trim() === '') return { code: 'textMissing', field: `${field}.items.${l}` };
      if (text.length > 2_000) return { code: 'textTooLong', field: `${field}.items.${l}` };
    }
  }
  const ids = [...sections, ...itemsOf({ sections } as PaperContent)].map(({ id }) => id);
  return new Set(ids).size < ids.length ? { code: 'tooLong', field: 'sections' } : null;
}
