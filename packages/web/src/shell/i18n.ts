// The catalogue: English is loaded with the page, other languages when they are asked for. The choice is no secret and lives in localStorage.
import { i18n } from '@lingui/core';
import { messages as english } from '../messages/en.po';
import { lengthened } from './lengthened.ts';
import { readPreference, writePreference } from './preferences.ts';

/** `pseudo` proves that no string escapes the catalogue and that layouts survive longer words. */
type Language = 'en' | 'pseudo';

const isLanguage = (text: string | null): text is Language => text === 'en' || text === 'pseudo';

/**
 * Sets language and direction from the address (`?lang=pseudo`, kept until `?lang=en`; `?dir=rtl`) or from what was kept.
 * Resolves when words are ready; a language that does not arrive leaves English.
 */
export async function startI18n(search = location.search): Promise<void> {
  i18n.load('en', english);
  i18n.activate('en');
  const asked = new URLSearchParams(search);
  document.documentElement.dir = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  const named = asked.get('lang');
  if (isLanguage(named)) writePreference('language', named === 'en' ? null : named);
  if (readPreference('language') !== 'pseudo' && named !== 'pseudo') return;
  try {
    i18n.load('pseudo', lengthened((await import('../messages/pseudo.po')).messages));
    i18n.activate('pseudo');
  } catch {
    i18n.activate('en');
  }
}
