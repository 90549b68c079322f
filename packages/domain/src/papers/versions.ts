// How the versions of a paper stand. What counts as a yes and as a no is said here; whether a yes counts, the one rule says
// (MERGE1–MERGE9). A version that was once in force comes instead of all that it follows, and never goes back: so no withdrawal
// ever puts an older text in force again.
import { consentOf, type Said } from '../kernel/consent.ts';
import type { Ancestry } from '../kernel/history.ts';
import type { EntryId, MemberId } from '../kernel/ids.ts';
import type { Draft, Paper, PaperWord } from './fold.ts';
import { itemsOf, KINDS, signersOf } from './kinds.ts';

/**
 * What somebody's word to a version comes to. `again`: they signed, and since then, or at the same time, somebody said a no that
 * their yes has not seen, so they are asked anew. `part`: they would have a part of it otherwise.
 */
export type PaperAnswer = 'yes' | 'no' | 'notNow' | 'counter' | 'part' | 'again' | 'open';

export interface PaperVersion {
  readonly id: EntryId;
  readonly draft: Draft;
  readonly answers: ReadonlyMap<MemberId, PaperAnswer>;
  /** Everybody's name stands under it. Whether it counts is more than that. */
  readonly isSigned: boolean;
  /** At some moment everybody's name stood under it, as far as anybody could have known: for good. */
  readonly wasSigned: boolean;
  /** Everybody's name stands under it, and every other version that was ever signed is one that it follows. */
  readonly counts: boolean;
  /** Everything that was ever signed is what it follows: it may still be signed. */
  readonly isUpToDate: boolean;
  /** A later draft goes on from it that nobody has said no to. */
  readonly isFollowed: boolean;
  /** A later version that goes on from it was signed: it never counts again. */
  readonly isReplaced: boolean;
}

type SaidOfPaper = Pick<Paper, 'kind' | 'paper' | 'parties' | 'drafts' | 'words'>;

export function versionsOf(paper: SaidOfPaper, ancestry: Ancestry): PaperVersion[] {
  const spoken = [...paper.words.values()];
  const signers = signersOf(paper);
  const drafts = [...paper.drafts.values()];
  const all = drafts.map((draft) => {
    const heard = heardOf(paper, draft, spoken, ancestry);
    return { draft, heard, wasSigned: wasSigned(signers, heard, ancestry) };
  });
  const signed = all.filter((one) => one.wasSigned).map(({ draft }) => draft.entry);
  const follows = new Map(drafts.map((draft) => [draft.entry, followedBy(paper.drafts, draft, ancestry)]));
  const answers = new Map(
    all.map(({ draft, heard }) => [
      draft.entry,
      new Map(signers.map((party) => [party, answerOf(party, heard, ancestry)])),
    ]),
  );
  const isDeclined = (one: EntryId) => [...(answers.get(one)?.values() ?? [])].includes('no');
  // a no to what was drafted after it leaves the one before on the table
  const followed = new Set([...follows].flatMap(([one, before]) => (isDeclined(one) ? [] : [...before])));
  const versions = all.map(({ draft, heard, wasSigned }): PaperVersion => {
    const isUpToDate = signed.every(
      (one) => one === draft.entry || follows.get(draft.entry)?.has(one) === true,
    );
    const isSigned = signers.every((party) => stands(party, heard, ancestry));
    return {
      ...{ id: draft.entry, draft, isSigned, wasSigned, isUpToDate, counts: isSigned && isUpToDate },
      answers: answers.get(draft.entry) ?? new Map(),
      isFollowed: followed.has(draft.entry),
      isReplaced: signed.some((one) => follows.get(one)?.has(draft.entry)),
    };
  });
  // by how many came before each, so that the order is the same whatever came first here
  const place = new Map(
    versions.map(({ id }) => [id, versions.filter((one) => ancestry.precedes(one.id, id)).length]),
  );
  const placeOf = ({ id }: PaperVersion) => place.get(id) ?? 0;
  return versions.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.draft.at < b.draft.at ? -1 : a.draft.at > b.draft.at ? 1 : a.id < b.id ? -1 : 1),
  );
}

/** Everything that a draft comes instead of, and what that came instead of: as far as its author had it. */
export function followedBy(
  drafts: ReadonlyMap<EntryId, Draft>,
  draft: Draft,
  ancestry: Ancestry,
): ReadonlySet<EntryId> {
  const found = new Set<EntryId>();
  const from = [draft];
  for (let one = from.pop(); one; one = from.pop())
    for (const id of one.after) {
      const before = drafts.get(id);
      if (!before || found.has(id) || !ancestry.precedes(id, one.entry)) continue;
      found.add(id);
      from.push(before);
    }
  return found;
}

