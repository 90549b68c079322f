// The catalogue: English is loaded with the page, other languages when they are chosen. The choice is no secret and lives in localStorage.
import { i18n } from '@lingui/core';
import { messages as english } from '../messages/en.po';
import { lengthened } from './lengthened.ts';
import { readPreference, writePreference } from './preferences.ts';

export type Language = 'en' | 'pseudo';

/** Languages that one can choose; `pseudo` proves that no string escapes the catalogue and that layouts survive longer words. */
export const languages: readonly Language[] = import.meta.env.DEV ? ['en', 'pseudo'] : ['en'];

const isLanguage = (text: string | null): text is Language => text === 'en' || text === 'pseudo';

async function load(language: Language): Promise<void> {
  if (language === 'pseudo')
    i18n.load(language, lengthened((await import('../messages/pseudo.po')).messages));
  i18n.activate(language);
}

function tag(language: Language, direction: 'ltr' | 'rtl') {
  document.documentElement.lang = language === 'pseudo' ? 'en' : language;
  document.documentElement.dir = direction;
}

/** Sets language and direction from the address (`?lang=pseudo`, `?dir=rtl`), then from what was chosen; resolves when words are ready. */
export async function startI18n(search = location.search): Promise<void> {
  i18n.load('en', english);
  i18n.activate('en');
  const asked = new URLSearchParams(search);
  const named = asked.get('lang');
  const stored = readPreference('language');
  const language = isLanguage(named) ? named : isLanguage(stored) ? stored : 'en';
  tag(language, asked.get('dir') === 'rtl' ? 'rtl' : 'ltr');
  if (language !== 'en') await load(language).catch(() => tag('en', 'ltr'));
}

/** Changes the language at once and keeps the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  tag(language, 'ltr');
  writePreference('language', language);
}

export { i18n };
