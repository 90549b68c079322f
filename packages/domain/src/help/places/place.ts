// What is known of a place to turn to. Names are the services' own, in their own language; everything else is a code.

/** How to reach them. */
export type Way =
  | { readonly by: 'call'; readonly number: string }
  /** `word`: what to write; null for anything. */
  | { readonly by: 'text'; readonly number: string; readonly word: string | null }
  /** A page of theirs: to write with somebody there, or to find somebody near. */
  | { readonly by: 'chat' | 'site'; readonly url: string };

export interface Place {
  /** Unique over all countries, and stable. */
  readonly id: string;
  readonly kind: 'emergency' | 'crisis' | 'violence';
  /** For emergencies: who answers. Otherwise the name of the service. */
  readonly name: 'all' | 'police' | 'ambulance' | (string & {});
  readonly ways: readonly Way[];
  /** At any hour, or when their site says. */
  readonly hours: 'always' | 'see';
  /** BCP 47; empty where that is not known for certain. */
  readonly languages: readonly string[];
  /** Where a service is there for some people above all; null for everybody. */
  readonly whom: 'women' | 'men' | 'queer' | 'queerAndPoly' | null;
  /** Part of the country that it is for; empty for all of it. */
  readonly region: string;
  /** The service's own page, or an authority's. */
  readonly source: string;
  /** The day on which this was written down, YYYY-MM-DD. */
  readonly written: string;
}

export interface CountryPlaces {
  /** ISO 3166 with two letters. */
  readonly country: string;
  /** IANA zones by which it is guessed, old names too. */
  readonly zones: readonly string[];
  readonly places: readonly Place[];
}

const written = '2026-11-29';
const everywhere = { languages: [], whom: null, region: '', written } as const;

export const call = (number: string): Way => ({ by: 'call', number });
export const text = (number: string, word: string | null = null): Way => ({ by: 'text', number, word });
export const chat = (url: string): Way => ({ by: 'chat', url });
export const site = (url: string): Way => ({ by: 'site', url });

type Further = Partial<Pick<Place, 'hours' | 'languages' | 'whom' | 'region'>>;

/** Emergency numbers by who answers, all from one source; the first is the one for everything. */
export const emergency = (
  country: string,
  source: string,
  numbers: { readonly [who in 'all' | 'police' | 'ambulance']?: string },
  ...further: readonly Way[]
): Place[] =>
  Object.entries(numbers).map(([name, number], at) => ({
    ...everywhere,
    ...{ id: `${country}-${name}`, kind: 'emergency', name, hours: 'always', source },
    ways: at === 0 ? [call(number), ...further] : [call(number)],
  }));

const service =
  (kind: 'crisis' | 'violence') =>
  (id: string, name: string, source: string, ways: readonly Way[], further: Further = {}): Place => ({
    ...everywhere,
    ...{ id, kind, name, ways, hours: 'always', source },
    ...further,
  });

/** Somebody to speak with in a crisis; at any hour unless said otherwise. */
export const crisis = service('crisis');
/** Help against violence and fear at home; at any hour unless said otherwise. */
export const violence = service('violence');
