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
} from './events.ts';
import type { PaperContent, PaperKind } from './kinds.ts';
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
}

export interface Paper {
  readonly id: PaperKey;
  readonly kind: PaperKind;
  readonly paper: PaperId;
  /** Whose names it takes, in order of their ids: always the same. */
  readonly parties: readonly MemberId[];
  readonly drafts: ReadonlyMap<EntryId, Draft>;
  readonly words: ReadonlyMap<EntryId, PaperWord>;
  /** Every version that was drafted, oldest ancestors first. */
  readonly versions: readonly PaperVersion[];
  /** Who has said more than anybody says of one paper, and so has withdrawn for good. */
  readonly saidTooMuch: readonly MemberId[];
  /** How much somebody has said of it. */
  wordsOf(member: MemberId): number;
  readonly ancestry: Ancestry;
}

/** More than anybody says of one paper, drafts and answers to single sentences with it (PAPER19). */
export const MOST_PAPER_WORDS = 512;
/** After so many nobody drafts or signs any more, so that there is room for every no. */
export const MOST_PAPER_WORDS_BEFORE_NO = 400;

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
  if (event.type === 'paperDrafted' && !isDraftWhole(event.content)) return;
  const kind = event.type === 'paperDrafted' ? event.content.kind : event.kind;
  const key = keyOfPaper(kind, event.paper, parties);
  const known = papers.get(key);
  const said =
    known instanceof FoldedPaper
      ? known.said
      : { id: key, kind, paper: event.paper, parties, ...nothingSaid() };
  papers.set(key, new FoldedPaper(hear(said, entry), ancestry));
}

interface Said extends Pick<Paper, 'id' | 'kind' | 'paper' | 'parties' | 'drafts' | 'words'> {
  /** The draft with the smallest entry: all that is left to show once somebody has said too much. */
  readonly first: Draft | undefined;
  /** In which entries somebody said something; null for whoever has said too much. */
  readonly entries: ReadonlyMap<MemberId, ReadonlySet<EntryId> | null>;
}

const nothingSaid = () => ({
  ...{ drafts: new Map(), words: new Map(), first: undefined, entries: new Map() },
});

function hear(said: Said, entry: Entry<CirclePaperEvent> & { readonly by: MemberId }): Said {
  const { event, id, at, by } = entry;
  const draft: Draft | undefined =
    event.type === 'paperDrafted'
      ? { entry: id, by, at, after: event.after, content: event.content }
      : undefined;
  const first = draft && !(said.first && said.first.entry <= id) ? draft : said.first;
  const before = said.entries.get(by);
  const mine = before === null ? null : new Set([...(before ?? []), id]);
  const entries = new Map(said.entries).set(by, mine && mine.size > MOST_PAPER_WORDS ? null : mine);
  // whichever words came first here, everybody reads the same
  if ([...entries.values()].includes(null))
    return { ...said, first, entries, drafts: new Map(), words: new Map() };
  if (draft) return { ...said, first, entries, drafts: new Map(said.drafts).set(id, draft) };
  if (event.type !== 'paperSaid') return said;
  const { says, words } = event;
  const word: PaperWord = { entry: id, by, at, subject: subjectOfPaper(event.subject), says, words };
  return { ...said, entries, words: new Map(said.words).set(id, word) };
}

/** How it stands is found when somebody asks, and not after every word. */
class FoldedPaper implements Paper {
  readonly said: Said;
  readonly #ancestry: Ancestry;
  #versions: readonly PaperVersion[] | undefined;

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
    const { drafts, first } = this.said;
    return drafts.size === 0 && first ? new Map([[first.entry, first]]) : drafts;
  }
  get words(): ReadonlyMap<EntryId, PaperWord> {
    return this.said.words;
  }
  get versions(): readonly PaperVersion[] {
    this.#versions ??= versionsOf(this, this.#ancestry);
    return this.#versions;
  }
  get saidTooMuch(): readonly MemberId[] {
    return [...this.said.entries].flatMap(([by, entries]) => (entries === null ? [by] : [])).sort();
  }
  wordsOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
}
