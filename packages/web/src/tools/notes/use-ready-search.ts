// Works out what can be found of each note while nobody waits, so that the first letter of a search is as quick as the others.
import { readyToSearch, type State } from '@orrery/domain';
import { useEffect } from 'react';

/** So long at once, milliseconds: a finger never notices. */
const slice = 8;

export function useReadySearch(state: State): void {
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const end = performance.now() + slice;
      if (!readyToSearch(state.notes, () => performance.now() > end)) next = setTimeout(go, slice);
    };
    next = setTimeout(go, slice);
    return () => clearTimeout(next);
  }, [state]);
}
