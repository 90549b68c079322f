// Rhythms of check-ins: the last yes and no of each to each, and how that stands by the one rule of yes and no (MERGE1–MERGE9).
import { type AgreedTerms, agreedTerms, lastAgreed, type TermsWord } from '../../kernel/agreed.ts';
import { type Ancestry, type Entry, type Register, write } from '../../kernel/history.ts';
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import { type InCircle, inTheirOrder } from '../../kernel/parties.ts';
import { keyOfRhythm, type RhythmEvent, type RhythmKey, rhythmTermsKey, type TalkRhythm } from './events.ts';

/** More than anybody says of one rhythm: whoever does has said no to every one, for good; what others said stays. */
export const MOST_RHYTHM_WORDS = 128;
export const MOST_RHYTHM_WORDS_BEFORE_NO = 100;

export interface SharedRhythm {
  readonly id: RhythmKey;
  readonly people: readonly MemberId[];
  readonly versions: readonly AgreedTerms<TalkRhythm>[];
  /** Agreed by each of them, and not replaced by another that each has agreed to since. */
  readonly agreed: AgreedTerms<TalkRhythm> | null;
  /** When, as devices say, the last yes to what counts was said; a label. */
  readonly since: string;
  wordsOf(member: MemberId): number;
  /** They said no to it, or to every rhythm, and yes to none of these since, whoever asked for it how often. */
  hasRefused(member: MemberId, terms: TalkRhythm): boolean;
  /** Of all that somebody said yes to, nothing else later. */
  isLastOf(member: MemberId, version: AgreedTerms<TalkRhythm>): boolean;
}

export interface RhythmsState {
  readonly rhythms: Map<RhythmKey, SharedRhythm>;
}

interface Said {
  readonly words: Map<string, Register<TermsWord<TalkRhythm>>>;
  readonly times: Map<EntryId, string>;
  readonly entries: Map<MemberId, Set<EntryId> | null>;
}

/** Takes one entry into the state, in place. Total; what others say of it is nothing. */
export function foldRhythms(
  { rhythms }: RhythmsState,
  { event, id, at, by }: Entry<RhythmEvent>,
  ancestry: Ancestry,
): void {
  const people = inTheirOrder(event.people);
  if (by === undefined || people.length < 2 || !people.includes(by)) return;
  const { rhythm, says } = event;
  if (rhythm === null && says === 'yes') return;
  const key = keyOfRhythm(people);
  const known = rhythms.get(key);
  const said: Said =
    known instanceof FoldedRhythm ? known.said : { words: new Map(), times: new Map(), entries: new Map() };
  hear(said, id, at, { by, says, terms: rhythm }, ancestry);
  rhythms.set(key, new FoldedRhythm(key, people, said, ancestry));
}

function hear(
  { words, times, entries }: Said,
  id: EntryId,
  at: string,
  word: TermsWord<TalkRhythm>,
  ancestry: Ancestry,
): void {
  const before = entries.get(word.by);
  if (before === null) return;
  const mine = before?.add(id) ?? new Set([id]);
  entries.set(word.by, mine.size > MOST_RHYTHM_WORDS ? null : mine);
  if (mine.size > MOST_RHYTHM_WORDS) {
    for (const [place, register] of [...words])
      if (register.some(({ value }) => value.by === word.by)) words.delete(place);
    for (const one of mine) times.delete(one);
    const no = { by: word.by, says: 'no', terms: null } as const;
    words.set(`no ${word.by} `, [{ entry: '' as EntryId, value: no }]);
    return;
  }
  times.set(id, at);
  const place = `${word.says} ${word.by} ${word.terms ? rhythmTermsKey(word.terms) : ''}`;
  words.set(place, write(words.get(place), id, word, ancestry));
}

class FoldedRhythm implements SharedRhythm {
  readonly id: RhythmKey;
  readonly people: readonly MemberId[];
  readonly said: Said;
  readonly #ancestry: Ancestry;
  #versions: readonly AgreedTerms<TalkRhythm>[] | undefined;

