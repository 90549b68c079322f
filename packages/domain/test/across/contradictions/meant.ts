// What somebody who wrote a sentence of the kinds would choose in the form under it, in the values of that form: by the sentence alone,
// without a look at what it is laid beside. What stands in none of these lists the form has no choice for.
// Figures and days are those of the sentence's places: 'some' for {some}. Names are A, B, C; `me` for oneself.
import {
  claimsOfMeaning,
  isSayable,
  NOTHING,
  nameable,
  offeredFor,
  type Statement,
  type Who,
} from '../../../src/across/contradictions/index.ts';
import type { Meaning } from '../../../src/index.ts';
import type { Person, Values } from './generator.ts';

/** Of a sentence with places in it. */
export interface Chosen {
  readonly about: string;
  readonly says: string;
  readonly figure?: number | string;
  readonly unit?: string;
  readonly days?: readonly string[];
  readonly part?: string;
  readonly inMonth?: number;
  readonly where?: string;
  readonly who?: readonly Person[];
}
export type ChosenBy = Readonly<Record<string, Chosen>>;

type More = Pick<Chosen, 'part' | 'inMonth' | 'where' | 'who'>;
export const act = (about: string, says: string, more: More = {}): Chosen => ({ about, says, ...more });
export const much = (
  about: string,
  says: string,
  figure: number | string,
  unit: string,
  ...who: Person[]
): Chosen => ({ about, says, figure, unit, who });
export const days = (says: string, on: readonly string[], more: More = {}): Chosen => ({
  ...{ about: 'days', says, days: on },
  ...more,
});
export const each = (chosen: Chosen, ...texts: string[]): ChosenBy =>
  Object.fromEntries(texts.map((text) => [text, chosen]));

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function meaningFrom({ figure, days, who, ...rest }: Chosen, { texts, days: named }: Values): Meaning {
  const said = typeof figure === 'string' ? (texts[figure] ?? '') : figure;
  const number =
    typeof said === 'string' ? (WORDS.includes(said) ? WORDS.indexOf(said) : Number(said)) : said;
  return {
    ...rest,
    who: (who ?? []).map((one) => (one === 'me' ? ME_NAME : (texts[one] ?? ''))),
    ...(number === undefined ? {} : { figure: number }),
    ...(days
      ? { days: days.map((one) => (one === 'day' || one === 'other' ? (WEEK[named[one] - 1] ?? '') : one)) }
      : {}),
  };
}
const ME_NAME = 'Robin';

/** As the form sees it: whoever writes has a name too. */
export const inForm = (statement: Statement): Statement => ({
  ...statement,
  names: new Map([...statement.names, ['me' as Who, [ME_NAME]]]),
});

/** What the form can say of it, or that it is about nothing in its lists. Throws where what is chosen has no field. */
export function saidOf(
  text: string,
  statement: Statement,
  chosen: ChosenBy | 'offered',
  values: Values,
): Meaning {
  const form = inForm(statement);
  const one = chosen === 'offered' ? undefined : chosen[text];
  const said = (chosen === 'offered' ? offeredFor(form) : one && meaningFrom(one, values)) ?? NOTHING;
  const names = nameable(form);
  if (!isSayable(said) || !said.who.every((name) => names.includes(name)))
    throw new Error(`the form cannot say ${JSON.stringify(said)} of “${text}”`);
  return said;
}

export const claimsSaid = (statement: Statement, means: Meaning) => claimsOfMeaning(inForm(statement), means);
