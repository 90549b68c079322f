// What does not go together, for whoever reads: found again with every change, and kept nowhere.
import type { Circle } from '@orrery/client/circle';
import { minutesOf, type Paper, type PaperVersion, type State } from '@orrery/domain';
import { type Contradiction, contradictionsIn, type Place } from '@orrery/domain/contradictions';
import { useOrrery } from '../../../app/orrery.tsx';
import { useCircles } from '../../together/use-circles.ts';

/** The last that was found: many sentences of one page ask for the same. */
let last: { readonly of: readonly unknown[]; readonly found: readonly Contradiction[] } | undefined;

export interface Looking {
  readonly circle: Circle;
  readonly paper: Paper;
  readonly version: PaperVersion;
}

/** `looking`: a version that may not hold yet. */
export function useClashes(looking?: Looking): readonly Contradiction[] {
  const { state, now } = useOrrery();
  const circles = useCircles()?.withScreens() ?? [];
  const today = now.slice(0, 13);
  const of = [state, today, looking?.version.draft, ...circles.map((circle) => circle.state)];
  if (last && last.of.length === of.length && of.every((one, k) => one === last?.of[k])) return last.found;
  const found = findIn(state, circles, minutesOf(now), looking);
  last = { of, found };
  return found;
}

const findIn = (state: State, circles: readonly Circle[], now: number, looking?: Looking) =>
  contradictionsIn(
    state,
    circles.map((circle) => ({
      ...{ id: circle.id, inCircle: circle.inCircle, papers: circle.state.papers.papers },
      members: circle.members(),
    })),
    now,
    looking && { space: looking.circle.id, paper: looking.paper.id, version: looking.version },
  );

export const isInCircle = ({ sides }: Contradiction, { id }: Circle): boolean =>
  sides.some(({ place }) => 'space' in place && place.space === id);
export const isAboutTime = ({ sides }: Contradiction): boolean =>
  sides.some(({ place }) => place.in !== 'paper' && place.in !== 'draft');
export const isAtSentence = (
  { sides }: Contradiction,
  { circle, paper, version }: Looking,
  item: string,
): boolean =>
  sides.some(
    ({ place }) => isOf(place, circle, paper) && place.version === version.id && place.item === item,
  );
const isOf = (place: Place, circle: Circle, { id }: Paper): place is Extract<Place, { in: 'paper' }> =>
  place.in === 'paper' && place.space === circle.id && place.paper === id;
