import type {
  AnswerId,
  FigureId,
  MemberId,
  PersonId,
  ShareId,
  SpaceId,
  Surroundings,
} from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isZone } from '../../kernel/zones.ts';
import {
  answerFields,
  isNearDate,
  type Level,
  type Naming,
  type SharedThing,
  type ShareLinkFields,
  type SharingEvent,
  sharedThing,
} from './events.ts';
import {
  answerKey,
  authorOf,
  MOST_YESES_ON_OPENING,
  pairKey,
  type ShareKey,
  type SharingState,
  shareIn,
  shareKey,
  wordsOn,
} from './fold.ts';
import { canBeAnswered, isShareOver } from './insights.ts';
import { withCleanNames } from './names.ts';

export type SharingIntent =
  /** In a circle: exactly this is what the others get. */
  | {
      readonly type: 'share';
      readonly share?: ShareId;
      readonly what: SharedThing;
      readonly until?: string;
      readonly zone?: string;
    }
  | { readonly type: 'takeBack'; readonly share: ShareId }
  | { readonly type: 'answer'; readonly answer?: AnswerId; readonly to: ShareKey; readonly text: string }
  | { readonly type: 'takeAnswerBack'; readonly answer: AnswerId }
  | { readonly type: 'sayOpening'; readonly with: MemberId; readonly yes: boolean }
  | { readonly type: 'sayNaming'; readonly naming: Naming }
  /** In my own space. */
  | { readonly type: 'linkShare'; readonly share: ShareId; readonly fields: Partial<ShareLinkFields> }
  /** Which person of my map somebody is of whom a member speaks; null for none. */
  | {
      readonly type: 'knowFigure';
      readonly space: SpaceId;
      readonly by: MemberId;
      readonly figure: FigureId;
      readonly person: PersonId | null;
    }
  | { readonly type: 'chooseStanding'; readonly space: SpaceId; readonly level: Level };

export interface SharingRefusal {
  readonly code:
    | 'shareUnknown'
    | 'nothingToShare'
    | 'textTooLong'
    | 'dateUnclear'
    | 'dateOver'
    | 'zoneUnknown'
    | 'answerMissing'
    | 'cannotAnswer'
    | 'notInCircle'
    | 'saidOften';
  readonly field?: string;
}

type Decision = Result<SharingEvent[], SharingRefusal>;
const no = (code: SharingRefusal['code'], field?: string): Decision =>
  refuse(field ? { code, field } : { code });

/** Of one shared thing, as it is written: what a circle reads at one go (LOG25). */
const MOST_LETTERS = 1_000_000;

export function decideSharing(state: SharingState, intent: SharingIntent, world: Surroundings): Decision {
  if (intent.type === 'linkShare')
    return ok([{ type: 'shareLinked', share: intent.share, changes: intent.fields }]);
  if (intent.type === 'chooseStanding') {
    const changes = { level: intent.level, since: world.now };
    return ok([{ type: 'standingChosen', space: intent.space, changes }]);
  }
  if (intent.type === 'knowFigure') {
    const { space, by, figure, person } = intent;
    return ok([{ type: 'figureKnown', space, by, figure, changes: { person } }]);
  }
  const { me } = world;
  if (me === undefined) return no('notInCircle');
  switch (intent.type) {
    case 'share': {
      const { until = '', zone = '' } = intent;
      if (saysNothing(intent.what)) return no('nothingToShare');
      if (!sharedThing.safeParse(intent.what).success || JSON.stringify(intent.what).length > MOST_LETTERS)
        return no('textTooLong');
      const what = withCleanNames(intent.what);
      if (saysNothing(what)) return no('nothingToShare');
      const fault = endFault(until, zone, world.now);
      if (fault) return fault;
      const share = intent.share ?? (world.newId() as ShareId);
      if (state.takenBack.has(`share ${shareKey(me, share)}`)) return no('shareUnknown');
      return ok([{ type: 'thingShared', share, fields: { what, until, zone } }]);
    }
    case 'takeBack':
      return state.shares.has(shareKey(me, intent.share))
        ? ok([{ type: 'shareErased', share: intent.share }])
        : no('shareUnknown');
    case 'answer': {
      const share = state.shares.get(intent.to);
      if (!share || isShareOver(share.fields, world.now)) return no('shareUnknown');
      if (!canBeAnswered(share.fields.what)) return no('cannotAnswer');
      const text = intent.text.trim();
      if (text === '') return no('answerMissing', 'text');
      const fields = { by: authorOf(share.id), share: shareIn(share.id), text };
      if (!answerFields.safeParse(fields).success) return no('textTooLong', 'text');
      const answer = intent.answer ?? (world.newId() as AnswerId);
      if (state.takenBack.has(`answer ${answerKey(me, answer)}`)) return no('shareUnknown');
      return ok([{ type: 'answerGiven', answer, fields }]);
    }
    case 'takeAnswerBack':
      return state.answers.has(answerKey(me, intent.answer))
        ? ok([{ type: 'answerErased', answer: intent.answer }])
        : no('shareUnknown');
    case 'sayOpening':
      if (intent.with === me) return no('shareUnknown');
      // a no is refused to nobody
      if (intent.yes && wordsOn(state.openings.get(pairKey(me, intent.with)), me) >= MOST_YESES_ON_OPENING)
        return no('saidOften');
      return ok([{ type: 'openingSaid', with: intent.with, yes: intent.yes }]);
    case 'sayNaming':
      return ok([{ type: 'namingSaid', naming: intent.naming }]);
  }
}

/** An end is a day that is not over yet, in a zone that this device knows. */
export function endFault(until: string, zone: string, now: string): Decision | null {
  if (until === '') return null;
  if (!isNearDate(until)) return no('dateUnclear', 'until');
  if (!isZone(zone)) return no('zoneUnknown', 'until');
  return isShareOver({ until, zone }, now) ? no('dateOver', 'until') : null;
}

/** Whether nobody would get anything by it. */
export function saysNothing(what: SharedThing): boolean {
  switch (what.kind) {
    case 'question':
    case 'words':
      return what.text.trim() === '';
    case 'note':
      return what.feelings.length === 0 && what.parts.every(({ lines }) => lines.join('').trim() === '');
    case 'person':
      return what.name.trim() === '';
    case 'relationship':
      return what.people.length < 2;
    case 'tier':
    case 'availability':
      return false;
    case 'wish':
      return (what.minutes === 0 && what.nights === 0) || new Set(what.people).size < 2;
  }
}
