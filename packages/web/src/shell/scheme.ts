// Paper by day, ink-blue by night: as the system says, or as one chose.
import { readPreference, writePreference } from './preferences.ts';

export type Scheme = 'system' | 'light' | 'dark';

const dark = '(prefers-color-scheme: dark)';

export function chosenScheme(): Scheme {
  const stored = readPreference('scheme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Puts the scheme on the page; the browser's own bar follows the paper. */
export function applyScheme(scheme: Scheme = chosenScheme()): void {
  const root = document.documentElement;
  if (scheme === 'system') delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset.system ??= meta.media;
    const own = meta.dataset.system === dark ? 'dark' : 'light';
    meta.media = scheme === 'system' ? meta.dataset.system : own === scheme ? 'all' : 'not all';
  }
}

export function chooseScheme(scheme: Scheme): void {
  writePreference('scheme', scheme === 'system' ? null : scheme);
  applyScheme(scheme);
}
