// What has been said of one paper: drafts, words and parts as they came, and whoever has said more than anybody does (PAPER19).
import type { Ancestry, Entry } from '../kernel/history.ts';
import type { EntryId, MemberId } from '../kernel/ids.ts';
import type { CirclePaperEvent } from './events.ts';
import type { Draft, Paper, ToldPart } from './fold.ts';
import { KINDS } from './kinds.ts';

/** More than anybody says of one paper, drafts and answers to single sentences with it (PAPER19). */
export const MOST_PAPER_WORDS = 512;
/** After so many nobody drafts or signs any more, so that there is room for every no. */
export const MOST_PAPER_WORDS_BEFORE_NO = 400;

/** The same for pauses, readies, answers to activities, and parts of metamour plans. */
export const MOST_SMALL_WORDS = 2_048;
export const MOST_SMALL_WORDS_BEFORE_NO = 1_900;

/** What a pause is about: the present moment of the whole paper, whatever version counts. */
export const PAUSE = 'now';

export const subjectOfPaper = (subject: readonly string[]): string => subject.join(' ');

/** A list that grows at no cost, however much somebody drafts. */
interface Rest {
  readonly draft: Draft;
  readonly next: Rest | undefined;
}

export interface Said extends Pick<Paper, 'id' | 'kind' | 'paper' | 'parties' | 'drafts' | 'words' | 'told'> {
  /** The draft with the smallest entry: what is left to show where there is no other. */
  readonly first: Draft | undefined;
  /** Drafts of those who have said too much, the last one first: only those that somebody else has said yes to are read. */
  readonly rest: Rest | undefined;
  /** In which entries somebody said something; null for whoever has said too much. */
  readonly entries: ReadonlyMap<MemberId, ReadonlySet<EntryId> | null>;
  /** Those of them that are counted for themselves. */
  readonly small: ReadonlyMap<MemberId, ReadonlySet<EntryId>>;
}

export const nothingSaid = () => ({
  ...{
    drafts: new Map(),
    words: new Map(),
    told: new Map(),
    first: undefined,
    rest: undefined,
    entries: new Map(),
    small: new Map(),
  },
});

/** What was said of it, with one more entry. */
export function hear(
  said: Said,
  entry: Entry<CirclePaperEvent> & { readonly by: MemberId },
  ancestry: Ancestry,
): Said {
  const { event, id, at, by } = entry;
  const draft: Draft | undefined =
    event.type === 'paperDrafted'
      ? { entry: id, by, at, after: event.after, content: event.content }
      : undefined;
  const first = draft && !(said.first && said.first.entry <= id) ? draft : said.first;
  const before = said.entries.get(by);
  if (before === null) return { ...said, first, rest: draft ? { draft, next: said.rest } : said.rest };
  const isSmall =
    event.type === 'metamourTold' ||
    (!KINDS[said.kind].isSignedWhole && event.type === 'paperSaid' && isOftenSaid(event.subject));
  const mine = new Set([...((isSmall ? said.small.get(by) : before) ?? []), id]);
  const hasSaidTooMuch = mine.size > (isSmall ? MOST_SMALL_WORDS : MOST_PAPER_WORDS);
  const heard = { ...said, first };
  if (hasSaidTooMuch) heard.entries = new Map(said.entries).set(by, null);
  else if (isSmall) heard.small = new Map(said.small).set(by, mine);
  else heard.entries = new Map(said.entries).set(by, mine);
  if (draft) heard.drafts = new Map(said.drafts).set(id, draft);
  else if (event.type === 'paperSaid') {
    const { says, words, signed } = event;
    const subject = subjectOfPaper(event.subject);
    heard.words = new Map(said.words).set(id, { entry: id, by, at, subject, says, words, signed });
  } else if (event.type === 'metamourTold')
    heard.told = lastTold(said.told, { entry: id, by, part: event.part }, ancestry);
  return hasSaidTooMuch ? withoutWordsOf(by, heard) : heard;
}

/** Kept as it comes, so that however often somebody tells theirs, asking costs little. */
function lastTold(
  told: ReadonlyMap<EntryId, ToldPart>,
  one: ToldPart,
  { precedes }: Ancestry,
): ReadonlyMap<EntryId, ToldPart> {
  const own = [...told.values()].filter(({ by }) => by === one.by);
  if (own.some(({ entry }) => precedes(one.entry, entry))) return told;
  const left = new Map(told);
  for (const { entry } of own) if (precedes(entry, one.entry)) left.delete(entry);
  return left.set(one.entry, one);
}

const isOftenSaid = (subject: readonly string[]): boolean =>
  subject.length === 2 || (subject.length === 1 && subject[0] === PAUSE);

/** Whoever has said too much has said nothing, whichever of their words came first here; what the others said stays. */
function withoutWordsOf(member: MemberId, said: Said): Said {
  const drafts = [...said.drafts.values()];
  let { rest } = said;
  for (const draft of drafts) if (draft.by === member) rest = { draft, next: rest };
  return {
    ...{ ...said, rest },
    small: new Map([...said.small].filter(([by]) => by !== member)),
    drafts: new Map(drafts.flatMap((draft) => (draft.by === member ? [] : [[draft.entry, draft]]))),
    words: new Map([...said.words].filter(([, { by }]) => by !== member)),
    told: new Map([...said.told].filter(([, { by }]) => by !== member)),
  };
}

/** With what somebody else has put their name to: a text that was signed is never gone. */
export function draftsOf({ drafts, words, first, rest }: Said): ReadonlyMap<EntryId, Draft> {
  const all = new Map(drafts);
  if (rest) {
    const wanted = new Set(
      [...words.values()].flatMap(({ says, subject }) => (says === 'yes' ? [subject] : [])),
    );
    for (let one: Rest | undefined = rest; one; one = one.next)
      if (wanted.has(one.draft.entry)) all.set(one.draft.entry, one.draft);
  }
  if (all.size === 0 && first) all.set(first.entry, first);
  return all;
}
