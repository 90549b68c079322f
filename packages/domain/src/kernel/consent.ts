// The one rule of yes and no, for everything that people agree to: a yes counts only if every no on its subject is among
// its ancestors; no yes ever voids a no; a no acts forward. So a pause or withdrawal that is written at the same time wins
// whoever's entry comes first, and nobody can backdate a yes. docs/spec/merge.md, MERGE1–MERGE9.
import type { Ancestry } from './history.ts';
import type { EntryId } from './ids.ts';

/** What somebody said on one subject. */
export interface Said<Party extends string = string> {
  readonly entry: EntryId;
  readonly by: Party;
  /** A leave, and an entry that cannot be opened, count as a no on every subject that their author is party to. */
  readonly says: 'yes' | 'no';
}

export interface Consent<Party extends string = string> {
  /** Every party has said a yes that counts. */
  readonly inForce: boolean;
  /** Parties without a yes that counts, in the order given. */
  readonly waitingFor: readonly Party[];
  /** Noes that not every party's yes has seen, by entry id: what stands in the way. */
  readonly refusals: readonly Said<Party>[];
}

/**
 * How a subject stands, from everything that was said on it: a set, in any order, with repeats. `parties`: whose yes it
 * takes; what others say counts for nothing, except that a no of somebody who is no longer party still stands.
 * Asked of the entries that were there at some moment, it tells how the subject stood then.
 */
export function consentOf<Party extends string>(
  parties: readonly Party[],
  said: Iterable<Said<Party>>,
  ancestry: Ancestry,
): Consent<Party> {
  const all = [...new Map([...said].map((one) => [one.entry, one])).values()];
  const noes = all.filter(({ says }) => says === 'no').sort((a, b) => (a.entry < b.entry ? -1 : 1));
  const counting = all.filter(
    ({ says, entry }) => says === 'yes' && noes.every((no) => ancestry.precedes(no.entry, entry)),
  );
  const agreed = new Set(counting.map(({ by }) => by));
  const waitingFor = parties.filter((party) => !agreed.has(party));
  const isSeen = (no: Said<Party>) =>
    parties.every((party) =>
      all.some(({ by, says, entry }) => by === party && says === 'yes' && ancestry.precedes(no.entry, entry)),
    );
  return {
    inForce: parties.length > 0 && waitingFor.length === 0,
    waitingFor,
    refusals: noes.filter((no) => !isSeen(no)),
  };
}
