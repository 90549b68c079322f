// What people type for hours, minutes and numbers, in the ways they write them: 2,5 · 2.5 · 2½ · 2:30 · 2h 30 · 150 min.

const fractions: Record<string, number> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6]; // Latin, Arabic, Persian, Devanagari, Bengali

/** Writes digits of other scripts as 0–9, fractions as decimals and every decimal sign as a point. */
function plain(text: string): string {
  const digits = [...text.trim().toLowerCase()].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? character : String(code - zero);
  });
  return digits
    .join('')
    .replace(/(\d*)\s*([¼½¾⅓⅔])/g, (_, whole: string, sign: string) =>
      String(Number(whole || 0) + (fractions[sign] ?? 0)),
    )
    .replace(/(\d+) +(\d)\/(\d)/g, (_, whole: string, above: string, below: string) =>
      String(Number(whole) + Number(above) / Number(below)),
    )
    .replace(/^(\d)\/([1-9])/, (_, above: string, below: string) => String(Number(above) / Number(below)))
    .replace(/[,٫]/g, '.')
    .replace(/\s+/g, ' ');
}

/**
 * Minutes that a text means, or null when it means none.
 * @param bare What a number without a unit counts: 'hours' reads "2" as 120, 'minutes' as 2.
 */
export function parseMinutes(text: string, bare: 'hours' | 'minutes'): number | null {
  const said = plain(text);
  const clock = /^(\d{1,3}):([0-5]\d)(?: ?h)?$/.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const both =
    /^(\d+(?:\.\d+)?) ?(?:h|hrs?|hours?|std\.?)(?: ?(\d{1,2}) ?(?:m|min|mins|minutes?)?)?\.?$/.exec(said);
  if (both) return Math.round(Number(both[1]) * 60) + Number(both[2] ?? 0);
  const minutes = /^(\d+(?:\.\d+)?) ?(?:m|min|mins|minutes?)\.?$/.exec(said);
  if (minutes) return Math.round(Number(minutes[1]));
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(said)) return null;
  return Math.round(Number(said) * (bare === 'hours' ? 60 : 1));
}

/** The number that a text means, or null; a comma is a decimal sign. */
export function parseNumber(text: string): number | null {
  const said = plain(text).replace('−', '-');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(said) ? Number(said) : null;
}

/** Hours as one writes them in a field: 150 → "2.5" or "2,5" by the locale; what is no quarter stays exact, as "2:20". */
export function writeHours(minutes: number, locale: string): string {
  if (minutes % 15 !== 0) return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(minutes / 60);
}

/** The next value up or down on the grid of `step`, within `min` and `max`; from nothing, the first one that is allowed. */
export function stepped(value: number | null, by: 1 | -1, step: number, min: number, max: number): number {
  const clamp = (next: number) => Math.min(max, Math.max(min, next));
  if (value === null) return clamp(by > 0 ? Math.max(min, Math.min(step, max)) : min);
  const cells = value / step;
  const next = by > 0 ? Math.floor(cells + 1e-9) + 1 : Math.ceil(cells - 1e-9) - 1;
  return clamp(Number((next * step).toFixed(6)));
}
