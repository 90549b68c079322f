// Whom one might choose, by questions and weights of one's own. Nothing is added up and nobody is ranked (CHOOSE5).

import { type CompassState, type CompassThings, thingsOf } from '../fold.ts';
import type { CandidateAnswer, CandidateFields } from './fields.ts';
import { type AskedOf, isOurQuestion, OUR_QUESTIONS, type QuestionGroup } from './questions.ts';

/** In the order in which they stand. */
export const WEIGHTS = ['must', 'matters', 'little', 'notForMe'] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface ChoosingQuestion {
  /** A key of `questions.ts`, or the id of one's own. */
  readonly id: string;
  /** In one's own words; empty for ours. */
  readonly asks: string;
  readonly group: QuestionGroup | 'own';
  readonly askedOf: AskedOf;
  readonly weight: Weight;
}

/** Ours, as they are asked, and then one's own. */
export function choosingQuestions(state: CompassState): readonly ChoosingQuestion[] {
  const said = thingsOf(state, 'criterion');
  const weightOf = (id: string): Weight => said.find((one) => one.id === id)?.fields.weight ?? 'matters';
  const own = said.filter(({ id, fields }) => fields.asks !== '' && !isOurQuestion(id));
  return [
    ...OUR_QUESTIONS.map(({ key, group, askedOf }) => ({
      ...{ id: key, asks: '', group, askedOf, weight: weightOf(key) },
    })),
    ...own.map(({ id, fields: { asks, askedOf, weight } }) => ({
      ...{ id, asks, group: 'own' as const, askedOf, weight },
    })),
  ];
}

/** Whether a question is for somebody who offers this (CHOOSE2). */
export const isFor = (askedOf: AskedOf, offers: CandidateFields['offers']): boolean =>
  askedOf === 'both' ||
  offers === 'both' ||
  offers === 'unsaid' ||
  (offers === 'therapy') === (askedOf === 'therapist');

/** What is asked of somebody: without what is not for me. */
export const askedOfThem = (
  state: CompassState,
  offers: CandidateFields['offers'],
): readonly ChoosingQuestion[] =>
  choosingQuestions(state).filter(({ askedOf, weight }) => weight !== 'notForMe' && isFor(askedOf, offers));

/** What somebody answered; two answers that differ read as unclear, with all words (CHOOSE7). Null: not asked yet. */
export function answerTo(answers: readonly CandidateAnswer[], question: string): CandidateAnswer | null {
  const given = answers.filter((one) => one.question === question);
  const [first] = given;
  if (!first) return null;
  const words = [...new Set(given.map((one) => one.words).filter(Boolean))].join('\n');
  return given.every(({ answer }) => answer === first.answer)
    ? { ...first, words }
    : { ...first, answer: 'unclear', words };
}

/** The answers with one of them said anew, or taken back. */
export const withAnswer = (
  answers: readonly CandidateAnswer[],
  question: string,
  said: Omit<CandidateAnswer, 'question'> | null,
): CandidateAnswer[] => [
  ...answers.filter((one) => one.question !== question),
  ...(said ? [{ question, ...said }] : []),
];

type Candidate = CompassThings['candidate'];
/** In one's own order: as they were put in, which no clock can turn around. */
export const candidatesOf = (state: CompassState): readonly Candidate[] =>
  thingsOf(state, 'candidate').sort(
    (a, b) => a.fields.place - b.fields.place || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

export const nextPlace = (state: CompassState): number =>
  Math.min(
    candidatesOf(state).reduce((most, { fields }) => Math.max(most, fields.place + 1), 0),
    1_000_000,
  );

/** `notAsked`: asked of them, and not answered yet. `notTheirs`: nothing to ask of them. */
export type BesideCell = CandidateAnswer | 'notAsked' | 'notTheirs';
export type Told = Record<CandidateAnswer['answer'] | 'notAsked', number>;

export interface BesideWeight {
  readonly weight: Exclude<Weight, 'notForMe'>;
  readonly rows: readonly { readonly question: ChoosingQuestion; readonly cells: readonly BesideCell[] }[];
  /** How many of each, one for each candidate. */
  readonly told: readonly Told[];
}

/** Candidates beside each other, weight by weight; a question of none of them is left out (CHOOSE5, CHOOSE6). */
export function sideBySide(state: CompassState, candidates: readonly Candidate[]): readonly BesideWeight[] {
  const questions = choosingQuestions(state);
  const cellOf = ({ id, askedOf }: ChoosingQuestion, { fields }: Candidate): BesideCell =>
    isFor(askedOf, fields.offers) ? (answerTo(fields.answers, id) ?? 'notAsked') : 'notTheirs';
  return (['must', 'matters', 'little'] as const).flatMap((weight) => {
    const rows = questions
      .filter((question) => question.weight === weight)
      .map((question) => ({ question, cells: candidates.map((one) => cellOf(question, one)) }))
      .filter(({ cells }) => cells.some((cell) => cell !== 'notTheirs'));
    const told = candidates.map((_, k) => {
      const count: Told = { yes: 0, partly: 0, no: 0, unclear: 0, notAsked: 0 };
      for (const { cells } of rows) {
        const cell = cells[k];
        if (cell === undefined || cell === 'notTheirs') continue;
        count[cell === 'notAsked' ? cell : cell.answer]++;
      }
      return count;
    });
    return rows.length === 0 ? [] : [{ weight, rows, told }];
  });
}

/** Musts that somebody answered with no (CHOOSE6). */
export const mustsAnsweredNo = (
  state: CompassState,
  { offers, answers }: Pick<CandidateFields, 'offers' | 'answers'>,
): readonly ChoosingQuestion[] =>
  askedOfThem(state, offers).filter(
    ({ id, weight }) => weight === 'must' && answerTo(answers, id)?.answer === 'no',
  );
