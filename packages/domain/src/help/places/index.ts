// Places to turn to, by country. They change: each stands with its source and the day on which it was written down, and whoever adds
// one looks it up there first. Imported by itself as `@orrery/domain/places`, so that only the page that shows it loads it.
import { elsewhere } from './elsewhere.ts';
import { northernAndEasternEurope } from './europe-north-and-east.ts';
import { westernEurope } from './europe-west.ts';
import type { CountryPlaces } from './place.ts';

export type { CountryPlaces, Place, Way } from './place.ts';

export const COUNTRIES: readonly CountryPlaces[] = [
  ...westernEurope,
  ...northernAndEasternEurope,
  ...elsewhere,
];

/** Where somebody is whose country is not listed (HELP7). */
export const ELSEWHERE = 'ZZ';

/** Directories that look further than this list, for every country. */
export const DIRECTORIES = {
  crisis: 'https://findahelpline.com/',
  violence: 'https://nomoredirectory.org/',
} as const;

export const placesIn = (country: string): CountryPlaces | undefined =>
  COUNTRIES.find((one) => one.country === country);

/** The country that a zone lies in, among those that are listed; undefined where it lies in none, or in several. */
export const countryOfZone = (zone: string): string | undefined =>
  COUNTRIES.find(({ zones }) => zones.includes(zone))?.country;

/** What a phone dials for a number as it is written. */
export const dialled = (number: string): string => number.replaceAll(/[^\d*+]/g, '');
