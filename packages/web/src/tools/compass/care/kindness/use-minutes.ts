import { useEffect, useState } from 'react';

const minute = 60_000;

export interface Minutes {
  /** Which of the minutes it is, from 0; as many as there are when they are over. */
  readonly at: number;
  /** On to the next before its minute is over. */
  goOn(): void;
}

/** Minutes one after the other from when this is first drawn; nothing is kept of them. */
export function useMinutes(start: number, count: number): Minutes {
  const [skipped, setSkipped] = useState(0);
  const [, draw] = useState(0);
  const passed = performance.now() - start + skipped;
  const at = Math.min(count, Math.floor(passed / minute));
  const left = (at + 1) * minute - passed;
  useEffect(() => {
    if (at >= count) return;
    const timer = setTimeout(() => draw((times) => times + 1), Math.max(0, Math.ceil(left)));
    return () => clearTimeout(timer);
  });
  return { at, goOn: () => setSkipped(skipped + left) };
}
