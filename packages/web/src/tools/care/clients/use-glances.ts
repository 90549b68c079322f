// What a provider sees of each space at a glance: told anew where a space has changed, a few at a time, so that nothing waits for all of them.
import type { Circle } from '@orrery/client/circle';
import { careSpaceAtAGlance, inOrderOfNext, type SpaceAtAGlance } from '@orrery/domain';
import { useEffect, useRef, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';

export interface AtAGlance {
  readonly circle: Circle;
  readonly glance: SpaceAtAGlance;
}
interface Known {
  /** What it was told from. */
  readonly from: readonly unknown[];
  readonly glance: SpaceAtAGlance;
}

/** As long as the page may be kept waiting, in milliseconds. */
const SLICE = 12;

/** Those whom I meet next first; null until all of them are told for the first time. */
export function useGlances(circles: readonly Circle[]): readonly AtAGlance[] | null {
  const { state, now } = useOrrery();
  const known = useRef(new Map<Circle, Known>());
  const [, draw] = useState(0);
  const read = state.care.read;
  const fromOf = (circle: Circle) => [circle.state, circle.whoIsIn().join(), read, read.size, now];
  const isOld = (circle: Circle): boolean => {
    const before = known.current.get(circle)?.from;
    return !before || fromOf(circle).some((one, k) => one !== before[k]);
  };
  const old = circles.filter(isOld);
  useEffect(() => {
    if (old.length === 0) return;
    const timer = setTimeout(() => {
      const end = performance.now() + SLICE;
      for (const circle of old) {
        const { id, inCareSpace } = circle;
        const glance = careSpaceAtAGlance(id, circle.state, inCareSpace, { read }, now);
        known.current.set(circle, { from: fromOf(circle), glance });
        if (performance.now() > end) break;
      }
      draw((count) => count + 1);
    });
    return () => clearTimeout(timer);
  });
  const all = circles.flatMap((circle) => {
    const glance = known.current.get(circle)?.glance;
    return glance ? [{ circle, glance }] : [];
  });
  return all.length < circles.length ? null : inOrderOfNext(all);
}
