import type { DeviceId, MemberId, PersonId, SpaceId, Surroundings } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { deviceFields, type SpacesEvent } from './events.ts';
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
  | PublishingIntent
  | SharingIntent;

/** Why nothing happened, and at which field of the intent. */
export interface SpacesRefusal {
  readonly code: 'nameMissing' | 'nameTooLong' | PublishingRefusal['code'] | SharingRefusal['code'];
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
  if (intent.type === 'publishCalendar' || intent.type === 'stopCalendar')
    return decidePublishing(state, intent, world);
  if (!('name' in intent)) return decideSharing(state, intent, world);
  const name = intent.name.trim();
  if (name === '') return refuse({ code: 'nameMissing', field: 'name' });
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
