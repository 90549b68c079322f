// What circles say of time, for the screens of a plan: read on this device, and written nowhere.
import { type CircleToPlan, circleDateIn, type DateId, type FromCircles, withCircles } from '@orrery/domain';
import { createContext, type ReactNode, useMemo, useRef } from 'react';
import { ShownState, useOrrery } from '../../../app/orrery.tsx';
import { circlesToPlan } from '../../together/dates/use-dates.ts';
import { useCircles } from '../../together/use-circles.ts';

export const FromCirclesContext = createContext<FromCircles | null>(null);

/** Where a date of such a state is told of. */
export function pathOfPlanned(id: DateId): string {
  const there = circleDateIn(id);
  return there ? `/together/${there.space}/dates/${encodeURIComponent(there.shared)}` : `/time/dates/${id}`;
}

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
  const from = useMemo(() => (stable.length > 0 ? withCircles(state, stable) : null), [state, stable]);
  return (
    <FromCirclesContext value={from}>
      <ShownState value={from?.state ?? null}>{children}</ShownState>
    </FromCirclesContext>
  );
}
