// Two sides of a journal beside each other: which notes, how they lie, how far apart they are, and how sure that is.
import type { NoteId } from '../../kernel/ids.ts';
import type { Chance } from './chance.ts';
import { differenceOf, type Estimate, medianOf, oftenerOf, rateOf } from './intervals.ts';
import type { Item, Question, Subject } from './questions.ts';
import { levelled, ranksOf } from './ranks.ts';
import { wideningOf } from './rhythm.ts';

/** Of one report in twenty at most may anything be chance; a fifth of that is left for moods that no rhythm describes. */
const LEVEL = 0.04;

export interface Side {
  /** All that were counted, and nothing else, the oldest first. */
  readonly notes: readonly NoteId[];
  /** The middle of their points, or the share that said that it helped. */
  readonly level: Estimate;
  /** The middle of how strong it was at first; and afterwards, of those that say so. */
  readonly start: number;
  readonly after: number | null;
}

export interface Comparison {
  /** Nothing is what chance alone does often enough: its figures are to be seen, not to be told. */
  readonly kind: 'found' | 'nothing';
  readonly subject: Subject;
  readonly measure: Question['measure'];
  readonly these: Side;
  readonly others: Side;
  /** Medians: how often one of these is higher than one of the others, 0.5 where neither is. Rates: by how much. */
  readonly apart: Estimate;
  /** How often chance alone would set any subject of the report so far apart. */
  readonly chance: number;
}

/** The comparison of one item, whose `chance` is corrected already; `places` are those of its question. */
export function compare(
  question: Question,
  places: Float64Array,
  { subject, these }: Item,
  { chance, sign, rhythm }: Chance,
): Comparison {
  const { notes, shown, measure } = question;
  const side = (wanted: boolean): Side => {
    const weights = new Float64Array(these.length);
    const ids: NoteId[] = [];
    const values: number[] = [];
    const starts: number[] = [];
    const afters: number[] = [];
    for (const [k, note] of notes.entries()) {
      if (these[k] !== wanted) continue;
      weights[k] = 1;
      ids.push(note.id);
      values.push(shown[k] as number);
      starts.push(note.strength);
      if (note.course) afters.push(note.course.after);
    }
    const level = measure === 'rate' ? rateOf : medianOf;
    return {
      ...{ notes: ids, level: level(values, wideningOf(weights, rhythm)) },
      ...{ start: middleOf(starts), after: afters.length > 0 ? middleOf(afters) : null },
    };
  };
  const sides = { these: side(true), others: side(false) };
  const even = measure === 'rate' ? 0 : 0.5;
  const apart = measure === 'rate' ? differenceOf(sides.these.level, sides.others.level) : oftener();
  // what is told must also be seen in what is shown
  const seen = sign > 0 ? apart.low > even : apart.high < even;
  return { kind: chance <= LEVEL && seen ? 'found' : 'nothing', subject, measure, ...sides, apart, chance };

  function oftener(): Estimate {
    const share = sides.these.notes.length / these.length;
    const contrast = these.map((one) => Number(one) - share);
    return oftenerOf(places, these, wideningOf(contrast, rhythm));
  }
}

const middleOf = (values: readonly number[]): number => medianOf(values, 1).value;

/** Places of a question's outcomes among all, each less the middle of those for which what is given is the same. */
export const placesIn = ({ outcome, given }: Question): Float64Array =>
  ranksOf(levelled(ranksOf(outcome), given));
