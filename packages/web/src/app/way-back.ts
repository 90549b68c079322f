// Where somebody came from, in the address of a form that goes back there once it is done.

/** The path in `back`; null where there is none, and for whatever leads out of the app. */
export function wayBack(query: URLSearchParams): string | null {
  const path = query.get('back') ?? '';
  const here = 'https://here.invalid';
  return path.startsWith('/') && URL.canParse(path, here) && new URL(path, here).origin === here
    ? path
    : null;
}

/** A path, with the way back to another one. */
export const withWayBack = (path: string, back: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ back })}`;
