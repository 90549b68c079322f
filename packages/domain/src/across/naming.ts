// Whether somebody of my map may be named in a circle that they are not in (MAP4): as they have said where they are with me.
import type { MemberId, PersonId, SpaceId } from '../kernel/ids.ts';
import { personOfMember } from '../spaces/fold.ts';
import { namingOf, type SharingState } from '../spaces/sharing/fold.ts';
import type { State } from './week.ts';

/** A circle of mine, as far as it says who may be named. */
export interface CircleOfNames {
  readonly id: SpaceId;
  /** Who is in. */
  readonly members: readonly MemberId[];
  /** Who was in, and has left: that is a no (MAP2). */
  readonly left: readonly MemberId[];
  readonly sharing: SharingState;
}

/** Somebody who is in a circle with me, of whom I have not said whether they are on my map (MAP7). */
export interface Unplaced {
  readonly space: SpaceId;
  readonly member: MemberId;
}

export const isPlaced = ({ spaces }: State, space: SpaceId, member: MemberId): boolean =>
  spaces.onMap.get(`${space} ${member}`)?.registers.person !== undefined;

/** `unasked`: they are in no circle with me, and cannot say. */
export type MayBeNamed = 'yes' | 'no' | 'unasked';

/** Of what they have said in several circles, the least; silence is no yes. Who was in one with me and is in none any more has said no. */
export function mayBeNamed(own: State, person: PersonId, circles: readonly CircleOfNames[]): MayBeNamed {
  const isThey = (id: SpaceId, member: MemberId) => personOfMember(own.spaces, id, member) === person;
  const met = circles.flatMap(({ id, members, sharing }) =>
    members.filter((member) => isThey(id, member)).map((member) => namingOf(sharing, member)),
  );
  if (met.length === 0)
    return circles.some(({ id, left }) => left.some((one) => isThey(id, one))) ? 'no' : 'unasked';
  const said = met.filter((naming) => naming !== undefined);
  return said.length > 0 && said.every((naming) => naming === 'elsewhere') ? 'yes' : 'no';
}
