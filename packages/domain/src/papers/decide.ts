import type { EntryId, MemberId, PaperId, Surroundings } from '../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../kernel/parties.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { minutesOf } from '../kernel/zones.ts';
import { asksOf } from './boundaries/insights.ts';
import { contentFault } from './check.ts';
import { words as wordsSchema } from './content.ts';
import {
  type CirclePaperEvent,
  keyOfPaper,
  type PaperKey,
  type PaperSubject,
  type PapersEvent,
  type SaysOfPaper,
} from './events.ts';
import {
  MOST_PAPER_WORDS_BEFORE_NO,
  MOST_SMALL_WORDS_BEFORE_NO,
  PAUSE,
  type Paper,
  type PapersState,
} from './fold.ts';
import { itemsOf, KINDS, ownPaper, type PaperContent, type PaperKind, signersOf } from './kinds.ts';
import { type MetamourPart, metamourPart } from './metamours/content.ts';
import { isNearer, partOf } from './metamours/insights.ts';
import { decideMyPapers, isMyPapersIntent, type MyPapersIntent } from './mine/decide.ts';
import { newestSigned } from './standing.ts';
import type { PaperVersion } from './versions.ts';

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

type Decision = Result<PapersEvent[], PapersRefusal>;

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

type IsIn = (member: MemberId) => boolean;

function draft(
  state: PapersState,
  intent: Extract<PapersIntent, { type: 'draftPaper' }>,
  world: Surroundings,
  me: MemberId,
  isIn: IsIn,
): Decision {
  const known = intent.paper === undefined ? undefined : state.papers.get(intent.paper);
  if (intent.paper !== undefined && !known) return refuse({ code: 'unknown' });
  const parties = known ? [...known.parties] : inTheirOrder([me, ...(intent.people ?? [])]);
  if (!parties.includes(me)) return refuse({ code: 'notYourPaper' });
  if (parties.length < 2) return refuse({ code: 'nobodyWith', field: 'people' });
  if (parties.length > mostPeople) return refuse({ code: 'tooLong', field: 'people' });
  const content = intent.content;
  if (known && known.kind !== content.kind) return refuse({ code: 'unknown' });
  const { isOwn } = KINDS[content.kind];
  if (known && !signersOf(known).includes(me)) return refuse({ code: 'notYourPaper' });
  const own = isOwn ? ownPaperFor(state, content.kind, me, parties) : undefined;
  const paper = own?.paper ?? known?.paper ?? intent.id ?? (world.newId() as PaperId);
  const signers = signersOf({ kind: content.kind, paper, parties });
  if (!(known ? signers : parties).every(isIn)) return refuse({ code: 'partyLeft', field: 'people' });
  const fault =
    contentFault(content, minutesOf(world.now), parties.length) ??
    askedFault(content, (one) => one !== me && parties.includes(one) && isIn(one));
  if (fault) return refuse(fault);
  const last = own?.last;
  if (known && last && known.id !== last.id) return refuse({ code: 'listThere', field: 'people' });
  // of what is full nobody writes a version: it goes on as another one with the same people, and is over by that
  if (last && last.paper !== paper)
    return ok([
      ...(last.saidTooMuch.length > 0 ? [] : [word(last, [], 'no', '')]),
      { type: 'paperDrafted', paper, parties, after: [], content },
    ]);
  // a word to a paper that nobody has drafted makes none
  const there = state.papers.get(keyOfPaper(content.kind, paper, parties));
  if (!known && there && there.drafts.size > 0)
    return refuse(isOwn ? { code: 'listThere', field: 'people' } : { code: 'superseded' });
  const { base } = intent;
  if (base !== undefined && !known?.drafts.has(base)) return refuse({ code: 'superseded' });
  if (known && known.saidTooMuch.length > 0) return refuse({ code: 'paperFull' });
  if (known && known.wordsOf(me) >= MOST_PAPER_WORDS_BEFORE_NO) return refuse({ code: 'saidOften' });
  const before = base === undefined ? undefined : known?.drafts.get(base);
  if (before && JSON.stringify(before.content) === JSON.stringify(content))
    return refuse({ code: 'unchanged' });
  const signed = known ? newestSigned(known).map(({ id }) => id) : [];
  const after = [...new Set([...signed, ...(base === undefined ? [] : [base])])].slice(0, 8);
  return ok([{ type: 'paperDrafted', paper, parties, after, content }]);
}

/** Where what somebody writes of their own with these people goes: to the last there is, or to a new one after it where that is full (BOUND9). */
export function ownPaperFor(
  { papers }: Pick<PapersState, 'papers'>,
  kind: PaperKind,
  me: MemberId,
  parties: readonly MemberId[],
): { readonly paper: PaperId; readonly last: Paper | undefined } {
  let last: Paper | undefined;
  for (let before = 0; ; before += 1) {
    const paper = ownPaper(me, before);
    const there = papers.get(keyOfPaper(kind, paper, parties));
    if (!there || there.drafts.size === 0) return { paper, last };
    last = there;
    if (there.saidTooMuch.length === 0 && there.wordsOf(me) < MOST_PAPER_WORDS_BEFORE_NO)
      return { paper, last };
  }
}

