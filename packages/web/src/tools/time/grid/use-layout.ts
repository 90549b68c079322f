// Which drawing there is room for: columns where each day has room for a name, else rows. Measured before it is painted.
import { type RefObject, useLayoutEffect, useState } from 'react';
import { useWide } from '../../../ui/use-wide.ts';
import type { Layout } from './use-carry.ts';

/** Seven columns of 72, about the width of a mark and a short name. */
const leastForColumns = 540;

export function useLayout(element: RefObject<HTMLElement | null>): Layout {
  const isWide = useWide();
  const [hasRoom, setHasRoom] = useState(true);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const look = () => setHasRoom(watched.clientWidth === 0 || watched.clientWidth >= leastForColumns);
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(look);
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element]);
  return isWide && hasRoom ? 'columns' : 'rows';
}
