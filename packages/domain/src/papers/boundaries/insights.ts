// Questions about a list of boundaries, item by item. What was said to a sentence counts for it in later versions too, as long as it
// says the same: nobody is asked twice because another sentence changed.
import type { EntryId, MemberId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import type { EpochMinutes, LocalDate } from '../../kernel/zones.ts';
import type { AgreementContent } from '../agreements/content.ts';
import type { SaysOfPaper } from '../events.ts';
import type { Paper, PaperWord } from '../fold.ts';
import type { PaperContent } from '../kinds.ts';
import { standingOfPaper } from '../standing.ts';
import { followedBy, type PaperVersion } from '../versions.ts';
import { askedAbout, type BoundariesContent, type BoundaryItem } from './content.ts';

/** Who is asked about an item of it. */
export const asksOf = (content: PaperContent, item: string): readonly MemberId[] =>
  itemsIn(content)
    .filter(({ id }) => id === item)
    .flatMap(askedAbout);

/** The item of that name in a list, if it is there. */
export const itemIn = (content: PaperContent, id: string): BoundaryItem | undefined =>
  itemsIn(content).find((item) => item.id === id);

const itemsIn = (content: PaperContent): readonly BoundaryItem[] =>
  content.kind === 'boundaries' ? content.items : [];

/** `again`: they said yes, and somebody a no that their yes has not seen. `gone`: they are not in the circle any more. */
export type BoundaryAnswer = SaysOfPaper | 'open' | 'again' | 'gone';

export interface BoundaryStanding {
  /**
   * `kept`: mine, which needs nobody's consent. `agreed`: everybody whose yes it takes has said it. `refused`: one of them said no.
   * `over`: its author has left, has withdrawn the list, or has written another version. Otherwise `open`: nothing is decided for who
   * has not answered.
   */
  readonly kind: 'kept' | 'agreed' | 'refused' | 'open' | 'over';
  /** Of everybody who is asked, first those whose yes it takes. */
  readonly answers: ReadonlyMap<MemberId, BoundaryAnswer>;
}

export function boundaryOf(
  paper: Paper,
  version: PaperVersion,
  item: BoundaryItem,
  circle: Omit<InCircle, 'me'>,
  now: EpochMinutes,
): BoundaryStanding {
  const { ancestry } = paper;
  const versions = since(paper, version, item);
  const words = saidIn(paper, item.id, versions);
  const last = (party: MemberId) =>
    lastOf(
      words.filter(({ by }) => by === party),
      ancestry,
    );
  const stands = stillYes(words, noesAbove(paper, version, versions), item.asks, ancestry);
  const answers = new Map(
    askedAbout(item).map((party): [MemberId, BoundaryAnswer] => {
      if (!circle.isIn(party)) return [party, 'gone'];
      const said = last(party);
      const says = (['no', 'counter', 'notNow', 'yes'] as const).find((one) =>
        said.some((word) => word.says === one),
      );
      return [party, says === 'yes' && !stands(party) ? 'again' : (says ?? 'open')];
    }),
  );
  const standing = standingOfPaper(paper, circle, now);
  const holds =
    (standing.kind === 'inForce' || standing.kind === 'unread') && standing.version.id === version.id;
  if (!holds) return { kind: 'over', answers };
  if (item.whose === 'mine') return { kind: 'kept', answers };
  const those = item.asks.map((party) => answers.get(party));
  if (those.includes('no')) return { kind: 'refused', answers };
  const mayBeNo = (circle.unread ?? []).some(
    ({ by, isSeenBy }) =>
      item.asks.includes(by) &&
      !item.asks.every((party) =>
        words.some((word) => word.by === party && word.says === 'yes' && isSeenBy(word.entry)),
      ),
  );
  const isAgreed = standing.kind === 'inForce' && !mayBeNo && those.every((one) => one === 'yes');
  return { kind: isAgreed ? 'agreed' : 'open', answers };
}

/**
 * Whether a yes of somebody counts: it has seen every no of those whose yes it takes, every one of whoever wrote it to the version or the
 * list, and what they took back themselves.
 */
const stillYes =
  (
    words: readonly PaperWord[],
    above: readonly PaperWord[],
    asks: readonly MemberId[],
    ancestry: Paper['ancestry'],
  ) =>
  (party: MemberId): boolean => {
    const against = words.filter(
      ({ by, says }) =>
        (says === 'no' && asks.includes(by)) || (by === party && (says === 'notNow' || says === 'counter')),
    );
    let counting = words.filter(({ by, says }) => by === party && says === 'yes');
    for (const no of [...against, ...above])
      counting = counting.filter(({ entry }) => ancestry.precedes(no.entry, entry));
    return counting.length > 0;
  };

/** Of what one person said, what they had not gone on from yet: mostly one. Found from the end, so that a flood costs little. */
const lastOf = (own: readonly PaperWord[], ancestry: Paper['ancestry']): PaperWord[] => {
  const later = [...own].reverse();
  return own.filter((one) => !later.some((other) => ancestry.precedes(one.entry, other.entry)));
};

/** What was said to an item: in this version, and in those before it since when it has said the same without a break. */
export const wordsOfItem = (paper: Paper, version: PaperVersion, item: BoundaryItem): PaperWord[] =>
  saidIn(paper, item.id, since(paper, version, item));

/** The versions since when an item has said just this: none comes after them, on the way to this one, in which it says otherwise. */
function since(paper: Paper, { draft }: PaperVersion, item: BoundaryItem): ReadonlySet<EntryId> {
  const { drafts, ancestry } = paper;
  const way = [draft, ...[...followedBy(drafts, draft, ancestry)].flatMap((id) => drafts.get(id) ?? [])];
  const isAlike = (content: PaperContent) => itemsIn(content).some((one) => saysTheSame(one, item));
  const breaks = way.filter(({ content }) => !isAlike(content));
  return new Set(
    way
      .filter(({ content }) => isAlike(content))
      .filter(({ entry }) => !breaks.some((one) => ancestry.precedes(entry, one.entry)))
      .map(({ entry }) => entry),
  );
}

function saidIn({ words, ancestry }: Paper, item: string, versions: ReadonlySet<EntryId>): PaperWord[] {
  const subjects = new Map([...versions].map((id) => [`${id} ${item}`, id]));
  return [...words.values()].filter(({ subject, entry }) => {
    const drafted = subjects.get(subject);
    return drafted !== undefined && ancestry.precedes(drafted, entry);
  });
}

/** Another sentence, reason or people make it another question. When to look at it again is its author's own affair. */
function saysTheSame(a: BoundaryItem, b: BoundaryItem): boolean {
  const asked = ({ id, text, whose, need, why, crossed, asks, touches, elsewhere, means }: BoundaryItem) =>
    JSON.stringify([
      ...[id, text, whose, need, why, crossed, [...asks].sort(), [...touches].sort(), elsewhere],
      means,
    ]);
  return asked(a) === asked(b);
}

/** Noes of whoever wrote it, to the list or to one of these versions: after them everybody is asked anew. */
function noesAbove(
  { words }: Paper,
  { draft: { by } }: PaperVersion,
  versions: ReadonlySet<EntryId>,
): PaperWord[] {
  const above = new Set<string>(['', ...versions]);
  return [...words.values()].filter((one) => one.by === by && one.says === 'no' && above.has(one.subject));
}

/** What of a list waits for an answer of mine. */
export function itemsToAnswer(
  paper: Paper,
  version: PaperVersion,
  circle: InCircle,
  now: EpochMinutes,
): BoundaryItem[] {
  return itemsIn(version.draft.content).filter((item) => {
    const { kind, answers } = boundaryOf(paper, version, item, circle, now);
    const mine = answers.get(circle.me);
    return kind !== 'over' && (mine === 'open' || mine === 'again');
  });
}

/** What of my own list it is time to look at again. */
export const itemsToReview = (version: PaperVersion, today: LocalDate): BoundaryItem[] =>
  itemsIn(version.draft.content).filter(({ review }) => review !== '' && review <= today);

/** What was agreed in a list, as an agreement to be drafted with those whose yes it takes; undefined where nothing was. */
export function agreementOf(
  paper: Paper,
  circle: Omit<InCircle, 'me'>,
  now: EpochMinutes,
): { readonly people: MemberId[]; readonly content: AgreementContent } | undefined {
  const version = paper.versions.find(({ counts }) => counts);
  const content = version?.draft.content;
  if (!version || content?.kind !== 'boundaries') return undefined;
  const agreed = content.items.filter(
    (item) => boundaryOf(paper, version, item, circle, now).kind === 'agreed',
  );
  if (agreed.length === 0) return undefined;
  const { title } = content;
  const items = agreed.map(({ id, text }) => ({ id, text }));
  return {
    people: [...new Set([version.draft.by, ...agreed.flatMap(({ asks }) => asks)])],
    content: {
      ...{ kind: 'agreement', title, sections: [{ id: paper.paper, title, items }] },
      ...{ review: '', ends: { until: '', zone: '' } },
    },
  };
}

/** A list as a draft for other people: whom each sentence asks and touches is said anew (BOUND10), and so is a meaning that names somebody. */
export const copyOfList = (content: BoundariesContent): BoundariesContent => ({
  ...content,
  items: content.items.map(({ means, ...item }) => ({
    ...{ ...item, asks: [], touches: [] },
    ...(means && means.who.length === 0 ? { means } : {}),
  })),
});

/** What happened to one item, oldest first. Nothing of it is counted. */
export type BoundaryMoment =
  | {
      readonly kind: 'written' | 'changed';
      readonly entry: EntryId;
      readonly at: string;
      readonly item: BoundaryItem;
      readonly before?: BoundaryItem;
    }
  | { readonly kind: 'takenOut'; readonly entry: EntryId; readonly at: string }
  | { readonly kind: 'said'; readonly entry: EntryId; readonly at: string; readonly word: PaperWord };

export function historyOfItem(paper: Paper, item: string): BoundaryMoment[] {
  const moments: BoundaryMoment[] = [];
  let before: BoundaryItem | undefined;
  for (const { id: entry, draft } of paper.versions) {
    const now = itemIn(draft.content, item);
    const { at } = draft;
    if (now && !before) moments.push({ kind: 'written', entry, at, item: now });
    else if (now && before && JSON.stringify(now) !== JSON.stringify(before))
      moments.push({ kind: 'changed', entry, at, item: now, before });
    else if (!now && before) moments.push({ kind: 'takenOut', entry, at });
    before = now;
  }
  const asked = new Map(
    paper.versions.map(({ id, draft }) => [`${id} ${item}`, asksOf(draft.content, item)]),
  );
  for (const word of paper.words.values())
    if (asked.get(word.subject)?.includes(word.by))
      moments.push({ kind: 'said', entry: word.entry, at: word.at, word });
  const { ancestry } = paper;
  const place = new Map(
    moments.map(({ entry }) => [entry, moments.filter((one) => ancestry.precedes(one.entry, entry)).length]),
  );
  return moments.sort(
    (a, b) =>
      (place.get(a.entry) ?? 0) - (place.get(b.entry) ?? 0) ||
      (a.at < b.at ? -1 : a.at > b.at ? 1 : a.entry < b.entry ? -1 : 1),
  );
}
