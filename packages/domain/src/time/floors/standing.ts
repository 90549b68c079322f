// How a floor stands for those whose it is. Whoever has left ends it, whatever was said (MERGE9).
import type { MemberId } from '../../kernel/ids.ts';
import type { InCircle, Unread } from '../../kernel/parties.ts';
import { type FloorFields, type FloorKey, keyOfFloor } from './events.ts';
import type { FloorsState, FloorVersion, SharedFloor } from './fold.ts';

export type FloorStanding =
  /** Nobody has said anything that still stands. */
  | { readonly kind: 'none' }
  | { readonly kind: 'confirmed'; readonly floor: FloorFields }
  /** As far as can be read here, confirmed; somebody wrote what cannot, and not everybody’s yes had seen that. */
  | { readonly kind: 'unread'; readonly floor: FloorFields; readonly by: readonly MemberId[] }
  /** Somebody whose it is has left. */
  | { readonly kind: 'ended' };

/** What counts now. A proposal, a no, and no answer are all not confirmed. */
export function floorStanding(
  floor: SharedFloor | undefined,
  { isIn, unread = [] }: Omit<InCircle, 'me'>,
): FloorStanding {
  if (!floor) return { kind: 'none' };
  if (!floor.people.every((person) => isIn(person))) return { kind: 'ended' };
  const { confirmed, people } = floor;
  if (!confirmed) return { kind: 'none' };
  const isCovered = (one: Unread) =>
    people.every((person) => confirmed.yeses.get(person)?.some((entry) => one.isSeenBy(entry)));
  const by = unread.filter((one) => people.includes(one.by) && !isCovered(one));
  if (by.length === 0) return { kind: 'confirmed', floor: confirmed.floor };
  return { kind: 'unread', floor: confirmed.floor, by: [...new Set(by.map((one) => one.by))].sort() };
}

/**
 * All that each has confirmed and nobody took back: what counts, and what other hours have replaced since. Whoever takes the floor back says
 * no to each of these, so that nothing older comes back, and what is asked for beside them waits on (FLOOR11).
 */
export const floorsInForce = (floor: SharedFloor | undefined): FloorFields[] =>
  (floor?.versions ?? []).flatMap((version) => (version.inForce ? [version.floor] : []));

/** What is asked for and not confirmed: somebody’s yes stands, nobody has said no to it, and not each has said yes. */
export const floorsAsked = (
  floor: SharedFloor | undefined,
  { isIn }: Omit<InCircle, 'me'>,
): FloorVersion[] =>
  floor?.people.every((person) => isIn(person))
    ? floor.versions.filter(({ answers, inForce }) => {
        const all = [...answers.values()];
        return (
          !inForce && !all.includes('no') && all.some((answer) => answer === 'yes' || answer === 'again')
        );
      })
    : [];

/** To what was asked and somebody said no, while nothing counts. */
export const floorsDeclined = (
  floor: SharedFloor | undefined,
): { readonly version: FloorVersion; readonly by: readonly MemberId[] }[] =>
  (floor?.versions ?? []).flatMap((version) => {
    const by = [...version.answers].flatMap(([person, answer]) => (answer === 'no' ? [person] : []));
    return by.length > 0 && [...version.answers.values()].some((one) => one === 'again')
      ? [{ version, by }]
      : [];
  });

export const floorBetween = ({ floors }: FloorsState, people: readonly MemberId[]): SharedFloor | undefined =>
  floors.get(keyOfFloor(people));

/** Floors that wait for my yes or no. */
export const floorsToAnswer = (
  { floors }: FloorsState,
  circle: InCircle,
): { readonly floor: SharedFloor; readonly version: FloorVersion }[] =>
  [...floors.values()]
    .filter(({ people }) => people.includes(circle.me))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((floor) =>
      floorsAsked(floor, circle)
        .filter(({ answers }) => answers.get(circle.me) !== 'yes')
        .map((version) => ({ floor, version })),
    );

/** What counts between the people of a reason or of a plan; null where nothing does. */
export const confirmedFloor = (
  state: FloorsState,
  key: FloorKey,
  circle: Omit<InCircle, 'me'>,
): FloorFields | null => {
  const standing = floorStanding(state.floors.get(key), circle);
  return standing.kind === 'confirmed' ? standing.floor : null;
};
