import { former } from '../kernel/former.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { CareEvent } from './events.ts';
import { assignmentKey, type CareState, newProfile, type ToldKey } from './fold.ts';

/** The event that takes an event back, given the state before it. `by`: whose it is. What is erased, and what was read, stays so. */
export function undoCare(before: CareState, event: CareEvent, by?: MemberId): CareEvent {
  switch (event.type) {
    case 'profileTold': {
      const mine = by === undefined ? undefined : before.profiles.get(by);
      return { type: event.type, ...former(mine ?? { fields: newProfile }, event.changes) };
    }
    case 'assignmentSet':
      return { type: 'assignmentErased', assignment: event.assignment };
    case 'assignmentTold': {
      const key: ToldKey = `${by as MemberId} ${assignmentKey(event.by, event.assignment)}`;
      const said = before.told.get(key) ?? [];
      const wasDone = said.length > 0 && said.every(({ value }) => value === 'done');
      return { ...event, says: wasDone ? 'done' : 'open' };
    }
    case 'workKept':
      // a record stays, and is corrected by another one
      return event.fields.of === 'record' ? event : { type: 'workErased', work: event.work };
    case 'assignmentErased':
    case 'workErased':
    case 'sharesRead':
      return event;
  }
}
