// How the terms of a date stand. What counts as a yes and as a no is said here; whether a yes counts, the one rule says (MERGE1–MERGE9):
// proposing terms is one's yes to them and one's no to all others; a yes is a no to whatever else it has seen proposed; cancelling is
// a no to everything. From this follows that never two terms of one date are in force (DATE5).
import { consentOf, type Said } from '../../kernel/consent.ts';
import type { Ancestry, Written } from '../../kernel/history.ts';
import type { MemberId } from '../../kernel/ids.ts';
import { type DateReason, type Terms, type TermsKey, termsKey } from './events.ts';
import type { Cancelling, SharedDate, Word } from './fold.ts';

/**
 * What somebody's word to some terms comes to. `again`: they said yes, and since then, or at the same time, somebody said what
 * that yes has not seen, so they are asked anew.
 */
export type DateAnswer = 'yes' | 'no' | 'again' | 'open';

export interface DateVersion {
  readonly key: TermsKey;
  readonly terms: Terms;
  /** Who has proposed it. */
  readonly by: readonly MemberId[];
  /** False while the hour is only held. */
  readonly asks: boolean;
  readonly reasons: readonly DateReason[];
  /** Other terms were proposed before, or at the same time. */
  readonly isCounter: boolean;
  readonly answers: ReadonlyMap<MemberId, DateAnswer>;
  /** Everybody whom the date needs has said yes to exactly this, and nobody has said no since. */
  readonly inForce: boolean;
}

type SaidOfDate = Pick<SharedDate, 'people' | 'proposals' | 'words' | 'cancels'>;
type Spoken = Written<Word>;

export function versionsOf(date: SaidOfDate, ancestry: Ancestry): DateVersion[] {
  const spoken = [...date.words.values()].flat();
  const keys = [...new Set(date.proposals.map(({ value }) => termsKey(value.terms)))].sort();
  return keys.map((key) => versionOf(date, key, spoken, ancestry));
}

/** Cancellings that nobody has proposed anything after. */
export const standingCancels = ({ cancels, proposals }: SaidOfDate, ancestry: Ancestry): Cancelling[] =>
  cancels
    .filter(({ entry }) => !proposals.some((proposal) => ancestry.precedes(entry, proposal.entry)))
    .map(({ value }) => value);

function versionOf(
  date: SaidOfDate,
  key: TermsKey,
  spoken: readonly Spoken[],
  ancestry: Ancestry,
): DateVersion {
  const { people } = date;
  const proposed = date.proposals.filter(({ value }) => termsKey(value.terms) === key);
  const toThis = spoken.filter(({ value }) => value.terms === key);
  const proposals = toThis.filter(({ value }) => value.kind === 'proposed');
  const hasSeenIt = (entry: Spoken) => proposals.some((one) => ancestry.precedes(one.entry, entry.entry));
  const isNo = (one: Spoken): boolean => {
    const { kind, terms } = one.value;
    if (kind === 'cancelled') return true;
    if (terms === key) return kind === 'no';
    return kind === 'proposed' || (kind === 'yes' && hasSeenIt(one));
  };
  const yeses = toThis.filter(({ value }) => isYes(value)).map(said('yes'));
  const noes = spoken.filter(isNo).map(said('no'));
  const consent = consentOf(people, [...yeses, ...noes], ancestry);
  const answers = new Map(
    people.map((person): [MemberId, DateAnswer] => {
      const own = toThis.filter(({ value }) => value.by === person);
      const last = (one: Spoken) => !own.some((later) => ancestry.precedes(one.entry, later.entry));
      if (own.some((one) => one.value.kind === 'no' && last(one))) return [person, 'no'];
      // what somebody takes back is their own yes and nobody else's: the same rule, with them alone as party
      const mine = own.flatMap((one) =>
        isYes(one.value) ? [said('yes')(one)] : one.value.kind === 'open' ? [said('no')(one)] : [],
      );
      if (!consentOf([person], mine, ancestry).inForce) return [person, 'open'];
      return [person, consent.waitingFor.includes(person) ? 'again' : 'yes'];
    }),
  );
  const [first] = proposed;
  return {
    key,
    terms: (first as NonNullable<typeof first>).value.terms,
    by: [...new Set(proposed.map(({ value }) => value.by))],
    asks: proposed.some(({ value }) => value.asks),
    reasons: first?.value.reasons ?? [],
    isCounter: spoken.some(({ value }) => value.kind === 'proposed' && value.terms !== key),
    answers,
    inForce: consent.inForce && [...answers.values()].every((answer) => answer === 'yes'),
  };
}

const isYes = ({ kind }: Word): boolean => kind === 'yes' || kind === 'proposed';
const said =
  (says: 'yes' | 'no') =>
  ({ entry, value }: Spoken): Said<MemberId> => ({ entry, by: value.by, says });
