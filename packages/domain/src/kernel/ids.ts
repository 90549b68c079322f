// Ids are random, made by whoever states an intent (see Surroundings), and mean nothing to anybody else.
import * as z from 'zod/mini';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type EntryId = Branded<'entry'>;
export type PersonId = Branded<'person'>;
export type RelationshipId = Branded<'relationship'>;
export type TierId = Branded<'tier'>;
export type DateId = Branded<'date'>;
export type BlockId = Branded<'block'>;
export type SourceId = Branded<'source'>;
export type YearlyDayId = Branded<'yearlyDay'>;
/** A rule for plans of mine. */
export type RuleId = Branded<'rule'>;
export type NoteId = Branded<'note'>;
export type TriggerId = Branded<'trigger'>;
export type StrategyId = Branded<'strategy'>;
export type IdeaId = Branded<'idea'>;
export type EveningId = Branded<'evening'>;
export type ValueId = Branded<'value'>;
export type ChoiceId = Branded<'choice'>;
export type OptionId = Branded<'option'>;
export type LoadId = Branded<'load'>;
export type LookId = Branded<'look'>;
export type FriendId = Branded<'friend'>;
export type PauseId = Branded<'pause'>;
export type SupportId = Branded<'support'>;
export type GoalId = Branded<'goal'>;
export type RatingId = Branded<'rating'>;
export type CandidateId = Branded<'candidate'>;
/** A key of ours (`compass/choosing/questions.ts`), or made anew. */
export type CriterionId = Branded<'criterion'>;
export type CheckId = Branded<'check'>;
export type DangerId = Branded<'danger'>;
/** The id that the sealed log gives a device of one's own: 64 hexadecimal digits. */
export type DeviceId = Branded<'device'>;
/** The id of a space, which is that of its first entry: 64 hexadecimal digits. */
export type SpaceId = Branded<'space'>;
/** Whoever is in a circle: the person's signing key there, 64 hexadecimal digits; another in every space. */
export type MemberId = Branded<'member'>;
/** Something that somebody shares in a circle: random, and called otherwise in one’s own space. */
export type ShareId = Branded<'share'>;
export type AnswerId = Branded<'answer'>;
/** Somebody whom a member speaks of in a circle: random, the same in all that this member shares there, and another in every circle. */
export type FigureId = Branded<'figure'>;
/** Something that people put their names to: what it was called when it was first shown to a circle. */
export type PaperId = Branded<'paper'>;
/** A paper that I write at and have shown to nobody. */
export type PaperDraftId = Branded<'paperDraft'>;
/** What I asked myself before I put my name to a paper. */
export type AskedId = Branded<'asked'>;
/** A conversation of people in a circle: what it was called when one of them opened it. */
export type TalkId = Branded<'talk'>;
/** A topic that I keep for a conversation and have brought to nobody. */
export type TopicId = Branded<'topic'>;
/** What I asked myself about being near to somebody. */
export type ReadinessId = Branded<'readiness'>;
/** A calendar that I publish. */
export type CalendarId = Branded<'calendar'>;
/** Something that a provider suggests to a client. */
export type AssignmentId = Branded<'assignment'>;
/** What a provider writes about their work for themselves. */
export type WorkId = Branded<'work'>;
/** The signing key that a device of mine has in a space: 64 hexadecimal digits. */
export type KeyId = Branded<'key'>;

/** The one whose device this is. Every self space has exactly one of them, and nobody else ever sees this id. */
export const ME = 'me' as PersonId;

/** Nothing that an address cannot hold. */
const id = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string' && /^[^\p{Cs}]{1,64}$/u.test(value));
/** No space either: several make one key of what people in a circle have together. */
const idInKey = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string' && /^[^\s\p{Cs}]{1,64}$/u.test(value));
export const personId = id<PersonId>();
export const relationshipId = id<RelationshipId>();
export const tierId = id<TierId>();
export const dateId = id<DateId>();
export const blockId = id<BlockId>();
export const sourceId = id<SourceId>();
export const yearlyDayId = id<YearlyDayId>();
export const ruleId = id<RuleId>();
export const noteId = id<NoteId>();
export const triggerId = id<TriggerId>();
export const strategyId = id<StrategyId>();
export const ideaId = id<IdeaId>();
export const eveningId = id<EveningId>();
export const valueId = id<ValueId>();
export const choiceId = id<ChoiceId>();
export const optionId = id<OptionId>();
export const loadId = id<LoadId>();
export const lookId = id<LookId>();
export const friendId = id<FriendId>();
export const pauseId = id<PauseId>();
export const supportId = id<SupportId>();
export const goalId = id<GoalId>();
export const ratingId = id<RatingId>();
export const candidateId = id<CandidateId>();
export const criterionId = id<CriterionId>();
export const checkId = id<CheckId>();
export const dangerId = id<DangerId>();
export const deviceId = id<DeviceId>();
export const spaceId = id<SpaceId>();
export const memberId = idInKey<MemberId>();
export const keyId = id<KeyId>();
export const shareId = id<ShareId>();
export const answerId = id<AnswerId>();
export const figureId = id<FigureId>();
export const calendarId = id<CalendarId>();
export const paperId = idInKey<PaperId>();
export const paperDraftId = id<PaperDraftId>();
export const askedId = id<AskedId>();
export const talkId = idInKey<TalkId>();
export const topicId = id<TopicId>();
export const readinessId = id<ReadinessId>();
export const assignmentId = idInKey<AssignmentId>();
export const workId = id<WorkId>();

/** What a decision may ask of the world: the time, and a fresh id. Passed in, so that domain stays pure. */
export interface Surroundings {
  /** The present instant, ISO 8601 with Z. */
  readonly now: string;
  newId(): string;
  /** Who I am, in a space of several. */
  readonly me?: MemberId | undefined;
  /** Whether somebody is in there and has not left, as the sealed log says. */
  readonly isIn?: ((member: MemberId) => boolean) | undefined;
  /** In a care space, what somebody is there; undefined for whoever never came, and in every other space. */
  readonly roleOf?: ((member: MemberId) => 'member' | 'provider' | undefined) | undefined;
  /** In a care space, everybody who is in. */
  readonly whoIsIn?: (() => readonly MemberId[]) | undefined;
}
