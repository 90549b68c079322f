import type { DeviceId, MemberId, PersonId, SpaceId, Surroundings } from '../kernel/ids.ts';
import { cleanName, plainLine } from '../kernel/names.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { deviceFields, placeFields, type SpacesEvent } from './events.ts';
import type { SpacesState } from './fold.ts';
import { decidePublishing, type PublishingIntent, type PublishingRefusal } from './publishing/decide.ts';
import { decideSharing, type SharingIntent, type SharingRefusal } from './sharing/decide.ts';

export type SpacesIntent =
  | { readonly type: 'nameDevice'; readonly device: DeviceId; readonly name: string }
  /** In a circle: what all of its members call it. */
  | { readonly type: 'nameCircle'; readonly name: string }
  /** In a circle: what I want to be called there. */
  | { readonly type: 'nameMe'; readonly name: string }
  /** Which person of my map a member of a circle is; null for none. */
  | {
      readonly type: 'knowMember';
      readonly space: SpaceId;
      readonly member: MemberId;
      readonly person: PersonId | null;
    }
  /** What a member, or the circle itself, is called there: I have taken notice of it. */
  | {
      readonly type: 'knowName';
      readonly space: SpaceId;
      readonly member: MemberId | 'circle';
      readonly called: string;
    }
  /** In a circle: at which relay I am from now on. */
  | { readonly type: 'moveCircle'; readonly relay: string }
  /** In my own space: where it lies from now on. */
  | { readonly type: 'moveSelf'; readonly relay: string }
  | PublishingIntent
  | SharingIntent;

/** Why nothing happened, and at which field of the intent. */
export interface SpacesRefusal {
  readonly code:
    | 'nameMissing'
    | 'nameTooLong'
    | 'relayWrong'
    | PublishingRefusal['code']
    | SharingRefusal['code'];
  readonly field?: string;
}

/** What an intent makes happen, or why it does not. */
export function decideSpaces(
  state: SpacesState,
  intent: SpacesIntent,
  world: Surroundings,
): Result<SpacesEvent[], SpacesRefusal> {
  if (intent.type === 'knowMember') {
    const { space, member, person } = intent;
    return ok([{ type: 'memberKnown', space, member, changes: { person } }]);
  }
  if (intent.type === 'knowName') {
    const { space, member, called } = intent;
    return ok([
      { type: 'memberKnown', space, member: member as MemberId, changes: { called: cleanName(called) } },
    ]);
  }
  if (intent.type === 'moveCircle' || intent.type === 'moveSelf') {
    const changes = { relay: intent.relay };
    if (intent.relay === '' || !placeFields.safeParse(changes).success)
      return refuse({ code: 'relayWrong', field: 'relay' });
    return ok([{ type: intent.type === 'moveCircle' ? 'circleMoved' : 'selfMoved', changes }]);
  }
  if (intent.type === 'publishCalendar' || intent.type === 'stopCalendar')
    return decidePublishing(state, intent, world);
  if (!('name' in intent)) return decideSharing(state, intent, world);
  const name = plainLine(intent.name);
  if (cleanName(name) === '') return refuse({ code: 'nameMissing', field: 'name' });
  // everything that has a name here takes one as long
  if (!deviceFields.safeParse({ name }).success) return refuse({ code: 'nameTooLong', field: 'name' });
  const changes = { name };
  switch (intent.type) {
    case 'nameDevice':
      return ok([{ type: 'deviceNamed', device: intent.device, changes }]);
    case 'nameCircle':
      return ok([{ type: 'circleNamed', changes }]);
    case 'nameMe':
      return ok([{ type: 'memberNamed', changes }]);
  }
}
