// Topics of people's conversations: which are settled, and what is on the agenda. Found for all of them at once, so that nobody makes it slow.
import { consentOf, type Said } from '../kernel/consent.ts';
import type { EntryId, MemberId } from '../kernel/ids.ts';
import { type Among, isBefore, saidOf, seesUnread, talksAmong } from './among.ts';
import type { TalkKey } from './events.ts';
import type { BroughtTopic, ConversationsState, Talk } from './fold.ts';
import { whoIsHere } from './standing.ts';

type Talks = Pick<ConversationsState, 'talks'>;

export interface TopicOf extends BroughtTopic {
  readonly talk: Talk;
}

/** So many open topics of one author are on an agenda; the others stay in the conversation that they were brought to. */
export const MOST_ON_AGENDA = 40;

/** What was brought and not taken back by whoever brought it. */
export const topicsIn = (talk: Talk): TopicOf[] =>
  talk.topics
    .filter(({ entry, by }) => talk.saidBy(by, 'back', entry).length === 0)
    .map((topic) => ({ ...topic, talk }));

/** Conversations of the same people that were opened before, the last one first. */
export const earlierTalks = (state: Talks, talk: Talk): Talk[] =>
  talksAmong(state, talk.people).filter((one) => isEarlier(one, talk));

const isEarlier = (one: Talk, talk: Talk): boolean =>
  one.id !== talk.id &&
  one.opened !== null &&
  talk.opened !== null &&
  talk.ancestry.precedes(one.opened.entry, talk.opened.entry);

/** What is known of the conversations of some people, found once. */
class Grounds {
  /** The first one first. */
  readonly talks: readonly Talk[];
  readonly topics = new Map<EntryId, TopicOf>();
  readonly #here: ReadonlyMap<TalkKey, readonly MemberId[]>;
  readonly #later = new Map<TalkKey, readonly Talk[]>();
  readonly #askedOf = new Map<EntryId, ReadonlySet<MemberId>>();
  readonly #circle: Among;

  constructor(state: Talks, people: readonly MemberId[], circle: Among) {
    this.talks = talksAmong(state, people).reverse();
    this.#here = new Map(this.talks.map((talk) => [talk.id, whoIsHere(talk, circle)]));
    this.#circle = circle;
    for (const talk of this.talks) for (const topic of topicsIn(talk)) this.topics.set(topic.entry, topic);
  }

  isSettled(topic: TopicOf): boolean {
    const { talk, entry } = topic;
    const asked = talk.people.filter((one) => this.#whoIsAsked(topic).has(one));
    const said = allSettling(talk, entry);
    return (
      said.length > 0 &&
      consentOf(asked, said, talk.ancestry).inForce &&
      asked.every((one) => seesUnread(one, said, this.#circle))
    );
  }

  /** The topic that one is again: brought before it, among the same people. */
  formerOf({ again, entry, talk }: TopicOf): TopicOf | undefined {
    const former = again === null ? undefined : this.topics.get(again);
    return former && talk.ancestry.precedes(former.entry, entry) ? former : undefined;
  }

  /** Whoever talked of it, or of what it is again. */
  #whoIsAsked(topic: TopicOf): ReadonlySet<MemberId> {
    const chain: TopicOf[] = [];
    let asked: ReadonlySet<MemberId> | undefined;
    for (let one: TopicOf | undefined = topic; one && !asked; one = this.formerOf(one)) {
      asked = this.#askedOf.get(one.entry);
      if (!asked) chain.push(one);
    }
    for (const one of chain.reverse()) {
      asked = new Set([...(asked ?? []), ...this.#whoTalkedOf(one)]);
      this.#askedOf.set(one.entry, asked);
    }
    return asked ?? new Set();
  }

  /** Its author, who is there where it was brought and in the first conversation of two or more that it came to, and wherever it was spoken of. */
  #whoTalkedOf({ talk, entry, by }: TopicOf): readonly MemberId[] {
    const all = [talk, ...this.#laterThan(talk)];
    const first = all.find((one) => this.#hereIn(one).length > 1);
    const spoke = (one: Talk) =>
      one.people.filter((member) => one.saidBy(member, 'spoken', entry).length > 0);
    return all.flatMap((one): readonly MemberId[] => {
      const speakers = spoke(one);
      const own = [...speakers, ...(one === talk ? [by] : [])].filter((member) => this.#circle.isIn(member));
      return one === talk || one === first || speakers.length > 0 ? [...this.#hereIn(one), ...own] : own;
    });
  }

  #hereIn(talk: Talk): readonly MemberId[] {
    return this.#here.get(talk.id) ?? [];
  }
  #laterThan(talk: Talk): readonly Talk[] {
    const known = this.#later.get(talk.id);
    if (known) return known;
    const later = this.talks.filter((one) => isBefore(talk, one));
    this.#later.set(talk.id, later);
    return later;
  }
}

const allSettling = (talk: Talk, topic: EntryId): Said<MemberId>[] =>
  // nobody settles what they have not seen
  [
    ...saidOf(talk, talk.people, 'settled', topic, 'yes').filter(({ entry }) =>
      talk.ancestry.precedes(topic, entry),
    ),
    ...saidOf(talk, talk.people, 'open', topic, 'no'),
  ];

/** Settled while each who talked of it says so, there or since, or of what it is again; somebody’s “still open” wins. */
export const isSettled = (state: Talks, topic: TopicOf, circle: Among): boolean =>
  new Grounds(state, topic.talk.people, circle).isSettled(topic);
export const hasSettled = ({ talk, entry }: TopicOf, member: MemberId): boolean =>
  consentOf([member], allSettling(talk, entry), talk.ancestry).inForce;

/** What this conversation is about: what stayed open before, and what was brought to it. */
export const agendaOf = (state: Talks, talk: Talk, circle: Among): TopicOf[] => {
  const grounds = new Grounds(state, talk.people, circle);
  const own = topicsIn(talk);
  const before = grounds.talks.filter((one) => isEarlier(one, talk)).flatMap(topicsIn);
  const [settled, open] = [new Set<TopicOf>(), [] as TopicOf[]];
  for (const topic of before)
    if (grounds.isSettled(topic)) settled.add(topic);
    else open.push(topic);
  const counts = new Map<MemberId, number>();
  const shown = [...own, ...open].filter(({ by }) => {
    const count = (counts.get(by) ?? 0) + 1;
    counts.set(by, count);
    return count <= MOST_ON_AGENDA;
  });
  // brought again, it is that topic that is talked about, or that they have settled
  const takenUp = new Set([...shown, ...settled].map((topic) => grounds.formerOf(topic)?.entry));
  const listed = new Set(shown);
  return [...open.filter(({ entry }) => !takenUp.has(entry)), ...own].filter((topic) => listed.has(topic));
};

/** The earlier topic of these people that a topic says it is again; undefined where there is none. */
export const cameBackFrom = (state: Talks, { talk, again }: TopicOf): TopicOf | undefined =>
  again === null
    ? undefined
    : earlierTalks(state, talk)
        .flatMap(topicsIn)
        .find(({ entry }) => entry === again);

/** Settled topics of these people, the last ones first: what a new one may be again. */
export const settledBefore = (state: Talks, people: readonly MemberId[], circle: Among): TopicOf[] => {
  const grounds = new Grounds(state, people, circle);
  return [...grounds.talks]
    .reverse()
    .flatMap((talk) => topicsIn(talk).reverse())
    .filter((topic) => grounds.isSettled(topic));
};
