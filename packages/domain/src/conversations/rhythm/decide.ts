import type { MemberId } from '../../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../../kernel/parties.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { keyOfRhythm, type RhythmEvent, rhythmFields, type TalkRhythm } from './events.ts';
import { MOST_RHYTHM_WORDS_BEFORE_NO, type RhythmsState } from './fold.ts';

/** Asking for a rhythm is saying yes to it. With none named, a no is to every rhythm between these people. */
export interface RhythmIntent {
  readonly type: 'sayRhythm';
  /** Beside me. */
  readonly people: readonly MemberId[];
  readonly rhythm: TalkRhythm | null;
  readonly says: 'yes' | 'no';
}

export interface RhythmRefusal {
  readonly code: 'unknown' | 'nobodyWith' | 'partyLeft' | 'tooLong' | 'numberOutOfRange' | 'saidOften';
  readonly field?: string;
}

/** A yes needs everybody to be in; a no is refused to nobody whose rhythm it is. */
export function decideRhythm(
  { rhythms }: RhythmsState,
  { people: others, rhythm, says }: RhythmIntent,
  me: MemberId,
  isIn: (member: MemberId) => boolean,
): Result<RhythmEvent[], RhythmRefusal> {
  const people = inTheirOrder([me, ...others]);
  if (people.length < 2) return refuse({ code: 'nobodyWith', field: 'people' });
  if (people.length > mostPeople) return refuse({ code: 'tooLong', field: 'people' });
  const known = rhythms.get(keyOfRhythm(people));
  if (says === 'no' && !known) return refuse({ code: 'unknown' });
  if (rhythm && !rhythmFields.safeParse(rhythm).success)
    return refuse({ code: 'numberOutOfRange', field: 'rhythm' });
  if (says === 'yes') {
    if (rhythm === null) return refuse({ code: 'unknown' });
    if (!people.every((one) => isIn(one))) return refuse({ code: 'partyLeft', field: 'people' });
    if ((known?.wordsOf(me) ?? 0) >= MOST_RHYTHM_WORDS_BEFORE_NO) return refuse({ code: 'saidOften' });
  }
  const said = rhythm && { minutes: rhythm.minutes, weeks: rhythm.weeks };
  return ok([{ type: 'rhythmSaid', people, rhythm: said, says }]);
}
