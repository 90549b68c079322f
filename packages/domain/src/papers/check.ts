// What is asked of a paper before anybody else sees it.
import { type EpochMinutes, endOf, isZone, type LocalDate } from '../kernel/zones.ts';
import type { AgreementContent } from './agreements/content.ts';
import { boundariesFault } from './boundaries/check.ts';
import { careTermsFault } from './care-terms/check.ts';
import { day, MOST_OF_A_PAPER } from './content.ts';
import type { PapersRefusal } from './decide.ts';
import { itemsOf, type PaperContent, paperContent } from './kinds.ts';
import { metamourFault } from './metamours/check.ts';
import { pledgeFault } from './pledges/check.ts';
import { areCalledApart } from './whole.ts';

/** What is wrong with it, at the first field where something is; null for nothing. Fields are called as they lie: `sections.0.items.1`. `people`: how many put their names to it. */
export function contentFault(content: PaperContent, now: EpochMinutes, people = 2): PapersRefusal | null {
  const { title, review, ends } = content;
  if (title.trim() === '') return { code: 'nameMissing', field: 'title' };
  if (title.length > 120) return { code: 'textTooLong', field: 'title' };
  const inside =
    content.kind === 'agreement'
      ? sectionsFault(content)
      : content.kind === 'boundaries'
        ? boundariesFault(content)
        : content.kind === 'metamour'
          ? metamourFault(content)
          : content.kind === 'careTerms'
            ? careTermsFault(content, people)
            : null;
  if (inside) return inside;
  if (review !== '' && !day.safeParse(review).success) return { code: 'dateUnclear', field: 'review' };
  if (ends.until !== '') {
    if (!day.safeParse(ends.until).success) return { code: 'dateUnclear', field: 'ends' };
    if (ends.zone.length > 60 || !isZone(ends.zone)) return { code: 'zoneUnknown', field: 'ends' };
    if ((endOf(ends) ?? now) <= now) return { code: 'dayPast', field: 'ends' };
  }
  const own = content.kind === 'pledge' ? pledgeFault(content, now) : null;
  if (own) return own;
  if (JSON.stringify(content).length > MOST_OF_A_PAPER)
    return { code: 'paperTooLong', field: ITEMS_FIELD[content.kind] };
  return paperContent.safeParse(content).success ? null : { code: 'tooLong' };
}

/** Days to look at it again that are over; one that stood there before may stay, so that whoever writes another sentence need not change it. */
export function reviewFault(
  content: PaperContent,
  today: LocalDate,
  before: PaperContent | undefined,
): PapersRefusal | null {
  const known = new Set(before ? reviewsIn(before).map(({ on }) => on) : []);
  const past = reviewsIn(content).find(({ on }) => on !== '' && on < today && !known.has(on));
  return past ? { code: 'dayPast', field: past.field } : null;
}

const reviewsIn = (content: PaperContent): { readonly field: string; readonly on: string }[] => [
  ...(content.kind === 'boundaries'
    ? content.items.map(({ review }, k) => ({ field: `items.${k}.review`, on: review }))
    : []),
  { field: 'review', on: content.review },
];

const ITEMS_FIELD = {
  agreement: 'sections',
  pledge: 'activities',
  boundaries: 'items',
  metamour: 'points',
  careTerms: 'more',
} as const;

function sectionsFault(content: AgreementContent): PapersRefusal | null {
  const { sections } = content;
  if (itemsOf(content).length === 0) return { code: 'nothingWritten', field: 'sections' };
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
  return areCalledApart(content) ? null : { code: 'tooLong', field: 'sections' };
}
