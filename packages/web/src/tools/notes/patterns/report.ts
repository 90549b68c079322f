// Reading a report: which answers there are, the strongest first, and how each is found again by its address.
import type { Answer, Comparison, NotEnough, QuestionName, Report } from '@orrery/domain/patterns';

/** An answer with figures, and its place in the report: the address holds nothing that anybody wrote. */
export interface Placed {
  readonly place: string;
  readonly comparison: Comparison;
}

export const comparisonsIn = (report: Report): Placed[] =>
  report.questions.flatMap(({ question, answers }) =>
    answers.flatMap((answer, k) =>
      answer.kind === 'notEnough' ? [] : [{ place: `${question}-${k}`, comparison: answer }],
    ),
  );

/** What is told, what chance would do most seldom first. */
export const foundIn = (report: Report): Placed[] =>
  comparisonsIn(report)
    .filter(({ comparison }) => comparison.kind === 'found')
    .sort((a, b) => a.comparison.chance - b.comparison.chance);

/** All of which there are too few, with the question that they belong to. */
export const tooFewIn = (report: Report): (NotEnough & { readonly question: QuestionName })[] =>
  report.questions.flatMap(({ question, answers }) =>
    answers.flatMap((answer: Answer) => (answer.kind === 'notEnough' ? [{ ...answer, question }] : [])),
  );

/** Whether the notes of the comparison lie above the others, whatever is measured. */
export const isHigher = ({ apart, measure }: Comparison): boolean =>
  apart.value > (measure === 'rate' ? 0 : 0.5);
