// Three people and their conversations: a circle in memory, in which everybody says things having seen what they choose.
import {
  type Ancestry,
  type Body,
  type ConversationsEvent,
  type ConversationsIntent,
  decide,
  type EntryId,
  emptyState,
  fold,
  type InCircle,
  keyOfTalk,
  type MemberId,
  type SaysInTalk,
  type State,
  type Surroundings,
  standingOfTalk,
  type Talk,
  type TalkId,
  type TalkKey,
  type TalkKind,
  undo,
} from '../../src/index.ts';

export const [ana, ben, cleo, dan] = ['a', 'b', 'c', 'd'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
export const now = '2026-03-02T12:00:00Z';
export const bodyOf = (event: ConversationsEvent, at = now): Body => ({
  ...{ tool: 'conversations', version: 1, at, event },
});

/** What is written, and what each has seen. */
export class Room {
  readonly left = new Set<MemberId>();
  now = now;
  readonly #entries: { id: EntryId; by: MemberId; at: string; body: Body; saw: ReadonlySet<EntryId> }[] = [];
  #count = 0;

  readonly ancestry: Ancestry = {
    precedes: (earlier, later) => this.#entries.find(({ id }) => id === later)?.saw.has(earlier) ?? false,
  };
  circle = (me: MemberId): InCircle => ({ me, isIn: (member) => !this.left.has(member) });
  world = (me: MemberId): Surroundings => ({
    ...{ now: this.now, newId: () => `id-${this.#count++}`, ...this.circle(me) },
  });
  get ids(): EntryId[] {
    return this.#entries.map(({ id }) => id);
  }

  stateOf(ids: Iterable<EntryId> = this.ids): State {
    const state = emptyState();
    const entries = new Map(this.#entries.map((one) => [one.id, one]));
    for (const id of new Set(ids)) {
      const one = entries.get(id);
      if (one) fold(state, id, one.body, this.ancestry, one.by);
    }
    return state;
  }
  get state(): State {
    return this.stateOf();
  }
  get talks() {
    return this.state.conversations;
  }

  /** Writes an event; `saw`: what was seen by then, all unless it is said. Ids carry no order. */
  write(by: MemberId, event: ConversationsEvent, saw: readonly EntryId[] = this.ids): EntryId {
    const k = this.#entries.length;
    const id = `${(k * 7) % 10}${k}` as EntryId;
    const all = new Set(saw.flatMap((one) => [one, ...(this.#entries.find((e) => e.id === one)?.saw ?? [])]));
    this.#entries.push({ id, by, at: this.now, body: bodyOf(event, this.now), saw: all });
    return id;
  }

  decide(me: MemberId, intent: ConversationsIntent) {
    return decide(this.state, { tool: 'conversations', intent }, this.world(me));
  }
  /** Does what somebody wants to, having seen what is said; throws where it is refused. Answers the last entry. */
  does(me: MemberId, intent: ConversationsIntent, saw?: readonly EntryId[]): EntryId {
    const decision = decide(this.stateOf(saw), { tool: 'conversations', intent }, this.world(me));
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    let seen = saw;
    for (const { event } of decision.value) {
      const id = this.write(me, event as ConversationsEvent, seen);
      seen = seen && [...seen, id];
    }
    return this.ids.at(-1) as EntryId;
  }
  opens(
    me: MemberId,
    others: readonly MemberId[],
    id = 'first',
    kind: TalkKind = 'checkIn',
    short = false,
  ): TalkKey {
    this.does(me, { type: 'openTalk', id: id as TalkId, kind, people: others, short });
    return keyOfTalk(kind, id as TalkId, [me, ...others]);
  }
  says(me: MemberId, talk: TalkKey, says: SaysInTalk, on = '', saw?: readonly EntryId[]): EntryId {
    return this.does(me, { type: 'sayInTalk', talk, says, on }, saw);
  }
  takeBack(me: MemberId, id: EntryId): EntryId {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) throw new Error('nothing to take back');
    const back = undo(this.stateOf(entry.saw), entry.body, me, id);
    return this.write(me, back.event as ConversationsEvent);
  }
  talk(key: TalkKey): Talk {
    const talk = this.talks.talks.get(key);
    if (!talk) throw new Error('no such conversation');
    return talk;
  }
  kind = (key: TalkKey) => standingOfTalk(this.talk(key), this.circle(ana)).kind;
}

/** Ana, Ben and Cleo are there. */
export function together(id = 'first'): { room: Room; talk: TalkKey } {
  const room = new Room();
  const talk = room.opens(ana, [ben, cleo], id);
  for (const one of [ben, cleo]) room.says(one, talk, 'here');
  return { room, talk };
}
