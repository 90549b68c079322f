// The sentence from which a repair begins. Whoever opens it names a place on a paper, and could name any: only what all of its people
// signed is quoted, and only among exactly them (TALK30).
import type { TalkAbout } from '../conversations/events.ts';
import type { MemberId } from '../kernel/ids.ts';
import { inTheirOrder } from '../kernel/parties.ts';
import type { PaperKey } from '../papers/events.ts';
import type { Paper, PapersState } from '../papers/fold.ts';
import { itemsOf } from '../papers/kinds.ts';
import type { PaperVersion } from '../papers/versions.ts';

export interface SignedSentence {
  readonly paper: Paper;
  readonly version: PaperVersion;
  /** Null where the version has no such sentence. */
  readonly text: string | null;
}

/** Null where there is nothing to quote. `people`: of the conversation, in any order. */
export function signedSentence(
  papers: PapersState,
  about: TalkAbout | null | undefined,
  people: readonly MemberId[],
  me: MemberId,
): SignedSentence | null {
  const paper = about ? papers.papers.get(about.paper as PaperKey) : undefined;
  const version = paper?.versions.find(({ id }) => id === about?.version);
  if (!paper || !version?.wasSigned || !people.includes(me)) return null;
  if (inTheirOrder(people).join() !== inTheirOrder(paper.parties).join()) return null;
  const item = itemsOf(version.draft.content).find(({ id }) => id === about?.item);
  return { paper, version, text: item?.text ?? null };
}
