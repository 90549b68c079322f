// Terms that the people of something agree to by saying yes to exactly these: which of them count, by the one rule of yes and no
// (MERGE1–MERGE9). A yes to other terms comes instead of what counted only when each has said it.
import { consentOf, type Said } from './consent.ts';
import type { Ancestry, Written } from './history.ts';
import type { EntryId, MemberId } from './ids.ts';

export interface TermsWord<T> {
  readonly by: MemberId;
  readonly says: 'yes' | 'no';
  /** Null, with a no: about whatever they agree to. */
  readonly terms: T | null;
}

/** `again`: said yes, and since then, or at the same time, somebody said a no that this yes has not seen. */
export type TermsAnswer = 'yes' | 'no' | 'again' | 'open';

export interface AgreedTerms<T, Key extends string = string> {
  readonly key: Key;
  readonly terms: T;
  readonly answers: ReadonlyMap<MemberId, TermsAnswer>;
  /** Each of them has said yes to exactly this, and nobody has said no since. */
  readonly inForce: boolean;
  /** The entries with which each said yes to it last. */
  readonly yeses: ReadonlyMap<MemberId, readonly EntryId[]>;
}

/** Everything that was said of, in order of the keys. */
export function agreedTerms<T, Key extends string>(
  people: readonly MemberId[],
  spoken: readonly Written<TermsWord<T>>[],
  keyOf: (terms: T) => Key,
  ancestry: Ancestry,
): AgreedTerms<T, Key>[] {
  const all = new Map(
    spoken.flatMap(({ value: { terms } }) => (terms ? [[keyOf(terms), terms] as const] : [])),
  );
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, terms]): AgreedTerms<T, Key> => {
      const about = spoken.filter(({ value }) => value.terms === null || keyOf(value.terms) === key);
      const said = about.map(({ entry, value: { by, says } }): Said<MemberId> => ({ entry, by, says }));
      const { inForce, waitingFor } = consentOf(people, said, ancestry);
      const answerOf = (person: MemberId): TermsAnswer => {
        const own = said.filter(({ by }) => by === person);
        const last = own.filter((one) => !own.some((later) => ancestry.precedes(one.entry, later.entry)));
        // whoever asks again knowing of a no asks anew
        const isAnswered = (no: Said<MemberId>) =>
          said.some(
            ({ says, by, entry }) => says === 'yes' && by !== person && ancestry.precedes(no.entry, entry),
          );
        const noes = last.filter(({ says }) => says === 'no');
        if (noes.some((no) => !isAnswered(no))) return 'no';
        if (noes.length > 0) return 'open';
        if (last.length === 0) return 'open';
        return waitingFor.includes(person) ? 'again' : 'yes';
      };
      const yesesOf = (person: MemberId) =>
        said.filter(({ by, says }) => by === person && says === 'yes').map(({ entry }) => entry);
      return {
        ...{ key, terms, inForce },
        answers: new Map(people.map((person) => [person, answerOf(person)])),
        yeses: new Map(people.map((person) => [person, yesesOf(person)])),
      };
    });
}

/** Of those that each has confirmed, the one that each said yes to last; where that is not one, the least: a yes to less is in each. */
export function lastAgreed<V extends Omit<AgreedTerms<unknown>, 'terms'>>(
  people: readonly MemberId[],
  versions: readonly V[],
  sizeOf: (version: V) => number,
  ancestry: Ancestry,
): V | null {
  const inForce = versions.filter((version) => version.inForce);
  const isAfter = (later: V, earlier: V) =>
    people.every((person) =>
      (earlier.yeses.get(person) ?? []).every((old) =>
        (later.yeses.get(person) ?? []).some((entry) => ancestry.precedes(old, entry)),
      ),
    );
  const last = inForce.filter((one) => !inForce.some((other) => other !== one && isAfter(other, one)));
  return last.sort((a, b) => sizeOf(a) - sizeOf(b) || (a.key < b.key ? -1 : 1))[0] ?? null;
}
