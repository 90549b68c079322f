// What every draft of a paper has to be for anybody to read it as one, whoever's device wrote it. It needs no clock, so that all agree.
import type { MemberId } from '../kernel/ids.ts';
import { isSorted } from './boundaries/content.ts';
import { missingIn } from './care-terms/content.ts';
import { MOST_OF_A_PAPER, showsSomething } from './content.ts';
import { itemsOf, type PaperContent } from './kinds.ts';
import { hasWayOut, MEETING_LENGTH, MEETING_TEXTS } from './metamours/content.ts';
import { PLEDGE_TEXTS } from './pledges/content.ts';

const texts: ReadonlySet<string> = new Set([...PLEDGE_TEXTS, 'activities']);
const meeting: ReadonlySet<string> = new Set([...MEETING_TEXTS, MEETING_LENGTH]);

/** Whether each part that can be answered is called by a name of its own: or a yes to one would show as a yes to another. */
export function areCalledApart(content: PaperContent): boolean {
  const ids = itemsOf(content).map(({ id }) => id);
  if (content.kind === 'agreement') ids.push(...content.sections.map(({ id }) => id));
  else if (content.kind === 'pledge' && ids.some((id) => texts.has(id))) return false;
  else if (content.kind === 'metamour' && content.points.some(({ id }) => meeting.has(id))) return false;
  return new Set(ids).size === ids.length;
}

/** Whether a draft is one at all (PAPER19, PAPER23, PLEDGE2, BOUND1, META10, CARE21). `by` and `parties`: who wrote it, and whose it is, where that is known. */
export const isDraftWhole = (content: PaperContent, by?: MemberId, parties?: readonly MemberId[]): boolean =>
  itemsOf(content).length > 0 &&
  areCalledApart(content) &&
  JSON.stringify(content).length <= MOST_OF_A_PAPER &&
  (content.kind !== 'pledge' || [content.slow, content.stop].every(showsSomething)) &&
  (content.kind !== 'metamour' || hasWayOut(content)) &&
  (content.kind !== 'careTerms' || missingIn(content, parties?.length ?? 2) === undefined) &&
  (content.kind !== 'boundaries' ||
    content.items.every(
      (item) =>
        isSorted(item) &&
        [...item.asks, ...item.touches].every((one) => one !== by && (parties?.includes(one) ?? true)),
    ));
