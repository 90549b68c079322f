// Screens whose code is fetched when one goes there. Not React's own `lazy`: a page that suspends is kept back for 0.3 s
// once its empty stand-in was shown, and suspends even where its code is there already.
import { type ComponentType, type FunctionComponent, type ReactNode, useEffect, useState } from 'react';

export interface Fetched<Props> {
  /** The screen, or `meanwhile` until its code is there. Throws, while rendering, what the fetching was refused with. */
  readonly Screen: FunctionComponent<Props>;
  /** Fetches the code, once; again after it failed. Never rejects. */
  fetch(): Promise<void>;
}

export function fetched<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  meanwhile: ReactNode = null,
): Fetched<Props> {
  let here: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetch = (): Promise<void> => {
    coming ??= load().then((module) => {
      here = module.default;
    });
    coming.catch(() => {
      coming = null;
    });
    return coming;
  };
  function Screen(props: Props) {
    const [Here, setHere] = useState(() => here);
    const [fault, setFault] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Here) return;
      let isGone = false;
      fetch().then(
        () => isGone || setHere(() => here),
        (error: unknown) => isGone || setFault({ error }),
      );
      return () => {
        isGone = true;
      };
    }, [Here]);
    if (fault) throw fault.error;
    return Here ? <Here {...props} /> : meanwhile;
  }
  return { Screen, fetch: () => fetch().catch(() => undefined) };
}
