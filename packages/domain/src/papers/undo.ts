// Taking back what was done to a paper. Nobody's name comes back by it, one's own neither: who took it away signs again by hand.
import type { MemberId } from '../kernel/ids.ts';
import { type CirclePaperEvent, isPaperOfCircle, keyOfPaper, type PapersEvent } from './events.ts';
import type { PapersState } from './fold.ts';
import { nothingTold } from './metamours/content.ts';
import { undoMyPapers } from './mine/undo.ts';

/** The event that takes an event back, given the state before it. `by`: whose it is, in a circle. */
export function undoPapers(before: PapersState, event: PapersEvent, by?: MemberId): PapersEvent {
  return isPaperOfCircle(event) ? undoOfCircle(before, event, by) : undoMyPapers(before, event);
}

function undoOfCircle(before: PapersState, event: CirclePaperEvent, by?: MemberId): CirclePaperEvent {
  const { paper, parties } = event;
  if (event.type === 'paperSaid') {
    const { signed: _, ...said } = event;
    return { ...said, says: 'notNow', words: '' };
  }
  // less and nothing come back to nobody’s mind as more: what stood before is told anew by hand
  if (event.type === 'metamourTold') return { ...event, part: nothingTold };
  const { kind } = event.content;
  const known = before.papers.get(keyOfPaper(kind, paper, parties));
  const isNew = by !== undefined && (known === undefined || known.drafts.size === 0);
  // a draft that others have seen stays there; of one that nothing came before, its author steps back
  return { type: 'paperSaid', paper, parties, kind, subject: [], says: isNew ? 'no' : 'notNow', words: '' };
}
