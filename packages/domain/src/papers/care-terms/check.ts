import { CARE_TEXTS, type CareTermsContent, missingIn } from './content.ts';

interface CareTermsFault {
  readonly code: 'textTooLong' | 'textMissing' | 'numberOutOfRange';
  readonly field: string;
}

/** What is wrong with terms beside what is asked of every paper (CARE21). `people`: how many put their names to them. */
export function careTermsFault(content: CareTermsContent, people: number): CareTermsFault | null {
  for (const field of CARE_TEXTS) if (content[field].length > 2_000) return { code: 'textTooLong', field };
  const missing = missingIn(content, people);
  if (missing) return { code: 'textMissing', field: missing };
  for (const [field, most] of [['years', 100] as const, ['weeks', 52] as const]) {
    const value = content[field];
    if (!Number.isInteger(value) || value < 0 || value > most) return { code: 'numberOutOfRange', field };
  }
  return null;
}
