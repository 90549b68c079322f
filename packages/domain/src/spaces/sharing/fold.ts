import {
  type Ancestry,
  type Entry,
  type Register,
  type Thing,
  write,
  writeFields,
} from '../../kernel/history.ts';
import type { AnswerId, EntryId, FigureId, MemberId, PersonId, ShareId, SpaceId } from '../../kernel/ids.ts';
import type {
  AnswerFields,
  FigureFields,
  Level,
  Naming,
  ShareFields,
  ShareLinkFields,
  SharingEvent,
  StandingFields,
} from './events.ts';
import { LEVELS, NAMINGS } from './events.ts';
import { withCleanNames } from './names.ts';

/** Whose, and which: nobody writes over, or takes back, what is somebody else's. */
export type ShareKey = `${MemberId} ${ShareId}`;
export type AnswerKey = `${MemberId} ${AnswerId}`;
export type Share = Thing<ShareKey, ShareFields>;
export type SharedAnswer = Thing<AnswerKey, AnswerFields>;
export type ShareLink = Thing<ShareId, ShareLinkFields>;

/** Somebody of whom a member of a circle speaks, as my own space knows them. */
export type FigureKey = `${SpaceId} ${MemberId} ${FigureId}`;
export type KnownFigure = Thing<FigureKey, FigureFields>;

/** A word on opening to each other, and the noes on the same that it has seen. */
export interface OpeningWord {
  readonly by: MemberId;
  readonly with: MemberId;
  readonly yes: boolean;
  readonly sees: readonly EntryId[];
}

/** Two members, the smaller id first. */
export type PairKey = `${MemberId} ${MemberId}`;
/** What two have said on opening to each other, by entry; null where one of them has said more than anybody does, which closes it for good. */
export type Openings = ReadonlyMap<EntryId, OpeningWord> | null;
/** More than anybody says on one opening (SHARE22). */
export const MOST_WORDS_ON_OPENING = 128;
/** After so many nobody says yes any more, so that there is room for every no. */
export const MOST_YESES_ON_OPENING = 100;

export interface SharingState {
  readonly shares: Map<ShareKey, Share>;
  readonly answers: Map<AnswerKey, SharedAnswer>;
  /** Since when each is there, by `share` or `answer` and its key: the earliest that its entries say. */
  readonly sharedSince: Map<string, string>;
  /** What was taken back, and when: it wins over everything. */
  readonly takenBack: Map<string, string>;
  readonly openings: Map<PairKey, Openings>;
  /** What each says of being named. */
  readonly namings: Map<MemberId, Register<Naming>>;
  /** In one's own space: who is whom on my map. */
  readonly figures: Map<FigureKey, KnownFigure>;
  /** In one's own space: what was copied from what. */
  readonly links: Map<ShareId, ShareLink>;
  /** In one's own space: how much of my time each circle sees. */
  readonly standing: Map<SpaceId, Thing<SpaceId, StandingFields>>;
}

export const noSharing = (): SharingState => ({
  ...{ shares: new Map(), answers: new Map(), sharedSince: new Map(), takenBack: new Map() },
  ...{ openings: new Map(), namings: new Map(), figures: new Map() },
  ...{ links: new Map(), standing: new Map() },
});

const newShare: ShareFields = { what: { kind: 'question', text: '' }, until: '', zone: '' };
const newAnswer: AnswerFields = { by: '' as MemberId, share: '' as ShareId, text: '' };
export const newShareLink: ShareLinkFields = {
  ...{ space: '', kind: 'question', of: '', to: '', since: '', until: '', zone: '', gone: '' },
};
export const newFigure: FigureFields = { person: null };
export const newStanding: StandingFields = { level: 'nothing', since: '' };

export const shareKey = (by: MemberId, share: ShareId): ShareKey => `${by} ${share}`;
export const answerKey = (by: MemberId, answer: AnswerId): AnswerKey => `${by} ${answer}`;
export const authorOf = (key: ShareKey | AnswerKey): MemberId => key.slice(0, key.indexOf(' ')) as MemberId;
export const shareIn = (key: ShareKey): ShareId => key.split(' ')[1] as ShareId;

