// Whether terms stand between one client and one provider. Everybody has to have signed before the work begins; afterwards each client
// takes back their own name alone, and ends nothing for the others (CARE24).
import { consentOf, type Said } from '../../kernel/consent.ts';
import type { Ancestry } from '../../kernel/history.ts';
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import type { InCircle, Unread } from '../../kernel/parties.ts';
import type { EpochMinutes } from '../../kernel/zones.ts';
import type { Paper, PapersState, PaperWord } from '../fold.ts';
import { itemsOf } from '../kinds.ts';
import { isVersionPast, newestSigned } from '../standing.ts';
import { followedBy, type PaperVersion, versionsOf } from '../versions.ts';
import type { CareTermsContent } from './content.ts';

type Among = Omit<InCircle, 'me'>;
type Papers = Pick<PapersState, 'papers'>;

export interface CareTerms {
  readonly paper: Paper;
  readonly version: PaperVersion;
  readonly content: CareTermsContent;
}

/** All papers of terms that name both, in an order that is the same for everybody. */
const papersOf = ({ papers }: Papers, both: readonly MemberId[]): Paper[] =>
  [...papers.values()]
    .filter(({ kind, parties }) => kind === 'careTerms' && both.every((one) => parties.includes(one)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whose words are still read: whoever has said too much is out of it, and takes nobody else's name along (CARE24). */
const heardIn = ({ parties, saidTooMuch }: Paper): MemberId[] =>
  parties.filter((one) => !saidTooMuch.includes(one));

const versionsIn = (paper: Paper): readonly PaperVersion[] => {
  const { kind, paper: id, drafts, words, ancestry, saidTooMuch } = paper;
  return saidTooMuch.length === 0
    ? paper.versions
    : versionsOf({ kind, paper: id, drafts, words, parties: heardIn(paper) }, ancestry);
};

/** What stands between these two now, of several papers the one that was written last; undefined where none does. */
export function termsBetween(
  state: Papers,
  client: MemberId,
  provider: MemberId,
  circle: Among,
  now: EpochMinutes,
): CareTerms | undefined {
  const both = [client, provider];
  if (client === provider || !both.every((one) => circle.isIn(one))) return undefined;
  const standing = papersOf(state, both).flatMap((paper): CareTerms[] => {
    if (paper.saidTooMuch.some((one) => both.includes(one))) return [];
    const newest = newestSigned({ versions: versionsIn(paper) });
    const [version] = newest;
    const content = version?.draft.content;
    // versions that were signed at the same time cross each other (PAPER7)
    if (!version || newest.length > 1 || content?.kind !== 'careTerms' || isVersionPast(version, now))
      return [];
    const words = [...paper.words.values()];
    return both.every((one) => doesStand(words, version, one, both, paper.ancestry, circle.unread))
      ? [{ paper, version, content }]
      : [];
  });
  const isAfter = (a: CareTerms, b: CareTerms) => a.paper.ancestry.precedes(b.version.id, a.version.id);
  return standing.find((one) => !standing.some((other) => other !== one && isAfter(other, one)));
}

/** Whether somebody's own name stands by these words, whatever third people have said since everybody signed. */
function doesStand(
  all: readonly PaperWord[],
  { id, draft }: PaperVersion,
  party: MemberId,
  both: readonly MemberId[],
  ancestry: Ancestry,
  unread: readonly Unread[] = [],
): boolean {
  const items = new Set(itemsOf(draft.content).map((item) => `${id} ${item.id}`));
  const isOwnBack = ({ by, subject, says }: PaperWord) =>
    by === party &&
    ((subject === id && (says === 'notNow' || says === 'counter')) || (items.has(subject) && says !== 'yes'));
  const noes = all.filter(
    (word) =>
      (both.includes(word.by) && word.says === 'no' && (word.subject === '' || word.subject === id)) ||
      isOwnBack(word),
  );
  const yeses = yesesOf(all, party, id).filter(({ entry }) => ancestry.precedes(id, entry));
  const said =
    (says: 'yes' | 'no') =>
    (word: PaperWord): Said<MemberId> => ({
      ...{ entry: word.entry, by: word.by, says },
    });
  return (
    consentOf([party], [...yeses.map(said('yes')), ...noes.map(said('no'))], ancestry).inForce &&
    unread.every(({ by, isSeenBy }) => !both.includes(by) || yeses.some(({ entry }) => isSeenBy(entry)))
  );
}

const yesesOf = (words: readonly PaperWord[], by: MemberId, version: EntryId): PaperWord[] =>
  words.filter((word) => word.by === by && word.says === 'yes' && word.subject === version);

/**
 * Whether something was written knowing of terms that everybody had signed, and under which the names of both stood in what its author
 * had: what was written before that, or after one of them had taken theirs back, is set aside, whatever is signed later (CARE22, CARE48).
 */
export function begunBy(state: Papers, both: readonly MemberId[]): (entry: EntryId) => boolean {
  const stoodBy = papersOf(state, both).map((paper) => stoodIn(paper, both));
  const found = new Map<EntryId, boolean>();
  return (entry) => {
    const known = found.get(entry) ?? stoodBy.some((stood) => stood(entry));
    found.set(entry, known);
    return known;
  };
}

function stoodIn(paper: Paper, both: readonly MemberId[]): (entry: EntryId) => boolean {
  const { ancestry } = paper;
  const words = [...paper.words.values()];
  const signed = versionsIn(paper)
    .filter(({ wasSigned }) => wasSigned)
    .map((version) => ({
      version,
      follows: followedBy(paper.drafts, version.draft, ancestry),
      names: heardIn(paper).map((one) => yesesOf(words, one, version.id)),
    }));
  return (entry) => {
    const begun = signed.filter(({ names }) =>
      names.every((yeses) => yeses.some((yes) => ancestry.precedes(yes.entry, entry))),
    );
    const [newest, other] = begun.filter(
      ({ version }) => !begun.some(({ follows }) => follows.has(version.id)),
    );
    if (!newest || other) return false;
    const seen = words.filter((word) => ancestry.precedes(word.entry, entry));
    return both.every((one) => doesStand(seen, newest.version, one, both, ancestry));
  };
}
