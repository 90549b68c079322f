import type { EntryId, MemberId, Surroundings, TalkId } from '../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../kernel/parties.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  type Carries,
  type ConversationsEvent,
  carries as carriesSchema,
  keyOfTalk,
  type SaysInTalk,
  type TalkAbout,
  type TalkEvent,
  type TalkKey,
  type TalkKind,
  talkWords,
} from './events.ts';
import { type ConversationsState, MOST_TALK_WORDS_BEFORE_NO, type Talk } from './fold.ts';
import { MOST_ASKED } from './insights.ts';
import { stepsOf } from './kinds.ts';
import { decideTopics, isTopicIntent, type TopicIntent, type TopicRefusal } from './mine/decide.ts';
import { decideRhythm, type RhythmIntent, type RhythmRefusal } from './rhythm/decide.ts';
import { isStop, mayOpen, openedBy } from './said.ts';
import { standingOfTalk } from './standing.ts';
import { actionText, topicText } from './texts.ts';

export type TalkIntent =
  | {
      readonly type: 'openTalk';
      readonly id?: TalkId;
      readonly kind: TalkKind;
      /** Beside me. */
      readonly people: readonly MemberId[];
      readonly short: boolean;
      readonly about?: TalkAbout | null;
    }
  | { readonly type: 'sayInTalk'; readonly talk: TalkKey; readonly on?: string; readonly says: SaysInTalk }
  | {
      readonly type: 'bringTopic';
      readonly talk: TalkKey;
      readonly text: string;
      readonly again?: EntryId | null;
    }
  | {
      readonly type: 'proposeAction';
      readonly talk: TalkKey;
      readonly text: string;
      readonly owner: MemberId;
      readonly day: string;
    }
  | { readonly type: 'tellWords'; readonly talk: TalkKey; readonly step: string; readonly text: string }
  | { readonly type: 'tellCarries'; readonly talk: TalkKey; readonly carries: Carries };

export type ConversationsIntent = TalkIntent | RhythmIntent | TopicIntent;

/** Why a conversation did not change, and at which field of the intent. */
export type ConversationsRefusal =
  | TopicRefusal
  | RhythmRefusal
  | {
      readonly code:
        | 'unknown'
        | 'nobodyWith'
        | 'notYourTalk'
        | 'partyLeft'
        | 'talkOver'
        | 'talkHalted'
        | 'notHereYet'
        | 'saidOften'
        | 'textMissing'
        | 'textTooLong'
        | 'personMissing'
        | 'dateUnclear'
        | 'dayPast'
        | 'tooLong';
      readonly field?: string;
    };

type Decision = Result<ConversationsEvent[], ConversationsRefusal>;

/** Given the conversations of a circle, or what is my own of them, what an intent makes happen, or why it does not. */
export function decideConversations(
  state: ConversationsState,
  intent: ConversationsIntent,
  world: Surroundings,
): Decision {
  if (isTopicIntent(intent)) return decideTopics(state, intent, world);
  const { me, isIn } = world;
  if (me === undefined || !isIn) return refuse({ code: 'unknown' });
  if (intent.type === 'sayRhythm') return decideRhythm(state, intent, me, isIn);
  if (intent.type === 'openTalk') return open(state, intent, world, me);
  const talk = state.talks.get(intent.talk);
  if (!talk?.opened) return refuse({ code: 'unknown' });
  if (!talk.people.includes(me)) return refuse({ code: 'notYourTalk' });
  if (intent.type === 'sayInTalk') return say(talk, intent, me, isIn);
  // taking one's own back is refused to nobody
  if (isTakingBack(intent)) return tell(talk, intent, world, isIn);
  if (talk.countOf(me) >= MOST_TALK_WORDS_BEFORE_NO) return refuse({ code: 'saidOften' });
  const { kind, here } = standingOfTalk(talk, { isIn });
  if (kind === 'over') return refuse({ code: 'talkOver' });
  if (kind === 'halted') return refuse({ code: 'talkHalted' });
  if (!here.includes(me)) return refuse({ code: 'notHereYet' });
  return tell(talk, intent, world, isIn);
}

const isTakingBack = (intent: TalkIntent): boolean =>
  (intent.type === 'tellWords' && intent.text.trim() === '') ||
  (intent.type === 'tellCarries' && intent.carries.length === 0);

type IsIn = (member: MemberId) => boolean;

const of = ({ talk, kind, people }: Pick<Talk, 'talk' | 'kind' | 'people'>) => ({
  ...{ talk, kind, people: [...people] },
});