  constructor(id: RhythmKey, people: readonly MemberId[], said: Said, ancestry: Ancestry) {
    this.id = id;
    this.people = people;
    this.said = said;
    this.#ancestry = ancestry;
  }

  get versions(): readonly AgreedTerms<TalkRhythm>[] {
    this.#versions ??= agreedTerms(
      this.people,
      [...this.said.words.values()].flat(),
      rhythmTermsKey,
      this.#ancestry,
    );
    return this.#versions;
  }
  get agreed(): AgreedTerms<TalkRhythm> | null {
    return lastAgreed(this.people, this.versions, ({ terms }) => terms.minutes / terms.weeks, this.#ancestry);
  }
  get since(): string {
    const yeses = [...(this.agreed?.yeses.values() ?? [])].flat();
    return (
      yeses
        .map((entry) => this.said.times.get(entry) ?? '')
        .sort()
        .at(-1) ?? ''
    );
  }
  wordsOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
  hasRefused(member: MemberId, terms: TalkRhythm): boolean {
    const own = [...this.said.words.values()].flat().filter(({ value }) => value.by === member);
    const isThis = (other: TalkRhythm | null) =>
      other !== null && rhythmTermsKey(other) === rhythmTermsKey(terms);
    return own.some(
      ({ entry, value: no }) =>
        no.says === 'no' &&
        (no.terms === null || isThis(no.terms)) &&
        !own.some(
          ({ entry: yes, value }) =>
            value.says === 'yes' &&
            (no.terms === null || isThis(value.terms)) &&
            this.#ancestry.precedes(entry, yes),
        ),
    );
  }
  isLastOf(member: MemberId, version: AgreedTerms<TalkRhythm>): boolean {
    const yesesTo = ({ yeses }: AgreedTerms<TalkRhythm>) => yeses.get(member) ?? [];
    return (
      yesesTo(version).length > 0 &&
      !this.versions.some(
        (other) =>
          other !== version &&
          yesesTo(other).some((later) =>
            yesesTo(version).every((entry) => this.#ancestry.precedes(entry, later)),
          ),
      )
    );
  }
}

/** What counts; null where nothing does, somebody has left, or wrote what cannot be read and may be a no. */
export function agreedRhythm(
  { rhythms }: RhythmsState,
  people: readonly MemberId[],
  { isIn, unread = [] }: Omit<InCircle, 'me'>,
): TalkRhythm | null {
  const rhythm = rhythms.get(keyOfRhythm(people));
  const agreed = rhythm?.agreed;
  if (!rhythm || !agreed || !rhythm.people.every((one) => isIn(one))) return null;
  const isCovered = ({ isSeenBy }: (typeof unread)[number]) =>
    rhythm.people.every((person) => agreed.yeses.get(person)?.some((entry) => isSeenBy(entry)));
  return unread.every((one) => !rhythm.people.includes(one.by) || isCovered(one)) ? agreed.terms : null;
}

/** What is asked for and not agreed: somebody’s yes stands, nobody has said no to it, and not each has said yes. */
export const rhythmsAsked = (
  { rhythms }: RhythmsState,
  people: readonly MemberId[],
  { isIn }: Omit<InCircle, 'me'>,
): AgreedTerms<TalkRhythm>[] =>
  people.every((one) => isIn(one))
    ? (rhythms.get(keyOfRhythm(people))?.versions ?? []).filter(({ answers, inForce }) => {
        const all = [...answers.values()];
        return !inForce && !all.includes('no') && all.some((one) => one === 'yes' || one === 'again');
      })
    : [];

/** What Today asks somebody: of each of the others their last ask alone, and nothing that was refused already. */
export const rhythmsAskedOf = (
  state: RhythmsState,
  people: readonly MemberId[],
  circle: InCircle,
): AgreedTerms<TalkRhythm>[] => {
  const rhythm = state.rhythms.get(keyOfRhythm(people));
  return rhythmsAsked(state, people, circle).filter(
    (version) =>
      version.answers.get(circle.me) !== 'yes' &&
      !rhythm?.hasRefused(circle.me, version.terms) &&
      people.some((one) => one !== circle.me && rhythm?.isLastOf(one, version)),
  );
};
