// Questions about the papers of a circle, asked by one who is in it. Nothing here counts who signs, declines or withdraws how often.
import type { EntryId, MemberId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import type { EpochMinutes, LocalDate } from '../kernel/zones.ts';
import { itemsToAnswer, itemsToReview } from './boundaries/insights.ts';
import type { Paper, PapersState, PaperWord } from './fold.ts';
import { KINDS, signersOf } from './kinds.ts';
import { openVersions, standingOfPaper } from './standing.ts';
import type { PaperVersion } from './versions.ts';

type Papers = Pick<PapersState, 'papers'>;

/** The version to show of a paper: what counts, or else what is talked about, or what was last. */
export const shownVersion = (paper: Paper, now: EpochMinutes): PaperVersion =>
  (paper.versions.find(({ counts }) => counts) ??
    openVersions(paper, now).at(-1) ??
    paper.versions.at(-1)) as PaperVersion;

/** Papers of which there is a draft to read, by their titles. What is only spoken of is none. */
export const papersOf = ({ papers }: Papers, now: EpochMinutes): Paper[] =>
  [...papers.values()]
    .filter(({ versions }) => versions.length > 0)
    .map((paper) => ({ paper, title: shownVersion(paper, now).draft.content.title }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.paper.id < b.paper.id ? -1 : 1))
    .map(({ paper }) => paper);

/** Versions that wait for my name, or for any other answer. Whoever said “not now” is not asked again. */
export const versionsToAnswer = (paper: Paper, circle: InCircle, now: EpochMinutes): PaperVersion[] => {
  if (!paper.parties.includes(circle.me) || !signersOf(paper).every(circle.isIn)) return [];
  if (paper.saidTooMuch.length > 0) return [];
  if (KINDS[paper.kind].isOwn)
    return paper.versions.filter(
      (version) => version.counts && itemsToAnswer(paper, version, circle, now).length > 0,
    );
  return openVersions(paper, now).filter(({ answers }) =>
    ['open', 'again'].includes(answers.get(circle.me) ?? ''),
  );
};

export const papersToAnswer = (state: Papers, circle: InCircle, now: EpochMinutes): Paper[] =>
  papersOf(state, now).filter((paper) => versionsToAnswer(paper, circle, now).length > 0);

/** Papers in force that it is time to look at again: the day that they name has come. */
export const papersToReview = (
  state: Papers,
  circle: InCircle,
  now: EpochMinutes,
  today: LocalDate,
): Paper[] =>
  papersOf(state, now).filter((paper) => {
    if (!signersOf(paper).includes(circle.me)) return false;
    const standing = standingOfPaper(paper, circle, now);
    if (standing.kind !== 'inForce' && standing.kind !== 'unread') return false;
    const { review } = standing.version.draft.content;
    // whoever has drafted what comes next has looked at it
    const isDue = (review !== '' && review <= today) || itemsToReview(standing.version, today).length > 0;
    return isDue && openVersions(paper, now).length === 0;
  });

/** What somebody said last on a subject; several where two devices did at once. */
export function lastSaid(paper: Paper, by: MemberId, subject: readonly string[]): PaperWord[] {
  const key = subject.join(' ');
  const own = [...paper.words.values()].filter((word) => word.by === by && word.subject === key);
  return own.filter((one) => !own.some((later) => paper.ancestry.precedes(one.entry, later.entry)));
}

/**
 * Whether somebody's no, to the whole paper or to a version, takes back their own name under it. Their words alone say so: a no that they
 * said having signed; nothing more is written.
 */
export function tookBack(paper: Paper, party: MemberId, version?: EntryId): boolean {
  const on = version === undefined ? paper.versions.map(({ id }) => id) : [version];
  const own = [...paper.words.values()].filter(({ by }) => by === party);
  const { precedes } = paper.ancestry;
  const yeses = own.filter(({ says, subject }) => says === 'yes' && on.includes(subject as EntryId));
  const noes = own.filter(
    ({ says, subject }) => says === 'no' && (subject === '' || on.includes(subject as EntryId)),
  );
  const last = noes.filter((one) => !noes.some((later) => precedes(one.entry, later.entry)));
  const isOfName = (no: PaperWord) =>
    yeses.some((yes) => ['', yes.subject].includes(no.subject) && precedes(yes.entry, no.entry));
  return last.length > 0 && last.every(isOfName);
}

/** What each has last said to one sentence of a version, in order of the parties. */
export const saidOfItem = (paper: Paper, version: EntryId, item: string): PaperWord[] =>
  paper.parties.flatMap((party) => lastSaid(paper, party, [version, item]));
