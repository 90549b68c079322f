// Conversations of a circle: who is there, what was brought and said, by whom. Nothing is chosen here: a conversation is what its people
// wrote, whatever came first, and how it stands is found when somebody asks.
import { type Ancestry, type Entry, type Register, write } from '../kernel/history.ts';
import type { EntryId, MemberId, TalkId } from '../kernel/ids.ts';
import { inTheirOrder } from '../kernel/parties.ts';
import {
  type Carries,
  type ConversationsEvent,
  isTalkEvent,
  keyOfTalk,
  type SaysInTalk,
  type TalkAbout,
  type TalkEvent,
  type TalkKey,
  type TalkKind,
} from './events.ts';
import { foldTopics, noTopics, type TopicsState } from './mine/fold.ts';
import { foldRhythms, type RhythmsState } from './rhythm/fold.ts';

export interface Opened {
  readonly entry: EntryId;
  readonly by: MemberId;
  /** When, as their device says: a label. */
  readonly at: string;
  readonly short: boolean;
  readonly about: TalkAbout | null;
}

export interface BroughtTopic {
  readonly entry: EntryId;
  readonly by: MemberId;
  readonly at: string;
  readonly text: string;
  readonly again: EntryId | null;
}

export interface ProposedAction {
  readonly entry: EntryId;
  readonly by: MemberId;
  readonly at: string;
  readonly text: string;
  /** Of whom it is asked; whose it is only by their own word (TALK14). */
  readonly owner: MemberId;
  readonly day: string;
}

export interface Talk {
  readonly id: TalkKey;
  readonly kind: TalkKind;
  readonly talk: TalkId;
  /** In order of their ids: always the same. */
  readonly people: readonly MemberId[];
  /** Null where only words to it have come so far. */
  readonly opened: Opened | null;
  /** Oldest ancestors first. */
  readonly topics: readonly BroughtTopic[];
  readonly actions: readonly ProposedAction[];
  /** What somebody last said of something; several where two devices did at once. */
  saidBy(member: MemberId, says: SaysInTalk, on: string): Register<string>;
  /** One’s own words in a step; several where two devices wrote at once. */
  wordsOf(member: MemberId, step: string): Register<string>;
  carriesOf(member: MemberId): Register<Carries>;
  /** Somebody has said more than anybody says: it is over for good (TALK22). */
  readonly isFull: boolean;
  countOf(member: MemberId): number;
  readonly ancestry: Ancestry;
}

/** More than anybody says in one conversation. */
export const MOST_TALK_WORDS = 400;
/** From there on only what stops something is taken, so that there is room for every no. */
export const MOST_TALK_WORDS_BEFORE_NO = 300;

export interface ConversationsState extends TopicsState, RhythmsState {
  readonly talks: Map<TalkKey, Talk>;
}
export const noConversations = (): ConversationsState => ({
  ...{ talks: new Map(), rhythms: new Map() },
  ...noTopics(),
});

/** Takes one entry into the state, in place. Total; and nothing that nobody in a circle has said is anything. */
export function foldConversations(
  state: ConversationsState,
  entry: Entry<ConversationsEvent>,
  ancestry: Ancestry,
): void {
  const { event, id, at, by } = entry;
  if (isTalkEvent(event)) {
    if (by !== undefined) foldTalk(state, { id, at, event, by }, ancestry);
  } else if (event.type === 'rhythmSaid') foldRhythms(state, { id, at, event, by }, ancestry);
  else if (by === undefined) foldTopics(state, { id, at, event }, ancestry);
}

interface By {
  readonly by: MemberId;
}
/** All that was said in one conversation: its maps change in place. */
interface Said {
  first: Opened | null;
  /** By what was said, of what, and by whom; with when. */
  readonly words: Map<string, Register<string>>;
  readonly texts: Map<string, Register<string>>;
  readonly carries: Map<MemberId, Register<Carries>>;
  readonly topics: Map<EntryId, BroughtTopic>;
  readonly actions: Map<EntryId, ProposedAction>;
  /** Null for whoever has said too much. */
  readonly entries: Map<MemberId, Set<EntryId> | null>;
}
const nothingSaid = (): Said => ({
  ...{ first: null, words: new Map(), texts: new Map(), carries: new Map() },
  ...{ topics: new Map(), actions: new Map(), entries: new Map() },
});

const placeOf = (by: MemberId, says: string, on: string): string => `${by} ${says} ${on}`;