/** Whether everybody who is asked is there to answer. */
function askedFault(content: PaperContent, isThere: IsIn): PapersRefusal | null {
  if (content.kind !== 'boundaries') return null;
  for (const [k, item] of content.items.entries())
    for (const field of ['asks', 'touches'] as const)
      if (!item[field].every(isThere)) return { code: 'notShown', field: `items.${k}.${field}` };
  return null;
}

function say(
  paper: Paper,
  { subject, says, words: given = '' }: Extract<PapersIntent, { type: 'sayOfPaper' }>,
  world: Surroundings,
  me: MemberId,
  isIn: IsIn,
): Decision {
  const words = given.trim();
  if (!wordsSchema.safeParse(words).success) return refuse({ code: 'textTooLong', field: 'words' });
  if (says === 'counter' && words === '') return refuse({ code: 'textMissing', field: 'words' });
  const [id, item] = subject;
  const version = paper.versions.find((one) => one.id === id);
  const isSigner = signersOf(paper).includes(me);
  // withdrawing from a paper is refused to nobody whose name it takes
  if (item === undefined && !isSigner) return refuse({ code: 'notYourPaper' });
  if (id === undefined)
    return says === 'no' ? ok([word(paper, [], says, words)]) : refuse({ code: 'unknown' });
  if (id === PAUSE && KINDS[paper.kind].hasPause && item === undefined) return pause(paper, says, me);
  if (!version) return refuse({ code: 'superseded' });
  if (item !== undefined && !itemsOf(version.draft.content).some((one) => one.id === item))
    return refuse({ code: 'superseded' });
  if (KINDS[paper.kind].isOwn && (item === undefined || !asksOf(version.draft.content, item).includes(me)))
    return refuse({ code: 'notAsked' });
  if (says !== 'yes') return ok([word(paper, subject, says, words)]);
  if (!signersOf(paper).every(isIn)) return refuse({ code: 'partyLeft' });
  if (paper.saidTooMuch.length > 0) return refuse({ code: 'paperFull' });
  const isSmall = !KINDS[paper.kind].isSignedWhole && item !== undefined;
  if (hasSaidOften(paper, me, isSmall)) return refuse({ code: 'saidOften' });
  // what was signed meanwhile is nothing that this one comes instead of
  if (!version.isUpToDate) return refuse({ code: 'superseded' });
  // whoever drafted it may have had another app, or a clock that is wrong: what nobody may draft, nobody signs
  const fault = contentFault(version.draft.content, minutesOf(world.now), paper.parties.length);
  if (fault) return refuse(fault.code === 'dayPast' ? { code: 'paperOver' } : fault);
  const others = item === undefined ? alsoSigned(paper, version, me) : [];
  return ok([...others.map((one) => word(paper, [one.id], 'notNow', '')), word(paper, subject, says, words)]);
}

const hasSaidOften = (paper: Paper, me: MemberId, isSmall: boolean): boolean =>
  isSmall
    ? paper.smallWordsOf(me) >= MOST_SMALL_WORDS_BEFORE_NO
    : paper.wordsOf(me) >= MOST_PAPER_WORDS_BEFORE_NO;

/** A pause is refused to nobody whose it is; it says nothing but itself. “Not now” takes back one’s own ready. */
function pause(paper: Paper, says: SaysOfPaper, me: MemberId): Decision {
  if (says === 'counter') return refuse({ code: 'unknown' });
  if (says === 'yes' && paper.saidTooMuch.length > 0) return refuse({ code: 'paperFull' });
  if (says === 'yes' && hasSaidOften(paper, me, true)) return refuse({ code: 'saidOften' });
  return ok([word(paper, [PAUSE], says, '')]);
}

/** Less, and nothing, is refused to nobody whose paper it is (META6). */
function tell(paper: Paper, part: MetamourPart, me: MemberId, isIn: IsIn): Decision {
  if (paper.kind !== 'metamour') return refuse({ code: 'unknown' });
  if (part.when.length > 2_000) return refuse({ code: 'textTooLong', field: 'when' });
  if (!metamourPart.safeParse(part).success) return refuse({ code: 'tooLong' });
  if (isNearer(partOf(paper, me), part)) {
    if (!paper.parties.every(isIn)) return refuse({ code: 'partyLeft' });
    if (paper.saidTooMuch.length > 0) return refuse({ code: 'paperFull' });
    if (hasSaidOften(paper, me, true)) return refuse({ code: 'saidOften' });
  }
  const { paper: id, parties } = paper;
  return ok([{ type: 'metamourTold', paper: id, parties: [...parties], part }]);
}

/** Other drafts under which my name stands alone: nobody signs two that come instead of each other. */
const alsoSigned = (paper: Paper, version: PaperVersion, me: MemberId): PaperVersion[] =>
  paper.versions.filter((one) => one.id !== version.id && !one.wasSigned && one.answers.get(me) === 'yes');

const word = (
  { paper, kind, parties }: Paper,
  subject: PaperSubject,
  says: SaysOfPaper,
  words: string,
): CirclePaperEvent => ({
  ...{ type: 'paperSaid', paper, parties: [...parties], kind },
  ...{ subject: [...subject], says, words },
});
