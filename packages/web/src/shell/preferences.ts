// The few choices that are no secret and must be known before anything is unlocked: language, colour scheme, neutral title, covered notes,
// where Exit goes, and whether one is looking at the sample.

export type Preference = 'language' | 'scheme' | 'neutral' | 'covered' | 'exit' | 'sample';

/** Null when nothing was chosen, or when the browser keeps no storage. */
export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`orrery-${name}`);
  } catch {
    return null;
  }
}

/** Null forgets the choice. */
export function writePreference(name: Preference, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`orrery-${name}`);
    else localStorage.setItem(`orrery-${name}`, value);
  } catch {
    // Without storage the choice holds until the page closes.
  }
}