function foldTalk({ talks }: ConversationsState, entry: Entry<TalkEvent> & By, ancestry: Ancestry): void {
  const { event, by } = entry;
  const people = inTheirOrder(event.people);
  // nobody speaks in what others have with each other
  if (people.length < 2 || !people.includes(by)) return;
  if (event.type === 'actionProposed' && !people.includes(event.owner)) return;
  const key = keyOfTalk(event.kind, event.talk, people);
  const known = talks.get(key);
  const said = known instanceof FoldedTalk ? known.said : nothingSaid();
  hear(said, entry, ancestry);
  talks.set(key, new FoldedTalk({ id: key, kind: event.kind, talk: event.talk, people }, said, ancestry));
}

function hear(said: Said, { event, id, at, by }: Entry<TalkEvent> & By, ancestry: Ancestry): void {
  if (event.type === 'talkOpened' && (!said.first || id < said.first.entry))
    said.first = { entry: id, by, at, short: event.short, about: event.about };
  const before = said.entries.get(by);
  if (before === null) return;
  const mine = before?.add(id) ?? new Set([id]);
  said.entries.set(by, mine.size > MOST_TALK_WORDS ? null : mine);
  if (mine.size > MOST_TALK_WORDS) {
    forget(said, by);
    return;
  }
  switch (event.type) {
    case 'talkSaid': {
      const place = placeOf(by, event.says, event.on);
      said.words.set(place, write(said.words.get(place), id, at, ancestry));
      return;
    }
    case 'topicBrought':
      said.topics.set(id, { entry: id, by, at, text: event.text, again: event.again });
      return;
    case 'actionProposed':
      said.actions.set(id, { entry: id, by, at, text: event.text, owner: event.owner, day: event.day });
      return;
    case 'wordsTold': {
      const place = placeOf(by, event.step, '');
      said.texts.set(place, write(said.texts.get(place), id, event.text, ancestry));
      return;
    }
    case 'carriesTold':
      said.carries.set(by, write(said.carries.get(by), id, event.carries, ancestry));
      return;
  }
}

/** Whoever has said too much has said nothing, whichever of their words came first here; what the others said stays. */
function forget(said: Said, member: MemberId): void {
  for (const map of [said.words, said.texts])
    for (const place of [...map.keys()]) if (place.startsWith(`${member} `)) map.delete(place);
  for (const map of [said.topics, said.actions])
    for (const [id, { by }] of [...map]) if (by === member) map.delete(id);
  said.carries.delete(member);
}

class FoldedTalk implements Talk {
  readonly id: TalkKey;
  readonly kind: TalkKind;
  readonly talk: TalkId;
  readonly people: readonly MemberId[];
  readonly said: Said;
  readonly ancestry: Ancestry;

  constructor(about: Pick<Talk, 'id' | 'kind' | 'talk' | 'people'>, said: Said, ancestry: Ancestry) {
    this.id = about.id;
    this.kind = about.kind;
    this.talk = about.talk;
    this.people = about.people;
    this.said = said;
    this.ancestry = ancestry;
  }

  get opened(): Opened | null {
    return this.said.first;
  }
  get topics(): readonly BroughtTopic[] {
    return inOrder(this.said.topics, this.ancestry);
  }
  get actions(): readonly ProposedAction[] {
    return inOrder(this.said.actions, this.ancestry);
  }
  saidBy(member: MemberId, says: SaysInTalk, on: string): Register<string> {
    return this.said.words.get(placeOf(member, says, on)) ?? [];
  }
  wordsOf(member: MemberId, step: string): Register<string> {
    return this.said.texts.get(placeOf(member, step, '')) ?? [];
  }
  carriesOf(member: MemberId): Register<Carries> {
    return this.said.carries.get(member) ?? [];
  }
  get isFull(): boolean {
    return [...this.said.entries.values()].includes(null);
  }
  countOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
}

/** What came before comes first; what neither has seen, in order of their names. The same for everybody. */
function inOrder<T extends { readonly entry: EntryId }>(
  things: ReadonlyMap<EntryId, T>,
  ancestry: Ancestry,
): T[] {
  const all = [...things.values()].sort((a, b) => (a.entry < b.entry ? -1 : 1));
  const before = new Map(
    all.map((one) => [one.entry, all.filter(({ entry }) => ancestry.precedes(entry, one.entry)).length]),
  );
  return all.sort((a, b) => (before.get(a.entry) ?? 0) - (before.get(b.entry) ?? 0));
}
