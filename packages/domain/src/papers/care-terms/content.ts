// What clients and a provider put their names to before the work begins. All of it but two numbers is text that they wrote.
import * as z from 'zod/mini';
import { day, lastDay, showsSomething, title, words } from '../content.ts';

export const careTermsContent = z.object({
  kind: z.literal('careTerms'),
  title,
  /** What the provider may see, and what not. */
  seen: words,
  /** On which days and at what hours the provider reads. */
  reads: words,
  /** What is in between: nobody watches. */
  between: words,
  /** Where help is in an emergency, which is not the provider. */
  urgent: words,
  /** What has to be kept on record, where, and who may ask for it. */
  record: words,
  /** Whether something that one of several tells the provider alone stays between them. */
  secrets: words,
  fees: words,
  /** Whatever else is to be said. */
  more: words,
  /** For how many years a record is kept after what it tells of; 0 for none. */
  years: z.int().check(z.gte(0), z.lte(100)),
  /** Every how many weeks all of them look back; 0 for by hand. */
  weeks: z.int().check(z.gte(0), z.lte(52)),
  review: z.union([z.literal(''), day]),
  ends: lastDay,
});
export type CareTermsContent = z.infer<typeof careTermsContent>;

/** The parts of terms that are text, in the order in which they read. */
export const CARE_TEXTS = [
  ...['seen', 'reads', 'between', 'urgent', 'record', 'secrets', 'fees', 'more'],
] as readonly CareText[];
export type CareText = 'seen' | 'reads' | 'between' | 'urgent' | 'record' | 'secrets' | 'fees' | 'more';
/** Without these nobody knows what they begin with (CARE21). */
export const CARE_TEXTS_NEEDED = ['seen', 'reads', 'between', 'urgent', 'record'] as const;

export const newCareTerms: CareTermsContent = {
  ...{ kind: 'careTerms', title: '', seen: '', reads: '', between: '', urgent: '', record: '' },
  ...{ secrets: '', fees: '', more: '', years: 0, weeks: 0, review: '', ends: { until: '', zone: '' } },
};

/** What of them can be answered by itself. */
export const careTermsItems = (content: CareTermsContent): { id: CareText; text: string }[] =>
  CARE_TEXTS.flatMap((id) => (content[id].trim() === '' ? [] : [{ id, text: content[id] }]));

/** What is missing: among more than two, what is told to the provider by one alone is said, too (CARE21). */
export const missingIn = (content: CareTermsContent, people: number): CareText | undefined =>
  [...CARE_TEXTS_NEEDED, ...(people > 2 ? (['secrets'] as const) : [])].find(
    (field) => !showsSomething(content[field]),
  );
