// A page of one thing that can be erased: it is gone at once, and stays on screen until this device has let go of it.
import { useState } from 'react';

interface Erasable {
  readonly id: string;
  readonly present: boolean;
}

/** The thing to show, if any, and what to call as its erasing begins. `there`: as it is now; `id`: whose page it is. */
export function useErasing<T extends Erasable>(there: T | undefined, id: string): [T | null, () => void] {
  const [erasing, setErasing] = useState<T | null>(null);
  const shown = there?.present ? there : erasing?.id === id ? erasing : null;
  return [shown, () => setErasing(shown)];
}
