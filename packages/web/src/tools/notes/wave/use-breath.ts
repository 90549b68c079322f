import { useEffect, useState } from 'react';
import { type Breath, breathAt } from './breath.ts';

/** The breath of now, from when one came; drawn anew at each turn, and with `counted` at each second. */
export function useBreath(counted: boolean): Breath {
  const [start] = useState(() => performance.now());
  const [, draw] = useState(0);
  const breath = breathAt(performance.now() - start);
  const wait = Math.ceil(counted ? breath.untilCount : breath.untilTurn);
  useEffect(() => {
    const timer = setTimeout(() => draw((count) => count + 1), wait);
    return () => clearTimeout(timer);
  });
  return breath;
}
