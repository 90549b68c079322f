// What somebody says of a paper that is there: yes, no, not now or otherwise, a pause, or how near they would like to be.
import type { MemberId, Surroundings } from '../kernel/ids.ts';
import { ok, refuse } from '../kernel/result.ts';
import { minutesOf } from '../kernel/zones.ts';
import { asksOf } from './boundaries/insights.ts';
import { contentFault } from './check.ts';
import { words as wordsSchema } from './content.ts';
import type { Decision, IsIn, PapersIntent } from './decide.ts';
import type { CirclePaperEvent, PaperSubject, SaysOfPaper } from './events.ts';
import type { Paper } from './fold.ts';
import { itemsOf, KINDS, signersOf } from './kinds.ts';
import { type MetamourPart, metamourPart } from './metamours/content.ts';
import { isNearer, partOf } from './metamours/insights.ts';
import { MOST_PAPER_WORDS_BEFORE_NO, MOST_SMALL_WORDS_BEFORE_NO, PAUSE } from './said.ts';
import type { PaperVersion } from './versions.ts';

export function say(
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
export function tell(paper: Paper, part: MetamourPart, me: MemberId, isIn: IsIn): Decision {
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

export const word = (
  { paper, kind, parties }: Paper,
  subject: PaperSubject,
  says: SaysOfPaper,
  words: string,
): CirclePaperEvent => ({
  ...{ type: 'paperSaid', paper, parties: [...parties], kind },
  ...{ subject: [...subject], says, words },
});
