import { useEffect, useRef } from 'react';

/** Tells the page how high the dock is, so that what floats stays above it. */
export function useDockSpace<Dock extends HTMLElement>(dock: boolean) {
  const element = useRef<Dock>(null);
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
  }, [dock]);
  return element;
}
