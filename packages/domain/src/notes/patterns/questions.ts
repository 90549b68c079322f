// What is asked of a journal. Each question looks only at notes that answer it, and sets those that name something beside all others
// that name something else: who says nothing of sleep says nothing about sleep (PATTERN3).
import type { PersonId, StrategyId, TriggerId } from '../../kernel/ids.ts';
import { type DayOfWeek, instantOf } from '../../kernel/zones.ts';
import type { PartOfDay } from './local.ts';
import type { Observation } from './observe.ts';
import { cutAt, ranksOf } from './ranks.ts';

/** What a comparison is about: the notes that it sets beside the others. */
export type Subject =
  | { readonly question: 'trigger'; readonly trigger: TriggerId }
  | { readonly question: 'weekday'; readonly day: DayOfWeek }
  | { readonly question: 'partOfDay'; readonly part: PartOfDay }
  /** Nights of fewer minutes than this: the shortest third of one's own. */
  | { readonly question: 'sleep'; readonly below: number }
  /** Days at least so full, 0 to 4: the fuller half of one's own. */
  | { readonly question: 'load'; readonly from: number }
  /** Notes from this instant on: the later half. */
  | { readonly question: 'overTime'; readonly from: string }
  /** How far it went down where this was done, given how strong it was. */
  | { readonly question: 'eased'; readonly deed: string }
  /** How often one said that it helped where this was done. */
  | { readonly question: 'helped'; readonly deed: string }
  /** How far it went down where this was tried, given how strong it was. */
  | { readonly question: 'strategy'; readonly strategy: StrategyId }
  | { readonly question: 'person'; readonly person: PersonId };
export type QuestionName = Subject['question'];

/** One subject of a question, over the question's own notes. */
export interface Item {
  readonly subject: Subject;
  readonly these: readonly boolean[];
  /** What goes into the test: larger for these than for the others. */
  readonly x: Float64Array;
}

export interface Question {
  readonly name: QuestionName;
  readonly notes: readonly Observation[];
  readonly outcome: readonly number[];
  /** Only notes for which this is the same are set beside each other. */
  readonly given: readonly number[];
  /** What the answer shows: the middle of points, or how many said yes. */
  readonly shown: readonly number[];
  readonly measure: 'median' | 'rate';
  readonly items: readonly Item[];
}

type Compared = Pick<Question, 'notes' | 'outcome' | 'given' | 'shown' | 'measure'>;
type Fields = Observation['fields'];

/** In a fixed order; by person only when that was asked for. */
export function questionsOf(all: readonly Observation[], byPerson: boolean): Question[] {
  const where = (says: (fields: Fields) => boolean) => all.filter(({ fields }) => says(fields));
  const strengths = strengthIn(all);
  const tried = where(({ tried: one }) => one !== null && one.how !== 'unsaid');
  const questions = [
    named(
      'trigger',
      strengthIn(where(({ trigger }) => trigger !== null)),
      ({ fields: { trigger } }) => (trigger === null ? [] : [trigger]),
      (trigger) => ({ question: 'trigger', trigger }),
    ),
    named(
      'weekday',
      strengths,
      ({ day }) => [day],
      (day) => ({ question: 'weekday', day }),
    ),
    named(
      'partOfDay',
      strengths,
      ({ part }) => [part],
      (part) => ({ question: 'partOfDay', part }),
    ),
    parted(
      'sleep',
      strengthIn(where(({ sleep }) => sleep !== null)),
      ({ fields }) => fields.sleep ?? 0,
      'below',
      1 / 3,
      (below) => ({ question: 'sleep', below }),
    ),
    parted(
      'load',
      strengthIn(where(({ load }) => load !== null)),
      ({ fields }) => fields.load ?? 0,
      'from',
      1 / 2,
      (from) => ({ question: 'load', from }),
    ),
    parted(
      'overTime',
      strengths,
      ({ at }) => at,
      'from',
      1 / 2,
      (from) => ({ question: 'overTime', from: instantOf(from) }),
    ),
    named(
      'eased',
      courseIn(where(({ deeds }) => deeds.length > 0)),
      ({ fields }) => fields.deeds,
      (deed) => ({ question: 'eased', deed }),
    ),
    named(
      'helped',
      helpIn(where(({ deeds, helped }) => deeds.length > 0 && helped !== null)),
      ({ fields }) => fields.deeds,
      (deed) => ({ question: 'helped', deed }),
    ),
    named(
      'strategy',
      courseIn(tried),
      ({ fields: { tried: one } }) => (one && one.how !== 'notTried' ? [one.strategy] : []),
      (strategy) => ({ question: 'strategy', strategy }),
    ),
  ];
  if (!byPerson) return questions;
  const person = named(
    'person',
    strengthIn(where(({ people }) => people.length > 0)),
    ({ fields }) => fields.people,
    (one) => ({ question: 'person', person: one }),
  );
  return [...questions, person];
}

function strengthIn(notes: readonly Observation[]): Compared {
  const outcome = notes.map(({ strength }) => strength);
  return { notes, outcome, given: outcome.map(() => 0), shown: outcome, measure: 'median' };
}

function courseIn(some: readonly Observation[]): Compared {
  const both = some.flatMap((note) => (note.course ? [{ note, course: note.course }] : []));
  return {
    notes: both.map(({ note }) => note),
    outcome: both.map(({ course }) => -course.after),
    given: both.map(({ course }) => course.before),
    shown: both.map(({ course }) => course.before - course.after),
    measure: 'median',
  };
}

function helpIn(notes: readonly Observation[]): Compared {
  const outcome = notes.map(({ fields }) => ['no', 'some', 'yes'].indexOf(fields.helped ?? 'no'));
  const given = outcome.map(() => 0);
  return { notes, outcome, given, shown: outcome.map((one) => Number(one === 2)), measure: 'rate' };
}

/** One item for each thing that notes name, the most frequent first. */
function named<T extends string | number>(
  name: QuestionName,
  compared: Compared,
  pick: (note: Observation) => readonly T[],
  subject: (one: T) => Subject,
): Question {
  const picked = compared.notes.map((note) => new Set(pick(note)));
  const counts = new Map<T, number>();
  for (const some of picked) for (const one of some) counts.set(one, (counts.get(one) ?? 0) + 1);
  const items = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([one]): Item => {
      const these = picked.map((some) => some.has(one));
      return { subject: subject(one), these, x: Float64Array.from(these, Number) };
    });
  return { name, ...compared, items };
}

/** One item: those below, or from, a cut of one's own. The test looks at every step of it, not at the two sides alone. */
function parted(
  name: QuestionName,
  compared: Compared,
  pick: (note: Observation) => number,
  side: 'below' | 'from',
  share: number,
  subject: (cut: number) => Subject,
): Question {
  const values = compared.notes.map(pick);
  if (values.length === 0) return { name, ...compared, items: [] };
  const cut = cutAt(values, share);
  const these = values.map((value) => value < cut === (side === 'below'));
  const x = ranksOf(side === 'below' ? values.map((value) => -value) : values);
  return { name, ...compared, items: [{ subject: subject(cut), these, x }] };
}
