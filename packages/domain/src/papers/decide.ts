import type { EntryId, MemberId, PaperId, Surroundings } from '../kernel/ids.ts';
import { type Result, refuse } from '../kernel/result.ts';
import { draft } from './drafting.ts';
import type { PaperKey, PaperSubject, PapersEvent, SaysOfPaper } from './events.ts';
import type { PapersState } from './fold.ts';
import type { PaperContent } from './kinds.ts';
import type { MetamourPart } from './metamours/content.ts';
import { decideMyPapers, isMyPapersIntent, type MyPapersIntent } from './mine/decide.ts';
import { say, tell } from './saying.ts';

export type PapersIntent =
  | {
      readonly type: 'draftPaper';
      /** The paper that it is a version of; a new one otherwise, with these beside me. */
      readonly paper?: PaperKey;
      readonly id?: PaperId;
      readonly people?: readonly MemberId[];
      /** The version that it was written from. */
      readonly base?: EntryId;
      readonly content: PaperContent;
    }
  | {
      readonly type: 'sayOfPaper';
      readonly paper: PaperKey;
      readonly subject: PaperSubject;
      readonly says: SaysOfPaper;
      readonly words?: string;
    }
  | { readonly type: 'tellPart'; readonly paper: PaperKey; readonly part: MetamourPart }
  | MyPapersIntent;

/** Why a paper did not change, and at which field of the intent. */
export interface PapersRefusal {
  readonly code:
    | 'unknown'
    | 'nobodyWith'
    | 'notYourPaper'
    | 'partyLeft'
    | 'nobodyAsked'
    | 'notAsked'
    | 'notShown'
    | 'listThere'
    | 'saidOften'
    | 'paperFull'
    | 'superseded'
    | 'paperOver'
    | 'unchanged'
    | 'nameMissing'
    | 'nothingWritten'
    | 'textMissing'
    | 'textTooLong'
    | 'paperTooLong'
    | 'dayPast'
    | 'dayNeeded'
    | 'dateUnclear'
    | 'zoneUnknown'
    | 'lengthUnclear'
    | 'numberOutOfRange'
    | 'tooLong';
  readonly field?: string;
}

export type Decision = Result<PapersEvent[], PapersRefusal>;

/** Given the papers of a circle, or those of my own, what an intent makes happen, or why it does not. */
export function decidePapers(state: PapersState, intent: PapersIntent, world: Surroundings): Decision {
  const { me, isIn } = world;
  if (isMyPapersIntent(intent)) return decideMyPapers(state, intent, world);
  if (me === undefined || !isIn) return refuse({ code: 'unknown' });
  if (intent.type === 'draftPaper') return draft(state, intent, world, me, isIn);
  const paper = state.papers.get(intent.paper);
  if (!paper) return refuse({ code: 'unknown' });
  if (!paper.parties.includes(me)) return refuse({ code: 'notYourPaper' });
  return intent.type === 'tellPart'
    ? tell(paper, intent.part, me, isIn)
    : say(paper, intent, world, me, isIn);
}

/** Whether somebody is in the circle. */
export type IsIn = (member: MemberId) => boolean;
