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
import { type PaperContent, type PaperKind, signersOf } from './kinds.ts';
import type { MetamourPart } from './metamours/content.ts';
import { foldMyPapers, type MyPapersState, noPapersOfMine } from './mine/fold.ts';
import { draftsOf, hear, nothingSaid, type Said } from './said.ts';
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

export interface PapersState extends MyPapersState {
  readonly papers: Map<PaperKey, Paper>;
}

export const noPapers = (): PapersState => ({ papers: new Map(), ...noPapersOfMine() });

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