/** All that was said on one version, or on the whole. */
interface Heard {
  readonly version: EntryId;
  readonly yeses: readonly PaperWord[];
  /** Of anybody, on it or on all of the paper. */
  readonly noes: readonly PaperWord[];
  /** What takes back one's own yes and nobody else's. */
  readonly takenBack: readonly PaperWord[];
}

function heardOf(paper: SaidOfPaper, draft: Draft, spoken: readonly PaperWord[], ancestry: Ancestry): Heard {
  const { entry: version, content } = draft;
  const { isSignedWhole, isOwn } = KINDS[paper.kind];
  const items = new Set(isSignedWhole ? itemsOf(content).map(({ id }) => `${version} ${id}`) : []);
  const signers = signersOf(paper);
  const heard = spoken.filter(({ by }) => signers.includes(by));
  return {
    version,
    yeses: isOwn
      ? [asYes(draft)]
      : // a yes is to what its author had: nobody signs a text before it was written
        heard.filter(
          ({ subject, says, entry }) =>
            subject === version && says === 'yes' && ancestry.precedes(version, entry),
        ),
    noes: heard.filter(({ subject, says }) => says === 'no' && (subject === '' || subject === version)),
    takenBack: heard.filter(
      ({ subject, says }) =>
        (subject === version && (says === 'notNow' || says === 'counter')) ||
        (items.has(subject) && says !== 'yes'),
    ),
  };
}

/** Whoever writes what is their own stands to it by writing it. */
export const asYes = ({ entry, by, at }: Draft): PaperWord => ({
  ...{ entry, by, at, subject: entry, says: 'yes', words: '' },
});

const said =
  (says: 'yes' | 'no') =>
  ({ entry, by }: PaperWord): Said<MemberId> => ({ entry, by, says });
const of = (party: MemberId) => (word: PaperWord) => word.by === party;

/** Whether somebody's name stands under it: one yes of theirs has seen every no, and whatever they took back themselves. */
const stands = (party: MemberId, { yeses, noes, takenBack }: Heard, ancestry: Ancestry): boolean =>
  consentOf(
    [party],
    [
      ...yeses.filter(of(party)).map(said('yes')),
      ...[...noes, ...takenBack.filter(of(party))].map(said('no')),
    ],
    ancestry,
  ).inForce;

function answerOf(party: MemberId, heard: Heard, ancestry: Ancestry): PaperAnswer {
  const own = [...heard.yeses, ...heard.noes, ...heard.takenBack].filter(of(party));
  const last = own.filter((one) => !own.some((later) => ancestry.precedes(one.entry, later.entry)));
  if (last.length === 0) return 'open';
  if (last.some(({ says, subject }) => says === 'no' && (subject === '' || subject === heard.version)))
    return 'no';
  for (const says of ['counter', 'notNow'] as const)
    if (last.some((one) => one.says === says && one.subject === heard.version)) return says;
  if (last.some(({ says }) => says !== 'yes')) return 'part';
  if (stands(party, heard, ancestry)) return 'yes';
  // what somebody took back of a part, and signed since on another device without having seen it
  const withoutNoes = { ...heard, noes: heard.noes.filter(of(party)) };
  return stands(party, withoutNoes, ancestry) ? 'again' : 'part';
}

/**
 * Whether everybody's name stood under it at some moment: whether for each there is a yes that goes with a yes of each of the
 * others, so that somebody who had just those saw it signed. Nothing that is said later changes it. (With three or more it may find
 * a moment that nobody could have seen, pair by pair; then an older version rests where it might have stood: no beats yes.)
 */
function wasSigned(parties: readonly MemberId[], heard: Heard, ancestry: Ancestry): boolean {
  const { yeses, noes, takenBack } = heard;
  /** What `other` had seen that stands against `one`, `one` had seen as well. */
  const goesWith = (one: PaperWord, other: PaperWord): boolean =>
    [...noes, ...takenBack.filter(of(one.by))].every(
      ({ entry }) => !ancestry.precedes(entry, other.entry) || ancestry.precedes(entry, one.entry),
    );
  const isLeft = (one: PaperWord, all: readonly (readonly PaperWord[])[]): boolean =>
    all.every((theirs) =>
      theirs.some(
        (other) => one === other || (one.by !== other.by && goesWith(one, other) && goesWith(other, one)),
      ),
    );
  let left: readonly (readonly PaperWord[])[] = parties.map((party) => yeses.filter(of(party)));
  for (;;) {
    const now = left;
    left = now.map((mine) => mine.filter((one) => isLeft(one, now)));
    if (left.every((some, k) => some.length === now[k]?.length)) break;
  }
  return parties.length > 0 && left.every((some) => some.length > 0);
}
