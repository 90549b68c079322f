// Whose numbers are shown: the country that one chose, else the one that one's own zone lies in, else none.
import { useLingui } from '@lingui/react/macro';
import { helpSettingsOf, meOf, type State } from '@orrery/domain';
import { COUNTRIES, countryOfZone, ELSEWHERE } from '@orrery/domain/places';
import { preferredLocale, systemZone } from '../../shell/formats.tsx';

export const countryHere = (): string => countryOfZone(systemZone()) ?? ELSEWHERE;

export const countryOf = (state: State): string =>
  helpSettingsOf(state.help).country ?? countryOfZone(meOf(state.people).zone || systemZone()) ?? ELSEWHERE;

/** Names of countries and languages in the person's language. */
export function useNamesOf(type: 'region' | 'language'): (code: string) => string {
  const { i18n } = useLingui();
  const names = new Intl.DisplayNames(preferredLocale(i18n.locale), { type });
  return (code) => names.of(code) ?? code;
}

/** All countries that are listed, by name, and last the word for any other. */
export function useCountries(): { id: string; label: string }[] {
  const { t, i18n } = useLingui();
  const nameOf = useNamesOf('region');
  const listed = COUNTRIES.map(({ country }) => ({ id: country, label: nameOf(country) }));
  const { compare } = new Intl.Collator(preferredLocale(i18n.locale));
  return [...listed.sort((a, b) => compare(a.label, b.label)), { id: ELSEWHERE, label: t`Another country` }];
}
