import type { MemberId, Surroundings } from '../../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../../kernel/parties.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { MOST_BEFORE_NO } from '../dates/fold.ts';
import { type CircleFloorEvent, type FloorFields, floorFields, keyOfFloor } from './events.ts';
import type { FloorsState } from './fold.ts';

/** Proposing a floor is saying yes to it. With no floor named, a no is to every floor between these people. */
export interface FloorsIntent {
  readonly type: 'sayFloor';
  /** Whose it is beside me. */
  readonly people: readonly MemberId[];
  readonly floor: FloorFields | null;
  readonly says: 'yes' | 'no';
}

export interface FloorsRefusal {
  readonly code:
    | 'unknown'
    | 'nobodyChosen'
    | 'hasLeft'
    | 'tooLong'
    | 'numberOutOfRange'
    | 'floorMissing'
    | 'saidOften';
  readonly field?: string;
}

export const isFloorsIntent = (intent: { readonly type: string }): intent is FloorsIntent =>
  intent.type === 'sayFloor';

/** A yes needs everybody to be in; a no is refused to nobody whose floor it is. */
export function decideFloors(
  state: FloorsState,
  { people: others, floor, says }: FloorsIntent,
  { me, isIn }: Surroundings,
): Result<CircleFloorEvent[], FloorsRefusal> {
  if (me === undefined || !isIn) return refuse({ code: 'unknown' });
  const people = inTheirOrder([me, ...others]);
  if (people.length < 2) return refuse({ code: 'nobodyChosen', field: 'people' });
  if (people.length > mostPeople) return refuse({ code: 'tooLong', field: 'people' });
  if (says === 'no' && !state.floors.has(keyOfFloor(people))) return refuse({ code: 'unknown' });
  if (says === 'yes') {
    if (!people.every((one) => isIn(one))) return refuse({ code: 'hasLeft', field: 'people' });
    const said = state.floors.get(keyOfFloor(people))?.wordsOf(me) ?? 0;
    if (said >= MOST_BEFORE_NO) return refuse({ code: 'saidOften' });
    if (floor === null) return refuse({ code: 'floorMissing', field: 'floor' });
  }
  if (floor && !floorFields.safeParse(floor).success)
    return refuse({ code: 'numberOutOfRange', field: 'floor' });
  const said = floor && { minutes: floor.minutes, weeks: floor.weeks };
  return ok([{ type: 'floorSaid', people, floor: said, says }]);
}
