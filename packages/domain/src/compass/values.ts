// My values. Those of one name are one, in however many pieces they were written (COMPASS9): two devices can put one down at once, and one
// that was put away can be said anew.
import type { ValueId } from '../kernel/ids.ts';
import { leadsOf, type Pieces, piecesByName, piecesWith } from '../kernel/one-name.ts';
import { type CompassState, type CompassThings, newCompass } from './fold.ts';
import { VALUES } from './words.ts';

type Value = CompassThings['value'];

const valuesByName = (state: CompassState): Pieces<Value>[] => piecesByName(state.value, 'value');

/** Everything that was written of a value’s name: what is said of it is said of all of it. */
export const piecesOfValue = (state: CompassState, id: ValueId): readonly Value[] =>
  piecesWith(valuesByName(state), id);

/**
 * The pieces as one: the weight that the first one says, and every meaning that stands in any of them, one after the other. Nothing is
 * left to be asked about.
 */
function asOne(pieces: Pieces<Value>): Value {
  const [lead, ...more] = pieces;
  if (more.length === 0) return lead;
  const said = pieces.flatMap(({ registers }) => registers.meaning?.map(({ value }) => value) ?? []);
  const weight = pieces.find(({ registers }) => registers.weight)?.fields.weight ?? newCompass.value.weight;
  const meaning = [...new Set(said.filter(Boolean))].join('\n');
  return { ...lead, fields: { ...lead.fields, weight, meaning }, disputed: [] };
}

const everyValue = (state: CompassState): Value[] => valuesByName(state).map(asOne);

/** Values that were put away, and that are not there under another id. */
export const valuesAway = (state: CompassState): Value[] =>
  everyValue(state).filter(({ present }) => !present);

const weights = ['guides', 'matters', 'notNow'];

/** Where a value stands among the cards; own words come after them. */
const cardOf = ({ fields: { value } }: Value): number => {
  const at = (VALUES as readonly string[]).indexOf(value);
  return at < 0 ? VALUES.length : at;
};

/** Values, those that guide first, each pile in the order of the cards. */
export const valuesOf = (state: CompassState): readonly Value[] =>
  everyValue(state)
    .filter(({ present }) => present)
    .sort(
      (a, b) => weights.indexOf(a.fields.weight) - weights.indexOf(b.fields.weight) || cardOf(a) - cardOf(b),
    );

/** Ids of values as they are read: each of those that lead, once. */
export function leadingValues(state: CompassState, ids: readonly ValueId[]): ValueId[] {
  const leads = leadsOf(valuesByName(state));
  return [...new Set(ids.map((id) => leads.get(id) ?? id))];
}
