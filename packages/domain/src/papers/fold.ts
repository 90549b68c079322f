// Papers of a circle: every draft that was shown and every word that was said, and how that stands by the one rule of yes and no.
// Nothing is chosen here: a paper is what its people wrote, whatever came first.
import type { Ancestry, Entry } from '../kernel/history.ts';
import type { EntryId, MemberId, PaperId } from '../kernel/ids.ts';
import { inTheirOrder } from '../kernel/parties.ts';
import {
  type CirclePaperEvent,
  isPaperOfCircle,
  keyOfPaper,
  type PaperKey,
  type PapersEvent,
  type SaysOfPaper,
  type SignedName,
} from './events.ts';
import { KINDS, type PaperContent, type PaperKind, signersOf } from './kinds.ts';
import type { MetamourPart } from './metamours/content.ts';
import { foldMyPapers, type MyPapersState, noPapersOfMine } from './mine/fold.ts';
import { type PaperVersion, versionsOf } from './versions.ts';
import { isDraftWhole } from './whole.ts';

/** A version of a paper, as somebody drafted it. */
export interface Draft {
  /** What it is called by: its own entry. */
  readonly entry: EntryId;
  readonly by: MemberId;
  /** When, as their device says: a label. */
  readonly at: string;
  readonly after: readonly EntryId[];
  readonly content: PaperContent;
}

/** What somebody said, on what. */
export interface PaperWord {
  readonly entry: EntryId;
  readonly by: MemberId;
  readonly at: string;
  /** The parts of what it is about, one after the other; empty: the whole paper. */
  readonly subject: string;
  readonly says: SaysOfPaper;
  readonly words: string;
  readonly signed?: SignedName | undefined;
}

/** What somebody told of themselves beside a metamour plan. */
export interface ToldPart {
  readonly entry: EntryId;
  readonly by: MemberId;
  readonly part: MetamourPart;
}

export interface Paper {
  readonly id: PaperKey;
  readonly kind: PaperKind;
  readonly paper: PaperId;
  /** Whose names it takes, in order of their ids: always the same. */
  readonly parties: readonly MemberId[];
  readonly drafts: ReadonlyMap<EntryId, Draft>;
  readonly words: ReadonlyMap<EntryId, PaperWord>;
  /** What each told last: more than one of them where their devices did at once. */
  readonly told: ReadonlyMap<EntryId, ToldPart>;
  /** Every version that was drafted, oldest ancestors first. */
  readonly versions: readonly PaperVersion[];
  /** Who has said more than anybody says of one paper, and so has withdrawn for good. */
  readonly saidTooMuch: readonly MemberId[];
  /** How much somebody has said of it, without what is counted for itself. */
  wordsOf(member: MemberId): number;
  /** How often somebody has paused a pledge, said ready, answered an activity, or told their part of a metamour plan. */
  smallWordsOf(member: MemberId): number;
  readonly ancestry: Ancestry;
}

/** More than anybody says of one paper, drafts and answers to single sentences with it (PAPER19). */
export const MOST_PAPER_WORDS = 512;
/** After so many nobody drafts or signs any more, so that there is room for every no. */
export const MOST_PAPER_WORDS_BEFORE_NO = 400;

/** The same for pauses, readies, answers to activities, and parts of metamour plans. */
export const MOST_SMALL_WORDS = 2_048;
export const MOST_SMALL_WORDS_BEFORE_NO = 1_900;

export interface PapersState extends MyPapersState {
  readonly papers: Map<PaperKey, Paper>;
}

export const noPapers = (): PapersState => ({ papers: new Map(), ...noPapersOfMine() });

/** What a pause is about: the present moment of the whole paper, whatever version counts. */
export const PAUSE = 'now';

export const subjectOfPaper = (subject: readonly string[]): string => subject.join(' ');

