// Taking back what was said to a floor is a no to it: what came of the word ends, and comes back only when each says yes anew.
import type { MemberId } from '../../kernel/ids.ts';
import { type CircleFloorEvent, floorTermsKey, keyOfFloor } from './events.ts';
import type { FloorsState } from './fold.ts';

export function undoFloors(before: FloorsState, event: CircleFloorEvent, by?: MemberId): CircleFloorEvent {
  if (event.floor === null || event.says === 'yes') return { ...event, says: 'no' };
  // a no that was a slip: my own yes stands again, and asks the others anew where they had said yes before
  const version = before.floors
    .get(keyOfFloor(event.people))
    ?.versions.find(({ key }) => event.floor && key === floorTermsKey(event.floor));
  const was = by === undefined ? undefined : version?.answers.get(by);
  return { ...event, says: was === 'yes' || was === 'again' ? 'yes' : 'no' };
}