/** Takes one entry into the state, in place. In a circle everything is its author's. */
export function foldSharing(
  state: SharingState,
  { event, id, at, by }: Entry<SharingEvent>,
  ancestry: Ancestry,
): void {
  switch (event.type) {
    case 'shareLinked':
      writeFields(
        state.links,
        event.share,
        newShareLink,
        event.changes as Partial<ShareLinkFields>,
        id,
        ancestry,
        event.beside,
      );
      return;
    case 'standingChosen':
      writeFields(
        state.standing,
        event.space,
        newStanding,
        event.changes as Partial<StandingFields>,
        id,
        ancestry,
        event.beside,
      );
      return;
    case 'figureKnown': {
      const key: FigureKey = `${event.space} ${event.by} ${event.figure}`;
      const changes = event.changes as Partial<FigureFields>;
      writeFields(state.figures, key, newFigure, changes, id, ancestry, event.beside);
      return;
    }
  }
  if (by === undefined) return;
  if (event.type === 'openingSaid') {
    hear(state, id, { by, with: event.with, yes: event.yes }, ancestry);
    return;
  }
  if (event.type === 'namingSaid') {
    state.namings.set(by, write(state.namings.get(by), id, event.naming, ancestry));
    return;
  }
  const isShare = 'share' in event;
  const key = isShare ? shareKey(by, event.share) : answerKey(by, event.answer);
  const subject = `${isShare ? 'share' : 'answer'} ${key}`;
  if (event.type === 'shareErased' || event.type === 'answerErased') {
    earliest(state.takenBack, subject, at);
    state.sharedSince.delete(subject);
    if (isShare) state.shares.delete(key as ShareKey);
    else state.answers.delete(key as AnswerKey);
  } else if (!state.takenBack.has(subject)) {
    earliest(state.sharedSince, subject, at);
    // what was said first stands: nobody puts other words above or beneath what others have said to it
    const first: Ancestry = { precedes: (a, b) => ancestry.precedes(b, a) };
    if (event.type === 'thingShared')
      writeFields(state.shares, key as ShareKey, newShare, named(event.fields), id, first);
    else writeFields(state.answers, key as AnswerKey, newAnswer, event.fields, id, first);
  }
}

const named = (fields: ShareFields): ShareFields => ({ ...fields, what: withCleanNames(fields.what) });

function earliest(times: Map<string, string>, of: string, at: string): void {
  const before = times.get(of);
  if (before === undefined || at < before) times.set(of, at);
}

export const pairKey = (a: MemberId, b: MemberId): PairKey => (a < b ? `${a} ${b}` : `${b} ${a}`);

export const wordsOn = (said: Openings | undefined, by: MemberId): number =>
  said === null
    ? Number.POSITIVE_INFINITY
    : [...(said?.values() ?? [])].filter((one) => one.by === by).length;

/** Entries may become readable late: who has seen whom is found in both directions. */
function hear(state: SharingState, id: EntryId, word: Omit<OpeningWord, 'sees'>, ancestry: Ancestry): void {
  const pair = pairKey(word.by, word.with);
  const old = state.openings.get(pair);
  if (old === null || old?.has(id)) return;
  if (wordsOn(old, word.by) >= MOST_WORDS_ON_OPENING) return void state.openings.set(pair, null);
  const words = new Map(old);
  const sees: EntryId[] = [];
  for (const [other, said] of words) {
    if (!said.yes && ancestry.precedes(other, id)) sees.push(other);
    if (!word.yes && ancestry.precedes(id, other))
      words.set(other, { ...said, sees: [...said.sees, id].sort() });
  }
  words.set(id, { ...word, sees: sees.sort() });
  state.openings.set(pair, words);
}

/** How much of my time a circle sees: where two devices chose at once, the less. */
export function levelIn(state: SharingState, space: SpaceId): Level {
  const chosen: Register<Level> = state.standing.get(space)?.registers.level ?? [];
  const least = Math.min(...chosen.map(({ value }) => LEVELS.indexOf(value)));
  return LEVELS[least] ?? 'nothing';
}

/** When that was chosen; where two devices chose at once, the earlier. */
export const levelSince = (state: SharingState, space: SpaceId): string =>
  [...(state.standing.get(space)?.registers.since ?? [])].map(({ value }) => value).sort()[0] ?? '';

/** What may be said of somebody in a circle: of two words said at once, the lesser; undefined before the first. */
export function namingOf(state: SharingState, member: MemberId): Naming | undefined {
  const said = (state.namings.get(member) ?? []).map(({ value }) => NAMINGS.indexOf(value));
  return said.length === 0 ? undefined : NAMINGS[Math.min(...said)];
}

/** Whom of my map I have said that somebody is of whom a member speaks; null for nobody. */
export const personOfFigure = (
  state: SharingState,
  space: SpaceId,
  by: MemberId,
  figure: FigureId,
): PersonId | null => state.figures.get(`${space} ${by} ${figure}`)?.fields.person ?? null;

/** How I speak of a person in a circle; of two that my devices made at once, the smaller. */
export const figureOf = (
  state: SharingState,
  space: SpaceId,
  me: MemberId,
  person: PersonId,
): FigureId | undefined =>
  [...state.figures.values()]
    .filter(({ id, fields }) => fields.person === person && id.startsWith(`${space} ${me} `))
    .map(({ id }) => id.split(' ')[2] as FigureId)
    .sort()[0];