function open(
  { talks }: ConversationsState,
  intent: Extract<TalkIntent, { type: 'openTalk' }>,
  world: Surroundings,
  me: MemberId,
): Decision {
  const { kind, short, about = null } = intent;
  const people = inTheirOrder([me, ...intent.people]);
  if (people.length < 2) return refuse({ code: 'nobodyWith', field: 'people' });
  if (people.length > mostPeople) return refuse({ code: 'tooLong', field: 'people' });
  if (!people.every((one) => world.isIn?.(one))) return refuse({ code: 'partyLeft', field: 'people' });
  const talk = intent.id ?? (openedBy(world.newId(), me) as TalkId);
  if (!mayOpen(talk, me)) return refuse({ code: 'unknown' });
  if (talks.has(keyOfTalk(kind, talk, people))) return refuse({ code: 'unknown' });
  const here: TalkEvent = { type: 'talkSaid', ...of({ talk, kind, people }), on: '', says: 'here' };
  return ok([{ type: 'talkOpened', ...of({ talk, kind, people }), short, about }, here]);
}

function say(
  talk: Talk,
  { says, on = '' }: Extract<TalkIntent, { type: 'sayInTalk' }>,
  me: MemberId,
  isIn: IsIn,
): Decision {
  const topic = talk.topics.find(({ entry }) => entry === on);
  const action = talk.actions.find(({ entry }) => entry === on);
  const isMine = topic?.by === me || action?.by === me;
  const hasPlace: Record<SaysInTalk, boolean> = {
    ...{ here: on === '', leave: on === '', halt: on === '', end: on === '' },
    ...{ settled: topic !== undefined, open: topic !== undefined, back: isMine, spoken: on !== '' },
    // only the owner takes one on, refuses it, and says that it is done
    ...{ yes: action?.owner === me, no: action?.owner === me },
    ...{ done: action?.owner === me, undone: action?.owner === me },
  };
  if (!hasPlace[says] || on.length > 80) return refuse({ code: 'unknown' });
  const said: TalkEvent = { type: 'talkSaid', ...of(talk), on, says };
  // what stops, refuses or takes back is refused to nobody: not for how often, and not for how it stands
  if (isStop(says)) return ok([said]);
  if (talk.countOf(me) >= MOST_TALK_WORDS_BEFORE_NO) return refuse({ code: 'saidOften' });
  const { kind, here } = standingOfTalk(talk, { isIn });
  if (kind === 'over' && (says === 'here' || says === 'spoken')) return refuse({ code: 'talkOver' });
  if (says === 'spoken' && kind === 'halted') return refuse({ code: 'talkHalted' });
  if (says === 'spoken' && !here.includes(me)) return refuse({ code: 'notHereYet' });
  return ok([said]);
}

function tell(
  talk: Talk,
  intent: Exclude<TalkIntent, { type: 'openTalk' | 'sayInTalk' }>,
  world: Surroundings,
  isIn: IsIn,
): Decision {
  switch (intent.type) {
    case 'bringTopic': {
      const text = intent.text.trim();
      const fault = textFault(text, topicText, 'text');
      if (fault) return refuse(fault);
      return ok([{ type: 'topicBrought', ...of(talk), text, again: intent.again ?? null }]);
    }
    case 'proposeAction': {
      const { owner, day } = intent;
      const text = intent.text.trim();
      const fault = textFault(text, actionText, 'text');
      if (fault) return refuse(fault);
      if (!talk.people.includes(owner) || !isIn(owner))
        return refuse({ code: 'personMissing', field: 'owner' });
      const asked = talk.actions.filter((one) => one.by === world.me && one.owner === owner);
      if (owner !== world.me && asked.length >= MOST_ASKED) return refuse({ code: 'saidOften' });
      if (!/^\d{4}-\d\d-\d\d$/.test(day)) return refuse({ code: 'dateUnclear', field: 'day' });
      // whose clock is elsewhere may be a day behind
      if (Date.parse(day) < Date.parse(world.now.slice(0, 10)) - 86_400_000)
        return refuse({ code: 'dayPast', field: 'day' });
      return ok([{ type: 'actionProposed', ...of(talk), text, owner, day }]);
    }
    case 'tellWords': {
      const { step } = intent;
      const text = intent.text.trim();
      if (!talkWords.safeParse(text).success) return refuse({ code: 'textTooLong', field: 'text' });
      const steps = stepsOf(talk.kind, talk.opened?.short ?? false);
      if (!steps.some(({ id, shows }) => id === step && shows === 'words'))
        return refuse({ code: 'unknown' });
      return ok([{ type: 'wordsTold', ...of(talk), step, text }]);
    }
    case 'tellCarries': {
      const carries = intent.carries.map(({ what, who }) => ({
        ...{ what, who: inTheirOrder(who).filter((one) => talk.people.includes(one)) },
      }));
      if (!carriesSchema.safeParse(carries).success) return refuse({ code: 'tooLong', field: 'carries' });
      return ok([{ type: 'carriesTold', ...of(talk), carries }]);
    }
  }
}

interface Schema {
  safeParse(value: unknown): { readonly success: boolean };
}
const textFault = (text: string, schema: Schema, field: string) =>
  text === ''
    ? ({ code: 'textMissing', field } as const)
    : schema.safeParse(text).success
      ? null
      : ({ code: 'textTooLong', field } as const);
