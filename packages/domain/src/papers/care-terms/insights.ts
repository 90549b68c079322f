// Whether terms stand between one client and one provider. Everybody has to have signed before the work begins; afterwards each client
// takes back their own name alone, and ends nothing for the others (CARE24).
import { consentOf, type Said } from '../../kernel/consent.ts';
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import type { EpochMinutes } from '../../kernel/zones.ts';
import type { Paper, PapersState, PaperWord } from '../fold.ts';
import { isVersionPast, newestSigned } from '../standing.ts';
import { type PaperVersion, versionsOf } from '../versions.ts';
import { type CareTermsContent, careTermsItems } from './content.ts';

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
    return both.every((one) => doesStand(paper, version, content, one, both, circle))
      ? [{ paper, version, content }]
      : [];
  });
  const isAfter = (a: CareTerms, b: CareTerms) => a.paper.ancestry.precedes(b.version.id, a.version.id);
  return standing.find((one) => !standing.some((other) => other !== one && isAfter(other, one)));
}

/** Whether somebody's own name stands, whatever third people have said since everybody signed. */
function doesStand(
  { words, ancestry }: Paper,
  { id }: PaperVersion,
  content: CareTermsContent,
  party: MemberId,
  both: readonly MemberId[],
  { unread = [] }: Among,
): boolean {
  const items = new Set(careTermsItems(content).map((item) => `${id} ${item.id}`));
  const all = [...words.values()];
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
 * Whether something was written knowing of terms that everybody had signed: what was written before that is set aside, whatever is
 * signed later (CARE22).
 */
export function begunBy(state: Papers, both: readonly MemberId[]): (entry: EntryId) => boolean {
  const begun = papersOf(state, both).flatMap((paper) =>
    versionsIn(paper)
      .filter(({ wasSigned }) => wasSigned)
      .map(({ id }) => ({
        ancestry: paper.ancestry,
        names: heardIn(paper).map((one) => yesesOf([...paper.words.values()], one, id)),
      })),
  );
  return (entry) =>
    begun.some(({ ancestry, names }) =>
      names.every((yeses) => yeses.some((yes) => ancestry.precedes(yes.entry, entry))),
    );
}
