import { useEffect, useRef } from 'react';

/**
 * Tells the page how high the dock is, so that what floats stays above it, and what was just touched is not covered when it grows.
 * `within`: another one, another dock.
 */
export function useDockSpace<Dock extends HTMLElement>(dock: boolean, within = '') {
  const element = useRef<Dock>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: within another element it is another dock
  useEffect(() => {
    const root = document.documentElement;
    if (!dock || !element.current) return;
    let before = Number.POSITIVE_INFINITY;
    const watch = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      root.style.setProperty('--dock-space', `${height}px`);
      const { activeElement: touched } = document;
      if (height > before && touched?.closest('main') && !element.current?.contains(touched))
        touched.scrollIntoView({ block: 'nearest' });
      before = height;
    });
    watch.observe(element.current);
    root.dataset.dock = 'shown';
    return () => {
      watch.disconnect();
      root.style.removeProperty('--dock-space');
      delete root.dataset.dock;
    };
  }, [dock, within]);
  return element;
}
