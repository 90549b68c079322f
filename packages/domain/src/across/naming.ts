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
  readonly sharing: SharingState;
}

/** `unasked`: they are in no circle with me, and cannot say. */
export type MayBeNamed = 'yes' | 'no' | 'unasked';

/** Of what they have said in several circles, the least; silence is no yes. */
export function mayBeNamed(own: State, person: PersonId, circles: readonly CircleOfNames[]): MayBeNamed {
  const met = circles.flatMap(({ id, members, sharing }) =>
    members
      .filter((member) => personOfMember(own.spaces, id, member) === person)
      .map((member) => namingOf(sharing, member)),
  );
  if (met.length === 0) return 'unasked';
  const said = met.filter((naming) => naming !== undefined);
  return said.length > 0 && said.every((naming) => naming === 'elsewhere') ? 'yes' : 'no';
}
