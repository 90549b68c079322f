import { former } from '../kernel/former.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { SpacesEvent } from './events.ts';
import {
  newCircle,
  newDevice,
  newGuest,
  newKnown,
  newListed,
  newMember,
  newOwnKey,
  newPlace,
  type SpacesState,
} from './fold.ts';
import { isOfPublishing } from './publishing/events.ts';
import { undoPublishing } from './publishing/undo.ts';
import { isOfSharing } from './sharing/events.ts';
import { undoSharing } from './sharing/undo.ts';

/**
 * The event that takes an event back, given the state before it. Taking back is a new event: history stays. `by`: whose it is, in a
 * space of several.
 */
export function undoSpaces(before: SpacesState, event: SpacesEvent, by?: MemberId): SpacesEvent {
  if (isOfSharing(event)) return undoSharing(before, event, by);
  if (isOfPublishing(event)) return undoPublishing(event);
  switch (event.type) {
    case 'deviceNamed': {
      const { type, device, changes } = event;
      return { type, device, ...former(before.devices.get(device) ?? { fields: newDevice }, changes) };
    }
    case 'spaceListed': {
      const { type, space, changes } = event;
      return { type, space, ...former(before.listed.get(space) ?? { fields: newListed }, changes) };
    }
    case 'ownKeyMade': {
      const { type, key, changes } = event;
      return { type, key, ...former(before.keys.get(key) ?? { fields: newOwnKey }, changes) };
    }
    case 'memberKnown': {
      const { type, space, member, changes } = event;
      const known = before.onMap.get(`${space} ${member}`) ?? { fields: newKnown };
      return { type, space, member, ...former(known, changes) };
    }
    case 'circleNamed': {
      const { type, changes } = event;
      return { type, ...former(before.circle.get('circle') ?? { fields: newCircle }, changes) };
    }
    case 'memberNamed': {
      const { type, changes } = event;
      const mine = by === undefined ? undefined : before.members.get(by);
      return { type, ...former(mine ?? { fields: newMember }, changes) };
    }
    case 'circleMoved':
    case 'selfMoved': {
      const { type, changes } = event;
      const whose = type === 'selfMoved' ? 'self' : by;
      const mine = whose === undefined ? undefined : before.places.get(whose);
      return { type, ...former(mine ?? { fields: newPlace }, changes) };
    }
    case 'guestIntroduced': {
      const { type, guest, changes } = event;
      const mine = by === undefined ? undefined : before.guests.get(`${guest} ${by}`);
      return { type, guest, ...former(mine ?? { fields: newGuest }, changes) };
    }
  }
}
