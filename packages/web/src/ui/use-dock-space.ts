import { useEffect, useRef } from 'react';

/** Tells the page how high the dock is, so that what floats stays above it. `within`: another one, another dock. */
export function useDockSpace<Dock extends HTMLElement>(dock: boolean, within = '') {
  const element = useRef<Dock>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: within another element it is another dock
  useEffect(() => {
    const root = document.documentElement;
    if (!dock || !element.current) return;
    const watch = new ResizeObserver(([entry]) => {
      root.style.setProperty('--dock-space', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
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
