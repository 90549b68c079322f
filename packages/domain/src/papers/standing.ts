// How a paper stands for everybody. Whoever has left is out of every paper, whatever was said (MERGE9): who that is, the sealed log
// knows, and it is asked with each question, as the time is.
import { consentOf, type Said } from '../kernel/consent.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { InCircle, Unread } from '../kernel/parties.ts';
import { type EpochMinutes, endOf } from '../kernel/zones.ts';
import type { Paper } from './fold.ts';
import { KINDS, signersOf } from './kinds.ts';
import { PAUSE } from './said.ts';
import { asYes, type PaperVersion } from './versions.ts';

export type PaperStanding =
  | { readonly kind: 'inForce'; readonly version: PaperVersion }
  /** Its last day is over. */
  | { readonly kind: 'expired'; readonly version: PaperVersion }
  /** Somebody paused it, and not each has said ready since. Who, and who has, is shown to nobody. */
  | { readonly kind: 'paused'; readonly version: PaperVersion }
  /** As far as can be read here, in force; somebody wrote what cannot, and not everybody’s yes had seen that. */
  | { readonly kind: 'unread'; readonly version: PaperVersion; readonly by: readonly MemberId[] }
  /** Several versions were signed at the same time: none counts, and a new one that comes instead of them all is needed. */
  | { readonly kind: 'crossed'; readonly versions: readonly PaperVersion[] }
  /** Not everybody has signed. */
  | {
      readonly kind: 'proposed';
      readonly versions: readonly PaperVersion[];
      readonly waitingFor: readonly MemberId[];
    }
  /** It was in force, until somebody took their name from it. */
  | { readonly kind: 'withdrawn'; readonly by: readonly MemberId[] }
  | { readonly kind: 'declined'; readonly by: readonly MemberId[] }
  /** Somebody whose name it needs has left. */
  | { readonly kind: 'ended'; readonly left: readonly MemberId[] };

type Among = Omit<InCircle, 'me'>;

export function standingOfPaper(
  paper: Paper,
  { isIn, unread = [] }: Among,
  now: EpochMinutes,
): PaperStanding {
  const signers = signersOf(paper);
  const left = signers.filter((party) => !isIn(party));
  if (left.length > 0) return { kind: 'ended', left };
  if (paper.saidTooMuch.length > 0) return { kind: 'withdrawn', by: paper.saidTooMuch };
  const version = paper.versions.find(({ counts }) => counts);
  if (version) {
    if (isVersionPast(version, now)) return { kind: 'expired', version };
    if (isPaused(paper, [])) return { kind: 'paused', version };
    const by = new Set(unread.filter((one) => standsOver(one, paper, version.id)).map((one) => one.by));
    if (by.size > 0) return { kind: 'unread', version, by: [...by].sort() };
    // a name under it takes back no pause, not one either that cannot be read
    return isPaused(paper, unread) ? { kind: 'paused', version } : { kind: 'inForce', version };
  }
  const open = openVersions(paper, now);
  if (open.length > 0) {
    const waitingFor = signers.filter((party) => open.every(({ answers }) => answers.get(party) !== 'yes'));
    return { kind: 'proposed', versions: open, waitingFor };
  }
  const newest = newestSigned(paper);
  const last = newest.at(-1);
  if (newest.length > 1 && newest.some(({ isSigned }) => isSigned))
    return { kind: 'crossed', versions: newest };
  if (last) return { kind: 'withdrawn', by: whoHolds(paper, last) };
  return { kind: 'declined', by: signers.filter((party) => hasDeclined(paper, party)) };
}

/**
 * Whether somebody has paused it, and not each of them has said ready having seen that: also where it is not in force. What cannot be
 * read here may be a pause (MERGE9).
 */
export const isPaused = (paper: Paper, unread: readonly Unread[]): boolean =>
  KINDS[paper.kind].hasPause &&
  ([...paper.words.values()].some(({ subject, says }) => subject === PAUSE && says === 'no') ||
    unread.some((one) => standsOver(one, paper, PAUSE))) &&
  !paper.parties.every((party) => isReady(paper, party, unread));

/** Whether somebody has said ready, having seen every pause and what may be one, and has not taken that back. */
export function isReady(paper: Paper, party: MemberId, unread: readonly Unread[]): boolean {
  const { words, ancestry, parties } = paper;
  const said = [...words.values()].flatMap(({ subject, says, entry, by }): Said<MemberId>[] => {
    if (subject !== PAUSE || (says !== 'no' && by !== party)) return [];
    return [{ entry, by, says: says === 'yes' ? 'yes' : 'no' }];
  });
  const hasSeen = (one: Unread) => !parties.includes(one.by) || saidYesHaving(one, paper, party, PAUSE);
  return consentOf([party], said, ancestry).inForce && unread.every(hasSeen);
}

/** What was signed last: more than one where several were at the same time. */
export const newestSigned = ({ versions }: Pick<Paper, 'versions'>): PaperVersion[] =>
  versions.filter(({ wasSigned, isReplaced }) => wasSigned && !isReplaced);

/** A pledge without a last day is over from the beginning: no consent is for ever (PLEDGE2). */
export const isVersionPast = ({ draft: { content } }: PaperVersion, now: EpochMinutes): boolean => {
  const end = endOf(content.ends);
  return end === null ? content.kind === 'pledge' : end <= now;
};

/** Versions that are talked about: up to date, not declined, with nothing drafted after them, and not in force themselves. */
export const openVersions = (paper: Paper, now: EpochMinutes): PaperVersion[] =>
  paper.versions.filter(
    (version) =>
      version.isUpToDate &&
      !version.counts &&
      !version.isFollowed &&
      !isVersionPast(version, now) &&
      ![...version.answers.values()].includes('no') &&
      // one that was in force is talked about again once somebody signs it anew
      (!version.wasSigned || [...version.answers.values()].includes('yes')),
  );

const whoHolds = (paper: Paper, { answers }: PaperVersion): MemberId[] => {
  const parties = signersOf(paper);
  const noes = parties.filter((party) => answers.get(party) === 'no');
  return noes.length > 0
    ? noes
    : parties.filter((party) => !['yes', 'again'].includes(answers.get(party) ?? ''));
};
const hasDeclined = ({ versions }: Paper, party: MemberId): boolean =>
  versions.some(({ answers }) => answers.get(party) === 'no');

/** Whether not everybody’s yes to it has seen what cannot be read. */
export const standsOver = (one: Unread, paper: Paper, subject: string): boolean => {
  const signers = signersOf(paper);
  return signers.includes(one.by) && !signers.every((party) => saidYesHaving(one, paper, party, subject));
};

const saidYesHaving = (
  { isSeenBy }: Unread,
  { kind, words, drafts }: Paper,
  party: MemberId,
  subject: string,
): boolean => {
  const yeses = KINDS[kind].isOwn ? [...drafts.values()].map(asYes) : [...words.values()];
  return yeses.some(
    (word) => word.by === party && word.says === 'yes' && word.subject === subject && isSeenBy(word.entry),
  );
};
