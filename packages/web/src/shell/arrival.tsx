// Arriving on a page: the window gets its title, the heading the focus, so that those who listen hear where they are and those
// who use a keyboard start at the top of what is new. Going back leaves the scroll where the browser puts it.
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { ScreenContext, type ScreenSlots } from '../ui/screen-slots.ts';
import { setWindowIcon, windowTitle } from './title.ts';

export interface ArrivalProps {
  back: HTMLElement | null;
  neutral: boolean;
  children: ReactNode;
}

let isFirst = true;

/** A page that begins with a field puts the focus there itself. */
const isInField = (heading: HTMLElement | null): boolean => {
  const focused = document.activeElement;
  return focused?.matches('input, textarea') === true && heading?.closest('main')?.contains(focused) === true;
};

export function Arrival({ back, neutral, children }: ArrivalProps) {
  const { t } = useLingui();
  const [place] = useLocation();
  const last = useRef<string | null>(null);
  const backward = useRef(false);
  const title = useRef('');
  const neutralWord = t({
    message: 'Notes',
    comment: 'what the window is called when it should say nothing',
  });

  useEffect(() => {
    const popped = () => {
      backward.current = true;
    };
    window.addEventListener('popstate', popped);
    return () => window.removeEventListener('popstate', popped);
  }, []);

  useEffect(() => {
    setWindowIcon(neutral);
    document.title = windowTitle(title.current, neutral, neutralWord);
  }, [neutral, neutralWord]);

  const arrive = useCallback<ScreenSlots['arrive']>(
    (arrival) => {
      title.current = arrival.title;
      document.title = windowTitle(arrival.title, neutral, neutralWord);
      const here = `${place} ${arrival.within}`;
      if (last.current === here) return;
      last.current = here;
      const wasFirst = isFirst;
      isFirst = false;
      if (wasFirst) return;
      if (!backward.current) window.scrollTo(0, 0);
      backward.current = false;
      if (!isInField(arrival.heading)) arrival.heading?.focus({ preventScroll: true });
    },
    [place, neutral, neutralWord],
  );

  const slots = useMemo(() => ({ back, place, arrive }), [back, place, arrive]);
  return <ScreenContext value={slots}>{children}</ScreenContext>;
}
