// The columns of a table of candidates (docs/spec/candidates.md), one reading and one writing of each.
import { type AskedOf, type CandidateFields, OUR_QUESTIONS } from '@orrery/domain';

export type TextField = 'name' | 'contact' | 'licence' | 'checkAt' | 'fee' | 'note' | 'firstSession';
type WordField = 'offers' | 'where' | 'state';

export type Column =
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'word'; readonly field: WordField }
  | { readonly kind: 'answer' | 'words'; readonly question: string; readonly own: OwnAsked | null };

export interface OwnAsked {
  readonly asks: string;
  readonly askedOf: AskedOf;
}

const texts: Readonly<Record<string, TextField>> = {
  ...{
    name: 'name',
    contact: 'contact',
    licence: 'licence',
    'check at': 'checkAt',
    fee: 'fee',
    note: 'note',
  },
  'first session': 'firstSession',
};
const words: Readonly<Record<string, WordField>> = { offers: 'offers', where: 'where', state: 'state' };

/** In the order in which they are written, before the questions. */
export const PLAIN_COLUMNS = [
  ...['name', 'offers', 'where', 'contact', 'licence', 'check at', 'fee', 'state', 'note', 'first session'],
];

/** What a cell may say, and what it stands for. An empty one says what nobody said. */
export const WORDS: { readonly [F in WordField]: Readonly<Record<string, CandidateFields[F]>> } = {
  offers: { '': 'unsaid', therapy: 'therapy', coaching: 'coaching', both: 'both' },
  where: { '': 'unsaid', online: 'online', 'in person': 'inPerson', both: 'both' },
  state: { '': 'open', open: 'open', chosen: 'chosen', not: 'not' },
};
export const ANSWERS = ['yes', 'partly', 'no', 'unclear'] as const;

export const wordOf = (field: WordField, value: string): string =>
  Object.entries(WORDS[field]).find(([word, one]) => one === value && word !== '')?.[0] ?? '';

const ownHead = /^own(?: (therapist|coach))?:\s*([\s\S]+)$/;
const wordsHead = /^words:\s*([\s\S]+)$/i;

export const headOfOwn = ({ asks, askedOf }: OwnAsked): string =>
  askedOf === 'both' ? `own: ${asks}` : `own ${askedOf}: ${asks}`;
export const headOfWords = (head: string): string => `words: ${head}`;

/** The column that a head means; null for one that is not known. */
export function columnOf(written: string): Column | null {
  const head = written.trim();
  const plain = head.toLowerCase().replace(/\s+/g, ' ');
  if (texts[plain]) return { kind: 'text', field: texts[plain] };
  if (words[plain]) return { kind: 'word', field: words[plain] };
  const inner = wordsHead.exec(head)?.[1];
  if (inner !== undefined) {
    const column = columnOf(inner);
    return column?.kind === 'answer' ? { ...column, kind: 'words' } : null;
  }
  const ours = OUR_QUESTIONS.find(({ key }) => key.toLowerCase() === plain);
  if (ours) return { kind: 'answer', question: ours.key, own: null };
  const [, askedOf, asks] = ownHead.exec(head) ?? [];
  if (asks === undefined) return null;
  const own = { asks: asks.trim(), askedOf: (askedOf ?? 'both') as AskedOf };
  return { kind: 'answer', question: headOfOwn(own), own };
}