/** Takes one entry into the state, in place. Total; and nothing that nobody in a circle has said is anything. */
export function foldPapers(state: PapersState, entry: Entry<PapersEvent>, ancestry: Ancestry): void {
  const { event, id, at, by } = entry;
  if (isPaperOfCircle(event)) {
    if (by !== undefined) foldPaper(state, { id, at, event, by }, ancestry);
  } else if (by === undefined) foldMyPapers(state, { id, at, event }, ancestry);
}

function foldPaper(
  { papers }: PapersState,
  entry: Entry<CirclePaperEvent> & { readonly by: MemberId },
  ancestry: Ancestry,
): void {
  const { event, by } = entry;
  const parties = inTheirOrder(event.parties);
  // nobody drafts or signs what others have with each other
  if (parties.length < 2 || !parties.includes(by)) return;
  if (event.type === 'paperDrafted' && !isDraftWhole(event.content, by, parties)) return;
  const kind =
    event.type === 'paperDrafted' ? event.content.kind : event.type === 'paperSaid' ? event.kind : 'metamour';
  const signers = signersOf({ kind, paper: event.paper, parties });
  if (!signers.every((one) => parties.includes(one))) return;
  if (event.type === 'paperDrafted' && !signers.includes(by)) return;
  const key = keyOfPaper(kind, event.paper, parties);
  const known = papers.get(key);
  const said =
    known instanceof FoldedPaper
      ? known.said
      : { id: key, kind, paper: event.paper, parties, ...nothingSaid() };
  papers.set(key, new FoldedPaper(hear(said, entry, ancestry), ancestry));
}

/** A list that grows at no cost, however much somebody drafts. */
interface Rest {
  readonly draft: Draft;
  readonly next: Rest | undefined;
}

interface Said extends Pick<Paper, 'id' | 'kind' | 'paper' | 'parties' | 'drafts' | 'words' | 'told'> {
  /** The draft with the smallest entry: what is left to show where there is no other. */
  readonly first: Draft | undefined;
  /** Drafts of those who have said too much, the last one first: only those that somebody else has said yes to are read. */
  readonly rest: Rest | undefined;
  /** In which entries somebody said something; null for whoever has said too much. */
  readonly entries: ReadonlyMap<MemberId, ReadonlySet<EntryId> | null>;
  /** Those of them that are counted for themselves. */
  readonly small: ReadonlyMap<MemberId, ReadonlySet<EntryId>>;
}

const nothingSaid = () => ({
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

function hear(
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
function draftsOf({ drafts, words, first, rest }: Said): ReadonlyMap<EntryId, Draft> {
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

/** How it stands is found when somebody asks, and not after every word. */
class FoldedPaper implements Paper {
  readonly said: Said;
  readonly #ancestry: Ancestry;
  #versions: readonly PaperVersion[] | undefined;
  #drafts: ReadonlyMap<EntryId, Draft> | undefined;

  constructor(said: Said, ancestry: Ancestry) {
    this.said = said;
    this.#ancestry = ancestry;
  }

  get id(): PaperKey {
    return this.said.id;
  }
  get kind(): PaperKind {
    return this.said.kind;
  }
  get paper(): PaperId {
    return this.said.paper;
  }
  get parties(): readonly MemberId[] {
    return this.said.parties;
  }
  get ancestry(): Ancestry {
    return this.#ancestry;
  }
  get drafts(): ReadonlyMap<EntryId, Draft> {
    this.#drafts ??= draftsOf(this.said);
    return this.#drafts;
  }
  get words(): ReadonlyMap<EntryId, PaperWord> {
    return this.said.words;
  }
  get told(): ReadonlyMap<EntryId, ToldPart> {
    return this.said.told;
  }
  get versions(): readonly PaperVersion[] {
    this.#versions ??= versionsOf(this, this.#ancestry);
    return this.#versions;
  }
  get saidTooMuch(): readonly MemberId[] {
    return signersOf(this)
      .filter((by) => this.said.entries.get(by) === null)
      .sort();
  }
  wordsOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
  smallWordsOf(member: MemberId): number {
    return this.said.small.get(member)?.size ?? 0;
  }
}
