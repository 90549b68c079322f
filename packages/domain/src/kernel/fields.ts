// What every tool asks of the fields that somebody filled in.

/** Texts without the spaces around them; everything else as it is. */
export const trimmed = <F extends object>(fields: F): F =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as F;

interface Asked {
  safeParse(value: unknown): { readonly success: boolean };
}

/** What is wrong with a field, and which. */
export interface FieldFault {
  readonly code: 'textTooLong' | 'tooMany' | 'outOfRange';
  readonly field: string;
}

/** No text of a list’s item has a lower limit. */
const SHORTEST_LIMIT = 60;

/** The same without what its long texts have too much; everything else as it is. */
const shortened = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.slice(0, SHORTEST_LIMIT)
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]))
      : value;

/** The first field that its schema does not take, and what is wrong with it. */
export function faultIn(shape: Readonly<Record<string, Asked>>, fields: object): FieldFault | null {
  for (const [field, value] of Object.entries(fields)) {
    const takes = (one: unknown) => shape[field]?.safeParse(one).success !== false;
    if (value === undefined || takes(value)) continue;
    if (typeof value === 'string') return { code: 'textTooLong', field };
    if (!Array.isArray(value)) return { code: 'outOfRange', field };
    const wrong = value.filter((one) => !takes([one]));
    const isLong = wrong.some((one) => takes([shortened(one)]));
    return { code: isLong ? 'textTooLong' : wrong.length > 0 ? 'outOfRange' : 'tooMany', field };
  }
  return null;
}
