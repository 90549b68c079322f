// What this browser may remember in the clear, because it says nothing about anybody: scheme, whether the window hides its
// name and lists the words of notes, and where Exit goes.
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { readPreference, writePreference } from '../shell/preferences.ts';
import { chooseScheme, chosenScheme, type Scheme } from '../shell/scheme.ts';

export interface Preferences {
  readonly scheme: Scheme;
  /** The window's title and icon say nothing. */
  readonly neutral: boolean;
  /** Lists of notes show the day and the kind alone. */
  readonly covered: boolean;
  /** Where Exit goes; empty for an empty page. */
  readonly exitTo: string;
}

interface Chosen extends Preferences {
  choose(changes: Partial<Preferences>): void;
}
const Context = createContext<Chosen | null>(null);

export function usePreferences(): Chosen {
  const chosen = use(Context);
  if (!chosen) throw new Error('usePreferences needs a PreferencesProvider above it');
  return chosen;
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(read);
  const chosen = useMemo(
    () => ({
      ...preferences,
      choose(changes: Partial<Preferences>) {
        setPreferences({ ...preferences, ...changes });
        if (changes.scheme) chooseScheme(changes.scheme);
        if (changes.neutral !== undefined) writePreference('neutral', changes.neutral ? 'yes' : null);
        if (changes.covered !== undefined) writePreference('covered', changes.covered ? 'yes' : null);
        if (changes.exitTo !== undefined) writePreference('exit', changes.exitTo || null);
      },
    }),
    [preferences],
  );
  return <Context value={chosen}>{children}</Context>;
}

function read(): Preferences {
  const exitTo = readPreference('exit') ?? '';
  return {
    scheme: chosenScheme(),
    neutral: readPreference('neutral') === 'yes',
    covered: readPreference('covered') === 'yes',
    exitTo: isElsewhere(exitTo) ? exitTo : '',
  };
}

/** Only ordinary web addresses: anything else could run code here. And none of this app's own: it would show it again. */
export function isElsewhere(text: string): boolean {
  if (/\s/.test(text)) return false;
  try {
    const { protocol, origin } = new URL(text);
    return ['https:', 'http:'].includes(protocol) && origin !== location.origin;
  } catch {
    return false;
  }
}
