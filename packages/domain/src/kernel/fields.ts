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

/** The first field that its schema does not take, and what is wrong with it. */
export function faultIn(shape: Readonly<Record<string, Asked>>, fields: object): FieldFault | null {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || shape[field]?.safeParse(value).success !== false) continue;
    if (typeof value === 'string') return { code: 'textTooLong', field };
    if (!Array.isArray(value)) return { code: 'outOfRange', field };
    const isLong = value.some((one) => typeof one === 'string' && !shape[field]?.safeParse([one]).success);
    const isOut = value.some((one) => typeof one !== 'string' && !shape[field]?.safeParse([one]).success);
    return { code: isLong ? 'textTooLong' : isOut ? 'outOfRange' : 'tooMany', field };
  }
  return null;
}
