// Conversations of a circle: who is there, what was brought and said, by whom. Nothing is chosen here: a conversation is what its people
// wrote, whatever came first, and how it stands is found when somebody asks.
import type { Ancestry, Entry, Register } from '../kernel/history.ts';
import type { MemberId, TalkId } from '../kernel/ids.ts';
import { inTheirOrder } from '../kernel/parties.ts';
import {
  type Carries,
  type ConversationsEvent,
  isTalkEvent,
  keyOfTalk,
  type SaysInTalk,
  type TalkEvent,
  type TalkKey,
  type TalkKind,
} from './events.ts';
import { foldTopics, noTopics, type TopicsState } from './mine/fold.ts';
import { foldRhythms, type RhythmsState } from './rhythm/fold.ts';
import {
  actionsSaid,
  type BroughtTopic,
  hear,
  nothingSaid,
  type Opened,
  openedIn,
  type ProposedAction,
  placeOf,
  type Said,
  topicsSaid,
} from './said.ts';

export {
  type BroughtTopic,
  MOST_TALK_WORDS,
  MOST_TALK_WORDS_BEFORE_NO,
  type Opened,
  type ProposedAction,
} from './said.ts';

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
  /** How much somebody has said that stops nothing. */
  countOf(member: MemberId): number;
  readonly ancestry: Ancestry;
}

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

function foldTalk(
  { talks }: ConversationsState,
  entry: Entry<TalkEvent> & { readonly by: MemberId },
  ancestry: Ancestry,
): void {
  const { event, by } = entry;
  const people = inTheirOrder(event.people);
  // nobody speaks in what others have with each other
  if (people.length < 2 || !people.includes(by)) return;
  if (event.type === 'actionProposed' && !people.includes(event.owner)) return;
  const key = keyOfTalk(event.kind, event.talk, people);
  // names with spaces would make one key for several
  if (/\s/.test(event.talk) || people.some((one) => /\s/.test(one))) return;
  const known = talks.get(key);
  const said = known instanceof FoldedTalk ? known.said : nothingSaid();
  hear(said, entry, ancestry);
  talks.set(key, new FoldedTalk({ id: key, kind: event.kind, talk: event.talk, people }, said, ancestry));
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
    return openedIn(this.said, this.ancestry);
  }
  get topics(): readonly BroughtTopic[] {
    return topicsSaid(this.said, this.ancestry);
  }
  get actions(): readonly ProposedAction[] {
    return actionsSaid(this.said, this.ancestry);
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
