// Where one is in the app, and what of it stands in the address. Some addresses would tell whoever serves the page, or reads the browser's
// history, what somebody is about: of those only a plain one is shown, and the rest lies in the state of this tab's history, which is sent
// to nobody and also there after a reload.
import type { BaseLocationHook } from 'wouter';
import { navigate as inBrowser, useLocationProperty } from 'wouter/use-browser-location';

/** What is shown of an address; undefined where all of it is. */
export function plainFor(path: string): string | undefined {
  if (/^\/invited(?=[/?#]|$)/.test(path)) return '/';
  // that somebody moves away, or takes out a device that somebody else holds, is nothing for the browser's history (CIRCLE81)
  if (/^\/settings\/devices\/(?:move|[^/?#]+\/out)(?=[/?#]|$)/.test(path)) return '/settings/devices';
  // nor that somebody takes a copy along, lets a calendar be read, comes in by a kit, or erases all of it (CIRCLE83)
  // (not as the first page: who asks for that again wants to be there)
  if (/^\/(?:erase|by-kit|settings\/(?:export|calendars))(?=[/?#]|$)/.test(path)) return '/settings';
  if (/^\/together\/by-kit(?=[/?#]|$)/.test(path)) return '/together';
  // by the id of a circle its host could look for it, also where it lies elsewhere on purpose
  if (!/[0-9a-f]{64}/.test(path)) return undefined;
  return path.startsWith('/together') ? '/together' : path.replace(/[?#].*$/, '');
}

interface Kept {
  readonly page: string;
  /** What the page was opened with. */
  readonly state: unknown;
}
const isKept = (state: unknown): state is Kept =>
  typeof state === 'object' && state !== null && typeof (state as Partial<Kept>).page === 'string';

/** Path and query of where one is, whatever the address shows. */
export function placeNow(): string {
  const { state } = history as { state: unknown };
  // an address that somebody typed over it counts
  if (isKept(state) && plainFor(state.page) === location.pathname) return state.page;
  return `${location.pathname}${location.search}`;
}

export function navigate(to: string | URL, options: { replace?: boolean; state?: unknown } = {}): void {
  const plain = plainFor(String(to));
  if (plain === undefined) inBrowser(to, options);
  else inBrowser(plain, { ...options, state: { page: String(to), state: options.state } satisfies Kept });
}

/** What the page that one is on was opened with, beside its address. */
export function openedWith(): unknown {
  const { state } = history as { state: unknown };
  return isKept(state) ? state.state : state;
}

const pathNow = () => placeNow().replace(/[?#].*$/, '');
const searchNow = () => /\?[^#]*/.exec(placeNow())?.[0] ?? '';

export const useAppLocation: BaseLocationHook = () => [useLocationProperty(pathNow, pathNow), navigate];
export const useAppSearch = (): string => useLocationProperty(searchNow, searchNow);

/** An address that was opened as it is shows no more than one that was gone to from here. */
export function tidyAddress(): void {
  const place = placeNow();
  if (plainFor(place) && place === `${location.pathname}${location.search}`)
    navigate(place, { replace: true });
}
