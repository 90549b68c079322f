// The circles of what is open, drawn anew with every change of them.
import type { Circle, Circles, Copies } from '@orrery/client/circle';
import { type MemberId, personOfMember, type SpaceId, type State } from '@orrery/domain';
import { lookOf } from '../../app/names.ts';
import { useSample } from '../../app/sample.tsx';
import { usePhase } from '../../app/session.tsx';
import { type Appearance, appearance, me } from '../../ui/appearance.ts';

/** Undefined before there is a kit, and in the sample. */
export function useCircles(): Circles | undefined {
  const phase = usePhase();
  const sample = useSample();
  return sample.loop || phase.name !== 'open' ? undefined : phase.home.circles;
}

/** Copies of circles that were left, or that an export brought back: they are read without a kit, too. */
export function useCopies(): Copies | undefined {
  const phase = usePhase();
  const sample = useSample();
  return sample.loop || phase.name !== 'open' ? undefined : phase.home.copies;
}

/** What a circle needs first: a passphrase and a kit, and with it a relay. Null where nothing is missing. */
export function useLack(): 'passphrase' | 'kit' | null {
  const phase = usePhase();
  if (phase.name !== 'open') return null;
  if (phase.home.space && phase.home.space.seat.relay !== '') return null;
  return phase.kept ? 'kit' : 'passphrase';
}

/** Who else is in, in the order in which they came. */
export const othersOf = (circle: Circle) => circle.members().filter(({ isIn, isMe }) => isIn && !isMe);

/** Mark and colour of a member: as on my map where I have said who it is, else in the order of arrival. */
export function memberLook(state: State, circle: Circle, id: MemberId): Appearance {
  const members = circle.members();
  if (members.find((one) => one.id === id)?.isMe) return me;
  const person = personOfMember(state.spaces, circle.id, id);
  if (person && state.people.people.get(person)?.present) return lookOf(state, person);
  return appearance(members.filter(({ isMe }) => !isMe).findIndex((one) => one.id === id));
}

export const pathOf = (space: SpaceId): string => `/together/${space}`;
