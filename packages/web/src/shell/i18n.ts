// The catalogues: English comes with the page as far as it can be on screen before anything is open, and the rest with the rooms; other
// languages come when they are asked for. The choice is no secret and lives in localStorage.
import { i18n, type Messages } from '@lingui/core';
import { messages as english } from '../messages/door/en.po';
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
    loadPseudo((await import('../messages/door/pseudo.po')).messages);
    i18n.activate('pseudo');
  } catch {
    i18n.activate('en');
  }
}

/** Fetches the words of the rooms, beside those that are there. Rejects where English does not come; another language leaves English. */
export async function loadRoomWords(): Promise<void> {
  const [{ messages }, other] = await Promise.all([
    import('../messages/rooms/en.po'),
    i18n.locale === 'pseudo' ? import('../messages/rooms/pseudo.po').catch(() => null) : null,
  ]);
  i18n.load('en', messages);
  if (other) loadPseudo(other.messages);
  else i18n.activate('en');
}

const loadPseudo = (messages: Messages): void => i18n.load('pseudo', lengthened(messages));
