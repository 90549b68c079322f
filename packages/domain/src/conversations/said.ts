// All that was said in one conversation, in whatever order it comes. What stops, refuses or takes back is never forgotten; of all else,
// whoever says too much has said nothing.
import { type Ancestry, type Entry, type Register, write } from '../kernel/history.ts';
import type { EntryId, MemberId } from '../kernel/ids.ts';
import type { Carries, SaysInTalk, TalkAbout, TalkEvent } from './events.ts';

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

/** More than anybody says in one conversation. */
export const MOST_TALK_WORDS = 400;
/** From there on only what stops something is taken, so that there is room for every no. */
export const MOST_TALK_WORDS_BEFORE_NO = 300;
/** More often than anybody stops or refuses one thing: whoever does has done so for good. */
export const MOST_STOPS_OF_ONE = 100;

const stops: ReadonlySet<SaysInTalk> = new Set(['leave', 'halt', 'end', 'open', 'back', 'no', 'undone']);
/** What stops, refuses or takes back: refused to nobody, and never forgotten. */
export const isStop = (says: SaysInTalk): boolean => stops.has(says);

/** The entry of a stop for good: nothing comes after it. */
const forGood = '' as EntryId;

/** Its maps change in place. */
export interface Said {
  /** Of each who has not said too much. */
  readonly openings: Map<EntryId, Opened>;
  /** Of everybody, the one of the smallest id. */
  readonly firstOf: Map<MemberId, Opened>;
  /** By what was said, of what, and by whom; with when. */
  readonly words: Map<string, Register<string>>;
  readonly texts: Map<string, Register<string>>;
  readonly carries: Map<MemberId, Register<Carries>>;
  readonly topics: Map<EntryId, BroughtTopic>;
  readonly actions: Map<EntryId, ProposedAction>;
  /** Null for whoever has said too much. */
  readonly entries: Map<MemberId, Set<EntryId> | null>;
  /** By place; null where it is for good. */
  readonly stops: Map<string, Set<EntryId> | null>;
  /** Found when somebody asks, and let go of when something comes to it. */
  found: {
    opened?: Opened | null;
    topics?: readonly BroughtTopic[];
    actions?: readonly ProposedAction[];
  };
}
export const nothingSaid = (): Said => ({
  ...{ openings: new Map(), firstOf: new Map(), words: new Map(), texts: new Map(), carries: new Map() },
  ...{ topics: new Map(), actions: new Map(), entries: new Map(), stops: new Map(), found: {} },
});

export const placeOf = (by: MemberId, says: string, on: string): string => `${by} ${says} ${on}`;

export function hear(
  said: Said,
  entry: Entry<TalkEvent> & { readonly by: MemberId },
  ancestry: Ancestry,
): void {
  const { event, id, at, by } = entry;
  if (event.type === 'talkSaid' && isStop(event.says)) {
    hearStop(said, placeOf(by, event.says, event.on), id, at, ancestry);
    return;
  }
  const opening =
    event.type === 'talkOpened' && mayOpen(event.talk, by)
      ? { entry: id, by, at, short: event.short, about: event.about }
      : null;
  const first = said.firstOf.get(by);
  if (opening && (!first || id < first.entry)) said.firstOf.set(by, opening);
  if (opening) said.found = {};
  const before = said.entries.get(by);
  if (before === null) return;
  const mine = before?.add(id) ?? new Set([id]);
  said.entries.set(by, mine.size > MOST_TALK_WORDS ? null : mine);
  if (mine.size > MOST_TALK_WORDS) {
    forget(said, by);
    return;
  }
  switch (event.type) {
    case 'talkOpened':
      if (opening) said.openings.set(id, opening);
      return;
    case 'talkSaid': {
      const place = placeOf(by, event.says, event.on);
      said.words.set(place, write(said.words.get(place), id, at, ancestry));
      return;
    }
    case 'topicBrought':
      said.topics.set(id, { entry: id, by, at, text: event.text, again: event.again });
      said.found = {};
      return;
    case 'actionProposed':
      said.actions.set(id, { entry: id, by, at, text: event.text, owner: event.owner, day: event.day });
      said.found = {};
      return;
    case 'wordsTold': {
      const place = placeOf(by, event.step, '');
      said.texts.set(place, write(said.texts.get(place), id, event.text, ancestry, event.beside));
      return;
    }
    case 'carriesTold':
      said.carries.set(by, write(said.carries.get(by), id, event.carries, ancestry, event.beside));
      return;
  }
}

function hearStop(said: Said, place: string, id: EntryId, at: string, ancestry: Ancestry): void {
  const before = said.stops.get(place);
  if (before === null) return;
  const all = before?.add(id) ?? new Set([id]);
  const isForGood = all.size > MOST_STOPS_OF_ONE;
  said.stops.set(place, isForGood ? null : all);
  said.words.set(
    place,
    isForGood ? [{ entry: forGood, value: '' }] : write(said.words.get(place), id, at, ancestry),
  );
}

/** Whoever has said too much has said nothing that can be forgotten, whichever of their words came first here; what others said stays. */
function forget(said: Said, member: MemberId): void {
  for (const map of [said.words, said.texts])
    for (const place of [...map.keys()])
      if (place.startsWith(`${member} `) && !said.stops.has(place)) map.delete(place);
  for (const map of [said.topics, said.actions, said.openings])
    for (const [id, { by }] of [...map]) if (by === member) map.delete(id);
  said.carries.delete(member);
  said.found = {};
}

const opener = '.';
/** What a conversation is called that somebody opens: nobody else can open it with that name. */
export const openedBy = (talk: string, member: MemberId): string =>
  `${talk.slice(0, 40)}${opener}${member.slice(0, 20)}`;
export const mayOpen = (talk: string, by: MemberId): boolean => {
  const at = talk.indexOf(opener);
  return at < 0 || by.startsWith(talk.slice(at + 1));
};

/** The first by ancestry, then by its name; of whoever has said too much, only where nobody else opened it. */
export function openedIn({ openings, firstOf, found }: Said, ancestry: Ancestry): Opened | null {
  if (found.opened === undefined) {
    const all = openings.size > 0 ? [...openings.values()] : [...firstOf.values()];
    const first = all.filter((one) => !all.some(({ entry }) => ancestry.precedes(entry, one.entry)));
    found.opened = first.sort((a, b) => (a.entry < b.entry ? -1 : 1))[0] ?? null;
  }
  return found.opened;
}

export const topicsSaid = ({ topics, found }: Said, ancestry: Ancestry): readonly BroughtTopic[] => {
  found.topics ??= inOrder(topics, ancestry);
  return found.topics;
};
export const actionsSaid = ({ actions, found }: Said, ancestry: Ancestry): readonly ProposedAction[] => {
  found.actions ??= inOrder(actions, ancestry);
  return found.actions;
};

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
