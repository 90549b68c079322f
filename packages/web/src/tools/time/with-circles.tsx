// What circles say of time, for the screens of time: read on this device, and written nowhere.
import {
  type CircleToPlan,
  datesAskedOfMe,
  type FromCircles,
  minutesOf,
  type PlannedDate,
  withCircles,
} from '@orrery/domain';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import { ShownState, useOrrery } from '../../app/orrery.tsx';
import { circlesToPlan } from '../together/dates/use-dates.ts';
import { useCircles } from '../together/use-circles.ts';

interface Within {
  readonly from: FromCircles;
  readonly circles: readonly CircleToPlan[];
}
const WithinCircles = createContext<Within | null>(null);

/** What of a circle another plan would follow from: as long as it is the same, nothing is computed again. */
const groundsOf = ({ space, state, members, circle }: CircleToPlan): unknown[] => [
  ...[space, state, members.join(), circle.unread?.length ?? 0],
];

export function WithCircles({ children }: { children: ReactNode }) {
  const { state } = useOrrery();
  const circles = circlesToPlan(useCircles());
  const grounds = circles.flatMap(groundsOf);
  const kept = useRef({ grounds, circles });
  if (
    grounds.length !== kept.current.grounds.length ||
    grounds.some((one, k) => one !== kept.current.grounds[k])
  )
    kept.current = { grounds, circles };
  const stable = kept.current.circles;
  const within = useMemo(
    () => (stable.length > 0 ? { from: withCircles(state, stable), circles: stable } : null),
    [state, stable],
  );
  return (
    <WithinCircles value={within}>
      <ShownState value={within?.from.state ?? null}>{children}</ShownState>
    </WithinCircles>
  );
}

/** Null where I am in no circle. */
export const useFromCircles = (): FromCircles | null => useContext(WithinCircles)?.from ?? null;

const nobody: readonly PlannedDate[] = [];

/** Dates that somebody asks me about; they keep no hour yet. */
export function useAskedOfMe(): readonly PlannedDate[] {
  const { state, now } = useOrrery();
  const circles = useContext(WithinCircles)?.circles;
  return useMemo(
    () => (circles ? datesAskedOfMe(state, circles, minutesOf(now)) : nobody),
    [state, now, circles],
  );
}
