import { useEffect, useState } from 'react';
import { type Breath, breathAt } from './breath.ts';

/** The breath of now, of which the first began at `start` (of `performance.now()`); drawn anew at each turn, or at each second. */
export function useBreath(start: number, each: 'turn' | 'second'): Breath {
  const [joined] = useState(() => performance.now() - start);
  const [, draw] = useState(0);
  const breath = breathAt(performance.now() - start, joined);
  const wait = Math.ceil(each === 'second' ? breath.untilCount : breath.untilTurn);
  useEffect(() => {
    const timer = setTimeout(() => draw((count) => count + 1), wait);
    return () => clearTimeout(timer);
  });
  return breath;
}
