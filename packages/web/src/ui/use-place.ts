import { useLayoutEffect, useRef, useState } from 'react';

/** Width of the drawing and its direction, measured before it is painted. */
export function usePlace() {
  const element = useRef<SVGSVGElement>(null);
  const [place, setPlace] = useState({ width: 350, mirrored: false });
  useLayoutEffect(() => {
    const svg = element.current;
    if (!svg) return;
    const look = () => {
      const width = svg.clientWidth;
      if (width > 0) setPlace({ width, mirrored: getComputedStyle(svg).direction === 'rtl' });
    };
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(look);
    watch.observe(svg);
    return () => watch.disconnect();
  }, []);
  return { element, ...place };
}
