// How a paper stands for everybody. Whoever has left is out of every paper, whatever was said (MERGE9): who that is, the sealed log
// knows, and it is asked with each question, as the time is.
import { consentOf, type Said } from '../kernel/consent.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { InCircle, Unread } from '../kernel/parties.ts';
import { type EpochMinutes, endOf } from '../kernel/zones.ts';
import { PAUSE, type Paper } from './fold.ts';
import { KINDS } from './kinds.ts';
import type { PaperVersion } from './versions.ts';

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
  const left = paper.parties.filter((party) => !isIn(party));
  if (left.length > 0) return { kind: 'ended', left };
  if (paper.saidTooMuch.length > 0) return { kind: 'withdrawn', by: paper.saidTooMuch };
  const version = paper.versions.find(({ counts }) => counts);
  if (version) {
    if (isVersionPast(version, now)) return { kind: 'expired', version };
    const by = new Set(unread.filter((one) => standsOver(one, paper, version)).map((one) => one.by));
    if (isPaused(paper)) return { kind: 'paused', version };
    return by.size > 0 ? { kind: 'unread', version, by: [...by].sort() } : { kind: 'inForce', version };
  }
  const open = openVersions(paper, now);
  if (open.length > 0) {
    const waitingFor = paper.parties.filter((party) =>
      open.every(({ answers }) => answers.get(party) !== 'yes'),
    );
    return { kind: 'proposed', versions: open, waitingFor };
  }
  const newest = newestSigned(paper);
  const last = newest.at(-1);
  if (newest.length > 1 && newest.some(({ isSigned }) => isSigned))
    return { kind: 'crossed', versions: newest };
  if (last) return { kind: 'withdrawn', by: whoHolds(paper, last) };
  return { kind: 'declined', by: paper.parties.filter((party) => hasDeclined(paper, party)) };
}

/** Whether somebody has paused it, and not each of them has said ready having seen that: also where it is not in force. */
export const isPaused = (paper: Paper): boolean =>
  KINDS[paper.kind].hasPause &&
  [...paper.words.values()].some(({ subject, says }) => subject === PAUSE && says === 'no') &&
  !paper.parties.every((party) => isReady(paper, party));

/** Whether somebody has said ready, having seen every pause, and has not taken that back. */
export function isReady({ words, ancestry }: Paper, party: MemberId): boolean {
  const said = [...words.values()].flatMap(({ subject, says, entry, by }): Said<MemberId>[] => {
    if (subject !== PAUSE || (says !== 'no' && by !== party)) return [];
    return [{ entry, by, says: says === 'yes' ? 'yes' : 'no' }];
  });
  return consentOf([party], said, ancestry).inForce;
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

const whoHolds = ({ parties }: Paper, { answers }: PaperVersion): MemberId[] => {
  const noes = parties.filter((party) => answers.get(party) === 'no');
  return noes.length > 0
    ? noes
    : parties.filter((party) => !['yes', 'again'].includes(answers.get(party) ?? ''));
};
const hasDeclined = ({ versions }: Paper, party: MemberId): boolean =>
  versions.some(({ answers }) => answers.get(party) === 'no');

/** Whether not everybody’s yes to it has seen what cannot be read. */
function standsOver({ by, isSeenBy }: Unread, { parties, words }: Paper, { id }: PaperVersion): boolean {
  const hasSeen = (party: MemberId) =>
    [...words.values()].some(
      (word) => word.by === party && word.says === 'yes' && word.subject === id && isSeenBy(word.entry),
    );
  return parties.includes(by) && !parties.every(hasSeen);
}
